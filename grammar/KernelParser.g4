// Statements, declarations and expressions of a kernel module.
//
// One plain rule per level of precedence. Almost every choice is made by the next token; where an expression and a
// type begin alike (a cast's neighbours, a parameter, a `cdef` line), the common part is one rule and the tree is read
// later by what follows it. The rule comments give the source form.
parser grammar KernelParser;

options { tokenVocab = KernelLexer; }

file : statement* EOF;

// A file that is included among declarations.
declaration_file : declaration_line* EOF;

// ---------------------------------------------------------------------------------------------------- statements

statement
    : simple_statements
    | if_statement
    | match_statement
    | while_statement
    | for_statement
    | try_statement
    | with_statement
    | function_definition
    | class_definition
    | async_statement
    | decorated
    | c_statement
    | property_definition
    | compile_time_if
    ;

// `: pass`, or an indented block
block : COLON (LINE_END INDENT statement+ DEDENT | simple_statements);

// a = 1; b = 2
simple_statements : simple_statement (SEMICOLON simple_statement)* SEMICOLON? LINE_END;

simple_statement
    : expression_statement
    | PASS
    | BREAK
    | CONTINUE
    | return_statement
    | raise_statement
    | delete_statement
    | assert_statement
    | global_statement
    | import_statement
    | from_import_statement
    | include_statement
    | define_statement
    | print_statement
    | exec_statement
    ;

// f(x)   a = b = c   a += b   a: T = b
expression_statement
    : expressions_or_yield (AUGMENTED_ASSIGN expressions_or_yield | annotation (ASSIGN expressions_or_yield)? | (ASSIGN expressions_or_yield)*)
    ;

return_statement   : RETURN expressions?;
// raise   raise e   raise e from cause   and, as Python 2 wrote it, raise E, argument, traceback
raise_statement    : RAISE (expression (FROM expression | COMMA expression (COMMA expression)?)?)?;
delete_statement   : DEL expressions;
assert_statement   : ASSERT expression (COMMA expression)?;
global_statement   : (GLOBAL | NONLOCAL) name (COMMA name)*;
include_statement  : INCLUDE STRING;
define_statement   : DEFINE name ASSIGN expression;

// Python 2's:   print   print a, b   print a,   print >>file, a   exec code in globals, locals
print_statement : PRINT (SHIFT_RIGHT? expression (COMMA expression)* COMMA?)?;
exec_statement  : EXEC bitwise_or (IN expression (COMMA expression)?)?;

// import a.b as c, d   cimport a.b as c, d
import_statement : (IMPORT | CIMPORT) imported_module (COMMA imported_module)*;
imported_module  : dotted_name (AS name)?;

// from ..a.b import x as y, z   from a cimport (x, y)   from a import *
from_import_statement
    : FROM ((DOT | ELLIPSIS)* dotted_name? | strings) (IMPORT | CIMPORT)
      (STAR | imported_names | LEFT_PAREN imported_names COMMA? RIGHT_PAREN)
    ;
imported_names : imported_name (COMMA imported_name)*;
imported_name  : name (AS name)?;

if_statement    : IF named_expression block elif_clause* else_clause?;
elif_clause     : ELIF named_expression block;
else_clause     : ELSE block;

// match x: case pattern if c: ...
match_statement : MATCH subject COLON LINE_END INDENT case_clause+ DEDENT;
subject         : star_named_expression (COMMA star_named_expression)* COMMA?;
case_clause     : CASE patterns (IF named_expression)? block;

// pattern   a, *b
patterns       : star_pattern (COMMA star_pattern)* COMMA?;
star_pattern   : STAR name | pattern;
// 1 | 2   [a, b] as pair
pattern        : closed_pattern (BAR closed_pattern)* (AS name)?;
closed_pattern
    : literal_pattern
    | dotted_name (LEFT_PAREN (class_pattern_part (COMMA class_pattern_part)* COMMA?)? RIGHT_PAREN)?
    | LEFT_PAREN patterns? RIGHT_PAREN
    | LEFT_BRACKET patterns? RIGHT_BRACKET
    | LEFT_BRACE (mapping_pattern_part (COMMA mapping_pattern_part)* COMMA?)? RIGHT_BRACE
    ;
// -1   2.5   1 + 2j   "text"   None
literal_pattern      : (PLUS | MINUS)? number ((PLUS | MINUS) PLUS? IMAGINARY)? | strings | NONE | TRUE | FALSE;
number               : INTEGER | FLOAT | IMAGINARY;
class_pattern_part   : (name ASSIGN)? pattern;
mapping_pattern_part : DOUBLE_STAR name | (literal_pattern | dotted_name) COLON pattern;

while_statement : WHILE named_expression block else_clause?;

// for t in iterable: ...   for i from 0 <= i < n by 2: ...   for 0 <= i < n: ...
for_statement : FOR targets (IN expressions | FROM from_range | from_bounds) block else_clause?;
from_range          : bitwise_or from_bounds;
// What follows the first bound.
from_bounds         : from_relation name from_relation bitwise_or (BY bitwise_or)?;
from_relation       : LESS | LESS_EQUAL | GREATER | GREATER_EQUAL;

try_statement  : TRY block (except_clause+ else_clause? finally_clause? | else_clause finally_clause? | finally_clause);
except_clause  : EXCEPT (expression (AS name | COMMA target)?)? block;
finally_clause : FINALLY block;

// with a as b, c: ...   with (a as b, c): ...   with nogil: ...
with_statement
    : WITH (LEFT_PAREN with_item (COMMA with_item)* COMMA? RIGHT_PAREN block | with_item (COMMA with_item)* block)
    ;
with_item : expression (AS target)?;

async_statement : ASYNC (function_definition | for_statement | with_statement);

// IF UNAME == "Linux": ...   decided when the module is compiled
compile_time_if   : COMPILE_TIME_IF expression block compile_time_elif* compile_time_else?;
compile_time_elif : COMPILE_TIME_ELIF expression block;
compile_time_else : COMPILE_TIME_ELSE block;

// ----------------------------------------------------------------------------------------- functions and classes

decorated : decorator+ (function_definition | class_definition | async_statement | c_statement);
decorator : AT named_expression LINE_END;

// def f(a, int b=1, *c, **d) -> T: ...
function_definition : DEF name parameters (ARROW expression)? block;

// class C(Base, metaclass=M): ...
class_definition : CLASS name (LEFT_PAREN arguments? RIGHT_PAREN)? block;

// property x: ...
property_definition : PROPERTY name block;

parameters : LEFT_PAREN (parameter (COMMA parameter)* COMMA?)? RIGHT_PAREN;

// x   int x   double[:] x not None   x: T = 1   int *p   double (*f)(double)   /   *   *args   **kwargs   ...
parameter
    : SLASH
    | ELLIPSIS
    | (STAR | DOUBLE_STAR) name annotation?
    | POINTER
    | type declarator? nullability? annotation? default_value?
    ;
nullability   : (NOT | OR) NONE;
annotation    : COLON expression;
default_value : ASSIGN (expression | STAR | POINTER | QUESTION);

// ------------------------------------------------------------------------------------------------- C declarations

c_statement
    : (CDEF | CPDEF) c_declaration
    | CTYPEDEF type_definition
    ;

// What follows `cdef`, and the lines of a declaration block.
c_declaration
    : declaration_specifier*
      ( declaration_block
      | extern_block
      | extension_class
      | structure
      | enumeration
      | fused_type
      | cpp_class
      | variables_or_function
      )
    ;
declaration_specifier : PUBLIC | READONLY | API | INLINE | EXTERN | NOGIL;

declaration_block
    : COLON (LINE_END INDENT declaration_line+ DEDENT | declaration_line)
    ;
declaration_line
    : (PASS | ELLIPSIS) SEMICOLON? LINE_END
    | strings LINE_END
    | include_statement LINE_END
    | define_statement LINE_END
    | declaration_if
    | decorator* c_declaration
    | decorator* c_statement
    ;
declaration_if   : COMPILE_TIME_IF expression declaration_block declaration_elif* declaration_else?;
declaration_elif : COMPILE_TIME_ELIF expression declaration_block;
declaration_else : COMPILE_TIME_ELSE declaration_block;

// cdef extern from "x.h" namespace "n" nogil: ...
extern_block : FROM (STAR | strings) (NAMESPACE strings)? NOGIL? (declaration_block | everything);
everything   : COLON (STAR LINE_END | LINE_END INDENT STAR LINE_END DEDENT);

// cdef class C(Base) [object CStruct, type CType]: ...
extension_class  : CLASS dotted_name (LEFT_PAREN arguments? RIGHT_PAREN)? class_options? (block | LINE_END);
class_options    : LEFT_BRACKET class_option (COMMA class_option)* COMMA? RIGHT_BRACKET;
class_option     : name name;

// struct S: ...   packed struct S: ...   union U: ...
structure : PACKED? (STRUCT | UNION) name c_name? (declaration_block | LINE_END);

// enum E: A, B = 2   enum class E(int): ...
enumeration
    : ENUM (CLASS | STRUCT)? (name c_name?)? (LEFT_PAREN type RIGHT_PAREN)? (COLON enumeration_body | LINE_END)
    ;
enumeration_body
    : LINE_END INDENT enumeration_line+ DEDENT
    | enumeration_line
    ;
enumeration_line : (PASS | ELLIPSIS | strings | enumerator (COMMA enumerator)* COMMA?) LINE_END;
enumerator       : member_name c_name? (ASSIGN expression)?;

// cppclass C[T, A=*](Base): ...
cpp_class
    : CPPCLASS name c_name? template_parameters? (LEFT_PAREN type (COMMA type)* RIGHT_PAREN)? NOGIL?
      (declaration_block | LINE_END)
    ;
template_parameters : LEFT_BRACKET template_parameter (COMMA template_parameter)* COMMA? RIGHT_BRACKET;
template_parameter  : name (ASSIGN (STAR | POINTER))?;

// int a = 1, *p   double f(double x) nogil   x, y = 2   f(x): ...
variables_or_function
    : ( line_type (untyped_declarator | initialised_declarator) (COMMA initialised_declarator)* COMMA?
      | OPERATOR operator_symbol function_suffix
      )
      (block | SEMICOLON? LINE_END)
    ;
// The type was the name: cdef x = 1   cdef f(x): ...
untyped_declarator     : c_name? function_suffix? (ASSIGN expression)?;
initialised_declarator : declarator (ASSIGN expression)?;

// ctypedef T name   ctypedef struct S: ...   ctypedef fused F: ...
type_definition
    : declaration_specifier* (structure | enumeration | extension_class | fused_type | line_type declarator SEMICOLON? LINE_END)
    ;
fused_type : FUSED name COLON (LINE_END INDENT fused_line+ DEDENT | fused_line);
fused_line : (PASS | strings | type abstract_pointer*) LINE_END;
abstract_pointer : STAR | DOUBLE_STAR | POINTER;

// ---------------------------------------------------------------------------------------- types and declarators

// const double   unsigned long   np.ndarray[T, ndim=2]   double[:, ::1]   (int, double)
type : (CONST | VOLATILE)* (number_type | dotted_type | tuple_type) COMPLEX? (type_index (DOT name)*)*;

// The same where specifiers such as `public` may stand in front.
line_type : (CONST | VOLATILE)* (number_type | plain_dotted_type | tuple_type) COMPLEX? (type_index (DOT name)*)*;

number_type       : (SIGNED | UNSIGNED | SHORT | LONG)+ (INT | CHAR | DOUBLE | FLOAT_WORD)?;
dotted_type       : (type_name | COMPLEX) (DOT name)*;
plain_dotted_type : (plain_name | INT | CHAR | DOUBLE | FLOAT_WORD | COMPLEX) (DOT name)*;
tuple_type        : LEFT_PAREN type declarator? (COMMA type declarator?)* COMMA? RIGHT_PAREN;
type_index        : LEFT_BRACKET (subscript_item (COMMA subscript_item)* COMMA?)? RIGHT_BRACKET;

// *p   **p   x[3]   f(int x)   (*f)(double) nogil   and, in a parameter, the same without a name
declarator
    : pointer+ (direct_declarator | array_suffix+)?
    | direct_declarator
    ;
pointer : (STAR | DOUBLE_STAR | POINTER | AMPERSAND) (CONST | RESTRICT)*;
direct_declarator
    : CALLING_CONVENTION? declared_name c_name? array_suffix* function_suffix?
    | LEFT_PAREN CALLING_CONVENTION? declarator RIGHT_PAREN array_suffix* function_suffix?
    ;
array_suffix    : LEFT_BRACKET (expression (COMMA expression)*)? RIGHT_BRACKET;
function_suffix : parameters function_attribute*;
function_attribute
    : exception_clause
    | NOGIL
    | WITH GIL
    | CONST
    ;

// except -1   except? -1   except *   except +   except +handler   noexcept
exception_clause
    : NO_EXCEPT
    | EXCEPT (STAR | POINTER)
    | EXCEPT PLUS (STAR | POINTER | handler_name)?
    | EXCEPT QUESTION? exception_value
    ;
exception_value : (MINUS | TILDE | cast)* power;
handler_name    : IDENTIFIER (DOT name)*;

declared_name
    : plain_name | AS | INT | CHAR | DOUBLE | FLOAT_WORD | SIGNED | UNSIGNED | SHORT | LONG | CONST | VOLATILE
    | declaration_word
    | OPERATOR operator_symbol?
    ;
operator_symbol
    : PLUS | MINUS | STAR | SLASH | PERCENT | CARET | AMPERSAND | BAR | TILDE | EXCLAMATION | LESS | GREATER
    | PLUS PLUS | MINUS MINUS | AMPERSAND AMPERSAND | BAR BAR
    | EQUAL | NOT_EQUAL | LESS_EQUAL | GREATER_EQUAL | SHIFT_LEFT | SHIFT_RIGHT | AUGMENTED_ASSIGN | ASSIGN
    | LEFT_PAREN RIGHT_PAREN | LEFT_BRACKET RIGHT_BRACKET | COMMA | ARROW STAR? | NEW | DEL | IDENTIFIER
    ;

// int x "c_x"
c_name : STRING;

// --------------------------------------------------------------------------------------------------- expressions

expressions_or_yield : expressions | yield_expression;
yield_expression     : YIELD (FROM expression | expressions)?;

// a, *b, c
expressions     : star_expression (COMMA star_expression)* COMMA?;
star_expression : STAR bitwise_or | expression;

// x := value
named_expression : expression (COLON_ASSIGN expression)?;
star_named_expression : STAR bitwise_or | named_expression;

// What a loop or a comprehension assigns to.
targets : target (COMMA target)* COMMA?;
target  : STAR? bitwise_or;

expression : lambda | disjunction (IF disjunction ELSE expression)?;

lambda            : LAMBDA (lambda_parameter (COMMA lambda_parameter)* COMMA?)? COLON expression;
lambda_parameter  : SLASH | POINTER | (STAR | DOUBLE_STAR) name | type? name (ASSIGN expression)?;

disjunction : conjunction (OR conjunction)*;
conjunction : inversion (AND inversion)*;
inversion   : NOT inversion | comparison;
comparison  : bitwise_or (comparison_operator bitwise_or)*;
comparison_operator
    : LESS GREATER? | LESS_EQUAL | EQUAL | NOT_EQUAL | GREATER_EQUAL | GREATER | IN | NOT IN | IS NOT?
    ;
bitwise_or  : bitwise_xor (BAR bitwise_xor)*;
bitwise_xor : bitwise_and (CARET bitwise_and)*;
bitwise_and : shift (AMPERSAND shift)*;
shift       : sum ((SHIFT_LEFT | SHIFT_RIGHT) sum)*;
sum         : term ((PLUS | MINUS) term)*;
term        : factor ((STAR | SLASH | DOUBLE_SLASH | PERCENT | AT) factor)*;

// -x   &x   <T>x
factor : (PLUS | MINUS | TILDE | AMPERSAND | cast) factor | power;
cast   : LESS type declarator? QUESTION? GREATER;
power  : (AWAIT primary? | primary) (DOUBLE_STAR factor)?;

// x.y(z)[i]   and the types  int*  vector[int]*  that only brackets and sizeof may hold
primary : atom trailer* POINTER*;
trailer
    : DOT member_name
    | LEFT_PAREN arguments? RIGHT_PAREN
    | LEFT_BRACKET subscript_item (COMMA subscript_item)* COMMA? RIGHT_BRACKET
    ;

arguments : argument (COMMA argument)* COMMA?;
argument
    : (STAR | DOUBLE_STAR) expression
    | POINTER
    | expression (ASSIGN expression | COLON_ASSIGN expression | comprehension_clause+)?
    ;

// i   a:b:c   *a   ndim=2
subscript_item
    : expression ((COLON_ASSIGN | ASSIGN) expression | slice_tail | function_attribute+)?
    | slice_tail
    | STAR bitwise_or
    ;
slice_tail : COLON upper=expression? (COLON step=expression?)?;

atom
    : simple_name COMPLEX?
    | INTEGER
    | FLOAT
    | IMAGINARY
    | strings
    | NONE
    | TRUE
    | FALSE
    | ELLIPSIS
    | LEFT_PAREN (yield_expression | star_named_expression (comprehension_clause+ | (COMMA star_named_expression)* COMMA?))? RIGHT_PAREN
    | LEFT_BRACKET (star_named_expression (comprehension_clause+ | (COMMA star_named_expression)* COMMA?))? RIGHT_BRACKET
    | LEFT_BRACE (display_item (comprehension_clause+ | (COMMA display_item)* COMMA?))? RIGHT_BRACE
    | BACKQUOTE expressions BACKQUOTE
    | NEW name?
    | SIZEOF LEFT_PAREN expression RIGHT_PAREN
    | (SIGNED | UNSIGNED | SHORT | LONG)+ (INT | CHAR | DOUBLE | FLOAT_WORD)? COMPLEX?
    | (CONST | VOLATILE)+ qualified_operand?
    ;
// const T, inside brackets
qualified_operand
    : (SIGNED | UNSIGNED | SHORT | LONG)+ (INT | CHAR | DOUBLE | FLOAT_WORD)? COMPLEX?
    | simple_name COMPLEX?
    ;

// {a, *b}   {k: v, **more}
display_item : DOUBLE_STAR bitwise_or | STAR bitwise_or | expression (COLON_ASSIGN expression | COLON expression)?;

// for t in i if c   for i from 0 <= i < n   for 0 <= i < n
comprehension_clause : ASYNC? FOR targets (IN disjunction | FROM from_range | from_bounds) (IF disjunction)*;

strings : (STRING | formatted_string)+;

// f"text {value!r:>{width}}"
formatted_string  : FORMATTED_START (FORMATTED_TEXT | replacement_field)* FORMATTED_END;
replacement_field
    : LEFT_BRACE expressions_or_yield ASSIGN? (EXCLAMATION name)? (COLON (FORMATTED_TEXT | replacement_field)*)? RIGHT_BRACE
    ;

// ---------------------------------------------------------------------------------------------------------- names

dotted_name : name (DOT name)*;

// Every word that is a name where it has no other meaning.
name      : type_name | AS | CONST | VOLATILE | SIGNED | UNSIGNED | SHORT | LONG | COMPLEX | SIZEOF;
type_name : plain_name | OPERATOR | INT | CHAR | DOUBLE | FLOAT_WORD | declaration_word;
plain_name
    : IDENTIFIER | ASYNC | AWAIT | BY | GIL | INCLUDE | NAMESPACE | NEW | NO_EXCEPT | PROPERTY | RESTRICT
    ;
declaration_word : PUBLIC | READONLY | API | INLINE | EXTERN | NOGIL | STRUCT | UNION | ENUM | PACKED | CPPCLASS | FUSED;

// Of a C++ enum, and what follows a dot: Kind.None
member_name : name | NONE | TRUE | FALSE;

// The words that can begin an operand as a name; the others of `name` are operators there or begin a type.
simple_name
    : IDENTIFIER | AS | ASYNC | BY | GIL | INCLUDE | NAMESPACE | NO_EXCEPT | OPERATOR | PROPERTY | RESTRICT
    | INT | CHAR | DOUBLE | FLOAT_WORD | COMPLEX | declaration_word
    ;

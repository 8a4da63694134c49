// Words, numbers, strings and operators of a kernel module.
//
// The lexer knows nothing of lines and brackets. The token source behind it turns LINE_END into the end of a statement
// or drops it, adds INDENT and DEDENT, splits f-strings, and reports what cannot be a token.
lexer grammar KernelLexer;

// Made by the token source.
tokens {
    INDENT,             // the next line is indented deeper
    DEDENT,             // back to an outer level, once for each level left
    FORMATTED_TEXT,     // literal text between the replacement fields of an f-string
    FORMATTED_END,      // the quotes that end an f-string
    PRINT, EXEC,        // the words, where Python 2 has statements of them
    MATCH, CASE,        // the words, where they begin a statement and its clauses
    POINTER             // '*' or '**' with nothing to its right that it could multiply: int*]  int**)
}

// Python's keywords.
AND      : 'and';
AS       : 'as';
ASSERT   : 'assert';
ASYNC    : 'async';
AWAIT    : 'await';
BREAK    : 'break';
CLASS    : 'class';
CONTINUE : 'continue';
DEF      : 'def';
DEL      : 'del';
ELIF     : 'elif';
ELSE     : 'else';
EXCEPT   : 'except';
FALSE    : 'False';
FINALLY  : 'finally';
FOR      : 'for';
FROM     : 'from';
GLOBAL   : 'global';
IF       : 'if';
IMPORT   : 'import';
IN       : 'in';
IS       : 'is';
LAMBDA   : 'lambda';
NONE     : 'None';
NONLOCAL : 'nonlocal';
NOT      : 'not';
OR       : 'or';
PASS     : 'pass';
RAISE    : 'raise';
RETURN   : 'return';
TRUE     : 'True';
TRY      : 'try';
WHILE    : 'while';
WITH     : 'with';
YIELD    : 'yield';

// The keywords that C declarations add.
CDEF     : 'cdef';
CIMPORT  : 'cimport';
CPDEF    : 'cpdef';
CTYPEDEF : 'ctypedef';
DEFINE   : 'DEF';
COMPILE_TIME_IF   : 'IF';
COMPILE_TIME_ELIF : 'ELIF';
COMPILE_TIME_ELSE : 'ELSE';

// Words with a meaning in some places; names everywhere else (see `name` in the parser grammar).
API       : 'api';
BY        : 'by';
CHAR      : 'char';
COMPLEX   : 'complex';
CONST     : 'const';
CPPCLASS  : 'cppclass';
DOUBLE    : 'double';
ENUM      : 'enum';
EXTERN    : 'extern';
FLOAT_WORD: 'float';
FUSED     : 'fused';
GIL       : 'gil';
INCLUDE   : 'include';
INLINE    : 'inline';
INT       : 'int';
LONG      : 'long';
NAMESPACE : 'namespace';
NEW       : 'new';
NO_EXCEPT  : 'noexcept';
NOGIL     : 'nogil';
OPERATOR  : 'operator';
PACKED    : 'packed';
PROPERTY  : 'property';
PUBLIC    : 'public';
READONLY  : 'readonly';
RESTRICT  : 'restrict';
SHORT     : 'short';
SIGNED    : 'signed';
SIZEOF    : 'sizeof';
STRUCT    : 'struct';
UNION     : 'union';
UNSIGNED  : 'unsigned';
VOLATILE  : 'volatile';
CALLING_CONVENTION : '__stdcall' | '__cdecl' | '__fastcall';

IDENTIFIER : LETTER (LETTER | DIGIT)*;

// Numbers.
INTEGER
    : ( DIGITS
      | '0' [xX] ('_'? [0-9a-fA-F])+
      | '0' [oO] ('_'? [0-7])+
      | '0' [bB] ('_'? [01])+
      )
      INTEGER_SUFFIX?
    ;
FLOAT     : REAL;
IMAGINARY : (REAL | DIGITS) [jJ];

// Strings. A literal ends at its quotes or, unterminated, at the end of its line or of the file.
STRING              : STRING_PREFIX? (SHORT_STRING | LONG_STRING);
UNTERMINATED_STRING : STRING_PREFIX? (OPEN_SHORT_STRING | OPEN_LONG_STRING);
FORMATTED_START     : FORMATTED_PREFIX ('"""' | '\'\'\'' | '"' | '\'');

// Operators and delimiters.
LEFT_PAREN    : '(';
RIGHT_PAREN   : ')';
LEFT_BRACKET  : '[';
RIGHT_BRACKET : ']';
LEFT_BRACE    : '{';
RIGHT_BRACE   : '}';

COMMA     : ',';
COLON     : ':';
SEMICOLON : ';';
DOT       : '.';
ELLIPSIS  : '...';
ARROW     : '->';
QUESTION  : '?';
EXCLAMATION : '!';

PLUS         : '+';
MINUS        : '-';
STAR         : '*';
DOUBLE_STAR  : '**';
SLASH        : '/';
DOUBLE_SLASH : '//';
PERCENT      : '%';
AT           : '@';
SHIFT_LEFT   : '<<';
SHIFT_RIGHT  : '>>';
AMPERSAND    : '&';
BAR          : '|';
CARET        : '^';
BACKQUOTE    : '`';
TILDE        : '~';

LESS          : '<';
GREATER       : '>';
EQUAL         : '==';
NOT_EQUAL     : '!=';
LESS_EQUAL    : '<=';
GREATER_EQUAL : '>=';

ASSIGN       : '=';
COLON_ASSIGN : ':=';
AUGMENTED_ASSIGN
    : '+=' | '-=' | '*=' | '/=' | '//=' | '%=' | '@=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**='
    ;

LINE_END     : '\r\n' | '\n' | '\r';
CONTINUATION : '\\' ('\r\n' | '\n' | '\r') -> skip;
WHITESPACE   : [ \t\f]+ -> skip;
COMMENT      : '#' ~[\r\n]* -> channel(HIDDEN);

// Anything else is one error per character.
UNKNOWN : .;

fragment DIGIT  : [0-9];
fragment DIGITS : DIGIT ('_'? DIGIT)*;
fragment REAL
    : DIGITS '.' DIGITS? EXPONENT?
    | '.' DIGITS EXPONENT?
    | DIGITS EXPONENT
    ;
fragment EXPONENT : [eE] [+-]? DIGITS;
fragment INTEGER_SUFFIX
    : [uU] ([lL] [lL]?)?
    | [lL] [lL]? [uU]?
    ;

// Letters beyond ASCII are checked by the token source.
fragment LETTER : [a-zA-Z_] | [\u0080-\uFFFF];

fragment STRING_PREFIX
    : [uUbBcCrR]
    | [bBuU] [rR]
    | [rR] [bBuU]
    ;
fragment FORMATTED_PREFIX
    : [fF] [rR]?
    | [rR] [fF]
    ;

fragment SHORT_STRING      : '"' DOUBLE_QUOTED* '"' | '\'' SINGLE_QUOTED* '\'';
fragment OPEN_SHORT_STRING : '"' DOUBLE_QUOTED* '\\'? | '\'' SINGLE_QUOTED* '\\'?;
fragment DOUBLE_QUOTED     : ~[\\\r\n"] | ESCAPE;
fragment SINGLE_QUOTED     : ~[\\\r\n'] | ESCAPE;

fragment LONG_STRING      : '"""' LONG_DOUBLE_QUOTED* '"""' | '\'\'\'' LONG_SINGLE_QUOTED* '\'\'\'';
fragment OPEN_LONG_STRING
    : '"""' LONG_DOUBLE_QUOTED* ('"' '"'?)? '\\'?
    | '\'\'\'' LONG_SINGLE_QUOTED* ('\'' '\''?)? '\\'?
    ;
fragment LONG_DOUBLE_QUOTED : ('"' '"'?)? (~[\\"] | ESCAPE);
fragment LONG_SINGLE_QUOTED : ('\'' '\''?)? (~[\\'] | ESCAPE);

fragment ESCAPE : '\\' ('\r\n' | .);

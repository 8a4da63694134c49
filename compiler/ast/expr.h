#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ast/ids.h"
#include "support/source_file.h"

// Expressions as they were written. Each node has its source form above it.
namespace kernelc::ast {

struct Identifier {
  std::string text;
  Span span;
};

// x
struct NameExpr {
  std::string name;
};

// 12   0xff   0o17   0b1   1_000   10u   3L   7ULL
struct IntExpr {
  std::string digits;  ///< as written, with prefix, without underscores and suffix
  std::string suffix;  ///< letters of "uUlL" as written
};

// 1.5   1e3   .5   5.
struct FloatExpr {
  std::string digits;  ///< without underscores
};

// 2j   1.5J
struct ImaginaryExpr {
  std::string digits;  ///< without underscores and the j
};

// "text"   u"text"   b"bytes"   c'x'; adjacent literals are one node
struct StringExpr {
  enum class Kind { Text, Unicode, Bytes, Char };
  Kind kind = Kind::Text;
  std::string value;  ///< escapes resolved; UTF-8 for text (lone surrogates as WTF-8), raw bytes for the others
};

// f"a{x!r:>{w}}b"; adjacent literals of any text kind are one node
struct FormattedExpr {
  struct Part {
    std::string text;                    ///< literal text, used when there is no value
    ExprId value;                        ///< the expression between the braces
    char conversion = 0;                 ///< 'r', 's', 'a', or 0
    ExprId format;                       ///< a StringExpr or FormattedExpr, or none
  };
  std::vector<Part> parts;  ///< `{x=}` gives a literal part "x=" and a part with conversion 'r'
};

// None   True   False   ...
struct ConstantExpr {
  enum class Value { None, True, False, Ellipsis };
  Value value;
};

// NULL is an ordinary name.

// (a, b)   a, b
struct TupleExpr {
  std::vector<ExprId> items;
};

// [a, b]
struct ListExpr {
  std::vector<ExprId> items;
};

// {a, b}
struct SetExpr {
  std::vector<ExprId> items;
};

// {k: v, **more}
struct DictExpr {
  struct Entry {
    ExprId key;  ///< none for **value
    ExprId value;
  };
  std::vector<Entry> entries;
};

// *items
struct StarredExpr {
  ExprId value;
};

// -x   +x   ~x   not x
struct UnaryExpr {
  enum class Op { Negate, Plus, Invert, Not };
  Op op;
  ExprId operand;
};

enum class BinaryOp { Add, Subtract, Multiply, MatMultiply, Divide, FloorDivide, Modulo, Power, ShiftLeft, ShiftRight, BitAnd, BitOr, BitXor };

// a + b
struct BinaryExpr {
  BinaryOp op;
  ExprId left;
  ExprId right;
};

// a and b and c   a or b
struct BoolExpr {
  enum class Op { And, Or };
  Op op;
  std::vector<ExprId> values;
};

enum class CompareOp { Less, LessEqual, Equal, NotEqual, GreaterEqual, Greater, Is, IsNot, In, NotIn };

// a < b <= c
struct CompareExpr {
  struct Link {
    CompareOp op;
    ExprId right;
  };
  ExprId first;
  std::vector<Link> rest;
};

// a if c else b
struct ConditionalExpr {
  ExprId condition;
  ExprId then;
  ExprId otherwise;
};

// x.name
struct AttributeExpr {
  ExprId value;
  Identifier name;
};

// x[i]   x[i, j]   x[a:b, ...]   x[i,]
struct SubscriptExpr {
  ExprId value;
  std::vector<ExprId> items;
  bool is_tuple = false;  ///< more than one item or a trailing comma
};

// a:b:c inside brackets
struct SliceExpr {
  ExprId lower;
  ExprId upper;
  ExprId step;
};

struct Argument {
  enum class Kind { Positional, Keyword, Star, DoubleStar };
  Kind kind = Kind::Positional;
  Identifier name;  ///< for Keyword
  ExprId value;
};

// f(a, k=b, *c, **d)
struct CallExpr {
  ExprId callee;
  std::vector<Argument> arguments;
};

/// A parameter of a Python-style signature; `type` is none when there is no declared type.
struct Parameter {
  enum class Kind { PositionalOnly, Normal, KeywordOnly, Star, DoubleStar };
  Kind kind = Kind::Normal;
  /// Empty for a nameless parameter of a cdef declaration. There a lone word is taken for a type (`f(size_t)`); where
  /// no such type exists, it is the name of an untyped parameter.
  Identifier name;
  TypeId type;
  ExprId annotation;
  ExprId default_value;
  bool has_default = false;  ///< true with no default_value for `=*` and `=?` of a .pxd
  bool not_none = false;
  bool or_none = false;
  Span span;
};

// lambda a, b=1: expr
struct LambdaExpr {
  std::vector<Parameter> parameters;
  ExprId body;
};

// from lower <= i < upper by step: what a loop or a comprehension over such a range has in the place of an iterable
struct FromRangeExpr {
  ExprId lower;
  CompareOp lower_relation;  ///< LessEqual or Less counts up, GreaterEqual or Greater counts down
  CompareOp upper_relation;
  ExprId upper;
  ExprId step;
};

// [e for t in i if c]   {e for ...}   {k: v for ...}   (e for ...)
struct ComprehensionExpr {
  enum class Kind { List, Set, Dict, Generator };
  struct Clause {
    bool is_async = false;
    ExprId target;
    ExprId iterable;
    std::vector<ExprId> conditions;
  };
  Kind kind;
  ExprId element;  ///< the key of a dict comprehension
  ExprId value;    ///< the value of a dict comprehension
  std::vector<Clause> clauses;
};

// yield x   yield from x
struct YieldExpr {
  ExprId value;
  bool is_from = false;
};

// await x
struct AwaitExpr {
  ExprId value;
};

// (name := value)
struct WalrusExpr {
  Identifier name;
  ExprId value;
};

// <T> x   <T?> x
struct CastExpr {
  TypeId type;
  ExprId value;
  bool checked = false;
};

// &x
struct AddressOfExpr {
  ExprId operand;
};

// sizeof(x)   sizeof(T); what could be either is an expression
struct SizeofExpr {
  TypeId type;
  ExprId operand;
};

// new T(args): the call follows as a CallExpr around it
struct NewExpr {
  TypeId type;
};

// A type in the place of an expression that cannot be read as one: f[unsigned int], sizeof(int*)
struct TypeExpr {
  TypeId type;
};

struct Expr {
  Span span;
  std::variant<NameExpr, IntExpr, FloatExpr, ImaginaryExpr, StringExpr, FormattedExpr, ConstantExpr, TupleExpr, ListExpr,
               SetExpr, DictExpr, StarredExpr, UnaryExpr, BinaryExpr, BoolExpr, CompareExpr, ConditionalExpr,
               AttributeExpr, SubscriptExpr, SliceExpr, CallExpr, LambdaExpr, ComprehensionExpr, YieldExpr, AwaitExpr,
               WalrusExpr, CastExpr, AddressOfExpr, SizeofExpr, NewExpr, TypeExpr, FromRangeExpr>
      node;
};

}  // namespace kernelc::ast

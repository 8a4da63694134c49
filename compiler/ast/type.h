#pragma once

#include <string>
#include <variant>
#include <vector>

#include "ast/expr.h"

// Types as they were written. A declarator is folded into the type of the name it declares:
// `int *p[3]` declares p with Array(Pointer(int), 3).
namespace kernelc::ast {

// double   unsigned long long   cnp.float64_t   double complex   int (as words, in the order written)
struct NamedType {
  std::vector<std::string> modifiers;  ///< of signed, unsigned, short, long
  std::vector<Identifier> path;        ///< dotted name; empty when the modifiers say it all
  bool is_complex = false;
};

// const T   volatile T
struct QualifiedType {
  TypeId type;
  bool is_const = false;
  bool is_volatile = false;
};

// T[:, ::1]   np.ndarray[T, ndim=2]   vector[int]   int[10]   fused[double]
// What the brackets mean depends on T and is decided by sema.
struct IndexedType {
  TypeId base;
  std::vector<Argument> items;  ///< values may be SliceExpr, TypeExpr or ordinary expressions
};

// vector[int].iterator
struct MemberType {
  TypeId base;
  Identifier name;
};

// T*
struct PointerType {
  TypeId target;
};

// T&
struct ReferenceType {
  TypeId target;
};

// name[3] in a declarator; without a size for `name[]`
struct ArrayType {
  TypeId element;
  ExprId size;
};

struct ExceptionClause {
  enum class Kind { Default, None, Value, CheckedValue, Star, Plus };  ///< nothing, noexcept, except v, except? v, except *, except +
  Kind kind = Kind::Default;
  ExprId value;          ///< the value, or the handler after `except +`
  bool plus_star = false;  ///< `except +*`
  Span span;
};

// R (A, B, ...) nogil except -1
struct FunctionType {
  TypeId result;
  std::vector<Parameter> parameters;
  bool is_variadic = false;
  ExceptionClause exceptions;
  bool is_nogil = false;
  bool with_gil = false;
};

// (int, double)
struct TupleType {
  std::vector<TypeId> items;
};

struct Type {
  Span span;
  std::variant<NamedType, QualifiedType, IndexedType, MemberType, PointerType, ReferenceType, ArrayType, FunctionType, TupleType> node;
};

}  // namespace kernelc::ast

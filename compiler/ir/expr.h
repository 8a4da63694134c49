#pragma once

#include <string>
#include <variant>
#include <vector>

#include "ir/runtime_functions.h"
#include "ir/type.h"
#include "support/source_file.h"

// Expressions as they are meant: typed, every conversion explicit. Each node has its C++ form above it.
namespace kernelc::ir {

// 12   0xffULL   'a'
struct IntConst {
  std::string text;  ///< a C++ literal without suffix
  bool keeps_type = false;  ///< written with a suffix: it does not take the type of the other operand
};

// 1.5   1e400 (printed as infinity)
struct FloatConst {
  std::string text;
};

// true
struct BoolConst {
  bool value;
};

// "bytes": a const char* into static memory
struct CharsConst {
  std::string bytes;
};

// nullptr
struct NullConst {};

// A Python object that the module makes once: str, bytes, int, float, tuple of constants
struct ObjectConst {
  ConstantId id;
};

enum class Singleton { None, True, False, Ellipsis, NotImplemented };

// Py_None
struct SingletonConst {
  Singleton value;
};

// x
struct LocalRef {
  LocalId id;
  bool may_be_unbound = false;  ///< an object that is null there is no error: `locals()`
};

// A C variable of the module
struct GlobalRef {
  GlobalId id;
};

// A kernel function of the module, by its canonical symbol. `as_virtual` is a method as a value that means what the class of the
// object makes of it.
struct FunctionRef {
  FunctionId id;
  bool as_virtual = false;
  TypeId scope = {};  ///< the instance of the class template that a static method is called of
};

// A function, variable or constant of a header
struct ExternRef {
  ExternId id;
  std::vector<TypeId> arguments = {};  ///< of a template, where they are written
  TypeId scope = {};                   ///< the C++ class of a static method
};

// A member of an enum
struct EnumeratorRef {
  EnumId id;
  int member;
};

// A Python name of the module, looked up when it runs, then among the builtins
struct PyGlobalRef {
  ConstantId name;
};

// A builtin that the module does not shadow
struct BuiltinRef {
  ConstantId name;
};

// A type object: list, a cdef class, np.ndarray
struct TypeObject {
  TypeId object;
};

enum class UnaryOp { Negate, Plus, Invert, Not };

// -x on C values
struct Unary {
  UnaryOp op;
  ExprId operand;
};

enum class ArithOp { Add, Subtract, Multiply, Divide, FloorDivide, Modulo, Power, ShiftLeft, ShiftRight, BitAnd, BitOr, BitXor };

// a + b on C values of the node's own type (operands are converted already). `python_signs` marks // and % with Python's
// result signs; `zero_check` raises ZeroDivisionError; `overflow_check` raises OverflowError.
struct Arith {
  ArithOp op;
  ExprId left;
  ExprId right;
  bool python_signs = false;
  bool zero_check = false;
  bool overflow_check = false;
};

enum class Relation { Less, LessEqual, Equal, NotEqual, GreaterEqual, Greater };

// a < b on C values of one type; the node is Bool
struct Compare {
  Relation relation;
  ExprId left;
  ExprId right;
};

// a && b on Bool values
struct Logical {
  bool is_and;
  ExprId left;
  ExprId right;
};

// c ? a : b
struct Conditional {
  ExprId condition;
  ExprId then;
  ExprId otherwise;
};

// (T)x between C types
struct Cast {
  ExprId value;
  bool joins = false;  ///< brings one side of a choice to the type of both; as a Python object the side is what it was
};

// &x
struct AddressOf {
  ExprId operand;
};

// *p
struct Dereference {
  ExprId pointer;
};

// p[i]   array[i]
struct ElementOf {
  ExprId base;
  ExprId index;
};

// x.f   p->f   self->f: field of a struct, union, C++ object, ctuple (field "0") or cdef class instance
struct Member {
  ExprId base;
  std::string field;  ///< C++ name; `::name` of a method of the module: that of its own class, whatever the object is
  bool through_pointer = false;
  std::vector<TypeId> templates = {};  ///< of a method template, where they are written
  FunctionId method = {};              ///< of a C++ class that the module itself defines
};

// sizeof(T)
struct SizeOf {
  TypeId measured;
};

// f(a, b): a kernel function, an extern function, a function pointer or a C++ method. The callee's function type says how
// errors come back. `as_virtual` dispatches a cdef method through the virtual table.
struct Call {
  ExprId callee;
  std::vector<ExprId> arguments;
  bool as_virtual = false;
};

// T(a, b): struct from fields in order, ctuple, C++ object, complex from parts
struct Construct {
  std::vector<ExprId> arguments;
  TypeId constructor = {};  ///< the FunctionType of the one that is declared for these arguments, if any: what is thrown
};

// a + b   a[i]   *a   ++a   a++ by an operator of a C++ class; `op` is its C++ spelling, "[]" for a subscript
struct CppOperator {
  std::string op;
  ExprId left;
  ExprId right;          ///< none for unary operators
  bool is_postfix = false;
  TypeId declared = {};  ///< its FunctionType, if it has one: what is thrown
};

// new T(a, b)
struct New {
  TypeId allocated;
  std::vector<ExprId> arguments;
  TypeId constructor = {};  ///< as Construct::constructor
};

// kc::floordiv(a, b)   kc::py::add({a, b}): see runtime_functions.def
struct RuntimeCall {
  RuntimeFunction function;
  std::vector<ExprId> arguments;
  std::vector<std::string> names;  ///< C++ string arguments that follow (a variable's name for a message)
};

struct CallArgument {
  enum class Kind { Positional, Keyword, Star, DoubleStar };
  Kind kind = Kind::Positional;
  ConstantId name;  ///< for Keyword
  ExprId value;
};

// callee(a, k=b, *c, **d) on objects
struct ObjectCall {
  ExprId callee;
  std::vector<CallArgument> arguments;
};

// object.name(a, k=b)
struct MethodCall {
  ExprId object;
  ConstantId name;
  std::vector<CallArgument> arguments;
};

// A Python function object: def, lambda, or the function behind a generator expression. The cells of the captured
// locals go with it.
struct MakeFunction {
  int py_function;               ///< index into Module::py_functions
  std::vector<ExprId> defaults;  ///< objects, in order of the parameters that have one
};

// py::from(x): a C value as a Python object
struct ToObject {
  ExprId value;
};

// py::to<T>(o): a Python object as a C value
struct FromObject {
  ExprId value;
};

// An object checked to be of a type, or None where that is allowed; raises TypeError
struct CheckedObject {
  ExprId value;
  TypeId tested;
  bool allow_none = true;
};

enum class IndexChecks { None, Wraparound, Bounds, All };

// v(i, j): an element
struct ViewElement {
  ExprId view;
  std::vector<ExprId> indices;
  IndexChecks checks = IndexChecks::All;
};

struct ViewItem {
  enum class Kind { At, All, Range, NewAxis };
  Kind kind = Kind::All;
  ExprId index;               ///< for At
  ExprId start, stop, step;   ///< for Range; none when omitted
};

// kc::slice(v, ...): a sub-view; items cover all axes
struct ViewSlice {
  ExprId view;
  std::vector<ViewItem> items;
  IndexChecks checks = IndexChecks::All;
};

// v.T
struct ViewTranspose {
  ExprId view;
};

// v.shape[i]   v.strides[i]   v.suboffsets[i]
struct ViewExtent {
  enum class Field { Shape, Strides, Suboffsets };
  Field field;
  ExprId view;
  ExprId axis;
  bool checked = false;
};

// A view with another declared layout of the same element type
struct ViewConvert {
  ExprId view;
  bool checked = false;  ///< a run-time test is needed
};

// A view acquired from an object's buffer
struct ViewFromObject {
  ExprId object;
  bool allow_none = true;
  LocalId buffer = {};      ///< for a variable with buffer syntax: the view that it goes to
  bool any_format = false;  ///< only the item size is checked
};

// v.copy()   v.copy_fortran()
struct ViewCopy {
  ExprId view;
  bool fortran = false;
};

// <int[:n, :m]> p   and a C array assigned to a view: a view over memory that it does not own
struct ViewFromPointer {
  ExprId pointer;
  std::vector<ExprId> shape;
  bool fortran = false;
};

// None as a view
struct NoneView {};

// A view as a Python memoryview object; a ViewFromPointer as a cython.view.array
struct ViewToObject {
  ExprId view;
};

// Statements, then a value: desugared evaluation that needs temporaries
struct StmtExpr {
  std::vector<StmtId> body;
  ExprId result;
};

// yield x; value is what was sent
struct Yield {
  ExprId value;
  bool is_from = false;   ///< yield from x
  bool is_await = false;  ///< await x
};

struct Expr {
  Span span;
  TypeId type;
  std::variant<IntConst, FloatConst, BoolConst, CharsConst, NullConst, ObjectConst, SingletonConst, LocalRef, GlobalRef,
               FunctionRef, ExternRef, EnumeratorRef, PyGlobalRef, BuiltinRef, TypeObject, Unary, Arith, Compare, Logical, Conditional,
               Cast, AddressOf, Dereference, ElementOf, Member, SizeOf, Call, Construct, CppOperator, New, RuntimeCall, ObjectCall,
               MethodCall, MakeFunction, ToObject, FromObject, CheckedObject, ViewElement, ViewSlice, ViewTranspose,
               ViewExtent, ViewConvert, ViewFromObject, ViewCopy, ViewFromPointer, NoneView, ViewToObject, StmtExpr, Yield>
      node;

  ~Expr();  // beside the explicit instantiation below: a variant this large is slow to compile in every file
};

}  // namespace kernelc::ir

extern template class kernelc::Store<kernelc::ir::ExprId, kernelc::ir::Expr>;

#pragma once

#include <compare>
#include <string>
#include <variant>
#include <vector>

#include "ir/ids.h"

// Types as they are meant. Types are interned: equal types have equal ids.
namespace kernelc::ir {

struct VoidType {
  auto operator<=>(const VoidType&) const = default;
};

// bint: a C int that becomes True or False
struct BoolType {
  auto operator<=>(const BoolType&) const = default;
};

// int   unsigned char   Py_ssize_t   int32_t
struct IntType {
  std::string name;  ///< as users write it and as C++ knows it
  int size = 0;      ///< bytes; for an extern typedef the size of the declared stand-in
  bool is_signed = true;
  int rank = 0;      ///< C conversion rank: char 1, short 2, int 3, long 4, long long 5; typedefs follow their size
  bool is_extern = false;     ///< a typedef of a header: the real size is known to C++ only
  bool is_character = false;  ///< `char` itself, which matches any one-byte integer format
  auto operator<=>(const IntType&) const = default;
};

// Py_UCS4, a code point that becomes a one-character str
struct CodePointType {
  auto operator<=>(const CodePointType&) const = default;
};

// float   double   long double   float16 (stored only)
struct FloatType {
  enum class Width { Half, Single, Double, Extended };
  Width width = Width::Double;
  auto operator<=>(const FloatType&) const = default;
};

// double complex
struct ComplexType {
  FloatType::Width width = FloatType::Width::Double;
  bool is_soft = false;  ///< what a power of reals is until a real number is wanted: an object of it is a float if it has no imaginary part
  auto operator<=>(const ComplexType&) const = default;
};

// const T
struct ConstType {
  TypeId target;
  auto operator<=>(const ConstType&) const = default;
};

// T*
struct PointerType {
  TypeId target;
  auto operator<=>(const PointerType&) const = default;
};

// T&
struct ReferenceType {
  TypeId target;
  auto operator<=>(const ReferenceType&) const = default;
};

// T[3]
struct ArrayType {
  TypeId element;
  long long extent = -1;   ///< -1: not known
  std::string cpp_extent;  ///< then: the constant of a header that gives it, or empty
  auto operator<=>(const ArrayType&) const = default;
};

enum class ExceptionKind {
  Never,         ///< noexcept
  Value,         ///< except v: the value says that an error is set
  CheckedValue,  ///< except? v: the value says that an error may be set
  Always,        ///< except *: ask after every call
  Cpp,           ///< except +: C++ exceptions of a foreign function
};

// R(A, B) except? -1 nogil
struct FunctionType {
  TypeId result;
  std::vector<TypeId> parameters;
  bool is_variadic = false;
  ExceptionKind exceptions = ExceptionKind::Never;
  std::string exception_value;  ///< C++ text of the sentinel, or of the handler after `except +`
  bool is_nogil = false;
  auto operator<=>(const FunctionType&) const = default;
};

// (int, double)
struct TupleType {
  std::vector<TypeId> items;
  auto operator<=>(const TupleType&) const = default;
};

struct Axis {
  enum class Access { Direct, Indirect, Generic };
  enum class Packing { Strided, Contiguous, Follow };  ///< Follow: strides follow from the contiguous axis (`::1`)
  Access access = Access::Direct;
  Packing packing = Packing::Strided;
  auto operator<=>(const Axis&) const = default;
};

// const double[:, ::1]: element is ConstType(double); axes 0 Follow, 1 Contiguous
struct ViewType {
  TypeId element;
  std::vector<Axis> axes;
  auto operator<=>(const ViewType&) const = default;
};

// object   list   np.ndarray   a cdef class
struct ObjectType {
  enum class Kind {
    Any, Type, Bool, Int, Float, Complex, Str, Bytes, ByteArray, List, Tuple, Dict, Set, FrozenSet, Slice, Range,
    MemoryView, Exception, NumpyArray, NumpyDtype, PythonArray, CythonArray, CythonMemoryView, Class,
  };
  Kind kind = Kind::Any;
  ClassId class_id = {};  ///< for Class
  /// For what is declared as `np.ndarray[T, ndim=2]` or `object[T]`: the type of the view that element accesses go through.
  TypeId buffer = {};
  bool buffer_is_cast = false;  ///< from `cast=True`: only the item size of that view is checked
  bool buffer_wraps = true;     ///< unless `negative_indices=False`
  auto operator<=>(const ObjectType&) const = default;
};

struct StructType {
  StructId id;
  auto operator<=>(const StructType&) const = default;
};

struct EnumType {
  EnumId id;
  auto operator<=>(const EnumType&) const = default;
};

// vector[int]
struct CppClassType {
  CppClassId id;
  std::vector<TypeId> arguments;
  auto operator<=>(const CppClassType&) const = default;
};

// A template parameter inside the declaration of a C++ class or function.
struct TemplateParameterType {
  std::string name;
  auto operator<=>(const TemplateParameterType&) const = default;
};

// ctypedef double real_t
struct AliasType {
  std::string name;      ///< as written, shown in messages
  std::string cpp_name;
  TypeId target;
  std::string module_name = {};  ///< of the module that declares it, when its name is of use to others: see capsule signatures
  bool is_private = false;       ///< no header has it, neither one of C nor one that is written for C
  auto operator<=>(const AliasType&) const = default;
};

// A fused type that is not bound yet: only in signatures, never in the type of an expression.
struct FusedType {
  FusedId id;
  auto operator<=>(const FusedType&) const = default;
};

// The type of an expression that was reported as wrong; it converts to everything without another report.
struct ErrorType {
  auto operator<=>(const ErrorType&) const = default;
};

using Type = std::variant<VoidType, BoolType, IntType, CodePointType, FloatType, ComplexType, ConstType, PointerType,
                          ReferenceType, ArrayType, FunctionType, TupleType, ViewType, ObjectType, StructType, EnumType,
                          CppClassType, TemplateParameterType, AliasType, FusedType, ErrorType>;

}  // namespace kernelc::ir

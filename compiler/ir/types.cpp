#include "ir/types.h"

#include "ir/module.h"
#include "support/match.h"

namespace kernelc::ir {

Types::Types() {
  void_type = intern(VoidType{});
  bool_type = intern(BoolType{});
  object_type = intern(ObjectType{});
  error_type = intern(ErrorType{});
  code_point = intern(CodePointType{});
  char_type = intern(IntType{"char", 1, true, 1, false, true});
  signed_char = intern(IntType{"signed char", 1, true, 1});
  unsigned_char = intern(IntType{"unsigned char", 1, false, 1});
  short_type = intern(IntType{"short", 2, true, 2});
  unsigned_short = intern(IntType{"unsigned short", 2, false, 2});
  int_type = intern(IntType{"int", 4, true, 3});
  unsigned_int = intern(IntType{"unsigned int", 4, false, 3});
  long_type = intern(IntType{"long", 8, true, 4});
  unsigned_long = intern(IntType{"unsigned long", 8, false, 4});
  long_long = intern(IntType{"long long", 8, true, 5});
  unsigned_long_long = intern(IntType{"unsigned long long", 8, false, 5});
  ssize = intern(IntType{"Py_ssize_t", 8, true, 4});
  size = intern(IntType{"size_t", 8, false, 4});
  intptr = intern(IntType{"ptrdiff_t", 8, true, 4});
  float_type = intern(FloatType{FloatType::Width::Single});
  double_type = intern(FloatType{FloatType::Width::Double});
  long_double = intern(FloatType{FloatType::Width::Extended});
  float_complex = intern(ComplexType{FloatType::Width::Single});
  double_complex = intern(ComplexType{FloatType::Width::Double});
  long_double_complex = intern(ComplexType{FloatType::Width::Extended});
  soft_complex = intern(ComplexType{FloatType::Width::Double, true});
}

TypeId Types::intern(Type type) {
  const auto [place, is_new] = known_.try_emplace(type, TypeId{});
  if (is_new) place->second = types_.add(std::move(type));
  return place->second;
}

TypeId Types::strip_alias(TypeId id) const {
  while (const auto* alias = std::get_if<AliasType>(&types_[id])) id = alias->target;
  return id;
}

TypeId Types::strip(TypeId id) const {
  while (true) {
    const TypeId before = id;
    id = strip_alias(id);
    if (const auto* constant = std::get_if<ConstType>(&types_[id])) id = constant->target;
    if (const auto* reference = std::get_if<ReferenceType>(&types_[id])) id = reference->target;
    if (id == before) return id;
  }
}

bool Types::is_const(TypeId id) const { return std::holds_alternative<ConstType>(types_[strip_alias(id)]); }

bool Types::is_object(TypeId id, ObjectType::Kind kind) const {
  const auto* object = as<ObjectType>(id);
  return object && object->kind == kind;
}

bool Types::is_integer(TypeId id) const {
  return is<IntType>(id) || is<BoolType>(id) || is<EnumType>(id) || is<CodePointType>(id);
}

bool Types::is_number(TypeId id) const { return is_integer(id) || is_float(id) || is<ComplexType>(id); }

bool Types::is_function_pointer(TypeId id) const {
  const auto* pointer = as<PointerType>(id);
  return pointer && is<FunctionType>(pointer->target);
}

TypeId Types::const_of(TypeId target) { return is_const(target) ? target : intern(ConstType{target}); }

namespace {

class Display {
 public:
  Display(const Types& types, const Module& module) : types_(types), module_(module) {}

  std::string operator()(TypeId id) const {
    return match(types_[id], [](const VoidType&) -> std::string { return "void"; },
                 [](const BoolType&) -> std::string { return "bint"; }, [](const IntType& t) { return t.name; },
                 [](const CodePointType&) -> std::string { return "Py_UCS4"; },
                 [](const FloatType& t) { return float_name(t.width); },
                 [](const ComplexType& t) { return (t.is_soft ? "soft " : "") + float_name(t.width) + " complex"; },
                 [&](const ConstType& t) { return "const " + (*this)(t.target); },
                 [&](const PointerType& t) { return pointer(t); },
                 [&](const ReferenceType& t) { return (*this)(t.target) + " &"; },
                 [&](const ArrayType& t) { return array(t); }, [&](const FunctionType& t) { return function(t, ""); },
                 [&](const TupleType& t) { return "(" + list(t.items) + ")"; },
                 [&](const ViewType& t) { return view(t); }, [&](const ObjectType& t) { return object(t); },
                 [&](const StructType& t) { return module_.structs[t.id].name; },
                 [&](const EnumType& t) { return module_.enums[t.id].name; },
                 [&](const CppClassType& t) { return cpp_class(t); },
                 [](const TemplateParameterType& t) { return t.name; }, [](const AliasType& t) { return t.name; },
                 [&](const FusedType& t) { return module_.fused[t.id].name; },
                 [](const ErrorType&) -> std::string { return "<error>"; });
  }

 private:
  static std::string float_name(FloatType::Width width) {
    switch (width) {
      case FloatType::Width::Half: return "float16";
      case FloatType::Width::Single: return "float";
      case FloatType::Width::Double: return "double";
      case FloatType::Width::Extended: return "long double";
    }
    unreachable();
  }

  std::string list(const std::vector<TypeId>& items) const {
    std::string out;
    for (TypeId item : items) out += (out.empty() ? "" : ", ") + (*this)(item);
    return out;
  }

  std::string function(const FunctionType& t, const std::string& middle) const {
    std::string out = (*this)(t.result) + " (" + middle;
    if (!middle.empty()) out += ")(";
    out += list(t.parameters) + (t.is_variadic ? (t.parameters.empty() ? "..." : ", ...") : "") + ")";
    if (t.exceptions == ExceptionKind::Never) out += " noexcept";
    return out + (t.is_nogil ? " nogil" : "");
  }

  std::string pointer(const PointerType& t) const {
    if (const auto* target = std::get_if<FunctionType>(&types_[t.target])) return function(*target, "*");
    const std::string target = (*this)(t.target);
    return target + (target.ends_with('*') ? "*" : " *");
  }

  std::string array(const ArrayType& t) const {
    std::string extents;
    const Type* element = nullptr;
    for (const ArrayType* next = &t; next; next = std::get_if<ArrayType>(element)) {
      extents += "[" + (next->extent < 0 ? next->cpp_extent : std::to_string(next->extent)) + "]";
      element = &types_[next->element];
      if (!std::holds_alternative<ArrayType>(*element)) return (*this)(next->element) + " " + extents;
    }
    return extents;
  }

  std::string cpp_class(const CppClassType& t) const {
    std::string out = module_.cpp_classes[t.id].name;  // pair[int,double]
    for (std::size_t i = 0; i < t.arguments.size(); ++i) out += (i == 0 ? "[" : ",") + (*this)(t.arguments[i]);
    return t.arguments.empty() ? out : out + "]";
  }

  std::string view(const ViewType& t) const {
    std::string out;
    const bool is_plain_contiguous = std::any_of(t.axes.begin(), t.axes.end(),
                                                 [](const Axis& axis) { return axis.packing == Axis::Packing::Follow; });
    for (const Axis& axis : t.axes) {
      if (!out.empty()) out += ", ";
      out += axis_text(axis, is_plain_contiguous || t.axes.size() == 1);
    }
    const auto* element = types_.as<ObjectType>(t.element);
    return (element && element->kind == ObjectType::Kind::Any ? "object" : (*this)(t.element)) + "[" + out + "]";
  }

  static std::string axis_text(const Axis& axis, bool is_plain_contiguous) {
    const bool contiguous = axis.packing == Axis::Packing::Contiguous;
    switch (axis.access) {
      case Axis::Access::Direct: return contiguous ? (is_plain_contiguous ? "::1" : "::view.contiguous") : ":";
      case Axis::Access::Indirect: return contiguous ? "::view.indirect_contiguous" : "::view.indirect";
      case Axis::Access::Generic: return contiguous ? "::view.generic_contiguous" : "::view.generic";
    }
    unreachable();
  }

  std::string object(const ObjectType& t) const {
    using Kind = ObjectType::Kind;
    switch (t.kind) {
      case Kind::Any: return "Python object";
      case Kind::Type: return "type object";
      case Kind::Bool: return "bool object";
      case Kind::Int: return "int object";
      case Kind::Float: return "float object";
      case Kind::Complex: return "complex object";
      case Kind::Str: return "str object";
      case Kind::Bytes: return "bytes object";
      case Kind::ByteArray: return "bytearray object";
      case Kind::List: return "list object";
      case Kind::Tuple: return "tuple object";
      case Kind::Dict: return "dict object";
      case Kind::Set: return "set object";
      case Kind::FrozenSet: return "frozenset object";
      case Kind::Slice: return "slice object";
      case Kind::Range: return "range object";
      case Kind::MemoryView: return "memoryview object";
      case Kind::Exception: return "BaseException object";
      case Kind::NumpyArray: return "ndarray";
      case Kind::NumpyDtype: return "dtype";
      case Kind::PythonArray: return "array";
      case Kind::CythonArray: return "cython.array";
      case Kind::CythonMemoryView: return "memoryview";
      case Kind::Class: return module_.classes[t.class_id].name;
    }
    unreachable();
  }

  const Types& types_;
  const Module& module_;
};

}  // namespace

std::string Types::display(TypeId id, const Module& module) const { return Display(*this, module)(id); }

}  // namespace kernelc::ir

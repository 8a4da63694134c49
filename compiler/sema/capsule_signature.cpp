#include "sema/capsule_signature.h"

#include <algorithm>

#include "support/match.h"

namespace kernelc::sema {

namespace {

using ir::TypeId;

// `__pyx_t_3pkg_1m_name`: each part of the module's name with its length in front.
std::string mangled(const std::string& prefix, const std::string& module, const std::string& name) {
  std::string result = prefix;
  for (std::size_t begin = 0; begin <= module.size();) {
    const std::size_t end = std::min(module.find('.', begin), module.size());
    result += std::to_string(end - begin) + module.substr(begin, end - begin) + "_";
    begin = end + 1;
  }
  return result + name;
}

std::string real_name(ir::FloatType::Width width) {
  using Width = ir::FloatType::Width;
  switch (width) {
    case Width::Half: return "npy_half";
    case Width::Single: return "float";
    case Width::Double: return "double";
    case Width::Extended: return "long double";
  }
  unreachable();
}

std::string complex_name(ir::FloatType::Width width) {
  const bool is_long = width == ir::FloatType::Width::Extended;
  return "__pyx_t_" + (is_long ? "long_double" : real_name(width)) + "_complex";
}

std::string integer_name(const std::string& name) {
  constexpr std::string_view wide = "long long";
  const auto at = name.find(wide);
  return at == std::string::npos ? name : name.substr(0, at) + "PY_LONG_LONG" + name.substr(at + wide.size());
}

/// Declarators are built from the inside out.
class Spelling {
 public:
  explicit Spelling(const Context& context) : module_(context.module), context_(context) {}

  std::string declare(TypeId id, const std::string& inner) const {
    const ir::Type& type = module_.types[id];
    if (const auto* pointer = std::get_if<ir::PointerType>(&type)) return declare(pointer->target, "*" + inner);
    if (const auto* reference = std::get_if<ir::ReferenceType>(&type)) return declare(reference->target, "&" + inner);
    if (const auto* constant = std::get_if<ir::ConstType>(&type)) return declare(constant->target, "const " + inner);
    if (const auto* array = std::get_if<ir::ArrayType>(&type))
      return declare(array->element, inner + "[" + (array->extent < 0 ? "" : std::to_string(array->extent)) + "]");
    if (const auto* function = std::get_if<ir::FunctionType>(&type)) return of_function(*function, inner);
    if (const auto* object = std::get_if<ir::ObjectType>(&type)) return of_object(*object) + " *" + inner;
    const std::string name = base(type);
    return inner.empty() ? name : name + " " + inner;
  }

  std::string function(TypeId result, const std::vector<std::string>& parameters, const std::string& inner) const {
    std::string list;
    for (const std::string& parameter : parameters) list += (list.empty() ? "" : ", ") + parameter;
    const std::string name = inner.empty() || inner[0] != '*' ? inner : "(" + inner + ")";
    return declare(result, name + "(" + (list.empty() ? "void" : list) + ")");
  }

 private:
  std::string of_function(const ir::FunctionType& type, const std::string& inner) const {
    std::vector<std::string> parameters;
    for (const TypeId parameter : type.parameters) parameters.push_back(declare(parameter, ""));
    if (type.is_variadic) parameters.push_back("...");
    return function(type.result, parameters, inner);
  }

  std::string of_object(const ir::ObjectType& type) const {
    if (type.kind == ir::ObjectType::Kind::NumpyArray) return "PyArrayObject";
    if (type.kind == ir::ObjectType::Kind::NumpyDtype) return "PyArray_Descr";
    if (type.kind == ir::ObjectType::Kind::PythonArray) return "arrayobject";
    if (type.kind != ir::ObjectType::Kind::Class) return "PyObject";
    const ir::Class& c = module_.classes[type.class_id];
    const std::string keyword = c.is_typedef ? "" : "struct ";
    if (!c.cpp_name.empty()) return keyword + c.cpp_name;
    return keyword + mangled("__pyx_obj_", c.module_name.empty() ? context_.options.module_name : c.module_name, c.name);
  }

  // What NumPy itself declares keeps its name; complex types have no other name.
  std::string of_alias(const ir::AliasType& type) const {
    if (module_.types.is<ir::ComplexType>(module_.types.strip(type.target))) return declare(module_.types.strip(type.target), "");
    const bool is_numpy = type.module_name == "numpy";
    if (is_numpy && type.name.compare(0, 4, "npy_") == 0) return type.name;
    if (!type.is_private && type.cpp_name.empty() && !type.module_name.empty() && !is_numpy) return type.name;
    if (type.module_name.empty() || (!type.cpp_name.empty() && !is_numpy)) return type.cpp_name.empty() ? declare(type.target, "") : type.cpp_name;
    return mangled("__pyx_t_", type.module_name, type.name);
  }

  template <class Declared>
  std::string of_aggregate(const Declared& declared, const char* keyword) const {
    if (declared.is_extern) return declared.cpp_name;
    return (declared.is_typedef ? "" : keyword) + (declared.is_public ? declared.name : mangled("__pyx_t_", declared.module_name, declared.name));
  }

  std::string of_template(const ir::CppClassType& type) const {
    std::string arguments;
    for (const TypeId argument : type.arguments) arguments += (arguments.empty() ? "" : ",") + declare(argument, "");
    return module_.cpp_classes[type.id].cpp_name + (arguments.empty() ? "" : "<" + arguments + "> ");
  }

  std::string base(const ir::Type& type) const {
    return match(
        type, [](const ir::VoidType&) -> std::string { return "void"; }, [](const ir::BoolType&) -> std::string { return "int"; },
        [](const ir::IntType& t) { return integer_name(t.name); }, [](const ir::CodePointType&) -> std::string { return "Py_UCS4"; },
        [](const ir::FloatType& t) { return real_name(t.width); }, [](const ir::ComplexType& t) { return complex_name(t.width); },
        [](const ir::ViewType&) -> std::string { return "__Pyx_memviewslice"; },
        [&](const ir::StructType& t) { return of_aggregate(module_.structs[t.id], module_.structs[t.id].is_union ? "union " : "struct "); },
        [&](const ir::EnumType& t) { return module_.enums[t.id].name.empty() ? "int" : of_aggregate(module_.enums[t.id], "enum "); },
        [&](const ir::CppClassType& t) { return of_template(t); }, [&](const ir::AliasType& t) { return of_alias(t); },
        // The rest are declarators, or never get as far as a signature that others could name.
        [](const auto&) -> std::string { return "?"; });
  }

  const ir::Module& module_;
  const Context& context_;
};

}  // namespace

std::string capsule_type(const Context& context, TypeId type) { return Spelling(context).declare(type, ""); }

int optional_parameters(const Signature& signature) {
  int count = 0;
  for (const Signature::Parameter& parameter : signature.parameters) count += parameter.has_default;
  return count;
}

std::string copy_prefix(const Context& context, const FusedBinding& binding) {
  std::string places;
  for (const auto& [id, type] : binding) {
    const auto& members = context.module.fused[id].types;
    const auto place = std::find(members.begin(), members.end(), type) - members.begin();
    places += (places.empty() ? "" : "_") + std::to_string(place);
  }
  return places.empty() ? "" : "__pyx_fuse_" + places;
}

std::string copy_name(const Context& context, const FunctionDecl& declaration, const FusedBinding& binding) {
  std::string types;
  for (const auto& [id, type] : binding) {
    const bool is_object = type == context.module.types.object_type;
    types += (types.empty() ? "" : ",") + (is_object ? "object" : context.module.types.display(type, context.module));
  }
  return types.empty() ? "" : declaration.name + "[" + types + "]";
}

std::string capsule_signature(const Context& context, const FunctionDecl& function, const Signature& signature, const std::string& module,
                              const std::string& copy_prefix) {
  const Spelling spelling(context);
  std::vector<std::string> parameters;
  const std::size_t required = signature.parameters.size() - static_cast<std::size_t>(optional_parameters(signature));
  for (std::size_t i = 0; i < required; ++i) parameters.push_back(spelling.declare(signature.parameters[i].type, ""));
  const auto& stmt = std::get<ast::FunctionStmt>(context.tree[function.stmt].node);
  if (stmt.kind == ast::FunctionStmt::Kind::Cpdef) parameters.push_back("int __pyx_skip_dispatch");
  if (required < signature.parameters.size())
    parameters.push_back("struct " + copy_prefix + mangled("__pyx_opt_args_", module, function.name) + " *__pyx_optional_args");
  return spelling.function(signature.result, parameters, "");
}

}  // namespace kernelc::sema

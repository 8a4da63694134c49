#include "emit/types.h"

#include <algorithm>

#include "emit/literals.h"
#include "emit/text.h"
#include "support/match.h"

namespace kernelc::emit {

using ir::TypeId;

namespace {

std::string_view axis_name(const ir::Axis& axis) {
  using Packing = ir::Axis::Packing;
  switch (axis.access) {
    case ir::Axis::Access::Generic: return "generic";
    case ir::Axis::Access::Indirect: return axis.packing == Packing::Contiguous ? "indirect_contiguous" : "indirect";
    case ir::Axis::Access::Direct: break;
  }
  return axis.packing == Packing::Contiguous ? "contiguous" : axis.packing == Packing::Follow ? "follow" : "strided";
}

// `kc::py::axes<kc::py::Axis::generic, kc::py::Axis::contiguous>`: what the type of an indirect view does not say.
std::string axes_text(const ir::ViewType& view) {
  std::vector<std::string> names;
  for (const ir::Axis& axis : view.axes) names.push_back("kc::py::Axis::" + std::string(axis_name(axis)));
  return "kc::py::axes<" + join(names) + ">";
}

std::string float_name(ir::FloatType::Width width) {
  using Width = ir::FloatType::Width;
  switch (width) {
    case Width::Half: return "kc::Half";
    case Width::Single: return "float";
    case Width::Double: return "double";
    case Width::Extended: return "long double";
  }
  unreachable();
}

bool is_contiguous(const ir::Axis& axis) { return axis.packing == ir::Axis::Packing::Contiguous; }

// int and **p[2]  →  int** p[2]
std::string with_space(const std::string& base, const std::string& inner) {
  const std::size_t marks = std::min(inner.find_first_not_of("*&"), inner.size());
  const std::string rest = inner.substr(marks);
  return base + inner.substr(0, marks) + (rest.empty() || rest[0] == '[' ? "" : " ") + rest;
}

}  // namespace

std::string_view plain_integer(int size, bool is_signed) {
  switch (size) {
    case 1: return is_signed ? "signed char" : "unsigned char";
    case 2: return is_signed ? "short" : "unsigned short";
    case 4: return is_signed ? "int" : "unsigned int";
    default: return is_signed ? "long" : "unsigned long";
  }
}

bool TypeSpelling::is_indirect(const ir::ViewType& view) {
  return std::any_of(view.axes.begin(), view.axes.end(),
                     [](const ir::Axis& axis) { return axis.access != ir::Axis::Access::Direct; });
}

std::string TypeSpelling::layout(const ir::ViewType& view) {
  const bool follows = std::any_of(view.axes.begin(), view.axes.end(),
                                   [](const ir::Axis& axis) { return axis.packing == ir::Axis::Packing::Follow; });
  if (is_contiguous(view.axes.back())) return follows || view.axes.size() == 1 ? "kc::ContigC" : "kc::UnitLast";
  if (is_contiguous(view.axes.front())) return follows ? "kc::ContigF" : "kc::UnitFirst";
  return "";
}

std::string TypeSpelling::view_arguments(const ir::ViewType& view, bool read_only) const {
  const std::string tag = is_indirect(view) ? "" : layout(view);
  const std::string element = module_.types.is_object(view.element) ? "PyObject*" : stored(view.element);
  return (read_only ? "const " : "") + element + ", " + std::to_string(view.axes.size()) + (tag.empty() ? "" : ", " + tag);
}

std::string TypeSpelling::plain_view(TypeId type, bool read_only) const {
  const auto& view = *module_.types.as<ir::ViewType>(type);
  return std::string(is_indirect(view) ? "kc::IndirectView<" : "kc::View<") + view_arguments(view, read_only) + ">";
}

std::string TypeSpelling::view_declaration(TypeId type, bool not_none) const {
  const auto& view = *module_.types.as<ir::ViewType>(type);
  std::vector<std::string> parts = {string_literal(module_.types.display(view.element, module_))};
  if (not_none || is_indirect(view)) parts.insert(parts.end(), {"nullptr", "nullptr", not_none ? "true" : "false"});
  if (is_indirect(view)) parts.push_back(axes_text(view));
  return "{" + join(parts) + "}";
}

std::string TypeSpelling::argument_declaration(TypeId type, std::string_view argument, std::string_view function) const {
  const auto& view = *module_.types.as<ir::ViewType>(type);
  std::vector<std::string> parts = {string_literal(module_.types.display(view.element, module_)), string_literal(argument), string_literal(function)};
  if (is_indirect(view)) parts.push_back(axes_text(view));
  return join(parts);
}

std::string TypeSpelling::owned_view(TypeId type, bool read_only) const {
  const auto& view = *module_.types.as<ir::ViewType>(type);
  return is_indirect(view) ? "kc::py::Owned<" + plain_view(type, read_only) + ">" : "kc::py::OwnedView<" + view_arguments(view, read_only) + ">";
}

std::string TypeSpelling::view_in_memory(TypeId type) const { return "kc::py::ViewInMemory<" + plain_view(type, false) + ">"; }

std::string TypeSpelling::operator()(TypeId type) const { return declare(type, "", Place::Value); }
std::string TypeSpelling::simple(TypeId type) const {
  const std::string text = (*this)(type);
  const bool is_simple = text.find("(*") == std::string::npos && !text.starts_with("struct ") && !text.starts_with("union ");
  return is_simple ? text : "kc::Type<" + text + ">";
}
std::string TypeSpelling::stored(TypeId type) const { return declare(type, "", Place::Memory); }

std::string TypeSpelling::declaration(TypeId type, std::string_view name) const {
  return declare(type, std::string(name), Place::Value);
}
std::string TypeSpelling::constant_declaration(TypeId type, std::string_view name) const {
  const TypeId plain = module_.types.strip(type);
  return module_.types.is_pointer(plain) ? declaration(plain, "const " + std::string(name)) : "const " + declaration(plain, name);
}
std::string TypeSpelling::stored_declaration(TypeId type, std::string_view name) const {
  return declare(type, std::string(name), Place::Memory);
}

TypeId TypeSpelling::passed(TypeId type) const {
  const TypeId plain = module_.types.strip_alias(type);
  return std::holds_alternative<ir::ReferenceType>(module_.types[plain]) ? plain : variable(type);
}

TypeId TypeSpelling::variable(TypeId type) const {
  if (const auto* constant = std::get_if<ir::ConstType>(&module_.types[type])) return variable(constant->target);
  const auto* alias = std::get_if<ir::AliasType>(&module_.types[type]);
  const TypeId plain = module_.types.strip(type);
  if (!alias || !module_.types.is_float(plain)) return plain;
  return alias->cpp_name.empty() ? variable(alias->target) : type;
}

std::string TypeSpelling::function(const ir::FunctionType& type, const std::string& inner) const {
  std::vector<std::string> parameters;
  for (const TypeId parameter : type.parameters) parameters.push_back(in_c(parameter));
  if (type.is_variadic) parameters.push_back("...");
  const std::string declarator = inner + "(" + join(parameters) + ")";
  if (module_.types.is<ir::VoidType>(type.result)) return with_space("void", declarator);
  const bool is_plain = !module_.types.is_object(type.result) && !module_.types.is_view(type.result);
  return is_plain ? declare(type.result, declarator, Place::Memory) : with_space(in_c(type.result), declarator);
}

std::string TypeSpelling::in_c(TypeId type) const {
  if (module_.types.is_object(type)) return "PyObject*";
  if (module_.types.is_view(type)) return "kc::py::SharedView";
  return stored(type);
}

// Without const and typedefs that have no name in C++.
const ir::Type& TypeSpelling::spelled_as(TypeId id) const {
  const ir::Type& type = module_.types[id];
  if (const auto* constant = std::get_if<ir::ConstType>(&type)) return spelled_as(constant->target);
  const auto* alias = std::get_if<ir::AliasType>(&type);
  return alias && has_no_name(*alias) ? spelled_as(alias->target) : type;
}

bool TypeSpelling::has_no_name(const ir::AliasType& alias) const { return alias.cpp_name.empty() && names_.alias(alias.name).empty(); }

// Declarators are built from the inside out: the name, then what is done with it to reach the base type.
std::string TypeSpelling::declare(TypeId id, std::string inner, Place place) const {
  const ir::Type& type = module_.types[id];
  if (const auto* pointer = std::get_if<ir::PointerType>(&type)) {
    const ir::Type& target = spelled_as(pointer->target);
    const bool needs_parentheses =
        std::holds_alternative<ir::ArrayType>(target) || std::holds_alternative<ir::FunctionType>(target);
    return declare(pointer->target, needs_parentheses ? "(*" + inner + ")" : "*" + inner, Place::Memory);
  }
  if (const auto* reference = std::get_if<ir::ReferenceType>(&type))
    return declare(reference->target, "&" + inner, Place::Memory);
  if (const auto* array = std::get_if<ir::ArrayType>(&type))
    return declare(array->element, inner + "[" + (array->extent < 0 ? array->cpp_extent : std::to_string(array->extent)) + "]",
                   Place::Memory);
  if (const auto* function_type = std::get_if<ir::FunctionType>(&type)) return function(*function_type, inner);
  if (const auto* constant = std::get_if<ir::ConstType>(&type)) {
    if (std::holds_alternative<ir::PointerType>(module_.types[constant->target]))
      return declare(constant->target, with_space("const", inner), place);
    return "const " + declare(constant->target, std::move(inner), place);
  }
  const auto* alias = std::get_if<ir::AliasType>(&type);
  const bool is_view = place == Place::Value && module_.types.is_view(id);  // the name of a typedef stands for what lies in memory
  if (alias && (is_view || has_no_name(*alias))) return declare(alias->target, std::move(inner), place);
  return with_space(base(id, place), inner);
}

// A typedef of the module itself has a name; those of `.pxd` files are looked through.
std::string TypeSpelling::alias(const ir::AliasType& type) const {
  return type.cpp_name.empty() ? names_.alias(type.name) : type.cpp_name;
}

// std::vector<int>::iterator: the arguments of the classes around come first.
std::string TypeSpelling::cpp_class(ir::CppClassId id, const std::vector<TypeId>& arguments, std::size_t& used) const {
  const ir::CppClass& declared = module_.cpp_classes[id];
  std::string text = declared.outer.valid() ? cpp_class(declared.outer, arguments, used) + "::" : "";
  std::vector<std::string> own;
  for (std::size_t i = 0; i < declared.templates.size() && used < arguments.size(); ++i) own.push_back(stored(arguments[used++]));
  return text + names_.cpp_class(id) + (own.empty() ? "" : "<" + join(own) + ">");
}

// Grid<double>::Cell: what a template declares is another type in each of its instances.
std::string TypeSpelling::inside(TypeId holder, const std::string& name, const std::string& otherwise) const {
  return holder.valid() ? (*this)(holder) + "::" + name : otherwise;
}

std::string TypeSpelling::base(TypeId id, Place place) const {
  const auto nested = [&](TypeId inner) { return (*this)(inner); };
  return match(
      module_.types[id], [](const ir::VoidType&) -> std::string { return "void"; },
      [&](const ir::BoolType&) -> std::string { return place == Place::Memory ? "int" : "bool"; },
      [](const ir::IntType& t) { return t.name; }, [](const ir::CodePointType&) -> std::string { return "Py_UCS4"; },
      [](const ir::FloatType& t) { return float_name(t.width); },
      [](const ir::ComplexType& t) { return t.is_soft ? "kc::SoftComplex" : "kc::complex<" + float_name(t.width) + ">"; },
      [&](const ir::TupleType& t) {
        std::vector<std::string> items;
        for (const TypeId item : t.items) items.push_back(nested(item));
        return "kc::Tuple<" + join(items) + ">";
      },
      [&](const ir::ViewType&) { return place == Place::Memory ? view_in_memory(id) : plain_view(id, false); },
      [](const ir::ObjectType&) -> std::string { return "kc::py::Object"; },
      [&](const ir::StructType& t) { return inside(module_.structs[t.id].holder, module_.structs[t.id].name, names_.structure(t.id)); },
      [&](const ir::EnumType& t) { return inside(module_.enums[t.id].holder, module_.enums[t.id].name, names_.enumeration(t.id)); },
      [&](const ir::CppClassType& t) {
        std::size_t used = 0;
        return cpp_class(t.id, t.arguments, used);
      },
      [](const ir::TemplateParameterType& t) { return t.name; },
      [&](const ir::AliasType& t) { return alias(t); },
      [](const ir::FusedType&) -> std::string { unreachable(); },
      [](const ir::ErrorType&) -> std::string { unreachable(); },
      // Handled as declarators.
      [](const ir::ConstType&) -> std::string { unreachable(); },
      [](const ir::PointerType&) -> std::string { unreachable(); },
      [](const ir::ReferenceType&) -> std::string { unreachable(); },
      [](const ir::ArrayType&) -> std::string { unreachable(); },
      [](const ir::FunctionType&) -> std::string { unreachable(); });
}

}  // namespace kernelc::emit

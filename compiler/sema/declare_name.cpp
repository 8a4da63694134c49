#include "sema/declare.h"

#include <algorithm>

#include "sema/type_resolution.h"

namespace kernelc::sema {

const std::string& module_of(const Context& context, const Place& place) {
  return place.is_own ? context.options.module_name : place.module_name;
}

void report_redeclared(Context& context, const Place& place, const ast::Identifier& name) {
  Diagnostic& report = context.error(DiagnosticKind::Redeclared, name.span, "'" + name.text + "' redeclared");
  const auto before = context.declared_at.find({&place.scope, name.text});
  if (before != context.declared_at.end()) report.notes.push_back({before->second, "Previous declaration is here"});
}

void declare_name(Context& context, const Place& place, const ast::Identifier& name, Symbol symbol) {
  if (place.scope.find_own(name.text)) return report_redeclared(context, place, name);
  place.scope.declare(name.text, std::move(symbol));
  context.declared_at[{&place.scope, name.text}] = name.span;
  note_header(context, place, name.text);
}

void note_header(Context& context, const Place& place, const std::string& name) {
  if (place.include != Place::no_include) context.headers[{&place.scope, name}] = place.include;
}

std::string foreign_name(const Place& place, const std::string& name, const std::string& c_name) {
  if (!c_name.empty()) return c_name;
  const bool has_namespace = place.foreign && !place.foreign->name_space.empty();
  return has_namespace ? place.foreign->name_space + "::" + name : name;
}

bool is_incomplete(const ir::Module& module, ir::TypeId type) {
  const ir::Types& types = module.types;
  const auto* structure = types.as<ir::StructType>(type);
  const auto* array = types.as<ir::ArrayType>(type);
  return types.is<ir::VoidType>(type) || (structure && module.structs[structure->id].is_opaque) ||
         (array && array->extent < 0 && array->cpp_extent.empty());
}

bool has_python_form(const ir::Module& module, ir::TypeId type) {
  const ir::Types& types = module.types;
  if (const auto* structure = types.as<ir::StructType>(type)) {
    const auto& fields = module.structs[structure->id].fields;
    return std::all_of(fields.begin(), fields.end(), [&](const ir::Field& field) { return has_python_form(module, field.type); });
  }
  if (const auto* pointer = types.as<ir::PointerType>(type)) {
    const auto* target = types.as<ir::IntType>(pointer->target);
    return target && target->size == 1 && !target->is_extern;
  }
  return !types.is<ir::FunctionType>(type) && !types.is<ir::VoidType>(type);
}

// Whether C++ can make a value of the class where a variable is declared. Without declared constructors it is taken for granted.
bool has_nullary_constructor(const ir::Module& module, const ir::CppClass& declared) {
  bool has_any = false;
  for (const ir::CppClass::Method& method : declared.methods) {
    if (method.name != declared.name) continue;
    const auto& type = *module.types.as<ir::FunctionType>(method.type);
    if (type.parameters.empty()) return true;
    has_any = true;
  }
  return !has_any;
}

bool check_variable_type(Context& context, ir::TypeId type, Span span, bool may_be_absent) {
  const auto* cpp = context.types().as<ir::CppClassType>(type);
  if (cpp && cpp->arguments.empty() && context.module.cpp_classes[cpp->id].needed_templates > 0) {
    context.error(DiagnosticKind::InvalidType, span, "'" + context.display(type) + "' is a class template: it needs its arguments");
    return false;
  }
  if (cpp && !may_be_absent && !has_nullary_constructor(context.module, context.module.cpp_classes[cpp->id])) {
    context.error(DiagnosticKind::InvalidType, span, "C++ class must have a nullary constructor to be stack allocated");
    return false;
  }
  if (std::holds_alternative<ir::ReferenceType>(context.types()[type])) {
    context.error(DiagnosticKind::InvalidType, span, "C++ references cannot be declared; use a pointer instead");
    return false;
  }
  if (is_incomplete(context.module, type)) {
    context.error(DiagnosticKind::InvalidType, span, "Variable type '" + context.display(type) + "' is incomplete");
    return false;
  }
  std::vector<ir::FusedId> fused;
  collect_fused(context, type, fused);
  if (fused.empty()) return true;
  context.error(DiagnosticKind::InvalidFusedType, span, "Fused types not allowed here");
  return false;
}

}  // namespace kernelc::sema

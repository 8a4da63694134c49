#include "emit/optional_places.h"

#include "emit/literals.h"

namespace kernelc::emit {

std::string optional_type(const File& file, ir::TypeId type) { return "kc::CppVariable<" + file.types(file.module.types.strip(type)) + ">"; }

std::string local_declaration(const File& file, const ir::Local& local, const std::string& declarator) {
  if (local.is_optional) return optional_type(file, local.type) + " " + declarator;
  return file.types.declaration(file.module.types.strip(local.type), declarator);
}

Text optional_value(const Body& body, ir::ExprId id, const Text& variable) {
  const std::string text = operand(variable, Precedence::Postfix);
  if (!body.file.facts.may_be_unbound.get(id)) return {"*" + text, Precedence::Prefix};
  const auto checked = [&](const char* check, const std::string& name) { return Text{text + check + "(" + string_literal(name) + ")"}; };
  if (const auto* local = body.node<ir::LocalRef>(id)) {
    const ir::Local& variable = body.function.locals[local->id];
    return checked(variable.is_outer ? ".free" : ".local", variable.name);
  }
  if (const auto* global = body.node<ir::GlobalRef>(id)) return checked(".global", body.module.globals[global->id].name);
  return checked(".attribute", body.node<ir::Member>(id)->field);
}

}  // namespace kernelc::emit

#include "emit/reference_arguments.h"

namespace kernelc::emit {

bool is_variable_reference(const ir::Types& types, ir::TypeId parameter) {
  const auto* reference = std::get_if<ir::ReferenceType>(&types[types.strip_alias(parameter)]);
  return reference && !types.is_const(reference->target);
}

namespace {

bool is_temporary(const Body& body, ir::ExprId argument) {
  if (body.node<ir::Construct>(argument) || body.node<ir::RuntimeCall>(argument) || body.node<ir::FromObject>(argument) || body.node<ir::Cast>(argument)) return true;
  return body.node<ir::Call>(argument) && !std::holds_alternative<ir::ReferenceType>(body.types[body.type_of(argument)]);
}

}  // namespace

Text reference_argument(const Body& body, ir::TypeId parameter, ir::ExprId argument, const Text& text) {
  const bool needs_variable = is_variable_reference(body.types, parameter) && is_temporary(body, argument);
  if (!needs_variable) return text;
  // What was evaluated before is a constant, which is copied.
  const bool is_constant = body.held.contains(argument);
  return call_text("kc::lvalue", {is_constant ? body.file.types(body.types.strip(body.type_of(argument))) + "(" + text.text + ")" : text.text});
}

Text foreign_reference_argument(const Body& body, ir::TypeId parameter, ir::ExprId argument, const Text& text) {
  const bool is_made = body.node<ir::Construct>(argument) && body.types.is<ir::CppClassType>(body.type_of(argument));
  return is_made && is_variable_reference(body.types, parameter) ? call_text("kc::lvalue_if_copyable", {text.text}) : text;
}

Text constructor_argument(const Body& body, ir::TypeId made, const std::vector<ir::ExprId>& arguments, std::size_t index, const Text& text) {
  const auto* type = body.types.as<ir::CppClassType>(made);
  if (!type) return text;
  const ir::CppClass& declared = body.module.cpp_classes[type->id];
  for (const ir::CppClass::Method& method : declared.methods) {
    const auto& parameters = body.types.as<ir::FunctionType>(method.type)->parameters;
    const bool may_be_called = method.function.valid() && method.name == declared.name && parameters.size() == arguments.size();
    if (may_be_called && is_variable_reference(body.types, parameters[index])) return reference_argument(body, parameters[index], arguments[index], text);
  }
  return text;
}

}  // namespace kernelc::emit

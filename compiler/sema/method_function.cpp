#include "sema/expressions.h"
#include "sema/functions.h"
#include "sema/lookup.h"

// Methods where C functions are meant: `<callback>self.method`, `&self.method`, `Class.method`.
namespace kernelc::sema {

namespace {

/// Whether any class has a method of this name that C can call: a cheap test before the object is looked at.
bool names_c_method(const Body& body, const std::string& name) {
  const Context& context = body.context;
  for (std::size_t i = 0; i < context.functions.size(); ++i) {
    const FunctionDecl& declaration = context.functions[context.functions.id_at(i)];
    if (declaration.class_id.valid() && declaration.name == name) return true;
  }
  return false;
}

}  // namespace

bool may_be_method_function(const Body& body, ast::ExprId expr) {
  const auto* attribute = std::get_if<ast::AttributeExpr>(&body.context.tree[expr].node);
  return attribute && names_c_method(body, attribute->name.text);
}

std::optional<ir::ExprId> method_function(Body& body, ast::ExprId expr) {
  if (!may_be_method_function(body, expr)) return std::nullopt;
  const auto* attribute = std::get_if<ast::AttributeExpr>(&body.ast(expr).node);
  const auto symbol = symbol_named_by(body, attribute->value);
  const auto* named = symbol ? std::get_if<TypeSymbol>(&*symbol) : nullptr;
  const ir::TypeId type = named ? named->type : body.types().strip(body.type_of(check(body, attribute->value)));
  const auto method = c_method(body, type, attribute->name.text);
  if (!method || !body.context.functions[method->function].fused.empty()) return std::nullopt;
  const Span span = body.ast(expr).span;
  const ir::ExprId function = function_value(body, method->function, attribute->name.text, span);
  const ir::FunctionId id = body.node<ir::FunctionRef>(function)->id;
  return body.add(span, body.type_of(function), ir::FunctionRef{id, !named});
}

ir::ExprId check_function_wanted(Body& body, ast::ExprId expr, ir::TypeId type) {
  const auto* pointer = type.valid() ? body.types().as<ir::PointerType>(type) : nullptr;
  const bool is_function = pointer && (body.types().is<ir::FunctionType>(pointer->target) || body.types().is<ir::VoidType>(pointer->target));
  const auto method = is_function ? method_function(body, expr) : std::nullopt;
  return method ? *method : check(body, expr);
}

}  // namespace kernelc::sema

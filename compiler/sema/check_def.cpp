#include "sema/annotations.h"
#include "sema/assignment.h"
#include "sema/bound_names.h"
#include "sema/check_function.h"
#include "sema/closures.h"
#include "sema/convert.h"
#include "sema/declarations.h"
#include "sema/declare.h"
#include "sema/decorators.h"
#include "sema/expressions.h"
#include "sema/function_rules.h"
#include "sema/functions.h"
#include "sema/py_functions.h"
#include "sema/statements.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

/// An inner function has no copies of its own.
void check_not_fused(Body& body, const FunctionDecl& inner, const ast::FunctionStmt& stmt) {
  std::vector<ir::FusedId> fused;
  for (const auto& parameter : resolve_signature(body.context, inner, {}).parameters) collect_fused(body.context, parameter.type, fused);
  if (!fused.empty()) body.error(DiagnosticKind::InvalidFusedType, stmt.name.span, "Inner functions cannot be fused");
}

/// The declaration of a `def`: the one that the module has already, or one made here for an inner function or a method
/// of a Python class.
FunctionDeclId declaration_of(Body& body, ast::StmtId id, const ast::FunctionStmt& stmt) {
  const auto known = body.in_module_body && !body.in_class_body ? declared_by(body.context, id) : std::nullopt;
  if (known) return *known;
  FunctionDecl declaration;
  declaration.stmt = id;
  declaration.scope = body.scope;
  declaration.name = stmt.name.text;
  declaration.qualified_name = qualified_name_in(body, body.context.written(stmt.name));
  declaration.directives = body.directives;
  declaration.has_definition = true;
  apply_directives(body.context, *body.scope, stmt.decorators, declaration.directives, DirectivePlace::Function);
  if (body.in_module_body) find_fused(body.context, declaration);
  check_parameter_names(body.context, stmt.parameters);
  if (!body.in_module_body) check_not_fused(body, declaration, stmt);
  return body.context.functions.add(std::move(declaration));
}

/// Inner functions see the locals of this one: their bodies are checked at once, while those are known.
void check_inner_bodies(Body& body, FunctionDeclId id) {
  std::vector<Context::PendingBody> own;
  std::erase_if(body.context.pending, [&](const Context::PendingBody& pending) {
    if (pending.declaration == id) own.push_back(pending);
    return pending.declaration == id;
  });
  Body* outer = enclosing_function(body);
  for (const Context::PendingBody& pending : own) {
    if (outer) body.module().functions[pending.function].outer = body.function_id;
    check_body(body.context, pending.declaration, pending.function, pending.binding, outer);
  }
}

}  // namespace

Body* enclosing_function(Body& body) { return body.in_module_body && !body.in_class_body ? nullptr : &body; }

ir::ExprId make_def(Body& body, ast::StmtId id, const ast::FunctionStmt& stmt, Span span) {
  if (body.inference.is_trial) return body.none(span);
  check_may_enclose(body);
  const FunctionDeclId declaration = declaration_of(body, id, stmt);
  const int function = declare_py_function(body.context, declaration);
  if (!body.in_module_body || body.in_class_body) check_inner_bodies(body, declaration);
  const ir::ExprId made = body.add(span, body.types().object_type, ir::MakeFunction{function, check_defaults(body, declaration)});
  return annotated(body, made, stmt, span);
}

ir::ExprId apply_decorators(Body& body, const std::vector<ast::ExprId>& decorators, const std::function<ir::ExprId()>& make, Span span) {
  std::vector<ir::ExprId> callables;
  for (const ast::ExprId decorator : decorators) {
    ir::Directives ignored = body.directives;
    if (apply_directive(body.context, *body.scope, decorator, ignored, DirectivePlace::Any)) continue;
    callables.push_back(hold_value(body, check_object(body, decorator)));
  }
  ir::ExprId value = make();
  for (auto callable = callables.rbegin(); callable != callables.rend(); ++callable) {
    value = body.add(span, body.types().object_type, ir::ObjectCall{*callable, {{ir::CallArgument::Kind::Positional, {}, value}}});
  }
  return value;
}

namespace {

/// Python makes class methods of some functions in a class by their names, if it knows the functions for its own.
ir::ExprId class_method_by_name(Body& body, ir::ExprId function, Span span) {
  const ir::ExprId maker = body.add(span, body.types().object_type, ir::BuiltinRef{body.name_constant("classmethod")});
  return body.add(span, body.types().object_type, ir::ObjectCall{maker, {{ir::CallArgument::Kind::Positional, {}, function}}});
}

}  // namespace

void check_def(Body& body, ast::StmtId id, const ast::FunctionStmt& stmt, Span span) {
  const bool is_of_class = body.in_class_body && is_class_method_by_name(stmt) && !is_decorated(body.context.tree, stmt, "classmethod");
  const auto make = [&] {
    const ir::ExprId function = make_def(body, id, stmt, span);
    return is_of_class ? class_method_by_name(body, function, span) : function;
  };
  const ir::ExprId value = apply_decorators(body, stmt.decorators, make, stmt.name.span);
  assign_name(body, stmt.name.text, value, stmt.name.span);
}

}  // namespace kernelc::sema

#include "sema/check_function.h"

#include <algorithm>

#include "ir/falls_through.h"
#include "sema/bound_names.h"
#include "sema/buffers.h"
#include "sema/convert.h"
#include "sema/declarations.h"
#include "sema/declare.h"
#include "sema/expressions.h"
#include "sema/inference.h"
#include "sema/signature.h"
#include "sema/statements.h"

namespace kernelc::sema {

namespace {

void declare_parameters(Body& body) {
  const ir::Function& function = body.function();
  if (function.this_pointer.valid()) body.scope->declare("this", LocalSymbol{function.this_pointer});
  for (const ir::LocalId parameter : function.parameters) {
    const ir::Local& local = function.locals[parameter];
    if (!local.name.empty()) body.scope->declare(local.name, LocalSymbol{parameter});
    declare_buffer(body, parameter);
  }
}

void declare_variable(Body& body, const ast::VariableStmt::Variable& variable) {
  const std::string& name = variable.name.text;
  const ir::TypeId type = resolve_type(body.context, *body.scope, variable.type, body.binding);
  if (const Symbol* known = body.scope->find_own(name)) {
    const auto* local = std::get_if<LocalSymbol>(known);
    if (local && !body.types().is_error(body.function().locals[local->id].type)) {
      body.error(DiagnosticKind::Redeclared, variable.name.span, "'" + name + "' redeclared")
          .notes.push_back({body.function().locals[local->id].span, "Previous declaration is here"});
    }
    return;
  }
  if (body.types().is<ir::FunctionType>(type)) {
    body.error(DiagnosticKind::InvalidType, variable.name.span, "C variable '" + name + "' cannot have type '" + body.display(type) + "'");
  }
  if (!body.types().is_error(type)) check_variable_type(body.context, type, variable.name.span, body.directives.cpp_locals);
  const ir::LocalId local = body.add_local(name, type, ir::Local::Kind::Variable, variable.name.span);
  body.scope->declare(name, LocalSymbol{local});
  body.declared_variables.insert(local);
  declare_buffer(body, local);
}

/// A variable has the type of its first annotation that C can hold.
void declare_annotated(Body& body, const ast::AnnotatedAssignStmt& stmt) {
  const ast::Expr& target = body.ast(stmt.target);
  const std::string& name = std::get<ast::NameExpr>(target.node).name;
  const Symbol* known = body.scope->find_own(name);
  const auto* variable = known ? std::get_if<LocalSymbol>(known) : nullptr;
  if (variable && body.declared_variables.contains(variable->id)) {
    body.error(DiagnosticKind::Redeclared, target.span, "'" + name + "' redeclared")
        .notes.push_back({body.function().locals[variable->id].span, "Previous declaration is here"});
  }
  if (!body.directives.annotation_typing || known) return;
  const auto annotated = annotated_variable_type(body.context, *body.scope, stmt.annotation, body.binding);
  if (!annotated) return;
  const ir::LocalId local = body.add_local(name, annotated->type, ir::Local::Kind::Variable, target.span);
  body.scope->declare(name, LocalSymbol{local});
}

Scope* open_scope(Context& context, const Scope* parent) {
  context.scopes.push_back(std::make_unique<Scope>(Scope::Kind::Function, parent));
  return context.scopes.back().get();
}

/// Sizes of all stores that a check adds to.
struct Sizes {
  std::size_t exprs, stmts, constants, locals;
};

Sizes sizes_of(Body& body) {
  const ir::Module& module = body.module();
  return {module.exprs.size(), module.stmts.size(), module.constants.size(), body.function().locals.size()};
}

void roll_back(Body& body, const Sizes& sizes) {
  ir::Module& module = body.module();
  module.exprs.truncate(sizes.exprs);
  module.stmts.truncate(sizes.stmts);
  module.constants.truncate(sizes.constants);
  body.context.constants.forget_from(sizes.constants);
  body.function().locals.truncate(sizes.locals);
  if (!body.in_module_body) body.root_scope->forget_locals_from(sizes.locals);
  std::erase_if(body.inference.untyped, [&](ir::LocalId local) { return local.value >= sizes.locals; });
  std::erase_if(body.inference.comprehension_locals, [&](const auto& entry) { return entry.first.value >= sizes.locals; });
  std::erase_if(body.inference.assigned, [&](const auto& entry) { return entry.first.value >= sizes.locals; });
}

/// A view that is declared with buffer syntax and passed in is acquired before anything else.
void acquire_parameter_buffers(Body& body) {
  const std::vector<ir::LocalId> parameters = body.function().parameters;
  for (const ir::LocalId parameter : parameters) refresh_buffer(body, parameter, body.function().locals[parameter].span);
}

/// What has a reference count cannot be a variable where the GIL is not held.
void check_no_objects(Body& body, Span span) {
  const ir::Function& function = body.function();
  if (!function.is_nogil || function.takes_gil) return;
  const auto is_object = [&](ir::LocalId local) { return body.types().is_object(function.locals[local].type); };
  if (body.keeps_objects_without_gil || std::any_of(body.declared_variables.begin(), body.declared_variables.end(), is_object))
    body.error(DiagnosticKind::NeedsGil, span, "Function declared nogil has Python locals or temporaries");
}

/// Behind the body of a function that is to return a view.
void raise_unset_result(Body& body, Span span) {
  body.evaluate(span, body.call(span, body.types().void_type, ir::RuntimeFunction::ReturnUnsetView, {}));
}

}  // namespace

ir::LocalId declare_untyped(Body& body, const std::string& name, Span span) {
  const auto found = body.inference.comprehension_types.find({span.begin, name});
  const bool is_known = found != body.inference.comprehension_types.end();
  const ir::TypeId type = is_known ? found->second : body.inference.is_trial ? body.types().error_type : body.types().object_type;
  const ir::LocalId local = body.add_local(name, type, ir::Local::Kind::Variable, span);
  body.inference.untyped.insert(local);
  body.inference.comprehension_locals[local] = {span.begin, name};
  return local;
}

void report_late_nonlocal(Body& body, const BoundNames& bound) {
  for (const BoundNames::Name& late : bound.late_nonlocal) {
    const auto first = std::find_if(bound.names.begin(), bound.names.end(), [&](const auto& name) { return name.text == late.text; });
    body.error(DiagnosticKind::Redeclared, late.span, "'" + late.text + "' redeclared as nonlocal")
        .notes.push_back({first->span, "Previous declaration is here"});
  }
}

void declare_locals(Body& body, const ast::Block& block) {
  const BoundNames bound = bound_names(body.context.tree, block);
  report_late_nonlocal(body, bound);
  for (const ast::StmtId id : bound.cimports) {
    const ast::Stmt& stmt = body.ast(id);
    if (const auto* s = std::get_if<ast::ImportStmt>(&stmt.node)) declare_cimport(body.context, *body.scope, *s, stmt.span);
    if (const auto* s = std::get_if<ast::ImportFromStmt>(&stmt.node)) declare_cimport_from(body.context, *body.scope, *s, stmt.span);
  }
  const ast::Block top_level = flatten(body.context, *body.scope, block);
  for (const ast::StmtId id : top_level)
    if (const auto* define = std::get_if<ast::DefineStmt>(&body.ast(id).node)) declare_constant(body.context, Place{.scope = *body.scope, .module_name = {}}, *define);
  for (const ast::StmtId id : bound.declarations) {
    if (std::find(top_level.begin(), top_level.end(), id) == top_level.end()) {
      body.error(DiagnosticKind::MisplacedDeclaration, body.ast(id).span, "cdef statement not allowed here");
    }
    for (const auto& variable : std::get<ast::VariableStmt>(body.ast(id).node).variables) declare_variable(body, variable);
  }
  for (const std::string& name : bound.global) body.global_names.insert(name);
  for (const ast::StmtId id : bound.annotated) {
    const auto& stmt = std::get<ast::AnnotatedAssignStmt>(body.ast(id).node);
    const std::string& name = std::get<ast::NameExpr>(body.ast(stmt.target).node).name;
    if (!bound.global.contains(name) && !bound.nonlocal.contains(name)) declare_annotated(body, stmt);
  }
  for (const auto& name : bound.names) {
    if (bound.global.contains(name.text) || bound.nonlocal.contains(name.text) || body.scope->find_own(name.text)) continue;
    const ir::LocalId local = body.add_local(name.text, body.types().error_type, ir::Local::Kind::Variable, name.span);
    body.scope->declare(name.text, LocalSymbol{local});
    body.inference.untyped.insert(local);
  }
}

void check_with_inference(Body& body, const ast::Block& block, const std::function<void()>& check) {
  InferenceRules rules(body, block);
  constexpr int most_rounds = 24;
  body.inference.is_trial = true;
  const Sizes sizes = sizes_of(body);
  for (int round = 0; round < most_rounds; ++round) {
    body.inference.assigned.clear();
    body.collect(check);
    const bool changed = rules.settle();
    roll_back(body, sizes);
    if (!changed) break;
  }
  body.inference.is_trial = false;
  rules.finish();
}

void check_body(Context& context, FunctionDeclId id, ir::FunctionId function, const FusedBinding& binding, Body* outer) {
  const FunctionDecl declaration = context.functions[id];
  const auto& stmt = std::get<ast::FunctionStmt>(context.tree[declaration.stmt].node);
  Scope* scope = open_scope(context, outer ? outer->scope : declaration.scope);
  Body body(context, function, binding, scope);
  body.outer = outer;
  body.directives = declaration.directives;
  body.has_gil = !body.function().is_nogil || body.function().takes_gil;
  declare_parameters(body);
  declare_locals(body, stmt.body);
  const bool has_yield = bound_names(context.tree, stmt.body).has_yield;
  body.function().is_generator = has_yield || stmt.is_async;
  if (has_yield) body.function().result = context.types().object_type;
  body.function().is_coroutine = stmt.is_async;
  body.function().is_async_generator = has_yield && stmt.is_async;
  const std::function<void()> check = [&] {
    acquire_parameter_buffers(body);
    check_block(body, stmt.body);
  };
  check_with_inference(body, stmt.body, check);
  body.keeps_objects_without_gil = false;
  ir::Block checked = body.collect(check);
  if (body.types().is_view(body.function().result) && ir::falls_through(context.module, checked)) {
    const ir::Block end = body.collect([&] { raise_unset_result(body, stmt.name.span); });
    checked.insert(checked.end(), end.begin(), end.end());
  }
  check_no_objects(body, stmt.name.span);
  body.function().body = std::move(checked);
}

}  // namespace kernelc::sema

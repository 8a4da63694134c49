#include "sema/closures.h"

#include <utility>

#include "ast/walk.h"
#include "sema/assignment.h"
#include "sema/check_function.h"
#include "sema/comprehension_targets.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/function_rules.h"
#include "sema/functions.h"
#include "sema/py_functions.h"
#include "sema/statements.h"

namespace kernelc::sema {

const Symbol* find_in_function(const Body& body, const std::string& name) {
  for (const Scope* scope = body.scope; scope; scope = scope->parent()) {
    if (const Symbol* symbol = scope->find_own(name)) return symbol;
    if (scope == body.root_scope) break;
  }
  return nullptr;
}

void check_may_enclose(Body& body) {
  if (body.function().kind == ir::Function::Kind::Cpdef)
    body.error(DiagnosticKind::MisplacedDeclaration, body.function().span, "closures inside cpdef functions not yet supported");
}

namespace {

/// An inner function whose body is made of expressions: its locals are declared, then `check` gives its statements.
enum class InnerKind { Function, Generator, AsyncGenerator };

ir::ExprId make_inner(Body& outer, const std::string& name, const std::vector<ast::Parameter>& parameters, InnerKind kind,
                      const std::function<void(Body&)>& check, Span span) {
  if (outer.inference.is_trial) return outer.none(span);
  check_may_enclose(outer);
  Context& context = outer.context;
  ir::Function function;
  function.kind = ir::Function::Kind::Def;
  function.name = name;
  function.qualified_name = qualified_name_in(outer, name);
  function.span = span;
  function.result = context.types().object_type;
  function.is_generator = kind != InnerKind::Function;
  function.is_coroutine = function.is_async_generator = kind == InnerKind::AsyncGenerator;
  function.outer = outer.function_id;
  function.directives = outer.directives;
  const ir::FunctionId id = context.module.functions.add(std::move(function));
  context.scopes.push_back(std::make_unique<Scope>(Scope::Kind::Function, outer.scope));
  Body body(context, id, outer.binding, context.scopes.back().get());
  body.outer = &outer;
  body.directives = outer.directives;
  ir::PyFunction visible;
  visible.name = name;
  visible.qualified_name = body.function().qualified_name;
  visible.span = span;
  visible.specialisations.push_back({id, {}});
  std::vector<ir::ExprId> defaults;
  for (const ast::Parameter& parameter : parameters) {
    ir::Local local;
    local.name = parameter.name.text;
    local.type = parameter.type ? resolve_type(context, *outer.scope, parameter.type, outer.binding) : context.types().object_type;
    local.kind = ir::Local::Kind::Parameter;
    local.span = parameter.span;
    const ir::LocalId local_id = body.function().locals.add(local);
    body.function().parameters.push_back(local_id);
    body.scope->declare(local.name, LocalSymbol{local_id});
    visible.parameters.push_back(py_parameter(parameter, defaults.size()));
    if (parameter.default_value) defaults.push_back(check_object(outer, parameter.default_value));
  }
  const std::function<void()> run = [&] { check(body); };
  check_with_inference(body, {}, run);
  ir::Block statements = body.collect(run);
  body.function().body = std::move(statements);
  context.module.py_functions.push_back(std::move(visible));
  const int index = static_cast<int>(context.module.py_functions.size()) - 1;
  return outer.add(span, context.types().object_type, ir::MakeFunction{index, std::move(defaults)});
}

/// The loops of a generator expression, from `clause` on, around one yield.
void generator_clause(Body& body, const ast::ComprehensionExpr& expr, std::size_t clause, std::size_t condition);

void generator_loop(Body& body, const ast::ComprehensionExpr& expr, std::size_t clause) {
  const auto& written = expr.clauses[clause];
  const Span span = body.ast(written.iterable).span;
  const auto inside = [&] { generator_clause(body, expr, clause, 0); };
  if (written.is_async) check_async_loop(body, written.target, check_object(body, written.iterable), body.scope, inside, {}, span);
  else check_loop(body, written.target, written.iterable, body.scope, inside, {}, span);
}

void generator_clause(Body& body, const ast::ComprehensionExpr& expr, std::size_t clause, std::size_t condition) {
  const auto& conditions = expr.clauses[clause].conditions;
  if (condition < conditions.size()) {
    const ir::ExprId test = check_condition(body, conditions[condition]);
    ir::Block then = body.collect([&] { generator_clause(body, expr, clause, condition + 1); });
    body.emit(body.ast(conditions[condition]).span, ir::If{test, std::move(then), {}});
    return;
  }
  if (clause + 1 < expr.clauses.size()) return generator_loop(body, expr, clause + 1);
  const Span span = body.ast(expr.element).span;
  const ir::ExprId value = check_object(body, expr.element);
  body.evaluate(span, body.add(span, body.types().object_type, ir::Yield{value, false}));
}

/// Looks for `await` in an expression, not in the functions that it makes.
class FindAwait : public ast::Walk {
 public:
  using Walk::Walk;
  bool found = false;

  void visit(ast::ExprId id) override {
    if (std::holds_alternative<ast::LambdaExpr>(tree_[id].node)) return;
    found = found || std::holds_alternative<ast::AwaitExpr>(tree_[id].node);
    parts(id);
  }
  void visit(ast::StmtId) override {}
};

/// Whether a generator expression is an async generator. The first iterable is evaluated outside of it.
bool waits(Body& body, const ast::ComprehensionExpr& expr) {
  FindAwait find(body.context.tree);
  find.visit(expr.element);
  bool is_async = false, is_first = true;
  for (const auto& clause : expr.clauses) {
    is_async = is_async || clause.is_async;
    if (!std::exchange(is_first, false)) find.visit(clause.iterable);
    for (const ast::ExprId condition : clause.conditions) find.visit(condition);
  }
  return is_async || find.found;
}

}  // namespace

std::optional<ir::LocalId> captured_local(Body& body, const std::string& name) {
  if (!body.outer || body.global_names.contains(name)) return std::nullopt;
  if (const Symbol* own = find_in_function(body, name)) {
    const auto* local = std::get_if<LocalSymbol>(own);
    return local && body.function().locals[local->id].is_outer ? std::optional(local->id) : std::nullopt;
  }
  const Symbol* symbol = find_in_function(*body.outer, name);
  std::optional<ir::LocalId> outer = captured_local(*body.outer, name);
  if (!outer && symbol) {
    if (const auto* local = std::get_if<LocalSymbol>(symbol)) outer = local->id;
  }
  if (!outer) return std::nullopt;
  ir::Local& source = body.outer->function().locals[*outer];
  source.is_captured = true;
  ir::Local local = source;
  local.kind = ir::Local::Kind::Variable;
  local.is_outer = true;
  local.is_captured = false;
  local.outer = *outer;
  const ir::LocalId id = body.function().locals.add(std::move(local));
  body.root_scope->declare(name, LocalSymbol{id});
  return id;
}

void forget_name(Body& body, const std::string& name, Span span) {
  ir::Types& types = body.types();
  const Symbol* symbol = find_in_function(body, name);
  if (!body.in_module_body && !body.in_class_body && symbol && std::holds_alternative<LocalSymbol>(*symbol)) {
    const ir::LocalId local = std::get<LocalSymbol>(*symbol).id;
    if (!types.is_object(body.function().locals[local].type)) return;
    body.assign(span, body.local_ref(span, local), body.none(span));  // the handler may have unbound it itself
    body.emit(span, ir::Unbind{body.local_ref(span, local)});
    return;
  }
  const ir::ExprId key = body.add(span, types.object_type, ir::ObjectConst{body.name_constant(name)});
  if (!body.in_class_body) body.evaluate(span, body.call(span, types.void_type, ir::RuntimeFunction::ForgetGlobal, {key}));
}

std::string qualified_name_in(Body& body, const std::string& name) {
  if (body.in_class_body) return body.class_prefix + "." + name;
  if (body.in_module_body) return name;
  const std::string& own = body.function().qualified_name;
  return (own.empty() ? body.function().name : own) + ".<locals>." + name;
}

ir::ExprId check_lambda(Body& body, const ast::LambdaExpr& expr, Span span) {
  body.require_gil(span, "Constructing Python lambda not allowed without gil");
  const ast::ExprId result = expr.body;
  check_parameter_names(body.context, expr.parameters);
  return make_inner(body, "<lambda>", expr.parameters, InnerKind::Function, [&](Body& inner) {
    inner.emit(span, ir::Return{check_object(inner, result)});
  }, span);
}

ir::ExprId check_generator_expression(Body& body, const ast::ComprehensionExpr& expr, Span span) {
  body.require_gil(span, "Constructing Python generator not allowed without gil");
  ast::Parameter source;
  source.name = {".0", span};
  source.span = span;
  const ir::ExprId iterable = check_object(body, expr.clauses[0].iterable);
  const ir::ExprId maker = make_inner(body, "genexpr", {source}, waits(body, expr) ? InnerKind::AsyncGenerator : InnerKind::Generator, [&](Body& inner) {
    for (const auto& clause : expr.clauses) declare_targets(inner, *inner.scope, expr.kind, clause.target);
    if (expr.clauses[0].is_async) {
      const ir::ExprId items = inner.local_ref(span, inner.function().parameters[0]);
      return check_async_loop(inner, expr.clauses[0].target, items, inner.scope, [&] { generator_clause(inner, expr, 0, 0); }, {}, span);
    }
    const ir::LocalId item = inner.temporary(inner.types().object_type, span);
    const ir::LocalId source_local = inner.function().parameters[0];
    ir::Block inside = inner.collect([&] {
      assign_to(inner, expr.clauses[0].target, inner.local_ref(span, item), span);
      generator_clause(inner, expr, 0, 0);
    });
    inner.emit(span, ir::ForEach{item, inner.local_ref(span, source_local), std::move(inside), {}});
  }, span);
  return body.add(span, body.types().object_type, ir::ObjectCall{maker, {{ir::CallArgument::Kind::Positional, {}, iterable}}});
}

ir::ExprId check_yield(Body& body, const ast::YieldExpr& expr, Span span) {
  if (body.in_module_body || body.in_class_body || body.function().kind != ir::Function::Kind::Def) {
    body.error(DiagnosticKind::MisplacedStatement, span, "'yield' not supported here");
    return body.error_expr(span);
  }
  if (body.parallel_depth > 0) {
    body.error(DiagnosticKind::InvalidParallel, span, "'yield' not allowed in parallel sections");
    return body.error_expr(span);
  }
  if (expr.is_from && body.function().is_coroutine) {
    body.error(DiagnosticKind::MisplacedStatement, span, "'yield from' not supported here");
    return body.error_expr(span);
  }
  const ir::ExprId value = expr.value ? check_object(body, expr.value) : body.none(span);
  body.function().is_generator = true;  // known before of functions, but not of lambdas
  return body.add(span, body.types().object_type, ir::Yield{value, expr.is_from});
}

ir::ExprId await_value(Body& body, ir::ExprId awaited, Span span) {
  return body.add(span, body.types().object_type, ir::Yield{awaited, false, true});
}

ir::ExprId check_await(Body& body, const ast::AwaitExpr& expr, Span span) {
  if (body.in_module_body || body.in_class_body || !body.function().is_coroutine) {
    body.error(DiagnosticKind::MisplacedStatement, span, "'await' outside async function");
    return body.error_expr(span);
  }
  return await_value(body, check_object(body, expr.value), span);
}

}  // namespace kernelc::sema

#include "sema/critical_sections.h"

#include <algorithm>
#include <set>

#include "sema/bound_names.h"
#include "sema/expressions.h"
#include "sema/locks.h"
#include "sema/lookup.h"
#include "sema/type_resolution.h"

namespace kernelc::sema {

namespace {

constexpr const char* directive = "cython.critical_section";
constexpr const char* wrong_argument = "Arguments to cython.critical_section must be Python objects, pymutex, or pymutex*.";
constexpr const char* without_gil = "Critical sections require the GIL";

bool is_lock_or_pointer(const ir::Module& module, ir::TypeId type) {
  const auto* pointer = module.types.as<ir::PointerType>(type);
  return is_lock(module, pointer ? pointer->target : type);
}

ir::TypeId type_of(Body& body, ast::ExprId value) {
  ir::TypeId type;
  body.collect([&] { type = body.type_of(check(body, value)); });
  return type;
}

void check_arguments(Body& body, const ast::CallExpr& call, Span span) {
  std::set<bool> are_locks;
  for (const ast::Argument& argument : call.arguments) {
    const ir::TypeId type = type_of(body, argument.value);
    const bool is_mutex = is_lock_or_pointer(body.module(), type);
    if (!is_mutex && !body.types().is_object(type) && !body.types().is_error(type))
      body.error(DiagnosticKind::InvalidArgument, body.ast(argument.value).span, wrong_argument);
    are_locks.insert(is_mutex);
  }
  if (are_locks.size() > 1)
    body.error(DiagnosticKind::InvalidArgument, span, "Arguments to cython.critical_section must not mix objects and pymutexes.");
}

/// Whether the function can be left in the middle of the block: by `yield` or `await`, not those of inner functions.
bool suspends(const ast::Tree& tree, const ast::Block& block) {
  const BoundNames found = bound_names(tree, block);
  return found.has_yield || found.has_await;
}

bool is_positional(const ast::Parameter& parameter) {
  using Kind = ast::Parameter::Kind;
  return parameter.kind != Kind::Star && parameter.kind != Kind::DoubleStar && parameter.kind != Kind::KeywordOnly;
}

}  // namespace

void check_critical_section(Body& body, ast::ExprId item, const ast::Block& inside) {
  const auto* call = std::get_if<ast::CallExpr>(&body.ast(item).node);
  if (cython_path(body, call ? call->callee : item) != directive) return;
  const Span span = body.ast(item).span;
  const auto is_plain = [](const ast::Argument& argument) { return argument.kind == ast::Argument::Kind::Positional; };
  const std::size_t count = call ? call->arguments.size() : 0;
  if (suspends(body.context.tree, inside))
    body.error(DiagnosticKind::MisplacedStatement, span, "Cannot yield while in a cython.critical_section.");
  if (!body.has_gil) {
    body.error(DiagnosticKind::NeedsGil, span, without_gil);
  } else if (count < 1 || count > 2 || !std::all_of(call->arguments.begin(), call->arguments.end(), is_plain)) {
    body.error(DiagnosticKind::InvalidArgument, span, "critical_section directive accepts one or two positional arguments");
  } else {
    check_arguments(body, *call, span);
  }
}

void check_critical_function(Context& context, const Scope& scope, const FunctionDecl& function) {
  const auto& stmt = std::get<ast::FunctionStmt>(context.tree[function.stmt].node);
  for (const ast::ExprId decorator : stmt.decorators) {
    const Span span = context.tree[decorator].span;
    const auto* call = std::get_if<ast::CallExpr>(&context.tree[decorator].node);
    if (cython_name(context, scope, call ? call->callee : decorator) != directive) continue;
    if (call) {
      context.error(DiagnosticKind::InvalidArgument, span, "critical_section decorator does not take arguments");
    } else if (stmt.is_nogil) {
      context.error(DiagnosticKind::NeedsGil, span, without_gil);
    } else if (stmt.parameters.empty() || !is_positional(stmt.parameters.front())) {
      context.error(DiagnosticKind::InvalidArgument, span, "critical_section directive can only be applied to a function with one or more positional arguments");
    } else if (const ir::TypeId type = resolve_signature(context, function, {}).parameters.front().type;
               !context.types().is_object(type) && !context.types().is_error(type) && !is_lock_or_pointer(context.module, type)) {
      context.error(DiagnosticKind::InvalidArgument, span, wrong_argument);
    }
  }
}

}  // namespace kernelc::sema

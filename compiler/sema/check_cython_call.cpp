#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/literals.h"

// Calls of what `cython` offers as functions: `cython.typeof(x)`, `cython.cast(T, x)`, `cython.operator.dereference(p)`.
namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

/// cython.typeof(x): the name of the type that x has for the compiler; x is not evaluated.
ir::ExprId type_name(Body& body, ast::ExprId operand, Span span) {
  ir::TypeId type;
  body.collect([&] { type = body.type_of(check(body, operand)); });
  return body.object_const(span, {ir::Constant::Kind::Str, body.display(type), {}});
}

}  // namespace

std::optional<ir::ExprId> check_cython_call(Body& body, const std::string& path, const ast::CallExpr& expr, Span span) {
  ir::Types& types = body.types();
  if (path == "cython.parallel.threadid") return body.call(span, types.int_type, Runtime::ThreadId, {});
  if (expr.arguments.size() == 2 && path == "cython.cast") {
    const auto type = type_named_by(body.context, *body.scope, expr.arguments[0].value, body.binding);
    if (type) return cast(body, check(body, expr.arguments[1].value), *type, false, span);
  }
  if (expr.arguments.size() == 1 && path == "cython.typeof") return type_name(body, expr.arguments[0].value, span);
  if (expr.arguments.size() == 1 && path == "cython.sizeof") {
    const auto type = type_named_by(body.context, *body.scope, expr.arguments[0].value, body.binding);
    const ir::TypeId measured = type ? *type : body.type_of(check(body, expr.arguments[0].value));
    return body.add(span, types.size, ir::SizeOf{measured});
  }
  if (expr.arguments.size() == 1 && path == "cython.address") {
    const ir::ExprId place = check(body, expr.arguments[0].value);
    return body.add(span, types.pointer_to(body.type_of(place)), ir::AddressOf{place});
  }
  if (path == "cython.operator.dereference" && expr.arguments.size() == 1) {
    const ir::ExprId pointer = check(body, expr.arguments[0].value);
    if (const auto* type = types.as<ir::PointerType>(body.type_of(pointer))) return body.add(span, type->target, ir::Dereference{pointer});
    return cpp_operator(body, "*", pointer, span);
  }
  if (path.starts_with("cython.operator.") && expr.arguments.size() == 1) {
    const std::string name = path.substr(sizeof("cython.operator.") - 1);
    return step_operator(body, name, check(body, expr.arguments[0].value), span);
  }
  return std::nullopt;
}

}  // namespace kernelc::sema

#include "sema/convert.h"
#include "sema/declare.h"
#include "sema/expressions.h"
#include "sema/literals.h"
#include "sema/lookup.h"

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

/// typeid(T), typeid(value): what C++ knows of a type, or of the class of an object.
std::optional<ir::ExprId> check_typeid(Body& body, ast::ExprId operand, Span span) {
  ir::Types& types = body.types();
  const Scope* module = load_module(body.context, "libcpp.typeinfo");
  const auto* info = module ? std::get_if<TypeSymbol>(module->find_own("type_info")) : nullptr;
  if (!info) return std::nullopt;
  use_header(body.context, *module, "type_info");
  ir::FunctionType signature;
  signature.result = types.intern(ir::ReferenceType{types.const_of(info->type)});
  signature.is_nogil = true;
  if (const auto type = type_named_by(body.context, *body.scope, operand, body.binding)) {
    const ir::TypeId plain = types.intern(signature);
    const ir::ExternId of_type = body.module().externs.add({"typeid", "kc::type_id", plain, span, {"T"}, {}, false, true});
    return body.add(span, signature.result, ir::Call{body.add(span, plain, ir::ExternRef{of_type, {*type}}), {}});
  }
  const ir::ExprId value = check(body, operand);
  if (body.is_error(value)) return value;
  if (body.is_object(value)) {
    body.error(DiagnosticKind::InvalidOperands, span, "typeid takes no Python objects");
    return body.error_expr(span);
  }
  signature.parameters = {body.type_of(value)};
  signature.exceptions = ir::ExceptionKind::Cpp;  // of an object that a null pointer points to
  const ir::TypeId of_value = types.intern(signature);
  const ir::ExternId id = body.module().externs.add({"typeid", "typeid", of_value, span, {}, {}, false, true});
  return body.add(span, signature.result, ir::Call{body.add(span, of_value, ir::ExternRef{id}), {value}});
}

/// cython.cdiv(a, b), cython.cmod(a, b): the division of C, whatever the directive says.
ir::ExprId c_division(Body& body, ast::BinaryOp op, const ast::CallExpr& expr, Span span) {
  const Restore<bool> as_in_c(body.directives.cdivision, true);
  const ir::ExprId left = check(body, expr.arguments[0].value), right = check(body, expr.arguments[1].value);
  if (body.is_error(left) || body.is_error(right)) return body.error_expr(span);
  return binary(body, op, left, right, span);
}

}  // namespace

std::optional<ir::ExprId> check_cython_call(Body& body, const std::string& path, const ast::CallExpr& expr, Span span) {
  ir::Types& types = body.types();
  if (path == "cython.parallel.threadid") return body.call(span, types.int_type, Runtime::ThreadId, {});
  if (expr.arguments.size() == 2 && path == "cython.cast") {
    const auto type = type_named_by(body.context, *body.scope, expr.arguments[0].value, body.binding);
    if (type) return cast(body, check(body, expr.arguments[1].value), *type, false, span);
  }
  if (expr.arguments.size() == 2 && path == "cython.cdiv") return c_division(body, ast::BinaryOp::Divide, expr, span);
  if (expr.arguments.size() == 2 && path == "cython.cmod") return c_division(body, ast::BinaryOp::Modulo, expr, span);
  if (expr.arguments.size() == 1 && path == "cython.operator.typeid") return check_typeid(body, expr.arguments[0].value, span);
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
  if (path == "cython.operator.comma" && expr.arguments.size() == 2) {
    const ir::ExprId left = check(body, expr.arguments[0].value), right = check(body, expr.arguments[1].value);
    return comma_operator(body, left, right, span);
  }
  if (path.starts_with("cython.operator.") && expr.arguments.size() == 1) {
    const std::string name = path.substr(sizeof("cython.operator.") - 1);
    return step_operator(body, name, check(body, expr.arguments[0].value), span);
  }
  return std::nullopt;
}

}  // namespace kernelc::sema

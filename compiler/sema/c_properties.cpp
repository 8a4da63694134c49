#include "sema/c_properties.h"

#include "sema/constant_arithmetic.h"
#include "sema/signature.h"
#include "sema/type_resolution.h"

namespace kernelc::sema {

namespace {

using Clause = ast::ExceptionClause::Kind;

/// What its result and its exceptions have wrong; empty where nothing is.
std::string wrong_setter(Context& context, const Place& place, const ast::FunctionStmt& stmt, ir::TypeId result) {
  if (context.types().is<ir::VoidType>(result))
    return stmt.exceptions.kind == Clause::None ? "" : "C property setter needs 'noexcept' if declared 'void'";
  if (context.types().strip(result) != context.types().int_type)
    return "C property setter must return void or an 'int' error code, -1 (error) or 0 (ok)";
  const bool has_value = stmt.exceptions.kind == Clause::Value || stmt.exceptions.kind == Clause::CheckedValue;
  const auto value = has_value ? evaluate_constant(context, place.scope, stmt.exceptions.value) : std::nullopt;
  const bool is_usual = stmt.exceptions.kind == Clause::Default || (value && as_integer(*value) == -1);
  return is_usual ? "" : "C property setter with 'int' return needs explicit 'except -1' or 'except? -1'";
}

bool is_defined(const ClassDecl::Property& before, const std::string& role) {
  return role == "setter" ? before.setter.valid() : role == "getter" && before.getter.valid();
}

}  // namespace

void check_c_accessor(Context& context, const Place& place, const FunctionDecl& accessor, const std::string& role, const ClassDecl::Property& before) {
  const auto& stmt = std::get<ast::FunctionStmt>(context.tree[accessor.stmt].node);
  const auto report = [&](const std::string& message) {
    context.error(DiagnosticKind::MisplacedDeclaration, context.tree[stmt.decorators.front()].span, message);
  };
  if (role == "deleter") return report("Cannot have deleter for C property");
  if (is_defined(before, role)) return report("C property redeclared");
  if (!stmt.is_inline) return report("C property method must be declared 'inline'");
  const ir::TypeId result = resolve_signature(context, accessor, {}).result;
  if (role == "getter") {
    if (context.types().is<ir::VoidType>(result)) report("C property getter cannot return 'void'");
  } else if (const std::string wrong = wrong_setter(context, place, stmt, result); !wrong.empty()) {
    report(wrong);
  }
}

}  // namespace kernelc::sema

#include "sema/ufuncs.h"

#include <algorithm>

#include "sema/functions.h"
#include "sema/lookup.h"
#include "sema/py_functions.h"
#include "sema/signature.h"
#include "sema/type_resolution.h"

namespace kernelc::sema {

namespace {

const ast::FunctionStmt& statement(const Context& context, const FunctionDecl& function) {
  return std::get<ast::FunctionStmt>(context.tree[function.stmt].node);
}

/// Numbers and objects, which arrays of NumPy hold.
bool is_element(const ir::Types& types, ir::TypeId type) {
  return types.is<ir::IntType>(type) || types.is<ir::FloatType>(type) || types.is<ir::ComplexType>(type) || types.is_object(type);
}

void check_element(Context& context, ir::TypeId type, Span span) {
  const ir::TypeId stripped = context.types().strip(type);
  if (context.types().is_error(stripped) || is_element(context.types(), stripped)) return;
  context.error(DiagnosticKind::InvalidType, span, "Type '" + context.display(type) + "' cannot be used as a ufunc argument");
}

void check_types(Context& context, const FunctionDecl& function, const FusedBinding& binding) {
  const Signature signature = resolve_signature(context, function, binding);
  for (const Signature::Parameter& parameter : signature.parameters) check_element(context, parameter.type, parameter.span);
  const Span span = statement(context, function).name.span;
  const auto* tuple = context.types().as<ir::TupleType>(context.types().strip(signature.result));
  if (!tuple) return check_element(context, signature.result, span);
  for (const ir::TypeId item : std::vector<ir::TypeId>(tuple->items)) check_element(context, item, span);
}

}  // namespace

bool is_ufunc(Context& context, const FunctionDecl& function) {
  const auto& decorators = statement(context, function).decorators;
  return std::any_of(decorators.begin(), decorators.end(), [&](ast::ExprId decorator) {
    return cython_name(context, *function.scope, decorator) == "cython.ufunc";
  });
}

void check_ufunc(Context& context, FunctionDeclId id) {
  const FunctionDecl function = context.functions[id];
  const Span span = statement(context, function).name.span;
  if (statement(context, function).kind == ast::FunctionStmt::Kind::Def) {
    context.error(DiagnosticKind::MisplacedDeclaration, span, "Only C functions can be converted to a ufunc");
  } else if (function.class_id.valid()) {
    context.error(DiagnosticKind::MisplacedDeclaration, span, "Methods cannot currently be converted to a ufunc");
  } else {
    for (const FusedBinding& binding : all_bindings(context, function.fused)) check_types(context, function, binding);
  }
}

void publish_ufunc(Body& body, FunctionDeclId id) {
  if (body.inference.is_trial) return;
  Context& context = body.context;
  const FunctionDecl declaration = context.functions[id];
  const ast::FunctionStmt& stmt = statement(context, declaration);
  ir::PyFunction function;
  function.name = function.qualified_name = declaration.name;
  function.span = context.tree[declaration.stmt].span;
  function.is_ufunc = true;
  if (const auto doc = docstring(context.tree, stmt.body)) {
    function.doc = *doc;
    function.has_doc = true;
  }
  for (const FusedBinding& binding : all_bindings(context, declaration.fused))
    function.specialisations.push_back({instance_of(context, id, binding), binding});
  context.module.py_functions.push_back(std::move(function));
  const int index = static_cast<int>(context.module.py_functions.size()) - 1;
  const Span span = stmt.name.span;
  const ir::ExprId made = body.add(span, context.types().object_type, ir::MakeFunction{index, {}});
  const ir::ExprId name = body.add(span, context.types().object_type, ir::ObjectConst{body.name_constant(declaration.name)});
  body.evaluate(span, body.call(span, context.types().void_type, ir::RuntimeFunction::SetGlobal, {name, made}));
}

}  // namespace kernelc::sema

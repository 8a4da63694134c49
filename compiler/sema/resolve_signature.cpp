#include "sema/cpp_methods.h"
#include "sema/decorators.h"
#include "sema/signature.h"
#include "sema/special_methods.h"

namespace kernelc::sema {

namespace {

using ir::TypeId;
using Kind = ast::FunctionStmt::Kind;

const ast::FunctionStmt* function_stmt(const Context& context, ast::StmtId id) {
  return id.valid() ? std::get_if<ast::FunctionStmt>(&context.tree[id].node) : nullptr;
}

// The method of an operator may be called with its operands as they stand: then either of them is an instance.
bool takes_any_operand(const FunctionDecl& function) {
  return function.directives.c_api_binop_methods && is_left_operator(function.name);
}

ir::ObjectType instance_of_class(const Context& context, ir::ClassId id) {
  for (const auto& [kind, known] : context.known_classes)
    if (known == id) return ir::ObjectType{kind};
  return ir::ObjectType{ir::ObjectType::Kind::Class, id};
}

// The first parameter of a method is an instance of its class, unless its type was written.
void set_self(Context& context, const FunctionDecl& function, const ast::FunctionStmt& stmt, Signature& signature) {
  const ir::ClassId owner = function.class_id.valid() ? function.class_id : function.property_of;
  if (!owner.valid() || signature.parameters.empty()) return;
  Signature::Parameter& self = signature.parameters.front();
  if (self.is_typed || self.kind == ast::Parameter::Kind::Star || is_decorated(context.tree, stmt, "staticmethod") ||
      is_class_method(context.tree, stmt) || function.name == "__new__" || takes_any_operand(function))
    return;
  self.type = context.types().intern(instance_of_class(context, owner));
  self.is_typed = true;
  self.allow_none = false;
}

void take_type(const Signature::Parameter& declared, Signature::Parameter& parameter) {
  if (parameter.is_typed || !declared.is_typed) return;
  parameter.type = declared.type;
  parameter.is_typed = true;
}

// What `=*` of a `.pxd` promises is a default of the definition.
void add_forward(Context& context, const FunctionDecl& function, const ast::FunctionStmt& stmt, const ast::FunctionStmt& forward,
                 const FusedBinding& binding, Signature& signature) {
  const std::size_t count = std::min(forward.parameters.size(), signature.parameters.size());
  for (std::size_t i = 0; i < count; ++i) {
    if (forward.parameters[i].has_default) signature.parameters[i].has_default = true;
    if (stmt.takes_declared_types) take_type(typed_parameter(context, *function.scope, forward.parameters[i], true, binding), signature.parameters[i]);
  }
  signature.is_nogil |= forward.is_nogil;
  signature.with_gil |= forward.with_gil;
}

/// `def f() -> list`: objects of builtin and extension types are checked, unless a slot or a property calls the function.
void set_python_result(Context& context, const FunctionDecl& function, const ast::FunctionStmt& stmt, const FusedBinding& binding, Signature& signature) {
  const bool is_called_by_type = function.class_id.valid() && (special_method(function.name) || is_decorated(context.tree, stmt, "property"));
  if (is_called_by_type || !function.directives.annotation_typing) return;
  const auto annotated = annotated_type(context, *function.scope, stmt.result_annotation, binding);
  if (annotated && context.types().is_object(annotated->type)) signature.result = annotated->type;
}

void set_result(Context& context, const FunctionDecl& function, const ast::FunctionStmt& stmt, const ast::FunctionStmt* forward,
                const FusedBinding& binding, Signature& signature) {
  signature.result = context.types().object_type;
  if (stmt.kind == Kind::Def) return set_python_result(context, function, stmt, binding, signature);
  if (function.cpp_class.valid() && is_cpp_lifetime_method(context.module, function.cpp_class, function.name)) {
    signature.result = context.types().void_type;
    return;
  }
  const ast::TypeId written = stmt.result.valid() || !forward ? stmt.result : forward->result;
  signature.has_declared_result = written.valid();
  if (written.valid()) {
    signature.result = resolve_type(context, *function.scope, written, binding);
  } else if (!function.directives.annotation_typing) {
    return;
  } else if (const auto annotated = annotated_type(context, *function.scope, stmt.result_annotation, binding)) {
    signature.result = annotated->type;
    signature.has_declared_result = true;
  }
}

// Methods can be overridden, and what a `.pxd` promises may be compiled by others: there the caller has to ask.
DefaultExceptions default_exceptions(const FunctionDecl& function) {
  const bool is_destructor = function.cpp_class.valid() && function.name == "__dealloc__";
  if (function.directives.legacy_implicit_noexcept || is_destructor) return DefaultExceptions::Never;
  return function.class_id.valid() || function.cpp_class.valid() || !function.has_definition ? DefaultExceptions::ByAsking : DefaultExceptions::ByValue;
}

void set_exceptions(Context& context, const FunctionDecl& function, const ast::FunctionStmt& stmt,
                    const ast::FunctionStmt* forward, Signature& signature) {
  using Clause = ast::ExceptionClause::Kind;
  // `except *` is whatever tells callers of errors: the value that was promised, if there is one.
  const bool is_open = stmt.exceptions.kind == Clause::Star && forward && forward->exceptions.kind == Clause::CheckedValue;
  const bool has_own = !is_open && (stmt.exceptions.kind != Clause::Default || !forward);
  const ExceptionSpec spec = exception_spec(context, *function.scope, has_own ? stmt.exceptions : forward->exceptions,
                                            signature.result, default_exceptions(function));
  signature.exceptions = spec.kind;
  signature.exception_value = spec.value;
}

}  // namespace

Signature resolve_signature(Context& context, const FunctionDecl& function, const FusedBinding& binding) {
  const ast::FunctionStmt& stmt = *function_stmt(context, function.stmt);
  const ast::FunctionStmt* forward = function.forward == function.stmt ? nullptr : function_stmt(context, function.forward);
  Signature signature;
  for (ast::Parameter parameter : stmt.parameters) {
    if (!function.directives.annotation_typing) parameter.annotation = {};
    signature.parameters.push_back(typed_parameter(context, *function.scope, parameter, stmt.kind != Kind::Def, binding));
  }
  set_self(context, function, stmt, signature);
  set_result(context, function, stmt, forward, binding, signature);
  set_exceptions(context, function, stmt, forward, signature);
  signature.is_nogil = stmt.is_nogil;
  signature.with_gil = stmt.with_gil;
  signature.is_variadic = stmt.is_variadic;
  if (forward) add_forward(context, function, stmt, *forward, binding, signature);
  return signature;
}

}  // namespace kernelc::sema

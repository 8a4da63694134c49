#include "sema/cpp_defaults.h"

#include "sema/capsule_signature.h"
#include "sema/convert.h"
#include "sema/cpp_methods.h"
#include "sema/declarations.h"
#include "sema/expressions.h"
#include "sema/functions.h"
#include "sema/kept_defaults.h"

namespace kernelc::sema {

namespace {

using Method = ir::CppClass::Method;

/// A function with the first parameters of another one, and its `this`.
ir::Function with_parameters(const ir::Function& whole, std::size_t count) {
  ir::Function made = whole;
  made.locals = {};
  made.parameters.clear();
  for (std::size_t i = 0; i < count; ++i) made.parameters.push_back(made.locals.add(whole.locals[whole.parameters[i]]));
  if (whole.this_pointer.valid()) made.this_pointer = made.locals.add(whole.locals[whole.this_pointer]);
  return made;
}

/// The whole method as the shorter form calls it.
ir::ExprId whole_method(Body& body, const Method& method, Span span) {
  const ir::LocalId pointer = body.function().this_pointer;
  if (pointer.valid()) return body.add(span, method.type, ir::Member{body.local_ref(span, pointer), method.cpp_name, true, {}, method.function});
  const ir::TypeId owner = type_of_cpp_class(body.context, body.function().cpp_class);
  return body.add(span, method.type, ir::FunctionRef{method.function, false, owner});
}

}  // namespace

std::vector<Method> forms_of_method(Context& context, const FunctionDecl& declaration, const Method& method) {
  std::vector<Method> forms{method};
  for (int count = optional_parameters(resolve_signature(context, declaration, {})); count > 0; --count) {
    Method shorter = forms.back();
    ir::FunctionType type = *context.types().as<ir::FunctionType>(shorter.type);
    type.parameters.pop_back();
    shorter.type = context.types().intern(std::move(type));
    forms.push_back(std::move(shorter));
  }
  return forms;
}

void request_shorter_methods(Context& context, FunctionDeclId id) {
  const FunctionDecl& declaration = context.functions[id];
  const int count = optional_parameters(resolve_signature(context, declaration, {}));
  std::vector<Method>& methods = context.module.cpp_classes[declaration.cpp_class].methods;
  const auto first = static_cast<std::size_t>(declaration.cpp_method);
  for (int left_out = 1; left_out <= count; ++left_out) {
    const ir::Function& whole = context.module.functions[methods[first].function];
    const ir::FunctionId made = context.module.functions.add(with_parameters(whole, whole.parameters.size() - static_cast<std::size_t>(left_out)));
    methods[first + static_cast<std::size_t>(left_out)].function = made;
    if (declaration.has_definition) context.pending_forwards.push_back({id, made});
  }
}

void call_whole_method(Context& context, const Context::PendingForward& pending) {
  const FunctionDecl declaration = context.functions[pending.declaration];
  const Method method = context.module.cpp_classes[declaration.cpp_class].methods[static_cast<std::size_t>(declaration.cpp_method)];
  context.scopes.push_back(std::make_unique<Scope>(Scope::Kind::Function, declaration.scope));
  Body body(context, pending.function, {}, context.scopes.back().get());
  body.directives = declaration.directives;
  const Signature signature = resolve_signature(context, declaration, {});
  const Span span = body.function().span;
  body.function().body = body.collect([&] {
    std::vector<ir::ExprId> arguments;
    for (const ir::LocalId parameter : std::vector(body.function().parameters)) arguments.push_back(body.local_ref(span, parameter));
    for (std::size_t i = arguments.size(); i < signature.parameters.size(); ++i) {
      const Signature::Parameter& left_out = signature.parameters[i];
      const ir::ExprId kept = kept_default(body, pending.declaration, i, span);
      arguments.push_back(convert(body, kept ? kept : check(body, left_out.default_value), left_out.type, left_out.span));
    }
    const ir::ExprId call = body.add(span, signature.result, ir::Call{whole_method(body, method, span), std::move(arguments)});
    if (body.types().is<ir::VoidType>(signature.result)) body.evaluate(span, call);
    else body.emit(span, ir::Return{call});
  });
}

void keep_method_defaults(Body& body, const ast::CppClassStmt& stmt) {
  for (const ast::StmtId member : stmt.body)
    if (const auto method = declared_by(body.context, member)) keep_defaults(body, *method);
}

}  // namespace kernelc::sema

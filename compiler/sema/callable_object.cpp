#include "sema/callable_object.h"

#include <algorithm>

#include "sema/convert.h"

namespace kernelc::sema {

namespace {

bool is_callable_from_python(Body& body, const ir::Function& function) {
  const ir::Types& types = body.types();
  const bool is_void = !function.result.valid() || types.is<ir::VoidType>(function.result);
  if (!is_void && !has_object_form(body, function.result)) return false;
  return !function.class_id && !function.is_variadic && std::all_of(function.parameters.begin(), function.parameters.end(), [&](ir::LocalId parameter) {
    return has_object_form(body, function.locals[parameter].type);
  });
}

/// How Python sees a `cdef` function: all of its parameters have to be given.
int python_form(Body& body, ir::FunctionId id) {
  std::vector<ir::PyFunction>& known = body.module().py_functions;
  const auto before = std::find_if(known.begin(), known.end(), [&](const ir::PyFunction& py) {
    return py.specialisations.size() == 1 && py.specialisations[0].function == id;
  });
  if (before != known.end()) return static_cast<int>(before - known.begin());
  const ir::Function& function = body.module().functions[id];
  ir::PyFunction made;
  made.name = made.qualified_name = function.name;
  made.span = function.span;
  for (const ir::LocalId parameter : function.parameters) {
    made.parameters.emplace_back();
    made.parameters.back().name = function.locals[parameter].name;
  }
  made.specialisations.push_back({id, {}});
  known.push_back(std::move(made));
  return static_cast<int>(known.size()) - 1;
}

/// A function of the module that is to call one of a header.
ir::Function function_for(const Context& context, const ir::Extern& foreign) {
  const ir::FunctionType& type = *context.module.types.as<ir::FunctionType>(foreign.type);
  ir::Function made;
  made.name = made.qualified_name = foreign.name;
  made.span = foreign.span;
  made.result = type.result;
  made.is_variadic = type.is_variadic;
  made.directives = context.module.directives;
  for (std::size_t i = 0; i < type.parameters.size(); ++i) {
    ir::Local parameter;
    const bool is_named = i < foreign.parameter_names.size() && !foreign.parameter_names[i].empty();
    parameter.name = is_named ? foreign.parameter_names[i] : "argument" + std::to_string(i);
    parameter.type = type.parameters[i];
    parameter.kind = ir::Local::Kind::Parameter;
    parameter.span = foreign.span;
    made.parameters.push_back(made.locals.add(std::move(parameter)));
  }
  return made;
}

/// The function of the module that stands for one of a header; none where Python cannot call that.
ir::FunctionId standing_for(Body& body, ir::ExternId id) {
  Context& context = body.context;
  const auto known = context.foreign_callables.find(id);
  if (known != context.foreign_callables.end()) return known->second;
  const ir::Extern& foreign = context.module.externs[id];
  if (!foreign.templates.empty() || !body.types().is<ir::FunctionType>(foreign.type)) return {};
  ir::Function made = function_for(context, foreign);
  if (!is_callable_from_python(body, made)) return {};
  const ir::FunctionId function = context.module.functions.add(std::move(made));
  context.foreign_callables[id] = function;
  context.pending_calls.push_back({id, function});
  return function;
}

}  // namespace

ir::ExprId callable_object(Body& body, ir::ExprId value, Span span) {
  const auto* foreign = body.node<ir::ExternRef>(value);
  const auto* own = body.node<ir::FunctionRef>(value);
  const ir::FunctionId function = own ? own->id : foreign ? standing_for(body, foreign->id) : ir::FunctionId{};
  if (!function || !is_callable_from_python(body, body.module().functions[function])) return {};
  return body.add(span, body.types().object_type, ir::MakeFunction{python_form(body, function), {}});
}

void publish_foreign_functions(Body& body) {
  const ir::TypeId object = body.types().object_type;
  for (const ir::ExternId id : std::vector(body.context.published_externs)) {
    const ir::Extern foreign = body.module().externs[id];
    const ir::ExprId name = body.add(foreign.span, object, ir::ObjectConst{body.name_constant(foreign.name)});
    const ir::ExprId function = to_object(body, body.add(foreign.span, foreign.type, ir::ExternRef{id}));
    body.evaluate(foreign.span, body.call(foreign.span, body.types().void_type, ir::RuntimeFunction::SetGlobal, {name, function}));
  }
}

void call_foreign(Context& context, const Context::PendingCall& pending) {
  Body body(context, pending.function, {}, nullptr);
  const ir::Extern& foreign = context.module.externs[pending.callee];
  const Span span = foreign.span;
  std::vector<ir::ExprId> arguments;
  for (const ir::LocalId parameter : std::vector(body.function().parameters)) arguments.push_back(body.local_ref(span, parameter));
  const ir::ExprId callee = body.add(span, foreign.type, ir::ExternRef{pending.callee});
  const ir::TypeId result = body.function().result;
  const ir::ExprId call = body.add(span, result, ir::Call{callee, std::move(arguments)});
  const bool is_void = body.types().is<ir::VoidType>(result);
  body.function().body = body.collect([&] {
    if (is_void) body.evaluate(span, call);
    else body.emit(span, ir::Return{call});
  });
}

}  // namespace kernelc::sema

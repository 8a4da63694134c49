#include <algorithm>

#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/functions.h"
#include "sema/literals.h"
#include "sema/templates.h"
#include "sema/type_resolution.h"

namespace kernelc::sema {

namespace {

using Bindings = std::vector<std::pair<std::string, ir::TypeId>>;

/// A type with template parameters replaced, as far as they are bound.
ir::TypeId replace(ir::Types& types, ir::TypeId type, const Bindings& bindings) {
  const ir::Type node = types[type];
  const auto inner = [&](ir::TypeId id) { return replace(types, id, bindings); };
  if (const auto* t = std::get_if<ir::TemplateParameterType>(&node)) {
    for (const auto& [name, bound] : bindings) {
      if (name == t->name) return bound;
    }
    return type;
  }
  if (const auto* t = std::get_if<ir::PointerType>(&node)) return types.pointer_to(inner(t->target));
  if (const auto* t = std::get_if<ir::ConstType>(&node)) return types.const_of(inner(t->target));
  if (const auto* t = std::get_if<ir::ReferenceType>(&node)) return types.intern(ir::ReferenceType{inner(t->target)});
  if (const auto* t = std::get_if<ir::CppClassType>(&node)) {
    ir::CppClassType result = *t;
    for (ir::TypeId& argument : result.arguments) argument = inner(argument);
    return types.intern(result);
  }
  if (const auto* t = std::get_if<ir::FunctionType>(&node)) {
    ir::FunctionType result = *t;
    result.result = inner(t->result);
    for (ir::TypeId& parameter : result.parameters) parameter = inner(parameter);
    return types.intern(result);
  }
  if (const auto* t = std::get_if<ir::AliasType>(&node)) {
    const ir::TypeId target = inner(t->target);
    return target == t->target ? type : target;
  }
  return type;
}

bool has_parameter(const ir::Types& types, ir::TypeId type) {
  const ir::Type& node = types[type];
  if (std::holds_alternative<ir::TemplateParameterType>(node)) return true;
  if (const auto* t = std::get_if<ir::PointerType>(&node)) return has_parameter(types, t->target);
  if (const auto* t = std::get_if<ir::ConstType>(&node)) return has_parameter(types, t->target);
  if (const auto* t = std::get_if<ir::ReferenceType>(&node)) return has_parameter(types, t->target);
  if (const auto* t = std::get_if<ir::AliasType>(&node)) return has_parameter(types, t->target);
  if (const auto* t = std::get_if<ir::CppClassType>(&node)) {
    return std::any_of(t->arguments.begin(), t->arguments.end(), [&](ir::TypeId id) { return has_parameter(types, id); });
  }
  return false;
}

/// Binds the parameters of a function template from one argument.
void deduce(ir::Types& types, ir::TypeId declared, ir::TypeId given, Bindings& bindings) {
  declared = types.strip(declared);
  given = types.strip(given);
  if (const auto* parameter = types.as<ir::TemplateParameterType>(declared)) {
    bindings.emplace_back(parameter->name, given);
  } else if (const auto* pointer = types.as<ir::PointerType>(declared)) {
    if (const auto* other = types.as<ir::PointerType>(given)) deduce(types, pointer->target, other->target, bindings);
    if (const auto* array = types.as<ir::ArrayType>(given)) deduce(types, pointer->target, array->element, bindings);
  } else if (const auto* cpp = types.as<ir::CppClassType>(declared)) {
    const auto* other = types.as<ir::CppClassType>(given);
    for (std::size_t i = 0; other && i < std::min(cpp->arguments.size(), other->arguments.size()); ++i) {
      deduce(types, cpp->arguments[i], other->arguments[i], bindings);
    }
  }
}

Bindings class_bindings(const ir::Module& module, const ir::CppClassType& instance) {
  Bindings bindings;
  const std::vector<std::string> names = all_templates(module, instance.id);
  for (std::size_t i = 0; i < std::min(names.size(), instance.arguments.size()); ++i) bindings.emplace_back(names[i], instance.arguments[i]);
  return bindings;
}

/// How well arguments fit a signature: 0 exactly, more for conversions, negative when they do not.
int fit(Body& body, const ir::FunctionType& type, const std::vector<ir::ExprId>& arguments) {
  if (arguments.size() > type.parameters.size() ? !type.is_variadic : arguments.size() < type.parameters.size()) return -1;
  ir::Types& types = body.types();
  int cost = 0;
  for (std::size_t i = 0; i < type.parameters.size(); ++i) {
    const ir::TypeId given = types.strip(body.type_of(arguments[i]));
    if (has_parameter(types, type.parameters[i])) continue;
    const ir::TypeId wanted = types.strip(type.parameters[i]);
    if (given == wanted) continue;
    if (!is_assignable(body, given, wanted) && !body.node<ir::ObjectConst>(arguments[i]) && !types.is<ir::CppClassType>(wanted)) return -1;
    const bool same_family = types.is_float(given) == types.is_float(wanted) && types.is_integer(given) == types.is_integer(wanted);
    cost += same_family ? 1 : 4;
  }
  return cost;
}

/// A call with the parameters of its template bound and its arguments converted.
ir::ExprId finish(Body& body, ir::ExprId callee, ir::TypeId function, std::vector<ir::ExprId> arguments, Span span) {
  ir::Types& types = body.types();
  Bindings bindings;
  const ir::FunctionType declared = *types.as<ir::FunctionType>(function);
  for (std::size_t i = 0; i < declared.parameters.size(); ++i) deduce(types, declared.parameters[i], body.type_of(arguments[i]), bindings);
  const ir::TypeId bound = replace(types, function, bindings);
  const ir::FunctionType type = *types.as<ir::FunctionType>(bound);
  for (std::size_t i = 0; i < type.parameters.size(); ++i) {
    const bool is_open = has_parameter(types, type.parameters[i]) || has_parameter(types, declared.parameters[i]);
    const bool is_object_argument = body.is_object(arguments[i]);
    if (!is_open || is_object_argument) arguments[i] = convert(body, arguments[i], type.parameters[i], body.span_of(arguments[i]));
  }
  if (!type.is_nogil) body.require_gil(span, "Calling gil-requiring function not allowed without gil");
  ir::Expr callee_copy = body[callee];
  callee_copy.type = bound;
  return body.add(span, type.result, ir::Call{body.module().exprs.add(callee_copy), std::move(arguments)});
}

struct Candidate {
  const ir::CppClass::Method* method = nullptr;
  ir::TypeId type;
};

std::vector<ir::ExprId> check_arguments(Body& body, const ast::CallExpr& expr) {
  std::vector<ir::ExprId> result;
  for (const ast::Argument& argument : expr.arguments) result.push_back(check(body, argument.value));
  return result;
}

/// `stack.push({"first": 1})`: a dict literal is a struct where a method takes one there.
std::vector<ir::ExprId> check_method_arguments(Body& body, const std::vector<Candidate>& candidates, const ast::CallExpr& expr) {
  std::vector<ir::ExprId> result;
  ir::Types& types = body.types();
  for (std::size_t i = 0; i < expr.arguments.size(); ++i) {
    const ast::ExprId value = expr.arguments[i].value;
    ir::TypeId wanted;
    for (const Candidate& candidate : candidates) {
      const auto& parameters = types.as<ir::FunctionType>(candidate.type)->parameters;
      if (i < parameters.size() && types.is<ir::StructType>(parameters[i])) wanted = types.strip(parameters[i]);
    }
    const bool is_struct = wanted && std::holds_alternative<ast::DictExpr>(body.ast(value).node);
    result.push_back(is_struct ? check_as(body, value, wanted) : check(body, value));
  }
  return result;
}

void collect_methods(Body& body, const ir::CppClassType& instance, const std::string& name, std::vector<Candidate>& found) {
  const ir::CppClass& declared = body.module().cpp_classes[instance.id];
  const Bindings bindings = class_bindings(body.module(), instance);
  for (const auto& method : declared.methods) {
    if (method.name == name) found.push_back({&method, replace(body.types(), method.type, bindings)});
  }
  for (const ir::TypeId base : declared.bases) {
    const auto* type = body.types().as<ir::CppClassType>(replace(body.types(), base, bindings));
    if (type) collect_methods(body, *type, name, found);
  }
}

std::optional<Candidate> best_method(Body& body, const std::vector<Candidate>& candidates, const std::vector<ir::ExprId>& arguments) {
  std::optional<Candidate> best;
  int best_cost = -1;
  for (const Candidate& candidate : candidates) {
    const int cost = fit(body, *body.types().as<ir::FunctionType>(candidate.type), arguments);
    if (cost >= 0 && (best_cost < 0 || cost < best_cost)) {
      best = candidate;
      best_cost = cost;
    }
  }
  return best;
}

bool has_method_template(const ir::Module& module, const std::string& name) {
  for (std::size_t i = 0; i < module.cpp_classes.size(); ++i) {
    for (const auto& method : module.cpp_classes[module.cpp_classes.id_at(i)].methods) {
      if (method.name == name && !method.templates.empty()) return true;
    }
  }
  return false;
}

ir::ExprId no_match(Body& body, const std::string& name, Span span) {
  body.error(DiagnosticKind::InvalidCall, span, "no suitable method found for '" + name + "' with these arguments");
  return body.error_expr(span);
}

/// The method of this name that fits the arguments best, called; `callee` makes the expression that names it. None without such a method.
template <class Callee>
std::optional<ir::ExprId> call_best(Body& body, const ir::CppClassType& instance, const std::string& name, const ast::CallExpr& expr, Span span,
                                    Callee callee) {
  std::vector<Candidate> candidates;
  collect_methods(body, instance, name, candidates);
  if (candidates.empty()) return std::nullopt;
  const std::vector<ir::ExprId> arguments = check_method_arguments(body, candidates, expr);
  for (const ir::ExprId argument : arguments) {
    if (body.is_error(argument)) return argument;
  }
  const auto best = best_method(body, candidates, arguments);
  if (!best) return no_match(body, name, span);
  return finish(body, callee(*best), best->type, arguments, span);
}

}  // namespace

ir::ExprId template_instance(Body& body, const ast::SubscriptExpr& expr, Span span) {
  const auto symbol = symbol_named_by(body, expr.value);
  const auto* function = symbol ? std::get_if<ExternSymbol>(&*symbol) : nullptr;
  if (!function) return {};
  for (const ir::ExternId id : function->overloads) {
    const ir::Extern declared = body.module().externs[id];
    if (declared.templates.empty() || declared.templates.size() < expr.items.size()) continue;
    Bindings bindings;
    for (std::size_t i = 0; i < expr.items.size(); ++i) {
      const auto type = type_named_by(body.context, *body.scope, expr.items[i], body.binding);
      if (!type) return {};
      bindings.emplace_back(declared.templates[i], *type);
    }
    ir::ExternRef made{id, {}};
    for (const auto& [name, type] : bindings) made.arguments.push_back(type);
    return body.add(span, replace(body.types(), declared.type, bindings), std::move(made));
  }
  return {};
}

ir::TypeId instantiate(Body& body, ir::TypeId type, const ir::CppClassType& instance) {
  return replace(body.types(), type, class_bindings(body.module(), instance));
}

std::optional<ir::ExprId> call_cpp_method(Body& body, ir::ExprId object, const std::string& name, const ast::CallExpr& expr, Span span) {
  ir::Types& types = body.types();
  const auto* pointer = types.as<ir::PointerType>(body.type_of(object));
  const ir::CppClassType instance = *types.as<ir::CppClassType>(pointer ? pointer->target : body.type_of(object));
  return call_best(body, instance, name, expr, span, [&](const Candidate& best) {
    return body.add(span, best.type, ir::Member{object, best.method->cpp_name, pointer != nullptr});
  });
}

std::optional<ir::ExprId> call_cpp_template(Body& body, const ast::SubscriptExpr& callee, const ast::CallExpr& expr, Span span) {
  const auto* attribute = std::get_if<ast::AttributeExpr>(&body.ast(callee.value).node);
  if (!attribute || !has_method_template(body.module(), attribute->name.text)) return std::nullopt;
  std::vector<ir::TypeId> templates;
  for (const ast::ExprId item : callee.items) {
    const auto type = type_named_by(body.context, *body.scope, item, body.binding);
    if (!type) return std::nullopt;
    templates.push_back(*type);
  }
  ir::Types& types = body.types();
  const ir::ExprId object = check(body, attribute->value);
  const auto* pointer = types.as<ir::PointerType>(body.type_of(object));
  const auto* instance = types.as<ir::CppClassType>(pointer ? pointer->target : body.type_of(object));
  const std::vector<ir::ExprId> arguments = check_arguments(body, expr);
  std::vector<Candidate> candidates;
  if (instance) collect_methods(body, ir::CppClassType(*instance), attribute->name.text, candidates);
  std::erase_if(candidates, [&](const Candidate& candidate) { return candidate.method->templates.size() < templates.size(); });
  for (Candidate& candidate : candidates) {
    Bindings bindings;
    for (std::size_t i = 0; i < templates.size(); ++i) bindings.emplace_back(candidate.method->templates[i], templates[i]);
    candidate.type = replace(types, candidate.type, bindings);
  }
  const auto best = best_method(body, candidates, arguments);
  if (!best) return no_match(body, attribute->name.text, span);
  const ir::ExprId method = body.add(span, best->type, ir::Member{object, best->method->cpp_name, pointer != nullptr, templates});
  return finish(body, method, best->type, arguments, span);
}

std::optional<ir::ExprId> call_cpp_static(Body& body, ir::TypeId type, const std::string& name, const ast::CallExpr& expr, Span span) {
  const ir::CppClassType instance = *body.types().as<ir::CppClassType>(type);
  return call_best(body, instance, name, expr, span, [&](const Candidate& best) {
    const ir::ExternId id = body.module().externs.add({best.method->name, best.method->cpp_name, best.type, span});
    return body.add(span, best.type, ir::ExternRef{id, {}, body.types().strip(type)});
  });
}

std::optional<ir::ExprId> call_overloaded(Body& body, const std::vector<ir::ExternId>& overloads, const ast::CallExpr& expr, Span span) {
  const std::vector<ir::ExprId> arguments = check_arguments(body, expr);
  for (const ir::ExprId argument : arguments) {
    if (body.is_error(argument)) return argument;
  }
  ir::ExternId best;
  int best_cost = -1;
  for (const ir::ExternId id : overloads) {
    const auto* type = body.types().as<ir::FunctionType>(body.module().externs[id].type);
    const int cost = type ? fit(body, *type, arguments) : -1;
    if (cost >= 0 && (best_cost < 0 || cost < best_cost)) {
      best = id;
      best_cost = cost;
    }
  }
  if (!best) return no_match(body, body.module().externs[overloads.front()].name, span);
  const ir::TypeId type = body.module().externs[best].type;
  return finish(body, body.add(span, type, ir::ExternRef{best}), type, arguments, span);
}

ir::ExprId construct_cpp(Body& body, ir::TypeId type, const ast::CallExpr& expr, bool with_new, Span span) {
  ir::Types& types = body.types();
  std::vector<ir::ExprId> arguments = check_arguments(body, expr);
  if (const auto* cpp = types.as<ir::CppClassType>(type)) {
    const ir::CppClassType instance = *cpp;
    std::vector<Candidate> candidates;
    collect_methods(body, instance, body.module().cpp_classes[instance.id].name, candidates);
    if (const auto best = best_method(body, candidates, arguments)) {
      const ir::FunctionType signature = *types.as<ir::FunctionType>(best->type);
      for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
        if (!has_parameter(types, signature.parameters[i])) arguments[i] = convert(body, arguments[i], signature.parameters[i], span);
      }
    }
  }
  if (with_new) return body.add(span, types.pointer_to(type), ir::New{type, arguments});
  return body.add(span, types.strip(type), ir::Construct{arguments});
}

ir::ExprId cpp_binary(Body& body, const std::string& op, ir::ExprId left, ir::ExprId right, Span span) {
  const auto* cpp = body.types().as<ir::CppClassType>(body.type_of(left));
  if (!cpp) return {};
  const ir::CppClassType instance = *cpp;
  std::vector<Candidate> candidates;
  collect_methods(body, instance, "operator" + op, candidates);
  if (candidates.empty()) return {};
  const auto best = best_method(body, candidates, {right});
  if (!best) return {};
  const ir::FunctionType type = *body.types().as<ir::FunctionType>(best->type);
  if (!has_parameter(body.types(), type.parameters[0])) right = convert(body, right, type.parameters[0], span);
  return body.add(span, type.result, ir::CppOperator{op, left, right});
}

ir::ExprId cpp_unary(Body& body, const std::string& op, ir::ExprId operand, Span span) {
  const auto* cpp = body.types().as<ir::CppClassType>(body.type_of(operand));
  if (!cpp) return {};
  const ir::CppClassType instance = *cpp;
  std::vector<Candidate> candidates;
  collect_methods(body, instance, "operator" + op, candidates);
  const auto best = best_method(body, candidates, {});
  if (!best) return {};
  return body.add(span, body.types().as<ir::FunctionType>(best->type)->result, ir::CppOperator{op, operand, {}});
}

ir::ExprId cpp_operator(Body& body, const std::string& op, ir::ExprId operand, Span span) {
  if (body.is_error(operand)) return operand;
  if (const ir::ExprId result = cpp_unary(body, op, operand, span)) return result;
  body.error(DiagnosticKind::InvalidOperands, span, "Invalid operand type for '" + op + "' (" + body.display(body.type_of(operand)) + ")");
  return body.error_expr(span);
}

ir::ExprId step_operator(Body& body, const std::string& name, ir::ExprId operand, Span span) {
  const bool is_postfix = name.starts_with("post");
  const std::string op = name.ends_with("increment") ? "++" : name.ends_with("decrement") ? "--" : "";
  if (op.empty()) {
    body.error(DiagnosticKind::UnknownMember, span, "cython.operator has no function '" + name + "'");
    return body.error_expr(span);
  }
  return body.add(span, value_type(body, operand), ir::CppOperator{op, operand, {}, is_postfix});
}

}  // namespace kernelc::sema

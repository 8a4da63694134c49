#include <algorithm>

#include "sema/convert.h"
#include "sema/cpp_methods.h"
#include "sema/cpp_overloads.h"
#include "sema/expressions.h"
#include "sema/functions.h"
#include "sema/templates.h"
#include "sema/type_resolution.h"

namespace kernelc::sema {

namespace {

/// Names do not tell which of several functions is meant.
bool refuses_keywords(Body& body, const ast::CallExpr& expr) {
  for (const ast::Argument& argument : expr.arguments) {
    if (argument.kind == ast::Argument::Kind::Positional) continue;
    body.error(DiagnosticKind::InvalidCall, body.ast(argument.value).span, "Keyword and starred arguments are not allowed in calls of overloaded C++ functions");
    return true;
  }
  return false;
}

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

bool has_method_template(const ir::Module& module, const std::string& name) {
  for (std::size_t i = 0; i < module.cpp_classes.size(); ++i) {
    for (const auto& method : module.cpp_classes[module.cpp_classes.id_at(i)].methods) {
      if (method.name == name && !method.templates.empty()) return true;
    }
  }
  return false;
}

bool has_base(const ir::Module& module, ir::CppClassId id, ir::CppClassId base) {
  if (id == base) return true;
  const auto& bases = module.cpp_classes[id].bases;
  return std::any_of(bases.begin(), bases.end(), [&](ir::TypeId type) { return has_base(module, module.types.as<ir::CppClassType>(type)->id, base); });
}

/// In a method of a C++ class, `Base.method()` is that of the object's own base.
bool is_base_of_this(Body& body, ir::CppClassId id) {
  return body.function().this_pointer.valid() && has_base(body.module(), body.function().cpp_class, id);
}

/// Whether a class of the module can be made here: all methods have bodies, and what makes the object runs where it may.
bool check_made(Body& body, ir::CppClassId id, const std::optional<Candidate>& initialiser, Span span) {
  if (is_abstract(body.module(), id)) {
    body.error(DiagnosticKind::InvalidType, span, "C++ class '" + body.module().cpp_classes[id].name + "' has methods without a body");
    return false;
  }
  if (initialiser && initialiser->method->function.valid() && !body.types().as<ir::FunctionType>(initialiser->type)->is_nogil)
    body.require_gil(span, "Calling gil-requiring function not allowed without gil");
  return true;
}

ir::ExprId no_match(Body& body, const std::string& name, Span span) {
  body.error(DiagnosticKind::InvalidCall, span, "no suitable method found for '" + name + "' with these arguments");
  return body.error_expr(span);
}

/// The method of this name that fits the arguments best, called; `callee` makes the expression that names it. None without such a method.
template <class Callee>
std::optional<ir::ExprId> call_best(Body& body, const ir::CppClassType& instance, const std::string& written, const ast::CallExpr& expr, Span span,
                                    Callee callee) {
  std::vector<Candidate> candidates;
  const std::string name = written == "__init__" ? body.module().cpp_classes[instance.id].name : written;
  collect_methods(body, instance, name, candidates);
  if (candidates.empty()) return std::nullopt;
  const std::vector<ir::ExprId> arguments = check_method_arguments(body, candidates, expr);
  for (const ir::ExprId argument : arguments) {
    if (body.is_error(argument)) return argument;
  }
  const auto best = best_method(body, candidates, arguments);
  if (!best) return no_match(body, name, span);
  return call_bound(body, callee(*best), best->type, arguments, span);
}

}  // namespace

ir::ExprId template_instance(Body& body, const ast::SubscriptExpr& expr, Span span) {
  const auto symbol = symbol_named_by(body, expr.value);
  const auto* function = symbol ? std::get_if<ExternSymbol>(&*symbol) : nullptr;
  if (!function) return {};
  for (const ir::ExternId id : function->overloads) {
    const ir::Extern declared = body.module().externs[id];
    if (declared.templates.empty() || declared.templates.size() < expr.items.size()) continue;
    TemplateBindings bindings;
    for (std::size_t i = 0; i < expr.items.size(); ++i) {
      const auto type = type_spelled_by(body.context, *body.scope, expr.items[i], body.binding);
      if (!type) return {};
      bindings.emplace_back(declared.templates[i], *type);
    }
    ir::ExternRef made{id, {}};
    for (const auto& [name, type] : bindings) made.arguments.push_back(type);
    return body.add(span, replace_parameters(body.types(), declared.type, bindings), std::move(made));
  }
  return {};
}

ir::TypeId instantiate(Body& body, ir::TypeId type, const ir::CppClassType& instance) {
  return replace_parameters(body.types(), type, bindings_of(body.module(), instance));
}

std::optional<ir::ExprId> call_cpp_method(Body& body, ir::ExprId object, const std::string& name, const ast::CallExpr& expr, Span span) {
  ir::Types& types = body.types();
  const auto* pointer = types.as<ir::PointerType>(body.type_of(object));
  const ir::CppClassType instance = *types.as<ir::CppClassType>(pointer ? pointer->target : body.type_of(object));
  return call_best(body, instance, name, expr, span, [&](const Candidate& best) {
    return body.add(span, best.type, ir::Member{object, best.method->cpp_name, pointer != nullptr, {}, best.method->function});
  });
}

std::optional<ir::ExprId> call_cpp_template(Body& body, const ast::SubscriptExpr& callee, const ast::CallExpr& expr, Span span) {
  const auto* attribute = std::get_if<ast::AttributeExpr>(&body.ast(callee.value).node);
  if (!attribute || !has_method_template(body.module(), attribute->name.text)) return std::nullopt;
  std::vector<ir::TypeId> templates;
  for (const ast::ExprId item : callee.items) {
    const auto type = type_spelled_by(body.context, *body.scope, item, body.binding);
    if (!type) return std::nullopt;
    templates.push_back(*type);
  }
  ir::Types& types = body.types();
  const auto named = type_named_by(body.context, *body.scope, attribute->value, body.binding);  // Class.method[T]()
  const ir::ExprId object = named ? ir::ExprId{} : check(body, attribute->value);
  const ir::TypeId owner = named ? *named : body.type_of(object);
  const auto* pointer = types.as<ir::PointerType>(owner);
  const auto* instance = types.as<ir::CppClassType>(pointer ? pointer->target : owner);
  const std::vector<ir::ExprId> arguments = check_arguments(body, expr);
  std::vector<Candidate> candidates;
  if (instance) collect_methods(body, ir::CppClassType(*instance), attribute->name.text, candidates);
  std::erase_if(candidates, [&](const Candidate& candidate) { return candidate.method->templates.size() < templates.size(); });
  for (Candidate& candidate : candidates) {
    TemplateBindings bindings;
    for (std::size_t i = 0; i < templates.size(); ++i) bindings.emplace_back(candidate.method->templates[i], templates[i]);
    candidate.type = replace_parameters(types, candidate.type, bindings);
  }
  const auto best = best_method(body, candidates, arguments);
  if (!best) return no_match(body, attribute->name.text, span);
  const auto static_method = [&] {
    return ir::ExternRef{body.module().externs.add({best->method->name, best->method->cpp_name, best->type, span}), templates, types.strip(owner)};
  };
  const ir::ExprId method = named ? body.add(span, best->type, static_method())
                                  : body.add(span, best->type, ir::Member{object, best->method->cpp_name, pointer != nullptr, templates});
  return call_bound(body, method, best->type, arguments, span);
}

std::optional<ir::ExprId> call_cpp_static(Body& body, ir::TypeId type, const std::string& name, const ast::CallExpr& expr, Span span) {
  const ir::CppClassType instance = *body.types().as<ir::CppClassType>(type);
  return call_best(body, instance, name, expr, span, [&](const Candidate& best) {
    if (best.method->function.valid() && best.method->is_static) {
      const ir::TypeId scope = instance.arguments.empty() ? ir::TypeId{} : body.types().strip(type);
      return body.add(span, best.type, ir::FunctionRef{best.method->function, false, scope});
    }
    if (is_base_of_this(body, instance.id)) {
      const bool is_own = best.method->function.valid();
      const std::string method = (is_own ? "" : body.module().cpp_classes[instance.id].cpp_name) + "::" + best.method->cpp_name;
      return body.add(span, best.type, ir::Member{body.local_ref(span, body.function().this_pointer), method, true, {}, best.method->function});
    }
    const ir::ExternId id = body.module().externs.add({best.method->name, best.method->cpp_name, best.type, span});
    return body.add(span, best.type, ir::ExternRef{id, {}, body.types().strip(type)});
  });
}

namespace {

struct NamedArguments {
  std::vector<ir::ExternId> overloads;
  ast::CallExpr call;
};

/// The first of the functions that has parameters with the names of the keywords, and those that name theirs in the same way, called without keywords.
NamedArguments with_names(Body& body, const std::vector<ir::ExternId>& overloads, const ast::CallExpr& expr) {
  const auto is_positional = [](const ast::Argument& argument) { return argument.kind == ast::Argument::Kind::Positional; };
  NamedArguments result{overloads, expr};
  if (std::all_of(expr.arguments.begin(), expr.arguments.end(), is_positional)) return result;
  const auto names = [&](ir::ExternId id) -> const std::vector<std::string>& { return body.module().externs[id].parameter_names; };
  for (const ir::ExternId id : overloads) {
    result.call.arguments = in_declared_order(names(id), expr.arguments);
    if (!std::all_of(result.call.arguments.begin(), result.call.arguments.end(), is_positional)) continue;
    std::erase_if(result.overloads, [&](ir::ExternId other) { return names(other) != names(id); });
    return result;
  }
  return result;
}

}  // namespace

std::optional<ir::ExprId> call_overloaded(Body& body, const std::vector<ir::ExternId>& overloads, const ast::CallExpr& expr, Span span) {
  const NamedArguments named = with_names(body, overloads, expr);
  if (refuses_keywords(body, named.call)) return body.error_expr(span);
  const std::vector<ir::ExprId> arguments = check_arguments(body, named.call);
  for (const ir::ExprId argument : arguments) {
    if (body.is_error(argument)) return argument;
  }
  ir::ExternId best;
  int best_cost = -1;
  for (const ir::ExternId id : named.overloads) {
    const auto* type = body.types().as<ir::FunctionType>(body.module().externs[id].type);
    const int cost = type ? fit(body, *type, arguments) : -1;
    if (cost >= 0 && (best_cost < 0 || cost < best_cost)) {
      best = id;
      best_cost = cost;
    }
  }
  if (!best) return no_match(body, body.module().externs[overloads.front()].name, span);
  const ir::TypeId type = body.module().externs[best].type;
  return call_bound(body, body.add(span, type, ir::ExternRef{best}), type, arguments, span);
}

ir::ExprId construct_cpp(Body& body, ir::TypeId type, const ast::CallExpr& expr, bool with_new, Span span) {
  ir::Types& types = body.types();
  std::vector<ir::ExprId> arguments = check_arguments(body, expr);
  ir::TypeId constructor;
  if (const auto* cpp = types.as<ir::CppClassType>(type)) {
    const ir::CppClassType instance = *cpp;
    std::vector<Candidate> candidates;
    collect_methods(body, instance, body.module().cpp_classes[instance.id].name, candidates);
    if (candidates.size() > 1 && refuses_keywords(body, expr)) return body.error_expr(span);
    const auto best = best_method(body, candidates, arguments);
    if (!check_made(body, instance.id, best, span)) return body.error_expr(span);
    if (!best && !candidates.empty() && !is_of_library(body.module(), instance.id)) return no_match(body, body.module().cpp_classes[instance.id].name, span);
    if (best) {
      const ir::FunctionType signature = *types.as<ir::FunctionType>(best->type);
      constructor = best->type;
      for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
        if (!has_parameter(types, signature.parameters[i])) arguments[i] = convert(body, arguments[i], signature.parameters[i], span);
      }
    }
  }
  if (with_new) return body.add(span, types.pointer_to(type), ir::New{type, arguments, constructor});
  return body.add(span, types.strip(type), ir::Construct{arguments, constructor});
}

}  // namespace kernelc::sema

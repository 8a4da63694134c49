#include "sema/cpp_overloads.h"

#include <algorithm>

#include "sema/convert.h"
#include "sema/cpp_conversion.h"
#include "sema/literals.h"

namespace kernelc::sema {

namespace {

/// Binds the parameters of a function template from one argument.
void deduce(ir::Types& types, ir::TypeId declared, ir::TypeId given, TemplateBindings& bindings) {
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

/// An array is given to a template as a pointer.
ir::TypeId decayed(ir::Types& types, ir::TypeId type) {
  const auto* array = types.as<ir::ArrayType>(type);
  return array ? types.pointer_to(ir::TypeId(array->element)) : type;
}

/// What the arguments of a call say of the parameters of its template; C types count before objects.
TemplateBindings deduce_all(Body& body, const ir::FunctionType& declared, const std::vector<ir::ExprId>& arguments) {
  TemplateBindings bindings;
  for (const bool of_objects : {false, true}) {
    for (std::size_t i = 0; i < declared.parameters.size(); ++i) {
      const ir::TypeId given = as_base_like(body, decayed(body.types(), body.type_of(arguments[i])), declared.parameters[i]);
      if (body.is_object(arguments[i]) == of_objects) deduce(body.types(), declared.parameters[i], given, bindings);
    }
  }
  return bindings;
}

/// Whether two arguments want different types for one parameter of the template, as C++ refuses it.
bool contradicts_itself(const ir::Types& types, const TemplateBindings& bindings) {
  const auto differs = [&](const auto& one, const auto& other) {
    return one.first == other.first && types.strip(one.second) != types.strip(other.second) && !types.is_object(one.second) &&
           !types.is_object(other.second);
  };
  for (auto one = bindings.begin(); one != bindings.end(); ++one) {
    if (std::any_of(one, bindings.end(), [&](const auto& other) { return differs(*one, other); })) return true;
  }
  return false;
}

/// Whether an argument can bind the parameters in `complex[T]&` or `T*`: such a thing itself, or an object that becomes one.
bool has_form_of(Body& body, ir::ExprId argument, ir::TypeId wanted) {
  const ir::Types& types = body.types();
  const ir::TypeId given = types.strip(body.type_of(argument));
  if (types.is_object(given)) return true;
  if (types.is<ir::CppClassType>(wanted)) return types.is<ir::CppClassType>(given);
  if (types.is_pointer(wanted)) return !types.is_number(given) || body.node<ir::IntConst>(argument);
  return true;
}

}  // namespace

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

int fit(Body& body, const ir::FunctionType& type, const std::vector<ir::ExprId>& arguments) {
  if (arguments.size() > type.parameters.size() ? !type.is_variadic : arguments.size() < type.parameters.size()) return -1;
  ir::Types& types = body.types();
  if (contradicts_itself(types, deduce_all(body, type, arguments))) return -1;
  int cost = 0;
  for (std::size_t i = 0; i < type.parameters.size(); ++i) {
    const ir::TypeId given = types.strip(body.type_of(arguments[i]));
    if (has_parameter(types, type.parameters[i])) {
      if (!has_form_of(body, arguments[i], type.parameters[i])) return -1;
      const bool is_whole_type = std::holds_alternative<ir::TemplateParameterType>(types[types.strip(type.parameters[i])]);
      if (is_whole_type && types.is_object(given)) cost += 6;  // nothing says what it would become
      continue;
    }
    const ir::TypeId wanted = types.strip(type.parameters[i]);
    if (given == wanted) continue;
    if (body.node<ir::NullConst>(arguments[i]) && types.is_pointer(wanted)) continue;
    if (is_other_class_of_container(body, given, wanted)) return -1;
    if (!is_assignable(body, given, wanted) && !body.node<ir::ObjectConst>(arguments[i]) && !may_become_cpp(body, given, wanted)) return -1;
    const bool same_family = types.is_float(given) == types.is_float(wanted) && types.is_integer(given) == types.is_integer(wanted);
    cost += same_family ? 1 : 4;
    if (body.node<ir::ObjectConst>(arguments[i]) && !types.is_pointer(wanted)) ++cost;  // a literal is C text where that is wanted
  }
  return cost;
}

ir::FunctionType bound_to(Body& body, ir::TypeId function, const std::vector<ir::ExprId>& arguments) {
  const ir::FunctionType declared = *body.types().as<ir::FunctionType>(function);
  const ir::TypeId bound = replace_parameters(body.types(), function, deduce_all(body, declared, arguments));
  return *body.types().as<ir::FunctionType>(bound);
}

ir::ExprId call_bound(Body& body, ir::ExprId callee, ir::TypeId function, std::vector<ir::ExprId> arguments, Span span) {
  ir::Types& types = body.types();
  const ir::FunctionType declared = *types.as<ir::FunctionType>(function);
  const ir::TypeId bound = replace_parameters(types, function, deduce_all(body, declared, arguments));
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

bool is_of_library(const ir::Module& module, ir::CppClassId id) {
  while (module.cpp_classes[id].outer.valid()) id = module.cpp_classes[id].outer;
  return module.cpp_classes[id].cpp_name.starts_with("std::");
}

void collect_methods(Body& body, const ir::CppClassType& instance, const std::string& name, std::vector<Candidate>& found) {
  const ir::CppClass& declared = body.module().cpp_classes[instance.id];
  const TemplateBindings bindings = bindings_of(body.module(), instance);
  for (const auto& method : declared.methods) {
    if (method.name == name) found.push_back({&method, replace_parameters(body.types(), method.type, bindings)});
  }
  for (const ir::TypeId base : declared.bases) {
    const auto* type = body.types().as<ir::CppClassType>(replace_parameters(body.types(), base, bindings));
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

}  // namespace kernelc::sema

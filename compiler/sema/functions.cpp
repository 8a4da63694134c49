#include "sema/functions.h"

#include <algorithm>
#include <utility>

#include "sema/bound_names.h"
#include "sema/callable_object.h"
#include "sema/capsule_signature.h"
#include "sema/check_function.h"
#include "sema/convert.h"
#include "sema/cpp_defaults.h"
#include "sema/cpp_methods.h"
#include "sema/expressions.h"
#include "sema/fused_deduction.h"
#include "sema/kept_defaults.h"
#include "sema/known_object.h"

namespace kernelc::sema {

namespace {

std::string fused_suffix(Context& context, const FusedBinding& binding) {
  std::string suffix;
  for (const auto& [id, type] : binding) {
    if (!suffix.empty()) suffix += "_";
    for (const char c : context.display(type)) {
      if (std::isalnum(static_cast<unsigned char>(c)) || c == '_') suffix += c;
      else if (!suffix.empty() && suffix.back() != '_') suffix += '_';
    }
  }
  while (!suffix.empty() && suffix.back() == '_') suffix.pop_back();
  return suffix;
}

ir::Function::Kind kind_of(const ast::FunctionStmt& stmt) {
  switch (stmt.kind) {
    case ast::FunctionStmt::Kind::Def: return ir::Function::Kind::Def;
    case ast::FunctionStmt::Kind::Cdef: return ir::Function::Kind::Cdef;
    case ast::FunctionStmt::Kind::Cpdef: return ir::Function::Kind::Cpdef;
  }
  return ir::Function::Kind::Cdef;
}

/// `*args` is a tuple, unless the function gives the name to something else.
ir::TypeId star_type(Context& context, const ast::FunctionStmt& stmt, const std::string& name) {
  const std::vector<BoundNames::Name> bound = bound_names(context.tree, stmt.body).names;
  const bool is_reused = std::any_of(bound.begin(), bound.end(), [&](const auto& other) { return other.text == name; });
  return is_reused ? context.types().object_type : context.types().object(ir::ObjectType::Kind::Tuple);
}

void add_parameters(Context& context, ir::Function& function, const ast::FunctionStmt& stmt, const Signature& signature) {
  for (const auto& parameter : signature.parameters) {
    ir::Local local;
    local.name = parameter.name;
    local.type = parameter.type;
    local.kind = ir::Local::Kind::Parameter;
    local.span = parameter.span;
    if (parameter.kind == ast::Parameter::Kind::Star) local.type = star_type(context, stmt, parameter.name);
    if (parameter.kind == ast::Parameter::Kind::DoubleStar) local.type = context.types().object(ir::ObjectType::Kind::Dict);
    function.parameters.push_back(function.locals.add(std::move(local)));
  }
}

// What other modules know the function by.
void set_capsule(const Context& context, const FunctionDecl& declaration, const FusedBinding& binding, const Signature& signature, ir::Function& function) {
  if (function.kind == ir::Function::Kind::Def || declaration.cpp_class.valid()) return;
  const bool is_own = declaration.module_name.empty();
  function.is_exported = is_own && (declaration.is_in_pxd || function.is_api) && !declaration.is_inline_in_pxd;
  if (!function.is_exported && !function.is_declared_only && !declaration.class_id) return;
  function.optional_parameters = optional_parameters(signature);
  const std::string prefix = copy_prefix(context, binding);
  function.capsule_name = prefix + declaration.name;
  function.copy_name = copy_name(context, declaration, binding);
  function.capsule_signature =
      capsule_signature(context, declaration, signature, is_own ? context.options.module_name : declaration.module_name, prefix);
}

ir::Function make_function(Context& context, const FunctionDecl& declaration, const FusedBinding& binding) {
  const auto& stmt = std::get<ast::FunctionStmt>(context.tree[declaration.stmt].node);
  const Signature signature = resolve_signature(context, declaration, binding);
  ir::Function function;
  function.kind = kind_of(stmt);
  function.name = declaration.name;
  function.qualified_name = declaration.qualified_name;
  function.fused_suffix = fused_suffix(context, binding);
  function.span = context.tree[declaration.stmt].span;
  add_parameters(context, function, stmt, signature);
  function.result = signature.result;
  function.exceptions = signature.exceptions;
  function.exception_value = signature.exception_value;
  function.is_variadic = signature.is_variadic;
  function.is_inline = stmt.is_inline;
  function.is_nogil = signature.is_nogil;
  function.takes_gil = signature.with_gil;
  using Visibility = ast::FunctionStmt::Visibility;
  function.is_public = stmt.visibility == Visibility::Public || stmt.visibility == Visibility::PublicApi;
  function.is_api = stmt.visibility == Visibility::Api || stmt.visibility == Visibility::PublicApi;
  function.is_declared_only = !declaration.has_definition;
  if (!declaration.cpp_class.valid()) function.import_module = declaration.module_name;
  set_capsule(context, declaration, binding, signature, function);
  function.class_id = declaration.class_id;
  if (declaration.cpp_class.valid()) set_cpp_method(context, declaration, function);
  function.directives = declaration.directives;
  return function;
}

ir::ExprId function_ref(Body& body, ir::FunctionId id, FunctionDeclId declaration, const FusedBinding& binding, Span span) {
  const Signature signature = resolve_signature(body.context, body.context.functions[declaration], binding);
  return body.add(span, function_type(body.context, signature), ir::FunctionRef{id});
}

/// Arguments of a C call put in the order of the parameters; keywords by name, defaults where nothing is given.
class ArgumentMatcher {
 public:
  ArgumentMatcher(Body& body, FunctionDeclId function, const FunctionDecl& declaration, const Signature& signature, bool as_virtual, Span span)
      : body_(body), function_(function), declaration_(declaration), signature_(signature), as_virtual_(as_virtual), span_(span) {}

  std::optional<std::vector<ir::ExprId>> run(ir::ExprId self, const ast::CallExpr& expr) {
    values_.resize(signature_.parameters.size());
    std::size_t next = 0;
    if (self && values_.empty()) return wrong_count(expr);
    has_self_ = static_cast<bool>(self);
    if (self) values_[next++] = self;
    for (const ast::Argument& argument : expr.arguments) {
      if (argument.kind == ast::Argument::Kind::Keyword) {
        if (!keyword(argument)) return std::nullopt;
      } else if (argument.kind != ast::Argument::Kind::Positional) {
        return fail("'" + declaration_.name + "' takes no star arguments when it is called as a C function");
      } else if (next >= values_.size()) {
        if (!signature_.is_variadic) return wrong_count(expr);
        values_.push_back(check(body_, argument.value));
        ++next;
      } else {
        values_[next] = check_wanted(body_, argument.value, signature_.parameters[next].type);
        ++next;
      }
    }
    return fill(expr);
  }

 private:
  std::optional<std::vector<ir::ExprId>> fail(const std::string& message) {
    body_.error(DiagnosticKind::InvalidCall, span_, message);
    return std::nullopt;
  }

  std::optional<std::vector<ir::ExprId>> wrong_count(const ast::CallExpr& expr) {
    const std::size_t wanted = signature_.parameters.size();
    return fail("Call with wrong number of arguments (expected " + std::to_string(wanted) + ", got " +
                std::to_string(expr.arguments.size() + (has_self_ ? 1 : 0)) + ")");
  }

  bool keyword(const ast::Argument& argument) {
    for (std::size_t i = 0; i < signature_.parameters.size(); ++i) {
      if (signature_.parameters[i].name != argument.name.text && declared_name(i) != argument.name.text) continue;
      if (values_[i]) return fail("argument '" + argument.name.text + "' passed twice").has_value();
      values_[i] = check_wanted(body_, argument.value, signature_.parameters[i].type);
      return true;
    }
    return fail("C function got unexpected keyword argument '" + argument.name.text + "'").has_value();
  }

  // What callers know a parameter by is its name in the `.pxd`.
  std::string declared_name(std::size_t index) const {
    if (!declaration_.forward.valid()) return {};
    const auto& forward = std::get<ast::FunctionStmt>(body_.ast(declaration_.forward).node);
    return index < forward.parameters.size() ? forward.parameters[index].name.text : std::string();
  }

  std::optional<std::vector<ir::ExprId>> fill(const ast::CallExpr& expr) {
    for (std::size_t i = 0; i < signature_.parameters.size(); ++i) {
      const auto& parameter = signature_.parameters[i];
      if (values_[i]) continue;
      if (may_leave_out(i)) break;
      if (!parameter.default_value) return wrong_count(expr);
      const ir::ExprId kept = kept_default(body_, function_, i, span_);
      values_[i] = kept ? kept : check(body_, parameter.default_value);
    }
    return std::move(values_);
  }

  // Who knows the defaults is another module, or the method that is called through the table: what is left out at the end stays away.
  bool may_leave_out(std::size_t from) {
    const auto rest = values_.begin() + static_cast<std::ptrdiff_t>(from);
    const auto& parameter = signature_.parameters[from];
    const bool is_elsewhere = !parameter.default_value && !declaration_.has_definition && !declaration_.module_name.empty();
    const bool is_left_out = parameter.has_default && (is_elsewhere || has_open_defaults(from)) &&
                             std::none_of(rest, values_.end(), [](ir::ExprId value) { return value.valid(); });
    if (is_left_out) values_.resize(from);
    return is_left_out;
  }

  // Whether the method that is reached has variables with the defaults of these parameters.
  bool has_open_defaults(std::size_t from) {
    if (!as_virtual_ || !declaration_.fused.empty()) return false;
    const ir::Function& function = body_.module().functions[instance_of(body_.context, function_, {})];
    const std::vector<ir::GlobalId>& kept = function.shared_defaults;
    const std::size_t first = from + kept.size() - function.parameters.size();
    return function.has_open_defaults && std::all_of(kept.begin() + static_cast<std::ptrdiff_t>(first), kept.end(), [](ir::GlobalId id) { return id.valid(); });
  }

  Body& body_;
  FunctionDeclId function_;
  const FunctionDecl& declaration_;
  const Signature& signature_;
  bool as_virtual_;
  Span span_;
  bool has_self_ = false;
  std::vector<ir::ExprId> values_;
};

/// The `int` of a called function's result: its declared type, looked at as a value.
ir::ExprId finish_call(Body& body, ir::ExprId callee, const Signature& signature, std::vector<ir::ExprId> arguments, bool as_virtual, Span span) {
  for (std::size_t i = 0; i < std::min(arguments.size(), signature.parameters.size()); ++i) {
    arguments[i] = convert(body, arguments[i], signature.parameters[i].type, body.span_of(arguments[i]));
  }
  return body.add(span, signature.result, ir::Call{callee, std::move(arguments), as_virtual});
}

/// Inside a copy of a fused function, another function over the same fused types stands for its copy with the same types.
std::optional<FusedBinding> inherited_binding(const Body& body, const FunctionDecl& declaration) {
  if (declaration.fused.empty()) return std::nullopt;
  FusedBinding binding;
  for (const ir::FusedId fused : declaration.fused) {
    for (const auto& [id, type] : body.binding) {
      if (id == fused) binding.emplace_back(id, type);
    }
  }
  return binding.size() == declaration.fused.size() ? std::optional(binding) : std::nullopt;
}

bool has_error(Body& body, const std::vector<ir::ExprId>& values) {
  return std::any_of(values.begin(), values.end(), [&](ir::ExprId value) { return body.is_error(value); });
}

}  // namespace

ir::FunctionId instance_of(Context& context, FunctionDeclId id, const FusedBinding& binding) {
  FunctionDecl& declaration = context.functions[id];
  for (const auto& [known, function] : declaration.instances) {
    if (known == binding) return function;
  }
  ir::Function made = make_function(context, declaration, binding);
  if (made.optional_parameters > 0) made.shared_defaults = shared_defaults(context, id);
  const ir::FunctionId function = context.module.functions.add(std::move(made));
  declaration.instances.emplace_back(binding, function);
  if (declaration.has_definition) context.pending.push_back({id, binding, function});
  return function;
}

ir::ExprId function_value(Body& body, FunctionDeclId id, const std::string& name, Span span) {
  const FunctionDecl& declaration = body.context.functions[id];
  const auto& stmt = std::get<ast::FunctionStmt>(body.ast(declaration.stmt).node);
  if (const auto binding = inherited_binding(body, declaration); binding && stmt.kind != ast::FunctionStmt::Kind::Def) {
    return function_ref(body, instance_of(body.context, id, *binding), id, *binding, span);
  }
  if (stmt.kind == ast::FunctionStmt::Kind::Cdef && !declaration.fused.empty()) {
    body.error(DiagnosticKind::InvalidFusedType, span, "Type is not specialized: '" + name + "' has no copy that is a value by itself");
    return body.error_expr(span);
  }
  if (stmt.kind == ast::FunctionStmt::Kind::Def || !declaration.fused.empty()) {
    body.require_gil(span, "Accessing Python global or builtin not allowed without gil");
    return body.add(span, body.types().object_type, ir::PyGlobalRef{body.name_constant(name)});
  }
  return function_ref(body, instance_of(body.context, id, {}), id, {}, span);
}

std::optional<FusedBinding> explicit_binding(Body& body, FunctionDeclId id, const std::vector<ast::ExprId>& items, Span span) {
  const FunctionDecl& declaration = body.context.functions[id];
  if (declaration.fused.empty()) return std::nullopt;
  if (std::get<ast::FunctionStmt>(body.ast(declaration.stmt).node).kind == ast::FunctionStmt::Kind::Def) return std::nullopt;
  FusedBinding binding;
  for (std::size_t i = 0; i < std::min(items.size(), declaration.fused.size()); ++i) {
    const auto type = type_spelled_by(body.context, *body.scope, items[i], body.binding);
    if (!type) return std::nullopt;
    const auto member = fused_member(body.context, declaration.fused[i], *type);
    if (!member) {
      body.error(DiagnosticKind::InvalidFusedType, span, "Type '" + body.display(*type) + "' is no member of the fused type '" +
                 body.module().fused[declaration.fused[i]].name + "' of '" + declaration.name + "'");
      return FusedBinding{};
    }
    binding.emplace_back(declaration.fused[i], *member);
  }
  if (items.size() != declaration.fused.size()) {
    const bool is_short = items.size() < declaration.fused.size();
    body.error(DiagnosticKind::InvalidFusedType, span, is_short ? "'" + declaration.name + "' needs a type for each of its fused types" : "Too many types specified");
    return FusedBinding{};
  }
  return binding;
}

std::optional<ir::ExprId> explicit_instance(Body& body, FunctionDeclId id, const std::vector<ast::ExprId>& items, Span span) {
  const auto binding = explicit_binding(body, id, items, span);
  if (!binding) return std::nullopt;
  if (binding->empty()) return body.error_expr(span);
  return function_ref(body, instance_of(body.context, id, *binding), id, *binding, span);
}

ir::ExprId call_function(Body& body, FunctionDeclId id, ir::ExprId self, const ast::CallExpr& expr, bool as_virtual, Span span,
                         FusedBinding binding) {
  const FunctionDecl declaration = body.context.functions[id];
  Signature signature = resolve_signature(body.context, declaration, binding);
  const auto arguments = ArgumentMatcher(body, id, declaration, signature, as_virtual, span).run(self, expr);
  if (!arguments) return body.error_expr(span);
  if (binding.size() != declaration.fused.size()) {
    if (has_error(body, *arguments)) return body.error_expr(span);
    const auto deduced = deduce_binding(body, declaration, signature, *arguments, span);
    if (!deduced) return body.error_expr(span);
    binding = *deduced;
    signature = resolve_signature(body.context, declaration, binding);
  }
  const ir::FunctionId function = instance_of(body.context, id, binding);
  if (!signature.is_nogil && !signature.with_gil) {
    body.require_gil(span, "Calling gil-requiring function not allowed without gil");
  }
  return finish_call(body, function_ref(body, function, id, binding, span), signature, *arguments, as_virtual, span);
}

ir::ExprId call_accessor(Body& body, FunctionDeclId id, std::vector<ir::ExprId> arguments, Span span) {
  const Signature signature = resolve_signature(body.context, body.context.functions[id], {});
  if (!signature.is_nogil && !signature.with_gil) body.require_gil(span, "Calling gil-requiring function not allowed without gil");
  return finish_call(body, function_ref(body, instance_of(body.context, id, {}), id, {}, span), signature, std::move(arguments), false, span);
}

std::vector<ast::Argument> in_declared_order(const std::vector<std::string>& names, const std::vector<ast::Argument>& written) {
  using Kind = ast::Argument::Kind;
  const auto first = std::find_if(written.begin(), written.end(), [](const ast::Argument& argument) { return argument.kind != Kind::Positional; });
  std::vector<ast::Argument> ordered(written.begin(), first);
  for (std::size_t place = ordered.size(); ordered.size() < written.size(); ++place) {
    const auto given = std::find_if(first, written.end(), [&](const ast::Argument& argument) {
      return place < names.size() && argument.kind == Kind::Keyword && argument.name.text == names[place];
    });
    if (given == written.end()) return written;
    ordered.push_back({Kind::Positional, {}, given->value});
  }
  return ordered;
}

ir::ExprId call_pointer(Body& body, ir::ExprId callee, const ast::CallExpr& expr, Span span) {
  ir::Types& types = body.types();
  const auto* pointer = types.as<ir::PointerType>(body.type_of(callee));
  const ir::FunctionType type = *types.as<ir::FunctionType>(pointer ? pointer->target : body.type_of(callee));
  if (!type.is_nogil) body.require_gil(span, "Calling gil-requiring function not allowed without gil");
  std::vector<ir::ExprId> arguments;
  const auto* foreign = body.node<ir::ExternRef>(callee);
  const std::vector<std::string> names = foreign ? body.module().externs[foreign->id].parameter_names : std::vector<std::string>{};
  for (const ast::Argument& argument : in_declared_order(names, expr.arguments)) {
    if (argument.kind != ast::Argument::Kind::Positional) {
      body.error(DiagnosticKind::InvalidCall, span, "Keyword and starred arguments not allowed in cdef functions.");
      return body.error_expr(span);
    }
    const bool is_declared = arguments.size() < type.parameters.size();
    arguments.push_back(is_declared ? check_wanted(body, argument.value, type.parameters[arguments.size()]) : check(body, argument.value));
  }
  const bool is_template = foreign && !foreign->arguments.empty();  // `f[int](…)`: the header tells how many there are
  const std::size_t wanted = is_template ? std::min(arguments.size(), type.parameters.size()) : type.parameters.size();
  if (arguments.size() < wanted || (arguments.size() > wanted && !type.is_variadic && !is_template)) {
    body.error(DiagnosticKind::InvalidCall, span, "Call with wrong number of arguments (expected " + std::to_string(wanted) + ", got " +
               std::to_string(arguments.size()) + ")");
    return body.error_expr(span);
  }
  for (std::size_t i = 0; i < wanted; ++i) arguments[i] = convert(body, arguments[i], type.parameters[i], body.span_of(arguments[i]));
  for (std::size_t i = wanted; i < arguments.size(); ++i) {
    if (!body.is_object(arguments[i])) continue;
    const ir::TypeId wanted_type = type_for_variadic(body, arguments[i]);
    if (!wanted_type) {
      body.error(DiagnosticKind::InvalidCall, body.span_of(arguments[i]), "Python object cannot be passed as a varargs parameter");
      return body.error_expr(span);
    }
    arguments[i] = convert(body, arguments[i], wanted_type, span);
  }
  return body.add(span, type.result, ir::Call{callee, arguments});
}

std::optional<FunctionDeclId> declared_by(const Context& context, ast::StmtId stmt) {
  for (std::size_t i = 0; i < context.functions.size(); ++i) {
    const FunctionDeclId id = context.functions.id_at(i);
    if (context.functions[id].stmt == stmt) return id;
  }
  return std::nullopt;
}

std::optional<FoundMethod> find_method(Context& context, ir::ClassId id, const std::string& name) {
  for (; id; id = context.module.classes[id].base) {
    for (const FunctionDeclId method : context.classes[id].methods) {
      if (context.functions[method].name == name) return FoundMethod{method, id};
    }
  }
  return std::nullopt;
}

void check_pending_bodies(Context& context) {
  while (!context.pending.empty()) {
    const Context::PendingBody next = context.pending.front();
    context.pending.erase(context.pending.begin());
    check_body(context, next.declaration, next.function, next.binding, nullptr);
  }
  for (const Context::PendingCall& next : std::exchange(context.pending_calls, {})) call_foreign(context, next);
  for (const Context::PendingForward& next : std::exchange(context.pending_forwards, {})) call_whole_method(context, next);
}

}  // namespace kernelc::sema

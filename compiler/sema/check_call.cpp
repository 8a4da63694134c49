#include <algorithm>

#include "sema/builtin_arguments.h"
#include "sema/check_decode.h"
#include "sema/convert.h"
#include "sema/decorators.h"
#include "sema/expressions.h"
#include "sema/functions.h"
#include "sema/known_object.h"
#include "sema/struct_literal.h"
#include "sema/type_resolution.h"
#include "sema/view_conversion.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

bool has_no_arguments(const ast::CallExpr& expr) { return expr.arguments.empty(); }

/// v.copy(), v.copy_fortran(), v.is_c_contig(), v.is_f_contig()
std::optional<ir::ExprId> view_method(Body& body, ir::ExprId view, const std::string& name, const ast::CallExpr& expr, Span span) {
  ir::Types& types = body.types();
  const bool is_known = name == "is_c_contig" || name == "is_f_contig" || name == "copy" || name == "copy_fortran";
  if (!is_known) return std::nullopt;
  if (!has_no_arguments(expr)) {
    body.error(DiagnosticKind::InvalidCall, span, "Call with wrong number of arguments (expected 0, got " + std::to_string(expr.arguments.size()) + ")");
    return body.error_expr(span);
  }
  view = none_checked_for(body, view, name, span);
  if (name == "is_c_contig") return body.call(span, types.bool_type, Runtime::HasStridesC, {view});
  if (name == "is_f_contig") return body.call(span, types.bool_type, Runtime::HasStridesF, {view});
  body.require_gil(span, "Copying a memoryview is not allowed without gil");
  const ir::ViewType type = *types.as<ir::ViewType>(body.type_of(view));
  const bool fortran = name == "copy_fortran";
  const ir::TypeId element = types.is_const(type.element) ? types.strip(type.element) : type.element;
  const ir::TypeId result = types.intern(ir::ViewType{element, contiguous_axes(type.axes.size(), fortran)});
  return body.add(span, result, ir::ViewCopy{view, fortran});
}

bool is_static(const Body& body, FunctionDeclId method) {
  const auto& stmt = std::get<ast::FunctionStmt>(body.ast(body.context.functions[method].stmt).node);
  return is_decorated(body.context.tree, stmt, "staticmethod");
}

/// Whether any class of the module has a fused method of that name.
bool names_fused_method(const Body& body, const std::string& name) {
  for (const auto& [id, declared] : body.context.classes) {
    for (const FunctionDeclId method : declared.methods) {
      const FunctionDecl& declaration = body.context.functions[method];
      if (declaration.name == name && !declaration.fused.empty()) return true;
    }
  }
  return false;
}

bool is_positional(const ast::CallExpr& expr) {
  for (const ast::Argument& argument : expr.arguments) {
    if (argument.kind != ast::Argument::Kind::Positional) return false;
  }
  return true;
}

/// Methods of builtin types that the runtime has directly: list.append and its like.
std::optional<ir::ExprId> builtin_method(Body& body, ir::ExprId object, const std::string& name, const ast::CallExpr& expr, Span span) {
  using Kind = ir::ObjectType::Kind;
  if (!is_positional(expr) || expr.arguments.size() != 1) return std::nullopt;
  const auto& type = *body.types().as<ir::ObjectType>(body.type_of(object));
  if (type.kind == Kind::List && name == "append") {
    return body.call(span, body.types().void_type, Runtime::Append, {object, check_object(body, expr.arguments[0].value)});
  }
  if (type.kind == Kind::Set && name == "add") {
    return body.call(span, body.types().void_type, Runtime::AddToSet, {object, check_object(body, expr.arguments[0].value)});
  }
  return std::nullopt;
}

/// text.join(e for …): join goes through all items before it starts, so a list does as well.
std::optional<ir::ExprId> join_of_generator(Body& body, ir::ExprId object, const std::string& name, const ast::CallExpr& expr, Span span) {
  if (name != "join" || expr.arguments.size() != 1) return std::nullopt;
  const auto* generator = std::get_if<ast::ComprehensionExpr>(&body.ast(expr.arguments[0].value).node);
  if (!generator || generator->kind != ast::ComprehensionExpr::Kind::Generator) return std::nullopt;
  const ir::ExprId items = check_used_up(body, *generator, span);
  return body.add(span, body.types().object_type, ir::MethodCall{object, body.name_constant(name), {{ir::CallArgument::Kind::Positional, {}, items}}});
}

/// Methods that dicts had once, and what they are called now: `d.iteritems()`.
std::string current_method(Body& body, ir::ExprId object, const std::string& name) {
  const bool is_former = name == "iteritems" || name == "iterkeys" || name == "itervalues";
  return is_former && body.types().is_object(body.type_of(object), ir::ObjectType::Kind::Dict) ? name.substr(4) : name;
}

bool has_stars(const ast::CallExpr& expr) {
  return std::any_of(expr.arguments.begin(), expr.arguments.end(), [](const ast::Argument& argument) {
    return argument.kind == ast::Argument::Kind::Star || argument.kind == ast::Argument::Kind::DoubleStar;
  });
}

/// Whether a keyword stands for a parameter of a method behind one that is left out: only the method that is reached knows that default.
bool skips_parameter(const ast::FunctionStmt& stmt, const ast::CallExpr& expr) {
  const auto is_given = [&](std::size_t parameter) {
    const bool is_positional = parameter <= expr.arguments.size() && (parameter == 0 || expr.arguments[parameter - 1].kind == ast::Argument::Kind::Positional);
    return is_positional || std::any_of(expr.arguments.begin(), expr.arguments.end(), [&](const ast::Argument& argument) {
      return argument.kind == ast::Argument::Kind::Keyword && argument.name.text == stmt.parameters[parameter].name.text;
    });
  };
  std::size_t first = 0;
  while (first < stmt.parameters.size() && is_given(first)) ++first;
  while (first < stmt.parameters.size() && !is_given(first)) ++first;
  return first < stmt.parameters.size();
}

/// With `*args` or `**kwargs` a cpdef function is called as Python does it.
bool is_called_by_python(Body& body, FunctionDeclId function, const ast::CallExpr& expr) {
  const FunctionDecl& declaration = body.context.functions[function];
  const auto& stmt = std::get<ast::FunctionStmt>(body.ast(declaration.stmt).node);
  const bool needs_python = has_stars(expr) || (declaration.class_id.valid() && skips_parameter(stmt, expr));
  return body.has_gil && needs_python && stmt.kind == ast::FunctionStmt::Kind::Cpdef;
}

ir::ExprId method_call(Body& body, ir::ExprId object, const std::string& written, const ast::CallExpr& expr, Span span) {
  body.require_gil(span, "Calling gil-requiring function not allowed without gil");
  const bool is_c = is_c_string(body, object);
  object = to_object(body, object);
  const std::string name = current_method(body, object, written);
  if (refuses_method_arguments(body, object, name, expr, span)) return body.error_expr(span);
  if (name == "decode") object = characters_to_decode(body, object);
  if (const auto known = builtin_method(body, object, name, expr, span)) return *known;
  if (const auto joined = join_of_generator(body, object, name, expr, span)) return *joined;
  auto arguments = name == "decode" && is_c && !has_stars(expr) ? decode_arguments(body, expr.arguments) : object_arguments(body, expr.arguments);
  return body.add(span, body.types().object_type, ir::MethodCall{object, body.name_constant(name), std::move(arguments)});
}

bool is_callable_type(const ir::Types& types, ir::TypeId type) {
  return types.is<ir::FunctionType>(type) || types.is_function_pointer(type);
}

ir::ExprId no_function(Body& body, ir::ExprId callee, Span span) {
  body.error(DiagnosticKind::InvalidCall, span, "Calling non-function type '" + body.display(body.type_of(callee)) + "'");
  return body.error_expr(span);
}

/// What an expression gives is called.
ir::ExprId call_value(Body& body, ir::ExprId callee, const ast::CallExpr& expr, Span span) {
  const ir::ExprId object = to_object(body, callee);
  auto arguments = object_arguments(body, expr.arguments);
  ir::TypeId type = body.types().object_type;
  if (const auto* made = body.node<ir::TypeObject>(object)) type = made->object;
  return body.add(span, type, ir::ObjectCall{object, std::move(arguments)});
}

ir::ExprId call_attribute(Body& body, const ast::AttributeExpr& attribute, const ast::CallExpr& expr, Span span) {
  ir::Types& types = body.types();
  const std::string& name = attribute.name.text;
  const ir::ExprId object = check(body, attribute.value);
  const ir::TypeId type = types.strip(body.type_of(object));
  if (types.is_error(type)) {
    check_values(body, expr.arguments);
    return object;
  }
  if (types.is_view(type)) {
    if (const auto result = view_method(body, object, name, expr, span)) return *result;
  }
  if (types.is_number(type) && name == "conjugate" && has_no_arguments(expr)) {
    return types.is<ir::ComplexType>(type) ? body.call(span, type, Runtime::Conjugate, {object}) : object;
  }
  if (const auto method = c_method(body, type, name)) {
    if (is_called_by_python(body, method->function, expr)) return method_call(body, object, name, expr, span);
    if (!is_static(body, method->function)) return call_function(body, method->function, object, expr, true, span);
    body.error(DiagnosticKind::InvalidCall, span, "Cannot call a static method on an instance variable.");
    return body.error_expr(span);
  }
  const auto* pointer = types.as<ir::PointerType>(type);
  if (types.is<ir::CppClassType>(pointer ? pointer->target : type)) {
    if (const auto result = call_cpp_method(body, object, name, expr, span)) return *result;
  }
  if (types.is_object(type)) {
    if (types.as<ir::ObjectType>(type)->kind != ir::ObjectType::Kind::Class) return method_call(body, object, name, expr, span);
    const ir::ExprId callee = attribute_of(body, object, name, span);
    if (is_callable_type(types, body.type_of(callee))) return call_pointer(body, callee, expr, span);
    if (body.is_error(callee)) return callee;
    if (types.is_number(body.type_of(callee)) || types.is_pointer(body.type_of(callee))) return no_function(body, callee, span);
    if (body.node<ir::Member>(callee)) return call_value(body, callee, expr, span);
    return method_call(body, object, name, expr, span);
  }
  const bool is_aggregate = (types.is<ir::StructType>(type) && !is_asked_as_dict(body, type, name)) || ((pointer || types.is<ir::CppClassType>(type)) && !has_python_attributes(body, type));
  if (!is_aggregate) return method_call(body, object, name, expr, span);
  const ir::ExprId callee = attribute_of(body, object, name, span);
  if (is_callable_type(types, body.type_of(callee))) return call_pointer(body, callee, expr, span);
  return body.is_error(callee) ? callee : no_function(body, callee, span);
}

ir::ExprId construct_struct(Body& body, ir::TypeId type, const ast::CallExpr& expr, Span span) {
  const auto fields = body.module().structs[body.types().as<ir::StructType>(type)->id].fields;
  std::vector<ast::ExprId> written(fields.size());
  for (std::size_t i = 0; i < expr.arguments.size(); ++i) {
    const ast::Argument& argument = expr.arguments[i];
    std::size_t place = i;
    if (argument.kind == ast::Argument::Kind::Keyword) {
      place = 0;
      while (place < fields.size() && fields[place].name != argument.name.text) ++place;
    }
    if (place >= fields.size()) {
      body.error(DiagnosticKind::InvalidCall, span, "'" + body.display(type) + "' has no field for this argument");
      return body.error_expr(span);
    }
    written[place] = argument.value;
  }
  return make_struct(body, type, written, span);
}

/// T(args) for a C type T.
std::optional<ir::ExprId> call_type(Body& body, ir::TypeId type, const ast::CallExpr& expr, Span span) {
  ir::Types& types = body.types();
  if (types.is<ir::StructType>(type)) return construct_struct(body, type, expr, span);
  if (types.is<ir::CppClassType>(type)) return construct_cpp(body, type, expr, false, span);
  const bool is_number = types.is_number(type) && expr.arguments.size() == 1 && is_positional(expr);
  if (is_number) return cast(body, check(body, expr.arguments[0].value), type, false, span);
  if (types.is<ir::ComplexType>(type) && expr.arguments.size() == 2) {
    const ir::TypeId part = types.intern(ir::FloatType{types.as<ir::ComplexType>(type)->width});
    return body.add(span, types.strip(type), ir::Construct{{check_as(body, expr.arguments[0].value, part), check_as(body, expr.arguments[1].value, part)}});
  }
  return std::nullopt;
}

/// Base.method(self, …): the method of that very class.
std::optional<ir::ExprId> call_unbound_method(Body& body, const ast::AttributeExpr& attribute, const ast::CallExpr& expr, Span span) {
  const auto symbol = symbol_named_by(body, attribute.value);
  const auto* type = symbol ? std::get_if<TypeSymbol>(&*symbol) : nullptr;
  const auto method = type ? c_method(body, type->type, attribute.name.text) : std::nullopt;
  if (!method) return std::nullopt;
  if (is_static(body, method->function)) return call_function(body, method->function, {}, expr, false, span);
  if (expr.arguments.empty()) return std::nullopt;
  const ir::ExprId self = check_as(body, expr.arguments[0].value, type->type);
  ast::CallExpr rest = expr;
  rest.arguments.erase(rest.arguments.begin());
  return call_function(body, method->function, self, rest, false, span);
}

bool is_chosen_by_arguments(const Body& body, const ExternSymbol& function) {
  return function.overloads.size() > 1 || (!function.overloads.empty() && !body.context.module.externs[function.overloads.front()].templates.empty());
}

std::optional<ir::ExprId> call_symbol(Body& body, const Symbol& symbol, const ast::CallExpr& expr, Span span) {
  if (const auto* function = std::get_if<FunctionSymbol>(&symbol)) {
    const FunctionDecl& declaration = body.context.functions[function->id];
    const auto& stmt = std::get<ast::FunctionStmt>(body.ast(declaration.stmt).node);
    if (stmt.kind == ast::FunctionStmt::Kind::Def) return std::nullopt;
    if (is_called_by_python(body, function->id, expr)) return std::nullopt;
    return call_function(body, function->id, {}, expr, false, span);
  }
  if (const auto* external = std::get_if<ExternSymbol>(&symbol); external && is_chosen_by_arguments(body, *external)) {
    return call_overloaded(body, external->overloads, expr, span);
  }
  if (const auto* type = std::get_if<TypeSymbol>(&symbol)) {
    const auto* enumeration = body.types().as<ir::EnumType>(type->type);
    if (enumeration && body.module().enums[enumeration->id].is_cpdef && body.has_gil) return std::nullopt;
    ir::TypeId bound = substitute(body.context, type->type, body.binding);
    return call_type(body, bound, expr, span);
  }
  return std::nullopt;
}

/// The type that a callee names through an expression: `vector[int]`, `vector[int].iterator`.
std::optional<ir::ExprId> call_named_type(Body& body, const ast::CallExpr& expr, Span span) {
  const auto* member = std::get_if<ast::AttributeExpr>(&body.ast(expr.callee).node);
  if (!std::holds_alternative<ast::SubscriptExpr>(body.ast(member ? member->value : expr.callee).node)) return std::nullopt;
  const auto type = type_named_by(body.context, *body.scope, expr.callee, body.binding);
  return type ? call_type(body, *type, expr, span) : std::nullopt;
}

/// f[double](x), self.method[double](x): the copy of a fused cdef function with these types.
std::optional<ir::ExprId> call_explicit_copy(Body& body, const ast::CallExpr& expr, Span span) {
  const auto* subscript = std::get_if<ast::SubscriptExpr>(&body.ast(expr.callee).node);
  if (!subscript) return std::nullopt;
  const auto call = [&](FunctionDeclId id, ir::ExprId self) -> std::optional<ir::ExprId> {
    const auto binding = explicit_binding(body, id, subscript->items, span);
    if (!binding) return std::nullopt;
    return binding->empty() ? body.error_expr(span) : call_function(body, id, self, expr, self.valid(), span, *binding);
  };
  if (const auto symbol = symbol_named_by(body, subscript->value)) {
    const auto* function = std::get_if<FunctionSymbol>(&*symbol);
    return function ? call(function->id, {}) : std::nullopt;
  }
  const auto* attribute = std::get_if<ast::AttributeExpr>(&body.ast(subscript->value).node);
  if (!attribute || !names_fused_method(body, attribute->name.text)) return std::nullopt;
  const ir::ExprId object = check(body, attribute->value);
  const auto method = c_method(body, body.types().strip(body.type_of(object)), attribute->name.text);
  return method ? call(method->function, object) : std::nullopt;
}

}  // namespace

std::optional<FoundMethod> c_method(Body& body, ir::TypeId type, const std::string& name) {
  const auto* object = body.types().as<ir::ObjectType>(type);
  if (!object || object->kind != ir::ObjectType::Kind::Class) return std::nullopt;
  auto method = find_method(body.context, object->class_id, name);
  for (ir::ClassId id = object->class_id; id && !method; id = body.module().classes[id].base)
    method = find_method(body.context, id, name_in_class(name, body.module().classes[id].name));
  if (!method) return std::nullopt;
  const FunctionDecl& declaration = body.context.functions[method->function];
  const auto& stmt = std::get<ast::FunctionStmt>(body.ast(declaration.stmt).node);
  return stmt.kind == ast::FunctionStmt::Kind::Def ? std::nullopt : method;
}

std::vector<ir::CallArgument> object_arguments(Body& body, const std::vector<ast::Argument>& arguments) {
  std::vector<ir::CallArgument> result;
  for (const ast::Argument& argument : arguments) {
    ir::CallArgument::Kind kind = ir::CallArgument::Kind::Positional;
    ir::ConstantId name;
    switch (argument.kind) {
      case ast::Argument::Kind::Positional: break;
      case ast::Argument::Kind::Keyword:
        kind = ir::CallArgument::Kind::Keyword;
        name = body.name_constant(argument.name.text);
        break;
      case ast::Argument::Kind::Star: kind = ir::CallArgument::Kind::Star; break;
      case ast::Argument::Kind::DoubleStar: kind = ir::CallArgument::Kind::DoubleStar; break;
    }
    result.push_back({kind, name, check_object(body, argument.value)});
  }
  return result;
}

ir::ExprId object_call(Body& body, const ast::CallExpr& expr, Span span) {
  const ir::ExprId callee = check(body, expr.callee);
  if (is_callable_type(body.types(), body.type_of(callee))) return call_pointer(body, callee, expr, span);
  if (body.types().is<ir::CppClassType>(body.type_of(callee))) {
    if (const auto result = call_cpp_method(body, callee, "operator()", expr, span)) return *result;
  }
  if (body.is_error(callee)) {
    check_values(body, expr.arguments);
    return callee;
  }
  body.require_gil(span, "Calling gil-requiring function not allowed without gil");
  if (!body.is_object(callee)) {
    body.error(DiagnosticKind::InvalidCall, span, "Calling non-function type '" + body.display(body.type_of(callee)) + "'");
    return body.error_expr(span);
  }
  return call_value(body, callee, expr, span);
}

/// numeric_limits[double].max()
std::optional<ir::ExprId> call_class_member(Body& body, const ast::AttributeExpr& attribute, const ast::CallExpr& expr, Span span) {
  const auto* subscript = std::get_if<ast::SubscriptExpr>(&body.ast(attribute.value).node);
  const auto symbol = symbol_named_by(body, subscript ? subscript->value : attribute.value);
  const auto* named = symbol ? std::get_if<TypeSymbol>(&*symbol) : nullptr;
  if (!named || !body.types().is<ir::CppClassType>(named->type)) return std::nullopt;
  const auto type = type_named_by(body.context, *body.scope, attribute.value, body.binding);
  if (!type) return std::nullopt;
  return body.types().is_error(*type) ? body.error_expr(span) : call_cpp_static(body, *type, attribute.name.text, expr, span);
}

/// In a method of a C++ class, another method of the object by its name alone.
std::optional<ir::ExprId> call_method_of_this(Body& body, const ast::CallExpr& expr, Span span) {
  const auto* name = std::get_if<ast::NameExpr>(&body.ast(expr.callee).node);
  const ir::LocalId pointer = body.function().this_pointer;
  if (!name || !pointer.valid() || body.scope->find_own(name->name)) return std::nullopt;
  return call_cpp_method(body, body.local_ref(span, pointer), name->name, expr, span);
}

ir::ExprId check_call(Body& body, const ast::CallExpr& expr, Span span) {
  if (const auto* made = std::get_if<ast::NewExpr>(&body.ast(expr.callee).node)) {
    const ir::TypeId type = resolve_type(body.context, *body.scope, made->type, body.binding);
    const bool is_class = body.types().is<ir::CppClassType>(type) || body.types().is_error(type);
    if (is_class) return construct_cpp(body, type, expr, true, span);
    body.error(DiagnosticKind::InvalidCall, span, "new operator can only be applied to a C++ class");
    return body.error_expr(span);
  }
  if (const std::string name = builtin_name(body, expr.callee); !name.empty()) {
    if (refuses_builtin_arguments(body, name, expr, span)) return body.error_expr(span);
    if (const auto result = check_builtin_call(body, name, expr, span)) return *result;
    return object_call(body, expr, span);
  }
  if (const std::string path = cython_path(body, expr.callee); !path.empty()) {
    if (const auto result = check_cython_call(body, path, expr, span)) return *result;
  }
  if (const auto result = call_explicit_copy(body, expr, span)) return *result;
  if (const auto result = call_method_of_this(body, expr, span)) return *result;
  if (const auto symbol = symbol_named_by(body, expr.callee)) {
    if (const auto result = call_symbol(body, *symbol, expr, span)) return *result;
    return object_call(body, expr, span);
  }
  if (const auto result = call_named_type(body, expr, span)) return *result;
  if (const auto* subscript = std::get_if<ast::SubscriptExpr>(&body.ast(expr.callee).node)) {
    if (const auto result = call_cpp_template(body, *subscript, expr, span)) return *result;
  }
  if (const auto* attribute = std::get_if<ast::AttributeExpr>(&body.ast(expr.callee).node)) {
    if (const auto result = call_unbound_method(body, *attribute, expr, span)) return *result;
    if (const auto result = call_class_member(body, *attribute, expr, span)) return *result;
    const auto base = symbol_named_by(body, attribute->value);
    const bool is_value = !base || std::holds_alternative<LocalSymbol>(*base) || std::holds_alternative<GlobalSymbol>(*base) ||
                          std::holds_alternative<PyNameSymbol>(*base) || std::holds_alternative<ExternSymbol>(*base);
    if (is_value || std::holds_alternative<CModuleSymbol>(*base)) return call_attribute(body, *attribute, expr, span);
  }
  return object_call(body, expr, span);
}

}  // namespace kernelc::sema

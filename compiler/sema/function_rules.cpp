#include "sema/function_rules.h"

#include <algorithm>

#include "sema/bound_names.h"
#include "sema/critical_sections.h"
#include "sema/decorators.h"
#include "sema/lookup.h"
#include "sema/signature.h"
#include "sema/special_methods.h"

namespace kernelc::sema {

namespace {

using Kind = ast::FunctionStmt::Kind;
using ParameterKind = ast::Parameter::Kind;

bool is_private_type(const Context& context, ir::TypeId type);

/// What stands for a type that has a name already is as private as that.
bool is_private_alias(const Context& context, const ir::AliasType& alias) {
  const ir::Type& target = context.module.types[alias.target];
  const auto* integer = std::get_if<ir::IntType>(&target);
  const auto* object = std::get_if<ir::ObjectType>(&target);
  const bool has_name = std::holds_alternative<ir::AliasType>(target) || std::holds_alternative<ir::StructType>(target) ||
                        std::holds_alternative<ir::EnumType>(target) || (object && object->kind != ir::ObjectType::Kind::Any);
  if (has_name) return is_private_type(context, alias.target);
  return alias.is_private && !(integer && integer->is_extern);
}

/// Whether the module keeps a type of its own from C code.
bool is_private_type(const Context& context, ir::TypeId type) {
  const ir::Types& types = context.module.types;
  const auto is_kept = [&](const auto& declared) {
    return declared.module_name == context.options.module_name && !declared.is_extern && !declared.is_public;
  };
  if (const auto* alias = std::get_if<ir::AliasType>(&types[type])) return is_private_alias(context, *alias);
  if (const auto* structure = std::get_if<ir::StructType>(&types[type])) return is_kept(context.module.structs[structure->id]);
  if (const auto* enumeration = std::get_if<ir::EnumType>(&types[type])) return is_kept(context.module.enums[enumeration->id]);
  const auto* object = std::get_if<ir::ObjectType>(&types[type]);
  if (!object || object->kind != ir::ObjectType::Kind::Class) return false;
  const auto declared = context.classes.find(object->class_id);
  const bool is_of_pxd = context.module.classes[object->class_id].is_shared;  // which may say that it is public
  if (declared == context.classes.end() || !declared->second.has_definition || is_of_pxd) return false;
  const auto& stmt = std::get<ast::ExtensionClassStmt>(context.tree[declared->second.stmt].node);
  return !stmt.is_public && !stmt.is_api;
}

class FunctionRules {
 public:
  FunctionRules(Context& context, const Place& place, const FunctionDecl& function)
      : context_(context), place_(place), function_(function),
        stmt_(std::get<ast::FunctionStmt>(context.tree[function.stmt].node)) {}

  void check() {
    if (stmt_.kind != Kind::Def) decorators();
    if (stmt_.is_definition) check_parameter_names(context_, stmt_.parameters);
    none_clauses();
    buffers();
    result();
    parameter_kinds();
    left_out_defaults();
    if (stmt_.kind != Kind::Def && stmt_.visibility != ast::FunctionStmt::Visibility::Private) for_c_code();
    if (!function_.fused.empty() && bound_names(context_.tree, stmt_.body).has_yield)
      context_.error(DiagnosticKind::InvalidFusedType, stmt_.name.span, "Fused generators not supported");
  }

  void check_method() {
    const auto special = special_method(function_.name);
    if (stmt_.kind != Kind::Def) return c_method(special.has_value());
    if (has_decorator("staticmethod")) return;
    if (special) return special_arguments(*special);
    const bool takes_self = !stmt_.parameters.empty() && stmt_.parameters[0].kind != ParameterKind::KeywordOnly;
    if (function_.name == "__init_subclass__") {
      context_.error(DiagnosticKind::MisplacedDeclaration, stmt_.name.span, "'__init_subclass__' is not supported by extension class");
    } else if (function_.name == "__new__") {
      context_.error(DiagnosticKind::MisplacedDeclaration, stmt_.name.span, "Extension types have no __new__: use __cinit__");
    } else if (!takes_self) {
      wrong_count("Method", 0, "1 or more");
    }
  }

  /// A function behind a property: the object, and for a setter the value.
  void check_accessor(bool is_setter) {
    const int given = plain_count(), wanted = is_setter ? 2 : 1;
    if (given == wanted) return;
    const Span at = stmt_.decorators.empty() ? stmt_.name.span : context_.tree[stmt_.decorators.front()].span;
    context_.error(DiagnosticKind::InvalidArgument, at,
                   "Function of property has wrong number of arguments (" + std::to_string(given) + " declared, " + std::to_string(wanted) + " expected)");
  }

 private:
  int plain_count() const {
    const auto is_plain = [](const ast::Parameter& p) { return p.kind != ParameterKind::Star && p.kind != ParameterKind::DoubleStar; };
    return static_cast<int>(std::count_if(stmt_.parameters.begin(), stmt_.parameters.end(), is_plain));
  }

  bool has_decorator(const char* name) const { return is_decorated(context_.tree, stmt_, name); }

  void decorators() {
    for (const ast::ExprId decorator : stmt_.decorators) {
      const auto* call = std::get_if<ast::CallExpr>(&context_.tree[decorator].node);
      if (cython_name(context_, place_.scope, call ? call->callee : decorator)) continue;
      if (has_decorator("staticmethod")) continue;  // which says nothing of a function outside of classes
      if (place_.foreign && is_accessor_decorator(context_.tree, decorator)) continue;
      context_.error(DiagnosticKind::MisplacedDeclaration, context_.tree[decorator].span,
                     "Cdef functions cannot take arbitrary decorators.");
      return;
    }
  }

  void buffers() {
    if (!stmt_.is_nogil || stmt_.kind == Kind::Def) return;
    for (const auto& parameter : resolve_signature(context_, function_, {}).parameters) {
      const auto* object = context_.types().as<ir::ObjectType>(parameter.type);
      if (object && object->buffer.valid())
        context_.error(DiagnosticKind::NeedsGil, parameter.span,
                       "Buffer may not be acquired without the GIL. Consider using memoryview slices instead.");
    }
  }

  /// A C function is called with as many arguments as it has parameters, in their order.
  void parameter_kinds() {
    if (stmt_.kind != Kind::Cdef) return;
    const auto is_for_python = [](const ast::Parameter& p) {
      return p.kind == ParameterKind::Star || p.kind == ParameterKind::DoubleStar || p.kind == ParameterKind::KeywordOnly;
    };
    const auto found = std::find_if(stmt_.parameters.begin(), stmt_.parameters.end(), is_for_python);
    if (found != stmt_.parameters.end())
      context_.error(DiagnosticKind::InvalidArgument, found->span, "A 'cdef' function takes no '*' or '**' parameters, and none by keyword alone");
  }

  void left_out_defaults() {
    if (place_.is_pxd) return;
    for (const ast::Parameter& parameter : stmt_.parameters)
      if (parameter.has_default && !parameter.default_value) refuse_left_out_default(context_, parameter);
  }

  /// C code that calls it gives all arguments, and knows their types.
  void for_c_code() {
    const auto found = std::find_if(stmt_.parameters.begin(), stmt_.parameters.end(), [](const ast::Parameter& p) { return p.has_default; });
    if (found != stmt_.parameters.end())
      context_.error(DiagnosticKind::InvalidArgument, found->span, "Function with optional arguments may not be declared public or api");
    if (function_.class_id) return;  // a method is no function of C
    const Signature signature = resolve_signature(context_, function_, {});
    for (const auto& parameter : signature.parameters) known_to_c(parameter.type, parameter.span);
    known_to_c(signature.result, stmt_.name.span);
  }

  void known_to_c(ir::TypeId type, Span span) {
    if (const auto* constant = std::get_if<ir::ConstType>(&context_.types()[type])) type = constant->target;
    if (is_private_type(context_, type))
      context_.error(DiagnosticKind::InvalidType, span,
                     "Function declared public or api may not have private types; declare '" + context_.display(type) + "' public");
  }

  void result() {
    if (!stmt_.is_definition || stmt_.kind == Kind::Def) return;
    const Signature signature = resolve_signature(context_, function_, {});
    if (stmt_.exceptions.kind == ast::ExceptionClause::Kind::Plus && stmt_.exceptions.value.valid())
      context_.error(DiagnosticKind::InvalidType, stmt_.exceptions.span, "Only extern functions can throw C++ exceptions.");
    if (context_.types().is<ir::ArrayType>(signature.result))
      context_.error(DiagnosticKind::InvalidType, stmt_.name.span, "Function cannot return an array");
    if (signature.is_nogil && !signature.with_gil && context_.types().is_object(signature.result))
      context_.error(DiagnosticKind::NeedsGil, stmt_.name.span, "Function with Python return type cannot be declared nogil");
  }

  void none_clauses() {
    for (const ast::Parameter& parameter : stmt_.parameters) {
      if (!parameter.not_none) continue;
      if (stmt_.kind != Kind::Def) {
        context_.error(DiagnosticKind::InvalidArgument, parameter.span, "'not None' only allowed in Python functions");
      } else if (parameter.default_value && is_none(parameter.default_value)) {
        context_.error(DiagnosticKind::InvalidArgument, parameter.span,
                       "Parameter '" + parameter.name.text + "' is declared 'not None' but has a default value of None");
      }
    }
  }

  bool is_none(ast::ExprId expr) const {
    const auto* constant = std::get_if<ast::ConstantExpr>(&context_.tree[expr].node);
    return constant && constant->value == ast::ConstantExpr::Value::None;
  }

  void c_method(bool is_special) {
    if (is_special) {
      context_.error(DiagnosticKind::MisplacedDeclaration, stmt_.name.span, "Special methods must be declared with 'def', not 'cdef'");
    } else if (!has_decorator("staticmethod")) {
      self_argument();
    }
  }

  void self_argument() {
    if (stmt_.parameters.empty()) {
      context_.error(DiagnosticKind::InvalidArgument, stmt_.name.span, "C method has no self argument");
      return;
    }
    const ast::Parameter& written = stmt_.parameters.front();
    const Signature::Parameter self = typed_parameter(context_, *function_.scope, written, true, {});
    const auto* object = context_.types().as<ir::ObjectType>(self.type);
    const bool is_own = object && object->kind == ir::ObjectType::Kind::Class && object->class_id == function_.class_id;
    if (!self.is_typed || is_own || context_.types().is_error(self.type)) return;
    context_.error(DiagnosticKind::InvalidArgument, written.span,
                   "Self argument (" + context_.display(self.type) + ") of C method '" + function_.name + "' does not match parent type (" +
                       context_.module.classes[function_.class_id].name + ")");
  }

  void special_arguments(const SpecialMethod& wanted) {
    const int given = plain_count();
    const bool is_any = wanted.most < 0;
    if (is_any && given == 0 && !stmt_.parameters.empty() && stmt_.parameters[0].kind == ParameterKind::Star) return;
    if (given < wanted.least || (!is_any && given > wanted.most))
      return wrong_count("Special method", given, std::to_string(wanted.least) + (is_any ? " or more" : ""));
    if (!is_any) special_defaults(wanted);
  }

  // The interpreter passes None for the third argument of a power that has none.
  void special_defaults(const SpecialMethod& wanted) {
    for (std::size_t i = 0; i < stmt_.parameters.size(); ++i) {
      const ast::Parameter& parameter = stmt_.parameters[i];
      if (!parameter.default_value) continue;
      const bool is_optional = static_cast<int>(i) >= wanted.least;
      if (is_optional && is_none(parameter.default_value)) continue;
      context_.error(DiagnosticKind::InvalidArgument, parameter.span,
                     is_optional ? "This argument cannot have a non-None default value" : "This argument cannot have a default value");
    }
  }

  void wrong_count(const std::string& what, int given, const std::string& wanted) {
    context_.error(DiagnosticKind::InvalidArgument, stmt_.name.span,
                   what + " " + function_.name + " has wrong number of arguments (" + std::to_string(given) + " declared, " +
                       wanted + " expected)");
  }

  Context& context_;
  const Place& place_;
  const FunctionDecl& function_;
  const ast::FunctionStmt& stmt_;
};

}  // namespace

void refuse_left_out_default(Context& context, const ast::Parameter& parameter) {
  context.error(DiagnosticKind::InvalidArgument, parameter.span, "A default value is left out ('=*') only in .pxd files");
}

// A lone word in a C signature may be a type, so only what has a name and a type of its own can clash. Where there is no body,
// names are comments.
void check_parameter_names(Context& context, const std::vector<ast::Parameter>& all) {
  for (auto parameter = all.begin(); parameter != all.end(); ++parameter) {
    if (parameter->name.text.empty()) continue;
    const auto before = std::find_if(all.begin(), parameter, [&](const auto& other) { return other.name.text == parameter->name.text; });
    if (before == parameter) continue;
    context.error(DiagnosticKind::Redeclared, parameter->name.span, "'" + parameter->name.text + "' redeclared")
        .notes.push_back({before->name.span, "Previous declaration is here"});
  }
}

void check_function_rules(Context& context, const Place& place, const FunctionDecl& function) {
  if (!place.is_own) return;
  FunctionRules(context, place, function).check();
  check_critical_function(context, place.scope, function);
}

void check_method_rules(Context& context, const Place& place, const FunctionDecl& method) {
  if (place.is_own) FunctionRules(context, place, method).check_method();
}

void check_accessor_rules(Context& context, const Place& place, const FunctionDecl& accessor, bool is_setter) {
  if (place.is_own) FunctionRules(context, place, accessor).check_accessor(is_setter);
}

void check_python_forms(Context& context, const FunctionDecl& function, const Signature& signature) {
  const auto& stmt = std::get<ast::FunctionStmt>(context.tree[function.stmt].node);
  const auto is_seen = [&](ir::TypeId type) { return context.types().is<ir::VoidType>(type) || has_python_form(context.module, type); };
  for (const auto& parameter : signature.parameters) {
    if (is_seen(parameter.type)) continue;
    context.error(DiagnosticKind::InvalidConversion, parameter.span,
                  "Cannot convert Python object argument to type '" + context.display(parameter.type) + "'");
  }
  if (stmt.kind == Kind::Cpdef && !is_seen(signature.result))
    context.error(DiagnosticKind::InvalidConversion, stmt.name.span,
                  "Cannot convert '" + context.display(signature.result) + "' to Python object");
}

}  // namespace kernelc::sema

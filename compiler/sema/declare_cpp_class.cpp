#include <algorithm>

#include "sema/cpp_methods.h"
#include "sema/declarations.h"
#include "sema/declare.h"
#include "sema/foreign_function.h"
#include "sema/templates.h"
#include "sema/type_resolution.h"

namespace kernelc::sema {

namespace {

using ir::CppClassId;

CppClassId find_or_make(Context& context, const Place& place, const ast::CppClassStmt& stmt, Span span);

class CppClassBody {
 public:
  CppClassBody(Context& context, const Place& place, Scope& scope, CppClassId id)
      : context_(context), place_(place), scope_(scope), id_(id) {}

  void declare(const ast::Block& body) {
    for (const ast::StmtId stmt : flatten(context_, scope_, body)) member(stmt);
  }

 private:
  ir::CppClass& declared() { return context_.module.cpp_classes[id_]; }

  void member(ast::StmtId id) {
    const ast::Stmt& stmt = context_.tree[id];
    if (const auto* variables = std::get_if<ast::VariableStmt>(&stmt.node)) fields(*variables);
    else if (const auto* function = std::get_if<ast::FunctionStmt>(&stmt.node)) method(*function, id);
    else if (const auto* alias = std::get_if<ast::TypedefStmt>(&stmt.node)) type_alias(*alias);
    else if (const auto* nested = std::get_if<ast::CppClassStmt>(&stmt.node)) nested_class(*nested, stmt.span);
    else if (const auto* enumeration = std::get_if<ast::EnumStmt>(&stmt.node)) nested_enum(*enumeration, stmt.span);
    else if (const auto* structure = std::get_if<ast::StructStmt>(&stmt.node)) nested_struct(*structure, stmt.span);
  }

  Place inner() const {
    Place inner{scope_, place_.is_own, place_.is_pxd, place_.module_name, place_.foreign, place_.include, place_.prefix, id_};
    return inner;
  }

  void fields(const ast::VariableStmt& stmt) {
    for (const auto& written : stmt.variables) {
      const ir::TypeId type = resolve_type(context_, scope_, written.type, {});
      if (!place_.foreign && !check_field(written, type)) continue;
      declared().fields.push_back({written.name.text, written.c_name.empty() ? written.name.text : written.c_name, type});
    }
  }

  bool check_field(const ast::VariableStmt::Variable& written, ir::TypeId type) {
    const auto same = [&](const ir::Field& field) { return field.name == written.name.text; };
    const auto& known = declared().fields;
    if (std::any_of(known.begin(), known.end(), same)) {
      context_.error(DiagnosticKind::Redeclared, written.name.span, "'" + written.name.text + "' redeclared");
      return false;
    }
    if (written.value.valid()) {
      context_.error(DiagnosticKind::InvalidAssignment, context_.tree[written.value].span, "attributes of C++ classes do not take default values");
      return false;
    }
    if (context_.types().is_view(type)) {
      context_.error(DiagnosticKind::Unsupported, written.name.span, "C++ classes do not hold memoryviews");
      return false;
    }
    return check_variable_type(context_, type, written.name.span);
  }

  void method(const ast::FunctionStmt& stmt, ast::StmtId id) {
    if (!place_.foreign) return declare_cpp_method(context_, inner(), id_, id);
    std::vector<std::string> templates;
    for (const ast::Identifier& parameter : stmt.templates) templates.push_back(parameter.text);
    const Scope& scope = templates.empty() ? scope_ : template_scope(context_, scope_, templates);
    const bool is_nogil = place_.foreign && place_.foreign->is_nogil;
    const std::string cpp_name = stmt.c_name.empty() ? stmt.name.text : stmt.c_name;
    const std::string name = is_cpp_initialiser(context_.module, id_, stmt.name.text) ? declared().name : stmt.name.text;
    for (const ir::TypeId type : foreign_function_types(context_, scope, stmt, is_nogil))
      declared().methods.push_back({name, cpp_name, templates, type});
  }

  // The class with its own parameters, where it is a template.
  ir::TypeId own_template() const {
    return all_templates(context_.module, id_).empty() ? ir::TypeId{} : type_of_cpp_class(context_, id_);
  }

  void add_type(const ast::Identifier& name, ir::TypeId type) {
    scope_.declare(name.text, TypeSymbol{type});
    declared().aliases.push_back({name.text, name.text, type, true});
  }

  // The type itself, so that what the class says of `size_type` holds in its methods.
  void type_alias(const ast::TypedefStmt& stmt) { add_type(stmt.name, resolve_type(context_, scope_, stmt.type, {})); }

  void nested_class(const ast::CppClassStmt& stmt, Span span) {
    const CppClassId nested = find_or_make(context_, inner(), stmt, span);
    if (!nested.valid()) return;
    context_.module.cpp_classes[nested].outer = id_;
    context_.module.cpp_classes[nested].cpp_name = stmt.c_name.empty() ? stmt.name.text : stmt.c_name;
    declare_cpp_class(context_, inner(), stmt, span);
    const ir::TypeId with_arguments = type_of_cpp_class(context_, nested);
    scope_.declare(stmt.name.text, TypeSymbol{with_arguments});
    declared().aliases.push_back({stmt.name.text, stmt.name.text, with_arguments, true});
  }

  void nested_enum(const ast::EnumStmt& stmt, Span span) {
    declare_enum(context_, inner(), stmt, span);
    const auto* symbol = stmt.name.text.empty() ? nullptr : std::get_if<TypeSymbol>(scope_.find_own(stmt.name.text));
    const auto* type = symbol ? context_.types().as<ir::EnumType>(symbol->type) : nullptr;
    if (!type) return;
    ir::Enum& enumeration = context_.module.enums[type->id];
    enumeration.cpp_name = declared().cpp_name + "::" + enumeration.name;
    enumeration.holder = own_template();
    for (auto& member : enumeration.members) member.cpp_name = declared().cpp_name + "::" + member.name;
    declared().aliases.push_back({stmt.name.text, stmt.name.text, symbol->type, true});
  }

  void nested_struct(const ast::StructStmt& stmt, Span span) {
    declare_struct(context_, inner(), stmt, span);
    const auto* symbol = std::get_if<TypeSymbol>(scope_.find_own(stmt.name.text));
    const auto* type = symbol ? context_.types().as<ir::StructType>(symbol->type) : nullptr;
    if (!type) return;
    context_.module.structs[type->id].cpp_name = declared().cpp_name + "::" + stmt.name.text;
    context_.module.structs[type->id].holder = own_template();
    declared().aliases.push_back({stmt.name.text, stmt.name.text, symbol->type, true});
  }

  Context& context_;
  const Place& place_;
  Scope& scope_;
  CppClassId id_;
};

/// A class inside a base class is hidden by one of the same name.
bool is_of_base(const Context& context, const Place& place, const Symbol& known) {
  const auto* type = std::get_if<TypeSymbol>(&known);
  const auto* cpp_class = type ? context.module.types.as<ir::CppClassType>(type->type) : nullptr;
  const CppClassId around = cpp_class ? context.module.cpp_classes[cpp_class->id].outer : CppClassId{};
  return around.valid() && around != place.cpp_class;
}

CppClassId find_or_make(Context& context, const Place& place, const ast::CppClassStmt& stmt, Span span) {
  const Symbol* known = place.scope.find_own(stmt.name.text);
  const bool hides = known && is_of_base(context, place, *known);
  if (known && !hides) {
    const auto* type = std::get_if<TypeSymbol>(known);
    const auto* cpp_class = type ? context.types().as<ir::CppClassType>(type->type) : nullptr;
    if (cpp_class) {
      note_header(context, place, stmt.name.text);
      return cpp_class->id;
    }
    report_redeclared(context, place, stmt.name);
    return {};
  }
  ir::CppClass made;
  made.name = stmt.name.text;
  made.is_extern = place.foreign != nullptr;
  made.is_shared = !made.is_extern && place.is_pxd;
  made.cpp_name = foreign_name(place, stmt.name.text, stmt.c_name);
  made.span = span;
  for (const auto& parameter : stmt.templates) {
    made.templates.push_back(parameter.name.text);
    made.needed_templates += parameter.has_default ? 0 : 1;
  }
  const CppClassId id = context.module.cpp_classes.add(std::move(made));
  const TypeSymbol symbol{context.types().intern(ir::CppClassType{id, {}})};
  if (hides) place.scope.declare(stmt.name.text, symbol);
  else declare_name(context, place, stmt.name, symbol);
  return id;
}

bool is_defined(const ir::CppClass& declared) {
  return !declared.is_extern && !(declared.fields.empty() && declared.methods.empty() && declared.bases.empty() && declared.aliases.empty());
}

// `cppclass Own[T](vector)`: a base that is a template takes the parameters of the class, in their order.
ir::TypeId with_parameters(Context& context, ir::TypeId base, const std::vector<std::string>& templates) {
  const auto* type = context.types().as<ir::CppClassType>(base);
  if (!type || !type->arguments.empty()) return base;
  const std::size_t wanted = context.module.cpp_classes[type->id].templates.size();
  ir::CppClassType bound{type->id, {}};
  for (std::size_t i = 0; i < std::min(wanted, templates.size()); ++i)
    bound.arguments.push_back(context.types().intern(ir::TemplateParameterType{templates[i]}));
  return wanted == 0 ? base : context.types().intern(std::move(bound));
}

// `cppclass Queue[T](deque)` of a header: the base has those parameters of the class that are called like its own.
ir::TypeId with_same_names(Context& context, ir::TypeId base, const std::vector<std::string>& templates) {
  const auto* type = context.types().as<ir::CppClassType>(base);
  if (!type || !type->arguments.empty()) return base;
  ir::CppClassType bound{type->id, {}};
  for (const std::string& name : std::vector(context.module.cpp_classes[type->id].templates)) {
    if (std::find(templates.begin(), templates.end(), name) == templates.end()) break;
    bound.arguments.push_back(context.types().intern(ir::TemplateParameterType{name}));
  }
  return context.types().intern(std::move(bound));
}

// The constructors of a class of the module leave its bases to those without arguments.
bool check_base(Context& context, ir::TypeId type, Span span) {
  if (const auto* base = context.types().as<ir::CppClassType>(type)) {
    const bool is_open = base->arguments.empty() && !context.module.cpp_classes[base->id].templates.empty();
    if (!is_open) return check_variable_type(context, type, span);
    context.error(DiagnosticKind::InvalidType, span, "Base class '" + context.display(type) + "' is a template without its arguments");
    return false;
  }
  context.error(DiagnosticKind::InvalidType, span, "Base class '" + context.display(type) + "' not a C++ class.");
  return false;
}

// The types inside of bases go by their names alone.
void inherit_types(Context& context, Scope& scope, ir::TypeId type) {
  const auto* known = context.types().as<ir::CppClassType>(type);
  if (!known) return;
  const ir::CppClassType base = *known;
  for (const ir::Alias& alias : std::vector(context.module.cpp_classes[base.id].aliases))
    if (!scope.find_own(alias.name)) scope.declare(alias.name, TypeSymbol{instantiate_type(context, alias.target, base)});
  for (const ir::TypeId further : std::vector(context.module.cpp_classes[base.id].bases))
    inherit_types(context, scope, instantiate_type(context, further, base));
}

// The class stands in the module's `.pxd`; what it holds there without a body is defined in the module.
void define_methods(Context& context, const Place& place, CppClassId id, const ast::CppClassStmt& stmt) {
  for (const ast::StmtId member : flatten(context, place.scope, stmt.body)) {
    const bool is_method = std::holds_alternative<ast::FunctionStmt>(context.tree[member].node);
    if (is_method) define_cpp_method(context, place, id, member);
    else if (!std::holds_alternative<ast::PassStmt>(context.tree[member].node)) return report_redeclared(context, place, stmt.name);
  }
}

}  // namespace

void declare_cpp_class(Context& context, const Place& place, const ast::CppClassStmt& stmt, Span span) {
  const CppClassId id = find_or_make(context, place, stmt, span);
  if (!id.valid() || !stmt.is_definition) return;
  if (!place.foreign && is_defined(context.module.cpp_classes[id])) {
    const bool is_promised = context.module.cpp_classes[id].is_shared && !place.is_pxd;
    return is_promised ? define_methods(context, place, id, stmt) : report_redeclared(context, place, stmt.name);
  }
  Scope& scope = template_scope(context, place.scope, context.module.cpp_classes[id].templates);
  // Inside, the bare name of the class is the class with its own parameters.
  scope.declare(stmt.name.text, TypeSymbol{type_of_cpp_class(context, id)});
  for (const ast::TypeId base : stmt.bases) {
    const ir::TypeId written = resolve_type(context, scope, base, {});
    const std::vector<std::string> templates = context.module.cpp_classes[id].templates;
    const ir::TypeId type = place.foreign ? with_same_names(context, written, templates) : with_parameters(context, written, templates);
    if (context.types().is_error(type) || (!place.foreign && !check_base(context, type, span))) continue;
    context.module.cpp_classes[id].bases.push_back(type);
  }
  for (const ir::TypeId base : std::vector(context.module.cpp_classes[id].bases)) inherit_types(context, scope, base);
  CppClassBody(context, place, scope, id).declare(stmt.body);
}

}  // namespace kernelc::sema

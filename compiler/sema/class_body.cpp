#include <algorithm>

#include "sema/c_properties.h"
#include "sema/declarations.h"
#include "sema/decorators.h"
#include "sema/declare_class.h"
#include "sema/function_rules.h"
#include "sema/functions.h"
#include "sema/lookup.h"
#include "sema/signature.h"
#include "sema/type_resolution.h"
#include "sema/ufuncs.h"

namespace kernelc::sema {

namespace {

using Kind = ast::FunctionStmt::Kind;
using Access = ir::Class::Attribute::Access;

Access access_of(ast::VariableStmt::Visibility visibility) {
  if (visibility == ast::VariableStmt::Visibility::Public) return Access::Public;
  return visibility == ast::VariableStmt::Visibility::Readonly ? Access::Readonly : Access::Private;
}

/// `@property`, or the part behind the dot of `@name.setter`; the name is empty for @property.
struct AccessorDecorator {
  std::string property;
  std::string role;
  ast::ExprId decorator;
};

/// That the function of a property has the property's name, and nothing around it.
bool check_accessor_form(Context& context, const Scope& scope, const AccessorDecorator& accessor, const ast::FunctionStmt& stmt) {
  if (accessor.property != stmt.name.text) {
    context.error(DiagnosticKind::MisplacedDeclaration, context.tree[accessor.decorator].span,
                  "Mismatching property names, expected '" + accessor.property + "', got '" + stmt.name.text + "'");
    return false;
  }
  bool is_plain = true;
  for (const ast::ExprId decorator : stmt.decorators) {
    const auto* call = std::get_if<ast::CallExpr>(&context.tree[decorator].node);
    if (decorator == accessor.decorator || cython_name(context, scope, call ? call->callee : decorator)) continue;
    context.error(DiagnosticKind::MisplacedDeclaration, context.tree[decorator].span, "Property methods with additional decorators are not supported");
    is_plain = false;
  }
  return is_plain;
}

std::optional<AccessorDecorator> accessor_decorator(const Context& context, const ast::FunctionStmt& stmt) {
  for (const ast::ExprId decorator : stmt.decorators) {
    const auto& node = context.tree[decorator].node;
    if (const auto* name = std::get_if<ast::NameExpr>(&node); name && name->name == "property")
      return AccessorDecorator{stmt.name.text, "getter", decorator};
    const auto* attribute = std::get_if<ast::AttributeExpr>(&node);
    if (!attribute || (attribute->name.text != "setter" && attribute->name.text != "deleter" && attribute->name.text != "getter")) continue;
    const auto* owner = std::get_if<ast::NameExpr>(&context.tree[attribute->value].node);
    if (owner) return AccessorDecorator{owner->name, attribute->name.text, decorator};
  }
  return std::nullopt;
}

std::string documentation(const Context& context, const ast::Block& body) {
  const auto* first = body.empty() ? nullptr : std::get_if<ast::ExprStmt>(&context.tree[body.front()].node);
  const auto* text = first ? std::get_if<ast::StringExpr>(&context.tree[first->value].node) : nullptr;
  return text ? text->value : "";
}

// ClassVar   ClassVar[T]   typing.ClassVar[T]
bool is_class_variable(const ast::Tree& tree, ast::ExprId annotation) {
  if (const auto* subscript = std::get_if<ast::SubscriptExpr>(&tree[annotation].node)) annotation = subscript->value;
  if (const auto* attribute = std::get_if<ast::AttributeExpr>(&tree[annotation].node)) return attribute->name.text == "ClassVar";
  const auto* name = std::get_if<ast::NameExpr>(&tree[annotation].node);
  return name && name->name == "ClassVar";
}

}  // namespace

void ClassBody::declare(const ast::Block& body) {
  const ast::Block statements = flatten(context_, place_.scope, body);
  const std::string doc = documentation(context_, statements);
  if (!doc.empty()) declared().doc = doc, declared().has_doc = true;
  for (std::size_t i = doc.empty() ? 0 : 1; i < statements.size(); ++i) {
    const bool follows_attributes = i > 0 && std::holds_alternative<ast::VariableStmt>(context_.tree[statements[i - 1]].node);
    const std::string text = follows_attributes ? documentation(context_, {statements[i]}) : "";
    if (text.empty() || declared().attributes.empty()) member(statements[i]);
    else declared().attributes.back().doc = text;
  }
  if (decl().has_definition) check_promises();
}

// What a `.pxd` promises is defined here or inherited.
void ClassBody::check_promises() {
  auto& methods = declared().methods;
  for (std::size_t i = methods.size(); i-- > 0;) {
    const FunctionDecl& promised = context_.functions[decl().methods[i]];
    if (promised.has_definition) continue;
    const std::string name = methods[i].name;
    if (!find_method(context_, declared().base, name)) {
      const auto& stmt = std::get<ast::FunctionStmt>(context_.tree[promised.stmt].node);
      context_.error(DiagnosticKind::UndeclaredName, stmt.name.span, "C method '" + name + "' is declared but not defined");
    }
    methods.erase(methods.begin() + static_cast<std::ptrdiff_t>(i));
    decl().methods.erase(decl().methods.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

void ClassBody::member(ast::StmtId id) {
  const ast::Stmt& stmt = context_.tree[id];
  if (const auto* variables = std::get_if<ast::VariableStmt>(&stmt.node)) return attributes(*variables);
  if (const auto* written = std::get_if<ast::FunctionStmt>(&stmt.node)) return function(id, *written);
  if (const auto* written = std::get_if<ast::PropertyStmt>(&stmt.node)) return property(*written);
  if (const auto* written = std::get_if<ast::AnnotatedAssignStmt>(&stmt.node); written && annotated_attribute(*written)) return;
  if (std::holds_alternative<ast::PassStmt>(stmt.node)) return;
  const bool is_type = std::holds_alternative<ast::StructStmt>(stmt.node) || std::holds_alternative<ast::EnumStmt>(stmt.node);
  if (is_type) {
    context_.error(DiagnosticKind::MisplacedDeclaration, stmt.span, "C struct/union/enum definition not allowed here");
    return;
  }
  if (std::holds_alternative<ast::ExtensionClassStmt>(stmt.node)) {
    context_.error(DiagnosticKind::MisplacedDeclaration, stmt.span, "Extension type definition not allowed here");
    return;
  }
  decl().body.push_back(id);
}

bool ClassBody::hides_inherited(const std::string& name) {
  const auto same = [&](const auto& attribute) { return attribute.name == name; };
  for (ir::ClassId base = declared().base; base.valid(); base = context_.module.classes[base].base) {
    const auto& attributes = context_.module.classes[base].attributes;
    if (std::any_of(attributes.begin(), attributes.end(), same)) return true;
  }
  return false;
}

// Objects have both attributes, so that the hidden one needs another name.
std::string ClassBody::name_in_struct(const ast::VariableStmt::Variable& written) {
  return written.c_name.empty() && hides_inherited(written.name.text) ? written.name.text + "_of_" + declared().name : written.c_name;
}

// Modules that share a class agree on how it holds its attributes.
bool ClassBody::is_optional(ir::TypeId type) {
  return declared().directives.cpp_locals && !declared().is_shared && context_.types().is<ir::CppClassType>(type);
}

bool ClassBody::check_attribute(const ast::VariableStmt& stmt, const ast::VariableStmt::Variable& written, ir::TypeId type) {
  const auto same = [&](const auto& attribute) { return attribute.name == written.name.text; };
  const auto& known = declared().attributes;
  if (const auto before = std::find_if(known.begin(), known.end(), same); before != known.end()) {
    context_.error(DiagnosticKind::Redeclared, written.name.span, "'" + written.name.text + "' redeclared")
        .notes.push_back({before->span, "Previous declaration is here"});
    return false;
  }
  if (written.value.valid())
    context_.error(DiagnosticKind::InvalidAssignment, context_.tree[written.value].span,
                   "Cannot assign default value to fields in cdef classes, structs or unions");
  if (visibility_of_annotated() != ast::VariableStmt::Visibility::Private && hides_inherited(written.name.text))
    context_.error(DiagnosticKind::Redeclared, written.name.span, "Cannot redeclare inherited fields in Cython dataclasses");
  const bool is_special = written.name.text == "__dict__" || written.name.text == "__weakref__";
  if (is_special && access_of(stmt.visibility) != Access::Private)
    context_.error(DiagnosticKind::MisplacedDeclaration, written.name.span, "Special attribute " + written.name.text + " cannot be exposed to Python");
  if (context_.types().is_error(type)) return true;
  if (const auto* object = context_.types().as<ir::ObjectType>(type); object && object->buffer.valid())
    context_.error(DiagnosticKind::InvalidType, written.name.span, "Buffer types only allowed as function local variables");
  if (access_of(stmt.visibility) != Access::Private && !has_python_form(context_.module, type))
    context_.error(DiagnosticKind::InvalidType, written.name.span,
                   "C attribute of type '" + context_.display(type) + "' cannot be accessed from Python");
  return declared().is_extern || check_variable_type(context_, type, written.name.span, is_optional(type));
}

void ClassBody::attributes(const ast::VariableStmt& stmt) {
  for (const auto& written : stmt.variables) {
    // Defaults of the options in `Class[T]`; the usual ones serve every buffer.
    if (written.name.text == "__cythonbufferdefaults__") continue;
    const ir::TypeId type = resolve_type(context_, place_.scope, written.type, {});
    if (!check_attribute(stmt, written, type)) continue;
    declared().attributes.push_back({written.name.text, name_in_struct(written), type, access_of(stmt.visibility), written.name.span, "", is_optional(type)});
  }
}

// The attributes of a dataclass are public, or read-only where it is frozen.
ast::VariableStmt::Visibility ClassBody::visibility_of_annotated() {
  using Visibility = ast::VariableStmt::Visibility;
  for (const ast::ExprId decorator : std::get<ast::ExtensionClassStmt>(context_.tree[decl().stmt].node).decorators) {
    const auto* call = std::get_if<ast::CallExpr>(&context_.tree[decorator].node);
    if (cython_name(context_, place_.scope, call ? call->callee : decorator) != "cython.dataclasses.dataclass") continue;
    for (const ast::Argument& argument : call ? call->arguments : std::vector<ast::Argument>{}) {
      const auto* value = std::get_if<ast::ConstantExpr>(&context_.tree[argument.value].node);
      if (argument.name.text == "frozen" && value && value->value == ast::ConstantExpr::Value::True) return Visibility::Readonly;
    }
    return Visibility::Public;
  }
  return Visibility::Private;
}

// x: T   an attribute of every instance, as `cdef T x` makes one; with a value, or as a ClassVar, it is one of the class
bool ClassBody::annotated_attribute(const ast::AnnotatedAssignStmt& stmt) {
  const auto* name = std::get_if<ast::NameExpr>(&context_.tree[stmt.target].node);
  if (!name || stmt.value || is_class_variable(context_.tree, stmt.annotation)) return false;
  const Span span = context_.tree[stmt.target].span;
  const auto annotated = annotated_variable_type(context_, place_.scope, stmt.annotation, {});
  const ir::TypeId type = annotated ? annotated->type : context_.types().object_type;
  ast::VariableStmt::Variable written{{name->name, span}, {}, {}, {}};
  const ast::VariableStmt::Visibility visibility = visibility_of_annotated();
  if (check_attribute({visibility, {}}, written, type)) declared().attributes.push_back({name->name, name_in_struct(written), type, access_of(visibility), span, "", is_optional(type)});
  return true;
}

void ClassBody::function(ast::StmtId id, const ast::FunctionStmt& stmt) {
  const auto accessor_of = accessor_decorator(context_, stmt);
  if (!accessor_of) return method(id, stmt);
  if (check_accessor_form(context_, place_.scope, *accessor_of, stmt)) accessor(accessor_of->property, accessor_of->role, id);
}

// A C method has no other name than its own; a `def` leaves the attribute to C code.
bool ClassBody::clashes_with_attribute(const ast::FunctionStmt& stmt) {
  const auto& known = declared().attributes;
  const auto same = std::find_if(known.begin(), known.end(), [&](const auto& attribute) { return attribute.name == stmt.name.text; });
  if (stmt.kind == Kind::Def || same == known.end()) return false;
  context_.error(DiagnosticKind::Redeclared, stmt.name.span, "'" + stmt.name.text + "' redeclared")
      .notes.push_back({same->span, "Previous declaration is here"});
  return true;
}

void ClassBody::check_final(FunctionDeclId made, const ast::FunctionStmt& stmt) {
  if (context_.functions[made].directives.is_final && stmt.kind == Kind::Cpdef && !declared().is_final)
    context_.error(DiagnosticKind::MisplacedDeclaration, context_.tree[stmt.decorators.front()].span,
                   "Only final types can have final Python (def/cpdef) methods");
  const auto inherited = find_method(context_, declared().base, stmt.name.text);
  if (inherited && context_.functions[inherited->function].directives.is_final)
    context_.error(DiagnosticKind::MisplacedDeclaration, stmt.name.span, "Overriding final methods is not allowed");
}

bool ClassBody::is_known_elsewhere() { return declared().is_shared || (declared().is_extern && !declared().is_in_header); }

void ClassBody::method(ast::StmtId id, const ast::FunctionStmt& stmt) {
  Scope& scope = place_.scope;
  if (clashes_with_attribute(stmt)) return;
  if (const Symbol* before = scope.find_own(stmt.name.text)) {
    const auto* known = std::get_if<FunctionSymbol>(before);
    const bool is_promised = known && !context_.functions[known->id].has_definition;
    if (is_promised) return define_function(context_, place_, known->id, id);
    if (stmt.kind != Kind::Def || !known) {
      context_.error(DiagnosticKind::Redeclared, stmt.name.span, "'" + stmt.name.text + "' redeclared");
      return;
    }
  }
  const FunctionDeclId made = make_function_decl(context_, place_, id, id_);
  check_method_rules(context_, place_, context_.functions[made]);
  if (is_ufunc(context_, context_.functions[made])) check_ufunc(context_, made);
  check_final(made, stmt);
  ir::Class::Method entry;
  entry.name = stmt.name.text;
  if (stmt.kind != Kind::Def) {
    entry.is_in_c = true;
    entry.is_static = is_decorated(context_.tree, stmt, "staticmethod");
    const FunctionDecl& function = context_.functions[made];
    const bool is_final = declared().is_final || function.directives.is_final;
    // Modules that only know the declaration reach final methods by the table, too.
    entry.is_virtual = !entry.is_static && !function.is_inline_in_pxd && (!is_final || is_known_elsewhere());
  }
  keep(made, std::move(entry));
  scope.declare(stmt.name.text, FunctionSymbol{made});
}

// A `def` of the same name before is forgotten, as in Python.
void ClassBody::keep(FunctionDeclId made, ir::Class::Method entry) {
  auto& methods = declared().methods;
  const auto before = std::find_if(methods.begin(), methods.end(), [&](const auto& method) { return method.name == entry.name; });
  if (before != methods.end()) {
    decl().methods[static_cast<std::size_t>(before - methods.begin())] = made;
    *before = std::move(entry);
    return;
  }
  methods.push_back(std::move(entry));
  decl().methods.push_back(made);
}

std::size_t ClassBody::property_named(const std::string& name) {
  auto& known = decl().properties;
  const auto found = std::find_if(known.begin(), known.end(), [&](const auto& property) { return property.name == name; });
  if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
  known.push_back({name, {}, {}, {}});
  declared().properties.push_back({name, {}, {}, {}, ""});
  return known.size() - 1;
}

void ClassBody::accessor(const std::string& name, const std::string& role, ast::StmtId id) {
  const auto& stmt = std::get<ast::FunctionStmt>(context_.tree[id].node);
  const bool is_in_c = stmt.kind == Kind::Cdef && declared().is_in_header;
  const FunctionDeclId made = make_function_decl(context_, place_, id, is_in_c ? ir::ClassId{} : id_);
  if (is_in_c) context_.functions[made].property_of = id_;
  check_accessor_rules(context_, place_, context_.functions[made], role == "setter");
  const std::size_t index = property_named(name);
  ClassDecl::Property& written = decl().properties[index];
  if (is_in_c) check_c_accessor(context_, place_, context_.functions[made], role, written);
  if (role == "setter") written.setter = made;
  else if (role == "deleter") written.deleter = made;
  else written.getter = made;
  if (role == "getter") declared().properties[index].doc = documentation(context_, stmt.body);
}

void ClassBody::property(const ast::PropertyStmt& stmt) {
  const std::size_t index = property_named(stmt.name.text);
  declared().properties[index].doc = documentation(context_, stmt.body);
  for (const ast::StmtId id : flatten(context_, place_.scope, stmt.body)) {
    const auto* function = std::get_if<ast::FunctionStmt>(&context_.tree[id].node);
    if (std::holds_alternative<ast::VariableStmt>(context_.tree[id].node))
      context_.error(DiagnosticKind::MisplacedDeclaration, context_.tree[id].span, "cdef statement not allowed here");
    if (!function) continue;
    const std::string& name = function->name.text;
    const char* role = name == "__get__" ? "getter" : name == "__set__" ? "setter" : name == "__del__" ? "deleter" : nullptr;
    if (role) {
      const std::string doc = declared().properties[index].doc;
      accessor(stmt.name.text, role, id);
      if (!doc.empty()) declared().properties[index].doc = doc;
    } else {
      context_.error(DiagnosticKind::MisplacedDeclaration, function->name.span, "Only __get__, __set__ and __del__ methods allowed in a property declaration");
    }
  }
}

}  // namespace kernelc::sema

#include <algorithm>

#include "sema/annotations.h"
#include "sema/assignment.h"
#include "sema/bound_names.h"
#include "sema/check_function.h"
#include "sema/closures.h"
#include "sema/convert.h"
#include "sema/declarations.h"
#include "sema/expressions.h"
#include "sema/kept_defaults.h"
#include "sema/py_functions.h"
#include "sema/statements.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

ir::ExprId text(Body& body, const std::string& value, Span span) { return body.object_const(span, {ir::Constant::Kind::Str, value, {}}); }

/// Keyword arguments of a class statement as a dict, or None.
ir::ExprId class_keywords(Body& body, const ast::ClassStmt& stmt, Span span) {
  const bool has_keywords = std::any_of(stmt.arguments.begin(), stmt.arguments.end(), [](const ast::Argument& argument) {
    return argument.kind == ast::Argument::Kind::Keyword || argument.kind == ast::Argument::Kind::DoubleStar;
  });
  if (!has_keywords) return body.none(span);
  const ir::ExprId keywords = hold_value(body, body.object_call(span, Runtime::MakeDict, {}));
  for (const ast::Argument& argument : stmt.arguments) {
    if (argument.kind == ast::Argument::Kind::Keyword) {
      const ir::ExprId key = text(body, argument.name.text, span);
      body.evaluate(span, body.call(span, body.types().void_type, Runtime::SetDictItem, {keywords, key, check_object(body, argument.value)}));
    } else if (argument.kind == ast::Argument::Kind::DoubleStar) {
      const ir::ExprId more = check_object(body, argument.value);
      body.evaluate(span, body.call(span, body.types().void_type, Runtime::MergeKeywords, {keywords, more, text(body, stmt.name.text, span)}));
    }
  }
  return keywords;
}

ir::ExprId class_bases(Body& body, const ast::ClassStmt& stmt, Span span) {
  const bool has_star = std::any_of(stmt.arguments.begin(), stmt.arguments.end(), [](const ast::Argument& argument) { return argument.kind == ast::Argument::Kind::Star; });
  ast::TupleExpr bases;
  for (const ast::Argument& argument : stmt.arguments) {
    if (argument.kind == ast::Argument::Kind::Positional) bases.items.push_back(argument.value);
  }
  if (!has_star) return hold_value(body, check_tuple(body, bases, span));
  const ir::ExprId list = hold_value(body, body.call(span, body.types().object(ir::ObjectType::Kind::List), Runtime::MakeList, {}));
  for (const ast::Argument& argument : stmt.arguments) {
    const bool is_star = argument.kind == ast::Argument::Kind::Star;
    if (!is_star && argument.kind != ast::Argument::Kind::Positional) continue;
    const ir::ExprId value = check_object(body, argument.value);
    body.evaluate(span, body.call(span, body.types().void_type, is_star ? Runtime::Extend : Runtime::Append, {list, value}));
  }
  return hold_value(body, body.call(span, body.types().object(ir::ObjectType::Kind::Tuple), Runtime::ListToTuple, {list}));
}

void set_in_namespace(Body& body, const std::string& name, ir::ExprId value, Span span) {
  const ir::ExprId space = body.local_ref(span, body.class_namespace);
  body.evaluate(span, body.call(span, body.types().void_type, Runtime::SetItem, {space, text(body, name, span), value}));
}

}  // namespace

std::optional<ir::LocalId> comprehension_local(Body& body, const std::string& name) {
  if (!body.in_class_body) return std::nullopt;
  for (const Scope* scope = body.scope; scope && scope->kind() == Scope::Kind::Function; scope = scope->parent()) {
    const Symbol* own = scope->find_own(name);
    if (const auto* local = own ? std::get_if<LocalSymbol>(own) : nullptr) return local->id;
  }
  return std::nullopt;
}

bool binds_in_class_body(Body& body, const std::string& name) { return body.class_names.contains(name); }

bool is_assigned_in_class_body(const Body& body, const std::string& name) { return body.in_class_body && !body.names_beyond_class.contains(name); }

namespace {

/// What `global` and `nonlocal` statements of a class body name belongs to the module or to the function around.
void declare_beyond(Body& body, Scope& class_scope, const BoundNames& bound) {
  report_late_nonlocal(body, bound);
  body.names_beyond_class = bound.nonlocal;
  body.names_beyond_class.insert(bound.global.begin(), bound.global.end());
  body.global_names.insert(bound.global.begin(), bound.global.end());
  const Scope* module = body.root_scope;
  while (module->parent()) module = module->parent();
  for (const std::string& name : bound.global) {
    const Symbol* symbol = module->find_own(name);
    class_scope.declare(name, symbol ? *symbol : PyNameSymbol{});
  }
}

}  // namespace

/// class C(Base): body    →    the body's statements fill a namespace that the metaclass then makes a class of
void check_class(Body& body, const ast::ClassStmt& stmt, Span span) {
  body.require_gil(span, "Constructing Python class not allowed without gil");
  const auto make = [&] {
    const std::string written = body.context.written(stmt.name);
    const ir::ExprId name = text(body, written, span);
    const std::string qualified = qualified_name_in(body, written);
    const ir::ExprId bases = class_bases(body, stmt, span);
    const ir::ExprId keywords = class_keywords(body, stmt, span);
    const ir::LocalId space = body.temporary(body.types().object_type, span);
    body.assign(span, body.local_ref(span, space), body.object_call(span, Runtime::PrepareClass, {name, bases, keywords}));
    body.context.scopes.push_back(std::make_unique<Scope>(Scope::Kind::Class, body.scope));
    Scope* class_scope = body.context.scopes.back().get();
    const ir::LocalId cell = body.add_local("__class__", body.types().object_type, ir::Local::Kind::Variable, span);
    class_scope->declare("__class__", LocalSymbol{cell});
    {
      const Restore<Scope*> scope(body.scope, class_scope);
      const Restore<std::string> prefix(body.class_prefix, qualified);
      ir::Directives directives = body.directives;
      apply_directives(body.context, *body.scope, stmt.decorators, directives, DirectivePlace::Class);
      const Restore<ir::Directives> of_class(body.directives, directives);
      const Restore<bool> in_class(body.in_class_body, true);
      const Restore<ir::LocalId> class_namespace(body.class_namespace, space);
      const BoundNames bound = bound_names(body.context.tree, stmt.body);
      const Restore<std::set<std::string>> beyond(body.names_beyond_class, {}), global(body.global_names, body.global_names);
      declare_beyond(body, *class_scope, bound);
      std::set<std::string> names;
      for (const auto& name : bound.names)
        if (!body.names_beyond_class.contains(name.text)) names.insert(name.text);
      const Restore<std::set<std::string>> class_names(body.class_names, names);
      const ir::ExprId module_name = body.add(span, body.types().object_type, ir::PyGlobalRef{body.name_constant("__name__")});
      set_in_namespace(body, "__module__", module_name, span);
      set_in_namespace(body, "__qualname__", text(body, qualified, span), span);
      if (const auto doc = docstring(body.context.tree, stmt.body)) set_in_namespace(body, "__doc__", text(body, *doc, span), span);
      if (const auto annotations = class_annotations(body, stmt.body, span)) set_in_namespace(body, "__annotations__", *annotations, span);
      check_block(body, stmt.body);
    }
    const ir::ExprId made_namespace = body.local_ref(span, space);
    const ir::ExprId made = body.object_call(span, Runtime::MakeClass, {name, bases, made_namespace, keywords});
    if (!body.function().locals[cell].is_captured) return made;
    body.assign(span, body.local_ref(span, cell), made);
    return body.local_ref(span, cell);
  };
  const ir::ExprId value = apply_decorators(body, stmt.decorators, make, stmt.name.span);
  assign_name(body, stmt.name.text, value, stmt.name.span);
}

namespace {

/// What the body of a cdef class binds.
std::set<std::string> names_of(Body& body, const ClassDecl& declaration) {
  std::set<std::string> names;
  const BoundNames bound = bound_names(body.context.tree, declaration.body);
  for (const auto& name : bound.names)
    if (!bound.global.contains(name.text)) names.insert(name.text);
  for (const FunctionDeclId method : declaration.methods) names.insert(body.context.functions[method].name);
  return names;
}

std::optional<std::size_t> method_defined_by(Body& body, const ClassDecl& declaration, ast::StmtId stmt) {
  for (std::size_t i = 0; i < declaration.methods.size(); ++i) {
    if (body.context.functions[declaration.methods[i]].stmt == stmt) return i;
  }
  return std::nullopt;
}

ir::ExprId type_object(Body& body, ir::ClassId id, Span span) {
  const ir::TypeId type = body.types().intern(ir::ObjectType{ir::ObjectType::Kind::Class, id});
  return body.add(span, body.types().object(ir::ObjectType::Kind::Type), ir::TypeObject{type});
}

/// A method that Python sees becomes a function object, with the defaults that stand there.
void bind_method(Body& body, ir::ClassId id, const ClassDecl& declaration, std::size_t index) {
  const ir::Class::Method method = body.module().classes[id].methods[index];
  if (method.py_function < 0 || method.name == "__richcmp__") return;
  const FunctionDeclId function = declaration.methods[index];
  const auto& stmt = std::get<ast::FunctionStmt>(body.ast(body.context.functions[function].stmt).node);
  const Span span = stmt.name.span;
  const auto make = [&] {
    const ir::ExprId made = body.add(span, body.types().object_type, ir::MakeFunction{method.py_function, check_defaults(body, function)});
    return annotated(body, made, stmt, span);
  };
  const ir::ExprId value = apply_decorators(body, stmt.decorators, make, span);
  const bool is_truth = method.name == "__nonzero__";
  if (method.name != "__cinit__") return set_in_namespace(body, is_truth ? "__bool__" : method.name, value, span);
  body.evaluate(span, body.call(span, body.types().void_type, Runtime::SetConstructor, {type_object(body, id, span), value}));
}

std::optional<ir::ClassId> class_defined_by(const Body& body, ast::StmtId stmt) {
  for (const auto& [id, declaration] : body.context.classes) {
    if (declaration.has_definition && declaration.stmt == stmt) return id;
  }
  return std::nullopt;
}

}  // namespace

/// cdef class C(Base, Mixin)    →    the type is made here, of all its bases
void make_type(Body& body, ir::ClassId id, const ast::ExtensionClassStmt& written, Span span) {
  const ir::ClassId base = body.module().classes[id].base;
  const bool follows_base = base.valid() && body.module().classes[base].is_made_by_statement;
  if (written.bases.size() < 2 && !follows_base) return;
  body.module().classes[id].is_made_by_statement = true;
  const ir::ExprId bases = hold_value(body, check_tuple(body, ast::TupleExpr{written.bases}, span));
  body.evaluate(span, body.call(span, body.types().void_type, Runtime::MakeType, {type_object(body, id, span), bases}));
}

/// The type exists already, or is made first; the statement binds its methods and the other names of its body.
void check_extension_class(Body& body, ast::StmtId stmt) {
  const auto id = class_defined_by(body, stmt);
  if (!id) return;
  const ClassDecl declaration = body.context.classes[*id];
  const auto& written = std::get<ast::ExtensionClassStmt>(body.ast(stmt).node);
  const Span span = body.ast(stmt).span;
  make_type(body, *id, written, span);
  const ir::LocalId space = body.temporary(body.types().object_type, span);
  body.assign(span, body.local_ref(span, space), body.object_call(span, Runtime::MakeDict, {}));
  const Restore<std::string> prefix(body.class_prefix, body.module().classes[*id].name);
  const Restore<bool> in_class(body.in_class_body, true);
  const Restore<ir::LocalId> class_namespace(body.class_namespace, space);
  const Restore<std::set<std::string>> class_names(body.class_names, names_of(body, declaration));
  const Restore<std::set<std::string>> beyond(body.names_beyond_class, bound_names(body.context.tree, declaration.body).global);
  for (const ast::StmtId member : flatten(body.context, *declaration.scope, written.body)) {
    const auto& own = declaration.body;
    if (const auto method = method_defined_by(body, declaration, member)) {
      keep_defaults(body, declaration.methods[*method]);
      bind_method(body, *id, declaration, *method);
    } else if (std::find(own.begin(), own.end(), member) != own.end()) {
      check_stmt(body, member);
    }
  }
  body.evaluate(span, body.call(span, body.types().void_type, Runtime::UpdateType, {type_object(body, *id, span), body.local_ref(span, space)}));
}

}  // namespace kernelc::sema

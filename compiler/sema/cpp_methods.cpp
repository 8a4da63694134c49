#include "sema/cpp_methods.h"

#include <algorithm>

#include "sema/cpp_defaults.h"
#include "sema/decorators.h"
#include "sema/functions.h"
#include "sema/signature.h"
#include "sema/templates.h"
#include "support/cpp_keywords.h"

namespace kernelc::sema {

namespace {

using ir::CppClassId;

const ast::FunctionStmt& function_stmt(const Context& context, ast::StmtId id) {
  return std::get<ast::FunctionStmt>(context.tree[id].node);
}

// What makes an object has a name of its own beside the constructor, so that it can be called for an object that is there.
std::string cpp_name(const ir::Module& module, CppClassId owner, const std::string& name) {
  if (is_cpp_initialiser(module, owner, name)) return "initialise_";
  return is_cpp_keyword(name) ? name + "_" : name;
}

bool refuse(Context& context, Span span, const std::string& message) {
  context.error(DiagnosticKind::Unsupported, span, message);
  return false;
}

bool check_form(Context& context, CppClassId owner, const ast::FunctionStmt& stmt, bool is_static) {
  // The tables of virtual methods that Cython's modules have know one form of each method.
  for (const ast::Parameter& parameter : stmt.parameters)
    if (parameter.has_default && context.module.cpp_classes[owner].is_shared)
      return refuse(context, parameter.span, "methods of C++ classes of a .pxd do not take default values");
  const bool is_nullary = stmt.parameters.empty() && stmt.name.text != "__dealloc__";
  const bool is_needed = is_static || (is_cpp_lifetime_method(context.module, owner, stmt.name.text) && !is_nullary);
  if (!stmt.is_definition && is_needed)
    return refuse(context, stmt.name.span, "'" + stmt.name.text + "' of a C++ class of the module needs a body");
  if (!stmt.templates.empty()) return refuse(context, stmt.name.span, "methods of C++ classes of the module are no templates");
  return true;
}

/// What makes an object begins with what makes its bases.
void check_base_initialisers(Context& context, CppClassId owner, Span span) {
  for (const ir::TypeId type : context.module.cpp_classes[owner].bases) {
    const auto* instance = context.types().as<ir::CppClassType>(type);
    if (!instance || context.module.cpp_classes[instance->id].is_extern) continue;
    const ir::CppClass& base = context.module.cpp_classes[instance->id];
    for (const ir::CppClass::Method& method : base.methods) {
      const auto& signature = *context.types().as<ir::FunctionType>(method.type);
      if (method.name != base.name || !signature.parameters.empty() || signature.is_nogil) continue;
      context.error(DiagnosticKind::NeedsGil, span, "Constructor cannot be called without GIL unless all base constructors can also be called without GIL")
          .notes.push_back({base.span, "The base class is here"});
    }
  }
}

bool is_known_method(const ir::Types& types, const ir::CppClass& declared, const ir::CppClass::Method& method) {
  const auto parameters = [&](const ir::CppClass::Method& of) { return types.as<ir::FunctionType>(of.type)->parameters; };
  return std::any_of(declared.methods.begin(), declared.methods.end(), [&](const ir::CppClass::Method& known) {
    return known.name == method.name && parameters(known) == parameters(method);
  });
}

}  // namespace

bool is_cpp_initialiser(const ir::Module& module, CppClassId owner, const std::string& name) {
  return name == "__init__" || name == module.cpp_classes[owner].name;
}

bool is_cpp_lifetime_method(const ir::Module& module, CppClassId owner, const std::string& name) {
  return is_cpp_initialiser(module, owner, name) || name == "__dealloc__";
}

ir::TypeId type_of_cpp_class(Context& context, CppClassId id) {
  ir::CppClassType type{id, {}};
  for (const std::string& name : all_templates(context.module, id))
    type.arguments.push_back(context.types().intern(ir::TemplateParameterType{name}));
  return context.types().intern(std::move(type));
}

void declare_cpp_method(Context& context, const Place& place, CppClassId owner, ast::StmtId id) {
  const ast::FunctionStmt& stmt = function_stmt(context, id);
  const bool is_static = is_decorated(context.tree, stmt, "staticmethod");
  if (!check_form(context, owner, stmt, is_static)) return;
  Place inside = place;
  inside.cpp_class = owner;
  inside.prefix = context.module.cpp_classes[owner].name + ".";
  const FunctionDeclId made = make_function_decl(context, inside, id, {});
  FunctionDecl& declaration = context.functions[made];
  const bool is_initialiser = is_cpp_initialiser(context.module, owner, declaration.name);
  if (is_initialiser && stmt.is_nogil) check_base_initialisers(context, owner, stmt.name.span);
  const ir::TypeId type = function_type(context, resolve_signature(context, declaration, {}));
  ir::CppClass& declared = context.module.cpp_classes[owner];
  if (declaration.name == "__dealloc__") return;
  ir::CppClass::Method method{is_initialiser ? declared.name : declaration.name, cpp_name(context.module, owner, declaration.name), {}, type};
  method.is_const = stmt.is_const_method;
  method.is_static = is_static;
  const std::vector<ir::CppClass::Method> forms = forms_of_method(context, declaration, method);
  if (std::any_of(forms.begin(), forms.end(), [&](const auto& form) { return is_known_method(context.types(), declared, form); }))
    context.error(DiagnosticKind::Redeclared, stmt.name.span, "'" + stmt.name.text + "' redeclared");
  declaration.cpp_method = static_cast<int>(declared.methods.size());
  declared.methods.insert(declared.methods.end(), forms.begin(), forms.end());
}

void define_cpp_method(Context& context, const Place& place, CppClassId owner, ast::StmtId id) {
  const ast::FunctionStmt& stmt = function_stmt(context, id);
  for (std::size_t i = 0; i < context.functions.size(); ++i) {
    const FunctionDeclId known = context.functions.id_at(i);
    FunctionDecl defined = context.functions[known];
    if (defined.cpp_class != owner || defined.cpp_method < 0 || defined.has_definition || defined.name != stmt.name.text) continue;
    defined.stmt = id;
    const ir::TypeId type = function_type(context, resolve_signature(context, defined, {}));
    const ir::TypeId promised = context.module.cpp_classes[owner].methods[static_cast<std::size_t>(defined.cpp_method)].type;
    const auto parameters = [&](ir::TypeId of) { return context.types().as<ir::FunctionType>(of)->parameters; };
    if (parameters(type) == parameters(promised)) return define_function(context, place, known, id);
  }
  context.error(DiagnosticKind::Redeclared, stmt.name.span,
                "'" + stmt.name.text + "' is no method that the .pxd declares without a body, with these parameters");
}

void set_cpp_method(Context& context, const FunctionDecl& declaration, ir::Function& function) {
  const ast::FunctionStmt& stmt = function_stmt(context, declaration.stmt);
  function.cpp_class = declaration.cpp_class;
  function.is_const_method = stmt.is_const_method;
  if (is_decorated(context.tree, stmt, "staticmethod")) return;
  ir::Types& types = context.types();
  const ir::TypeId object = type_of_cpp_class(context, declaration.cpp_class);
  ir::Local pointer;
  pointer.name = "this";
  pointer.type = types.pointer_to(stmt.is_const_method ? types.const_of(object) : object);
  pointer.kind = ir::Local::Kind::Parameter;
  pointer.span = stmt.name.span;
  function.this_pointer = function.locals.add(std::move(pointer));
}

void request_cpp_methods(Context& context) {
  for (std::size_t i = 0; i < context.functions.size(); ++i) {
    const FunctionDeclId id = context.functions.id_at(i);
    const CppClassId owner = context.functions[id].cpp_class;
    if (!owner.valid()) continue;
    const int index = context.functions[id].cpp_method;
    const ir::FunctionId function = instance_of(context, id, {});
    ir::CppClass& declared = context.module.cpp_classes[owner];
    if (index < 0) declared.destructor = function;
    else declared.methods[static_cast<std::size_t>(index)].function = function;
    if (index >= 0) request_shorter_methods(context, id);
  }
}

bool is_abstract(const ir::Module& module, CppClassId id) {
  const ir::CppClass& declared = module.cpp_classes[id];
  const auto has_no_body = [&](const ir::CppClass::Method& method) {
    return method.function.valid() && module.functions[method.function].is_declared_only && method.name != declared.name;
  };
  return std::any_of(declared.methods.begin(), declared.methods.end(), has_no_body);
}

}  // namespace kernelc::sema

#include "sema/analyse.h"

#include "sema/callable_object.h"
#include "sema/check_function.h"
#include "sema/cpp_methods.h"
#include "sema/declarations.h"
#include "sema/embedded_signature.h"
#include "sema/expressions.h"
#include "sema/functions.h"
#include "sema/kept_defaults.h"
#include "sema/method_places.h"
#include "sema/optional_locals.h"
#include "sema/publish_doctests.h"
#include "sema/publish_enums.h"
#include "sema/py_functions.h"
#include "sema/statements.h"
#include "sema/type_resolution.h"

namespace kernelc::sema {

namespace {

std::string last_part(const std::string& dotted) { return dotted.substr(dotted.rfind('.') + 1); }

const ast::FunctionStmt& function_stmt(const Context& context, FunctionDeclId id) {
  return std::get<ast::FunctionStmt>(context.tree[context.functions[id].stmt].node);
}

/// A copy of every function that the module defines: all bindings where Python can call it.
void request_functions(Context& context) {
  for (std::size_t i = 0; i < context.functions.size(); ++i) {
    const FunctionDeclId id = context.functions.id_at(i);
    const FunctionDecl& declaration = context.functions[id];
    const bool is_plain = declaration.fused.empty() && function_stmt(context, id).kind != ast::FunctionStmt::Kind::Def;
    const bool is_own = declaration.module_name.empty();
    if (declaration.has_definition && is_plain && is_own && !declaration.class_id) instance_of(context, id, {});
    if (declaration.is_in_pxd && is_own && !declaration.is_inline_in_pxd && !declaration.class_id && declaration.has_definition)
      for (const FusedBinding& binding : all_bindings(context, declaration.fused)) instance_of(context, id, binding);
  }
}

/// Special methods that are slots of the type alone: Python cannot call them.
bool is_hidden(const std::string& name) { return name == "__dealloc__" || name == "__getbuffer__" || name == "__releasebuffer__"; }

/// A fused method has no place in the table, but each of its copies has one, behind those of all other methods.
void request_copies(Context& context, ir::ClassId id, std::size_t index, FunctionDeclId method) {
  ir::Class::Method copy = context.module.classes[id].methods[index];
  const std::vector<ir::FusedId> fused = context.functions[method].fused;
  for (const FusedBinding& binding : all_bindings(context, fused)) {
    copy.function = instance_of(context, method, binding);
    context.module.classes[id].methods.push_back(copy);
  }
}

/// The methods of a class of another module, which its table of virtual methods consists of.
void request_foreign_methods(Context& context, ir::ClassId id, const ClassDecl& declaration) {
  const ir::Class& type = context.module.classes[id];
  if (!type.is_extern || type.is_in_header) return;
  for (std::size_t i = 0; i < declaration.methods.size(); ++i) {
    const ir::Class::Method& method = context.module.classes[id].methods[i];
    const bool has_place = method.is_virtual || (method.is_static && !context.functions[declaration.methods[i]].is_inline_in_pxd);
    if (!has_place) continue;
    if (!context.functions[declaration.methods[i]].fused.empty()) request_copies(context, id, i, declaration.methods[i]);
    else context.module.classes[id].methods[i].function = instance_of(context, declaration.methods[i], {});
  }
}

/// A fused method is one function for each binding; as in Cython, those of subclasses hide it and do not override it. So only other
/// modules, and methods that may be overridden in Python, need the table.
void request_method(Context& context, ir::ClassId id, std::size_t index, FunctionDeclId method) {
  const auto kind = function_stmt(context, method).kind;
  const bool is_visible = kind != ast::FunctionStmt::Kind::Cdef && !is_hidden(context.functions[method].name);
  const bool is_fused = !context.functions[method].fused.empty();
  const ir::FunctionId function = is_fused ? ir::FunctionId{} : instance_of(context, method, {});
  const int visible = is_visible ? declare_py_function(context, method) : -1;
  ir::Class::Method& entry = context.module.classes[id].methods[index];
  entry.function = function;
  entry.py_function = visible;
  const bool has_places = entry.is_virtual && (context.module.classes[id].is_shared || kind == ast::FunctionStmt::Kind::Cpdef);
  if (is_fused && has_places) request_copies(context, id, index, method);
}

/// Methods of cdef classes: their functions, and for those that Python sees how it sees them.
void request_methods(Context& context) {
  for (auto& [id, declaration] : context.classes) {
    if (!declaration.has_definition) {
      request_foreign_methods(context, id, declaration);
      continue;
    }
    for (std::size_t i = 0; i < declaration.methods.size(); ++i) request_method(context, id, i, declaration.methods[i]);
    embed_class_signatures(context, id);
    for (std::size_t i = 0; i < declaration.properties.size(); ++i) {
      const auto& property = declaration.properties[i];
      auto& target = context.module.classes[id].properties[i];
      if (property.getter) target.getter = instance_of(context, property.getter, {});
      if (property.setter) target.setter = instance_of(context, property.setter, {});
      if (property.deleter) target.deleter = instance_of(context, property.deleter, {});
    }
  }
}

/// cpdef functions are names of the module before its own code runs, unless that has to compute their defaults.
void publish_cpdef_functions(Body& body) {
  Context& context = body.context;
  for (std::size_t i = 0; i < context.functions.size(); ++i) {
    const FunctionDeclId id = context.functions.id_at(i);
    const FunctionDecl& declaration = context.functions[id];
    if (!declaration.has_definition || declaration.class_id || !declaration.module_name.empty()) continue;
    const bool is_cpdef = function_stmt(context, id).kind == ast::FunctionStmt::Kind::Cpdef;
    if (is_cpdef && !has_kept_defaults(context, id)) publish_cpdef(body, id);
  }
}

void check_module_body(Context& context, Scope& scope, const ast::Module& module) {
  ir::Function function;
  function.kind = ir::Function::Kind::ModuleBody;
  function.name = "<module>";
  function.result = context.types().void_type;
  function.directives = context.module.directives;
  function.span = {module.file, 0, 0};
  context.module.body = context.module.functions.add(std::move(function));
  Body body(context, context.module.body, {}, &scope);
  body.in_module_body = true;
  body.directives = context.module.directives;
  const ast::Block block = flatten(context, scope, module.body);
  const std::function<void()> check = [&] {
    publish_enums(body);
    publish_foreign_functions(body);
    publish_cpdef_functions(body);
    check_block(body, block);
  };
  check_with_inference(body, block, check);
  ir::Block statements = body.collect(check);
  body.function().body = std::move(statements);
}

struct Copy {
  FunctionDeclId function;
  FusedBinding binding;
};

/// Copies of the module's own fused functions that nothing asks for. Where a function has very many, those that are used stand for them.
std::vector<Copy> other_copies(const Context& context) {
  constexpr std::size_t many = 64;
  std::vector<Copy> copies;
  for (std::size_t i = 0; i < context.functions.size(); ++i) {
    const FunctionDeclId id = context.functions.id_at(i);
    const FunctionDecl& declaration = context.functions[id];
    const bool is_own = declaration.has_definition && declaration.module_name.empty() && !declaration.is_inline_in_pxd;
    if (declaration.fused.empty() || !is_own || function_stmt(context, id).kind == ast::FunctionStmt::Kind::Def) continue;
    const std::vector<FusedBinding> bindings = all_bindings(context, declaration.fused);
    const std::size_t known = declaration.instances.size();
    if (known == bindings.size() || (known > 0 && bindings.size() > many)) continue;
    for (const FusedBinding& binding : bindings) copies.push_back({id, binding});
  }
  return copies;
}

/// They are no part of the module, but what is wrong with them is said.
void check_other_copies(Context& context) {
  const std::vector<Copy> copies = other_copies(context);
  if (copies.empty()) return;
  ir::Module made = context.module;
  for (const Copy& copy : copies) instance_of(context, copy.function, copy.binding);
  check_pending_bodies(context);
  context.module = std::move(made);
}

}  // namespace

ir::Module analyse(const ast::Module& module, const ast::Tree& tree, const SourceFiles& files, ModuleLoader& loader,
                   const Options& options, Diagnostics& diagnostics) {
  ir::Module result;
  result.name = last_part(options.module_name);
  result.full_name = options.module_name;
  result.file = options.file_name;
  Context context(tree, files, loader, diagnostics, options, result);
  if (const auto doc = docstring(tree, module.body)) {
    result.doc = *doc;
    result.has_doc = true;
  }
  const std::unique_ptr<Scope> builtins = make_builtin_scope(context);
  context.builtins = builtins.get();
  Scope scope(Scope::Kind::Module, builtins.get());
  result.directives = module_directives(context, module);
  declare_module(context, scope, module);
  request_methods(context);
  request_cpp_methods(context);
  place_methods(context);
  request_functions(context);
  check_module_body(context, scope, module);
  check_pending_bodies(context);
  publish_doctests(context);
  check_deleted_locals(context);
  check_other_copies(context);
  mark_optional_locals(result);
  return result;
}

}  // namespace kernelc::sema

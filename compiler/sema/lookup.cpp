#include "sema/lookup.h"

#include "sema/cython_names.h"
#include "sema/declarations.h"
#include "sema/declare.h"
#include "sema/templates.h"
#include "support/match.h"

namespace kernelc::sema {

namespace {

std::optional<Symbol> own_member(Context& context, const Scope& scope, const std::string& name) {
  const Symbol* symbol = scope.find_own(name);
  if (!symbol || std::holds_alternative<PyNameSymbol>(*symbol)) return std::nullopt;
  use_header(context, scope, name);
  return *symbol;
}

// Modules whose names a module takes over as a whole.
std::optional<Symbol> member_of_all(Context& context, const Scope& scope, const std::string& name) {
  const auto module = context.modules.find(&scope);
  if (module == context.modules.end()) return std::nullopt;
  const std::vector<std::string> sources = module->second.all_of;
  for (const std::string& source : sources) {
    const Scope* names = load_module(context, source);
    if (auto found = names ? own_member(context, *names, name) : std::nullopt) return found;
  }
  return std::nullopt;
}

std::optional<Symbol> module_member(Context& context, const CModuleSymbol& module, const std::string& name) {
  if (auto own = own_member(context, *module.scope, name)) return own;
  const std::string submodule = module.name + "." + name;
  if (const Scope* scope = load_module(context, submodule)) return CModuleSymbol{submodule, scope};
  return member_of_all(context, *module.scope, name);
}

std::optional<Symbol> enumerator(const ir::Module& module, ir::EnumId id, const std::string& name) {
  const auto& members = module.enums[id].members;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (members[i].name == name) return EnumeratorSymbol{id, static_cast<int>(i)};
  }
  return std::nullopt;
}

std::optional<Symbol> type_member(Context& context, ir::TypeId type, const std::string& name) {
  ir::Types& types = context.types();
  if (const auto* enumeration = types.as<ir::EnumType>(type)) return enumerator(context.module, enumeration->id, name);
  const auto inside = type_inside(context, type, name);
  return inside ? std::optional<Symbol>(TypeSymbol{*inside}) : std::nullopt;
}

// Structs of Python's C API that no module has to cimport.
std::optional<Symbol> predeclared_struct(Context& context, const std::string& name) {
  const char* module = name == "Py_buffer" ? "cpython.buffer" : name == "Py_tss_t" ? "cpython.pythread" : nullptr;
  const Scope* source = module ? load_module(context, module) : nullptr;
  return source ? own_member(context, *source, name) : std::nullopt;
}

// A method of a class hides no type: `def dict(self, dict items)`.
bool is_method(const Scope& place, const Symbol& symbol) {
  return place.kind() == Scope::Kind::Class && std::holds_alternative<FunctionSymbol>(symbol);
}

}  // namespace

const DeclaredModule* declared_module(const Context& context, const Scope& scope) {
  for (const Scope* place = &scope; place; place = place->parent()) {
    const auto found = context.modules.find(place);
    if (found != context.modules.end()) return &found->second;
  }
  return nullptr;
}

// As with values (Scope::find), what no class has made private is found from within classes, too.
const Symbol* find_declared(const Scope& scope, std::string_view name) {
  for (const Scope* place = &scope; place; place = place->parent()) {
    const Symbol* symbol = place->find_own(name);
    if (symbol && !std::holds_alternative<PyNameSymbol>(*symbol) && !is_method(*place, *symbol)) return symbol;
  }
  const std::string_view written = name_in_private(name);
  return written.empty() ? nullptr : find_declared(scope, written);
}

std::optional<Symbol> find_declaration(Context& context, const Scope& scope, const std::string& name) {
  const Symbol* symbol = find_declared(scope, name);
  if (scope.kind() == Scope::Kind::Function) use_header(context, scope, name);
  return symbol ? std::optional(*symbol) : predeclared_struct(context, name);
}

std::optional<Symbol> declared_member(Context& context, const Symbol& owner, const std::string& name) {
  if (const auto* module = std::get_if<CModuleSymbol>(&owner)) return module_member(context, *module, name);
  if (const auto* type = std::get_if<TypeSymbol>(&owner)) return type_member(context, type->type, name);
  if (const auto* cython = std::get_if<CythonSymbol>(&owner)) {
    std::string path = cython->path + "." + name;
    if (is_cython_name(path)) return CythonSymbol{std::move(path)};
  }
  return std::nullopt;
}

std::optional<Symbol> lookup(Context& context, const Scope& scope, ast::ExprId expr) {
  const auto& node = context.tree[expr].node;
  if (const auto* name = std::get_if<ast::NameExpr>(&node)) {
    return find_declaration(context, scope, name->name);
  }
  if (const auto* attribute = std::get_if<ast::AttributeExpr>(&node)) {
    const auto owner = lookup(context, scope, attribute->value);
    return owner ? declared_member(context, *owner, attribute->name.text) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::string> cython_name(Context& context, const Scope& scope, ast::ExprId expr) {
  const auto symbol = lookup(context, scope, expr);
  const auto* cython = symbol ? std::get_if<CythonSymbol>(&*symbol) : nullptr;
  return cython ? std::optional(cython->path) : std::nullopt;
}

void use_header(Context& context, const Scope& scope, const std::string& name) {
  const Scope* place = &scope;
  while (place && !place->find_own(name)) place = place->parent();
  const auto found = context.headers.find({place, name});
  if (found != context.headers.end()) context.module.includes[found->second].is_used = true;
}

}  // namespace kernelc::sema

#include <algorithm>
#include <array>

#include "sema/cython_names.h"
#include "sema/declarations.h"
#include "sema/declare.h"
#include "sema/lookup.h"

namespace kernelc::sema {

namespace {

using Path = std::vector<ast::Identifier>;

std::string dotted(const Path& path, std::size_t count) {
  std::string name;
  for (std::size_t i = 0; i < count; ++i) name += (i ? "." : "") + path[i].text;
  return name;
}

std::string file_of(const std::string& module) {
  if (module.front() == '"') return "the declarations of " + module + " cannot be taken from the header";
  std::string file = module;
  for (char& c : file) c = c == '.' ? '/' : c;
  return "'" + file + ".pxd' not found";
}

// `cython.cimports.libc.math` is libc.math.
std::string without_cimports(const std::string& name) {
  const std::string prefix = "cython.cimports.";
  return name.compare(0, prefix.size(), prefix) == 0 ? name.substr(prefix.size()) : name;
}

/// A package that a dotted cimport goes through; it may do without declarations of its own.
Scope& package_scope(Context& context, const std::string& name) {
  load_module(context, name);
  auto& known = context.c_modules[name];
  if (!known) known = std::make_unique<Scope>(Scope::Kind::Module, context.builtins);
  return *known;
}

void bind_path(Context& context, Scope& scope, const Path& path, const Scope& module) {
  Scope* outer = &scope;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const std::string name = dotted(path, i + 1);
    const bool is_last = i + 1 == path.size();
    const Scope* inner = is_last ? &module : &package_scope(context, name);
    const Symbol* before = outer->find_own(path[i].text);
    const auto* known = before ? std::get_if<CModuleSymbol>(before) : nullptr;
    if (!known || known->scope != inner) outer->declare(path[i].text, CModuleSymbol{name, inner});
    if (!is_last) outer = &package_scope(context, name);
  }
}

// The package that one dot stands for, and outward; nothing when there are too many dots.
std::optional<std::string> relative_base(const DeclaredModule& module, int level) {
  std::string name = module.name;
  for (int i = module.is_package ? 1 : 0; i < level; ++i) {
    const auto dot = name.rfind('.');
    if (dot == std::string::npos) return std::nullopt;
    name.resize(dot);
  }
  return name;
}

/// As Python 2 had it, a name that nothing has may be one of the package around.
std::string module_found(Context& context, const Scope& scope, const std::string& name) {
  const DeclaredModule* here = declared_module(context, scope);
  if (!here || load_module(context, name)) return name;
  const auto package = relative_base(*here, 1);
  return package && load_module(context, *package + "." + name) ? *package + "." + name : name;
}

/// What Python knows as a module `cython` has few parts, and `cython.cimports` stands for the modules of C alone.
bool check_part_of_cython(Context& context, const Path& path, bool is_bound_by_name) {
  if (path.size() < 2 || path[0].text != "cython") return true;
  const std::string name = dotted(path, path.size());
  std::string message;
  if (name == "cython.cimports")
    message = "Cannot cimport the 'cython.cimports' package directly, only submodules.";
  else if (path[1].text == "cimports" && !is_bound_by_name)
    message = "Python cimports must use 'from cython.cimports... import ...' or 'import ... as ...', not just 'import ...'";
  else if (path[1].text != "cimports" && !is_cython_module(name) && !load_module(context, name))
    message = "'" + name + "' is not a valid cython.* module";
  if (!message.empty()) context.error(DiagnosticKind::UnknownModule, path.front().span, message);
  return message.empty();
}

void declare_item(Context& context, Scope& scope, const ast::ImportStmt::Item& item, bool is_cimport) {
  std::string name = without_cimports(dotted(item.path, item.path.size()));
  const bool has_alias = !item.alias.text.empty();
  if (!check_part_of_cython(context, item.path, has_alias)) return;
  if (is_cython_module(name)) {
    scope.declare(has_alias ? item.alias.text : "cython", CythonSymbol{has_alias ? name : "cython"});
    return;
  }
  if (!is_cimport && name == dotted(item.path, item.path.size())) return;
  if (is_cimport) name = module_found(context, scope, name);
  const Scope* module = load_module(context, name);
  if (!module) {
    context.error(DiagnosticKind::UnknownModule, item.path.front().span, file_of(name));
    return;
  }
  const Symbol* before = has_alias ? scope.find_own(item.alias.text) : nullptr;
  if (before && std::holds_alternative<CModuleSymbol>(*before)) return;  // the first module of a name keeps it
  if (has_alias) scope.declare(item.alias.text, CModuleSymbol{name, module});
  else bind_path(context, scope, item.path, *module);
}

// from cython.cimports import libc
void declare_packages(Context& context, Scope& scope, const ast::ImportFromStmt& stmt) {
  for (const auto& item : stmt.items) {
    Path path = stmt.path;
    path.push_back(item.name);
    declare_item(context, scope, {std::move(path), item.alias.text.empty() ? item.name : item.alias}, true);
  }
}

std::optional<std::string> module_meant(Context& context, const Scope& scope, const ast::ImportFromStmt& stmt, Span span) {
  const std::string path = dotted(stmt.path, stmt.path.size());
  if (stmt.level == 0) return module_found(context, scope, without_cimports(path));
  const DeclaredModule* here = declared_module(context, scope);
  const auto base = here ? relative_base(*here, stmt.level) : std::nullopt;
  if (!base) {
    context.error(DiagnosticKind::UnknownModule, span, "relative cimport from non-package directory is not allowed");
    return std::nullopt;
  }
  return path.empty() ? *base : *base + "." + path;
}

class MemberImport {
 public:
  MemberImport(Context& context, Scope& scope, std::string module) : context_(context), scope_(scope), module_(std::move(module)) {}

  void cython(const ast::ImportFromStmt& stmt) {
    for (const auto& item : stmt.items) {
      const auto found = declared_member(context_, CythonSymbol{module_}, item.name.text);
      if (found) bind(item, *found);
      else unknown(item);
    }
  }

  void members(const ast::ImportFromStmt& stmt, Span span) {
    if (stmt.is_star && context_.is_standard(scope_)) {
      context_.modules[&scope_].all_of.push_back(module_);
      return;
    }
    const Scope* source = load_module(context_, module_);
    if (stmt.is_star && source) return all(*source);
    bool found_any = source != nullptr;
    std::vector<const ast::ImportFromStmt::Item*> missing;
    for (const auto& item : stmt.items) {
      const auto found = member(source, item.name.text);
      found_any |= found.has_value();
      if (found) bind(item, *found);
      else if (!source || !is_builtin(item.name.text)) missing.push_back(&item);
      else if (!item.alias.text.empty()) bind(item, CythonSymbol{std::string(builtins_path) + item.name.text});
    }
    if (!found_any) context_.error(DiagnosticKind::UnknownModule, span, file_of(module_));
    else for (const auto* item : missing) unknown(*item);
  }

 private:
  std::optional<Symbol> member(const Scope* source, const std::string& name) {
    if (source) return declared_member(context_, CModuleSymbol{module_, source}, name);
    const std::string submodule = module_ + "." + name;
    const Scope* found = load_module(context_, submodule);
    return found ? std::optional<Symbol>(CModuleSymbol{submodule, found}) : std::nullopt;
  }

  // Every module has the builtin functions, too: `from libc.math cimport abs` is in real modules.
  bool is_builtin(const std::string& name) const {
    static constexpr std::array functions = {"abs", "bool", "float", "int", "len", "max", "min", "pow", "round", "sum"};
    return std::find(functions.begin(), functions.end(), name) != functions.end() || context_.builtins->find_own(name);
  }

  void all(const Scope& source) {
    for (const auto& [name, symbol] : source.symbols()) {
      if (std::holds_alternative<PyNameSymbol>(symbol)) continue;
      use_header(context_, source, name);
      if (!context_.declared_at.contains({&scope_, name})) scope_.declare(name, symbol);  // of two modules the later one counts
    }
    const auto module = context_.modules.find(&source);
    if (module == context_.modules.end()) return;
    const std::vector<std::string> parts = module->second.all_of;
    for (const std::string& part : parts) {
      if (const Scope* names = load_module(context_, part)) all(*names);
    }
  }

  void bind(const ast::ImportFromStmt::Item& item, const Symbol& symbol) {
    const ast::Identifier& name = item.alias.text.empty() ? item.name : item.alias;
    const Symbol* before = scope_.find_own(name.text);
    const bool is_hidden = std::holds_alternative<CModuleSymbol>(symbol) && before && std::holds_alternative<TypeSymbol>(*before);
    if (is_hidden) return;  // a module takes the name of no type
    scope_.declare(name.text, symbol);
    context_.declared_at[{&scope_, name.text}] = name.span;
  }

  void unknown(const ast::ImportFromStmt::Item& item) {
    context_.error(DiagnosticKind::UnknownMember, item.name.span,
                   "'" + item.name.text + "' is not declared in module '" + module_ + "'");
  }

  Context& context_;
  Scope& scope_;
  std::string module_;
};

}  // namespace

void declare_cimport(Context& context, Scope& scope, const ast::ImportStmt& stmt, Span) {
  for (const auto& item : stmt.items) declare_item(context, scope, item, stmt.is_cimport);
}

void declare_cimport_from(Context& context, Scope& scope, const ast::ImportFromStmt& stmt, Span span) {
  // An import of Python's declares nothing, unless it is of the module cython or of what that stands for.
  const std::string path = dotted(stmt.path, stmt.path.size());
  if (stmt.level == 0 && path == "cython.cimports") return declare_packages(context, scope, stmt);
  if (stmt.level == 0 && !check_part_of_cython(context, stmt.path, true)) return;
  const bool is_of_cython = stmt.level == 0 && (is_cython_module(path) || without_cimports(path) != path);
  if (!stmt.is_cimport && !is_of_cython) return;
  const auto module = module_meant(context, scope, stmt, span);
  if (!module) return;
  MemberImport import(context, scope, *module);
  if (is_cython_module(*module)) return import.cython(stmt);
  import.members(stmt, span);
}

}  // namespace kernelc::sema

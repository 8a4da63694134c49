#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ast/module.h"
#include "ir/module.h"
#include "sema/class_decl.h"
#include "sema/function_decl.h"
#include "sema/scope.h"
#include "support/diagnostics.h"

namespace kernelc::sema {

/// Finds and parses `.pxd` files; the driver knows the search path.
struct ModuleLoader {
  virtual ~ModuleLoader() = default;
  /// The parsed declarations of a dotted module name, or nullptr when there are none. The result lives as long as the loader.
  virtual const ast::Module* load_pxd(const std::string& dotted_name) = 0;
};

struct Options {
  std::string module_name;  ///< dotted
  std::string file_name;    ///< of the .pyx, as tracebacks show it
  std::vector<std::pair<std::string, std::string>> directives;          ///< from -X
  std::vector<std::pair<std::string, std::string>> compile_time_names;  ///< from -E: what IF and DEF statements know
};

/// Finds a constant of the module again by its value.
class ConstantTable {
 public:
  ir::ConstantId intern(Store<ir::ConstantId, ir::Constant>& constants, ir::Constant constant);
  /// Forgets the constants from `size` on: they belonged to a check that was thrown away.
  void forget_from(std::size_t size);

 private:
  std::map<ir::Constant, ir::ConstantId> known_;
};

/// The module or `.pxd` whose names a scope holds.
struct DeclaredModule {
  std::string name;             ///< dotted
  bool is_package = false;
  bool is_own = false;          ///< the module being translated
  bool headers_on_use = false;  ///< `# cython: headers_on_use=True`: a header is included when one of its names is used
  std::vector<std::string> all_of;  ///< then: modules whose names are its own too, loaded when a name is looked for
  ir::Directives directives;    ///< those of the whole file
};

/// What all parts of this stage share: the input, and the module being built.
struct Context {
  Context(const ast::Tree& tree, const SourceFiles& files, ModuleLoader& loader, Diagnostics& diagnostics, const Options& options,
          ir::Module& module)
      : tree(tree), files(files), loader(loader), diagnostics(diagnostics), options(options), module(module) {}

  const ast::Tree& tree;
  const SourceFiles& files;
  ModuleLoader& loader;
  Diagnostics& diagnostics;
  const Options& options;
  ir::Module& module;

  ConstantTable constants;
  Store<FunctionDeclId, FunctionDecl> functions;
  std::map<std::string, std::unique_ptr<Scope>> c_modules;  ///< scopes of cimported modules, by dotted name
  std::vector<std::unique_ptr<Scope>> scopes;               ///< keeps function and class scopes alive
  std::map<ir::ClassId, const Scope*> class_scopes;         ///< attributes and methods of cdef classes
  std::map<ir::ClassId, ClassDecl> classes;                 ///< what the bodies of cdef classes consist of
  std::map<ir::ObjectType::Kind, ir::ClassId> known_classes;  ///< declarations of `ndarray`, `dtype`, `array.array`
  std::map<const Scope*, DeclaredModule> modules;           ///< by the scope of its names
  std::map<std::string, std::string> typing_names;          ///< names of the module that stand for those of `typing`; empty for that itself
  std::map<std::string, ir::FusedId> builtin_fused;         ///< `floating`, `integral`, `numeric` once they are used
  std::map<std::pair<FunctionDeclId, std::size_t>, ir::GlobalId> kept_defaults;  ///< see kept_defaults.h; by function and parameter
  std::map<std::pair<const Scope*, std::string>, std::size_t> headers;  ///< which of ir::Module::includes declares a name

  struct PendingBody {
    FunctionDeclId declaration;
    FusedBinding binding;
    ir::FunctionId function;
  };
  std::vector<PendingBody> pending;  ///< bodies that nobody has checked yet

  struct PendingCall {
    ir::ExternId callee;
    ir::FunctionId function;
  };
  std::map<ir::ExternId, ir::FunctionId> foreign_callables;  ///< functions of headers that Python sees: what stands for them
  std::vector<PendingCall> pending_calls;                    ///< those of them that have no body yet

  struct PendingForward {
    FunctionDeclId declaration;
    ir::FunctionId function;
  };
  std::vector<PendingForward> pending_forwards;  ///< methods of C++ classes that leave arguments to their defaults, without a body yet
  std::vector<ir::ExternId> published_externs;  ///< `cpdef` in blocks of headers: names of the module

  const Scope* builtins = nullptr;  ///< names that need no declaration
  std::map<std::pair<const Scope*, std::string>, Span> declared_at;  ///< where the names of a scope were declared
  bool imports_all = false;       ///< `from m import *`: any name may be one of the module
  bool declares_foreign = false;  ///< inside `cdef extern from`: functions do not raise unless they say so

  ir::Types& types() { return module.types; }
  Diagnostic& error(DiagnosticKind kind, Span span, std::string message) {
    return diagnostics.error(kind, span, std::move(message));
  }
  /// A name as the program writes it: `__name`, where its class makes that `_Class__name`.
  std::string written(const ast::Identifier& name) const;
  /// Whether the names of the scope are declared by one of kernelc's own `.pxd` files.
  bool is_standard(const Scope& scope) const {
    const auto module = modules.find(&scope);
    return module != modules.end() && !module->second.is_own && module->second.headers_on_use;
  }
  std::string display(ir::TypeId type) { return module.types.display(type, module); }
};

}  // namespace kernelc::sema

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ast/module.h"
#include "ir/module.h"
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
  std::vector<std::pair<std::string, std::string>> directives;  ///< from -X
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

/// What all parts of this stage share: the input, and the module being built.
struct Context {
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

  ir::Types& types() { return module.types; }
  Diagnostic& error(DiagnosticKind kind, Span span, std::string message) {
    return diagnostics.error(kind, span, std::move(message));
  }
  std::string display(ir::TypeId type) { return module.types.display(type, module); }
};

}  // namespace kernelc::sema

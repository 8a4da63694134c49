#pragma once

#include <string>
#include <vector>

#include "sema/function_decl.h"

namespace kernelc::sema {

/// A cdef class as declared: what its body consists of. Beside the ir::Class of the same id, whose methods and
/// properties stand in the same order.
struct ClassDecl {
  struct Property {
    std::string name;
    FunctionDeclId getter, setter, deleter;
  };
  ast::StmtId stmt;           ///< the definition (ast::ExtensionClassStmt), or the declaration of a `.pxd`
  const Scope* scope = nullptr;  ///< the names of the class
  std::vector<FunctionDeclId> methods;
  std::vector<Property> properties;
  ast::Block body;            ///< statements that are no declarations: the module's code runs them
  bool has_definition = false;
};

}  // namespace kernelc::sema

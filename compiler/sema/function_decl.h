#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "sema/scope.h"

namespace kernelc::sema {

/// Which type each fused type stands for in one copy of a function.
using FusedBinding = std::vector<std::pair<ir::FusedId, ir::TypeId>>;

/// A function as declared: the same for all its fused copies.
struct FunctionDecl {
  ast::StmtId stmt;            ///< the definition (ast::FunctionStmt), or the declaration when nothing defines it here
  ast::StmtId forward;         ///< its declaration in a `.pxd`, when there is one
  const Scope* scope = nullptr;  ///< where the types of its signature are looked up
  std::string name;
  std::string qualified_name;
  ir::ClassId class_id;        ///< for methods of a cdef class
  ir::CppClassId cpp_class;    ///< for methods of a C++ class of the module
  int cpp_method = -1;         ///< then: which of its methods; -1 for what runs before an object goes
  ir::ClassId property_of;     ///< for the C function behind a property: the class of a header that has it
  std::string module_name;     ///< of the `.pxd` that promises it, when this module does not define it
  ir::Directives directives;
  bool has_definition = false;
  bool is_in_pxd = false;         ///< the module's own `.pxd` declares it
  bool is_inline_in_pxd = false;  ///< and holds its body: every user compiles it anew
  std::vector<ir::FusedId> fused;        ///< in order of first use in the parameters
  std::vector<int> deciding_parameters;  ///< per fused type
  std::vector<std::pair<FusedBinding, ir::FunctionId>> instances;  ///< copies asked for so far
};

}  // namespace kernelc::sema

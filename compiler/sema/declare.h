#pragma once

#include <string>

#include "sema/context.h"

// How the statements of modules, `.pxd` files, extern blocks and class bodies are declared: one function for each kind.
namespace kernelc::sema {

/// Where declarations stand.
struct Place {
  Scope& scope;
  bool is_own = true;    ///< of the module being translated, its same-name `.pxd` included
  bool is_pxd = false;
  std::string module_name;
  const ast::ExternStmt* foreign = nullptr;  ///< the extern block around
  std::size_t include = no_include;          ///< of that block, into ir::Module::includes
  std::string prefix = {};                   ///< of qualified names: `Class.`
  ir::CppClassId cpp_class = {};             ///< the C++ class whose methods and classes stand here

  static constexpr std::size_t no_include = static_cast<std::size_t>(-1);
};

/// The dotted name of the module that a declaration belongs to.
const std::string& module_of(const Context& context, const Place& place);

/// The names of a cimported module, declared when first asked for; nullptr when it has no `.pxd`.
const Scope* load_module(Context& context, const std::string& dotted_name);

void declare_block(Context& context, const Place& place, const ast::Block& block);

/// Declares a name and keeps where; reports one that the scope has already.
void declare_name(Context& context, const Place& place, const ast::Identifier& name, Symbol symbol);
/// That the name takes the header of the block it stands in: also for what was declared ahead of it.
void note_header(Context& context, const Place& place, const std::string& name);
/// Reports that a name is declared already; gives the place of the first declaration.
void report_redeclared(Context& context, const Place& place, const ast::Identifier& name);

/// The C++ name of something that a header declares: the one written, or the name in the block's namespace.
std::string foreign_name(const Place& place, const std::string& name, const std::string& c_name);

/// Whether a variable, field or attribute can have the type; reports when it cannot.
bool check_variable_type(Context& context, ir::TypeId type, Span span, bool may_be_absent = false);

/// Whether Python can see a value of the type, as a declaration tells: text and bytes are the only pointers.
bool has_python_form(const ir::Module& module, ir::TypeId type);

/// Declares the names of the structs, enums, classes and C++ classes of a block, so that what stands above them may use
/// them.
void forward_declare(Context& context, const Place& place, const ast::Block& block);

void declare_struct(Context& context, const Place& place, const ast::StructStmt& stmt, Span span);
void declare_enum(Context& context, const Place& place, const ast::EnumStmt& stmt, Span span);
void declare_typedef(Context& context, const Place& place, const ast::TypedefStmt& stmt);
void declare_fused(Context& context, const Place& place, const ast::FusedStmt& stmt);
/// name = cython.fused_type(int, double); false when the statement is something else
bool declare_fused_assignment(Context& context, const Place& place, const ast::AssignStmt& stmt);
void declare_constant(Context& context, const Place& place, const ast::DefineStmt& stmt);
void declare_variables(Context& context, const Place& place, const ast::VariableStmt& stmt);
void declare_extern(Context& context, const Place& place, const ast::ExternStmt& stmt);
void declare_cpp_class(Context& context, const Place& place, const ast::CppClassStmt& stmt, Span span);
void declare_class(Context& context, const Place& place, const ast::ExtensionClassStmt& stmt, ast::StmtId id);

/// A `def`, `cdef` or `cpdef` function of a module, or a function of a header.
void declare_function(Context& context, const Place& place, ast::StmtId id);
/// A function of this module or promised by a `.pxd`, without a name in a scope.
FunctionDeclId make_function_decl(Context& context, const Place& place, ast::StmtId id, ir::ClassId class_id);
/// Makes `id` the definition of a function that was only declared so far, and checks that the two agree.
void define_function(Context& context, const Place& place, FunctionDeclId function, ast::StmtId id);
/// The fused types in the parameters of a function, and which parameters decide them.
void find_fused(Context& context, FunctionDecl& function);

/// The Python modules that a `.pxd` imports: its inline functions take them from the module that they are part of.
void declare_imported_names(Context& context, Scope& scope, const ast::Block& body);
/// The Python names that the module's own code binds.
void declare_python_names(Context& context, Scope& scope, const ast::Block& body);

}  // namespace kernelc::sema

#pragma once

#include "sema/context.h"
#include "sema/directive_names.h"

// Everything that is declared before any function body is looked at.
namespace kernelc::sema {

/// Fills `scope` with what the statements of a module, `.pxd` or extern block declare: types, C variables, externs,
/// functions, classes, cimports, DEF constants; and every Python name that the module's own code binds. Structs,
/// enums, classes and the like are added to the ir::Module. A same-name `.pxd` is declared first.
void declare_module(Context& context, Scope& scope, const ast::Module& module);

/// The statements of a block with `include`, `IF` and `cdef:` resolved away: what is left is to be declared or run.
ast::Block flatten(Context& context, const Scope& scope, const ast::Block& block);

/// `cimport a.b as c` and `from a cimport b`, at any place where they may stand.
void declare_cimport(Context& context, Scope& scope, const ast::ImportStmt& stmt, Span span);
void declare_cimport_from(Context& context, Scope& scope, const ast::ImportFromStmt& stmt, Span span);

/// The scope with the names that need no declaration: C types, builtin object types, `NULL`, …
std::unique_ptr<Scope> make_builtin_scope(Context& context);

/// What directive comments, `-X` options and defaults say for the whole module.
ir::Directives module_directives(Context& context, const ast::Module& module);

/// Applies one directive as a decorator or `with` item writes it (`cython.boundscheck(False)`), when `expr` is one.
/// Gives false when it is something else.
bool apply_directive(Context& context, const Scope& scope, ast::ExprId expr, ir::Directives& directives, DirectivePlace place);
/// All decorators that are directives; of two for the same directive the outer one holds.
void apply_directives(Context& context, const Scope& scope, const std::vector<ast::ExprId>& decorators, ir::Directives& directives,
                      DirectivePlace place);

}  // namespace kernelc::sema

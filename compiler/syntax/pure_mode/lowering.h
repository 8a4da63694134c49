#pragma once

#include <optional>

#include "ast/module.h"
#include "support/diagnostics.h"
#include "syntax/pure_mode/known_paths.h"

namespace kernelc::syntax {

/// What the parts of the lowering share.
struct Lowering {
  ast::Tree& tree;
  const KnownPaths& paths;
  Diagnostics& diagnostics;
};

// pure_mode.cpp
/// Lowers a body by what another block imports.
void lower_pure_mode(ast::Tree& tree, const ast::Block& body, const ast::Block& imports, Diagnostics& diagnostics);

// types.cpp
/// The type that an expression spells: `cython.p_int`, `cython.pointer(cython.int)`, `cython.double[:, ::1]`, `Point`.
std::optional<ast::TypeId> spelled_type(Lowering& lowering, ast::ExprId expr);

// variables.cpp
/// x = cython.declare(T, value)   T = cython.typedef(U)   S = cython.struct(a=T)
void lower_assignment(Lowering& lowering, ast::StmtId id);
/// cython.declare(x=T, y=U)
void lower_call(Lowering& lowering, ast::StmtId id);

// functions.cpp
/// @cython.cfunc, ccall, inline, nogil, with_gil, returns, locals, exceptval
void lower_function(Lowering& lowering, ast::FunctionStmt& function);
/// At the beginning of a body, behind the docstring.
void add_declarations(const ast::Tree& tree, ast::Block& body, const ast::Block& declarations);

// classes.cpp
/// @cython.cclass, @functools.total_ordering
void lower_class(Lowering& lowering, ast::StmtId id);

}  // namespace kernelc::syntax

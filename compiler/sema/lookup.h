#pragma once

#include <optional>

#include "sema/context.h"

// What names mean, across modules.
namespace kernelc::sema {

/// What is known of a module or `.pxd` whose names a scope holds.
const DeclaredModule* declared_module(const Context& context, const Scope& scope);

/// What `name` means in `scope` as a declaration: Python names of the module do not hide the declarations around them.
const Symbol* find_declared(const Scope& scope, std::string_view name);

/// The same, with the structs of Python's C API that need no cimport: `Py_buffer`.
std::optional<Symbol> find_declaration(Context& context, const Scope& scope, const std::string& name);

/// `owner.name`: a member of a cimported module (a submodule is found when it has a `.pxd`), of `cython`, of an enum, or
/// a type inside a C++ class. Nothing when there is no such declaration.
std::optional<Symbol> declared_member(Context& context, const Symbol& owner, const std::string& name);

/// What a name or a dotted name means as a declaration. Nothing for any other expression.
std::optional<Symbol> lookup(Context& context, const Scope& scope, ast::ExprId expr);

/// The full name of what only the compiler knows, `cython.view.contiguous`, when `expr` names such a thing.
std::optional<std::string> cython_name(Context& context, const Scope& scope, ast::ExprId expr);

/// Marks the header that declares what `name` means in `scope` as one to include. Code names what it uses: declarations that only name
/// the types of others need no header of theirs.
void use_header(Context& context, const Scope& scope, const std::string& name);

}  // namespace kernelc::sema

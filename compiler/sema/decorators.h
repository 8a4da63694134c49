#pragma once

#include <string_view>

#include "ast/module.h"

namespace kernelc::sema {

/// Whether a decorator is the plain name: `@staticmethod`, `@property`.
bool is_decorated(const ast::Tree& tree, const ast::FunctionStmt& stmt, std::string_view name);

/// Whether a decorator is `@property`, `@name.setter` or `@name.deleter`.
bool is_accessor_decorator(const ast::Tree& tree, ast::ExprId decorator);

/// Whether Python takes a method for one of the class by its name.
bool is_class_method_by_name(const ast::FunctionStmt& stmt);

/// Whether a method is one of the class: decorated so, or one that Python takes for it by its name.
bool is_class_method(const ast::Tree& tree, const ast::FunctionStmt& stmt);

}  // namespace kernelc::sema

#pragma once

#include <vector>

#include "sema/declare.h"

namespace kernelc::sema {

/// The types of a function of a header: several when its last parameters can be left out.
std::vector<ir::TypeId> foreign_function_types(Context& context, const Scope& scope, const ast::FunctionStmt& stmt, bool is_nogil);

/// A scope inside `scope` that has the template parameters as types.
Scope& template_scope(Context& context, const Scope& scope, const std::vector<std::string>& templates);

void declare_foreign_function(Context& context, const Place& place, const ast::FunctionStmt& stmt);

}  // namespace kernelc::sema

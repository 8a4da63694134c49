#pragma once

#include "sema/body.h"

// Functions inside functions.
namespace kernelc::sema {

/// Reports an inner function or class where there can be none: a cpdef function has no place for what it shares.
void check_may_enclose(Body& body);

/// What the function itself binds the name to; none when it is a name of the code around.
const Symbol* find_in_function(const Body& body, const std::string& name);

/// The local through which this function reaches a name of an enclosing function; none when the name is not one.
std::optional<ir::LocalId> captured_local(Body& body, const std::string& name);

/// Makes a name unbound at the end of an except clause, whether it is bound or not.
void forget_name(Body& body, const std::string& name, Span span);

/// Whether the class body being checked binds the name (and so it is looked up in its namespace first).
bool binds_in_class_body(Body& body, const std::string& name);

/// Whether assigning the name sets a key of the class namespace.
bool is_assigned_in_class_body(const Body& body, const std::string& name);
/// The target of a comprehension in a class body: a variable of its own, not a name of the class.
std::optional<ir::LocalId> comprehension_local(Body& body, const std::string& name);

/// The Python function object of a `def` statement, decorators not yet applied.
ir::ExprId make_def(Body& body, ast::StmtId id, const ast::FunctionStmt& stmt, Span span);

/// `Class.method`, `outer.<locals>.inner`: the name of something defined in this body.
std::string qualified_name_in(Body& body, const std::string& name);

/// The function whose locals an inner function sees: that around a class body, else this one.
Body* enclosing_function(Body& body);

/// The decorated value; decorators are evaluated before `make` and applied from the last to the first.
ir::ExprId apply_decorators(Body& body, const std::vector<ast::ExprId>& decorators, const std::function<ir::ExprId()>& make, Span span);

}  // namespace kernelc::sema

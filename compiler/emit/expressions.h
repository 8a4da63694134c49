#pragma once

#include <string>
#include <vector>

#include "emit/body.h"
#include "emit/numbers.h"

namespace kernelc::emit {

/// The expression with exactly the C++ type of its node. Objects come as kc::py::Object, views as borrowed ones. May write
/// statements that have to run before.
Text expression(Body& body, ir::ExprId expr);

/// The same where C++ converts to `target` by itself: an assignment, an initialiser, an argument, a return value.
Text converted(Body& body, ir::ExprId expr, ir::TypeId target);

/// The same as an operand of arithmetic: without a cast around it, with the number class that its text has.
struct Number {
  Text text;
  NumberClass natural;
};
Number number(Body& body, ir::ExprId expr);

/// What is assigned to or has its address taken.
Text place(Body& body, ir::ExprId expr);

/// The variable that an assignment stores into: a place, but for objects that need not be there yet.
Text assigned_place(Body& body, ir::ExprId expr);

/// `c ? a : b` of any type.
Text c_conditional(Body& body, ir::ExprId expr);

/// As an argument of a runtime function: objects and views are lent.
Text lent(Body& body, ir::ExprId expr);
std::vector<std::string> lent(Body& body, const std::vector<ir::ExprId>& exprs);

/// `f(a, b)`
Text call_text(std::string_view function, const std::vector<std::string>& arguments);

}  // namespace kernelc::emit

#pragma once

#include <vector>

#include "emit/body.h"

// Order of evaluation. C++ leaves the order of most operands open; where it matters they are put into variables first.
namespace kernelc::emit {

/// Whether statements have to run before the text of the expression.
bool needs_statements(const Body& body, ir::ExprId expr);

enum class Order {
  Open,         ///< of operators and arguments
  LeftToRight,  ///< of braced lists
};

/// Puts into variables what has to be evaluated before the last of the operands that need an order. While this lives, these
/// operands print as their variables.
class Sequenced {
 public:
  Sequenced(Body& body, std::vector<ir::ExprId> operands, Order order);
  ~Sequenced();
  Sequenced(const Sequenced&) = delete;
  Sequenced& operator=(const Sequenced&) = delete;

 private:
  Body& body_;
  std::vector<ir::ExprId> held_;
};

/// Evaluates the expression into a variable of its own; gives its name.
std::string hold(Body& body, ir::ExprId expr);

}  // namespace kernelc::emit

#pragma once

#include "emit/body.h"
#include "emit/expressions.h"

namespace kernelc::emit {

/// `a + b`, `kc::floordiv(a, b)`: of the number class that arith_class gives.
Text arith(Body& body, const ir::Expr& expr, const ir::Arith& node);
NumberClass arith_class(const Body& body, const ir::Expr& expr, const ir::Arith& node);

/// `a < b`
Text compare(Body& body, const ir::Compare& node);

/// The text with exactly the type, given the class it has: C++ computes in int what is narrower.
Text fit(Body& body, ir::TypeId type, const Text& text, NumberClass has);

/// The C++ operator of `a += b` where there is one for this operation, else empty.
std::string compound_operator(const Body& body, ir::TypeId type, const ir::Arith& node);

}  // namespace kernelc::emit

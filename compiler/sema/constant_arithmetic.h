#pragma once

#include <optional>

#include "ast/expr.h"
#include "sema/constant_value.h"

// Arithmetic of constants with the meaning that Python gives it. Nothing where Python would raise, or where a result
// leaves the range of C integers.
namespace kernelc::sema {

bool is_true(const ConstantValue& value);
std::optional<ConstantValue> unary(ast::UnaryExpr::Op op, const ConstantValue& operand);
std::optional<ConstantValue> binary(ast::BinaryOp op, const ConstantValue& left, const ConstantValue& right);
std::optional<bool> compare(ast::CompareOp op, const ConstantValue& left, const ConstantValue& right);

/// An integer as it is written, a plain leading zero meaning octal; nothing beyond 64 bits.
std::optional<unsigned long long> integer_value(const std::string& digits);

/// A bool or an integer as an integer.
std::optional<long long> as_integer(const ConstantValue& value);
/// A bool, an integer or a float as a float.
std::optional<double> as_float(const ConstantValue& value);

/// `name(arguments)` for the builtin functions that constants may use: int, len, max and others.
std::optional<ConstantValue> call_builtin(const std::string& name, const std::vector<ConstantValue>& arguments);

}  // namespace kernelc::sema

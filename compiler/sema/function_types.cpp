#include "sema/function_types.h"

#include "sema/c_types.h"

namespace kernelc::sema {

namespace {

/// What differs in `const` alone behind a pointer, or in the name of an integer, is handed over alike.
bool passes_alike(const ir::Types& types, ir::TypeId from, ir::TypeId to) {
  if (is_same_c_type(types, from, to) || stands_for_same(types, from, to)) return true;
  const auto* left = types.as<ir::PointerType>(from);
  const auto* right = types.as<ir::PointerType>(to);
  return left && right && passes_alike(types, left->target, right->target);
}

}  // namespace

bool functions_agree(const ir::Types& types, const ir::FunctionType& from, const ir::FunctionType& to) {
  if (to.is_nogil && !from.is_nogil) return false;
  if (from.parameters.size() != to.parameters.size() || !passes_alike(types, from.result, to.result)) return false;
  for (std::size_t i = 0; i < from.parameters.size(); ++i) {
    if (!passes_alike(types, from.parameters[i], to.parameters[i])) return false;
  }
  return true;
}

namespace {

std::string plain_value(const std::string& value) {
  return value.ends_with(".0") ? value.substr(0, value.size() - 2) : value;
}

// What a function without a value of its own gives where an error is set.
std::string usual_value(const ir::Types& types, ir::TypeId result) { return types.is_pointer(result) ? "nullptr" : "-1"; }

}  // namespace

bool exceptions_agree(const ir::Types& types, const ir::FunctionType& from, const ir::FunctionType& to) {
  using Kind = ir::ExceptionKind;
  if (types.is_object(from.result)) return true;  // null tells
  if (from.exceptions == Kind::Cpp || to.exceptions == Kind::Cpp) return from.exceptions == to.exceptions || from.exceptions == Kind::Never;
  if (to.exceptions == Kind::Always) return true;
  if (from.exceptions == Kind::Never) return to.exceptions != Kind::Value;
  if (to.exceptions == Kind::Never) return false;
  if (from.exceptions == Kind::Always) return to.exceptions == Kind::CheckedValue && plain_value(to.exception_value) == usual_value(types, from.result);
  const bool is_narrower = from.exceptions == Kind::Value || to.exceptions == Kind::CheckedValue;
  return is_narrower && plain_value(from.exception_value) == plain_value(to.exception_value);
}

}  // namespace kernelc::sema

#pragma once

#include <optional>

#include "emit/body.h"

// Pointers on their way to C headers. Where C converts between `void*` and all other pointers by itself, C++ refuses; and what is
// declared `void*` in a `.pyx` is often a pointer to something in the header. Callbacks are declared there as nobody declares them again.
namespace kernelc::emit {

/// An argument of a function of a header, for a parameter that is declared as `declared`; none where C++ converts as C does.
std::optional<Text> pointer_argument(Body& body, const ir::Extern& callee, ir::ExprId argument, ir::TypeId declared);

bool is_foreign_struct(const Body& body, ir::TypeId type);
/// A value for a member of such a struct that is declared as `declared`, or none.
std::optional<Text> pointer_for_field(Body& body, ir::ExprId value, ir::TypeId declared);
/// What is assigned to a member of such a struct, or to a variable of a type of a header; or none.
std::optional<Text> pointer_for_member(Body& body, const ir::Assign& node);

}  // namespace kernelc::emit

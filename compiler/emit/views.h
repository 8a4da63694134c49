#pragma once

#include "emit/body.h"

// Expressions on views. A borrowed view is plain and lives as long as what it was taken from; an owned one counts a reference.
namespace kernelc::emit {

Text borrowed_view(Body& body, ir::ExprId expr);
/// `read_only`: what it is assigned to writes no element, so a buffer need not be writable.
Text owned_view(Body& body, ir::ExprId expr, bool read_only = false);

/// Whether the expression gives a view that counts a reference, so that nothing else has to keep it alive.
bool is_owned(const Body& body, ir::ExprId expr);

/// Whether it is what a pointer points to, and not held in a variable.
bool is_in_memory(const Body& body, ir::ExprId view);

/// The elements of a view as the user wrote them, for messages: `const real_t`.
std::string element_name(const Body& body, ir::ExprId view);

/// Evaluates into a variable; gives its name.
std::string hold_view(Body& body, ir::ExprId expr);

/// v(i, j)
Text element(Body& body, ir::ExprId expr, const ir::ViewElement& node);
/// v.extent(0)
Text extent(Body& body, const ir::ViewExtent& node);
/// A view as a Python object.
Text view_to_object(Body& body, const ir::ViewToObject& node);

}  // namespace kernelc::emit

#pragma once

#include "sema/body.h"

namespace kernelc::sema {

/// The local through which this function reaches a name of an enclosing function; none when the name is not one.
std::optional<ir::LocalId> captured_local(Body& body, const std::string& name);

/// Makes a name unbound at the end of an except clause, whether it is bound or not.
void forget_name(Body& body, const std::string& name, Span span);

/// Whether the class body being checked binds the name (and so it is looked up in its namespace first).
bool binds_in_class_body(Body& body, const std::string& name);

}  // namespace kernelc::sema

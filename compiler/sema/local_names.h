#pragma once

#include "sema/body.h"

namespace kernelc::sema {

/// The dictionary of the module.
ir::ExprId global_names(Body& body, Span span);

/// What `locals()` gives: in a function a new dict of its bound variables, in a class body the namespace, and the globals in
/// the module.
ir::ExprId local_names(Body& body, Span span);

}  // namespace kernelc::sema

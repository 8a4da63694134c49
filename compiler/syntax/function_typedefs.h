#pragma once

#include "ast/module.h"

// Functions that are announced, in a `.pxd`, by a typedef of their type:
//
//   ctypedef int visitor(Node* node) nogil
//   cdef visitor count                        →  cdef int count(Node* node) nogil
namespace kernelc::syntax {

/// Makes functions of such variables, so that what follows knows of one spelling. Typedefs of other files are not seen.
void lower_function_typedefs(ast::Tree& tree, ast::Block& body);

}  // namespace kernelc::syntax

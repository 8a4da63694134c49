#pragma once

#include "sema/body.h"

// `@cython.ufunc`: C functions that are ufuncs of NumPy to the module, and to Python.
namespace kernelc::sema {

bool is_ufunc(Context& context, const FunctionDecl& function);

/// Checks that NumPy can call a function with the elements of arrays.
void check_ufunc(Context& context, FunctionDeclId function);

/// Makes the ufunc a name of the module.
void publish_ufunc(Body& body, FunctionDeclId function);

}  // namespace kernelc::sema

#pragma once

#include <string>

#include "sema/type_resolution.h"

// The C types that name the capsules of functions and variables which modules share. Modules that Cython built compare them
// letter by letter, so they are spelled as Cython spells them.
namespace kernelc::sema {

/// `double (int *, __pyx_t_5scipy_6linalg_11cython_blas_d *)`
std::string capsule_signature(const Context& context, const FunctionDecl& function, const Signature& signature, const std::string& module,
                              const std::string& copy_prefix);

/// `double`, `__pyx_t_3pkg_1m_real *`
std::string capsule_type(const Context& context, ir::TypeId type);

/// `__pyx_fuse_0_1`, before names that belong to one copy of a fused function: the places of its types in their fused types.
std::string copy_prefix(const Context& context, const FusedBinding& binding);

/// `name[int,float]`, as newer modules call a copy; empty where nothing is fused.
std::string copy_name(const Context& context, const FunctionDecl& function, const FusedBinding& binding);

/// How many parameters at the end a caller may leave out.
int optional_parameters(const Signature& signature);

}  // namespace kernelc::sema

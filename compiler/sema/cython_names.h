#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sema/context.h"

// The modules that only the compiler knows: `cython` and what is in it.
namespace kernelc::sema {

/// Whether `cython`, `cython.parallel`, `cython.view` or `cython.operator` is meant.
bool is_cython_module(std::string_view dotted_name);

/// Whether a full name such as `cython.parallel.prange` means something to the compiler.
bool is_cython_name(std::string_view path);

/// The type that a full name stands for: `cython.double`, `cython.p_int`, `cython.floating`, `cython.view.array`.
std::optional<ir::TypeId> cython_type(Context& context, const std::string& path);

}  // namespace kernelc::sema

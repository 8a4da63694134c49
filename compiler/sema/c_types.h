#pragma once

#include "ir/types.h"

namespace kernelc::sema {

/// Whether two types are one in C, whatever names they go by: `long`, `Py_ssize_t` and `int64_t` are.
bool is_same_c_type(const ir::Types& types, ir::TypeId a, ir::TypeId b);

/// Whether two integers are alike as far as their declarations say: a typedef of a header is taken for what it is
/// declared to be, as Cython does; where that is wrong, C++ says so.
bool stands_for_same(const ir::Types& types, ir::TypeId a, ir::TypeId b);

}  // namespace kernelc::sema

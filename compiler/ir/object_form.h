#pragma once

#include "ir/module.h"

namespace kernelc::ir {

/// Whether the type is that of C strings: a pointer to one-byte integers.
bool is_char_pointer(const Types& types, TypeId type);

/// `const char version[]` of a header: its extent is not known, but its null tells where it ends.
bool is_open_string(const Types& types, TypeId type);

/// Whether C values of the type have a Python form: numbers, text, and what is made of them.
bool has_object_form(const Module& module, TypeId type);

}  // namespace kernelc::ir

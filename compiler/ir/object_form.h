#pragma once

#include "ir/module.h"

namespace kernelc::ir {

/// Whether C values of the type have a Python form: numbers, text, and what is made of them.
bool has_object_form(const Module& module, TypeId type);

}  // namespace kernelc::ir

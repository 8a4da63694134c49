#pragma once

#include <string>

#include "sema/declare.h"

namespace kernelc::sema {

/// Reports what a function behind a property of a header's class cannot be: it is C code that reads or sets the property, which
/// `before` has without it. `role` is getter, setter or deleter.
void check_c_accessor(Context& context, const Place& place, const FunctionDecl& accessor, const std::string& role, const ClassDecl::Property& before);

}  // namespace kernelc::sema

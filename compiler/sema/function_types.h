#pragma once

#include "ir/types.h"

namespace kernelc::sema {

/// Function types agree when arguments and result do, and no caller without the GIL reaches one that needs it.
bool functions_agree(const ir::Types& types, const ir::FunctionType& from, const ir::FunctionType& to);

/// Whether who calls through the type `to` looks for all errors that a function of the type `from` leaves, and for no others.
bool exceptions_agree(const ir::Types& types, const ir::FunctionType& from, const ir::FunctionType& to);

}  // namespace kernelc::sema

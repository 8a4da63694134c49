#pragma once

#include "emit/body.h"

namespace kernelc::emit {

/// try with except, else and finally clauses.
void try_statement(Body& body, const ir::Try& node);

}  // namespace kernelc::emit

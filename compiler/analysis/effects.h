#pragma once

#include "analysis/facts.h"

namespace kernelc::analysis {

/// Finds what each expression and each function can do beside giving a value: raise, use Python, change or depend on what
/// others see. Functions of the module are followed into, to a fixed point over recursion; other callees are judged by their
/// types. Needs the facts about unbound reads and proven indices.
void find_effects(const ir::Module& module, Facts& facts);

}  // namespace kernelc::analysis

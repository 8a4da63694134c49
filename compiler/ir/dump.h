#pragma once

#include <string>

#include "ir/module.h"
#include "support/source_file.h"

namespace kernelc::ir {

/// The module as readable text for --dump=ir: one line for each statement, expressions with their conversions. Types
/// stand at declarations and conversions only.
std::string dump(const Module& module, const SourceFiles& files);

}  // namespace kernelc::ir

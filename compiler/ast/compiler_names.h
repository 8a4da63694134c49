#pragma once

namespace kernelc::ast {

/// The name by which nodes that the compiler adds mean the module `cython`, whatever the program imports; no program can write it.
inline constexpr const char* compiler_module = "<cython>";

}  // namespace kernelc::ast

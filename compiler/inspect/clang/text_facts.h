#pragma once

#include "clang/AST/ASTContext.h"
#include "inspect/inspector.h"

// What is looked for in the parsed text of a module; the headers that it includes are not looked at.
namespace kernelc::inspect {

void find_python_in_nogil(clang::ASTContext& context, const std::vector<std::string>& nogil_functions, CxxFacts& facts);
void find_narrowings(clang::ASTContext& context, CxxFacts& facts);
void find_nests(clang::ASTContext& context, CxxFacts& facts);

}  // namespace kernelc::inspect

#pragma once

#include "clang/AST/ASTContext.h"
#include "clang/Lex/Preprocessor.h"
#include "inspect/inspector.h"

// Whether headers declare what the source says that they do.
namespace kernelc::inspect {

/// Compares the declarations, whose types the text has as declared_types.h says, with what the headers have.
void compare_foreign(clang::ASTContext& context, clang::Preprocessor& preprocessor, const std::vector<DeclaredForeign>& declared,
                     std::vector<ForeignMismatch>& mismatches);

}  // namespace kernelc::inspect

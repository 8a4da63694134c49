#pragma once

#include <string_view>
#include <vector>

#include "ast/module.h"
#include "support/diagnostics.h"

namespace kernelc::syntax {

/// The directives of the comments before the first statement: `# cython: boundscheck=False, wraparound=False`.
std::vector<ast::DirectiveComment> read_directives(const std::vector<Span>& comments, std::string_view text,
                                                   Diagnostics& diagnostics);

/// Whether one of these comments tells build tools that the module is C++: `# distutils: language = c++`.
bool asks_for_cpp(const std::vector<Span>& comments, std::string_view text);

}  // namespace kernelc::syntax

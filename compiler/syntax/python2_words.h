#pragma once

#include <string_view>

#include "ast/module.h"
#include "syntax/token_list.h"

namespace kernelc::syntax {

/// Whether a module asks for `language_level=2`.
bool is_python2(const std::vector<ast::DirectiveComment>& directives);

/// Makes keywords of `print` and `exec`, as Python 2 has them; of `print` up to `from __future__ import print_function`.
void make_python2_keywords(TokenList& tokens, std::string_view text);

}  // namespace kernelc::syntax

#pragma once

#include <string_view>

#include "syntax/token_list.h"

namespace kernelc::syntax {

/// Makes keywords of `match` and `case` where they begin a statement and its clauses; they are names everywhere else. What
/// tells the statement is its block: the line ends with a colon, and the next one, which is deeper, begins with `case`.
void make_match_keywords(TokenList& tokens, std::string_view text);

}  // namespace kernelc::syntax

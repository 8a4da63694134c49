#pragma once

#include <string_view>

namespace kernelc {

/// Whether a word is a keyword or an alternative token of C++17 or C++20: users may have given it to something as its name.
bool is_cpp_keyword(std::string_view word);

}  // namespace kernelc

#pragma once

#include <map>
#include <string>
#include <string_view>

// What C text shows before anything is compiled.
namespace kernelc {

bool is_in_word(char c);

/// Takes the next name or number, and what stands before it, off the text; empty at its end.
std::string_view take_word(std::string_view& text);

std::string without_comments(std::string_view text);

struct Macro {
  bool is_function = false;  ///< `#define f(x) …`: only a call of it is one
  std::string body;
};
using Macros = std::map<std::string, Macro, std::less<>>;

/// Adds what text without comments defines, whatever the conditions around it.
void add_macros(std::string_view text, Macros& macros);

}  // namespace kernelc

#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "emit/emit.h"

namespace kernelc::emit {

/// A header of the compiler's own.
bool is_of_runtime(const std::string& header);

/// The name of a header may come with its own quotes or brackets.
std::string quoted(const std::string& header);

/// What the headers and the C text that a module includes define, as far as they are found.
class HeaderMacros {
 public:
  HeaderMacros(const ir::Module& module, const Options& options);

  /// Those that the module uses, and what they expand to.
  const std::set<std::string, std::less<>>& used() const { return used_; }

  /// Whether a header uses macros that Cython puts before it.
  bool names_cython() const { return names_cython_; }

  /// `(kc::max)(a, b)`: the line with calls of functions that have the name of such a macro.
  std::string with_functions(std::string line) const;

  /// The others that `text` has as names of other things: they have to go before it.
  std::vector<std::string> in_the_way_of(std::string_view text) const;

 private:
  void add(HeaderText header);
  void use_words(std::string_view text);

  Macros macros_;
  bool names_cython_ = false;
  std::set<std::string, std::less<>> used_;
};

}  // namespace kernelc::emit

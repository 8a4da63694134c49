#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sema/context.h"

// Types that one or more words name.
namespace kernelc::sema {

/// The C type of words such as {"unsigned", "long"} and "int": nothing when the name is no word of C, the error type
/// when the words do not go together.
std::optional<ir::TypeId> basic_type(const ir::Types& types, const std::vector<std::string>& modifiers, const std::string& name);

/// Whether the name is a word of C for a type, which no declaration can change.
bool is_basic_word(std::string_view name);

/// The complex type over a real one; nothing when there is none.
std::optional<ir::TypeId> complex_of(ir::Types& types, ir::TypeId real);

/// The types besides words of C that need no declaration: `size_t`, `object`, `list`, and their like.
std::vector<std::pair<std::string, ir::TypeId>> builtin_types(ir::Types& types);

/// Whether the name is that of a builtin exception class.
bool is_builtin_exception(std::string_view name);

}  // namespace kernelc::sema

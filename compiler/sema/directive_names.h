#pragma once

#include <string_view>

namespace kernelc::sema {

/// What the value of a directive looks like.
enum class DirectiveValue { Unknown, Flag, Text, Number, Any };

/// Unknown for a name that is no directive. Directives without effect on kernels are known, too.
DirectiveValue directive_value(std::string_view name);

/// `optimize` of `optimize.use_switch`.
bool is_directive_group(std::string_view name);

/// What a directive can be set for, besides the module; `Any` where it has been set before.
enum class DirectivePlace { Any, Function, Class, ExtensionClass, With };

/// Whether the directive means something there; an unknown one may.
bool is_meant_for(std::string_view directive, DirectivePlace place);

/// `function`, `with statement`
std::string_view name_of(DirectivePlace place);

inline bool is_directive_name(std::string_view name) { return directive_value(name) != DirectiveValue::Unknown; }

}  // namespace kernelc::sema

#pragma once

#include "syntax/builder/builder.h"

namespace kernelc::syntax {

/// The statements of a file that a statement of `outer` includes; its declarations, where it stands among those.
ast::Block parse_included(Builder& outer, FileId file, bool holds_declarations);

/// The statements of a text that the compiler adds to the file at a place.
ast::Block parse_generated(Builder& outer, const std::string& text, Span place);

}  // namespace kernelc::syntax

#pragma once

#include "syntax/builder/builder.h"

namespace kernelc::syntax {

/// The statements of a file that a statement of `outer` includes; its declarations, where it stands among those.
ast::Block parse_included(Builder& outer, FileId file, bool holds_declarations);

}  // namespace kernelc::syntax

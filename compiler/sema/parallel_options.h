#pragma once

#include "sema/body.h"

namespace kernelc::sema {

/// The arguments of prange() and parallel().
struct ParallelArguments {
  std::vector<ast::ExprId> positional;
  ir::ParallelOptions parallel;
  bool nogil = false;
};

/// Reads them by name; nothing if one of them is wrong, which is reported at the call.
std::optional<ParallelArguments> read_parallel_options(Body& body, const ast::CallExpr& call, bool is_loop, Span span);

/// Reports, and gives false.
bool invalid_parallel(Body& body, Span span, const std::string& message);

}  // namespace kernelc::sema

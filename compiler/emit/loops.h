#pragma once

#include "emit/body.h"

namespace kernelc::emit {

void while_loop(Body& body, const ir::While& node, Span span);
void for_range(Body& body, ir::StmtId stmt, const ir::ForRange& node);
void for_each(Body& body, const ir::ForEach& node, Span span);

}  // namespace kernelc::emit

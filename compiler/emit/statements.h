#pragma once

#include "emit/body.h"

namespace kernelc::emit {

void statements(Body& body, const ir::Block& block);
void statement(Body& body, ir::StmtId stmt);

/// `double x`, where the assignment to a local declares it.
std::string declaration_in_place(Body& body, ir::ExprId target, ir::ExprId value);

/// A local as generated code names it.
Text local_text(const Body& body, ir::LocalId local);

}  // namespace kernelc::emit

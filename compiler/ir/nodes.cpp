#include "ir/stmt.h"

template class kernelc::Store<kernelc::ir::ExprId, kernelc::ir::Expr>;
template class kernelc::Store<kernelc::ir::StmtId, kernelc::ir::Stmt>;

namespace kernelc::ir {

Expr::~Expr() = default;
Stmt::~Stmt() = default;

}  // namespace kernelc::ir

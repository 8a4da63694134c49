#include "ir/falls_through.h"

#include <algorithm>

#include "ir/walk.h"

namespace kernelc::ir {

bool falls_through(const Module& module, StmtId id) {
  const auto& node = module[id].node;
  if (std::holds_alternative<Return>(node) || std::holds_alternative<Break>(node) || std::holds_alternative<Continue>(node)) return false;
  if (const auto* run = std::get_if<ExprStmt>(&node)) return !never_returns(module, run->value);
  if (const auto* branch = std::get_if<If>(&node)) return falls_through(module, branch->then) || falls_through(module, branch->otherwise);
  if (const auto* block = std::get_if<BlockStmt>(&node)) return falls_through(module, block->body);
  if (const auto* block = std::get_if<GilBlock>(&node)) return falls_through(module, block->body);
  return true;
}

bool never_returns(const Module& module, ExprId id) {
  const auto* call = node_as<RuntimeCall>(module, id);
  if (!call) return false;
  switch (call->function) {
    case RuntimeFunction::RaiseException:
    case RuntimeFunction::RaiseFrom:
    case RuntimeFunction::Reraise:
    case RuntimeFunction::AssertionFailed:
    case RuntimeFunction::ReturnUnsetView: return true;
    default: return false;
  }
}

bool falls_through(const Module& module, const Block& block) {
  return std::all_of(block.begin(), block.end(), [&](StmtId id) { return falls_through(module, id); });
}

}  // namespace kernelc::ir

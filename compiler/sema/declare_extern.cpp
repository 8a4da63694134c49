#include <algorithm>

#include "sema/declare.h"
#include "sema/lookup.h"
#include "sema/signature.h"

namespace kernelc::sema {

namespace {

// The header of a block, once for all blocks that name it.
std::size_t include_of(Context& context, const ast::ExternStmt& stmt, bool on_use) {
  if (stmt.header.empty() && stmt.verbatim.empty()) return Place::no_include;
  auto& includes = context.module.includes;
  const auto same = std::find_if(includes.begin(), includes.end(), [&](const ir::Include& include) {
    return include.header == stmt.header && include.verbatim == stmt.verbatim;
  });
  if (same == includes.end()) {
    includes.push_back({stmt.header, stmt.verbatim, !on_use});
    return includes.size() - 1;
  }
  same->is_used |= !on_use;
  return static_cast<std::size_t>(same - includes.begin());
}

class ForeignDeclarations {
 public:
  explicit ForeignDeclarations(Context& context) : context_(context), before_(std::exchange(context.declares_foreign, true)) {}
  ~ForeignDeclarations() { context_.declares_foreign = before_; }
  ForeignDeclarations(const ForeignDeclarations&) = delete;
  ForeignDeclarations& operator=(const ForeignDeclarations&) = delete;

 private:
  Context& context_;
  bool before_;
};

}  // namespace

void declare_extern(Context& context, const Place& place, const ast::ExternStmt& stmt) {
  const DeclaredModule* module = declared_module(context, place.scope);
  Place inner = place;
  inner.foreign = &stmt;
  inner.include = include_of(context, stmt, module && module->headers_on_use);
  const ForeignDeclarations guard(context);
  declare_block(context, inner, stmt.body);
}

}  // namespace kernelc::sema

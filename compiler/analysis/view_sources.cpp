#include "analysis/view_sources.h"

#include "ir/walk.h"

namespace kernelc::analysis {

namespace {

void collect(const ir::Module& module, ir::ExprId id, ViewSources& sources) {
  if (const auto* local = ir::node_as<ir::LocalRef>(module, id)) sources.locals.push_back(local->id);
  else if (const auto* slice = ir::node_as<ir::ViewSlice>(module, id)) collect(module, slice->view, sources);
  else if (const auto* transpose = ir::node_as<ir::ViewTranspose>(module, id)) collect(module, transpose->view, sources);
  else if (const auto* convert = ir::node_as<ir::ViewConvert>(module, id)) collect(module, convert->view, sources);
  else if (const auto* block = ir::node_as<ir::StmtExpr>(module, id)) collect(module, block->result, sources);
  else if (const ir::ExprId checked = ir::checked_view(module, id); checked.valid()) collect(module, checked, sources);
  else if (const auto* choice = ir::node_as<ir::Conditional>(module, id)) {
    collect(module, choice->then, sources);
    collect(module, choice->otherwise, sources);
  } else if (!ir::node_as<ir::NoneView>(module, id) && !ir::node_as<ir::ViewFromPointer>(module, id)) {
    sources.is_counted = true;
  }
}

}  // namespace

ViewSources sources_of(const ir::Module& module, ir::ExprId view) {
  ViewSources sources;
  collect(module, view, sources);
  return sources;
}

ir::ExprId view_of_element(const ir::Module& module, ir::ExprId id) {
  while (true) {
    if (const auto* element = ir::node_as<ir::ViewElement>(module, id)) return element->view;
    const auto* member = ir::node_as<ir::Member>(module, id);
    const auto* item = ir::node_as<ir::ElementOf>(module, id);
    if (member && !member->through_pointer) id = member->base;
    else if (item) id = item->base;
    else return {};
  }
}

}  // namespace kernelc::analysis

#include "emit/nests.h"

#include "emit/exits.h"
#include "emit/statements.h"
#include "emit/views.h"

namespace kernelc::emit {

namespace {

using Copies = analysis::Nest::Copies;

// Views of globals and attributes that an owner holds over the nest: Python code cannot take their memory away meanwhile.
std::vector<std::string> hold_views(Body& body, const analysis::Nest& nest) {
  std::vector<std::string> names;
  body.is_holding = true;
  for (const ir::ExprId view : nest.held) names.push_back(hold_view(body, view));
  body.is_holding = false;
  return names;
}

// The lambda's body is one loop; only a return leaves it.
Exits loop_exits(const Body& body, ir::StmtId loop) { return exits_of(body.module, {loop}); }

}  // namespace

void write_nest(Body& body, ir::StmtId loop, const analysis::Nest& nest, void (*write_loop)(Body&, ir::StmtId)) {
  const bool holds = !nest.held.empty();
  if (holds) body.out.open("");
  body.held_views = hold_views(body, nest);
  std::vector<std::string> views = body.held_views;
  for (const ir::LocalId view : nest.views) views.push_back(body.name(view));
  if (nest.copies == Copies::None || views.empty()) {
    write_loop(body, loop);
  } else {
    std::vector<std::string> parameters;
    for (const std::string& view : views) parameters.push_back("auto " + view);
    const Exits exits = loop_exits(body, loop);
    const std::string list = nest.copies == Copies::UnitAxisAndContiguous ? "<kc::Layouts<kc::ContigC, kc::UnitLast, kc::UnitFirst>>" : "";
    const LambdaCall call = open_lambda_call(body, "kc::specialise" + list + "(" + join(views) + ", ",
                                             "[&](" + join(parameters) + ") KC_INLINE_LAMBDA", exits);
    write_loop(body, loop);
    close_lambda_call(body, call);
  }
  if (holds) body.out.close();
  body.held_views.clear();
}

}  // namespace kernelc::emit

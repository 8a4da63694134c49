#include "emit/nests.h"

#include <algorithm>

#include "emit/exits.h"
#include "emit/expressions.h"
#include "emit/numbers.h"
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

std::string term_text(const Body& body, const analysis::NestTerm& term) {
  const std::string offset = std::to_string(term.offset);
  if (!term.local.valid()) return offset;
  std::string text = body.name(term.local);
  if (term.axis >= 0) text += ".extent(" + std::to_string(term.axis) + ")";
  if (term.offset == 0) return text;
  return text + (term.offset > 0 ? " + " + offset : " - " + offset.substr(1));
}

std::string guards_text(const Body& body, const analysis::Nest& nest) {
  std::string text;
  for (const analysis::Guard& guard : nest.guards)
    text += (text.empty() ? "" : " && ") + term_text(body, guard.least) + " <= " + term_text(body, guard.most);
  return text;
}

std::string extent_text(Body& body, ir::ExprId stop) {
  const Number value = number(body, stop);
  return value.natural.is_signed ? value.text.text : "static_cast<kc::Index>(" + value.text.text + ")";
}

// `const kc::Grid<2> grid({n, m}, a, b);`: its name, after which the loops ask it for their extents.
std::string write_grid(Body& body, const analysis::Nest& nest) {
  const std::string name = body.temporary("grid");
  std::vector<std::string> extents, views;
  for (const ir::StmtId loop : nest.grid) extents.push_back(extent_text(body, ir::node_as<ir::ForRange>(body.module, loop)->stop));
  for (const ir::LocalId view : nest.grid_views) views.push_back(body.name(view));
  const std::string axes = std::to_string(nest.grid.size()) + (nest.is_any_order ? ", kc::Order::any" : "");
  body.out.line("const kc::Grid<" + axes + "> " + name + "({" + join(extents) + "}, " + join(views) + ");");
  for (std::size_t axis = 0; axis < nest.grid.size(); ++axis)
    body.grid_extents[nest.grid[axis]] = name + ".extent(" + std::to_string(axis) + ")";
  return name;
}

void write_copies(Body& body, ir::StmtId loop, const analysis::Nest& nest, void (*write_loop)(Body&, ir::StmtId)) {
  const std::string grid = nest.grid.empty() ? "" : write_grid(body, nest);
  std::vector<std::string> parameters, arguments = body.held_views;
  for (const std::string& view : body.held_views) parameters.push_back("auto " + view);
  for (const ir::LocalId view : nest.views) {
    const bool in_grid = std::find(nest.grid_views.begin(), nest.grid_views.end(), view) != nest.grid_views.end();
    arguments.push_back(in_grid ? grid + ".of(" + body.name(view) + ")" : body.name(view));
    parameters.push_back("auto " + body.name(view));
  }
  std::string callee = "kc::specialise";
  if (nest.copies == Copies::UnitAxisAndContiguous) callee += "<kc::Layouts<kc::ContigC, kc::UnitLast, kc::UnitFirst>>";
  callee += "(" + join(arguments) + ", ";
  const bool has_guards = !nest.guards.empty();
  if (has_guards) {
    body.checks = body.temporary("checks");
    parameters.insert(parameters.begin(), "auto " + body.checks);
    callee += "kc::guarded(" + guards_text(body, nest) + ", ";
  }
  LambdaCall call = open_lambda_call(body, callee, "[&](" + join(parameters) + ") KC_INLINE_LAMBDA", loop_exits(body, loop));
  if (has_guards) call.end = "))";
  write_loop(body, loop);
  close_lambda_call(body, call);
  body.checks.clear();
}

}  // namespace

void write_nest(Body& body, ir::StmtId loop, const analysis::Nest& nest, void (*write_loop)(Body&, ir::StmtId)) {
  const bool holds = !nest.held.empty();
  if (holds) body.out.open("");
  body.held_views = hold_views(body, nest);
  if (nest.copies == Copies::None || (nest.views.empty() && nest.held.empty())) write_loop(body, loop);
  else write_copies(body, loop, nest, write_loop);
  if (holds) body.out.close();
  body.held_views.clear();
}

}  // namespace kernelc::emit

#include "emit/nests.h"

#include <algorithm>
#include <set>

#include "emit/exits.h"
#include "emit/expressions.h"
#include "emit/lanes.h"
#include "emit/numbers.h"
#include "emit/statements.h"
#include "emit/views.h"

namespace kernelc::emit {

namespace {

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

/// The mentions in a nest of views that it holds and that are not known to be initialised, by their number among these.
std::set<int> unsure_views(const Body& body, ir::StmtId loop) {
  class Finder : public ir::Walk {
   public:
    explicit Finder(const Body& body) : Walk(body.module), facts_(body.file.facts) {}
    using Walk::visit;
    void visit(ir::ExprId id) override {
      const auto* element = ir::node_as<ir::ViewElement>(module_, id);
      const bool is_sure = element && facts_.proven_in_range.get(id) && facts_.held_view.get(element->view) > 0;
      if (is_sure) return indices(*element);
      if (const int held = facts_.held_view.get(id); held > 0 && facts_.may_be_unbound.get(id)) found.insert(held - 1);
      parts(id);
    }
    void indices(const ir::ViewElement& element) {
      for (const ir::ExprId index : element.indices) visit(index);
    }
    std::set<int> found;

   private:
    const analysis::Facts& facts_;
  } finder(body);
  static_cast<ir::PartVisitor&>(finder).visit(loop);
  return finder.found;
}

// Where all of this holds, the copies for known layouts check nothing.
std::string guards_text(const Body& body, const analysis::Nest& nest) {
  std::vector<std::string> conditions;
  for (const int held : unsure_views(body, nest.loop)) conditions.push_back(body.held_views[static_cast<std::size_t>(held)] + ".is_initialised()");
  for (const analysis::Guard& guard : nest.guards) conditions.push_back(term_text(body, guard.least) + " <= " + term_text(body, guard.most));
  return join(conditions, " && ");
}

std::string extent_text(Body& body, ir::ExprId stop) {
  const Number value = number(body, stop);
  return value.natural.is_signed ? value.text.text : "static_cast<kc::Index>(" + value.text.text + ")";
}

std::string order_text(const Body& body, const analysis::Nest& nest) {
  if (!nest.is_any_order) return "";
  const auto* innermost = ir::node_as<ir::ForRange>(body.module, nest.grid.back());
  const bool sums = !analysis::unordered_reductions(body.module, innermost->body, false).empty();
  return sums ? ", kc::Order::any_sum" : ", kc::Order::any";
}

// `const kc::Grid<2> grid({n, m}, a, b);`: its name, after which the loops ask it for their extents.
std::string write_grid(Body& body, const analysis::Nest& nest) {
  const std::string name = body.temporary("grid");
  std::vector<std::string> extents, views;
  for (const ir::StmtId loop : nest.grid) extents.push_back(extent_text(body, ir::node_as<ir::ForRange>(body.module, loop)->stop));
  for (const ir::LocalId view : nest.grid_views) views.push_back(body.name(view));
  const std::string axes = std::to_string(nest.grid.size()) + order_text(body, nest);
  body.out.line("const kc::Grid<" + axes + "> " + name + "({" + join(extents) + "}, " + join(views) + ");");
  for (std::size_t axis = 0; axis < nest.grid.size(); ++axis)
    body.grid_extents[nest.grid[axis]] = name + ".extent(" + std::to_string(axis) + ")";
  return name;
}

std::string copy_text(const analysis::Nest::Copy& copy) {
  std::string text = copy.is_unit_first ? "kc::UnitFirst" : "kc::UnitLast";
  if (copy.is_interchanged) text = "kc::Interchanged<" + text + ">";
  else if (copy.is_disjoint) text = "kc::Disjoint<" + text + ">";
  return copy.is_multiversion ? "kc::Multiversion<" + text + ">" : text;
}

// `kc::specialise`, with a list of copies where it is not the usual one.
std::string callee_text(const analysis::Nest& nest) {
  std::vector<std::string> copies;
  for (const analysis::Nest::Copy& copy : nest.copies) copies.push_back(copy_text(copy));
  const std::string list = join(copies);
  return list == "kc::UnitLast" ? "kc::specialise" : "kc::specialise<kc::Layouts<" + list + ">>";
}

// `[&, n, factor]`: numbers go by value into copies that are functions of their own.
std::string captures(const Body& body, const analysis::Nest& nest, const std::string& bounds) {
  std::vector<std::string> names = {"&"};
  if (!bounds.empty() && nest.is_separate) names.push_back(bounds);
  for (const ir::LocalId local : nest.read) names.push_back(body.name(local));
  return "[" + join(names) + "]";
}

// The nest as kc::specialise takes it, while it is put together.
struct NestText {
  std::vector<std::string> parameters;
  std::string wrappers;  ///< `kc::guarded(n <= m, kc::updating(total, `
  std::string end;
};

void add_updates(const Body& body, const analysis::Nest& nest, NestText& text) {
  if (nest.updated.empty()) return;
  std::vector<std::string> names, parameters;
  for (const ir::LocalId local : nest.updated) {
    names.push_back(body.name(local));
    parameters.push_back("auto& " + body.name(local));
  }
  text.wrappers += "kc::updating(" + join(names) + ", ";
  text.end += ")";
  text.parameters.insert(text.parameters.begin(), parameters.begin(), parameters.end());
}

void add_guards(Body& body, const analysis::Nest& nest, NestText& text) {
  const std::string guards = guards_text(body, nest);
  if (guards.empty()) return;
  body.checks = body.temporary("checks");
  text.parameters.insert(text.parameters.begin(), "auto " + body.checks);
  text.wrappers += "kc::guarded(" + guards + ", ";
  text.end += ")";
}

// `const kc::Box<2> box({1, 1}, {n - 1, m - 1});`: between which bounds the loops run that may be interchanged.
std::string write_box(Body& body, const analysis::Nest& nest) {
  if (nest.interchanged.empty()) return "";
  const std::string name = body.temporary("box");
  std::vector<std::string> first, last;
  for (const ir::StmtId id : nest.interchanged) {
    const auto* loop = ir::node_as<ir::ForRange>(body.module, id);
    first.push_back(extent_text(body, loop->start));
    last.push_back(extent_text(body, loop->stop));
  }
  body.out.line("const kc::Box<" + std::to_string(first.size()) + "> " + name + "({" + join(first) + "}, {" + join(last) + "});");
  return name;
}

bool is_interchanged_first(const analysis::Nest& nest) {
  return std::any_of(nest.copies.begin(), nest.copies.end(), [](const analysis::Nest::Copy& copy) { return copy.is_interchanged && copy.is_unit_first; });
}

/// The loops of the box, and the counters as the user named them.
class InterchangeableLoops {
 public:
  InterchangeableLoops(Body& body, const analysis::Nest& nest, std::string box) : body_(body), nest_(nest), box_(std::move(box)) {}

  void write() {
    order_ = body_.temporary("order");
    body_.out.line("const auto " + order_ + " = " + box_ + (is_interchanged_first(nest_) ? ".order<kc::UnitFirst>(" : ".order<kc::UnitLast>(") +
                   body_.name(nest_.order_view) + ");");
    const std::size_t count = nest_.interchanged.size();
    for (std::size_t k = 0; k + 1 < count; ++k) open(k, k == 0 ? "outer" : "middle");
    write_innermost();
    for (std::size_t k = 0; k + 1 < count; ++k) close();
  }

 private:
  const ir::ForRange& loop(std::size_t k) const { return *ir::node_as<ir::ForRange>(body_.module, nest_.interchanged[k]); }
  std::string bound(const std::string& which, std::size_t k) const { return order_ + "." + which + "(" + std::to_string(k) + ")"; }

  void open(std::size_t k, std::string_view wanted) {
    const std::string counter = counters_.emplace_back(body_.temporary(wanted));
    const At head(body_.out, body_.file.place(body_.module[nest_.interchanged[k]].span));
    body_.out.open("for (kc::Index " + counter + " = " + bound("first", k) + "; " + counter + " < " + bound("last", k) + "; ++" + counter + ")");
    body_.enclosures.push_back({Enclosure::Kind::Loop, ""});
  }

  void close() {
    body_.enclosures.pop_back();
    body_.out.close();
  }

  void write_innermost() {
    const std::size_t innermost = nest_.interchanged.size() - 1;
    Lanes lanes(body_, loop(innermost).body);
    if (lanes.any()) {
      const std::string counter = counters_.emplace_back(body_.temporary("inner"));
      return lanes.write_loop({"kc::Index", counter, bound("first", innermost), bound("last", innermost)}, [&] { write_body(); });
    }
    open(innermost, "inner");
    write_body();
    close();
  }

  void write_body() {
    for (std::size_t k = 0; k < nest_.interchanged.size(); ++k) write_counter(k);
    body_.recorded_line = 0;
    statements(body_, loop(nest_.interchanged.size() - 1).body);
    body_.recorded_line = 0;
  }

  void write_counter(std::size_t k) {
    const ir::LocalId target = ir::local_of(body_.module, loop(k).target);
    if (!body_.reads.contains(target)) return;
    const std::string value = order_ + ".index(" + join({std::to_string(k), join(counters_)}) + ")";
    const std::string type = body_.file.types(body_.types.strip(body_.type_of(loop(k).target)));
    const std::string converted = type == "Py_ssize_t" ? value : "static_cast<" + type + ">(" + value + ")";
    body_.out.line("const " + type + " " + body_.name(target) + " = " + converted + ";");
  }

  Body& body_;
  const analysis::Nest& nest_;
  const std::string box_;
  std::string order_;
  std::vector<std::string> counters_;
};

void write_copies(Body& body, ir::StmtId loop, const analysis::Nest& nest, void (*write_loop)(Body&, ir::StmtId)) {
  const std::string grid = nest.grid.empty() ? write_box(body, nest) : write_grid(body, nest);
  NestText text;
  std::vector<std::string> arguments = body.held_views;
  for (const std::string& view : body.held_views) text.parameters.push_back("auto " + view);
  for (const ir::LocalId view : nest.views) {
    const bool in_grid = std::find(nest.grid_views.begin(), nest.grid_views.end(), view) != nest.grid_views.end();
    arguments.push_back(in_grid ? grid + ".of(" + body.name(view) + ")" : body.name(view));
    text.parameters.push_back("auto " + body.name(view));
  }
  add_guards(body, nest, text);
  add_updates(body, nest, text);
  const std::string callee = callee_text(nest) + "(" + join(arguments) + ", " + text.wrappers;
  const std::string lambda = captures(body, nest, grid) + "(" + join(text.parameters) + ") KC_INLINE_LAMBDA";
  LambdaCall call = open_lambda_call(body, callee, lambda, loop_exits(body, loop));
  call.end = ")" + text.end;
  if (nest.interchanged.empty()) write_loop(body, loop);
  else InterchangeableLoops(body, nest, grid).write();
  close_lambda_call(body, call);
  body.checks.clear();
}

}  // namespace

void write_nest(Body& body, ir::StmtId loop, const analysis::Nest& nest, void (*write_loop)(Body&, ir::StmtId)) {
  const bool holds = !nest.held.empty();
  if (holds) body.out.open("");
  body.held_views = hold_views(body, nest);
  if (nest.copies.empty() || (nest.views.empty() && nest.held.empty())) write_loop(body, loop);
  else write_copies(body, loop, nest, write_loop);
  if (holds) body.out.close();
  body.held_views.clear();
}

}  // namespace kernelc::emit

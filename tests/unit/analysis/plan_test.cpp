#include "analysis/plan.h"

#include <gtest/gtest.h>

#include "analysis/declarations.h"
#include "analysis/effects.h"
#include "analysis/ownership.h"
#include "ir_builder.h"

namespace kernelc::analysis {
namespace {

using ir::Builder;
using ir::ExprId;
using ir::FunctionId;
using ir::LocalId;
using ir::StmtId;

class Plan : public ::testing::Test {
 protected:
  Plan() {
    one = b.view(b.types().double_type, 1);
    two = b.view(b.types().double_type, 2);
    f = b.function("f");
    a = b.parameter("a", one);
    m = b.parameter("m", two);
    n = b.parameter("n", b.types().ssize);
    i = b.local("i", b.types().ssize);
    j = b.local("j", b.types().ssize);
    row = b.local("row", one);
    owner = b.local("owner", one);
  }
  StmtId use(LocalId view, const Builder::Values& indices) { return b.run(b.element(view, indices)); }
  StmtId loop(ir::Block body) { return b.for_range(i, 0, n, std::move(body)); }
  StmtId inner(ir::Block body) { return b.for_range(j, 0, n, std::move(body)); }
  StmtId take_row() { return b.assign(row, b.slice(m, {b.at(i), b.all()})); }

  void plan(ir::Block body) {
    b.body(std::move(body));
    facts = {};
    for (std::size_t k = 0; k < b.module.functions.size(); ++k) facts.functions.add({});
    find_effects(b.module, facts);
    decide_view_storage(b.module, facts);
    place_declarations(b.module, facts);
    plan_nests(b.module, facts);
  }
  const Nest* nest_at(StmtId id) {
    const int index = facts.nest_of.get(id);
    return index > 0 ? &facts.nests[static_cast<std::size_t>(index - 1)] : nullptr;
  }
  /// Why a loop is no nest.
  std::string obstacle(StmtId id) {
    for (const Nest& nest : facts.nests)
      if (nest.loop == id && nest.copies.empty()) return nest.reason;
    return "";
  }

  Builder b;
  Facts facts;
  ir::TypeId one, two;
  FunctionId f;
  LocalId a, m, n, i, j, row, owner;
};

TEST_F(Plan, the_outermost_loop_is_the_nest) {
  const StmtId inside = inner({use(m, {i, j})}), outside = loop({inside});
  plan({outside});
  ASSERT_NE(nest_at(outside), nullptr);
  EXPECT_EQ(nest_at(outside)->views, std::vector{m});
  EXPECT_EQ(nest_at(inside), nullptr);
}

TEST_F(Plan, loops_without_views_are_no_nests) {
  plan({loop({b.assign(j, i)})});
  EXPECT_TRUE(facts.nests.empty());
}

TEST_F(Plan, elements_at_fixed_places_need_no_copies) {
  plan({loop({use(a, {0}), use(a, {n})})});
  EXPECT_TRUE(facts.nests.empty());
}

TEST_F(Plan, declared_contiguous_views_need_no_copies) {
  const LocalId packed = b.parameter("packed", b.contiguous_view(b.types().double_type, 2));
  plan({loop({b.run(b.element(packed, {i, 0}, ir::IndexChecks::None))})});
  EXPECT_TRUE(facts.nests.empty());
}

TEST_F(Plan, declared_contiguous_views_have_a_copy_without_checks) {
  const LocalId packed = b.parameter("packed", b.contiguous_view(b.types().double_type, 1));
  const ExprId access = b.element(packed, {i});
  const StmtId outside = loop({b.run(access)});
  plan({outside});
  ASSERT_NE(nest_at(outside), nullptr);
  EXPECT_EQ(nest_at(outside)->views, std::vector{packed});
  EXPECT_EQ(nest_at(outside)->guards.size(), 1u);
  EXPECT_TRUE(facts.is_guarded.get(access));
}

TEST_F(Plan, borrowed_rows_profit_by_the_view_they_slice) {
  const StmtId outside = loop({take_row(), inner({use(row, {j})})});
  plan({outside});
  ASSERT_NE(nest_at(outside), nullptr);
  EXPECT_EQ(nest_at(outside)->views, std::vector{m});
}

TEST_F(Plan, a_view_that_is_rebound_to_an_object) {
  const StmtId inside = inner({use(owner, {j})});
  const StmtId outside = loop({b.assign(owner, b.view_from(b.call_object("g"), one)), inside});
  plan({outside});
  EXPECT_EQ(nest_at(outside), nullptr);
  EXPECT_EQ(obstacle(outside), "rebinds owner");
  ASSERT_NE(nest_at(inside), nullptr);
  EXPECT_EQ(nest_at(inside)->views, std::vector{owner});
}

TEST_F(Plan, a_row_that_outlives_the_loop_is_rebound_by_it) {
  const StmtId inside = inner({use(row, {j})}), outside = loop({take_row(), inside});
  plan({outside, use(row, {0})});
  EXPECT_EQ(obstacle(outside), "rebinds row");
  EXPECT_NE(nest_at(inside), nullptr);
}

TEST_F(Plan, python_objects_stand_in_the_way) {
  const StmtId inside = inner({use(m, {i, j})}), outside = loop({inside, b.run(b.call_object("print"))});
  plan({outside});
  EXPECT_EQ(obstacle(outside), "uses Python objects");
  EXPECT_NE(nest_at(inside), nullptr);
}

TEST_F(Plan, raising_is_no_obstacle) {
  const auto raise = b.runtime(ir::RuntimeFunction::RaiseException, b.types().void_type, {b.call_object("ValueError")});
  const StmtId outside = loop({use(a, {i}), b.if_(b.truth(), {b.gil(true, {b.run(raise)})})});
  plan({outside});
  EXPECT_NE(nest_at(outside), nullptr);
}

TEST_F(Plan, returning_a_number_is_no_obstacle_but_returning_a_view_is) {
  StmtId outside = loop({b.returns(b.expr(b.types().object_type, ir::ToObject{b.element(a, {i})})), use(a, {i})});
  plan({outside});
  EXPECT_NE(nest_at(outside), nullptr);
  outside = loop({use(a, {i}), b.returns(b.view_to_object(a))});
  plan({outside});
  EXPECT_EQ(obstacle(outside), "returns a view");
}

TEST_F(Plan, try_and_gil_stand_in_the_way) {
  const StmtId tries = loop({b.try_except({use(a, {i})}, {})});
  plan({tries});
  EXPECT_EQ(obstacle(tries), "holds a try statement");
  const StmtId takes = loop({b.gil(true, {use(a, {i})})});
  plan({takes});
  EXPECT_EQ(obstacle(takes), "takes or releases the GIL");
}

TEST_F(Plan, loops_in_blocks_without_the_gil_are_found) {
  const StmtId outside = loop({use(a, {i})});
  plan({b.gil(false, {b.if_(b.truth(), {outside})})});
  EXPECT_NE(nest_at(outside), nullptr);
}

TEST_F(Plan, the_directive_turns_it_off) {
  b.current().directives.specialise = false;
  const StmtId outside = loop({use(a, {i})});
  plan({outside});
  EXPECT_EQ(nest_at(outside), nullptr);
  EXPECT_EQ(obstacle(outside), "specialise is off");
}

TEST_F(Plan, a_long_loop_is_left_for_its_inner_loops) {
  const StmtId inside = inner({use(m, {i, j})});
  ir::Block body{inside};
  for (int k = 0; k < 800; ++k) body.push_back(b.assign(n, 1));
  const StmtId outside = loop(body);
  plan({outside});
  EXPECT_EQ(obstacle(outside), "is long");
  EXPECT_NE(nest_at(inside), nullptr);
}

TEST_F(Plan, views_of_globals_are_held) {
  ir::Global global;
  global.name = "weights";
  global.type = one;
  const ir::GlobalId id = b.module.globals.add(global);
  const auto weights = [&] { return b.expr(one, ir::GlobalRef{id}); };
  const ExprId first = weights(), second = weights();
  const StmtId outside = loop({b.run(b.element(first, {i})), b.run(b.element(second, {i}))});
  plan({outside});
  ASSERT_NE(nest_at(outside), nullptr);
  EXPECT_EQ(nest_at(outside)->held.size(), 1u);
  EXPECT_EQ(facts.held_view.get(first), 1);
  EXPECT_EQ(facts.held_view.get(second), 1);

  const FunctionId rebinder = b.function("rebinder");
  b.body({b.assign(weights(), b.expr(one, ir::NoneView{}))});
  b.function("g");
  const LocalId k = b.local("k", b.types().ssize);
  const StmtId other = b.for_range(k, 0, 3, {b.run(b.element(weights(), {k})), b.run(b.call(rebinder, {}))});
  plan({other});
  EXPECT_EQ(nest_at(other), nullptr) << "the call rebinds it";
}

TEST_F(Plan, views_of_attributes_are_held) {
  const LocalId self = b.parameter("self", b.types().object_type);
  const auto data = [&] { return b.expr(one, ir::Member{b.ref(self), "data", true}); };
  const StmtId outside = loop({b.run(b.element(data(), {i})), b.run(b.element(data(), {i}))});
  plan({outside});
  ASSERT_NE(nest_at(outside), nullptr);
  EXPECT_EQ(nest_at(outside)->held.size(), 1u);
}

TEST_F(Plan, functions_called_in_nests_become_templates) {
  const FunctionId g = b.function("g", b.types().double_type);
  const LocalId v = b.parameter("v", one);
  b.body({b.returns(b.element(v, {0}))});
  b.function("h");
  const LocalId w = b.parameter("w", two), k = b.local("k", b.types().ssize);
  const auto called = [&] { return b.for_range(k, 0, 3, {b.run(b.call(g, {b.slice(w, {b.at(k), b.all()})}))}); };
  const StmtId outside = called();
  plan({outside});
  ASSERT_NE(nest_at(outside), nullptr);
  EXPECT_EQ(nest_at(outside)->views, std::vector{w});
  EXPECT_TRUE(facts.functions[g].is_layout_template);

  plan({b.run(b.call(g, {b.slice(w, {b.at(0), b.all()})}))});
  EXPECT_FALSE(facts.functions[g].is_layout_template) << "not called in a nest";
}

TEST_F(Plan, a_function_that_keeps_the_view_needs_its_owner) {
  const FunctionId g = b.function("g", b.types().object_type);
  const LocalId v = b.parameter("v", one);
  b.body({b.returns(b.view_to_object(v))});
  b.function("h");
  const LocalId w = b.parameter("w", one), k = b.local("k", b.types().ssize);
  const StmtId outside = b.for_range(k, 0, 3, {b.run(b.element(w, {k})), b.run(b.call(g, {w}))});
  plan({outside});
  EXPECT_EQ(obstacle(outside), "gives a view to a function that may keep it");
}

TEST_F(Plan, parallel_loops_start_nests) {
  const StmtId parallel = b.stmt(ir::ParallelFor{b.ref(j), b.integer(0), b.ref(n), {}, {}, {}, {}, false, {use(a, {j})}, {}});
  const StmtId outside = loop({parallel});
  plan({outside});
  EXPECT_EQ(obstacle(outside), "holds a parallel loop");
  EXPECT_NE(nest_at(parallel), nullptr);
}

TEST_F(Plan, the_dump_tells_what_was_done_and_why) {
  b.module.functions[f].qualified_name = "f";
  plan({loop({use(a, {i}), b.run(b.call_object("print"))}), loop({use(m, {i, 0}), use(a, {i})})});
  EXPECT_EQ(dump_plan(b.module, facts, SourceFiles{}),
            "?: f: no copies for a: uses Python objects\n"
            "?: f: copies for m, a: unit last, unit first, strided; "
            "unchecked if n <= m.shape[0], 1 <= m.shape[1], n <= a.shape[0]\n");
}

}  // namespace
}  // namespace kernelc::analysis

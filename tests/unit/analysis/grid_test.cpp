#include "analysis/grid.h"

#include <gtest/gtest.h>

#include "analysis/declarations.h"
#include "analysis/effects.h"
#include "analysis/ownership.h"
#include "ir_builder.h"

namespace kernelc::analysis {
namespace {

using ir::Builder;
using ir::LocalId;
using ir::StmtId;

class Grids : public ::testing::Test {
 protected:
  Grids() {
    b.function("f");
    a = b.parameter("a", b.view(b.types().double_type, 2));
    d = b.parameter("d", b.view(b.types().double_type, 2));
    line = b.parameter("line", b.view(b.types().double_type, 1));
    i = b.local("i", b.types().ssize);
    j = b.local("j", b.types().ssize);
    k = b.local("k", b.types().ssize);
    sum = b.local("sum", b.types().double_type);
  }
  StmtId rows(ir::Block body) { return b.for_range(i, 0, b.extent(a, 0), std::move(body)); }
  StmtId columns(ir::Block body) { return b.for_range(j, 0, b.extent(a, 1), std::move(body)); }
  StmtId copy() { return b.assign(at(d), at(a)); }
  ir::ExprId at(LocalId view) { return b.element(view, {i, j}); }

  Grid grid(StmtId loop, ir::Block after = {}) {
    ir::Block body{loop};
    body.insert(body.end(), after.begin(), after.end());
    b.body(body);
    Facts facts;
    facts.functions.add({});
    find_effects(b.module, facts);
    decide_view_storage(b.module, facts);
    place_declarations(b.module, facts);
    return grid_of(b.module, facts, loop);
  }
  bool is_grid(StmtId loop) { return !grid(loop).loops.empty(); }

  Builder b;
  LocalId a, d, line, i, j, k, sum;
};

TEST_F(Grids, elementwise_work) {
  const StmtId inner = columns({copy()}), outer = rows({inner});
  const Grid found = grid(outer);
  EXPECT_EQ(found.loops, (std::vector{outer, inner}));
  EXPECT_EQ(found.views, (std::vector{a, d}));
}

TEST_F(Grids, one_loop_is_none) { EXPECT_FALSE(is_grid(b.for_range(i, 0, b.extent(line, 0), {b.run(b.element(line, {i}))}))); }

TEST_F(Grids, a_sum_has_an_order) {
  const Grid found = grid(rows({columns({b.assign(sum, b.add(sum, b.element(a, {i, j}, ir::IndexChecks::None)))})}), {b.run(sum)});
  EXPECT_EQ(found.loops.size(), 2u);
  EXPECT_FALSE(found.is_any_order);
}

TEST_F(Grids, variables_of_one_iteration_have_none) {
  const auto unchecked = [&](LocalId view) { return b.element(view, {i, j}, ir::IndexChecks::None); };
  EXPECT_TRUE(grid(rows({columns({b.assign(sum, unchecked(a)), b.assign(unchecked(d), b.multiply(sum, sum))})})).is_any_order);
}

TEST_F(Grids, neighbours_are_no_grid) {
  EXPECT_FALSE(is_grid(rows({columns({b.assign(at(d), b.element(a, {i, b.add(j, 1)}))})})));
}

TEST_F(Grids, transposed_elements_are_no_grid) { EXPECT_FALSE(is_grid(rows({columns({b.assign(at(d), b.element(a, {j, i}))})}))); }

TEST_F(Grids, the_targets_serve_as_indices_only) { EXPECT_FALSE(is_grid(rows({columns({copy(), b.assign(k, i)})}))); }

TEST_F(Grids, a_line_beside_the_grid_uses_a_target) {
  EXPECT_FALSE(is_grid(rows({columns({b.assign(at(d), b.element(line, {j}))})})));
}

TEST_F(Grids, an_element_at_a_fixed_place_may_stand_beside) {
  EXPECT_TRUE(is_grid(rows({columns({b.assign(at(d), b.multiply(at(a), b.element(line, {0})))})})));
  EXPECT_FALSE(is_grid(rows({columns({b.assign(at(d), b.element(d, {0, 0}))})}))) << "but not of the same view";
}

TEST_F(Grids, work_between_the_loops) { EXPECT_FALSE(is_grid(rows({b.assign(k, 0), columns({copy()})}))); }

TEST_F(Grids, loops_that_start_later_or_depend_on_each_other) {
  EXPECT_FALSE(is_grid(b.for_range(i, 1, b.extent(a, 0), {columns({copy()})})));
  EXPECT_FALSE(is_grid(rows({b.for_range(j, 0, i, {copy()})})));
}

TEST_F(Grids, break_leaves_one_of_two_loops) {
  EXPECT_FALSE(is_grid(rows({columns({copy(), b.if_(b.truth(), {b.break_()})})})));
  EXPECT_TRUE(is_grid(rows({columns({copy(), b.if_(b.truth(), {b.continue_()})})})));
  EXPECT_TRUE(is_grid(rows({columns({copy(), b.for_range(k, 0, 3, {b.break_()})})}))) << "a loop inside";
}

TEST_F(Grids, targets_that_are_read_later) { EXPECT_TRUE(grid(rows({columns({copy()})}), {b.run(b.add(j, j))}).loops.empty()); }

TEST_F(Grids, narrowed_indices_are_no_targets) {
  const auto narrow = b.cast(b.types().unsigned_char, j);
  EXPECT_FALSE(is_grid(rows({columns({b.assign(at(d), b.element(a, {i, narrow}))})})));
}

}  // namespace
}  // namespace kernelc::analysis

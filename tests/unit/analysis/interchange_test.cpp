#include "analysis/interchange.h"

#include <gtest/gtest.h>

#include "analysis/declarations.h"
#include "analysis/effects.h"
#include "analysis/ownership.h"
#include "analysis/reductions.h"
#include "ir_builder.h"

namespace kernelc::analysis {
namespace {

using ir::Builder;
using ir::LocalId;
using ir::StmtId;

class Interchange : public ::testing::Test {
 protected:
  Interchange() {
    f = b.function("f");
    a = b.parameter("a", b.view(b.types().double_type, 2));
    d = b.parameter("d", b.view(b.types().double_type, 2));
    line = b.parameter("line", b.view(b.types().double_type, 1));
    n = b.parameter("n", b.types().ssize);
    i = b.local("i", b.types().ssize);
    j = b.local("j", b.types().ssize);
    count = b.local("count", b.types().ssize);
    sum = b.local("sum", b.types().double_type);
  }
  ir::ExprId at(LocalId view, const Builder::Values& indices) { return b.element(view, indices, ir::IndexChecks::None); }
  ir::ExprId here(LocalId view) { return at(view, {i, j}); }

  bool is_legal(ir::Block body, ir::Block after = {}) {
    const StmtId nest = b.for_range(i, 1, n, {b.for_range(j, 1, n, std::move(body))});
    ir::Block all{nest};
    all.insert(all.end(), after.begin(), after.end());
    b.body(all);
    Facts facts;
    facts.functions.add({});
    find_effects(b.module, facts);
    decide_view_storage(b.module, facts);
    place_declarations(b.module, facts);
    return !interchangeable_loops(b.module, facts, f, nest, {}).empty();
  }

  Builder b;
  ir::FunctionId f;
  LocalId a, d, line, n, i, j, count, sum;
};

TEST_F(Interchange, from_view_to_view) { EXPECT_TRUE(is_legal({b.assign(here(d), at(a, {b.subtract(i, 1), b.add(j, 1)}))})); }

TEST_F(Interchange, within_a_view_as_far_as_the_distance_allows) {
  EXPECT_TRUE(is_legal({b.assign(here(a), at(a, {b.subtract(i, 1), j}))}));
  EXPECT_FALSE(is_legal({b.assign(here(a), at(a, {b.subtract(i, 1), b.add(j, 1)}))}));
}

TEST_F(Interchange, sums_into_elements_keep_their_order_but_leave_the_innermost_loop) {
  EXPECT_TRUE(is_legal({b.assign(at(line, {i}), b.add(at(line, {i}), here(a)))}));
  EXPECT_FALSE(is_legal({b.assign(at(line, {j}), b.add(at(line, {j}), here(a)))}));
}

TEST_F(Interchange, sums_of_integers_but_not_of_floats) {
  EXPECT_TRUE(is_legal({b.assign(count, b.add(count, 2))}, {b.run(count)}));
  EXPECT_FALSE(is_legal({b.assign(sum, b.add(sum, here(a)))}, {b.run(sum)}));
}

TEST_F(Interchange, values_that_go_from_iteration_to_iteration) {
  EXPECT_FALSE(is_legal({b.assign(count, b.add(i, 1)), b.run(at(line, {count}))}, {b.run(count)}));
  EXPECT_FALSE(is_legal({b.assign(here(d), here(a))}, {b.run(j)})) << "the last value of a counter is seen";
}

TEST_F(Interchange, what_raises_or_leaves) {
  EXPECT_FALSE(is_legal({b.assign(b.element(d, {i, j}), here(a))})) << "may raise IndexError";
}

TEST_F(Interchange, a_reduction_is_all_that_happens_to_its_variable) {
  const StmtId update = b.assign(sum, b.add(sum, here(a)));
  EXPECT_EQ(reductions_in(b.module, {update}).size(), 1u);
  EXPECT_EQ(reductions_in(b.module, {update, b.run(sum)}).size(), 0u);
  EXPECT_EQ(reductions_in(b.module, {update, b.assign(sum, b.multiply(sum, 2.0))}).size(), 0u);
}

}  // namespace
}  // namespace kernelc::analysis

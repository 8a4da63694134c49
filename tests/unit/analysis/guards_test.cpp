#include "analysis/guards.h"

#include <gtest/gtest.h>

#include "analysis/bounds.h"
#include "ir_builder.h"

namespace kernelc::analysis {
namespace {

using ir::Builder;
using ir::ExprId;
using ir::LocalId;
using ir::StmtId;

class Guards : public ::testing::Test {
 protected:
  Guards() {
    function = b.function("f");
    const ir::TypeId one = b.view(b.types().double_type, 1);
    x = b.parameter("x", one);
    y = b.parameter("y", one);
    m = b.parameter("m", b.view(b.types().double_type, 2));
    k = b.parameter("k", b.types().ssize);
    i = b.local("i", b.types().ssize);
    j = b.local("j", b.types().ssize);
    n = b.local("n", b.types().ssize);
    row = b.local("row", one);
  }
  GuardedAccesses find(StmtId nest, ir::Block before = {}) {
    before.push_back(nest);
    b.body(before);
    Facts facts;
    prove_bounds(b.module, facts);
    return guards_of(b.module, facts, function, nest);
  }
  StmtId use(LocalId view, const Builder::Values& indices) { return b.run(b.element(view, indices)); }
  NestTerm extent(LocalId view, int axis = 0, long long offset = 0) { return {view, axis, offset}; }
  NestTerm number(long long value) { return {{}, -1, value}; }
  NestTerm local(LocalId id, long long offset = 0) { return {id, -1, offset}; }

  Builder b;
  ir::FunctionId function;
  LocalId x, y, m, k, i, j, n, row;
};

TEST_F(Guards, the_loop_runs_over_another_view) {
  const auto found = find(b.for_range(i, 0, b.extent(x, 0), {use(y, {i})}));
  EXPECT_EQ(found.guards, (std::vector<Guard>{{extent(x), extent(y)}}));
  EXPECT_EQ(found.accesses.size(), 1u);
}

TEST_F(Guards, what_is_proven_needs_none) {
  EXPECT_TRUE(find(b.for_range(i, 0, b.extent(x, 0), {use(x, {i})})).accesses.empty());
}

TEST_F(Guards, one_test_serves_several_accesses) {
  const auto found = find(b.for_range(i, 0, b.extent(x, 0), {use(y, {i}), use(y, {i})}));
  EXPECT_EQ(found.guards.size(), 1u);
  EXPECT_EQ(found.accesses.size(), 2u);
}

TEST_F(Guards, neighbours) {
  const auto found = find(b.for_range(i, 1, b.subtract(b.extent(x, 0), 1), {use(y, {b.add(i, 1)})}));
  EXPECT_EQ(found.guards, (std::vector<Guard>{{extent(x), extent(y)}}));
}

TEST_F(Guards, a_start_that_may_be_negative) {
  const auto found = find(b.for_range(i, k, b.extent(x, 0), {use(x, {i})}));
  EXPECT_EQ(found.guards, (std::vector<Guard>{{number(0), local(k)}}));
}

TEST_F(Guards, limits_held_in_locals) {
  const auto found = find(b.for_range(i, 0, k, {use(x, {i}), use(m, {3, i})}));
  EXPECT_EQ(found.guards, (std::vector<Guard>{{local(k), extent(x)}, {number(4), extent(m, 0)}, {local(k), extent(m, 1)}}));
}

TEST_F(Guards, a_limit_that_the_nest_changes_is_traced_to_what_it_does_not) {
  const auto nest = b.while_(b.truth(), {b.assign(n, b.extent(x, 0)), b.for_range(i, 0, n, {use(y, {i})}), b.assign(n, 0)});
  const auto found = find(nest);
  EXPECT_EQ(found.guards, (std::vector<Guard>{{extent(x), extent(y)}}));
}

TEST_F(Guards, an_index_without_known_bounds_stays_checked) {
  const ExprId gathered = b.cast(b.types().ssize, b.element(x, {i}));
  const auto found = find(b.for_range(i, 0, b.extent(x, 0), {use(y, {gathered})}));
  EXPECT_TRUE(found.accesses.empty());
  EXPECT_TRUE(found.guards.empty());
}

TEST_F(Guards, a_view_that_the_nest_rebinds_stays_checked) {
  const auto found = find(b.for_range(i, 0, b.extent(x, 0), {use(y, {i}), b.assign(y, b.expr(b.type_of(b.ref(y)), ir::NoneView{}))}));
  EXPECT_TRUE(found.accesses.empty());
}

TEST_F(Guards, rows_are_traced_to_their_view) {
  const auto take = b.assign(row, b.slice(m, {b.at(i), b.all()}));
  const auto found = find(b.for_range(i, 0, b.extent(m, 0), {take, b.for_range(j, 0, b.extent(x, 0), {use(row, {j})})}));
  EXPECT_EQ(found.guards, (std::vector<Guard>{{extent(x), extent(m, 1)}}));
}

TEST_F(Guards, a_byte_as_index_needs_a_table_of_256) {
  const LocalId byte = b.local("byte", b.types().unsigned_char);
  const auto found = find(b.for_range(i, 0, k, {use(x, {byte})}));
  EXPECT_EQ(found.guards, (std::vector<Guard>{{number(256), extent(x)}}));
}

TEST_F(Guards, numbers_that_do_not_fit_the_comparison) {
  const LocalId wide = b.parameter("wide", b.types().size), u = b.local("u", b.types().size);
  const auto found = find(b.for_range(u, b.integer("0", b.types().size), wide, {use(x, {u})}));
  EXPECT_TRUE(found.accesses.empty());
}

}  // namespace
}  // namespace kernelc::analysis

#include "analysis/separation.h"

#include <gtest/gtest.h>

#include "analysis/declarations.h"
#include "analysis/effects.h"
#include "analysis/near_axes.h"
#include "analysis/ownership.h"
#include "analysis/written_views.h"
#include "ir_builder.h"

namespace kernelc::analysis {
namespace {

using ir::Builder;
using ir::LocalId;
using ir::StmtId;

class Separations : public ::testing::Test {
 protected:
  Separations() {
    f = b.function("f");
    x = b.parameter("x", b.view(b.types().double_type, 1));
    m = b.parameter("m", b.view(b.types().double_type, 2));
    n = b.parameter("n", b.types().ssize);
    p = b.parameter("p", b.types().pointer_to(b.types().double_type));
    i = b.local("i", b.types().ssize);
    j = b.local("j", b.types().ssize);
    sum = b.local("sum", b.types().double_type);
  }
  Separation separation(ir::Block body, ir::Block before = {}) {
    const StmtId loop = b.for_range(i, 0, n, std::move(body));
    before.push_back(loop);
    b.body(before);
    Facts facts;
    facts.functions.add({});
    find_effects(b.module, facts);
    decide_view_storage(b.module, facts);
    find_written_views(b.module, facts);
    place_declarations(b.module, facts);
    return separation_of(b.module, facts, f, loop, {});
  }
  StmtId add() { return b.assign(sum, b.add(sum, b.element(x, {i}))); }

  Builder b;
  ir::FunctionId f;
  LocalId x, m, n, p, i, j, sum;
};

TEST_F(Separations, what_a_nest_is_given) {
  const Separation found = separation({add()}, {b.assign(sum, 0.0)});
  EXPECT_EQ(found.obstacle, "");
  EXPECT_EQ(found.views, std::vector{x});
  EXPECT_EQ(found.updated, std::vector{sum});
  EXPECT_EQ(found.read, std::vector{n});
  EXPECT_FALSE(found.reaches_other_memory);
  EXPECT_FALSE(found.writes_views);
}

TEST_F(Separations, written_views) { EXPECT_TRUE(separation({b.assign(b.element(x, {i}), 1.5)}).writes_views); }

TEST_F(Separations, variables_with_an_address_stay_where_they_are) {
  const Separation found = separation({add()}, {b.assign(sum, 0.0), b.run(b.address_of(sum))});
  EXPECT_TRUE(found.updated.empty());
}

TEST_F(Separations, pointers_reach_other_memory) {
  const ir::ExprId item = b.expr(b.types().double_type, ir::ElementOf{b.ref(p), b.ref(i)});
  EXPECT_TRUE(separation({b.assign(b.element(x, {i}), item)}).reaches_other_memory);
  EXPECT_TRUE(separation({b.run(b.address_of(b.element(x, {i})))}).reaches_other_memory);
}

TEST_F(Separations, nests_along_the_first_axis) {
  const auto walks = [&](LocalId outer, LocalId inner) {
    return walks_along_first_axis(b.module, b.for_range(outer, 0, n, {b.for_range(inner, 0, n, {b.run(b.element(m, {i, j}))})}));
  };
  EXPECT_TRUE(walks(j, i));
  EXPECT_FALSE(walks(i, j));
}

}  // namespace
}  // namespace kernelc::analysis

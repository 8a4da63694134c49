#include <gtest/gtest.h>
#include <kc/flow.h>
#include <kc/specialise.h>

#include <memory>

using namespace kc;

namespace {

// The first element above a limit, or -1.
double first_above(const View<const double, 2>& v, double limit) {
  if (auto flow = specialise(v, [&](auto v) KC_INLINE_LAMBDA -> Flow<double> {
        for (Index i = 0; i < v.extent(0); ++i)
          for (Index j = 0; j < v.extent(1); ++j)
            if (v(i, j) > limit) return v(i, j);
        return fall_through;
      }))
    return flow.value();
  return -1;
}

bool has_negative(const View<const double, 2>& v) {
  bool fell_through = false;
  const auto search = [&]() {
    if (specialise(v, [&](auto v) KC_INLINE_LAMBDA -> Flow<void> {
          for (Index i = 0; i < v.extent(0); ++i)
            if (v(i, 0) < 0) return leave;
          return fall_through;
        }))
      return;
    fell_through = true;
  };
  search();
  return !fell_through;
}

const double data[] = {1, 2, 3, 4, -5, 6};

}  // namespace

TEST(Flow, carries_the_value_of_a_return_out_of_a_nest) {
  for (const View<const double, 2>& v : {View<const double, 2>{data, {3, 2}, {16, 8}}, {data, {2, 3}, {8, 16}}}) {
    EXPECT_EQ(first_above(v, 5.5), 6);
    EXPECT_EQ(first_above(v, 100), -1);
  }
}

TEST(Flow, without_a_value_leaves_or_falls_through) {
  EXPECT_TRUE(has_negative({data, {3, 2}, {16, 8}}));
  EXPECT_FALSE(has_negative({data, {2, 2}, {16, 8}}));
}

TEST(Flow, moves_values) {
  Flow<std::unique_ptr<int>> flow = std::make_unique<int>(3);
  ASSERT_TRUE(flow);
  EXPECT_EQ(*flow.value(), 3);
  EXPECT_FALSE(Flow<std::unique_ptr<int>>(fall_through));
}

TEST(Flow, says_which_way_the_body_left) {
  const auto body = [](int k) -> Flow<int> {
    if (k == 0) return loop_break;
    if (k == 1) return loop_continue;
    if (k == 2) return 7;
    return fall_through;
  };
  EXPECT_TRUE(body(0).breaks());
  EXPECT_TRUE(body(1).continues());
  EXPECT_TRUE(body(2));
  EXPECT_TRUE(body(3).falls_through());
  for (int k : {0, 1, 3}) EXPECT_FALSE(body(k));
  EXPECT_TRUE(Flow<void>(loop_break).breaks());
  EXPECT_FALSE(Flow<void>(loop_continue));
}

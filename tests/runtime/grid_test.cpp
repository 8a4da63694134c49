#include <gtest/gtest.h>
#include <kc/grid.h>

using namespace kc;

namespace {

double data[24];

View<double, 2> view(Index rows, Index columns, Index row_stride, Index column_stride) {
  return {data, {rows, columns}, {8 * row_stride, 8 * column_stride}};
}

}  // namespace

TEST(Grid, whole_contiguous_views_are_one_row) {
  const auto v = view(3, 4, 4, 1);
  const Grid<2> grid({3, 4}, v, v);
  EXPECT_EQ(grid.extent(0), 1);
  EXPECT_EQ(grid.extent(1), 12);
  const auto flat = grid.of(v);
  EXPECT_EQ(flat.extent(0), 1);
  EXPECT_EQ(&flat(0, 11), &v(2, 3));
}

TEST(Grid, other_views_keep_their_shape) {
  const auto v = view(3, 4, 4, 1), gaps = view(3, 4, 8, 1), columns = view(3, 4, 1, 3);
  for (const auto& other : {gaps, columns}) {
    const Grid<2> grid({3, 4}, v, other);
    EXPECT_EQ(grid.extent(0), 3);
    EXPECT_EQ(grid.extent(1), 4);
    EXPECT_EQ(&grid.of(other)(2, 3), &other(2, 3));
  }
}

TEST(Grid, loops_that_leave_out_elements) {
  const auto v = view(3, 4, 4, 1);
  EXPECT_EQ(Grid<2>({2, 4}, v).extent(0), 2);
  EXPECT_EQ(Grid<2>({3, 3}, v).extent(1), 3);
  EXPECT_EQ(Grid<2>({-3, 4}, v).extent(0), -3);
}

TEST(Grid, views_without_elements) {
  const auto v = view(0, 4, 4, 1);
  const Grid<2> grid({0, 4}, v);
  EXPECT_EQ(grid.extent(0) * grid.extent(1), 0);
}

TEST(Grid, views_that_are_known_to_be_contiguous) {
  const auto v = contiguous_view(data, 2, 3, 4);
  const Grid<3> grid({2, 3, 4}, v);
  EXPECT_EQ(grid.extent(2), 24);
  EXPECT_EQ(&grid.of(v)(0, 0, 23), &v(1, 2, 3));
}

TEST(Grid, axes_are_reversed_where_the_first_is_the_near_one) {
  const auto v = view(3, 4, 1, 3), gaps = view(2, 3, 2, 8);
  const Grid<2, Order::any> flat({3, 4}, v);
  EXPECT_EQ(flat.extent(0), 1);
  EXPECT_EQ(&flat.of(v)(0, 11), &v(2, 3));
  const Grid<2, Order::any> grid({2, 3}, gaps);
  EXPECT_EQ(grid.extent(0), 3);
  EXPECT_EQ(grid.extent(1), 2);
  EXPECT_EQ(&grid.of(gaps)(2, 1), &gaps(1, 2));
}

TEST(Grid, rows_of_sums_stay_loops_unless_they_are_short) {
  double memory[2 * 40];
  View<double, 2> wide;
  wide.data = memory;
  wide.shape[0] = 2, wide.shape[1] = 40;
  wide.strides[0] = 40 * sizeof(double), wide.strides[1] = sizeof(double);
  EXPECT_EQ((Grid<2, Order::any_sum>({2, 40}, wide).extent(0)), 2);
  EXPECT_EQ((Grid<2, Order::any>({2, 40}, wide).extent(1)), 80);
  EXPECT_EQ((Grid<2, Order::any_sum>({3, 4}, view(3, 4, 4, 1)).extent(1)), 12);
}

TEST(Grid, axes_stay_where_the_order_counts) {
  const auto v = view(3, 4, 1, 3);
  const Grid<2> grid({3, 4}, v);
  EXPECT_EQ(grid.extent(0), 3);
  EXPECT_EQ(&grid.of(v)(2, 3), &v(2, 3));
}

TEST(Grid, axes_stay_where_written_elements_are_shared) {
  const auto v = view(3, 4, 1, 3);
  auto behind = v, same = v, spread = view(3, 4, 0, 1), woven = view(3, 4, 1, 2);
  behind.data += 1;
  EXPECT_EQ((Grid<2, Order::any>({3, 4}, v, behind).extent(0)), 3);
  EXPECT_EQ((Grid<2, Order::any>({3, 4}, v, same).extent(0)), 1);
  EXPECT_EQ((Grid<2, Order::any>({3, 4}, spread).extent(0)), 3);
  EXPECT_EQ((Grid<2, Order::any>({3, 4}, woven).extent(0)), 3);
  const View<const double, 2> read = woven;
  EXPECT_EQ((Grid<2, Order::any>({3, 4}, read).extent(0)), 4);
}

TEST(Grid, axes_stay_where_an_access_would_fail) {
  const auto v = view(2, 3, 1, 2);
  EXPECT_EQ((Grid<2, Order::any>({2, 4}, v).extent(0)), 2);
}

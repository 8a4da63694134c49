#include <gtest/gtest.h>
#include <kc/box.h>
#include <kc/specialise.h>

#include <utility>
#include <vector>

using namespace kc;

namespace {

double data[100];
using Indices = std::vector<std::pair<Index, Index>>;

// The iterations over rows 1 and 2 and columns 0 and 1, as they come.
template <class... V>
Indices iterations(const V&... views) {
  Indices found;
  const Box<2> box({1, 0}, {3, 2});
  specialise<Layouts<UnitLast, Interchanged<UnitFirst>>>(views..., [&](auto first, auto...) KC_INLINE_LAMBDA {
    const auto order = box.order<UnitFirst>(first);
    for (Index k = order.first(0); k < order.last(0); ++k)
      for (Index l = order.first(1); l < order.last(1); ++l) found.emplace_back(order.index(0, k, l), order.index(1, k, l));
  });
  return found;
}

const Indices as_written = {{1, 0}, {1, 1}, {2, 0}, {2, 1}};
const Indices reversed = {{1, 0}, {2, 0}, {1, 1}, {2, 1}};
View<double, 2> view(double* at, Index row_stride, Index column_stride) {
  return {at, {4, 3}, {8 * row_stride, 8 * column_stride}};
}

}  // namespace

TEST(Box, loops_go_along_the_near_axis) {
  EXPECT_EQ(iterations(view(data, 3, 1)), as_written);
  EXPECT_EQ(iterations(view(data, 1, 4)), reversed);
  EXPECT_EQ(iterations(view(data, 2, 8)), as_written);
}

TEST(Box, views_that_overlap_keep_the_order) {
  const View<const double, 2> source = view(data, 1, 4);
  EXPECT_EQ(iterations(source, view(data + 50, 1, 4)), reversed);
  EXPECT_EQ(iterations(source, view(data + 2, 1, 4)), as_written);
  EXPECT_EQ(iterations(source, source), reversed) << "nothing is written";
}

TEST(Box, repeated_elements_keep_the_order) {
  EXPECT_EQ(iterations(view(data, 1, 3)), as_written) << "columns share bytes";
  EXPECT_EQ(iterations(view(data, 1, 0)), as_written);
}

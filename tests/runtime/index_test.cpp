#include "expect_error.h"

#include <kc/contiguous.h>
#include <kc/index.h>

#include <climits>
#include <cstdint>

using namespace kc;
using kc_test::expect_error;

namespace {

enum Colour { red, green };

class Index2d : public testing::Test {
 protected:
  int data_[12] = {0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23};
  View<int, 2> v_ = contiguous_view(data_, 3, 4);
};

template <class I>
void expect_out_of_range(const View<int, 2>& v, I i) {
  expect_error(ErrorKind::index_error, "Out of bounds on buffer access (axis 0)", [&] { checked(v, i, 0); });
  expect_error(ErrorKind::index_error, "Out of bounds on buffer access (axis 1)", [&] { checked(v, 0, i); });
}

}  // namespace

TEST_F(Index2d, negative_indices_count_from_the_end) {
  EXPECT_EQ(checked(v_, -1, -4), 20);
  EXPECT_EQ(checked(v_, -3, 3), 3);
  EXPECT_EQ(wrapped(v_, -1, 1), 21);
  checked(v_, 1, -1) = 5;
  EXPECT_EQ(data_[7], 5);
}

TEST_F(Index2d, all_integer_types_are_indices) {
  EXPECT_EQ(checked(v_, true, static_cast<signed char>(-1)), 13);
  EXPECT_EQ(checked(v_, std::uint8_t{2}, std::int64_t{-4}), 20);
  EXPECT_EQ(bounded(v_, 2ULL, 'a' - 96), 21);
  EXPECT_EQ(checked(v_, green, red), 10);
}

TEST_F(Index2d, bounds_are_the_extents) {
  expect_out_of_range(v_, 4);
  expect_out_of_range(v_, -5);
  expect_out_of_range(v_, INT_MIN);
  expect_out_of_range(v_, INT_MAX);
  expect_out_of_range(v_, PTRDIFF_MIN);
  expect_out_of_range(v_, PTRDIFF_MAX);
  expect_out_of_range(v_, std::uint8_t{255});
  expect_out_of_range(v_, UINT_MAX);
  expect_out_of_range(v_, UINT64_MAX);
  expect_out_of_range(v_, UINT64_MAX - 2);
  expect_out_of_range(v_, UINT64_MAX / 2 + 1);
}

TEST_F(Index2d, without_wraparound_negative_indices_are_out_of_bounds) {
  expect_error(ErrorKind::index_error, "Out of bounds on buffer access (axis 1)", [&] { bounded(v_, 0, -1); });
  EXPECT_EQ(bounded(v_, 2, 3), 23);
}

TEST_F(Index2d, the_last_axis_that_fails_is_named) {
  expect_error(ErrorKind::index_error, "Out of bounds on buffer access (axis 1)", [&] { checked(v_, 3, 4); });
}

TEST_F(Index2d, a_view_that_is_none_has_no_element) {
  expect_error(ErrorKind::index_error, "Out of bounds on buffer access (axis 0)",
               [] { checked(View<int, 1>::none(), 0); });
  expect_error(ErrorKind::index_error, "Out of bounds on buffer access (axis 0)",
               [] { checked(View<int, 1>::none(), -1); });
}

TEST_F(Index2d, const_views_give_const_elements) {
  const View<const int, 2> v = v_;
  static_assert(std::is_same_v<decltype(checked(v, 0, 0)), const int&>);
  static_assert(std::is_same_v<decltype(checked(v_, 0, 0)), int&>);
  EXPECT_EQ(&checked(v, 1, 1), &v_(1, 1));
}

TEST_F(Index2d, an_axis_is_checked_against_the_rank) {
  EXPECT_EQ(checked_extent(v_, 1), 4);
  EXPECT_EQ(checked_extent(v_, -2L), 3);
  EXPECT_EQ(checked_stride(v_, 0u), 16);
  EXPECT_EQ(checked_suboffset(v_, 1), -1);
  for (int axis : {2, -3, 8})
    expect_error(ErrorKind::index_error, "Out of bounds on buffer access (axis 0)", [&] { checked_stride(v_, axis); });
}

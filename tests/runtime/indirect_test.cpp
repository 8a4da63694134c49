#include "expect_error.h"

#include <kc/indirect.h>

#include <vector>

using namespace kc;
using kc_test::expect_error;

namespace {

// Three rows of four in separate blocks, each behind a header of two, reached through pointers.
class Indirect : public testing::Test {
 protected:
  int rows_[3][6] = {{-1, -1, 0, 1, 2, 3}, {-1, -1, 10, 11, 12, 13}, {-1, -1, 20, 21, 22, 23}};
  int* pointers_[3] = {rows_[0], rows_[1], rows_[2]};
  IndirectView<int, 2> v_;

  void SetUp() override {
    v_.data = reinterpret_cast<int*>(pointers_);
    v_.shape[0] = 3, v_.shape[1] = 4;
    v_.strides[0] = sizeof(int*), v_.strides[1] = sizeof(int);
    v_.suboffsets[0] = 8, v_.suboffsets[1] = -1;
  }
};

template <class V>
std::vector<int> elements(const V& v) {
  std::vector<int> all;
  for_each(v, [&](const int& x) { all.push_back(x); });
  return all;
}

int grid[6] = {1, 2, 3, 4, 5, 6};

}  // namespace

TEST_F(Indirect, follows_the_pointers_of_an_axis) {
  EXPECT_EQ(v_(0, 0), 0);
  EXPECT_EQ(v_(2, 3), 23);
  v_(1, 2) = 99;
  EXPECT_EQ(rows_[1][4], 99);
  EXPECT_EQ(size(v_), 12);
  EXPECT_EQ(suboffset(v_, 0), 8);
  EXPECT_EQ(nbytes(v_), 48);
}

TEST_F(Indirect, is_indexed_with_checks) {
  EXPECT_EQ(checked(v_, -1, -1), 23);
  EXPECT_EQ(bounded(v_, 1u, 1), 11);
  expect_error(ErrorKind::index_error, "Out of bounds on buffer access (axis 0)", [&] { checked(v_, 3, 0); });
  expect_error(ErrorKind::index_error, "Out of bounds on buffer access (axis 1)", [&] { checked(v_, 0, -5); });
}

TEST_F(Indirect, an_indexed_axis_is_followed_at_once) {
  const auto row = slice<Checks::all>(v_, at(-2));
  static_assert(std::is_same_v<decltype(row), const IndirectView<int, 1>>);
  EXPECT_EQ(elements(require_direct(row)), (std::vector<int>{10, 11, 12, 13}));
  expect_error(ErrorKind::index_error, "Index out of bounds (axis 0)", [&] { slice<Checks::all>(v_, at(3)); });
}

TEST_F(Indirect, offsets_behind_a_sliced_axis_move_its_suboffset) {
  EXPECT_EQ(elements(slice<Checks::all>(v_, range(omit, omit, -2), range(1, 3))), (std::vector<int>{21, 22, 1, 2}));
  EXPECT_EQ(elements(slice<Checks::all>(v_, all, at(-1))), (std::vector<int>{3, 13, 23}));
  EXPECT_EQ(elements(slice<Checks::all>(v_, newaxis, range(1, omit), newaxis, range(3, omit))),
            (std::vector<int>{13, 23}));
  EXPECT_EQ(elements(slice<Checks::all>(v_, newaxis, at(1), range(omit, omit, -1))),
            (std::vector<int>{13, 12, 11, 10}));
}

TEST_F(Indirect, that_is_empty_moves_nothing) {
  const auto none = slice<Checks::all>(v_, range(3, omit), range(9, omit));
  EXPECT_EQ(none.data, v_.data);
  EXPECT_EQ(none.suboffsets[0], 8);
  EXPECT_EQ(size(none), 0);
}

TEST_F(Indirect, a_pointer_behind_a_kept_axis_cannot_be_followed) {
  IndirectView<int, 2> v = v_;
  v.suboffsets[0] = -1, v.suboffsets[1] = 0;
  expect_error(ErrorKind::index_error, "All dimensions preceding dimension 1 must be indexed and not sliced",
               [&] { slice<Checks::all>(v, all, at(0)); });
}

TEST_F(Indirect, is_not_direct) {
  expect_error(ErrorKind::value_error, "Buffer not compatible with direct access in dimension 0.",
               [&] { require_direct(v_); });
  expect_error(ErrorKind::value_error, "Cannot transpose memoryview with indirect dimensions", [&] { transpose(v_); });
  const View<int, 2> to = contiguous_view(grid, 3, 2);
  expect_error(ErrorKind::value_error, "Dimension 0 is not direct", [&] { assign(to, v_); });
  expect_error(ErrorKind::value_error, "Dimension 0 is not direct", [&] { assign(v_, to); });
  EXPECT_FALSE(is_c_contiguous(v_));
  EXPECT_FALSE(is_f_contiguous(v_));
  EXPECT_FALSE(has_c_strides(v_) || has_f_strides(v_));
}

TEST_F(Indirect, is_filled_through_its_pointers) {
  fill(slice<Checks::all>(v_, range(1, omit), range(omit, omit, 2)), 7);
  EXPECT_EQ(elements(v_), (std::vector<int>{0, 1, 2, 3, 7, 11, 7, 13, 7, 21, 7, 23}));
  EXPECT_EQ(rows_[1][0], -1);
}

TEST(IndirectView, takes_a_direct_view_and_gives_it_back) {
  const View<int, 2> v = contiguous_view(grid, 2, 3);
  const IndirectView<const int, 2> g = v;
  EXPECT_EQ(g.suboffsets[0], -1);
  EXPECT_EQ(&g(1, 2), grid + 5);
  EXPECT_TRUE(is_c_contiguous(g));
  EXPECT_EQ(&transpose(g)(2, 1), grid + 5);
  EXPECT_EQ(require_direct(g).strides[0], 12);
  EXPECT_TRUE((IndirectView<int, 2>::none().is_none()));
  EXPECT_FALSE((IndirectView<int, 2>().is_initialised()));
}

TEST(IndirectView, without_pointers_is_assigned) {
  int target[6] = {};
  const IndirectView<int, 2> to = contiguous_view(target, 2, 3);
  const IndirectView<const int, 2> from = contiguous_view(grid, 2, 3);
  assign(to, from);
  EXPECT_EQ(elements(to), (std::vector<int>{1, 2, 3, 4, 5, 6}));
}

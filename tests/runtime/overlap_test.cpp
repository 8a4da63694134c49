#include <gtest/gtest.h>
#include <kc/contiguous.h>
#include <kc/overlap.h>
#include <kc/slice.h>

using namespace kc;

namespace {

class Overlap : public testing::Test {
 protected:
  double data_[12] = {};
  View<double, 2> v_ = contiguous_view(data_, 3, 4);

  std::uintptr_t address(int element) const { return reinterpret_cast<std::uintptr_t>(data_ + element); }
};

}  // namespace

TEST_F(Overlap, ranges_reach_from_the_first_to_the_last_byte) {
  const auto whole = byte_range(v_);
  EXPECT_EQ(whole.first, address(0));
  EXPECT_EQ(whole.last, address(12));
  const auto backward = byte_range(slice<Checks::all>(v_, range(omit, omit, -1), range(1, 4, 2)));
  EXPECT_EQ(backward.first, address(1));
  EXPECT_EQ(backward.last, address(12));
}

TEST_F(Overlap, nothing_overlaps_a_view_without_elements) {
  const auto empty = slice<Checks::all>(v_, range(1, 1));
  EXPECT_FALSE(may_overlap(empty, v_));
  EXPECT_FALSE(may_overlap(empty, empty));
}

TEST_F(Overlap, neighbours_do_not_overlap) {
  const auto top = slice<Checks::all>(v_, at(0));
  const auto middle = slice<Checks::all>(v_, at(1));
  EXPECT_FALSE(may_overlap(top, middle));
  EXPECT_TRUE(may_overlap(top, v_));
  EXPECT_TRUE(may_overlap(slice<Checks::all>(v_, all, at(0)), slice<Checks::all>(v_, all, at(1))));
}

TEST_F(Overlap, only_written_views_need_be_disjoint) {
  const View<const double, 2> read = v_;
  const auto top = slice<Checks::all>(v_, at(0));
  const auto rest = slice<Checks::all>(v_, range(1, omit));
  EXPECT_TRUE(are_disjoint(read, read));
  EXPECT_FALSE(are_disjoint(read, v_));
  EXPECT_TRUE(are_disjoint(top, rest));
  EXPECT_FALSE(are_disjoint(rest, read, top));
  EXPECT_FALSE(are_disjoint(read, top));
}

#include "expect_error.h"

#include <kc/contiguous.h>

using namespace kc;
using kc_test::expect_error;

namespace {

int data[64];

View<int, 2> view(Index rows, Index columns, Index row_stride, Index column_stride) {
  return {data, {rows, columns}, {row_stride, column_stride}};
}

}  // namespace

TEST(Contiguous, is_a_matter_of_all_strides) {
  EXPECT_TRUE(is_c_contiguous(view(3, 4, 16, 4)));
  EXPECT_FALSE(is_f_contiguous(view(3, 4, 16, 4)));
  EXPECT_TRUE(is_f_contiguous(view(3, 4, 4, 12)));
  EXPECT_FALSE(is_c_contiguous(view(3, 4, 20, 4)));
  EXPECT_FALSE(is_c_contiguous(view(3, 4, -16, 4)));
}

TEST(Contiguous, does_not_count_axes_of_one_element) {
  EXPECT_TRUE(is_c_contiguous(view(1, 4, 777, 4)));
  EXPECT_TRUE(is_f_contiguous(view(1, 4, 777, 4)));
  EXPECT_TRUE(is_c_contiguous(view(4, 1, 4, 777)));
  EXPECT_FALSE(is_c_contiguous(view(4, 1, 8, 777)));
}

TEST(Contiguous, holds_of_every_empty_view) {
  EXPECT_TRUE(is_c_contiguous(view(0, 4, 777, 3)));
  EXPECT_TRUE(is_f_contiguous(view(4, 0, 777, 3)));
}

TEST(Contiguous, strides_of_an_order_are_those_of_all_axes) {
  EXPECT_TRUE(has_c_strides(view(3, 4, 16, 4)) && has_f_strides(view(3, 4, 4, 12)));
  EXPECT_FALSE(has_c_strides(view(3, 4, 4, 12)) || has_f_strides(view(3, 4, 16, 4)));
  EXPECT_TRUE(has_c_strides(view(1, 4, 16, 4)) && has_f_strides(view(1, 4, 4, 4)));
  EXPECT_FALSE(has_c_strides(view(1, 4, 777, 4)) || has_f_strides(view(1, 4, 16, 4)));
  EXPECT_TRUE(has_c_strides(view(3, 0, 0, 4)));
  EXPECT_FALSE(has_c_strides(View<int, 1>::none()) || has_f_strides(View<int, 1>::none()));
}

TEST(Contiguous, view_of_memory_gets_its_strides) {
  const auto c = contiguous_view(data, 2, 3, 4);
  const auto f = contiguous_view<ContigF>(data, 2, 3, 4);
  EXPECT_EQ(c.strides[0], 48);
  EXPECT_EQ(c.strides[2], 4);
  EXPECT_EQ(f.strides[0], 4);
  EXPECT_EQ(f.strides[2], 24);
  EXPECT_EQ(size(c), 24);
  EXPECT_EQ(nbytes(c), 96);
}

TEST(Contiguous, flattens_to_one_axis) {
  const auto v = flatten(contiguous_view<ContigF>(data, 3, 5));
  EXPECT_EQ(v.extent(0), 15);
  EXPECT_EQ(&v(14), data + 14);
}

TEST(Layout, is_required_with_the_known_message) {
  EXPECT_EQ(require_layout<ContigC>(view(3, 4, 16, 4)).data, data);
  EXPECT_EQ(require_layout<UnitLast>(view(3, 4, 160, 4)).strides[0], 160);
  EXPECT_EQ(require_layout<UnitFirst>(view(3, 4, 4, 160)).strides[1], 160);
  const char* message = "Buffer and memoryview are not contiguous in the same dimension.";
  expect_error(ErrorKind::value_error, message, [] { require_layout<ContigC>(view(3, 4, 20, 4)); });
  expect_error(ErrorKind::value_error, message, [] { require_layout<ContigF>(view(3, 4, 16, 4)); });
  expect_error(ErrorKind::value_error, message, [] { require_layout<UnitLast>(view(3, 4, 16, 8)); });
  expect_error(ErrorKind::value_error, message, [] { require_layout<UnitFirst>(view(3, 4, 16, 4)); });
}

TEST(Layout, is_tested_on_the_axis_that_has_it) {
  EXPECT_TRUE(has_layout<UnitLast>(view(3, 1, 16, 777)));
  EXPECT_FALSE(has_layout<UnitFirst>(view(3, 1, 16, 4)));
  EXPECT_TRUE(has_layout<Strided>(view(3, 4, 1, 1)));
  EXPECT_TRUE((has_layout<ContigF>(View<int, 1>{data, {3}, {4}})));
  EXPECT_FALSE((has_layout<ContigF>(View<int, 1>{data, {3}, {8}})));
}

TEST(Contiguous, nests_collapse_where_types_and_extents_agree) {
  using C2 = View<int, 2, ContigC>;
  static_assert(are_contig_c<C2, View<const int, 1, UnitFirst>>);
  static_assert(!are_contig_c<C2, View<int, 2, UnitLast>>);
  EXPECT_TRUE(have_same_shape(view(3, 4, 16, 4), view(3, 4, 4, 12), contiguous_view(data, 3, 4)));
  EXPECT_FALSE(have_same_shape(view(3, 4, 16, 4), view(3, 4, 4, 12), contiguous_view(data, 4, 3)));
  EXPECT_TRUE(have_same_shape(view(3, 4, 16, 4)));
}

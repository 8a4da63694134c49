#include "expect_error.h"

#include <kc/contiguous.h>
#include <kc/slice.h>

#include <climits>
#include <optional>
#include <vector>

using namespace kc;
using kc_test::expect_error;

namespace {

using Wide = __int128;
using Bound = std::optional<Index>;

// slice.indices() after the language reference, in integers wide enough that nothing overflows, by stepping.
std::vector<Index> indices_by_stepping(Index extent, Bound start, Bound stop, Bound step_given) {
  const Wide step = step_given.value_or(1);
  const auto place = [&](Bound bound, Wide fallback) {
    if (!bound) return fallback;
    const Wide low = step < 0 ? -1 : 0;
    const Wide high = step < 0 ? extent - 1 : extent;
    const Wide from_start = *bound < 0 ? Wide{*bound} + extent : Wide{*bound};
    return std::min(std::max(from_start, low), high);
  };
  const Wide first = place(start, step < 0 ? extent - 1 : 0);
  const Wide end = place(stop, step < 0 ? -1 : extent);
  std::vector<Index> indices;
  for (Wide i = first; step < 0 ? i > end : i < end; i += step) indices.push_back(static_cast<Index>(i));
  return indices;
}

template <class F>
Selection with_part(Bound part, F f) {
  return part ? f(*part) : f(omit);
}

Selection select_given(Index extent, Bound start, Bound stop, Bound step) {
  return with_part(start, [&](auto from) {
    return with_part(stop, [&](auto to) {
      return with_part(step, [&](auto by) { return select(kc::range(from, to, by), extent, 0); });
    });
  });
}

void expect_same(Index extent, Bound start, Bound stop, Bound step) {
  const auto wanted = indices_by_stepping(extent, start, stop, step);
  const Selection got = select_given(extent, start, stop, step);
  ASSERT_EQ(got.count, static_cast<Index>(wanted.size()))
      << extent << " [" << start.value_or(-99) << ":" << stop.value_or(-99) << ":" << step.value_or(-99) << "]";
  for (Index k = 0; k < got.count; ++k) ASSERT_EQ(got.start + k * got.step, wanted[k]);
}

constexpr Index lowest = PTRDIFF_MIN;
constexpr Index highest = PTRDIFF_MAX;

class Slice2d : public testing::Test {
 protected:
  int data_[12] = {0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23};
  View<int, 2, ContigC> c_ = contiguous_view(data_, 3, 4);
  View<int, 2> v_ = c_;
};

template <class L, class... Items>
constexpr bool gives_2d = std::is_same_v<decltype(slice<Checks::all>(View<int, 2, L>{}, Items{}...)), View<int, 2, L>>;

}  // namespace

TEST(Select, is_what_python_selects) {
  const Bound bounds[] = {{}, lowest, lowest + 1, -7, -6, -5, -4, -3, -2,          -1,
                          0,  1,      2,          3,  4,  5,  6,  7,  highest - 1, highest};
  const Bound steps[] = {{}, lowest, lowest + 1, -9, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 9, highest - 1, highest};
  for (Index extent : {0, 1, 2, 3, 5})
    for (Bound start : bounds)
      for (Bound stop : bounds)
        for (Bound step : steps) expect_same(extent, start, stop, step);
}

TEST(Select, does_not_overflow_on_the_largest_extent) {
  for (Index step : {lowest, lowest + 1, highest, highest - 1, Index{1} << 62, -(Index{1} << 62)})
    for (Bound start : {Bound{}, Bound{lowest}, Bound{-1}, Bound{0}, Bound{highest}})
      for (Bound stop : {Bound{}, Bound{lowest}, Bound{-1}, Bound{0}, Bound{highest}})
        expect_same(highest, start, stop, step);
}

TEST(Select, counts_all_of_the_largest_extent) {
  EXPECT_EQ(select(range(omit, omit), highest, 0).count, highest);
  EXPECT_EQ(select(range(omit, omit, -1), highest, 0).count, highest);
}

TEST(Select, takes_unsigned_bounds_for_large_not_for_negative) {
  EXPECT_EQ(select(range(0, ULLONG_MAX), 5, 0).count, 5);
  EXPECT_EQ(select(range(ULLONG_MAX - 1, omit), 5, 0).count, 0);
  EXPECT_EQ(select(range(UINT_MAX, omit), 5, 0).count, 0);
  EXPECT_EQ(select(range(static_cast<unsigned char>(2), true), 5, 0).count, 0);
}

TEST(Select, refuses_a_step_of_zero) {
  expect_error(ErrorKind::value_error, "Step may not be zero (axis 2)", [] { select(range(0, 3, 0), 5, 2); });
  expect_error(ErrorKind::value_error, "Step may not be zero (axis 0)", [] { select(range(omit, omit, 0), 0, 0); });
}

TEST_F(Slice2d, of_an_index_drops_the_axis) {
  const auto row = slice<Checks::all>(v_, at(-1));
  static_assert(decltype(row)::rank == 1);
  EXPECT_EQ(&row(2), &v_(2, 2));
  const auto column = slice<Checks::all>(v_, all, at(1u));
  EXPECT_EQ(column.extent(0), 3);
  EXPECT_EQ(&column(2), &v_(2, 1));
}

TEST_F(Slice2d, of_ranges_steps_through_the_source) {
  const auto part = slice<Checks::all>(v_, range(omit, omit, -2), range(1, -1));
  EXPECT_EQ(part.shape[0], 2);
  EXPECT_EQ(part.shape[1], 2);
  EXPECT_EQ(part.strides[0], -32);
  EXPECT_EQ(&part(0, 0), &v_(2, 1));
  EXPECT_EQ(&part(1, 1), &v_(0, 2));
}

TEST_F(Slice2d, newaxis_has_one_element_and_stride_zero) {
  const auto v = slice<Checks::all>(v_, newaxis, at(1), newaxis);
  static_assert(decltype(v)::rank == 3);
  EXPECT_EQ(v.shape[0], 1);
  EXPECT_EQ(v.shape[1], 1);
  EXPECT_EQ(v.shape[2], 4);
  EXPECT_EQ(v.strides[0], 0);
  EXPECT_EQ(v.strides[1], 0);
  EXPECT_EQ(&v(0, 0, 3), &v_(1, 3));
}

TEST_F(Slice2d, that_is_empty_keeps_an_address_of_the_source) {
  const auto none = slice<Checks::all>(v_, range(highest, omit), range(lowest, -100));
  EXPECT_EQ(none.shape[0], 0);
  EXPECT_EQ(none.data, data_);
  EXPECT_EQ(slice<Checks::all>(v_, range(3, 3), at(2)).data, data_ + 2);
}

TEST_F(Slice2d, with_a_huge_step_selects_one) {
  const auto v = slice<Checks::all>(v_, range(1, omit, highest), range(omit, omit, lowest));
  EXPECT_EQ(v.shape[0], 1);
  EXPECT_EQ(v.shape[1], 1);
  EXPECT_EQ(&v(0, 0), &v_(1, 3));
}

TEST_F(Slice2d, of_none_is_none) {
  const auto v = slice<Checks::all>(View<int, 2>::none(), range(1, 5), all);
  EXPECT_TRUE(v.is_none());
  EXPECT_EQ(v.extent(0), 0);
}

TEST_F(Slice2d, index_out_of_range_names_the_first_axis_that_fails) {
  const char* axis0 = "Index out of bounds (axis 0)";
  const char* axis1 = "Index out of bounds (axis 1)";
  expect_error(ErrorKind::index_error, axis0, [&] { slice<Checks::all>(v_, at(3)); });
  expect_error(ErrorKind::index_error, axis1, [&] { slice<Checks::all>(v_, all, at(-5)); });
  expect_error(ErrorKind::index_error, axis1, [&] { slice<Checks::all>(v_, newaxis, all, at(ULLONG_MAX)); });
  expect_error(ErrorKind::index_error, axis0, [&] { slice<Checks::bounds>(v_, at(-1)); });
  expect_error(ErrorKind::index_error, axis0, [&] { slice<Checks::all>(v_, at(3), range(0, 1, 0)); });
}

TEST_F(Slice2d, checks_are_those_asked_for) {
  EXPECT_EQ(slice<Checks::wraparound>(v_, at(-1)).data, data_ + 8);
  const View<int, 2> middle{data_ + 4, {1, 4}, {16, 4}};
  EXPECT_EQ(slice<Checks::none>(middle, at(-1)).data, data_);
  EXPECT_EQ(slice<Checks::none>(middle, at(1)).data, data_ + 8);
}

TEST_F(Slice2d, keeps_what_is_known_of_the_layout) {
  using All = kc::All;
  using Unit = Range<Index, Index, Omit>;
  using Stepped = Range<Index, Index, Index>;
  static_assert(gives_2d<ContigC, All, All>);
  static_assert(gives_2d<ContigC, Unit, All>);
  static_assert(gives_2d<ContigF, All, Unit>);
  static_assert(gives_2d<UnitLast, Stepped, Unit>);
  static_assert(gives_2d<UnitFirst, Unit, Stepped>);
  static_assert(gives_2d<Strided, All, All>);
  static_assert(!gives_2d<ContigC, All, Unit>);
  static_assert(!gives_2d<UnitLast, All, Stepped>);
  static_assert(std::is_same_v<decltype(slice<Checks::all>(c_, all, range(0, 2))), View<int, 2, UnitLast>>);
  static_assert(std::is_same_v<decltype(slice<Checks::all>(c_, range(0, 2, 1), all)), View<int, 2, UnitLast>>);
  static_assert(std::is_same_v<decltype(slice<Checks::all>(c_, all, range(0, 2, 1))), View<int, 2, Strided>>);
  static_assert(std::is_same_v<decltype(slice<Checks::all>(c_, at(0), range(0, 2))), View<int, 1, ContigC>>);
  static_assert(std::is_same_v<decltype(slice<Checks::all>(c_, all, at(0))), View<int, 1, Strided>>);
  static_assert(std::is_same_v<decltype(slice<Checks::all>(c_, newaxis, all)), View<int, 3, UnitLast>>);
  static_assert(std::is_same_v<decltype(slice<Checks::all>(c_, all, all, newaxis)), View<int, 3, Strided>>);
  using F3 = View<int, 3, ContigF>;
  static_assert(std::is_same_v<decltype(slice<Checks::all>(F3{}, all, range(0, 1), at(0))), View<int, 2, ContigF>>);
  static_assert(std::is_same_v<decltype(slice<Checks::all>(F3{}, all, at(0))), View<int, 2, UnitFirst>>);
  static_assert(std::is_same_v<decltype(slice<Checks::all>(F3{}, all, at(0), at(0))), View<int, 1, ContigC>>);
  EXPECT_TRUE(is_c_contiguous(View<int, 2>(slice<Checks::all>(c_, range(1, 3), all))));
}

#include <gtest/gtest.h>
#include <kc/specialise.h>

#include <string>
#include <vector>

using namespace kc;

namespace {

template <class L>
const char* name_of(const L&) {
  if constexpr (std::is_same_v<L, Strided>) return "strided ";
  if constexpr (std::is_same_v<L, UnitLast>) return "last ";
  if constexpr (std::is_same_v<L, UnitFirst>) return "first ";
  if constexpr (std::is_same_v<L, ContigC>) return "c ";
  if constexpr (std::is_same_v<L, ContigF>) return "f ";
}

// The layouts in which a nest gets its views.
constexpr auto layouts = [](auto... v) KC_INLINE_LAMBDA {
  return (std::string() + ... + name_of(typename decltype(v)::Layout{}));
};

double data[100];

// In elements.
View<double, 2> view(Index rows, Index columns, Index row_stride, Index column_stride) {
  return {data, {rows, columns}, {8 * row_stride, 8 * column_stride}};
}

View<double, 1> line(Index extent, Index stride) {
  return {data, {extent}, {8 * stride}};
}

}  // namespace

TEST(Specialise, picks_one_layout_for_all_views) {
  const auto c = view(3, 4, 4, 1), rows = view(3, 4, 9, 1), f = view(3, 4, 1, 3), gaps = view(3, 4, 10, 2);
  EXPECT_EQ(specialise<UnitStrides>(c, rows, layouts), "last last ");
  EXPECT_EQ(specialise<UnitStrides>(f, f, layouts), "first first ");
  EXPECT_EQ(specialise<UnitStrides>(c, f, layouts), "strided strided ");
  EXPECT_EQ(specialise<UnitStrides>(c, gaps, c, layouts), "strided strided strided ");
  EXPECT_EQ(specialise(f, f, layouts), "strided strided ");
}

TEST(Specialise, one_axis_has_one_unit_layout) {
  EXPECT_EQ(specialise(line(5, 1), layouts), "c ");
  EXPECT_EQ(specialise(line(5, 2), layouts), "strided ");
  EXPECT_EQ(specialise<UnitStrides>(line(5, 1), view(3, 4, 1, 3), layouts), "c first ");
  EXPECT_EQ(specialise<UnitStrides>(line(5, 2), view(3, 4, 1, 3), layouts), "strided strided ");
}

TEST(Specialise, keeps_layouts_that_the_types_tell) {
  const auto c = contiguous_view(data, 3, 4);
  const auto f = contiguous_view<ContigF>(data, 3, 4);
  EXPECT_EQ(specialise(c, f, layouts), "c f ");
  EXPECT_EQ(specialise(c, view(3, 4, 4, 1), layouts), "c last ");
  EXPECT_EQ(specialise<UnitStrides>(c, view(3, 4, 1, 3), layouts), "c first ");
  EXPECT_EQ(specialise(f, view(3, 4, 10, 2), layouts), "f strided ");
}

TEST(Specialise, axes_of_one_element_have_unit_stride) {
  EXPECT_EQ(specialise(view(3, 1, 4, 7), layouts), "last ");
  EXPECT_EQ(specialise<UnitStrides>(view(1, 3, 7, 4), layouts), "first ");
}

TEST(Specialise, views_without_data_fit) {
  EXPECT_EQ(specialise(View<double, 2>{}, View<double, 1>::none(), view(3, 4, 4, 1), layouts), "last c last ");
}

TEST(Specialise, takes_other_lists_of_layouts) {
  using ContiguousFirst = Layouts<ContigC, UnitLast>;
  EXPECT_EQ(specialise<ContiguousFirst>(view(3, 4, 4, 1), line(3, 1), layouts), "c c ");
  EXPECT_EQ(specialise<ContiguousFirst>(view(3, 4, 5, 1), line(3, 1), layouts), "last c ");
  EXPECT_EQ(specialise<ContiguousFirst>(view(3, 4, 1, 3), line(3, 1), layouts), "strided strided ");
  const View<double, 2, UnitLast> rows = contiguous_view(data, 3, 4);
  EXPECT_EQ(specialise<ContiguousFirst>(rows, layouts), "c ");
  EXPECT_EQ(specialise<Layouts<>>(view(3, 4, 4, 1), layouts), "strided ");
}

TEST(Specialise, runs_on_the_elements_of_the_views) {
  for (const auto& v : {view(3, 4, 4, 1), view(3, 4, 1, 3), view(3, 4, 20, 5)}) {
    const bool ran = specialise(v, [&](auto v) KC_INLINE_LAMBDA {
      for (Index i = 0; i < v.extent(0); ++i)
        for (Index j = 0; j < v.extent(1); ++j) v(i, j) = 10.0 * i + j;
      return true;
    });
    EXPECT_TRUE(ran);
    for (Index i = 0; i < 3; ++i)
      for (Index j = 0; j < 4; ++j) EXPECT_EQ(v(i, j), 10.0 * i + j);
  }
}

TEST(Specialise, passes_results_captures_and_exceptions_through) {
  int calls = 0;
  const auto count = [&](auto) KC_INLINE_LAMBDA -> int { return ++calls; };
  EXPECT_EQ(specialise(line(5, 1), count), 1);
  EXPECT_EQ(specialise<Layouts<Disjoint<UnitLast>>>(line(5, 2), count), 2);
  const auto fail = [](auto...) KC_INLINE_LAMBDA { raise_overflow(); };
  EXPECT_THROW((specialise<Layouts<Disjoint<UnitLast>>>(line(5, 1), View<double, 1>{}, fail)), Error);
}

namespace {

using WithDisjoint = Layouts<Disjoint<UnitLast>, UnitLast>;

// What the nest is told: the layouts, and whether its copy gets restrict data.
template <class... V>
std::string choice(const V&... views) {
  const bool disjoint =
      detail::is_disjoint_copy<Disjoint<UnitLast>, V...> && detail::fits<Disjoint<UnitLast>>(views...);
  return (disjoint ? "disjoint " : "") + specialise<WithDisjoint>(views..., layouts);
}

}  // namespace

TEST(SpecialiseDisjoint, is_for_views_that_share_no_bytes) {
  const View<const double, 1> first{data, {4}, {8}};
  const View<double, 1> second{data + 4, {4}, {8}};
  const View<double, 1> overlapping{data + 3, {4}, {8}};
  EXPECT_EQ(choice(first, second), "disjoint c c ");
  EXPECT_EQ(choice(first, overlapping), "c c ");
  EXPECT_EQ(choice(second, View<double, 1>{data, {2}, {16}}), "strided strided ");
}

TEST(SpecialiseDisjoint, says_nothing_of_views_that_are_only_read_or_alone) {
  const View<const double, 1> read{data, {4}, {8}};
  EXPECT_EQ(choice(read, read), "c c ");
  EXPECT_EQ(choice(View<double, 1>{data, {4}, {8}}), "c ");
}

TEST(SpecialiseDisjoint, says_nothing_of_elements_of_different_types) {
  long numbers[4] = {};
  EXPECT_EQ(choice(View<double, 1>{data, {4}, {8}}, View<long, 1>{numbers, {4}, {8}}), "c c ");
}

TEST(SpecialiseDisjoint, is_not_for_repeated_elements) {
  const View<const double, 1> read{data, {4}, {8}};
  EXPECT_EQ(choice(read, View<double, 2>{data + 4, {3, 4}, {0, 8}}), "c last ");
  EXPECT_EQ(choice(read, View<double, 2>{data + 4, {1, 4}, {0, 8}}), "disjoint c last ");
}

TEST(Multiversion, copies_give_what_the_nest_gives) {
  const auto sum = [](auto v) KC_INLINE_LAMBDA {
    double total = 0;
    for (Index i = 0; i < v.extent(0); ++i) total += v(i);
    return total;
  };
  for (int k = 0; k < 10; ++k) data[k] = k;
  EXPECT_EQ(specialise<Layouts<Multiversion<UnitLast>>>(line(10, 1), sum), 45);
  EXPECT_EQ(specialise<Layouts<Multiversion<UnitLast>>>(line(5, 2), sum), 20);
  EXPECT_EQ(specialise<Layouts<Multiversion<UnitLast>>>(contiguous_view(data, 10), sum), 45);
}

TEST(SpecialiseDisjoint, is_a_copy_even_where_all_layouts_are_known) {
  const auto c = contiguous_view(data, 2, 3);
  EXPECT_EQ(choice(c, contiguous_view(data + 6, 2, 3)), "disjoint c c ");
  EXPECT_EQ(choice(c, contiguous_view(data + 5, 2, 3)), "c c ");
}

TEST(SpecialiseDisjoint, gives_the_same_result_where_views_overlap) {
  const auto shift = [](const View<const double, 1>& from, const View<double, 1>& to) {
    specialise<WithDisjoint>(from, to, [&](auto from, auto to) KC_INLINE_LAMBDA {
      for (Index i = 0; i < to.extent(0); ++i) to(i) = from(i) + 1;
    });
  };
  std::vector<double> a(50, 0.0);
  shift({a.data(), {49}, {8}}, {a.data() + 1, {49}, {8}});
  for (int k = 0; k < 50; ++k) EXPECT_EQ(a[k], k) << "each element is one more than the one before it";
  std::vector<double> b(49, -1.0);
  shift({a.data(), {49}, {8}}, {b.data(), {49}, {8}});
  for (int k = 0; k < 49; ++k) EXPECT_EQ(b[k], k + 1);
}

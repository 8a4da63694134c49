#include <gtest/gtest.h>
#include <kc/contiguous.h>
#include <kc/for_each.h>

#include <numeric>
#include <vector>

using namespace kc;

namespace {

std::vector<int> counted(int n) {
  std::vector<int> v(n);
  std::iota(v.begin(), v.end(), 0);
  return v;
}

template <class From, class To>
constexpr bool converts = std::is_convertible_v<From, To>;

}  // namespace

static_assert(std::is_trivially_copyable_v<View<double, 3>>);
static_assert(converts<View<int, 2, ContigC>, View<int, 2, UnitLast>>);
static_assert(converts<View<int, 2, ContigC>, View<const int, 2>>);
static_assert(converts<View<int, 2, ContigF>, View<int, 2, UnitFirst>>);
static_assert(!converts<View<int, 2>, View<int, 2, UnitLast>>);
static_assert(!converts<View<int, 2, ContigC>, View<int, 2, UnitFirst>>);
static_assert(!converts<View<const int, 2>, View<int, 2>>);
static_assert(!converts<View<int, 2>, View<long, 2>>);
static_assert(converts<View<int, 1, UnitFirst>, View<int, 1, ContigC>>, "with one axis all unit strides are the same");
static_assert(converts<View<int, 1, ContigC>, View<int, 1, UnitFirst>>);

TEST(View, starts_uninitialised_and_without_elements) {
  View<double, 2> v;
  EXPECT_FALSE(v.is_initialised());
  EXPECT_FALSE(v.is_none());
  EXPECT_EQ(size(v), 0);
}

TEST(View, none_is_initialised_and_without_elements) {
  const auto v = View<const double, 2, ContigC>::none();
  EXPECT_TRUE(v.is_none());
  EXPECT_TRUE(v.is_initialised());
  EXPECT_EQ(v.extent(0), 0);
  const View<const double, 2> strided = v;
  EXPECT_TRUE(strided.is_none());
}

TEST(View, addresses_elements_by_strides_in_bytes) {
  auto data = counted(24);
  const View<int, 2> v{data.data() + 20, {3, 2}, {-8 * 4, 4 * 3}};
  EXPECT_EQ(v(0, 0), 20);
  EXPECT_EQ(v(1, 1), 15);
  EXPECT_EQ(v(2u, short{0}), 4);
  v(2, 1) = -1;
  EXPECT_EQ(data[7], -1);
}

TEST(View, unit_layouts_do_not_read_the_stride_they_know) {
  auto data = counted(12);
  const View<int, 2, UnitLast> last{data.data(), {3, 4}, {16, 12345}};
  const View<int, 2, UnitFirst> first{data.data(), {4, 3}, {12345, 16}};
  const View<int, 1, ContigC> line{data.data(), {12}, {12345}};
  EXPECT_EQ(last(2, 3), 11);
  EXPECT_EQ(first(3, 2), 11);
  EXPECT_EQ(line(7), 7);
  EXPECT_EQ(last.stride(1), 4);
  EXPECT_EQ(first.stride(0), 4);
}

TEST(View, strides_need_not_be_multiples_of_the_element) {
  struct __attribute__((packed)) Record {
    char tag;
    double value;
  };
  Record records[3] = {{'a', 1.5}, {'b', 2.5}, {'c', 3.5}};
  struct __attribute__((packed)) Field {
    double value;
  };
  const View<Field, 1> values{reinterpret_cast<Field*>(&records[0].tag + 1), {3}, {sizeof(Record)}};
  EXPECT_EQ(address(values, 2), reinterpret_cast<Field*>(&records[2].tag + 1));
  const double value = values(2).value;
  EXPECT_EQ(value, 3.5);
}

TEST(View, address_may_be_taken_past_the_end) {
  int data[4] = {};
  const View<int, 1> v{data, {4}, {4}};
  EXPECT_EQ(address(v, 4), data + 4);
}

TEST(View, transpose_reverses_the_axes) {
  auto data = counted(6);
  const auto v = contiguous_view(data.data(), 2, 3);
  const auto t = transpose(v);
  static_assert(std::is_same_v<decltype(t), const View<int, 2, ContigF>>);
  static_assert(std::is_same_v<decltype(transpose(View<int, 3, UnitFirst>{})), View<int, 3, UnitLast>>);
  EXPECT_EQ(t.extent(0), 3);
  for (int i = 0; i < 2; ++i)
    for (int j = 0; j < 3; ++j) EXPECT_EQ(&t(j, i), &v(i, j));
}

TEST(ForEach, visits_the_last_axis_fastest) {
  auto data = counted(12);
  const View<int, 2> v{data.data(), {3, 2}, {4, 24}};
  std::vector<int> seen;
  for_each(v, [&](int& x) { seen.push_back(x); });
  EXPECT_EQ(seen, (std::vector<int>{0, 6, 1, 7, 2, 8}));
}

TEST(ForEach, visits_nothing_of_an_empty_view) {
  int calls = 0;
  for_each(View<int, 3>::none(), [&](int&) { ++calls; });
  EXPECT_EQ(calls, 0);
}

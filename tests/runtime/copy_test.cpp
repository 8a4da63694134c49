#include "expect_error.h"

#include <kc/copy.h>
#include <kc/for_each.h>
#include <kc/slice.h>

#include <complex>
#include <cstring>
#include <vector>

using namespace kc;
using kc_test::expect_error;

namespace {

// A block of memory with a margin on both sides, and a view in it with the given strides in elements.
template <class T, int N>
struct Block {
  std::vector<T> memory;
  View<T, N> view;

  Block(std::vector<Index> extents, std::vector<Index> strides, int seed = 0) : memory(4000) {
    for (std::size_t k = 0; k < memory.size(); ++k) memory[k] = static_cast<T>((k * 7 + seed) % 251);
    view.data = memory.data() + 2000;
    for (int k = 0; k < N; ++k)
      view.shape[k] = extents[k], view.strides[k] = strides[k] * static_cast<Index>(sizeof(T));
  }
};

// The elements of a view in order of indices.
template <class T, int N>
std::vector<std::remove_const_t<T>> elements(const View<T, N>& v) {
  std::vector<std::remove_const_t<T>> all;
  for_each(v, [&](const T& x) { all.push_back(x); });
  return all;
}

// Layouts of a block of 3 x 4 x 5: orders of axes, gaps, directions.
const std::vector<Index> strides_3d[] = {{20, 5, 1},   {1, 3, 12},  {5, 15, 1},  {40, 10, 2},
                                         {-20, 5, -1}, {1, -3, 12}, {4, 1, -12}, {100, 7, 1}};

template <class T>
void expect_copies_between_all_layouts() {
  for (const auto& to_strides : strides_3d)
    for (const auto& from_strides : strides_3d) {
      Block<T, 3> to({3, 4, 5}, to_strides);
      const Block<T, 3> from({3, 4, 5}, from_strides, 100);
      auto wanted = to.memory;
      for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 4; ++j)
          for (int k = 0; k < 5; ++k) wanted[&to.view(i, j, k) - to.memory.data()] = from.view(i, j, k);
      assign(to.view, from.view);
      EXPECT_TRUE(to.memory == wanted);
    }
}

struct Odd {
  unsigned char bytes[3];
  Odd() = default;
  explicit Odd(std::size_t n) : bytes{static_cast<unsigned char>(n), 1, static_cast<unsigned char>(n + 9)} {}
  bool operator==(const Odd& other) const { return std::memcmp(bytes, other.bytes, 3) == 0; }
};

}  // namespace

static_assert(!is_plain_element<_object*>, "references are counted by the Python part");

TEST(Assign, copies_between_all_layouts_and_sizes_of_element) {
  expect_copies_between_all_layouts<char>();
  expect_copies_between_all_layouts<short>();
  expect_copies_between_all_layouts<float>();
  expect_copies_between_all_layouts<double>();
  expect_copies_between_all_layouts<long double>();
  expect_copies_between_all_layouts<std::complex<double>>();
  expect_copies_between_all_layouts<Odd>();
}

TEST(Assign, copies_large_transposed_planes) {
  constexpr Index rows = 70, columns = 101;
  std::vector<int> a(rows * columns), b(rows * columns, -1);
  for (std::size_t k = 0; k < a.size(); ++k) a[k] = static_cast<int>(k);
  const View<const int, 2> from{a.data(), {columns, rows}, {4, 4 * columns}};
  assign(View<int, 2>{b.data(), {columns, rows}, {4 * rows, 4}}, from);
  for (Index i = 0; i < columns; ++i)
    for (Index j = 0; j < rows; ++j) ASSERT_EQ(b[i * rows + j], j * columns + i);
}

TEST(Assign, takes_const_sources_and_any_layout) {
  int a[6] = {1, 2, 3, 4, 5, 6}, b[6] = {};
  const int* source = a;
  assign(contiguous_view<ContigF>(b, 2, 3), contiguous_view(source, 2, 3));
  EXPECT_EQ(std::vector<int>(b, b + 6), (std::vector<int>{1, 4, 2, 5, 3, 6}));
}

TEST(Assign, stretches_the_source) {
  Block<int, 2> to({3, 4}, {4, 1});
  int row[4] = {1, 2, 3, 4}, column[3] = {7, 8, 9};
  assign(to.view, contiguous_view(row, 4));
  EXPECT_EQ(elements(to.view), (std::vector<int>{1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4}));
  assign(to.view, contiguous_view(column, 3, 1));
  EXPECT_EQ(elements(to.view), (std::vector<int>{7, 7, 7, 7, 8, 8, 8, 8, 9, 9, 9, 9}));
  assign(to.view, contiguous_view(column, 1));
  EXPECT_EQ(elements(to.view), std::vector<int>(12, 7));
}

TEST(Assign, stretches_a_fortran_ordered_source_with_fewer_axes) {
  Block<int, 3> to({2, 3, 2}, {1, 2, 6});
  int plane[6] = {1, 2, 3, 4, 5, 6};
  assign(to.view, contiguous_view<ContigF>(plane, 3, 2));
  EXPECT_EQ(elements(to.view), (std::vector<int>{1, 4, 2, 5, 3, 6, 1, 4, 2, 5, 3, 6}));
}

TEST(Assign, names_the_first_axis_of_the_destination_that_differs) {
  const auto v = [](Index a, Index b, Index c) { return View<int, 3>{nullptr, {a, b, c}, {4, 4, 4}}; };
  const auto w = [](Index a, Index b) { return View<int, 2>{nullptr, {a, b}, {4, 4}}; };
  const auto expect = [](const char* text, auto to, auto from) {
    expect_error(ErrorKind::value_error, text, [&] { assign(to, from); });
  };
  expect("got differing extents in dimension 0 (got 2 and 3)", v(2, 3, 4), v(3, 3, 5));
  expect("got differing extents in dimension 2 (got 4 and 5)", v(2, 3, 4), w(3, 5));
  expect("got differing extents in dimension 1 (got 3 and 2)", v(2, 3, 4), w(2, 5));
  expect("got differing extents in dimension 0 (got 1 and 2)", v(1, 3, 4), v(2, 3, 4));
  expect("got differing extents in dimension 1 (got 3 and 0)", v(0, 3, 4), v(0, 0, 4));
  expect("got differing extents in dimension 0 (got 1 and 2)", w(3, 4), v(2, 3, 4));
  expect("got differing extents in dimension 2 (got 4 and 5)", w(3, 4), v(1, 3, 5));
}

TEST(Assign, of_nothing_reads_and_writes_nothing) {
  const View<int, 2> none{nullptr, {0, 3}, {8, 8}};
  assign(none, none);
  assign(none, View<int, 1>{nullptr, {1}, {4}});
  fill(none, 3);
  expect_error(ErrorKind::value_error, "Dimension 1 is not direct", [] { assign(View<int, 2>::none(), View<int, 1>::none()); });
}

TEST(Assign, reads_an_overlapping_source_first) {
  const auto shifted = [](auto to_part, auto from_part) {
    int data[5] = {0, 1, 2, 3, 4};
    const View<int, 1> v = contiguous_view(data, 5);
    assign(slice<Checks::all>(v, to_part), slice<Checks::all>(v, from_part));
    return std::vector<int>(data, data + 5);
  };
  EXPECT_EQ(shifted(range(1, omit), range(omit, -1)), (std::vector<int>{0, 0, 1, 2, 3}));
  EXPECT_EQ(shifted(range(omit, -1), range(1, omit)), (std::vector<int>{1, 2, 3, 4, 4}));
  EXPECT_EQ(shifted(all, range(omit, omit, -1)), (std::vector<int>{4, 3, 2, 1, 0}));
  EXPECT_EQ(shifted(range(omit, omit, 2), range(omit, 3)), (std::vector<int>{0, 1, 1, 3, 2}));
  EXPECT_EQ(shifted(all, range(2, 3)), (std::vector<int>{2, 2, 2, 2, 2}));
}

TEST(Assign, transposes_in_place) {
  int data[9] = {1, 2, 3, 4, 5, 6, 7, 8, 9};
  const auto v = contiguous_view(data, 3, 3);
  assign(v, transpose(v));
  EXPECT_EQ(std::vector<int>(data, data + 9), (std::vector<int>{1, 4, 7, 2, 5, 8, 3, 6, 9}));
}

TEST(Assign, spreads_a_row_over_the_array_that_holds_it) {
  int data[6] = {1, 2, 3, 4, 5, 6};
  const auto v = contiguous_view(data, 3, 2);
  assign(v, slice<Checks::all>(v, at(1)));
  EXPECT_EQ(std::vector<int>(data, data + 6), (std::vector<int>{3, 4, 3, 4, 3, 4}));
  int grid[4] = {1, 2, 3, 4};
  const auto g = contiguous_view(grid, 2, 2);
  assign(transpose(g), slice<Checks::all>(g, at(1)));
  EXPECT_EQ(std::vector<int>(grid, grid + 4), (std::vector<int>{3, 3, 4, 4}));
}

TEST(Assign, raises_where_the_size_of_a_temporary_overflows) {
  expect_error(ErrorKind::memory_error, "", [] { detail::allocate(PTRDIFF_MAX, 16); });
}

TEST(Fill, writes_only_the_elements) {
  for (const auto& strides : strides_3d) {
    Block<double, 3> to({3, 4, 5}, strides);
    auto wanted = to.memory;
    for_each(to.view, [&](double& x) { wanted[&x - to.memory.data()] = 2.5; });
    fill(to.view, 2.5);
    EXPECT_TRUE(to.memory == wanted);
  }
}

TEST(Fill, takes_the_value_before_it_writes) {
  int data[4] = {1, 2, 3, 4};
  const auto v = contiguous_view(data, 4);
  fill(v, v(2));
  EXPECT_EQ(std::vector<int>(data, data + 4), std::vector<int>(4, 3));
}

TEST(Fill, writes_every_size_of_element) {
  Block<char, 1> bytes({100}, {1});
  fill(bytes.view, 'x');
  EXPECT_EQ(elements(bytes.view), std::vector<char>(100, 'x'));
  Block<std::complex<double>, 1> numbers({50}, {-3});
  fill(numbers.view, {1, -1});
  EXPECT_TRUE(elements(numbers.view) == std::vector<std::complex<double>>(50, {1, -1}));
  Block<Odd, 1> odd({33}, {1});
  fill(odd.view, Odd(4));
  EXPECT_TRUE(elements(odd.view) == std::vector<Odd>(33, Odd(4)));
}

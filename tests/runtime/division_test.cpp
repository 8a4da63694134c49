#include "expect_error.h"
#include "float_division_cases.h"

#include <kc/division.h>

#include <climits>
#include <cmath>
#include <cstdint>

using namespace kc;
using kc_test::expect_error;

namespace {

const char* by_zero = "integer division or modulo by zero";
const char* too_large = "value too large to perform division";

// The same double to the sign of zero, and any nan for a nan.
bool same(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
  return a == b && std::signbit(a) == std::signbit(b);
}

template <class T>
void expect_python_division(T a, T b) {
  if (b == 0 || (std::is_signed_v<T> && a == std::numeric_limits<T>::min() && b == static_cast<T>(-1))) return;
  const T q = floordiv(a, b), r = mod(a, b);
  EXPECT_EQ(__int128{q} * b + r, __int128{a}) << +a << " / " << +b;
  EXPECT_TRUE(b > 0 ? r >= 0 && r < b : r <= 0 && r > b) << +a << " / " << +b;
  EXPECT_EQ(floordiv_unchecked(a, b), q);
  EXPECT_EQ(mod_unchecked(a, b), r);
}

template <class T>
void expect_python_division_of_all() {
  const T values[] = {std::numeric_limits<T>::min(),
                      std::numeric_limits<T>::min() + 1,
                      std::numeric_limits<T>::max() - 1,
                      std::numeric_limits<T>::max(),
                      T(-100),
                      T(-7),
                      T(-3),
                      T(-2),
                      T(-1),
                      T(0),
                      T(1),
                      T(2),
                      T(3),
                      T(7),
                      T(100)};
  for (T a : values)
    for (T b : values) expect_python_division(a, b);
}

}  // namespace

TEST(FloorDivision, of_integers_rounds_down_and_leaves_the_sign_of_the_divisor) {
  expect_python_division_of_all<int>();
  expect_python_division_of_all<long>();
  expect_python_division_of_all<long long>();
  expect_python_division_of_all<unsigned>();
  expect_python_division_of_all<unsigned long>();
}

TEST(FloorDivision, promotes_as_c_does) {
  static_assert(std::is_same_v<decltype(floordiv(short{1}, true)), int>);
  static_assert(std::is_same_v<decltype(floordiv(1, 1u)), unsigned>);
  static_assert(std::is_same_v<decltype(mod(1u, 1L)), long>);
  static_assert(std::is_same_v<decltype(floordiv(1, 1.f)), float>);
  static_assert(std::is_same_v<decltype(truediv(1, 2)), double>);
  static_assert(std::is_same_v<decltype(truediv(1.f, 2)), float>);
  static_assert(std::is_same_v<decltype(cmod(1, 2.0L)), long double>);
  EXPECT_EQ(floordiv(static_cast<signed char>(-7), std::int8_t{2}), -4);
  EXPECT_EQ(mod(-7, 3u), (UINT_MAX - 6) % 3);
}

TEST(FloorDivision, by_zero_raises) {
  expect_error(ErrorKind::zero_division_error, by_zero, [] { floordiv(1, 0); });
  expect_error(ErrorKind::zero_division_error, by_zero, [] { mod(INT_MIN, 0); });
  expect_error(ErrorKind::zero_division_error, by_zero, [] { floordiv(1u, 0u); });
  expect_error(ErrorKind::zero_division_error, by_zero, [] { mod(ULLONG_MAX, 0); });
  expect_error(ErrorKind::zero_division_error, "float division", [] { floordiv(1.0, 0.0); });
  expect_error(ErrorKind::zero_division_error, "float division", [] { floordiv(1.0, -0.0f); });
  expect_error(ErrorKind::zero_division_error, "float divmod()", [] { mod(1.0, 0); });
  expect_error(ErrorKind::zero_division_error, "float division", [] { truediv(1, 0); });
  expect_error(ErrorKind::zero_division_error, "float division", [] { truediv(0.0, 0.0); });
}

TEST(FloorDivision, of_the_least_integer_by_minus_one) {
  expect_error(ErrorKind::overflow_error, too_large, [] { floordiv(INT_MIN, -1); });
  expect_error(ErrorKind::overflow_error, too_large, [] { floordiv(LONG_MIN, -1); });
  EXPECT_EQ(mod(INT_MIN, -1), 0);
  EXPECT_EQ(mod(LONG_MIN, -1), 0);
  EXPECT_EQ(floordiv_unchecked(INT_MIN, -1), INT_MIN);
  EXPECT_EQ(mod_unchecked(LONG_MIN, -1), 0);
  EXPECT_EQ(cdiv(INT_MIN, -1), INT_MIN);
  EXPECT_EQ(cmod(INT_MIN, -1), 0);
  EXPECT_EQ(floordiv(short{SHRT_MIN}, short{-1}), 32768) << "computed as int";
}

TEST(FloorDivision, of_doubles_is_exactly_pythons) {
  for (const auto& c : kc_test::float_divisions) {
    EXPECT_TRUE(same(floordiv(c.a, c.b), c.quotient)) << c.a << " // " << c.b << " gave " << floordiv(c.a, c.b);
    EXPECT_TRUE(same(mod(c.a, c.b), c.remainder)) << c.a << " % " << c.b << " gave " << mod(c.a, c.b);
    EXPECT_TRUE(same(floordiv_unchecked(c.a, c.b), c.quotient));
    EXPECT_TRUE(same(mod_unchecked(c.a, c.b), c.remainder));
  }
}

TEST(FloorDivision, of_other_floats_works_in_their_type) {
  EXPECT_EQ(floordiv(1.0f, 0.1f), 9.0f) << "a tenth as float is more than a tenth";
  EXPECT_EQ(floordiv(-7.5f, 2), -4.0f);
  EXPECT_EQ(mod(-7.5f, 2), 0.5f);
  EXPECT_EQ(floordiv(-7.5L, 2.0L), -4.0L);
  EXPECT_EQ(mod(7.5L, -2.0L), -0.5L);
  EXPECT_EQ(floordiv(16777216.0f * 3, 3.0f), 16777216.0f);
}

TEST(CDivision, rounds_towards_zero) {
  EXPECT_EQ(cdiv(-7, 2), -3);
  EXPECT_EQ(cmod(-7, 2), -1);
  EXPECT_EQ(cdiv(7u, 2), 3u);
  EXPECT_EQ(cdiv(-7.0, 2), -4.0);
  EXPECT_EQ(cmod(-7.5, 2), -1.5);
  EXPECT_TRUE(std::isinf(cdiv(1.0, 0.0)));
}

TEST(TrueDivision, of_integers_is_a_double) {
  EXPECT_EQ(truediv(7, 2), 3.5);
  EXPECT_EQ(truediv(-1, 3u), -1 / 3.0) << "each operand is converted by itself";
  EXPECT_EQ(truediv_unchecked(7L, 2), 3.5);
  EXPECT_EQ(truediv(LLONG_MAX, 1), 9223372036854775808.0);
}

TEST(FloorDivision, by_powers_of_two_in_the_text) {
  for (int a = -40; a <= 40; ++a) {
    EXPECT_EQ(floordiv(a, 8), a < 0 ? -((-a + 7) / 8) : a / 8);
    EXPECT_EQ(mod(a, 8), (a + 80) % 8);
    EXPECT_EQ(floordiv(a, 1), a);
    EXPECT_EQ(mod(a, 1), 0);
  }
  EXPECT_EQ(floordiv(LONG_MIN, 1L << 62), -2);
  EXPECT_EQ(mod(UINT_MAX, 1u << 31), INT_MAX);
}

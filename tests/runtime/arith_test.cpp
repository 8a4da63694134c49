#include "expect_error.h"

#include <kc/arith.h>

#include <climits>
#include <cmath>
#include <cstdint>

using namespace kc;
using kc_test::expect_error;

namespace {

template <class Action>
void expect_overflow(Action action) {
  expect_error(ErrorKind::overflow_error, "value too large", action);
}

}  // namespace

TEST(Shift, by_less_than_the_width_is_the_processors) {
  EXPECT_EQ(lshift(3, 4), 48);
  EXPECT_EQ(lshift(-1, 31), INT_MIN);
  EXPECT_EQ(lshift(1u, 31), 1u << 31);
  EXPECT_EQ(rshift(-5, 1), -3);
  EXPECT_EQ(rshift(UINT_MAX, 31), 1u);
}

TEST(Shift, by_the_width_or_more_leaves_nothing) {
  EXPECT_EQ(lshift(1, 32), 0);
  EXPECT_EQ(lshift(1L, 32), 1L << 32);
  EXPECT_EQ(lshift(1L, 64), 0);
  EXPECT_EQ(lshift(1u, ULLONG_MAX), 0u);
  EXPECT_EQ(lshift(5, -1), 0);
  EXPECT_EQ(rshift(5, 32), 0);
  EXPECT_EQ(rshift(-5, 32), -1);
  EXPECT_EQ(rshift(-5L, 1000), -1);
  EXPECT_EQ(rshift(-5, -1), -1);
  EXPECT_EQ(rshift(ULONG_MAX, 64), 0u);
}

TEST(Shift, has_the_promoted_type_of_its_left_operand) {
  static_assert(std::is_same_v<decltype(lshift(std::uint8_t{1}, 1L)), int>);
  static_assert(std::is_same_v<decltype(rshift(1UL, short{1})), unsigned long>);
  EXPECT_EQ(lshift(std::uint8_t{255}, 8), 65280);
}

TEST(IntegerPower, multiplies) {
  EXPECT_EQ(ipow(3, 0), 1);
  EXPECT_EQ(ipow(0, 0), 1);
  EXPECT_EQ(ipow(-3, 3), -27);
  EXPECT_EQ(ipow(10L, 18), 1000000000000000000L);
  EXPECT_EQ(ipow(-2L, 63), LONG_MIN);
  EXPECT_EQ(ipow(2u, std::uint8_t{31}), 1u << 31);
}

TEST(IntegerPower, wraps_around) {
  EXPECT_EQ(ipow(3, 40), 689956897);
  EXPECT_EQ(ipow(2, 32), 0);
}

TEST(IntegerPower, of_a_negative_exponent_is_zero) {
  for (int base : {-2, -1, 0, 1, 2}) EXPECT_EQ(ipow(base, -1), 0);
}

TEST(RealPower, is_the_c_librarys) {
  EXPECT_EQ(kc::pow(2.0, 10), 1024.0);
  EXPECT_EQ(kc::pow(2, -1), 0.5);
  EXPECT_TRUE(std::isnan(kc::pow(-8.0, 0.5)));
  static_assert(std::is_same_v<decltype(kc::pow(2.f, 3)), float>);
  static_assert(std::is_same_v<decltype(kc::pow(2.0L, 3.f)), long double>);
}

TEST(Extremes, are_the_first_of_equals_and_pass_over_later_nans) {
  EXPECT_EQ(kc::min(3, 1, 2), 1);
  EXPECT_EQ(kc::max(3, 1, 7u, 2), 7u);
  EXPECT_EQ(kc::min(short{-3}, 2L), -3L);
  EXPECT_EQ(kc::max(1, 2.5), 2.5);
  EXPECT_EQ(kc::min(1.0, NAN), 1.0);
  EXPECT_TRUE(std::isnan(kc::min(NAN, 1.0)));
  EXPECT_TRUE(std::isnan(kc::max(NAN, 1.0)));
  EXPECT_FALSE(std::signbit(kc::min(0.0, -0.0)));
  EXPECT_TRUE(std::signbit(kc::max(-0.0, 0.0)));
}

TEST(AbsoluteValue, of_the_least_integer_is_itself) {
  EXPECT_EQ(kc::abs(-5), 5);
  EXPECT_EQ(kc::abs(INT_MIN), INT_MIN);
  EXPECT_EQ(kc::abs(LONG_MIN), LONG_MIN);
  EXPECT_EQ(kc::abs(short{SHRT_MIN}), 32768);
  EXPECT_EQ(kc::abs(UINT_MAX), UINT_MAX);
  EXPECT_FALSE(std::signbit(kc::abs(-0.0)));
  static_assert(std::is_same_v<decltype(kc::abs(-1.f)), float>);
}

TEST(Round, takes_halves_to_even) {
  EXPECT_EQ(kc::round(2.5), 2.0);
  EXPECT_EQ(kc::round(3.5f), 4.0f);
  EXPECT_EQ(kc::round(-0.5L), 0.0L);
  EXPECT_EQ(kc::round(7), 7.0);
}

TEST(Checked, results_that_fit_are_exact) {
  EXPECT_EQ(checked_add(INT_MAX, -1), INT_MAX - 1);
  EXPECT_EQ(checked_add(INT_MAX, 1L), 1L << 31) << "computed as long";
  EXPECT_EQ(checked_add(short{SHRT_MAX}, short{1}), 32768) << "computed as int";
  EXPECT_EQ(checked_sub(LONG_MIN, -1), LONG_MIN + 1);
  EXPECT_EQ(checked_mul(65535u, 65537), UINT_MAX);
  EXPECT_EQ(checked_neg(-INT_MAX), INT_MAX);
  EXPECT_EQ(checked_neg(0u), 0u);
  EXPECT_EQ(checked_abs(-5L), 5);
  EXPECT_EQ(checked_abs(5u), 5u);
  EXPECT_EQ(checked_abs(short{SHRT_MIN}), 32768);
  EXPECT_EQ(checked_lshift(1, 30), 1 << 30);
  EXPECT_EQ(checked_lshift(1u, 31), 1u << 31);
  EXPECT_EQ(checked_lshift(1, 40L), 1L << 40);
}

TEST(Checked, results_that_do_not_fit_raise) {
  expect_overflow([] { checked_add(INT_MAX, 1); });
  expect_overflow([] { checked_sub(0UL, 1); });
  expect_overflow([] { checked_mul(LLONG_MIN, -1); });
  expect_overflow([] { checked_neg(INT_MIN); });
  expect_overflow([] { checked_neg(1u); });
  expect_overflow([] { checked_lshift(1, 31); });
  expect_overflow([] { checked_lshift(1, 40); });
  expect_overflow([] { checked_lshift(-1, 1); });
  expect_overflow([] { checked_lshift(1L, -1); });
  expect_overflow([] { checked_lshift(3u, 31); });
  expect_error(ErrorKind::overflow_error,
               "Trying to take the absolute value of the most negative integer is not defined.",
               [] { checked_abs(INT_MIN); });
}

TEST(Narrow, gives_the_value_or_raises) {
  EXPECT_EQ(narrow<int>(-5L), -5);
  EXPECT_EQ(narrow<unsigned>(UINT_MAX + 0L), UINT_MAX);
  EXPECT_EQ(narrow<long>(static_cast<unsigned long>(LONG_MAX)), LONG_MAX);
  EXPECT_EQ(narrow<signed char>('a'), 97);
  const auto expect = [](const char* text, auto action) { expect_error(ErrorKind::overflow_error, text, action); };
  expect("value too large to convert to int", [] { narrow<int>(1L << 31); });
  expect("value too large to convert to int", [] { narrow<int>(LONG_MIN); });
  expect("value too large to convert to long", [] { narrow<long>(ULONG_MAX); });
  expect("value too large to convert to unsigned char", [] { narrow<unsigned char>(256); });
  expect("can't convert negative value to unsigned int", [] { narrow<unsigned>(-1); });
  expect("can't convert negative value to unsigned long", [] { narrow<unsigned long>(static_cast<short>(-1)); });
}

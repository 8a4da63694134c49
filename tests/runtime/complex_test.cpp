#include "complex_near.h"
#include "expect_error.h"

#include <kc/complex.h>

#include <cmath>

using namespace kc;
using kc_test::expect_error;
using kc_test::expect_near;
using C = complex<double>;

TEST(Complex, combines_in_the_wider_type) {
  static_assert(std::is_same_v<CommonComplex<complex<float>, double>, C>);
  static_assert(std::is_same_v<CommonComplex<int, complex<float>>, complex<float>>);
  static_assert(std::is_same_v<CommonComplex<complex<float>, complex<long double>>, complex<long double>>);
  static_assert(std::is_same_v<decltype(truediv(1, complex<float>(1))), complex<float>>);
  static_assert(std::is_same_v<decltype(kc::pow(C(1), 2)), C>);
  EXPECT_EQ(to_complex<C>(complex<float>(1, 2)), C(1, 2));
  EXPECT_EQ(to_complex<C>(3), C(3, 0));
}

TEST(ComplexDivision, divides) {
  EXPECT_EQ(truediv(C(1, 2), C(0, 1)), C(2, -1));
  EXPECT_EQ(truediv(4, C(0, 2)), C(0, -2));
  EXPECT_EQ(truediv(C(2, 4), 2.f), C(1, 2));
  EXPECT_EQ(truediv_unchecked(C(2, 4), 2), C(1, 2));
}

TEST(ComplexDivision, does_not_overflow_on_the_way) {
  expect_near(truediv(C(1e300, 1e300), C(1e300, 1e300)), C(1, 0));
  expect_near(truediv(C(1e-300, 0), C(1e-300, 1e-300)), C(0.5, -0.5));
}

TEST(ComplexDivision, by_zero_raises_unless_unchecked) {
  const auto expect = [](auto a, auto b) {
    expect_error(ErrorKind::zero_division_error, "float division", [&] { truediv(a, b); });
  };
  expect(C(1, 1), C());
  expect(C(1, 1), 0);
  expect(1.5, C(-0.0, 0));
  expect(complex<float>(1), C(0, -0.0));
  EXPECT_FALSE(std::isfinite(truediv_unchecked(C(1, 1), C()).real()));
}

TEST(ComplexPower, of_whole_exponents_is_multiplied_out) {
  EXPECT_EQ(kc::pow(C(1, 2), 2), C(-3, 4));
  EXPECT_EQ(kc::pow(C(1, 2), C(3, 0)), C(-11, -2));
  EXPECT_EQ(kc::pow(C(0, 1), 100), C(1, 0));
  EXPECT_EQ(kc::pow(C(0, 2), -1), C(0, -0.5));
  EXPECT_EQ(kc::pow(C(5, 5), 0), C(1, 0));
  EXPECT_EQ(kc::pow(C(), 0), C(1, 0));
}

TEST(ComplexPower, of_other_exponents) {
  expect_near(kc::pow(C(-4, 0), 0.5), C(0, 2));
  expect_near(kc::pow(C(0, 1), C(0, 1)), C(std::exp(-std::acos(-1.0) / 2), 0));
  expect_near(kc::pow(2, C(0, 1)), C(std::cos(std::log(2.0)), std::sin(std::log(2.0))));
  expect_near(kc::pow(C(0, 1), 102), C(-1, 0));
  EXPECT_EQ(kc::pow(C(), 0.5), C());
}

TEST(Complex, has_absolute_value_and_conjugate) {
  EXPECT_EQ(kc::abs(C(3, -4)), 5);
  EXPECT_EQ(kc::abs(C(3e300, 4e300)), 5e300);
  EXPECT_EQ(kc::real(C(3, -4)), 3);
  EXPECT_EQ(kc::imag(C(3, -4)), -4);
  EXPECT_EQ(kc::conj(complex<float>(1, 2)), complex<float>(1, -2));
}

TEST(Complex, converts_to_and_from_c) {
  EXPECT_EQ(from_c(to_c(C(1, -2))), C(1, -2));
  EXPECT_EQ(__imag__ to_c(complex<float>(1, -2)), -2.f);
  EXPECT_EQ(from_c(to_c(complex<long double>(1, 2))).imag(), 2.L);
}

#include "complex_near.h"
#include "expect_error.h"

#include <kc/soft_complex.h>

#include <cmath>

using namespace kc;
using kc_test::expect_error;
using kc_test::expect_near;
using C = complex<double>;

namespace {

const SoftComplex one_third_power = soft_pow(-8, 1 / 3.0);

}  // namespace

TEST(SoftComplex, power_is_complex_only_where_no_real_number_is) {
  EXPECT_EQ(soft_pow(-2, 3), C(-8, 0));
  EXPECT_EQ(soft_pow(2, 0.5), C(std::sqrt(2.0), 0));
  expect_near(one_third_power, C(1, std::sqrt(3.0)));
  EXPECT_EQ(soft_pow(-INFINITY, 3).real(), -INFINITY);
  EXPECT_TRUE(std::isnan(soft_pow(NAN, 0.5).real()));
  EXPECT_EQ(soft_pow(NAN, 0.5).imag(), 0);
}

TEST(SoftComplex, real_numbers_stay_real) {
  const SoftComplex infinite = soft_pow(0, -1);
  EXPECT_EQ(infinite, C(INFINITY, 0));
  EXPECT_TRUE((infinite * SoftComplex(2)).is_real());
  EXPECT_TRUE((SoftComplex(2) / infinite).is_real());
  EXPECT_TRUE((SoftComplex(1) / SoftComplex(0.0)).is_real());
  EXPECT_EQ((SoftComplex(2) - SoftComplex(5)) * -SoftComplex(4), C(12, 0));
  EXPECT_EQ(kc::pow(SoftComplex(2), SoftComplex(3)), C(8, 0));
}

TEST(SoftComplex, complex_numbers_are_combined_as_such) {
  SoftComplex z = one_third_power;
  expect_near(kc::pow(z, 3), C(-8, 0));
  expect_near(z * z, C(-2, 2 * std::sqrt(3.0)));
  expect_near(z / z, C(1, 0));
  expect_near(truediv(4, z), C(1, -std::sqrt(3.0)));
  expect_near(z * C(0, 1), C(-std::sqrt(3.0), 1));
  z += 1, z -= 3, z *= 2, z /= 4;
  expect_near(z, C(-0.5, std::sqrt(0.75)));
  expect_near(kc::conj(z), C(-0.5, -std::sqrt(0.75)));
  EXPECT_NEAR(kc::abs(z), 1, 1e-15);
  EXPECT_NEAR(kc::imag(z), std::sqrt(0.75), 1e-15);
}

TEST(SoftComplex, division_by_zero_raises) {
  expect_error(ErrorKind::zero_division_error, "float division", [] { truediv(SoftComplex(1), SoftComplex(0)); });
}

TEST(SoftComplex, has_a_real_value_unless_it_is_complex) {
  EXPECT_EQ(real_value(soft_pow(9, 0.5)), 3);
  expect_error(ErrorKind::type_error,
               "Cannot convert 'complex' with non-zero imaginary component to 'double' (this most likely comes from the '**' operator; use "
               "'cython.cpow(True)' to return 'nan' instead of a complex number).",
               [] { real_value(one_third_power); });
}

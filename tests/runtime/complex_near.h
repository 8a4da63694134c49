#pragma once

#include <gtest/gtest.h>

#include <complex>

namespace kc_test {

// Equal but for the last digits.
inline void expect_near(std::complex<double> got, std::complex<double> wanted) {
  EXPECT_LE(std::abs(got - wanted), 1e-14 * std::abs(wanted)) << got << " for " << wanted;
}

}  // namespace kc_test

// kc/numpy_math.h: sums of numbers that are known by their logarithms, and the distances between numbers.
#include <gtest/gtest.h>
#include <kc/numpy_math.h>

namespace {

using kc::numpy_math::logaddexp;
using kc::numpy_math::logaddexp2;
using kc::numpy_math::spacing;

constexpr double infinity = std::numeric_limits<double>::infinity();

TEST(NumpyMath, SumsAreTakenWithoutAnOverflow) {
  EXPECT_DOUBLE_EQ(logaddexp(0.0, 0.0), std::log(2.0));
  EXPECT_DOUBLE_EQ(logaddexp(1000.0, 1001.0), 1001 + std::log1p(std::exp(-1.0)));
  EXPECT_DOUBLE_EQ(logaddexp(1001.0, 1000.0), logaddexp(1000.0, 1001.0));
  EXPECT_DOUBLE_EQ(logaddexp2(3.0, 3.0), 4.0);
  EXPECT_DOUBLE_EQ(logaddexp2(10.0, 11.0), 11 + std::log2(1.5));
  EXPECT_FLOAT_EQ(logaddexp2(0.0f, 1.0f), std::log2(3.0f));
}

TEST(NumpyMath, InfinitiesAndNansOfSums) {
  EXPECT_EQ(logaddexp(-infinity, 2.0), 2.0);
  EXPECT_EQ(logaddexp(-infinity, -infinity), -infinity);
  EXPECT_EQ(logaddexp(infinity, 2.0), infinity);
  EXPECT_TRUE(std::isnan(logaddexp(std::nan(""), 2.0)));
  EXPECT_TRUE(std::isnan(logaddexp2(2.0, std::nan(""))));
}

TEST(NumpyMath, SpacingLeadsAwayFromZero) {
  EXPECT_EQ(spacing(1.0), std::numeric_limits<double>::epsilon());
  EXPECT_EQ(spacing(-1.0), -std::numeric_limits<double>::epsilon());
  EXPECT_EQ(spacing(0.0), std::numeric_limits<double>::denorm_min());
  EXPECT_EQ(spacing(1.0f), std::numeric_limits<float>::epsilon());
  EXPECT_TRUE(std::isnan(spacing(infinity)));
  EXPECT_TRUE(std::isnan(spacing(std::nan(""))));
}

TEST(NumpyMath, AnglesAreConverted) {
  EXPECT_DOUBLE_EQ(kc::numpy_math::deg2rad(180.0), std::acos(-1.0));
  EXPECT_DOUBLE_EQ(kc::numpy_math::rad2deg(std::acos(-1.0)), 180.0);
}

}  // namespace

// float16: what its bits mean, and how numbers are rounded to it.

#include <kc/half.h>

#include <gtest/gtest.h>

#include <cmath>

namespace {

using kc::Half;

std::uint16_t bits(Half half) {
  std::uint16_t result;
  std::memcpy(&result, &half, sizeof result);
  return result;
}

float value(std::uint16_t bits) {
  return kc::detail::float_of(bits);
}

TEST(Half, EveryNumberComesBack) {
  for (unsigned k = 0; k < 0x10000; ++k) {
    const auto half = static_cast<std::uint16_t>(k);
    if (std::isnan(value(half)))
      EXPECT_TRUE(std::isnan(static_cast<float>(Half(value(half)))));
    else
      EXPECT_EQ(bits(Half(value(half))), half);
  }
}

TEST(Half, KnownNumbers) {
  EXPECT_EQ(value(0x3C00), 1);
  EXPECT_EQ(value(0xC000), -2);
  EXPECT_EQ(value(0x7BFF), 65504);
  EXPECT_EQ(value(0x0400), 0x1p-14f);
  EXPECT_EQ(value(0x0001), 0x1p-24f);
  EXPECT_EQ(value(0x7C00), INFINITY);
  EXPECT_TRUE(std::signbit(value(0x8000)));
  EXPECT_EQ(bits(3), bits(3.0f));
  EXPECT_EQ(bits(true), bits(1.0L));
}

TEST(Half, TiesGoToEven) {
  EXPECT_EQ(Half(1 + 0x1p-11), 1);
  EXPECT_EQ(Half(1 + 0x3p-11), 1 + 0x1p-9f);
  EXPECT_EQ(Half(1 + 0x1p-11 + 0x1p-40), 1 + 0x1p-10f);  // by way of float it would be 1
  EXPECT_EQ(Half(0x1p-25), 0);
  EXPECT_EQ(Half(0x1.8p-24), 0x1p-23f);
  EXPECT_EQ(Half(65519.999), 65504);
  EXPECT_EQ(Half(-65520), -INFINITY);
}

TEST(Half, CompoundOperatorsRoundOnce) {
  Half half = 1;
  half += 0x1p-11 + 0x1p-40;
  EXPECT_EQ(half, 1 + 0x1p-10f);
  half -= 1;
  half *= 4;
  half /= 3.0f;
  EXPECT_EQ(bits(half), bits(0x1p-8f / 3.0f));
}

}  // namespace

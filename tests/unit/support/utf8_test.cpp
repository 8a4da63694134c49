#include "support/utf8.h"

#include <gtest/gtest.h>

namespace kernelc {
namespace {

TEST(Utf8, DecodesEveryLength) {
  EXPECT_EQ(decode_utf8("a").code, U'a');
  EXPECT_EQ(decode_utf8("\u03b1x").code, U'\u03b1');
  EXPECT_EQ(decode_utf8("\u03b1x").length, 2u);
  EXPECT_EQ(decode_utf8("\u20ac").length, 3u);
  EXPECT_EQ(decode_utf8("\U0001F600").code, U'\U0001F600');
  EXPECT_EQ(decode_utf8("\U0001F600").length, 4u);
}

TEST(Utf8, RefusesWhatIsNone) {
  for (const char* text : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xF0\x80\x80\x80", "\xF5\x80\x80\x80", "\xF4\x90\x80\x80", "\xC3", "\xE2\x82", "\xC3(", "\xFF"})
    EXPECT_EQ(decode_utf8(text).length, 0u) << text;
}

TEST(Utf8, TellsLoneSurrogates) {
  const CodePoint lone = decode_utf8("\xED\xA0\x80");
  EXPECT_EQ(lone.length, 3u);
  EXPECT_TRUE(is_surrogate(lone.code));
  EXPECT_FALSE(is_surrogate(U'\uE000'));
}

}  // namespace
}  // namespace kernelc

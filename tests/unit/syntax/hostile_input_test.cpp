// Input that no person writes must end in an error, not in a crash.

#include <gtest/gtest.h>

#include "parsing.h"

namespace kernelc::syntax {
namespace {

using testing::errors_of;
using testing::parse_text;

std::string repeat(const std::string& text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

TEST(HostileInput, BytesThatAreNoText) {
  EXPECT_EQ(errors_of(std::string("x = 1\ny\0z\n", 10)), "2:2 the file holds a NUL byte\n");
  EXPECT_EQ(errors_of("x = 1\n# \xff\n"), "2:3 the file is not UTF-8 from here on\n");
  EXPECT_EQ(errors_of("x = '\xc3'\n"), "1:6 the file is not UTF-8 from here on\n");
  EXPECT_EQ(errors_of("x = '\xed\xa0\x80'\n"), "1:6 the file is not UTF-8 from here on\n");
}

TEST(HostileInput, CharactersThatAreNoTokens) {
  EXPECT_EQ(errors_of("x = 5 $ 3\n"), "1:7 unexpected '$'\n");
  EXPECT_EQ(errors_of("x = 5 \x01 3\n"), "1:7 unexpected control character\n");
  EXPECT_EQ(errors_of("x = ‘a’\n"), "1:5 '‘' cannot be part of a name\n");
  EXPECT_EQ(errors_of("x = a \\ b\n"), "1:7 '\\' must be the last character of its line\n");
  EXPECT_EQ(errors_of("x = a \\"), "1:7 '\\' must be the last character of its line\n");
}

TEST(HostileInput, DeepBrackets) {
  EXPECT_EQ(errors_of(repeat("(", 10000) + repeat(")", 10000) + "\n"), "1:201 too many nested brackets\n");
  EXPECT_EQ(errors_of("x = " + repeat("[", 150) + repeat("]", 150) + "\n"), "");
}

TEST(HostileInput, DeepFormattedStrings) {
  EXPECT_NE(errors_of(repeat("f'{", 10000)), "");
  EXPECT_NE(errors_of("f'{x:" + repeat("{x:", 10000)), "");
}

TEST(HostileInput, DeepOperators) {
  for (const char* op : {"not ", "-", "~", "&", "<int>", "lambda: ", "a if b else ", "a ** ", "await "})
    EXPECT_NE(errors_of("x = " + repeat(op, 20000) + "a\n"), "") << op;
}

TEST(HostileInput, LongChains) {
  EXPECT_EQ(errors_of("x = a" + repeat(" + a", 900) + "\n"), "");
  EXPECT_EQ(errors_of("x = a" + repeat(" + a", 20000) + "\n"), "1:5 the expression is too long\n");
  EXPECT_EQ(errors_of("x = a" + repeat(".a", 20000) + "\n"), "1:5 the expression is too long\n");
  EXPECT_EQ(errors_of("x = [" + repeat("a, ", 20000) + "]\n"), "");
  EXPECT_EQ(errors_of("x = a" + repeat(" or a", 10000) + "\n"), "");
}

TEST(HostileInput, DeepIndentation) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += std::string(static_cast<std::size_t>(i), ' ') + "if x:\n";
  EXPECT_NE(errors_of(text), "");
}

TEST(HostileInput, ManyBranches) {
  EXPECT_EQ(errors_of("if a: b\n" + repeat("elif a: b\n", 5000)), "");
}

TEST(HostileInput, NothingAtAll) {
  EXPECT_EQ(errors_of(""), "");
  EXPECT_EQ(errors_of("\n\n"), "");
  EXPECT_EQ(errors_of("# only a comment"), "");
  EXPECT_EQ(errors_of("   "), "");
}

TEST(HostileInput, EveryPrefixOfAProgramEnds) {
  const std::string text =
      "cdef extern from 'x.h' nogil:\n  int f 'g' (int *x, ...) except? -1\ncdef class C(B):\n  cdef double[:, ::1] v\n"
      "  def m(self, *a, b=f'{x!r:>{w}}', **k):\n    with nogil:\n      for i in range(3): self.v[i, :] += <int>x ** -2\n"
      "    return [y if z else lambda q: q for y in '''a\nb''' if not y]\n";
  for (std::size_t length = 0; length <= text.size(); ++length) parse_text(text.substr(0, length));
}

}  // namespace
}  // namespace kernelc::syntax

#include <gtest/gtest.h>

#include "sema/declared.h"

namespace kernelc::sema {
namespace {

// The value that DEF gives a name, as text.
std::string value(const std::string& expression) {
  Declared d("cdef enum: FOUR = 4\ncdef struct S:\n    char a\n    double b\nDEF A = 7\nDEF X = " + expression + "\n");
  const auto* symbol = d.symbol<ConstantSymbol>("X");
  if (!symbol) return d.messages().empty() ? "none" : d.messages().front();
  if (const auto* number = std::get_if<long long>(&symbol->value.value)) return std::to_string(*number);
  if (const auto* number = std::get_if<double>(&symbol->value.value)) return std::to_string(*number);
  if (const auto* truth = std::get_if<bool>(&symbol->value.value)) return *truth ? "True" : "False";
  if (const auto* text = std::get_if<std::string>(&symbol->value.value)) return "'" + *text + "'";
  return "other";
}

TEST(Constants, Arithmetic) {
  EXPECT_EQ(value("2 + 3 * A"), "23");
  EXPECT_EQ(value("-7 // 2"), "-4");
  EXPECT_EQ(value("-7 % 3"), "2");
  EXPECT_EQ(value("7 / 2"), "3.500000");
  EXPECT_EQ(value("2 ** 10"), "1024");
  EXPECT_EQ(value("2 ** -1"), "0.500000");
  EXPECT_EQ(value("0x10 | 1 << 2"), "20");
  EXPECT_EQ(value("~5"), "-6");
  EXPECT_EQ(value("1.5 * 2"), "3.000000");
  EXPECT_EQ(value("FOUR * 2"), "8");
}

TEST(Constants, PartsOfSequences) {
  EXPECT_EQ(value("'abcdef'[1:-1:2]"), "'bd'");
  EXPECT_EQ(value("'abc'[::-1]"), "'cba'");
  EXPECT_EQ(value("'abc'[-9:9:99]"), "'a'");
  EXPECT_EQ(value("(1, 2, 3)[1:][0]"), "2");
  EXPECT_EQ(value("b'abc'[-1]"), "99");
  EXPECT_EQ(value("len('a\u00e9'[1:])"), "1");
  EXPECT_EQ(value("'abc'[::0]"), "6:9 Invalid compile-time expression");
}

TEST(Constants, TruthAndChoice) {
  EXPECT_EQ(value("1 < 2 < 3"), "True");
  EXPECT_EQ(value("not A"), "False");
  EXPECT_EQ(value("A > 5 and 'yes' or 'no'"), "'yes'");
  EXPECT_EQ(value("1 if A == 8 else 2"), "2");
  EXPECT_EQ(value("3 in (1, 2, 3)"), "True");
  EXPECT_EQ(value("'a' + 'b' == 'ab'"), "True");
}

TEST(Constants, Functions) {
  EXPECT_EQ(value("max(1, A, 3)"), "7");
  EXPECT_EQ(value("len('abc')"), "3");
  EXPECT_EQ(value("int(3.9)"), "3");
  EXPECT_EQ(value("abs(-4)"), "4");
  EXPECT_EQ(value("(4, 5, 6)[-1]"), "6");
  EXPECT_EQ(value("sizeof(S)"), "16");
  EXPECT_EQ(value("sizeof(long double)"), "16");
}

TEST(Constants, WhatHasNoValueIsReported) {
  EXPECT_EQ(value("foo"), "6:9 Compile-time name 'foo' not defined");
  EXPECT_EQ(value("1 // 0"), "6:9 Invalid compile-time expression");
  EXPECT_EQ(value("2 ** 70"), "6:9 Invalid compile-time expression");
  EXPECT_EQ(value("'a' < 1"), "6:9 Invalid compile-time expression");
}

}  // namespace
}  // namespace kernelc::sema

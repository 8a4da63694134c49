#include "syntax/literals.h"

#include <gtest/gtest.h>

#include "parsing.h"

namespace kernelc::syntax {
namespace {

using testing::errors_of;
using testing::line_of;

TEST(Literals, IntegersKeepTheirDigitsAndSuffix) {
  EXPECT_EQ(line_of("12"), "12");
  EXPECT_EQ(line_of("1_000"), "1000");
  EXPECT_EQ(line_of("0xFFul"), "0xFFul");
  EXPECT_EQ(line_of("0b1_0 + 0o17 + 017"), "(+ (+ 0b10 0o17) 017)");
  EXPECT_EQ(line_of("10LLU"), "10LLU");
}

TEST(Literals, FloatsAndImaginaryNumbers) {
  EXPECT_EQ(line_of("[1., .5, 1e3, 1_0.0_1E-3, 2j, 1.5J, 1e2j]"), "(list 1. .5 1e3 10.01E-3 2j 1.5j 1e2j)");
}

TEST(Literals, ANumberMayBeFollowedByAKeyword) { EXPECT_EQ(line_of("1if 2else 3"), "(if 2 1 3)"); }

TEST(Literals, NumbersMustEnd) {
  EXPECT_EQ(errors_of("x = 1abc\n"), "1:5 invalid number '1abc'\n");
  EXPECT_EQ(errors_of("x = 0x\n"), "1:5 invalid number '0x'\n");
  EXPECT_EQ(errors_of("x = 1__0\n"), "1:5 invalid number '1__0'\n");
  EXPECT_EQ(errors_of("x = 0b12\n"), "1:5 invalid number '0b12'\n");
  EXPECT_EQ(errors_of("x = 1.2.3\n"), "1:5 invalid number '1.2.3'\n");
  EXPECT_EQ(errors_of("x = 089\n"), "1:5 invalid number '089'\n");
  EXPECT_EQ(errors_of("x = 1a + 2b, b'é'\n"),
            "1:5 invalid number '1a'\n1:10 invalid number '2b'\n"
            "1:16 bytes can hold only ASCII characters; use an escape such as '\\xe9'\n");
}

TEST(Literals, EscapesAreResolved) {
  EXPECT_EQ(line_of(R"('\n\t\\\'\"\x41\101\0')"), R"("\n\x09\\'\"AA\x00")");
  EXPECT_EQ(line_of(R"('\u00e9\U0001F600')"), R"("\xc3\xa9\xf0\x9f\x98\x80")");
  EXPECT_EQ(line_of(R"(b'\xe9\377\u0041')"), R"(b"\xe9\xff\\u0041")");
  EXPECT_EQ(line_of("'a\\\nb'"), R"("ab")");
}

TEST(Literals, UnknownEscapesStay) { EXPECT_EQ(line_of(R"('\d\q')"), R"("\\d\\q")"); }

TEST(Literals, RawStringsResolveNothing) {
  EXPECT_EQ(line_of(R"(r'\n\x')"), R"("\\n\\x")");
  EXPECT_EQ(line_of(R"(rb'\'')"), R"(b"\\'")");
}

TEST(Literals, LineEndsInStringsAreNewlines) {
  EXPECT_EQ(line_of("'''a\r\nb\rc\n'''"), R"("a\nb\nc\n")");
  EXPECT_EQ(line_of("'''a\\\r\nb'''"), R"("ab")");
}

TEST(Literals, AdjacentStringsAreOne) {
  EXPECT_EQ(line_of("'a' \"b\" u'c'"), R"("abc")");
  EXPECT_EQ(line_of("b'a' rb'\\n'"), R"(b"a\\n")");
  EXPECT_EQ(errors_of("b'a' 'b'\n"), "1:6 strings of different kinds cannot stand side by side\n");
}

TEST(Literals, CharacterLiteralsHoldOneByte) {
  EXPECT_EQ(line_of("c'x'"), R"(c"x")");
  EXPECT_EQ(line_of(R"(c'\n')"), R"(c"\n")");
  EXPECT_EQ(errors_of("c'ab'\n"), "1:1 a character literal holds exactly one byte\n");
  EXPECT_EQ(errors_of("c''\n"), "1:1 a character literal holds exactly one byte\n");
}

TEST(Literals, WrongEscapesAreShownWhereTheyStand) {
  EXPECT_EQ(errors_of(R"(x = 'ab\x4')"), "1:8 '\\x' needs 2 hexadecimal digits\n");
  EXPECT_EQ(errors_of(R"(x = '\u12')"), "1:6 '\\u' needs 4 hexadecimal digits\n");
  EXPECT_EQ(errors_of(R"(x = '\UFFFFFFFF')"), "1:6 there is no such character\n");
  EXPECT_EQ(errors_of("x = b'é'\n"), "1:7 bytes can hold only ASCII characters; use an escape such as '\\xe9'\n");
}

TEST(Literals, FormOfALiteral) {
  const StringForm form = string_form("Rb'''x'''");
  EXPECT_EQ(form.kind, ast::StringExpr::Kind::Bytes);
  EXPECT_TRUE(form.is_raw);
  EXPECT_EQ(form.begin, 5u);
  EXPECT_EQ(form.end, 6u);
}

TEST(FormattedStrings, TextFieldsConversionsAndFormats) {
  EXPECT_EQ(line_of("f'a{x}b'"), R"((format "a" {x} "b"))");
  EXPECT_EQ(line_of("f'{x!r:>10}'"), R"((format {x !r :">10"}))");
  EXPECT_EQ(line_of("f'{x:{w}.{p}f}'"), R"((format {x :(format {w} "." {p} "f")}))");
  EXPECT_EQ(line_of("f'{x, y}'"), "(format {(tuple x y)})");
}

TEST(FormattedStrings, WithoutFieldsTheyArePlain) {
  EXPECT_EQ(line_of("f'{{a}}'"), R"("{a}")");
  EXPECT_EQ(line_of("f''"), R"("")");
}

TEST(FormattedStrings, AnEqualsSignShowsTheSource) {
  EXPECT_EQ(line_of("f'{x=}'"), R"((format "x=" {x !r}))");
  EXPECT_EQ(line_of("f'{ x + 1 = }'"), R"((format " x + 1 = " {(+ x 1) !r}))");
  EXPECT_EQ(line_of("f'{x=!s}'"), R"((format "x=" {x !s}))");
  EXPECT_EQ(line_of("f'{x=:>5}'"), R"((format "x=" {x :">5"}))");
}

TEST(FormattedStrings, FieldsHoldAnyExpression) {
  EXPECT_EQ(line_of("f'{d['a']}'"), R"((format {(index d "a")}))");
  EXPECT_EQ(line_of("f'{f'{x}'}'"), "(format {(format {x})})");
  EXPECT_EQ(line_of("f'{a != b}'"), "(format {(compare a != b)})");
  EXPECT_EQ(line_of("f'{ {1: 2}[1] }'"), "(format {(index (dict 1:2) 1)})");
  EXPECT_EQ(line_of("f'{(lambda x: 1)}'"), "(format {(lambda (x) 1)})");
  EXPECT_EQ(line_of("f'''{\nx\n}'''"), "(format {x})");
}

TEST(FormattedStrings, EscapesAndRaw) {
  EXPECT_EQ(line_of(R"(f'\n{x}\x41')"), R"((format "\n" {x} "A"))");
  EXPECT_EQ(line_of(R"(rf'\n{x}')"), R"((format "\\n" {x}))");
  EXPECT_EQ(line_of(R"(f'\{x}')"), R"((format "\\" {x}))");
}

TEST(FormattedStrings, JoinWithTheirNeighbours) { EXPECT_EQ(line_of("'a' f'{x}' 'b' f'c'"), R"((format "a" {x} "bc"))"); }

TEST(FormattedStrings, WhatMayBeWrong) {
  EXPECT_EQ(errors_of("f'{}'\n"), "1:4 expected an expression after '{'\n");
  EXPECT_EQ(errors_of("f'}'\n"), "1:3 a single '}' in an f-string must be doubled\n");
  EXPECT_EQ(errors_of("f'{x!z}'\n"), "1:6 expected 'r', 's' or 'a' after '!'\n");
  EXPECT_EQ(errors_of("f'{x'\ny\n"), "1:3 '{' was never closed\n");
  EXPECT_EQ(errors_of("print(f'{x')\ny = = 1\n"), "1:9 '{' was never closed\n2:5 expected an expression after '='\n");
  EXPECT_EQ(errors_of("f'{x:{y}'\n"), "1:3 '{' was never closed\n");
  EXPECT_EQ(errors_of("f'abc\n"), "1:1 unterminated f-string\n");
}

}  // namespace
}  // namespace kernelc::syntax

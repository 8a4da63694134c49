#include <gtest/gtest.h>

#include "parsing.h"

namespace kernelc::syntax {
namespace {

using testing::errors_of;
using testing::tokens_of;

TEST(Tokens, GiveKindsInOrder) {
  EXPECT_EQ(tokens_of("x = 1 + 2.5e3j\n"), "IDENTIFIER ASSIGN INTEGER PLUS IMAGINARY LINE_END END_OF_FILE");
}

TEST(Tokens, IndentAndDedentFollowTheLines) {
  EXPECT_EQ(tokens_of("if x:\n  y\n  if z:\n    w\nv\n"),
            "IF IDENTIFIER COLON LINE_END INDENT IDENTIFIER LINE_END IF IDENTIFIER COLON LINE_END INDENT IDENTIFIER "
            "LINE_END DEDENT DEDENT IDENTIFIER LINE_END END_OF_FILE");
}

TEST(Tokens, BlankAndCommentLinesMeanNothing) {
  EXPECT_EQ(tokens_of("\n# c\n  \nx\n\n    # deeper\ny\n"), "IDENTIFIER LINE_END IDENTIFIER LINE_END END_OF_FILE");
}

TEST(Tokens, EndOfFileEndsTheLineAndTheBlocks) {
  EXPECT_EQ(tokens_of("if x:\n  y"), "IF IDENTIFIER COLON LINE_END INDENT IDENTIFIER LINE_END DEDENT END_OF_FILE");
  EXPECT_EQ(tokens_of(""), "END_OF_FILE");
}

TEST(Tokens, BracketsAndBackslashesJoinLines) {
  EXPECT_EQ(tokens_of("f(\n  a,\n# c\n  b)\n"),
            "IDENTIFIER LEFT_PAREN IDENTIFIER COMMA IDENTIFIER RIGHT_PAREN LINE_END END_OF_FILE");
  EXPECT_EQ(tokens_of("x = \\\n   1\n"), "IDENTIFIER ASSIGN INTEGER LINE_END END_OF_FILE");
}

TEST(Tokens, EveryKindOfLineEndEndsALine) {
  const std::string expected = "IF IDENTIFIER COLON LINE_END INDENT IDENTIFIER LINE_END DEDENT IDENTIFIER LINE_END END_OF_FILE";
  EXPECT_EQ(tokens_of("if x:\n  y\nz\n"), expected);
  EXPECT_EQ(tokens_of("if x:\r\n  y\r\nz\r\n"), expected);
  EXPECT_EQ(tokens_of("if x:\r  y\rz\r"), expected);
}

TEST(Tokens, ByteOrderMarkAndFormFeedAreSkipped) {
  EXPECT_EQ(tokens_of("\xEF\xBB\xBFx\n"), "IDENTIFIER LINE_END END_OF_FILE");
  EXPECT_EQ(tokens_of("if x:\n  y\n\f  z\n"), tokens_of("if x:\n  y\n  z\n"));
}

TEST(Tokens, TabsGoToMultiplesOfEight) {
  EXPECT_EQ(errors_of("if x:\n\ty\n\tz\n"), "");
  EXPECT_EQ(errors_of("if x:\n    y\n\tz\n"), "3:2 inconsistent use of tabs and spaces in indentation\n");
  EXPECT_EQ(errors_of("if x:\n\ty\n        z\n"), "3:9 inconsistent use of tabs and spaces in indentation\n");
}

TEST(Tokens, AStarWithNothingToMultiplyIsAPointer) {
  EXPECT_EQ(tokens_of("f[int*]"), "IDENTIFIER LEFT_BRACKET INT POINTER RIGHT_BRACKET LINE_END END_OF_FILE");
  EXPECT_EQ(tokens_of("f[int**, x]"), "IDENTIFIER LEFT_BRACKET INT POINTER COMMA IDENTIFIER RIGHT_BRACKET LINE_END END_OF_FILE");
  EXPECT_EQ(tokens_of("f[a*b]"), "IDENTIFIER LEFT_BRACKET IDENTIFIER STAR IDENTIFIER RIGHT_BRACKET LINE_END END_OF_FILE");
}

TEST(Tokens, StringsOfEveryPrefixAreOneToken) {
  for (const char* prefix : {"", "r", "R", "u", "b", "B", "br", "bR", "Rb", "rb", "c", "ur"}) {
    for (const char* body : {"'a'", "\"a\"", "'''a\n'b'''", "\"\"\"a\"\n\"\"\"", "''", "'\\''", "'a\\\nb'"})
      EXPECT_EQ(tokens_of(std::string(prefix) + body), "STRING LINE_END END_OF_FILE") << prefix << body;
  }
}

TEST(Tokens, FormattedStringsAreTakenApart) {
  EXPECT_EQ(tokens_of("f'a{x}b'"),
            "FORMATTED_START FORMATTED_TEXT LEFT_BRACE IDENTIFIER RIGHT_BRACE FORMATTED_TEXT FORMATTED_END LINE_END END_OF_FILE");
  EXPECT_EQ(tokens_of("f''"), "FORMATTED_START FORMATTED_END LINE_END END_OF_FILE");
  EXPECT_EQ(tokens_of("f'{{}}'"), "FORMATTED_START FORMATTED_TEXT FORMATTED_END LINE_END END_OF_FILE");
  EXPECT_EQ(tokens_of("f'{x:>{w}}'"),
            "FORMATTED_START LEFT_BRACE IDENTIFIER COLON FORMATTED_TEXT LEFT_BRACE IDENTIFIER RIGHT_BRACE RIGHT_BRACE "
            "FORMATTED_END LINE_END END_OF_FILE");
}

TEST(Tokens, NamesMayHoldLettersOfAnyScript) {
  EXPECT_EQ(tokens_of("größe = π"), "IDENTIFIER ASSIGN IDENTIFIER LINE_END END_OF_FILE");
  EXPECT_EQ(errors_of("größe = π\n"), "");
}

TEST(Tokens, DumpShowsPlaceNameAndText) {
  SourceFiles files;
  Diagnostics diagnostics;
  EXPECT_EQ(dump_tokens(files.add("m.pyx", "x = '''a\n'''\n"), files, diagnostics),
            "1:1 IDENTIFIER x\n1:3 ASSIGN =\n1:5 STRING '''a\\n'''\n2:4 LINE_END \\n\n3:1 END_OF_FILE\n");
}

}  // namespace
}  // namespace kernelc::syntax

// Several errors in one file, one for each broken statement, and none that only follows from another.

#include <gtest/gtest.h>

#include "parsing.h"

namespace kernelc::syntax {
namespace {

using testing::errors_of;

TEST(Recovery, EveryBrokenLineIsReportedOnce) {
  EXPECT_EQ(errors_of("x = = 1\ny = 2\nz = 3 +\nw w w\n"),
            "1:5 expected an expression after '='\n3:8 expected an expression after '+'\n4:3 unexpected 'w' after 'w'\n");
}

TEST(Recovery, TheBlockOfABrokenHeaderIsRead) {
  EXPECT_EQ(errors_of("for i in x\n    y = = 1\n    z\nelse:\n    v = = 2\nw = = 3\n"),
            "1:11 expected ':' at the end of the 'for' line\n2:9 expected an expression after '='\n"
            "5:9 expected an expression after '='\n6:5 expected an expression after '='\n");
}

// They are read out of turn; what follows them must be looked up as elsewhere, however far that is.
TEST(Recovery, EveryStatementIsReadInTheBlockOfABrokenHeader) {
  const char* text =
      "for i in x\n"
      "    if a: b\n"
      "    else: c\n"
      "    cdef int k = f[int](2), *p\n"
      "    cdef double g(double) noexcept\n"
      "    (a), b = <T*> c, d[1:2, ...]\n"
      "    for j from 0 <= j < n by 2: pass\n"
      "    with nogil, parallel(): pass\n"
      "    try:\n"
      "        y\n"
      "    except E: z\n"
      "    @d\n"
      "    def h(int q, *r): yield q\n"
      "    u = = 1\n"
      "v\n";
  EXPECT_EQ(errors_of(text), "1:11 expected ':' at the end of the 'for' line\n14:9 expected an expression after '='\n");
}

TEST(Recovery, ClausesOfABrokenStatementAreNoErrors) {
  EXPECT_EQ(errors_of("if x = 1:\n    a\nelif y:\n    b\nelse:\n    c\n"), "1:6 expected ':' after the condition; to compare, use '=='\n");
  EXPECT_EQ(errors_of("try: x = = 1\nexcept E: y\nfinally: z\n"), "1:10 expected an expression after '='\n");
  EXPECT_EQ(errors_of("try:\n    x = = 1\nexcept E: y\n"), "2:9 expected an expression after '='\n");
}

TEST(Recovery, ABlockWithOnlyABrokenStatementLacksNothing) {
  EXPECT_EQ(errors_of("def f():\n    x = = 1\ny\n"), "2:9 expected an expression after '='\n");
  EXPECT_EQ(errors_of("def f():\n    )\ny\n"), "2:5 unmatched ')'\n");
}

TEST(Recovery, AnUnclosedBracketEndsWhereAStatementBegins) {
  EXPECT_EQ(errors_of("x = f(1,\n      2\ndef g():\n    y = = 1\n"),
            "3:1 expected ')' before 'def': '(' of line 1 was never closed\n4:9 expected an expression after '='\n");
  EXPECT_EQ(errors_of("for i in range(n:\n    return 1\n"), "1:15 '(' was never closed\n");
  EXPECT_EQ(errors_of("cdef double[:, ::1 x\ncdef int y z\n"), "1:12 '[' was never closed\n2:12 unexpected 'z' after 'y'\n");
  EXPECT_EQ(errors_of("x = (\n"), "1:5 '(' was never closed\n");
}

TEST(Recovery, BracketsThatDoNotMatch) {
  EXPECT_EQ(errors_of("a = [1, 2)\nb = 3]\n"), "1:10 closing ')' does not match opening '['\n2:6 unmatched ']'\n");
}

TEST(Recovery, UnterminatedStrings) {
  EXPECT_EQ(errors_of("x = 'abc\ny = \"def\nz = = 1\n"), "1:5 unterminated string\n2:5 unterminated string\n3:5 expected an expression after '='\n");
  EXPECT_EQ(errors_of("f('abc)\ny\n"), "1:3 unterminated string\n1:2 '(' was never closed\n");
  EXPECT_EQ(errors_of("x = r'''abc\ny\n"), "1:5 unterminated triple-quoted string\n");
}

TEST(Recovery, InEnumerationsAndFusedTypes) {
  EXPECT_EQ(errors_of("cdef enum E:\n  A =\n  B\nx = = 1\n"), "2:6 expected an expression after '='\n4:5 expected an expression after '='\n");
  EXPECT_EQ(errors_of("ctypedef fused F:\n  int +\n  double\nx = = 1\n"), "2:7 unexpected '+' after 'int'\n4:5 expected an expression after '='\n");
}

TEST(Recovery, InDeclarationBlocks) {
  EXPECT_EQ(errors_of("cdef extern from 'x.h':\n  int f(int\n  int g()\n"), "2:8 '(' was never closed\n");
  EXPECT_EQ(errors_of("cdef extern from 'x.h':\n  int f) int\n  int x y\n  struct S:\n    int a b\n    int c\n"),
            "2:8 unmatched ')'\n3:9 unexpected 'y' after 'x'\n5:11 unexpected 'b' after 'a'\n");
  EXPECT_EQ(errors_of("cdef struct S\n    int x\n    int y z\n"), "1:14 expected ':' at the end of the 'cdef' line\n3:11 unexpected 'z' after 'y'\n");
}

TEST(Recovery, ErrorsOfMeaningInABrokenBlockAreReported) {
  EXPECT_EQ(errors_of("for i in x\n    y = = 1\n"), "1:11 expected ':' at the end of the 'for' line\n2:9 expected an expression after '='\n");
}

TEST(Messages, OfClausesWithoutTheirStatement) {
  EXPECT_EQ(errors_of("else:\n    x\ny\n"), "1:1 'else' without an 'if', 'for', 'while' or 'try' before it\n");
  EXPECT_EQ(errors_of("elif x: y\n"), "1:1 'elif' without an 'if' before it\n");
  EXPECT_EQ(errors_of("except E: y\n"), "1:1 'except' without a 'try' before it\n");
  EXPECT_EQ(errors_of("finally: y\n"), "1:1 'finally' without a 'try' before it\n");
  EXPECT_EQ(errors_of("try:\n    x\ny\n"), "3:1 expected 'except' or 'finally' after the block of 'try'\n");
  EXPECT_EQ(errors_of("if x: y\nelse if z: y\n"), "2:6 expected ':' after 'else'; or use 'elif'\n");
}

TEST(Messages, OfHeaders) {
  EXPECT_EQ(errors_of("class A\n  pass\n"), "1:8 expected ':' at the end of the 'class' line\n");
  EXPECT_EQ(errors_of("while True print(x)\n"), "1:12 expected ':' before 'print'\n");
  EXPECT_EQ(errors_of("for in x: pass\n"), "1:5 expected a target after 'for'\n");
  EXPECT_EQ(errors_of("with x as: pass\n"), "1:10 expected a name after 'as'\n");
  EXPECT_EQ(errors_of("for x: pass\n"), "1:6 expected 'in' after the target of 'for'\n");
  EXPECT_EQ(errors_of("def (x): pass\n"), "1:5 expected a name after 'def'\n");
  EXPECT_EQ(errors_of("def class(): pass\n"), "1:5 'class' is a keyword and cannot be a name\n");
  EXPECT_EQ(errors_of("def f: pass\n"), "1:6 expected '(' after the name of the function\n");
  EXPECT_EQ(errors_of("@\ndef f(): pass\n"), "1:2 expected an expression after '@'\n");
}

TEST(Messages, OfImports) {
  EXPECT_EQ(errors_of("import\n"), "1:7 expected a name after 'import'\n");
  EXPECT_EQ(errors_of("from x\n"), "1:7 expected 'import' or 'cimport' after the name of the module\n");
  EXPECT_EQ(errors_of("from import x\n"), "1:1 expected the name of a module after 'from'\n");
}

TEST(Messages, OfOtherHabits) {
  EXPECT_EQ(errors_of("print x\n"), "1:7 'print' is a function: put its arguments in parentheses\n");
  EXPECT_EQ(errors_of("print [x for x in y]\n"), "1:10 'print' is a function: put its arguments in parentheses\n");
  EXPECT_EQ(errors_of("x := 1\n"), "1:3 an assignment expression needs parentheses here\n");
}

}  // namespace
}  // namespace kernelc::syntax

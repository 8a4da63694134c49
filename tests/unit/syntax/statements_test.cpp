#include <gtest/gtest.h>

#include "parsing.h"

namespace kernelc::syntax {
namespace {

using testing::errors_of;
using testing::line_of;
using testing::tree_of;

TEST(Statements, Assignments) {
  EXPECT_EQ(line_of("a = b = c"), "a = b = c");
  EXPECT_EQ(line_of("a, (b, *c) = d"), "(tuple a (tuple b (star c))) = d");
  EXPECT_EQ(line_of("a[0].b //= c"), "(. (index a 0) b) //= c");
  EXPECT_EQ(line_of("a: int = 1"), "a: int = 1");
  EXPECT_EQ(line_of("a.b: int"), "(. a b): int");
  EXPECT_EQ(line_of("f(x) = 1"), "(call f x) = 1");
}

TEST(Statements, OfOneWordOrLine) {
  EXPECT_EQ(tree_of("pass; break; continue;\n"), "pass\nbreak\ncontinue\n");
  EXPECT_EQ(line_of("return"), "return");
  EXPECT_EQ(line_of("return a, b"), "return (tuple a b)");
  EXPECT_EQ(line_of("raise"), "raise");
  EXPECT_EQ(line_of("raise A(b) from c"), "raise (call A b) from c");
  EXPECT_EQ(line_of("raise A, b"), "raise A, b");
  EXPECT_EQ(line_of("del a, b[0]"), "del a (index b 0)");
  EXPECT_EQ(line_of("del (a, b)"), "del (tuple a b)");
  EXPECT_EQ(line_of("assert a, 'b'"), "assert a, \"b\"");
  EXPECT_EQ(line_of("global a, b"), "global a b");
  EXPECT_EQ(line_of("nonlocal a"), "nonlocal a");
  EXPECT_EQ(line_of("DEF N = 3"), "DEF N = 3");
}

TEST(Statements, Imports) {
  EXPECT_EQ(line_of("import a.b as c, d"), "import a.b as c d");
  EXPECT_EQ(line_of("cimport numpy as cnp"), "cimport numpy as cnp");
  EXPECT_EQ(line_of("from a.b import c as d, e"), "from a.b import c as d e");
  EXPECT_EQ(line_of("from . cimport a"), "from . cimport a");
  EXPECT_EQ(line_of("from ...a cimport (b, c as d,)"), "from ...a cimport b c as d");
  EXPECT_EQ(line_of("from a import *"), "from a import *");
  EXPECT_EQ(line_of("from cython.parallel cimport prange, nogil"), "from cython.parallel cimport prange nogil");
}

TEST(Statements, Branches) {
  EXPECT_EQ(tree_of("if a: b\nelif c:\n  d\nelse: e\n"), "if a:\n  b\nelif c:\n  d\nelse:\n  e\n");
  EXPECT_EQ(tree_of("if (x := f()): pass\n"), "if (:= x (call f)):\n  pass\n");
  EXPECT_EQ(tree_of("IF A == 'x':\n  a\nELIF B:\n  b\nELSE:\n  c\n"),
            "IF (compare A == \"x\"):\n  a\nELIF B:\n  b\nELSE:\n  c\n");
}

TEST(Statements, Loops) {
  EXPECT_EQ(tree_of("while a: b\nelse: c\n"), "while a:\n  b\nelse:\n  c\n");
  EXPECT_EQ(tree_of("for i, (j, k) in a, b: c\nelse: d\n"), "for (tuple i (tuple j k)) in (tuple a b):\n  c\nelse:\n  d\n");
  EXPECT_EQ(tree_of("for a.b[0] in c: pass\n"), "for (index (. a b) 0) in c:\n  pass\n");
  EXPECT_EQ(tree_of("for i from 0 <= i < n by 2: pass\n"), "for i in (from 0 <= _ < n by 2):\n  pass\n");
  EXPECT_EQ(tree_of("for 0 <= i < n: pass\n"), "for i in (from 0 <= _ < n):\n  pass\n");
  EXPECT_EQ(tree_of("for i from n > i >= 0: pass\n"), "for i in (from n > _ >= 0):\n  pass\n");
}

TEST(Statements, Try) {
  EXPECT_EQ(tree_of("try: a\nexcept B as e: c\nexcept (D, E): f\nexcept: g\nelse: h\nfinally: i\n"),
            "try:\n  a\nexcept B as e:\n  c\nexcept (tuple D E):\n  f\nexcept:\n  g\nelse:\n  h\nfinally:\n  i\n");
  EXPECT_EQ(tree_of("try: a\nfinally: b\n"), "try:\n  a\nfinally:\n  b\n");
  EXPECT_EQ(tree_of("try: a\nexcept B, e: c\n"), "try:\n  a\nexcept B as e:\n  c\n");
}

TEST(Statements, With) {
  EXPECT_EQ(tree_of("with a as b, c: d\n"), "with a as b, c:\n  d\n");
  EXPECT_EQ(tree_of("with (a as b, c as d,): e\n"), "with a as b, c as d:\n  e\n");
  EXPECT_EQ(tree_of("with (a).b as c: d\n"), "with (. a b) as c:\n  d\n");
  EXPECT_EQ(tree_of("with nogil, parallel(): a\n"), "with nogil, (call parallel):\n  a\n");
  EXPECT_EQ(tree_of("with gil: a\n"), "with gil:\n  a\n");
}

TEST(Statements, Functions) {
  EXPECT_EQ(tree_of("@a.b\n@c(d)\ndef f(x, y=1): pass\n"), "@(. a b)\n@(call c d)\ndef f(x, y = 1):\n  pass\n");
  EXPECT_EQ(tree_of("def f(a, /, int b=1, *c, d: int, **e) -> T: ...\n"), "def f(a, /, b: int = 1, *c, d @ int, **e) @ T:\n  ...\n");
  EXPECT_EQ(tree_of("def f(a, *, b): pass\n"), "def f(a, *, b):\n  pass\n");
  EXPECT_EQ(tree_of("def f(double[:, ::1] v not None, C c or None): pass\n"),
            "def f(v: double[(slice _ _ _), (slice _ _ 1)] not None, c: C or None):\n  pass\n");
  EXPECT_EQ(tree_of("def f(object, type, property=None): pass\n"), "def f(object, type, property = None):\n  pass\n");
  EXPECT_EQ(tree_of("async def f(): await x\n"), "async def f():\n  (await x)\n");
  EXPECT_EQ(tree_of("async def f():\n  async for a in b: pass\n  async with c as d: pass\n"),
            "async def f():\n  async for a in b:\n    pass\n  async with c as d:\n    pass\n");
}

TEST(Statements, Classes) {
  EXPECT_EQ(tree_of("@d\nclass C(A, metaclass=M):\n  x = 1\n"), "@d\nclass C(A metaclass=M):\n  x = 1\n");
  EXPECT_EQ(tree_of("class C: pass\nclass D(): pass\n"), "class C:\n  pass\nclass D:\n  pass\n");
}

TEST(Statements, SpanOfACompoundStatementIsItsHeader) {
  const auto parsed = testing::parse_text("for i in x:  # c\n    y\n");
  const Span span = parsed.tree[parsed.module.body[0]].span;
  EXPECT_EQ(span.begin, 0u);
  EXPECT_EQ(span.end, 10u);
}

TEST(Statements, Includes) {
  EXPECT_EQ(tree_of("include 'a.pxi'\ny\n", {{"a.pxi", "x = 1\n"}}), "include \"a.pxi\":\n  x = 1\ny\n");
  EXPECT_EQ(tree_of("cdef extern from 'x.h':\n  include 'a.pxi'\n", {{"a.pxi", "int f(int)\n"}}),
            "extern \"x.h\":\n  include \"a.pxi\":\n    cdef extern f(_: int) -> int\n");
  EXPECT_EQ(tree_of("include 'b.pxi'\n"), "1:9 cannot find 'b.pxi'\n");
  EXPECT_EQ(tree_of("include 'a.pxi'\n", {{"a.pxi", "include 'a.pxi'\n"}}), "1:9 'a.pxi' includes itself\n");
}

TEST(Statements, ErrorsInIncludedFilesAreShownThere) {
  const auto parsed = testing::parse_text("include 'a.pxi'\n", {{"a.pxi", "x = = 1\n"}});
  ASSERT_EQ(parsed.diagnostics.all().size(), 1u);
  EXPECT_EQ(parsed.files[parsed.diagnostics.all()[0].span.file].path(), "a.pxi");
}

TEST(StatementErrors, TargetsMustBePlaces) {
  EXPECT_EQ(errors_of("(a, b) += 1\n"), "1:1 expected a single target here\n");
}

TEST(StatementErrors, ParametersOutOfOrder) {
  EXPECT_EQ(errors_of("def f(a=1, b): pass\n"), "1:12 a parameter without a default cannot follow one with a default\n");
  EXPECT_EQ(errors_of("def f(**a, b): pass\n"), "1:12 a parameter cannot follow '**a'\n");
  EXPECT_EQ(errors_of("def f(*): pass\n"), "");
  EXPECT_EQ(errors_of("def f(*a, *b): pass\n"), "1:11 only one '*' is allowed in a parameter list\n");
  EXPECT_EQ(errors_of("def f(/): pass\n"), "1:7 expected a parameter before '/'\n");
  EXPECT_EQ(errors_of("def f(int): pass\n"), "1:7 expected the name of a parameter after its type\n");
  EXPECT_EQ(errors_of("def f(a, ...): pass\n"), "1:10 '...' is for C functions; use '*args'\n");
}

TEST(StatementErrors, ForFrom) {
  EXPECT_EQ(errors_of("for i from 0 <= j < n: pass\n"), "1:17 expected 'i' between the bounds\n");
  EXPECT_EQ(errors_of("for 0, 1 <= i < n: pass\n"), "1:5 expected one bound before the variable of the loop\n");
  EXPECT_EQ(errors_of("for i from 0 <= i > n: pass\n"), "1:19 both bounds must be compared in the same direction\n");
}

}  // namespace
}  // namespace kernelc::syntax

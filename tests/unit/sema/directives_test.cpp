#include <gtest/gtest.h>

#include "sema/declared.h"

namespace kernelc::sema {
namespace {

TEST(Directives, Comments) {
  Declared d("# cython: boundscheck=False, cdivision=True\n# cython: language_level=3\n# cython: infer_types=False\n");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_FALSE(d.module.directives.boundscheck);
  EXPECT_TRUE(d.module.directives.cdivision);
  EXPECT_TRUE(d.module.directives.wraparound);
  EXPECT_TRUE(d.module.directives.infer_types_off);
}

TEST(Directives, Decorators) {
  Declared d(
      "cimport cython\n"
      "from cython cimport wraparound\n"
      "@cython.boundscheck(False)\n"
      "@wraparound(False)\n"
      "@cython.cdivision\n"
      "cdef int f(): return 1\n"
      "@cython.final\n"
      "cdef class A:\n"
      "    @cython.nonecheck(True)\n"
      "    cdef int g(self): return 1\n");
  EXPECT_EQ(d.messages(), Messages{});
  const ir::Directives& f = d.function("f").directives;
  EXPECT_FALSE(f.boundscheck);
  EXPECT_FALSE(f.wraparound);
  EXPECT_TRUE(f.cdivision);
  EXPECT_TRUE(d.module.classes.begin()->is_final);
  EXPECT_TRUE(d.context.functions[d.context.classes.begin()->second.methods[0]].directives.nonecheck);
}

TEST(Directives, WrongOnesAreReported) {
  Declared d(
      "# cython: boundscheck=maybe\n"
      "# cython: foo=1\n"
      "cimport cython\n"
      "@cython.boundscheck(1)\n"
      "cdef int f(): return 1\n"
      "@cython.wraparound(True, False)\n"
      "cdef int g(): return 1\n");
  EXPECT_EQ(d.messages(), (Messages{"1:11 boundscheck directive must be set to True or False, got 'maybe'", "2:11 unknown directive: 'foo'",
                                    "4:2 The boundscheck directive takes one compile-time boolean argument",
                                    "6:2 The wraparound directive takes one compile-time boolean argument"}));
  EXPECT_EQ(d.diagnostics.all()[1].severity, Severity::Warning);
}

}  // namespace
}  // namespace kernelc::sema

#include <gtest/gtest.h>

#include "sema/declared.h"

namespace kernelc::sema {
namespace {

TEST(Types, WordsOfC) {
  Declared d(
      "cdef unsigned a\n"
      "cdef unsigned long long b\n"
      "cdef long double c\n"
      "cdef double complex e\n"
      "cdef signed char f\n"
      "cdef bint g\n"
      "cdef Py_ssize_t h\n"
      "cdef short int i\n");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.global_type("a"), "unsigned int");
  EXPECT_EQ(d.global_type("b"), "unsigned long long");
  EXPECT_EQ(d.global_type("c"), "long double");
  EXPECT_EQ(d.global_type("e"), "double complex");
  EXPECT_EQ(d.global_type("f"), "signed char");
  EXPECT_EQ(d.global_type("g"), "bint");
  EXPECT_EQ(d.global_type("h"), "Py_ssize_t");
  EXPECT_EQ(d.global_type("i"), "short");
}

TEST(Types, PointersArraysAndFunctions) {
  Declared d(
      "ctypedef double (*fn)(double, void*)\n"
      "ctypedef int (*quiet)(int) noexcept nogil\n"
      "cdef int *p\n"
      "cdef int a[2][3]\n"
      "cdef int[2][3] b\n"
      "cdef const char* text\n"
      "cdef (int, double) pair\n");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.global_type("p"), "int *");
  EXPECT_EQ(d.global_type("a"), d.global_type("b"));
  EXPECT_EQ(d.global_type("text"), "const char *");
  EXPECT_EQ(d.global_type("pair"), "(int, double)");
  const auto* fn = d.module.types.as<ir::PointerType>(d.type_id("fn"));
  ASSERT_TRUE(fn);
  EXPECT_EQ(d.module.types.as<ir::FunctionType>(fn->target)->exceptions, ir::ExceptionKind::Always);
  const auto* quiet = d.module.types.as<ir::PointerType>(d.type_id("quiet"));
  EXPECT_EQ(d.module.types.as<ir::FunctionType>(quiet->target)->exceptions, ir::ExceptionKind::Never);
  EXPECT_TRUE(d.module.types.as<ir::FunctionType>(quiet->target)->is_nogil);
}

TEST(Types, AliasesKeepTheirNamesAndAreTheSameTypeUnderneath) {
  Declared d(
      "ctypedef double real_t\n"
      "ctypedef real_t real2_t\n"
      "cdef const real_t[:] v\n"
      "cdef real2_t x\n");
  EXPECT_EQ(d.global_type("v"), "const real_t[:]");
  EXPECT_EQ(d.global_type("x"), "real2_t");
  EXPECT_EQ(d.module.types.strip(d.type_id("real2_t")), d.module.types.double_type);
}

TEST(Types, ForeignIntegersAreOpaque) {
  Declared d("cdef extern from \"x.h\":\n"
             "    ctypedef int foo_t\n"
             "    ctypedef long bar_t \"struct bar\"\n"
             "    ctypedef unsigned long size_t\n"
             "    ctypedef double real\n");
  const auto* foo = d.module.types.as<ir::IntType>(d.type_id("foo_t"));
  ASSERT_TRUE(foo);
  EXPECT_TRUE(foo->is_extern);
  EXPECT_EQ(d.module.types.as<ir::IntType>(d.type_id("bar_t"))->name, "struct bar");
  EXPECT_EQ(d.type("bar_t"), "bar_t");
  EXPECT_EQ(d.type_id("size_t"), d.module.types.size);
  EXPECT_TRUE(d.module.types.is_float(d.type_id("real")));
}

TEST(Types, ArrayExtentsAreConstants) {
  Declared d(
      "DEF N = 3\n"
      "cdef enum: M = N * 2\n"
      "cdef extern from \"x.h\":\n"
      "    enum: MAX\n"
      "    int LIMIT\n"
      "cdef int a[N + 1]\n"
      "cdef int b[M]\n"
      "cdef int c[MAX]\n"
      "cdef int e[LIMIT]\n");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.global_type("a"), "int [4]");
  EXPECT_EQ(d.global_type("b"), "int [6]");
  EXPECT_EQ(d.global_type("c"), "int [MAX]");
  EXPECT_EQ(d.global_type("e"), "int [LIMIT]");
}

TEST(Types, WrongOnesAreReportedWhereTheyStand) {
  Declared d(
      "cdef foo a\n"
      "cdef unsigned double b\n"
      "cdef void c\n"
      "cdef int n = 5\n"
      "cdef int e[n]\n"
      "cdef int f[2.5]\n"
      "cdef int g[]\n"
      "cdef object* h\n"
      "cdef const object i\n");
  EXPECT_EQ(d.messages(), (Messages{"1:6 'foo' is not a type identifier", "2:6 Unrecognised type modifier combination",
                                    "3:11 Variable type 'void' is incomplete", "5:12 Not allowed in a constant expression",
                                    "6:12 Array dimension not integer", "7:10 Variable type 'int []' is incomplete",
                                    "8:6 Pointer base type cannot be a Python object",
                                    "9:6 Const/volatile/restrict base type cannot be a Python object"}));
}

TEST(Types, ObjectsOfKnownKinds) {
  Declared d(
      "cdef object a\n"
      "cdef list b\n"
      "cdef dict c\n"
      "cdef list[int] e\n"
      "cdef type f\n"
      "cdef str g\n");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.global_type("a"), "Python object");
  EXPECT_EQ(d.global_type("b"), "list object");
  EXPECT_EQ(d.global_type("e"), "list object");
  EXPECT_EQ(d.global_type("f"), "type object");
}

TEST(Types, NamesOfTheCythonModule) {
  Declared d(
      "cimport cython\n"
      "from cython cimport view\n"
      "from cython.view cimport array as cvarray\n"
      "cdef cython.double a\n"
      "cdef cython.ulonglong b\n"
      "cdef cython.p_int c\n"
      "cdef view.array e\n"
      "cdef cvarray f\n");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.global_type("a"), "double");
  EXPECT_EQ(d.global_type("b"), "unsigned long long");
  EXPECT_EQ(d.global_type("c"), "int *");
  EXPECT_EQ(d.global_type("e"), "cython.array");
  EXPECT_EQ(d.global_type("f"), "cython.array");
}

}  // namespace
}  // namespace kernelc::sema

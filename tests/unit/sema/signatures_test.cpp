#include <gtest/gtest.h>

#include "sema/declared.h"

namespace kernelc::sema {
namespace {

TEST(Signatures, DefaultExceptionsFollowTheResult) {
  Declared d(
      "cdef int a(double x): return 1\n"
      "cdef double* b(): return NULL\n"
      "cdef void c(): pass\n"
      "cdef object e(x, list y): return x\n"
      "cdef double f(int n) noexcept nogil: return 1\n"
      "cdef bint g(): return True\n"
      "cpdef double h(double x=1, int n=2): return x\n"
      "cdef double complex i(): return 1\n");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.signature("a"), "int (double x) except? -1");
  EXPECT_EQ(d.signature("b"), "double * () except? nullptr");
  EXPECT_EQ(d.signature("c"), "void () except *");
  EXPECT_EQ(d.signature("e"), "Python object (Python object x, list object y) except nullptr");
  EXPECT_EQ(d.signature("f"), "double (int n) noexcept nogil");
  EXPECT_EQ(d.signature("g"), "bint () except? -1");
  EXPECT_EQ(d.signature("h"), "double (double x=, int n=) except? -1");
  EXPECT_EQ(d.signature("i"), "double complex () except *");
}

TEST(Signatures, ExceptionClauses) {
  Declared d(
      "cdef extern from \"x.h\":\n"
      "    enum: FAILED\n"
      "    int g(int)\n"
      "    int h(int) except -1\n"
      "    void k() except +\n"
      "    void l() except +MemoryError\n"
      "cdef int a() except -1: return 1\n"
      "cdef int b() except? 0: return 1\n"
      "cdef void* c() except NULL: return NULL\n"
      "cdef double e() except *: return 1\n"
      "cdef int f() except FAILED: return 1\n");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.signature("a"), "int () except -1");
  EXPECT_EQ(d.signature("b"), "int () except? 0");
  EXPECT_EQ(d.signature("c"), "void * () except nullptr");
  EXPECT_EQ(d.signature("e"), "double () except *");
  EXPECT_EQ(d.signature("f"), "int () except FAILED");
  const auto type = [&](const std::string& name) { return *d.module.types.as<ir::FunctionType>(d.foreign(name).type); };
  EXPECT_EQ(type("g").exceptions, ir::ExceptionKind::Never);
  EXPECT_EQ(type("h").exceptions, ir::ExceptionKind::Value);
  EXPECT_EQ(type("h").exception_value, "-1");
  EXPECT_EQ(type("k").exceptions, ir::ExceptionKind::Cpp);
  EXPECT_EQ(type("l").exception_value, "PyExc_MemoryError");
}

TEST(Signatures, FunctionsOfHeaders) {
  Declared d(
      "cdef extern from \"x.h\" nogil:\n"
      "    int f \"c_f\" (int, double *x)\n"
      "    int printf(const char *format, ...)\n"
      "    void sort(int (*compare)(const void*, const void*))\n"
      "    void g()\n"
      "    double table[3]\n"
      "cdef extern from \"y.h\" namespace \"lib\":\n"
      "    double h(double)\n"
      "    int limit\n");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.foreign("f").cpp_name, "c_f");
  EXPECT_EQ(d.context.display(d.foreign("f").type), "int (int, double *) noexcept nogil");
  EXPECT_EQ(d.context.display(d.foreign("printf").type), "int (const char *, ...) noexcept nogil");
  EXPECT_EQ(d.context.display(d.foreign("g").type), "void () noexcept nogil");
  EXPECT_EQ(d.foreign("h").cpp_name, "lib::h");
  EXPECT_EQ(d.foreign("limit").cpp_name, "lib::limit");
  EXPECT_EQ(d.context.display(d.foreign("sort").type), "void (int (*)(const void *, const void *) noexcept nogil) noexcept nogil");
  ASSERT_EQ(d.module.includes.size(), 2u);
  EXPECT_EQ(d.module.includes[0].header, "x.h");
}

TEST(Signatures, ParametersOfPythonFunctions) {
  Declared d(
      "ctypedef fused T:\n    float\n    double\n"
      "def f(T[:] v not None, int n, x, *args, list y=None, **kw): pass\n");
  EXPECT_EQ(d.messages(), Messages{});
  const Signature signature = resolve_signature(d.context, d.function("f"), all_bindings(d.context, d.function("f").fused)[1]);
  ASSERT_EQ(signature.parameters.size(), 6u);
  EXPECT_EQ(d.context.display(signature.parameters[0].type), "double[:]");
  EXPECT_FALSE(signature.parameters[0].allow_none);
  EXPECT_TRUE(signature.parameters[1].is_typed);
  EXPECT_FALSE(signature.parameters[2].is_typed);
  EXPECT_EQ(signature.parameters[3].kind, ast::Parameter::Kind::Star);
  EXPECT_TRUE(signature.parameters[4].has_default);
  EXPECT_EQ(signature.parameters[4].kind, ast::Parameter::Kind::KeywordOnly);
}

TEST(Signatures, AnnotationsSayTypes) {
  Declared d(
      "cimport cython\n"
      "cdef class A: pass\n"
      "ctypedef fused T:\n    float\n    double\n"
      "def f(T q, a: float, b: cython.int, c: list, e: int, g: double, h: bool, i: cython.double[:], k: A, l: A | None): pass\n");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.signature("f"),
            "Python object (T q, double a, int b, list object c, int object e, Python object g, bint h, double[:] i, A k, A l) except nullptr");
  const Signature signature = resolve_signature(d.context, d.function("f"), {});
  EXPECT_FALSE(signature.parameters[3].allow_none);
  EXPECT_FALSE(signature.parameters[8].allow_none);
  EXPECT_TRUE(signature.parameters[9].allow_none);
}

TEST(Signatures, ArraysAndFunctionsArePassedAsPointers) {
  Declared d("cdef double f(double x[3], int g(int)): return 1\n");
  EXPECT_EQ(d.signature("f"), "double (double * x, int (*)(int) g) except? -1");
}

TEST(Signatures, WrongOnesAreReported) {
  Declared d(
      "cdef object f() except -1: return 1\n"
      "cdef int g(void x): return 1\n"
      "cdef int h(foo x): return 1\n"
      "cdef int i(int a): return 1\n"
      "cdef int n = 3\n"
      "cdef int j() except n: return 1\n");
  EXPECT_EQ(d.messages(), (Messages{"1:17 Exception clause not allowed for function returning Python object",
                                    "2:12 Argument type 'void' is incomplete", "3:12 'foo' is not a type identifier",
                                    "6:21 Exception value must be constant"}));
}

TEST(Signatures, OldDefaultOfNoExceptions) {
  Declared d("# cython: legacy_implicit_noexcept=True\ncdef int f(): return 1\n");
  EXPECT_EQ(d.signature("f"), "int () noexcept");
}

}  // namespace
}  // namespace kernelc::sema

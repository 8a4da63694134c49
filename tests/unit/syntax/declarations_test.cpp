#include <gtest/gtest.h>

#include "parsing.h"

namespace kernelc::syntax {
namespace {

using testing::errors_of;
using testing::line_of;
using testing::tree_of;
using testing::type_of;

TEST(Types, NumbersInEveryOrder) {
  EXPECT_EQ(type_of("unsigned int x"), "unsigned int");
  EXPECT_EQ(type_of("long unsigned int x"), "long unsigned int");
  EXPECT_EQ(type_of("unsigned long long x"), "unsigned long long");
  EXPECT_EQ(type_of("long double x"), "long double");
  EXPECT_EQ(type_of("signed char x"), "signed char");
  EXPECT_EQ(type_of("double complex x"), "double complex");
  EXPECT_EQ(type_of("complex x"), "complex");
  EXPECT_EQ(type_of("const double x"), "const double");
  EXPECT_EQ(type_of("volatile int x"), "volatile int");
}

TEST(Types, Declarators) {
  EXPECT_EQ(type_of("int *x"), "pointer(int)");
  EXPECT_EQ(type_of("int **x"), "pointer(pointer(int))");
  EXPECT_EQ(type_of("int x[3][4]"), "array(array(int, 4), 3)");
  EXPECT_EQ(type_of("int *x[3]"), "array(pointer(int), 3)");
  EXPECT_EQ(type_of("int x[]"), "array(int, _)");
  EXPECT_EQ(type_of("const char *const x"), "const pointer(const char)");
  EXPECT_EQ(type_of("int *restrict x"), "pointer(int)");
  EXPECT_EQ(type_of("vector[int]& x"), "reference(vector[int])");
}

TEST(Types, PointersToFunctions) {
  EXPECT_EQ(type_of("int (*f)(double, void*) except -1 nogil"),
            "pointer(function(_: double, _: pointer(void)) -> int except (- 1) nogil)");
  EXPECT_EQ(type_of("void (*f[3])() noexcept"), "array(pointer(function() -> void noexcept), 3)");
  EXPECT_EQ(type_of("int *(*f)(int x)"), "pointer(function(x: int) -> pointer(int))");
  EXPECT_EQ(type_of("int (*(*f)(char))(double)"), "pointer(function(_: char) -> pointer(function(_: double) -> int))");
}

TEST(Types, WithBrackets) {
  EXPECT_EQ(type_of("double[:, ::1] x"), "double[(slice _ _ _), (slice _ _ 1)]");
  EXPECT_EQ(type_of("const float[::view.strided] x"), "const float[(slice _ _ (. view strided))]");
  EXPECT_EQ(type_of("np.ndarray[np.float64_t, ndim=2, mode='c'] x"), "np.ndarray[(. np float64_t), ndim=2, mode=\"c\"]");
  EXPECT_EQ(type_of("map[int, vector[T*]] x"), "map[int, (index vector (type pointer(T)))]");
  EXPECT_EQ(type_of("int[3] x"), "int[3]");
  EXPECT_EQ(type_of("vector[int].iterator x"), "vector[int].iterator");
  EXPECT_EQ(type_of("pair[unsigned int, double].first_type* x"), "pointer(pair[(type unsigned int), double].first_type)");
}

TEST(Types, Tuples) {
  EXPECT_EQ(type_of("(int, double*) x"), "tuple(int, pointer(double))");
  EXPECT_EQ(type_of("(int,) x"), "tuple(int)");
  EXPECT_EQ(type_of("(int*) x"), "pointer(int)");
}

TEST(Declarations, Variables) {
  EXPECT_EQ(tree_of("cdef int a = 1, *p, b[3]\n"), "cdef a: int = 1\ncdef p: pointer(int)\ncdef b: array(int, 3)\n");
  EXPECT_EQ(line_of("cdef x = 1"), "cdef x = 1");
  EXPECT_EQ(tree_of("cdef x, y = 2\n"), "cdef x\ncdef y = 2\n");
  EXPECT_EQ(line_of("cdef public int x"), "cdef public x: int");
  EXPECT_EQ(line_of("cdef readonly double[:] v"), "cdef readonly v: double[(slice _ _ _)]");
  EXPECT_EQ(line_of("cdef object x \"c_x\" = 1"), "cdef x \"c_x\": object = 1");
  EXPECT_EQ(line_of("cdef int api"), "cdef api: int");
}

TEST(Declarations, Blocks) {
  EXPECT_EQ(tree_of("cdef:\n  int a, b\n  struct S:\n    int x\n  double f(double x): return x\n"),
            "cdef a: int\ncdef b: int\ncdef struct S:\n  x: int\ncdef f(x: double) -> double:\n  return x\n");
  EXPECT_EQ(tree_of("cdef public:\n  int a\n"), "cdef public a: int\n");
  EXPECT_EQ(tree_of("cdef nogil:\n  int f()\n"), "cdef f() -> int nogil\n");
}

TEST(Declarations, Functions) {
  EXPECT_EQ(tree_of("cdef inline double f(double x) except? -1 nogil: return x\n"),
            "cdef inline f(x: double) -> double except? (- 1) nogil:\n  return x\n");
  EXPECT_EQ(tree_of("cpdef f(x, int y=1): pass\n"), "cpdef f(x, y: int = 1):\n  pass\n");
  EXPECT_EQ(line_of("cdef void f() noexcept nogil"), "cdef f() -> void noexcept nogil");
  EXPECT_EQ(line_of("cdef int f() except *"), "cdef f() -> int except *");
  EXPECT_EQ(line_of("cdef int f() except +"), "cdef f() -> int except +");
  EXPECT_EQ(line_of("cdef int f() except +a.handler nogil"), "cdef f() -> int except +(. a handler) nogil");
  EXPECT_EQ(line_of("cdef int f() except +*"), "cdef f() -> int except +*");
  EXPECT_EQ(line_of("cdef int f() except <int>-1"), "cdef f() -> int except (cast int (- 1))");
  EXPECT_EQ(line_of("cdef int f() nogil except -1"), "cdef f() -> int except (- 1) nogil");
  EXPECT_EQ(line_of("cdef void f() with gil"), "cdef f() -> void with gil");
  EXPECT_EQ(line_of("cdef int f(char *format, ...)"), "cdef f(format: pointer(char), ...) -> int");
  EXPECT_EQ(line_of("cdef public api int f()"), "cdef public api f() -> int");
  EXPECT_EQ(line_of("cdef double *f(double *x)"), "cdef f(x: pointer(double)) -> pointer(double)");
  EXPECT_EQ(line_of("cdef (int, int) f()"), "cdef f() -> tuple(int, int)");
  EXPECT_EQ(line_of("cpdef int f(int x=*, y=?)"), "cpdef f(x: int = *, _: y = *) -> int");
}

TEST(Declarations, ALoneWordIsANameInADefinitionAndATypeInADeclaration) {
  EXPECT_EQ(tree_of("cdef f(x): pass\n"), "cdef f(x):\n  pass\n");
  EXPECT_EQ(tree_of("cdef f(int): pass\n"), "cdef f(_: int):\n  pass\n");
  EXPECT_EQ(line_of("cdef f(x)"), "cdef f(_: x)");
  EXPECT_EQ(tree_of("cdef class C:\n  cdef f(self, x)\n"), "cdef class C:\n  cdef f(self, _: x)\n");
}

TEST(Declarations, Structures) {
  EXPECT_EQ(tree_of("cdef struct S:\n  int a, b[2]\n  T *next\n"),
            "cdef struct S:\n  a: int\n  b: array(int, 2)\n  next: pointer(T)\n");
  EXPECT_EQ(tree_of("ctypedef packed struct P \"c_p\":\n  pass\n"), "ctypedef packed struct P \"c_p\":\n");
  EXPECT_EQ(line_of("cdef union U"), "cdef union U");
  EXPECT_EQ(tree_of("cdef extern from *:\n  struct S:\n    void f(int)\n"),
            "extern *:\n  cdef extern struct S:\n    f: pointer(function(_: int) -> void)\n");
}

TEST(Declarations, Enumerations) {
  EXPECT_EQ(tree_of("cdef enum E:\n  A, B = 2,\n  C \"c_c\" = A + 1\n"),
            "cdef enum E:\n  A\n  B = 2\n  C \"c_c\" = (+ A 1)\n");
  EXPECT_EQ(tree_of("cdef enum: A, B\n"), "cdef enum:\n  A\n  B\n");
  EXPECT_EQ(tree_of("cpdef enum class E(unsigned int):\n  A\n"), "cpdef enum class E(unsigned int):\n  A\n");
}

TEST(Declarations, TypeDefinitions) {
  EXPECT_EQ(line_of("ctypedef unsigned long size"), "ctypedef size: unsigned long");
  EXPECT_EQ(line_of("ctypedef double (*fn)(double, void*) noexcept nogil"),
            "ctypedef fn: pointer(function(_: double, _: pointer(void)) -> double noexcept nogil)");
  EXPECT_EQ(line_of("ctypedef int row[3]"), "ctypedef row: array(int, 3)");
  EXPECT_EQ(tree_of("ctypedef fused F:\n  int\n  double complex\n  char*\n  float[:]\n"),
            "fused F (int) (double complex) (pointer(char)) (float[(slice _ _ _)])\n");
  EXPECT_EQ(tree_of("cdef fused F:\n  int\n"), "fused F (int)\n");
}

TEST(Declarations, Extern) {
  EXPECT_EQ(tree_of("cdef extern from \"x.h\" namespace \"n\" nogil:\n  \"\"\"int x;\"\"\"\n  int f \"c_f\" (int, double*)\n"),
            "extern \"x.h\" namespace \"n\" nogil verbatim \"int x;\":\n"
            "  cdef extern f \"c_f\"(_: int, _: pointer(double)) -> int nogil\n");
  EXPECT_EQ(tree_of("cdef extern from <math.h>:\n  pass\n"), "1:18 expected the name of a header in quotes, or '*'\n");
  EXPECT_EQ(tree_of("cdef extern from '<math.h>':\n  double x\n  ctypedef int T\n"),
            "extern \"<math.h>\":\n  cdef extern x: double\n  ctypedef extern T: int\n");
  EXPECT_EQ(line_of("cdef extern int x"), "cdef extern x: int");
}

TEST(Declarations, ExtensionClasses) {
  EXPECT_EQ(tree_of("@final\ncdef public class C(a.B) [object O, type T, check_size ignore]:\n  cdef int x\n"),
            "@final\ncdef class public C (a.B) object O type T check_size ignore:\n  cdef x: int\n");
  EXPECT_EQ(line_of("cdef class C"), "cdef class C");
  EXPECT_EQ(tree_of("cdef extern from *:\n  ctypedef class numpy.ndarray [object A]:\n    cdef int nd\n"),
            "extern *:\n  ctypedef class extern numpy.ndarray object A:\n    cdef extern nd: int\n");
  EXPECT_EQ(tree_of("cdef class C:\n  property x:\n    def __get__(self): return 1\n"),
            "cdef class C:\n  property x:\n    def __get__(self):\n      return 1\n");
  EXPECT_EQ(tree_of("cdef class C:\n  @staticmethod\n  cdef int f(): return 1\n"),
            "cdef class C:\n  @staticmethod\n  cdef f() -> int:\n    return 1\n");
}

TEST(Declarations, CppClasses) {
  EXPECT_EQ(tree_of("cdef extern from *:\n  cdef cppclass V \"vec\" [T, A=*](B[T], C):\n    V() except +\n    T& operator[](int)\n"
                    "    V& operator=(const V&)\n    bint operator bool()\n    cppclass it:\n      T& operator*()\n    int n[T](T) const\n"),
            "extern *:\n  cppclass V \"vec\" [T] [A = *] (B[T]) (C):\n    cdef extern V() except +\n"
            "    cdef extern operator[](_: int) -> reference(T)\n    cdef extern operator=(_: reference(const V)) -> reference(V)\n"
            "    cdef extern operator bool() -> bint\n    cppclass it:\n      cdef extern operator*() -> reference(T)\n"
            "    cdef extern n[T](_: T) -> int const\n");
}

TEST(Declarations, CompileTimeBranches) {
  EXPECT_EQ(tree_of("cdef extern from *:\n  IF A:\n    int x\n  ELSE:\n    int y\n"),
            "extern *:\n  IF A:\n    cdef extern x: int\n  ELSE:\n    cdef extern y: int\n");
}

TEST(DeclarationErrors, SayWhatIsMissing) {
  EXPECT_EQ(errors_of("cdef int\n"), "1:9 expected a name after the type 'int'\n");
  EXPECT_EQ(errors_of("cdef int x y\n"), "1:12 unexpected 'y' after 'x'\n");
  EXPECT_EQ(errors_of("ctypedef int\n"), "1:13 expected a name after 'int'\n");
  EXPECT_EQ(errors_of("cdef struct S\n    int x\n"), "1:14 expected ':' at the end of the 'cdef' line\n");
  EXPECT_EQ(errors_of("cdef int f()\n    return 1\n"), "1:13 expected ':' at the end of the 'cdef' line\n");
  EXPECT_EQ(errors_of("cdef extern 'x.h':\n  int f()\n"), "1:13 expected 'from' after 'extern'\n");
  EXPECT_EQ(errors_of("cpdef int x\n"), "1:1 a variable is declared with 'cdef'\n");
  EXPECT_EQ(errors_of("cdef int x:\n  pass\n"), "1:11 only a function can have a body here\n");
  EXPECT_EQ(errors_of("cdef int f() except -1 noexcept\n"), "1:24 a function has one exception clause\n");
}

}  // namespace
}  // namespace kernelc::syntax

#include <gtest/gtest.h>

#include "sema/declared.h"

namespace kernelc::sema {
namespace {

const std::map<std::string, std::string> modules = {
    {"other", "ctypedef double real\ncdef double f(double)\ncdef enum: N = 4\ncdef struct S:\n    int a\n"},
    {"pkg", "cdef int g(int)\n"},
    {"pkg.sub", "from . cimport g\nfrom .deep.leaf cimport leaf_t\ncdef leaf_t h(int)\n"},
    {"pkg.deep", ""},
    {"pkg.deep.leaf", "ctypedef int leaf_t\nfrom .. cimport sub\n"},
};

TEST(Cimport, WholeModules) {
  Declared d("cimport other\ncimport other as o\ncdef other.real x\ncdef o.S y\ncdef int z[o.N]\n", modules);
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.global_type("x"), "real");
  EXPECT_EQ(d.global_type("y"), "S");
  EXPECT_EQ(d.global_type("z"), "int [4]");
}

TEST(Cimport, MembersAndTheirAliases) {
  Declared d("from other cimport real as r, f, N\ncdef r x\n", modules);
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_TRUE(d.symbol<FunctionSymbol>("f"));
  EXPECT_EQ(d.function("f").module_name, "other");
  EXPECT_FALSE(d.function("f").has_definition);
  EXPECT_TRUE(d.symbol<EnumeratorSymbol>("N"));
}

TEST(Cimport, AllMembers) {
  Declared d("from other cimport *\ncdef real x\ncdef S y\n", modules);
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.global_type("x"), "real");
}

TEST(Cimport, PackagesAndRelativeNames) {
  Declared d("from . cimport sub\nfrom .sub cimport h\nfrom .deep cimport leaf\nimport sys\ncdef leaf.leaf_t x\n", modules, "pkg.m");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.symbol<CModuleSymbol>("sub")->name, "pkg.sub");
  EXPECT_EQ(d.function("h").module_name, "pkg.sub");
  EXPECT_EQ(d.global_type("x"), "leaf_t");
}

TEST(Cimport, DottedNamesBindThePackage) {
  Declared d("cimport pkg.deep.leaf\ncdef pkg.deep.leaf.leaf_t x\n", modules);
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.symbol<CModuleSymbol>("pkg")->name, "pkg");
  EXPECT_EQ(d.global_type("x"), "leaf_t");
}

TEST(Cimport, TheSameNameAsAPythonModule) {
  Declared d("cimport other\nimport other\nimport sys\n", modules);
  EXPECT_TRUE(d.symbol<CModuleSymbol>("other")->is_python_name);
  EXPECT_TRUE(d.symbol<PyNameSymbol>("sys"));
}

TEST(Cimport, WhatOnlyTheCompilerKnows) {
  Declared d(
      "cimport cython\n"
      "import cython\n"
      "cimport cython.parallel as par\n"
      "from cython.parallel import prange\n"
      "from cython.operator cimport dereference as deref\n"
      "from cython cimport boundscheck, view\n");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.symbol<CythonSymbol>("cython")->path, "cython");
  EXPECT_EQ(d.symbol<CythonSymbol>("par")->path, "cython.parallel");
  EXPECT_EQ(d.symbol<CythonSymbol>("prange")->path, "cython.parallel.prange");
  EXPECT_EQ(d.symbol<CythonSymbol>("deref")->path, "cython.operator.dereference");
  EXPECT_EQ(d.symbol<CythonSymbol>("view")->path, "cython.view");
}

TEST(Cimport, BuiltinFunctionsAreMembersOfEveryModule) {
  Declared d("from other cimport abs\n", modules);
  EXPECT_EQ(d.messages(), Messages{});
}

TEST(Cimport, WhatIsMissingIsReportedAllInOneRun) {
  Declared d(
      "cimport nothere\n"
      "from no.there cimport x\n"
      "from other cimport foo, real\n"
      "from . cimport foo\n"
      "from cython cimport foo\n"
      "cdef real y\n",
      modules);
  EXPECT_EQ(d.messages(), (Messages{"1:9 'nothere.pxd' not found", "2:1 'no/there.pxd' not found",
                                    "3:20 'foo' is not declared in module 'other'",
                                    "4:1 relative cimport from non-package directory is not allowed",
                                    "5:21 'foo' is not declared in module 'cython'"}));
}

TEST(Cimport, HeadersOnUse) {
  const std::map<std::string, std::string> lazy = {
      {"lib", "# cython: headers_on_use=True\ncdef extern from \"a.h\":\n    int a\ncdef extern from \"b.h\":\n    int b\n"}};
  Declared d("from lib cimport b\n", lazy);
  ASSERT_EQ(d.module.includes.size(), 2u);
  EXPECT_FALSE(d.module.includes[0].is_used);
  EXPECT_TRUE(d.module.includes[1].is_used);
}

TEST(Cimport, ModulesMayCimportEachOther) {
  const std::map<std::string, std::string> pair = {{"a", "cimport b\nctypedef int a_t\ncdef b.b_t f(int)\n"},
                                                   {"b", "cimport a\nctypedef int b_t\n"}};
  Declared d("cimport a\ncdef a.a_t x\n", pair);
  EXPECT_EQ(d.messages(), Messages{});
}

TEST(Cimport, TheModulesOwnDeclarationsComeFirst) {
  Declared d("cdef class A:\n    cdef int f(self, int n): return n\ncdef double g(double x, int n=3): return x * N\n",
             {{"m", "DEF N = 3\ncdef class A:\n    cdef int a\n    cdef int f(self, int n)\ncdef double g(double x, int n=*)\n"}});
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.module.classes.size(), 1u);
  EXPECT_TRUE(d.function("g").has_definition);
  EXPECT_EQ(d.signature("g"), "double (double x, int n=) except? -1");
}

TEST(Cimport, PromisesHaveToBeKept) {
  Declared d("x = 1\n", {{"m", "cdef int f(int)\ncdef class A\n"}});
  EXPECT_EQ(d.messages(), (Messages{"2:1 C class 'A' is declared but not defined", "1:10 C function 'f' is declared but not defined"}));
}

TEST(Cimport, ADefinitionAgreesWithItsPromise) {
  Declared d("cdef int f(double x): return 1\n", {{"m", "cdef int f(int x)\n"}});
  EXPECT_EQ(d.messages(), Messages{"1:10 Function signature does not match previous declaration"});
}

}  // namespace
}  // namespace kernelc::sema

#include <gtest/gtest.h>

#include "sema/declared.h"

namespace kernelc::sema {
namespace {

std::vector<std::string> members(Declared& d, const std::string& name) {
  std::vector<std::string> all;
  const auto* fused = d.module.types.as<ir::FusedType>(d.type_id(name));
  for (const ir::TypeId type : d.module.fused[fused->id].types) all.push_back(d.context.display(type));
  return all;
}

TEST(FusedTypes, MembersOfAllKinds) {
  Declared d(
      "cimport cython\n"
      "ctypedef fused A:\n    int\n    double*\n    object\n"
      "ctypedef fused B:\n    double[:]\n    float[:, :]\n"
      "ctypedef fused C:\n    cython.floating\n    A\n    double\n");
  EXPECT_EQ(members(d, "A"), (std::vector<std::string>{"int", "double *", "Python object"}));
  EXPECT_EQ(members(d, "B"), (std::vector<std::string>{"double[:]", "float[:, :]"}));
  EXPECT_EQ(members(d, "C"), (std::vector<std::string>{"float", "double", "int", "double *", "Python object"}));
}

TEST(FusedTypes, MadeByACall) {
  Declared d("cimport cython\nT = cython.fused_type(int, cython.double)\ncdef T f(T x): return x\n");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(members(d, "T"), (std::vector<std::string>{"int", "double"}));
}

TEST(FusedTypes, EveryBindingOfAFunction) {
  Declared d(
      "from cython cimport floating, integral\n"
      "def f(integral n, const floating[:] v, floating* p, floating x): pass\n");
  EXPECT_EQ(d.messages(), Messages{});
  const FunctionDecl& f = d.function("f");
  ASSERT_EQ(f.fused.size(), 2u);
  EXPECT_EQ(d.module.fused[f.fused[0]].name, "integral");
  EXPECT_EQ(f.deciding_parameters, (std::vector<int>{0, 1}));
  const auto bindings = all_bindings(d.context, f.fused);
  ASSERT_EQ(bindings.size(), 6u);
  EXPECT_EQ(d.signature("f", bindings[0]), "Python object (short n, const float[:] v, float * p, float x) except nullptr");
  EXPECT_EQ(d.signature("f", bindings[1]), "Python object (short n, const double[:] v, double * p, double x) except nullptr");
  EXPECT_EQ(d.signature("f", bindings[5]), "Python object (long n, const double[:] v, double * p, double x) except nullptr");
}

TEST(FusedTypes, AWholeViewTypeStandsForItself) {
  Declared d("ctypedef fused V:\n    double[:]\n    int[:, ::1]\ncdef int f(V v): return 1\n");
  const auto bindings = all_bindings(d.context, d.function("f").fused);
  EXPECT_EQ(d.signature("f", bindings[1]), "int (int[:, ::1] v) except? -1");
}

TEST(FusedTypes, WrongUsesAreReported) {
  Declared d(
      "ctypedef fused F:\n    int\n    int\n"
      "cdef F x\n"
      "cdef F f(int y): pass\n"
      "cdef struct S:\n    F a\n"
      "cdef class C:\n    cdef F b\n");
  EXPECT_EQ(d.messages(), (Messages{"3:5 Type specified multiple times", "4:8 Fused types not allowed here",
                                    "5:8 Return type is a fused type that cannot be determined from the function arguments", "7:7 Fused types not allowed here",
                                    "9:12 Fused types not allowed here"}));
}

TEST(FusedTypes, OfACimportedModule) {
  Declared d("from other cimport real\ncdef real f(real x): return x\n", {{"other", "ctypedef fused real:\n    float\n    double\n"}});
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.function("f").fused.size(), 1u);
}

}  // namespace
}  // namespace kernelc::sema

#include <gtest/gtest.h>

#include "sema/declared.h"

namespace kernelc::sema {
namespace {

// The message for the type of one view variable.
std::string complaint(const std::string& type) {
  Declared d("from cython cimport view\ncdef " + type + " v\n");
  return d.messages().empty() ? "" : d.messages().front();
}

std::string shown(const std::string& type) {
  Declared d("from cython cimport view\nfrom cython.view cimport generic\ncdef " + type + " v\n");
  return d.global_type("v");
}

TEST(ViewTypes, Layouts) {
  EXPECT_EQ(shown("double[:]"), "double[:]");
  EXPECT_EQ(shown("double[::1]"), "double[::1]");
  EXPECT_EQ(shown("const double[:, ::1]"), "const double[:, ::1]");
  EXPECT_EQ(shown("double[::1, :]"), "double[::1, :]");
  EXPECT_EQ(shown("int[::view.strided, ::view.generic]"), "int[:, ::view.generic]");
  EXPECT_EQ(shown("int[::generic]"), "int[::view.generic]");
  EXPECT_EQ(shown("int[::view.indirect, :, ::1]"), "int[::view.indirect, :, ::1]");
  EXPECT_EQ(shown("int[::view.contiguous, :]"), "int[::view.contiguous, :]");
  EXPECT_EQ(shown("object[:]"), "object[:]");
}

TEST(ViewTypes, OneContiguousAxisMakesTheOthersFollow) {
  Declared d("cdef double[:, ::1] c\ncdef double[::1, :] f\n");
  using Packing = ir::Axis::Packing;
  const auto packings = [&](const std::string& name) {
    const auto* view = d.module.types.as<ir::ViewType>(d.module.globals[d.symbol<GlobalSymbol>(name)->id].type);
    return std::vector<Packing>{view->axes[0].packing, view->axes[1].packing};
  };
  EXPECT_EQ(packings("c"), (std::vector<Packing>{Packing::Follow, Packing::Contiguous}));
  EXPECT_EQ(packings("f"), (std::vector<Packing>{Packing::Contiguous, Packing::Follow}));
}

TEST(ViewTypes, WrongAxesAreReported) {
  EXPECT_EQ(complaint("int[0:]"), "2:10 Start must not be given.");
  EXPECT_EQ(complaint("int[:5]"), "2:11 Axis specification only allowed in the 'step' slot.");
  EXPECT_EQ(complaint("int[::2]"), "2:12 Step must be omitted, 1, or a valid specifier.");
  EXPECT_EQ(complaint("int[::1, ::1]"), "2:17 Cannot specify an array that is both C and Fortran contiguous.");
  EXPECT_EQ(complaint("int[::foo]"), "2:12 Invalid axis specification.");
  EXPECT_EQ(complaint("int[::view.array]"), "2:12 Invalid axis specification.");
  EXPECT_EQ(complaint("int[:, ::1, :]"), "2:13 Fortran contiguous specifier must follow an indirect dimension");
  EXPECT_EQ(complaint("int[::view.contiguous, ::view.contiguous]"), "2:29 Only one direct contiguous axis may be specified.");
  EXPECT_EQ(complaint("int[::1, ::view.contiguous]"), "2:15 Dimension may not be contiguous");
  EXPECT_EQ(complaint("int[::view.contiguous, ::1]"), "2:10 Dimension may not be contiguous");
  EXPECT_EQ(complaint("int[::1, ::view.indirect]"), "2:15 Indirect dimension may not follow Fortran contiguous dimension");
  EXPECT_EQ(complaint("int[::view.contiguous, ::view.indirect, ::1]"), "2:10 Only dimension 2 may be contiguous and direct");
  EXPECT_EQ(complaint("int[:,:,:,:,:,:,:,:,:]"),
            "2:6 More dimensions than the maximum number of buffer dimensions were used.");
  EXPECT_EQ(complaint("void[:]"), "2:6 Invalid base type for memoryview slice: void");
}

TEST(ViewTypes, StructsCanBeElementsUnlessTheyHoldPointers) {
  Declared d(
      "cdef struct P:\n    double x\n    int a[3]\n"
      "cdef struct Q:\n    double* x\n"
      "cdef P[:] v\n"
      "cdef Q[:] w\n");
  EXPECT_EQ(d.messages(), Messages{"7:6 Invalid base type for memoryview slice: Q"});
}

}  // namespace
}  // namespace kernelc::sema

#include "driver/depfile.h"

#include <gtest/gtest.h>

namespace kernelc::driver {
namespace {

TEST(Depfile, NamesTheTargetAndEveryFile) {
  EXPECT_EQ(depfile_text("k.cpp", {"k.pyx"}), "k.cpp: \\\n  k.pyx\n");
}

TEST(Depfile, FilesBesideTheModuleMayVanish) {
  EXPECT_EQ(depfile_text("k.cpp", {"k.pyx", "a.pxd"}), "k.cpp: \\\n  k.pyx \\\n  a.pxd\n\na.pxd:\n");
}

TEST(Depfile, WhatMakeWouldTakeForItselfIsEscaped) {
  EXPECT_EQ(depfile_text("a b.cpp", {"c#d$e.pyx"}), "a\\ b.cpp: \\\n  c\\#d$$e.pyx\n");
}

}  // namespace
}  // namespace kernelc::driver

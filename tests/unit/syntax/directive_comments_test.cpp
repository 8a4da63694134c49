#include "syntax/directive_comments.h"

#include <gtest/gtest.h>

#include "parsing.h"

namespace kernelc::syntax {
namespace {

using testing::errors_of;
using testing::tree_of;

TEST(DirectiveComments, ArePairsOfNameAndValue) {
  EXPECT_EQ(tree_of("# cython: boundscheck=False, wraparound = False\n#cython:cdivision=True\n"),
            "# cython: boundscheck=False\n# cython: wraparound=False\n# cython: cdivision=True\n");
  EXPECT_EQ(tree_of("# cython: language_level=3\n"), "# cython: language_level=3\n");
}

TEST(DirectiveComments, StandBeforeTheFirstStatement) {
  EXPECT_EQ(tree_of("# -*- coding: utf-8 -*-\n\n# cython: a=1\nx\n# cython: b=2\n"), "# cython: a=1\nx\n");
  EXPECT_EQ(tree_of("'''doc'''\n# cython: a=1\n"), "\"doc\"\n");
}

TEST(DirectiveComments, ProseIsNone) {
  EXPECT_EQ(tree_of("# cython: see below\n# cython is fine\n# distutils: language=c++\nx\n"), "x\n");
}

TEST(DirectiveComments, NeedAValue) {
  EXPECT_EQ(errors_of("# cython: a=1, b\n"), "1:16 expected '=' and a value after 'b'\n");
}

TEST(DirectiveComments, TellThatTheModuleIsCpp) {
  const auto asks = [](const std::string& text) { return testing::parse_text(text).module.asks_for_cpp; };
  EXPECT_TRUE(asks("# A module\n# distutils: language = c++\nx\n"));
  EXPECT_TRUE(asks("#distutils:language=c++\nx\n"));
  EXPECT_FALSE(asks("# distutils: language = c\nx\n"));
  EXPECT_FALSE(asks("# distutils: sources = language.c++\nx\n"));
  EXPECT_FALSE(asks("x\n# distutils: language = c++\n"));
  EXPECT_FALSE(asks("'''\n# distutils: language = c++\n'''\n"));
}

}  // namespace
}  // namespace kernelc::syntax

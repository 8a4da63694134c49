#include "syntax/indentation.h"

#include <gtest/gtest.h>

#include "parsing.h"

namespace kernelc::syntax {
namespace {

using testing::errors_of;
using testing::tree_of;
using Problem = Indentation::Problem;

TEST(Indentation, GoesDeeperAndBack) {
  Indentation levels;
  EXPECT_TRUE(levels.enter_line("  ").indent);
  EXPECT_TRUE(levels.enter_line("    ").indent);
  EXPECT_EQ(levels.enter_line("    ").dedents, 0);
  EXPECT_EQ(levels.enter_line("").dedents, 2);
}

TEST(Indentation, LeavesAllLevels) {
  Indentation levels;
  levels.enter_line(" ");
  levels.enter_line("  ");
  EXPECT_EQ(levels.leave_all(), 2);
  EXPECT_EQ(levels.leave_all(), 0);
}

TEST(Indentation, ALineBetweenTwoLevelsIsOneProblem) {
  Indentation levels;
  levels.enter_line("        ");
  const Indentation::Change between = levels.enter_line("    ");
  EXPECT_EQ(between.problem, Problem::UnknownLevel);
  EXPECT_EQ(between.dedents, 0);
  EXPECT_EQ(levels.enter_line("    ").problem, Problem::None);
  EXPECT_EQ(levels.enter_line("        ").problem, Problem::None);
  EXPECT_FALSE(levels.enter_line("        ").indent);
  EXPECT_EQ(levels.enter_line("").dedents, 1);
}

TEST(Indentation, ALineBetweenTwoLevelsLeavesTheDeeperOnes) {
  Indentation levels;
  levels.enter_line("    ");
  levels.enter_line("        ");
  const Indentation::Change between = levels.enter_line("  ");
  EXPECT_EQ(between.problem, Problem::UnknownLevel);
  EXPECT_EQ(between.dedents, 1);
  EXPECT_EQ(levels.enter_line("    ").dedents, 0);
}

TEST(Indentation, TabsAndSpacesThatAgreeOnlyForOneWidthAreAProblem) {
  Indentation levels;
  levels.enter_line("\t");
  EXPECT_EQ(levels.enter_line("        ").problem, Problem::MixedTabs);
  EXPECT_EQ(levels.enter_line("\t  ").problem, Problem::None);
}

TEST(Indentation, HasALimit) {
  Indentation levels;
  std::string prefix;
  Problem problem = Problem::None;
  for (int i = 0; i < 200 && problem == Problem::None; ++i) problem = levels.enter_line(prefix += ' ').problem;
  EXPECT_EQ(problem, Problem::TooDeep);
}

TEST(IndentationErrors, AreOneForALine) {
  EXPECT_EQ(errors_of("def f():\n        a\n    b\n    c\nd\n"), "3:5 unindent does not match any outer indentation level\n");
  EXPECT_EQ(errors_of("def f():\n        if a:\n            b\n      c\n        d\ne\n"),
            "4:7 unindent does not match any outer indentation level\n");
  EXPECT_EQ(errors_of("x\n    y\n    z\nw\n"), "2:5 unexpected indentation\n");
  EXPECT_EQ(errors_of("    x\ny\n"), "1:5 unexpected indentation\n");
}

TEST(IndentationErrors, AMissingBlockIsShownWhereItShouldBegin) {
  EXPECT_EQ(errors_of("def f():\nx\n"), "2:1 expected an indented block after the 'def' line\n");
  EXPECT_EQ(errors_of("def f():\n    if x:\ny\n"), "3:1 expected an indented block after the 'if' line\n");
}

TEST(IndentationErrors, CommentsDoNotMatter) { EXPECT_EQ(tree_of("if x:\n    y\n  # c\n# d\n    z\n"), "if x:\n  y\n  z\n"); }

}  // namespace
}  // namespace kernelc::syntax

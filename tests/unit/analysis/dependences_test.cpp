#include "analysis/dependences.h"

#include <gtest/gtest.h>

namespace kernelc::analysis {
namespace {

AffineIndex counter(int loop, int offset = 0) { return {loop, offset, true}; }
AffineIndex constant(int value) { return {-1, value, true}; }
const AffineIndex unknown;

TEST(Dependences, the_same_element_only) { EXPECT_TRUE(may_reverse({counter(0), counter(1)}, {counter(0), counter(1)}, 2)); }

TEST(Dependences, on_earlier_rows_and_columns) {
  EXPECT_TRUE(may_reverse({counter(0), counter(1)}, {counter(0, -1), counter(1)}, 2));
  EXPECT_TRUE(may_reverse({counter(0), counter(1)}, {counter(0, -1), counter(1, -2)}, 2));
}

TEST(Dependences, on_the_row_before_and_the_column_behind) {
  EXPECT_FALSE(may_reverse({counter(0), counter(1)}, {counter(0, -1), counter(1, 1)}, 2));
  EXPECT_FALSE(may_reverse({counter(0), counter(1)}, {counter(0, 1), counter(1, -1)}, 2));
}

TEST(Dependences, sums_along_one_loop) {
  EXPECT_TRUE(may_reverse({counter(1)}, {counter(1)}, 2));
  EXPECT_TRUE(may_reverse({counter(0), counter(2)}, {counter(0), counter(2)}, 3));
}

TEST(Dependences, indices_that_are_not_known) {
  EXPECT_FALSE(may_reverse({unknown}, {unknown}, 2));
  EXPECT_TRUE(may_reverse({counter(0), unknown}, {counter(0), counter(1)}, 2)) << "in one row, columns stay in order";
  EXPECT_FALSE(may_reverse({counter(0), counter(1)}, {counter(1), counter(0)}, 2));
}

TEST(Dependences, elements_that_never_meet) {
  EXPECT_TRUE(may_reverse({constant(0)}, {constant(1)}, 2));
  EXPECT_TRUE(may_reverse({counter(0), counter(0)}, {counter(0), counter(0, 1)}, 2));
  EXPECT_FALSE(may_reverse({constant(0)}, {constant(0)}, 2));
}

}  // namespace
}  // namespace kernelc::analysis

#include <gtest/gtest.h>
#include <kc/c_array.h>

TEST(CopyArray, copies_all_elements) {
  const int from[2][3] = {{1, 2, 3}, {4, 5, 6}};
  int to[2][3] = {};
  kc::copy_array(to, from);
  EXPECT_EQ(to[0][0], 1);
  EXPECT_EQ(to[1][2], 6);
  kc::copy_array(to[0], from[1]);
  EXPECT_EQ(to[0][1], 5);
  kc::copy_array(to, to);
  EXPECT_EQ(to[0][2], 6);
}

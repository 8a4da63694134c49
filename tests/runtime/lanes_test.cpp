#include <kc/lanes.h>

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace {

template <class Counter>
std::vector<Counter> visited(Counter first, Counter last) {
  std::vector<Counter> all;
  kc::in_lanes<Counter>(first, last, [&](Counter i, int lane) {
    EXPECT_EQ(lane, static_cast<int>((all.size()) % kc::lane_count));
    all.push_back(i);
  });
  return all;
}

TEST(Lanes, VisitEachIndexInOrder) {
  for (long count : {0L, 1L, 15L, 16L, 17L, 32L, 47L}) {
    const std::vector<long> all = visited<long>(-3, -3 + count);
    ASSERT_EQ(static_cast<long>(all.size()), count);
    for (long k = 0; k < count; ++k) EXPECT_EQ(all[static_cast<std::size_t>(k)], k - 3);
  }
}

TEST(Lanes, VisitNothingWhenTheEndComesFirst) {
  EXPECT_TRUE(visited<int>(5, 4).empty());
  EXPECT_TRUE(visited<unsigned>(5, 0).empty());
  EXPECT_TRUE(visited<int>(std::numeric_limits<int>::max(), std::numeric_limits<int>::min()).empty());
}

TEST(Lanes, CountToTheEndsOfATypeWithoutOverflow) {
  constexpr int most = std::numeric_limits<int>::max();
  EXPECT_EQ(visited<int>(most - 20, most).size(), 20u);
  constexpr short least = std::numeric_limits<short>::min();
  EXPECT_EQ(visited<short>(least, std::numeric_limits<short>::max()).size(), 65535u);
}

TEST(Lanes, FoldAllOfThem) {
  kc::Lanes<double> sums(0), products(1);
  kc::in_lanes<int>(1, 21, [&](int i, int lane) {
    sums[lane] += i;
    products[lane] *= i;
  });
  EXPECT_EQ(sums.sum(), 210);
  EXPECT_EQ(products.product(), 2432902008176640000.0);
}

}  // namespace

#include "expect_error.h"

#include <kc/loop.h>

#include <climits>
#include <cstdint>

using namespace kc;
using kc_test::expect_error;

TEST(TripCount, is_the_length_of_the_range) {
  for (int start = -6; start <= 6; ++start)
    for (int stop = -6; stop <= 6; ++stop)
      for (int step : {-7, -3, -2, -1, 1, 2, 3, 7}) {
        unsigned trips = 0;
        for (int i = start; step < 0 ? i > stop : i < stop; i += step, ++trips)
          ASSERT_EQ(nth_index(start, trips, step), i);
        EXPECT_EQ(trip_count(start, stop, step), trips) << start << " " << stop << " " << step;
      }
}

TEST(TripCount, does_not_overflow) {
  EXPECT_EQ(trip_count(INT_MIN, INT_MAX, 1), UINT_MAX);
  EXPECT_EQ(trip_count(INT_MAX, INT_MIN, -1), UINT_MAX);
  EXPECT_EQ(trip_count(0, INT_MAX, INT_MAX), 1u);
  EXPECT_EQ(trip_count(INT_MAX, INT_MIN, INT_MIN), 2u);
  EXPECT_EQ(trip_count(PTRDIFF_MIN, PTRDIFF_MAX, PTRDIFF_MAX), 3u);
  EXPECT_EQ(trip_count(0u, UINT_MAX, 2u), 1u << 31);
  EXPECT_EQ(trip_count(5u, 3u, 1u), 0u);
  EXPECT_EQ(nth_index(INT_MAX, 1u, INT_MIN), -1);
}

TEST(TripCount, promotes_its_operands) {
  static_assert(std::is_same_v<decltype(trip_count(0, std::int64_t{5}, 1)), std::uint64_t>);
  static_assert(std::is_same_v<decltype(trip_count(short{0}, short{5}, short{1})), unsigned>);
  EXPECT_EQ(trip_count(10, std::int64_t{0}, -3), 4u);
}

TEST(TripCount, refuses_a_step_of_zero) {
  expect_error(ErrorKind::value_error, "range() arg 3 must not be zero", [] { trip_count(0, 5, 0); });
}

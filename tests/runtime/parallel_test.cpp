#include "expect_error.h"

#include <kc/parallel.h>
#include <kc/threads.h>

#include <stdexcept>
#include <thread>
#include <vector>

using namespace kc;
using kc_test::expect_error;

namespace {

// Runs body(k) for k in [0, trips) on several threads, as an OpenMP region would, each iteration caught.
template <class Body>
void share(Parallel& region, int trips, Body body) {
  std::atomic<int> next{0};
  const auto work = [&] {
    for (int k = next++; k < trips; k = next++) {
      if (region.is_left()) continue;
      try {
        body(k);
      } catch (...) {
        region.capture();
      }
    }
  };
  std::vector<std::thread> team;
  for (int t = 0; t < 4; ++t) team.emplace_back(work);
  for (auto& thread : team) thread.join();
}

}  // namespace

TEST(Parallel, ends_by_itself_where_nobody_leaves) {
  Parallel region;
  std::atomic<int> sum{0};
  share(region, 100, [&](int k) { sum += k; });
  region.finish();
  EXPECT_EQ(sum, 4950);
  EXPECT_EQ(region.exit(), Exit::none);
}

TEST(Parallel, throws_one_exception_again_behind_the_region) {
  Parallel region;
  std::atomic<int> thrown{0};
  share(region, 1000, [&](int k) {
    ++thrown;
    raise(ErrorKind::value_error, "iteration %d", k);
  });
  EXPECT_GE(thrown, 1);
  EXPECT_LT(thrown, 1000) << "iterations behind the first exception are skipped";
  EXPECT_EQ(region.exit(), Exit::threw);
  EXPECT_THROW(region.finish(), Error);
}

TEST(Parallel, the_first_exception_wins) {
  Parallel region;
  for (int k = 0; k < 3; ++k) try {
      raise(ErrorKind::value_error, "number %d", k);
    } catch (...) {
      region.capture();
    }
  expect_error(ErrorKind::value_error, "number 0", [&] { region.finish(); });
}

TEST(Parallel, keeps_the_trace_and_any_type_of_exception) {
  Parallel region;
  try {
    try {
      raise_overflow();
    } catch (Exception& e) {
      e.trace("f", "m.pyx", 7);
      throw;
    }
  } catch (...) {
    region.capture();
  }
  try {
    region.finish();
    FAIL();
  } catch (const Error& e) {
    ASSERT_EQ(e.depth, 1);
    EXPECT_EQ(e.points[0].line, 7);
  }
  Parallel other;
  try {
    throw std::runtime_error("of another library");
  } catch (...) {
    other.capture();
  }
  EXPECT_THROW(other.finish(), std::runtime_error);
}

TEST(Parallel, one_thread_decides_how_to_leave) {
  Parallel region;
  int result = -1;
  std::atomic<int> deciders{0};
  share(region, 1000, [&](int k) {
    if (k >= 10 && region.leave(Exit::returned)) {
      result = k;
      ++deciders;
    }
  });
  region.finish();
  EXPECT_EQ(region.exit(), Exit::returned);
  EXPECT_EQ(deciders, 1);
  EXPECT_GE(result, 10);
  EXPECT_FALSE(region.leave(Exit::broke));
  EXPECT_EQ(region.exit(), Exit::returned);
}

TEST(Parallel, an_exception_outdoes_break_and_return) {
  Parallel region;
  EXPECT_TRUE(region.leave(Exit::broke));
  try {
    raise_overflow();
  } catch (...) {
    region.capture();
  }
  EXPECT_EQ(region.exit(), Exit::threw);
  EXPECT_THROW(region.finish(), Error);
}

TEST(ThreadId, is_zero_outside_of_a_region) {
  EXPECT_EQ(thread_id(), 0);
}

#ifdef _OPENMP
TEST(ThreadId, counts_the_threads_of_a_team) {
  int seen[3] = {};
#pragma omp parallel num_threads(3)
  seen[thread_id()] = 1;
  EXPECT_EQ(seen[0] + seen[1] + seen[2], 3);
}

TEST(Parallel, carries_an_exception_across_an_openmp_region) {
  Parallel region;
#pragma omp parallel for num_threads(3)
  for (int k = 0; k < 100; ++k) {
    if (region.is_left()) continue;
    try {
      if (k % 10 == 9) raise_overflow();
    } catch (...) {
      region.capture();
    }
  }
  expect_error(ErrorKind::overflow_error, "value too large", [&] { region.finish(); });
}
#endif

#include <gtest/gtest.h>
#include <kc/error.h>
#include <kc/flow.h>
#include <kc/guarded.h>
#include <kc/updating.h>

using namespace kc;

namespace {

double data[] = {1, 2, 3, 4};
const View<double, 1> line{data, {4}, {8}};

}  // namespace

TEST(Updating, variables_are_written_back) {
  double total = 10;
  int count = 0;
  specialise(line, updating(total, count, [&](auto& total, auto& count, auto line) KC_INLINE_LAMBDA {
    for (Index i = 0; i < line.extent(0); ++i) total += line(i), ++count;
  }));
  EXPECT_EQ(total, 20);
  EXPECT_EQ(count, 4);
}

TEST(Updating, variables_are_written_back_when_the_nest_is_left) {
  int i = 0;
  const auto until = [&](double limit) {
    return specialise<Layouts<Multiversion<UnitLast>>>(
        line, updating(i, [&, limit](auto& i, auto line) KC_INLINE_LAMBDA -> Flow<double> {
          for (i = 0; i < line.extent(0); ++i) {
            if (line(i) == limit) return line(i);
            if (line(i) > limit) raise_overflow();
          }
          return fall_through;
        }));
  };
  EXPECT_EQ(until(3).value(), 3);
  EXPECT_EQ(i, 2);
  EXPECT_THROW(until(1.5), Error);
  EXPECT_EQ(i, 1);
  EXPECT_FALSE(until(9));
  EXPECT_EQ(i, 4);
}

TEST(Updating, stands_in_guards) {
  double total = 0;
  for (const bool in_range : {false, true})
    specialise(line, guarded(in_range, updating(total, [&](auto& total, auto checks, auto line) KC_INLINE_LAMBDA {
      for (Index i = 0; i < 4; ++i) total += checks.all(line, i);
    })));
  EXPECT_EQ(total, 20);
}

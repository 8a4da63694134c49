#include "analysis/nest_copies.h"

#include <gtest/gtest.h>

namespace kernelc::analysis {
namespace {

std::string describe(NestTraits traits) {
  std::string text;
  for (const Nest::Copy& copy : choose_copies(traits))
    text += std::string(copy.is_multiversion ? "m" : "") + (copy.is_disjoint ? "d" : "") + (copy.is_interchanged ? "i" : "") + (copy.is_unit_first ? "F " : "L ");
  return text;
}

TEST(NestCopies, are_for_what_the_nest_does) {
  EXPECT_EQ(describe({}), "L ");
  EXPECT_EQ(describe({.walks_first_axis = true}), "L F ");
  EXPECT_EQ(describe({.may_be_disjoint = true}), "dL L ");
  EXPECT_EQ(describe({.walks_first_axis = true, .may_be_disjoint = true}), "dL dF L F ");
}

TEST(NestCopies, for_vector_units_are_the_ones_that_say_most) {
  EXPECT_EQ(describe({.is_multiversion = true}), "mL ");
  EXPECT_EQ(describe({.may_be_disjoint = true, .is_multiversion = true}), "mdL L ");
}

TEST(NestCopies, are_interchanged_for_the_other_axis) {
  EXPECT_EQ(describe({.may_interchange = true}), "iF L ");
  EXPECT_EQ(describe({.walks_first_axis = true, .may_interchange = true}), "iL F ");
  EXPECT_EQ(describe({.may_interchange = true, .may_be_disjoint = true}), "dL diF L ");
}

TEST(NestCopies, are_no_more_than_allowed) {
  NestTraits all{.walks_first_axis = true, .may_be_disjoint = true, .is_multiversion = true};
  EXPECT_EQ(describe(all), "mdL mdF ");
  for (int most = 1; most <= 12; ++most) {
    all.most_copies = most;
    EXPECT_LE(count_versions(choose_copies(all)), most);
  }
  all.most_copies = 3;
  EXPECT_EQ(describe(all), "dL dF ");
  all.most_copies = 2;
  EXPECT_EQ(describe(all), "dL ");
  all.most_copies = 1;
  EXPECT_EQ(describe(all), "");
}

}  // namespace
}  // namespace kernelc::analysis

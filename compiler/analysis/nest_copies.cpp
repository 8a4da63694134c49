#include "analysis/nest_copies.h"

namespace kernelc::analysis {

namespace {

constexpr int vector_units = 3;

/// Then views with a unit last axis get the loops interchanged.
bool walks_first_alone(const NestTraits& traits) { return traits.walks_first_axis && traits.may_interchange; }

std::vector<Nest::Copy> copies_of(const NestTraits& traits, bool has_overlapping) {
  std::vector<Nest::Copy> copies;
  const auto add = [&](bool is_disjoint, bool is_multiversion) {
    if (!walks_first_alone(traits)) copies.push_back({false, is_disjoint, is_multiversion, false});
    if (traits.walks_first_axis) copies.push_back({true, is_disjoint, is_multiversion, false});
  };
  if (traits.may_be_disjoint) add(true, traits.is_multiversion);
  if (traits.may_interchange) copies.push_back({!traits.walks_first_axis, traits.may_be_disjoint, traits.is_multiversion, true});
  if (!traits.may_be_disjoint || has_overlapping) add(false, traits.is_multiversion && !traits.may_be_disjoint);
  return copies;
}

}  // namespace

int count_versions(const std::vector<Nest::Copy>& copies) {
  int count = 1;
  for (const Nest::Copy& copy : copies) count += copy.is_multiversion ? vector_units : 1;
  return count;
}

std::vector<Nest::Copy> choose_copies(NestTraits traits) {
  std::vector<Nest::Copy> copies = copies_of(traits, true);
  const auto is_too_much = [&] { return count_versions(copies) > traits.most_copies; };
  if (is_too_much()) copies = copies_of(traits, false);
  for (bool* wish : {&traits.is_multiversion, &traits.may_interchange, &traits.walks_first_axis, &traits.may_be_disjoint}) {
    if (!is_too_much()) return copies;
    *wish = false;
    copies = copies_of(traits, false);
  }
  if (is_too_much()) copies.clear();
  return copies;
}

}  // namespace kernelc::analysis

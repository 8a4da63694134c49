#pragma once

#include "analysis/facts.h"

namespace kernelc::analysis {

/// What is known about a nest when its copies are chosen.
struct NestTraits {
  bool walks_first_axis = false;  ///< copies for a unit first axis say more than strided ones
  bool may_interchange = false;   ///< the loops of the nest may run in reversed order
  bool may_be_disjoint = false;   ///< it writes views, and others could share their memory
  bool is_multiversion = false;   ///< asked for by the directive, and possible
  int most_copies = 8;            ///< of all kinds together
};

/// The copies that a nest gets, the best first. Where loops may be interchanged, that is done for the axis that they do not walk
/// along, and no other copy is made for it. Where they would be too many, those go first that say least: the ones for
/// views that may overlap, then those for vector units, those for a unit first axis, and those that are disjoint.
std::vector<Nest::Copy> choose_copies(NestTraits traits);

/// How many functions they are, with the strided one.
int count_versions(const std::vector<Nest::Copy>& copies);

}  // namespace kernelc::analysis

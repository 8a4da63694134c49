#pragma once

#include <set>
#include <string>

#include "syntax/dataclasses/fields.h"

namespace kernelc::syntax {

/// The class as the lowering knows it.
struct Dataclass {
  std::string name;
  DataclassOptions options;
  std::vector<DataclassField> fields;
  std::set<std::string> defined;  ///< what its body defines, which is left alone
};

/// Python text: what the module needs for the class, and a class of the name with what `@dataclass` adds to it. Defaults that are more than a
/// name or a literal become variables of the module, which the fields name from then on.
std::string dataclass_text(Dataclass& dataclass);

}  // namespace kernelc::syntax

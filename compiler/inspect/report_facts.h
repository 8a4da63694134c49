#pragma once

#include <string>
#include <vector>

#include "inspect/source_places.h"

namespace kernelc::inspect {

/// Says what is wrong with the text, at the places of the source. Gives what only the compiler itself can have got wrong.
std::vector<std::string> report_facts(const CxxFacts& facts, const emit::Promises& promises, SourcePlaces& places,
                                      Diagnostics& diagnostics);

}  // namespace kernelc::inspect

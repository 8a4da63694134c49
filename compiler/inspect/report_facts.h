#pragma once

#include <string>
#include <vector>

#include "inspect/source_places.h"

namespace kernelc::inspect {

std::vector<DeclaredForeign> declared_foreign(const emit::Promises& promises);

/// Says what Clang says, at the places of the source. `declared_lines` are what add_declared_types gave.
void report_messages(const std::vector<CxxMessage>& messages, const emit::Promises& promises, SourcePlaces& places,
                     const std::vector<std::size_t>& declared_lines, Diagnostics& diagnostics);

/// Says what is wrong with the text, at the places of the source. Gives what only the compiler itself can have got wrong.
std::vector<std::string> report_facts(const CxxFacts& facts, const emit::Promises& promises, SourcePlaces& places,
                                      const std::vector<std::size_t>& declared_lines, Diagnostics& diagnostics);

}  // namespace kernelc::inspect

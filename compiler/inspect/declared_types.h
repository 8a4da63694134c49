#pragma once

#include <string>
#include <vector>

#include "inspect/inspector.h"

// The types that the source gives to what headers declare, as text behind that of the module.
namespace kernelc::inspect {

inline constexpr const char* declared_type_prefix = "kernelc_declared_";

/// Of a function or variable (field 0), or of a field of a struct, counted from 1.
inline std::string declared_type_name(std::size_t index, std::size_t field) {
  return declared_type_prefix + std::to_string(index) + (field == 0 ? "" : "_" + std::to_string(field));
}

/// Adds `using NAME = TYPE;` for each type of the declarations. Gives, for each line that is added, whose declaration it is of.
std::vector<std::size_t> add_declared_types(CxxText& text, const std::vector<DeclaredForeign>& declared);

}  // namespace kernelc::inspect

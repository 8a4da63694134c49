#pragma once

#include <string>
#include <vector>

namespace kernelc::driver {

/// A rule for Make and Ninja that says what `target` was made of, with an empty rule for each file,
/// so that a deleted one does not stop the build.
std::string depfile_text(const std::string& target, const std::vector<std::string>& files);

}  // namespace kernelc::driver

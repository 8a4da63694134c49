#pragma once

#include <map>

#include "clang/Basic/SourceManager.h"

namespace kernelc::inspect {

/// Which files a header consists of: itself, what it includes with quotes, what stands beside it in a folder of its own, and
/// the `bits/` of the C library, and what it wraps under its own name. What else it includes belongs to others.
class HeaderFiles {
 public:
  explicit HeaderFiles(const clang::SourceManager& sources) : sources_(sources) {}

  bool contains(clang::SourceLocation location) { return location.isValid() && holds(sources_.getFileID(sources_.getExpansionLoc(location))); }

 private:
  bool holds(clang::FileID file);
  bool decide(clang::FileID file);

  const clang::SourceManager& sources_;
  std::map<clang::FileID, bool> known_;
};

}  // namespace kernelc::inspect

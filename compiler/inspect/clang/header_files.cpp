#include "inspect/clang/header_files.h"

#include "llvm/Support/Path.h"

namespace kernelc::inspect {

namespace {

/// Folders in which everyone's headers stand.
bool is_common_folder(llvm::StringRef folder) {
  const llvm::StringRef name = llvm::sys::path::filename(folder);
  return name == "include" || name.contains("-linux-gnu") || name == "sys" || folder.empty();
}

bool is_quoted(const clang::SourceManager& sources, clang::SourceLocation include) {
  const auto [file, offset] = sources.getDecomposedLoc(include);
  const llvm::StringRef text = sources.getBufferData(file);
  const std::size_t before = text.substr(0, offset).rfind('\n');
  const std::size_t begin = before == llvm::StringRef::npos ? 0 : before + 1;
  return text.substr(begin, text.find('\n', begin) - begin).contains('"');
}

}  // namespace

bool HeaderFiles::holds(clang::FileID file) {
  const auto known = known_.find(file);
  if (known != known_.end()) return known->second;
  return known_[file] = decide(file);
}

bool HeaderFiles::decide(clang::FileID file) {
  const clang::SourceLocation include = sources_.getIncludeLoc(file);
  if (include.isInvalid()) return false;
  const clang::FileID outer = sources_.getFileID(include);
  if (outer == sources_.getMainFileID()) return true;
  if (!holds(outer)) return false;
  const auto path = sources_.getFileEntryRefForID(file), outer_path = sources_.getFileEntryRefForID(outer);
  if (!path || !outer_path) return false;
  // A header of the compiler or of the kernel below one of the same name.
  if (llvm::sys::path::filename(path->getName()) == llvm::sys::path::filename(outer_path->getName())) return true;
  const llvm::StringRef folder = llvm::sys::path::parent_path(path->getName());
  if (llvm::sys::path::filename(folder) == "bits" || is_quoted(sources_, include)) return true;
  return folder == llvm::sys::path::parent_path(outer_path->getName()) && !is_common_folder(folder);
}

}  // namespace kernelc::inspect

#pragma once

#include <optional>
#include <string>

#include "ast/module.h"
#include "support/diagnostics.h"
#include "support/source_file.h"

namespace kernelc::syntax {

/// Finds and reads what an `include` statement names.
class FileLoader {
 public:
  virtual ~FileLoader() = default;
  /// The file, added to the files that `parse` was given; none when there is no such file.
  virtual std::optional<FileId> load_include(const std::string& name, Span place) = 0;
  /// A text that the compiler adds at a place, among those files.
  virtual FileId add_generated(const std::string& text, Span place) = 0;
};

/// Reads a `.pyx`, `.pxd` or `.pxi` file. Reports every syntax error it finds, at most one in a statement, and leaves
/// the statements that have one out of the module.
ast::Module parse(FileId file, const SourceFiles& files, FileLoader& loader, ast::Tree& tree, Diagnostics& diagnostics);

/// One line per token: `LINE:COL NAME text`.
std::string dump_tokens(FileId file, const SourceFiles& files, Diagnostics& diagnostics);

}  // namespace kernelc::syntax

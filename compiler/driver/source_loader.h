#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ast/module.h"
#include "sema/context.h"
#include "support/diagnostics.h"
#include "support/source_file.h"
#include "syntax/parse.h"

namespace kernelc::driver {

/// Finds and reads the files that a module names: what it includes, and the `.pxd` files of what it cimports.
/// Each `.pxd` is parsed once, into the tree of the module.
class SourceLoader final : public syntax::FileLoader, public sema::ModuleLoader {
 public:
  using MoreDirs = std::function<std::vector<std::filesystem::path>()>;

  /// `more_dirs` is asked, once, when a `.pxd` is not in the search path; it may be empty.
  SourceLoader(std::vector<std::filesystem::path> search_dirs, MoreDirs more_dirs, SourceFiles& files, ast::Tree& tree,
               Diagnostics& diagnostics)
      : search_dirs_(std::move(search_dirs)), more_dirs_(std::move(more_dirs)), files_(files), tree_(tree), diagnostics_(diagnostics) {}

  /// Looks in the folder of the file that the `include` stands in, then in the search path.
  std::optional<FileId> load_include(const std::string& name, Span place) override;

  /// a.b: a/b.pxd or a/b/__init__.pxd in the search path.
  const ast::Module* load_pxd(const std::string& dotted_name) override;

 private:
  std::optional<FileId> read(const std::filesystem::path& path);
  std::optional<FileId> find_pxd(const std::string& dotted_name);
  std::optional<FileId> find_pxd_in(const std::vector<std::filesystem::path>& dirs, const std::string& dotted_name);

  std::vector<std::filesystem::path> search_dirs_;
  MoreDirs more_dirs_;
  std::optional<std::vector<std::filesystem::path>> found_dirs_;  ///< what more_dirs_ answered
  SourceFiles& files_;
  ast::Tree& tree_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::unique_ptr<ast::Module>> modules_;  ///< by dotted name; null: there is none
};

}  // namespace kernelc::driver

#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ast/module.h"
#include "inspect/inspector.h"
#include "sema/context.h"
#include "support/diagnostics.h"
#include "support/source_file.h"
#include "syntax/parse.h"

namespace kernelc::driver {

/// Finds and reads the files that a module names: what it includes, and the `.pxd` files of what it cimports.
/// Each `.pxd` is parsed once, into the tree of the module.
class SourceLoader final : public syntax::FileLoader, public sema::ModuleLoader {
 public:
  /// Where files are found.
  struct Places {
    std::vector<std::filesystem::path> search_dirs;
    std::function<std::vector<std::filesystem::path>()> more_dirs;    ///< asked, once, when a `.pxd` is in none of them
    std::function<inspect::Header(const std::string&)> read_header;   ///< what a C header declares
    std::string own_module;                                           ///< whose `.pxd` no Python package has
  };

  SourceLoader(Places places, SourceFiles& files, ast::Tree& tree, Diagnostics& diagnostics)
      : places_(std::move(places)), files_(files), tree_(tree), diagnostics_(diagnostics) {}

  /// Looks in the folder of the file that the `include` stands in, then in the search path.
  std::optional<FileId> load_include(const std::string& name, Span place) override;

  FileId add_generated(const std::string& text, Span place) override { return files_.add(files_[place.file].path(), text); }

  /// a.b: a/b.pxd or a/b/__init__.pxd in the search path. "x.h", in quotes: what that C header declares.
  const ast::Module* load_pxd(const std::string& dotted_name) override;

 private:
  std::optional<FileId> read(const std::filesystem::path& path);
  /// A package of Python's without a `.pxd` declares nothing.
  std::optional<FileId> find_declarations(const std::string& dotted_name);
  std::optional<FileId> find_pxd(const std::string& dotted_name);
  std::optional<FileId> find_pxd_in(const std::vector<std::filesystem::path>& dirs, const std::string& dotted_name);

  void report(const std::string& header, const inspect::CxxMessage& message);
  std::optional<FileId> read_header(const std::string& name);

  Places places_;
  std::optional<std::vector<std::filesystem::path>> found_dirs_;  ///< what more_dirs_ answered
  SourceFiles& files_;
  ast::Tree& tree_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::unique_ptr<ast::Module>> modules_;  ///< by dotted name; null: there is none
};

}  // namespace kernelc::driver

#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "driver/options.h"
#include "emit/emit.h"
#include "inspect/inspector.h"
#include "support/diagnostics.h"
#include "support/source_file.h"

namespace kernelc::driver {

/// What is to be translated, and how.
struct Request {
  std::string path;
  std::string text;
  std::string module_name;                         ///< dotted, from the outermost package
  std::vector<std::filesystem::path> search_dirs;  ///< for .pxd and include files, in this order
  std::function<std::vector<std::filesystem::path>()> more_dirs;  ///< asked when a .pxd is in none of them
  std::function<inspect::Header(const std::string&)> read_header;  ///< for declarations that are taken from C headers
  std::vector<DirectiveOption> directives;
  std::vector<DirectiveOption> compile_time_names;
  std::optional<Dump> dump;
  bool line_directives = false;
#ifdef NDEBUG
  bool verify = false;  ///< look for defects in the IR
#else
  bool verify = true;
#endif
};

/// What came of it. Where the diagnostics hold errors, the text is not to be used.
struct Translation {
  SourceFiles files;
  Diagnostics diagnostics;
  std::string text;  ///< the C++ file, or the dump that was asked for
  std::vector<emit::SourceLine> line_map;  ///< for each line of the C++ file
  emit::Promises promises;                 ///< what the C++ file is meant to be like
  std::string header, api_header;  ///< for C code that uses the module, or empty
  std::vector<std::string> defects;  ///< of the compiler itself: what ir::verify found, when asked
};

/// The stages, one after the other; stops after the first one with errors.
Translation translate(const Request& request);

}  // namespace kernelc::driver

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "analysis/facts.h"
#include "emit/promises.h"
#include "ir/module.h"
#include "support/c_text.h"

// The last stage: the C++ file.
namespace kernelc::emit {

/// How a header is included.
enum class Inclusion {
  AsIs,
  AsC,      ///< C that does not know of C++
  AsCOnly,  ///< and that C++ may not understand: it takes memory without saying of what type, or calls something `new`
  AsCWithComplex,  ///< and includes <complex.h>, which is another one in C++
};

/// What a header is like; an empty one where it is not found.
struct HeaderText {
  Inclusion inclusion = Inclusion::AsIs;
  Macros macros;  ///< and those of what it includes in quotes
  bool names_cython = false;  ///< it uses macros that Cython puts before headers
};

struct Options {
  bool line_directives = false;  ///< `#line` before what comes from another source line
  std::string input_name;        ///< the file as the user named it
  std::function<HeaderText(const std::string&)> look_into = [](const std::string&) { return HeaderText(); };  ///< a header as after `#include`
};

struct Output {
  std::string text;
  std::vector<SourceLine> line_map;  ///< for each line of the text
  std::string header;                ///< NAME.h with what is `cdef public`, or empty
  std::string api_header;            ///< NAME_api.h with what is `cdef api`, or empty
  Promises promises;
};

/// The extension module as one C++17 translation unit. The module is valid; facts are those of this module.
Output emit(const ir::Module& module, const analysis::Facts& facts, const SourceFiles& files, const Options& options);

}  // namespace kernelc::emit

#pragma once

#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "analysis/facts.h"
#include "ir/module.h"

namespace kernelc::emit {

struct File;

/// A place of the source; line 0: none.
struct SourceLine {
  FileId file;
  int line = 0;
  friend bool operator==(const SourceLine&, const SourceLine&) = default;
};

/// What the text is meant to be like, in terms of the text, for tools that read it again.
struct Promises {
  /// Functions of the text that may be called without the GIL.
  std::vector<std::string> nogil_functions;

  /// A call of kc::specialise: for how many layouts its nest is compiled, and what the copies are made for, in the order in
  /// which they are tried.
  struct Nest {
    SourceLine loop;
    int copies = 0;
    std::vector<std::string> names;
  };
  std::vector<Nest> nests;

  /// A conversion to a smaller type that the source asks for: by a cast, or by the type of what it assigns to.
  /// `type` is `int16`, `float32`, or `int` for integers of a size that only C++ knows.
  struct Narrowing {
    SourceLine place;
    std::string type;
  };
  std::vector<Narrowing> narrowings;

  /// What the source says that a header declares: a function or variable with its type, a struct with its fields.
  struct Foreign {
    struct Field {
      std::string name;
      std::string type;
    };
    Span span;
    std::string cpp_name;
    std::string type;  ///< as C++ spells it; empty for a struct
    std::vector<Field> fields;
  };
  std::vector<Foreign> foreign;
};

/// What is promised of the text of the module.
Promises promises_of(const File& file);

}  // namespace kernelc::emit

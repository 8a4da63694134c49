#pragma once

#include <string>
#include <vector>

// What Clang can tell of C and C++ text. The module that is linked to Clang implements it; see load_inspector.h.
namespace kernelc::inspect {

/// Text to look at, as if it stood in a file, with the flags that a compiler would get for it.
struct CxxText {
  std::string path;
  std::string text;
  std::vector<std::string> flags;
};

/// A line and a column, from 1; line 0: none.
struct CxxPlace {
  std::string file;
  int line = 0;
  int column = 0;
};

/// Something that Clang says of the text.
struct CxxMessage {
  struct Note {
    CxxPlace place;
    std::string message;
  };
  bool is_error = false;
  CxxPlace place;
  std::string word;  ///< what stands at that place
  std::string message;
  std::vector<Note> notes;
};

/// A function of Python's API that is reached where the GIL is not held.
struct PythonInNogil {
  CxxPlace place;    ///< of the call that leads there, in a function or block without the GIL
  std::string word;
  std::string function;
  std::vector<std::string> through;  ///< the functions between, outermost first
};

/// An implicit conversion of a number to a smaller type, such as `int16` or `float32`.
struct Narrowing {
  CxxPlace place;
  std::string word;
  std::string from;  ///< as C++ spells it
  std::string to;
  std::string kind;
};

/// The lambda that kc::specialise is given, and how often it was compiled.
struct NestCopies {
  CxxPlace place;
  int copies = 0;
};

/// What Clang sees in the text.
struct CxxFacts {
  std::vector<CxxMessage> messages;
  std::vector<PythonInNogil> python_in_nogil;
  std::vector<Narrowing> narrowings;
  std::vector<NestCopies> nests;
};

class Inspector {
 public:
  virtual ~Inspector() = default;

  /// Parses the text of a module, with every template that it uses. The names are those of functions that run without the GIL.
  virtual CxxFacts parse(const CxxText& text, const std::vector<std::string>& nogil_functions) = 0;
};

}  // namespace kernelc::inspect

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

/// What the source says that a header declares: a function or variable of a type, or a struct with fields.
struct DeclaredForeign {
  struct Field {
    std::string name;
    std::string type;
  };
  std::string cpp_name;
  std::string type;  ///< as C++ spells it; empty for a struct
  std::vector<Field> fields;
};

/// A declaration that is not what the header has.
struct ForeignMismatch {
  std::size_t declaration = 0;  ///< index of the one that is wrong
  bool is_error = false;        ///< else C++ converts what is given
  std::string message;
  CxxPlace place;               ///< in the header; none where it declares no such thing
  std::string field;            ///< the one that is meant, of a struct
};

/// What Clang sees in the text.
struct CxxFacts {
  std::vector<CxxMessage> messages;
  std::vector<PythonInNogil> python_in_nogil;
  std::vector<Narrowing> narrowings;
  std::vector<NestCopies> nests;
  std::vector<ForeignMismatch> mismatches;
};

/// A C header as the text of a `.pxd` that declares all it has; `messages` say why it could not be read.
struct Header {
  bool is_read = false;
  std::string pxd;
  std::vector<CxxMessage> messages;
  std::string path;                ///< of the header itself
  std::vector<std::string> files;  ///< all that were read
};

/// What the vectoriser says of a loop.
struct LoopRemark {
  CxxPlace place;
  std::vector<std::string> functions;  ///< of the text, from the one that holds the loop outward, as C++ spells them
  std::string separate_copy;           ///< the function of kc::specialise that runs a copy which is not inlined
  std::string name;                    ///< LLVM's, such as `Vectorized`
  std::string message;
  int width = 0;                       ///< elements at once, where it is vectorised
  int interleaved = 0;
};

/// The loops of a text, compiled with optimisation.
struct CompiledLoops {
  bool is_compiled = false;
  std::vector<CxxMessage> messages;
  std::vector<LoopRemark> remarks;
};

/// An object file that Clang was asked for.
struct CompiledObject {
  bool is_compiled = false;
  std::vector<CxxMessage> messages;
};

/// How a linker is called; `program` is empty where there is none.
struct LinkCommand {
  std::string program;
  std::vector<std::string> arguments;
};

class Inspector {
 public:
  virtual ~Inspector() = default;

  /// Parses the text of a module, with every template that it uses. `nogil_functions` are those that run without the GIL; the
  /// types of `declared` are in the text, see declared_types.h.
  virtual CxxFacts parse(const CxxText& text, const std::vector<std::string>& nogil_functions,
                         const std::vector<DeclaredForeign>& declared) = 0;

  /// `name` is as it stands between quotes: `x.h` or `<x.h>`.
  virtual Header read_header(const std::string& name, const std::vector<std::string>& flags) = 0;

  /// Compiles the text as its flags say.
  virtual CompiledLoops compile_loops(const CxxText& text) = 0;

  /// Compiles the text into an object file, as its flags say.
  virtual CompiledObject compile_object(const CxxText& text, const std::string& object) = 0;

  /// What `clang++ FLAGS` would call to link a module; `flags` name objects, libraries and the output.
  virtual LinkCommand link_command(const std::vector<std::string>& flags) = 0;

  /// Links by LLVM's own linker, here; it prints its messages to the standard error stream.
  virtual bool link(const std::vector<std::string>& arguments) = 0;

  /// Is there a library for what `-fopenmp` makes of a text?
  virtual bool has_openmp() = 0;

  /// The same C++, laid out anew.
  virtual std::string format(const std::string& text) = 0;
};

}  // namespace kernelc::inspect

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ast/dump.h"
#include "syntax/parse.h"

// Short ways from source text to what the parser makes of it.
namespace kernelc::syntax::testing {

/// Include files by name.
class FilesInMemory : public FileLoader {
 public:
  FilesInMemory(SourceFiles& files, std::map<std::string, std::string> texts) : files_(files), texts_(std::move(texts)) {}

  std::optional<FileId> load_include(const std::string& name, Span) override {
    if (const auto known = loaded_.find(name); known != loaded_.end()) return known->second;
    const auto text = texts_.find(name);
    if (text == texts_.end()) return {};
    return loaded_[name] = files_.add(name, text->second);
  }
  FileId add_generated(const std::string& text, Span place) override { return files_.add(files_[place.file].path(), text); }

 private:
  SourceFiles& files_;
  std::map<std::string, std::string> texts_;
  std::map<std::string, FileId> loaded_;
};

struct Parsed {
  SourceFiles files;
  Diagnostics diagnostics;
  ast::Tree tree;
  ast::Module module;
};

inline Parsed parse_text(const std::string& text, std::map<std::string, std::string> includes = {}) {
  Parsed result;
  const FileId file = result.files.add("m.pyx", text);
  FilesInMemory loader(result.files, std::move(includes));
  result.module = parse(file, result.files, loader, result.tree, result.diagnostics);
  return result;
}

/// `LINE:COLUMN message`, one to a line.
inline std::string errors_in(const Parsed& parsed) {
  std::string out;
  for (const Diagnostic& diagnostic : parsed.diagnostics.all()) {
    const auto at = parsed.files[diagnostic.span.file].position(diagnostic.span.begin);
    out += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + diagnostic.message + "\n";
  }
  return out;
}

inline std::string errors_of(const std::string& text) { return errors_in(parse_text(text)); }

/// The dump of a module; its errors where it has some.
inline std::string tree_of(const std::string& text, std::map<std::string, std::string> includes = {}) {
  const Parsed parsed = parse_text(text, std::move(includes));
  const std::string errors = errors_in(parsed);
  return errors.empty() ? ast::dump(parsed.module, parsed.tree) : errors;
}

/// The same for one expression or statement, without the end of its line.
inline std::string line_of(const std::string& text) {
  std::string tree = tree_of(text + "\n");
  if (!tree.empty()) tree.pop_back();
  return tree;
}

/// The type that `cdef` gives to the variable of a declaration.
inline std::string type_of(const std::string& declaration) {
  const std::string line = line_of("cdef " + declaration);
  const std::size_t colon = line.find(": ");
  return line.starts_with("cdef ") && colon != std::string::npos ? line.substr(colon + 2) : line;
}

/// Names of the tokens of a text, separated by blanks.
inline std::string tokens_of(const std::string& text) {
  SourceFiles files;
  Diagnostics diagnostics;
  const std::string dump = dump_tokens(files.add("m.pyx", text), files, diagnostics);
  std::string names;
  for (std::size_t begin = 0; begin < dump.size(); begin = dump.find('\n', begin) + 1) {
    const std::size_t name = dump.find(' ', begin) + 1;
    names += (names.empty() ? "" : " ") + dump.substr(name, dump.find_first_of(" \n", name) - name);
  }
  return names;
}

}  // namespace kernelc::syntax::testing

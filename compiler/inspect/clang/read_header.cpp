#include "inspect/clang/read_header.h"

#include "clang/Frontend/FrontendActions.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/Preprocessor.h"
#include "inspect/clang/pxd_writer.h"
#include "inspect/clang/run_clang.h"

namespace kernelc::inspect {

namespace {

constexpr llvm::StringRef constant_prefix = "kernelc_constant_";

/// The macros of a header: those that may stand for a value, and the others.
struct Macros {
  std::vector<std::string> values;
  std::vector<std::string> others;
};

Macros macros_of(clang::Preprocessor& preprocessor) {
  HeaderFiles files(preprocessor.getSourceManager());
  std::map<clang::SourceLocation, std::pair<std::string, bool>> in_order;
  for (const auto& macro : preprocessor.macros()) {
    const clang::MacroInfo* info = preprocessor.getMacroInfo(macro.first);
    if (!info || info->isBuiltinMacro() || !files.contains(info->getDefinitionLoc())) continue;
    const std::string name = macro.first->getName().str();
    if (is_reserved_name(name) || (info->isObjectLike() && info->tokens_empty())) continue;
    in_order[info->getDefinitionLoc()] = {name, info->isObjectLike()};
  }
  Macros macros;
  for (const auto& [place, macro] : in_order) (macro.second ? macros.values : macros.others).push_back(macro.first);
  return macros;
}

/// Only reads the macros; and the files, which a build depends on.
class MacroAction : public clang::ASTFrontendAction {
 public:
  MacroAction(Macros& macros, Header& header) : macros_(macros), header_(header) {}
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance&, llvm::StringRef) override {
    return std::make_unique<clang::ASTConsumer>();
  }
  void EndSourceFileAction() override {
    macros_ = macros_of(getCompilerInstance().getPreprocessor());
    const clang::SourceManager& sources = getCompilerInstance().getSourceManager();
    for (auto file = sources.fileinfo_begin(); file != sources.fileinfo_end(); ++file) {
      const std::string path = file->first.getFileEntry().tryGetRealPathName().str();
      if (!path.empty()) header_.files.push_back(path);
    }
    for (unsigned i = 0; i < sources.local_sloc_entry_size() && header_.path.empty(); ++i) {
      const auto& entry = sources.getLocalSLocEntry(i);
      if (entry.isFile() && entry.getFile().getIncludeLoc().isValid() && sources.isInMainFile(entry.getFile().getIncludeLoc()))
        header_.path = entry.getFile().getContentCache().OrigEntry->getFileEntry().tryGetRealPathName().str();
    }
  }

 private:
  Macros& macros_;
  Header& header_;
};

class WriteAction : public clang::ASTFrontendAction {
 public:
  WriteAction(const Macros& macros, std::string& text) : macros_(macros), text_(text) {}
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance&, llvm::StringRef) override {
    return std::make_unique<clang::ASTConsumer>();
  }
  void EndSourceFileAction() override {
    PxdWriter writer(getCompilerInstance().getASTContext());
    writer.declarations();
    writer.constants(constant_prefix);
    for (const std::string& macro : macros_.others) writer.comment(macro + ": a macro with arguments; declare it as a function where you need it");
    text_ = writer.text();
  }

 private:
  const Macros& macros_;
  std::string& text_;
};

bool is_cpp(const std::string& quoted, const std::vector<std::string>& flags) {
  CxxText text{"/kernelc/header.cpp", "#include " + quoted + "\n", flags};
  text.flags.insert(text.flags.end(), {"-x", "c++", "-std=c++17", "-w"});
  std::vector<CxxMessage> messages;
  clang::SyntaxOnlyAction parse;
  return run_clang(text, parse, messages);
}

}  // namespace

Header read_header(const std::string& name, const std::vector<std::string>& flags) {
  const std::string quoted = name.front() == '<' ? name : '"' + name + '"';
  CxxText text{"/kernelc/header.c", "#include " + quoted + "\n", flags};
  text.flags.insert(text.flags.end(), {"-x", "c", "-std=gnu17", "-w", "-ferror-limit=0"});
  Header header;
  Macros macros;
  MacroAction read(macros, header);
  if (!run_clang(text, read, header.messages)) {
    if (is_cpp(quoted, flags)) header.messages = {{true, {}, "", quoted + " is a C++ header; declarations can be taken from C headers alone", {}}};
    return header;
  }

  // Macros that are no values are errors of this text, which nobody has to see.
  for (const std::string& macro : macros.values)
    text.text += "static const __auto_type " + constant_prefix.str() + macro + " = (" + macro + ");\n";
  std::vector<CxxMessage> expected;
  std::string lines;
  WriteAction write(macros, lines);
  run_clang(text, write, expected);
  header.is_read = true;
  header.pxd = "# The declarations of " + quoted + ", taken from the header by kernelc.\n\ncdef extern from \"" + name + "\" nogil:\n" +
               (lines.find_first_not_of(" \n") == std::string::npos ? "    pass\n" : lines);
  return header;
}

}  // namespace kernelc::inspect

#include "inspect/clang/run_clang.h"

#include <algorithm>

#include "clang/Frontend/Utils.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace kernelc::inspect {

namespace {

class Collector : public clang::DiagnosticConsumer {
 public:
  explicit Collector(std::vector<CxxMessage>& messages) : messages_(messages) {}

  void BeginSourceFile(const clang::LangOptions& language, const clang::Preprocessor*) override { language_ = language; }

  void HandleDiagnostic(clang::DiagnosticsEngine::Level level, const clang::Diagnostic& diagnostic) override {
    DiagnosticConsumer::HandleDiagnostic(level, diagnostic);
    if (level == clang::DiagnosticsEngine::Ignored || level == clang::DiagnosticsEngine::Remark) return;
    llvm::SmallString<200> message;
    diagnostic.FormatDiagnostic(message);
    if (level == clang::DiagnosticsEngine::Note) return add_note(diagnostic, message.str().str());
    const bool is_error = level >= clang::DiagnosticsEngine::Error;
    CxxMessage heard{is_error, {}, "", message.str().str(), {}};
    if (has_place(diagnostic)) {
      heard.place = place_of(diagnostic.getSourceManager(), diagnostic.getLocation());
      heard.word = word_at(diagnostic.getSourceManager(), diagnostic.getLocation(), language_);
    }
    messages_.push_back(std::move(heard));
  }

 private:
  static bool has_place(const clang::Diagnostic& diagnostic) {
    return diagnostic.hasSourceManager() && diagnostic.getLocation().isValid();
  }
  void add_note(const clang::Diagnostic& diagnostic, const std::string& message) {
    if (messages_.empty() || !has_place(diagnostic)) return;
    const auto& sources = diagnostic.getSourceManager();
    messages_.back().notes.push_back({place_of(sources, diagnostic.getLocation()), message});
  }

  std::vector<CxxMessage>& messages_;
  clang::LangOptions language_;
};

/// The real files, and the text among them.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files_with(const CxxText& text) {
  auto memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  memory->addFile(text.path, 0, llvm::MemoryBuffer::getMemBufferCopy(text.text, text.path));
  auto files = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(llvm::vfs::getRealFileSystem());
  files->pushOverlay(memory);
  return files;
}

/// The folder of gcc that has omp.h, where Clang's own is not installed.
std::string openmp_folder() {
  std::error_code failure;
  if (llvm::sys::fs::exists(KERNELC_CLANG_RESOURCE_DIR "/include/omp.h")) return "";
  for (llvm::sys::fs::recursive_directory_iterator at("/usr/lib/gcc", failure), end; at != end && !failure; at.increment(failure)) {
    if (at.level() > 3) at.no_push();
    if (llvm::sys::path::filename(at->path()) == "omp.h") return llvm::sys::path::parent_path(at->path()).str();
  }
  return "";
}

bool is_parallel(const CxxText& text) { return std::find(text.flags.begin(), text.flags.end(), "-fopenmp") != text.flags.end(); }

std::vector<std::string> words_for(const CxxText& text) {
  std::vector<std::string> words{"clang++", "-resource-dir", KERNELC_CLANG_RESOURCE_DIR};
  words.insert(words.end(), text.flags.begin(), text.flags.end());
  if (const std::string folder = is_parallel(text) ? openmp_folder() : ""; !folder.empty()) {
    // gcc names the function that frees what another one allocates, which Clang does not know.
    words.insert(words.end(), {"-idirafter", folder, "-D__malloc__(...)=__malloc__"});
  }
  words.insert(words.end(), {"-c", text.path});
  return words;
}

}  // namespace

bool run_clang(const CxxText& text, clang::FrontendAction& action, std::vector<CxxMessage>& messages, const std::string& output) {
  const auto files = files_with(text);
  Collector collector(messages);
  auto diagnostics = clang::CompilerInstance::createDiagnostics(new clang::DiagnosticOptions, &collector, false);
  const std::vector<std::string> words = words_for(text);
  std::vector<const char*> arguments;
  for (const std::string& word : words) arguments.push_back(word.c_str());
  clang::CreateInvocationOptions options;
  options.Diags = diagnostics;
  options.VFS = files;
  std::shared_ptr<clang::CompilerInvocation> invocation = clang::createInvocation(arguments, options);
  if (!invocation) return false;
  invocation->getFrontendOpts().DisableFree = false;
  invocation->getFrontendOpts().OutputFile = output;
  invocation->getDiagnosticOpts().ShowCarets = false;  // else it prints how many errors there were

  clang::CompilerInstance instance;
  instance.setInvocation(invocation);
  instance.createDiagnostics(&collector, false);
  instance.createFileManager(files);
  return instance.ExecuteAction(action) && !instance.getDiagnostics().hasErrorOccurred();
}

CxxPlace place_of(const clang::SourceManager& sources, clang::SourceLocation location) {
  const clang::PresumedLoc place = sources.getPresumedLoc(sources.getExpansionLoc(location), false);
  if (place.isInvalid()) return {};
  return {place.getFilename(), static_cast<int>(place.getLine()), static_cast<int>(place.getColumn())};
}

std::string word_at(const clang::SourceManager& sources, clang::SourceLocation location, const clang::LangOptions& language) {
  const clang::SourceLocation begin = sources.getExpansionLoc(location);
  const unsigned length = clang::Lexer::MeasureTokenLength(begin, sources, language);
  const auto [file, offset] = sources.getDecomposedLoc(begin);
  return sources.getBufferData(file).substr(offset, length).str();
}

}  // namespace kernelc::inspect

#include "inspect/inspector.h"

#include "clang/Frontend/FrontendAction.h"
#include "inspect/clang/foreign.h"
#include "inspect/clang/format_text.h"
#include "inspect/clang/linking.h"
#include "inspect/clang/objects.h"
#include "inspect/clang/read_header.h"
#include "inspect/clang/remarks.h"
#include "inspect/clang/run_clang.h"
#include "inspect/clang/text_facts.h"

namespace kernelc::inspect {

namespace {

/// Hands the parsed text to what looks at it. In text with errors only declarations are compared: the rest has holes.
class ParseAction : public clang::ASTFrontendAction {
 public:
  ParseAction(const std::vector<std::string>& nogil_functions, const std::vector<DeclaredForeign>& declared, CxxFacts& facts)
      : nogil_functions_(nogil_functions), declared_(declared), facts_(facts) {}

  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance&, llvm::StringRef) override {
    return std::make_unique<clang::ASTConsumer>();
  }
  void EndSourceFileAction() override {
    clang::ASTContext& context = getCompilerInstance().getASTContext();
    const clang::DiagnosticsEngine& diagnostics = getCompilerInstance().getDiagnostics();
    if (diagnostics.hasFatalErrorOccurred()) return;  // such as a header that is missing: then much is not declared
    compare_foreign(context, getCompilerInstance().getPreprocessor(), declared_, facts_.mismatches);
    if (diagnostics.hasErrorOccurred()) return;
    find_python_in_nogil(context, nogil_functions_, facts_);
    find_narrowings(context, facts_);
    find_nests(context, facts_);
  }

 private:
  const std::vector<std::string>& nogil_functions_;
  const std::vector<DeclaredForeign>& declared_;
  CxxFacts& facts_;
};

class ClangInspector final : public Inspector {
 public:
  CxxFacts parse(const CxxText& text, const std::vector<std::string>& nogil_functions,
                 const std::vector<DeclaredForeign>& declared) override {
    CxxFacts facts;
    ParseAction action(nogil_functions, declared, facts);
    run_clang(text, action, facts.messages);
    return facts;
  }

  Header read_header(const std::string& name, const std::vector<std::string>& flags) override { return inspect::read_header(name, flags); }

  CompiledLoops compile_loops(const CxxText& text) override { return inspect::compile_loops(text); }

  CompiledObject compile_object(const CxxText& text, const std::string& object) override { return inspect::compile_object(text, object); }

  LinkCommand link_command(const std::vector<std::string>& flags) override { return inspect::link_command(flags); }

  bool link(const std::vector<std::string>& arguments) override { return inspect::link(arguments); }

  bool has_openmp() override { return inspect::has_openmp(); }

  std::string format(const std::string& text) override { return format_text(text); }
};

}  // namespace

}  // namespace kernelc::inspect

extern "C" __attribute__((visibility("default"))) kernelc::inspect::Inspector* kernelc_make_inspector() {
  return new kernelc::inspect::ClangInspector;
}

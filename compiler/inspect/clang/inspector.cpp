#include "inspect/inspector.h"

#include "clang/Frontend/FrontendAction.h"
#include "inspect/clang/run_clang.h"
#include "inspect/clang/text_facts.h"

namespace kernelc::inspect {

namespace {

/// Hands the parsed text to what looks at it. Text with errors is not looked at: its tree has holes.
class ParseAction : public clang::ASTFrontendAction {
 public:
  ParseAction(const std::vector<std::string>& nogil_functions, CxxFacts& facts) : nogil_functions_(nogil_functions), facts_(facts) {}

  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance&, llvm::StringRef) override {
    return std::make_unique<clang::ASTConsumer>();
  }
  void EndSourceFileAction() override {
    if (getCompilerInstance().getDiagnostics().hasErrorOccurred()) return;
    clang::ASTContext& context = getCompilerInstance().getASTContext();
    find_python_in_nogil(context, nogil_functions_, facts_);
    find_narrowings(context, facts_);
    find_nests(context, facts_);
  }

 private:
  const std::vector<std::string>& nogil_functions_;
  CxxFacts& facts_;
};

class ClangInspector final : public Inspector {
 public:
  CxxFacts parse(const CxxText& text, const std::vector<std::string>& nogil_functions) override {
    CxxFacts facts;
    ParseAction action(nogil_functions, facts);
    run_clang(text, action, facts.messages);
    return facts;
  }
};

}  // namespace

}  // namespace kernelc::inspect

extern "C" __attribute__((visibility("default"))) kernelc::inspect::Inspector* kernelc_make_inspector() {
  return new kernelc::inspect::ClangInspector;
}

#include <algorithm>

#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "inspect/clang/reach.h"
#include "inspect/clang/run_clang.h"
#include "inspect/clang/text_facts.h"

namespace kernelc::inspect {

namespace {

using namespace clang::ast_matchers;

std::string name_of(const clang::FunctionDecl& function) { return function.getQualifiedNameAsString(); }

class Finder : public MatchFinder::MatchCallback {
 public:
  Finder(clang::ASTContext& context, const std::vector<std::string>& names, CxxFacts& facts)
      : context_(context), names_(names), facts_(facts) {}

  void run(const MatchFinder::MatchResult& result) override {
    if (const auto* function = result.Nodes.getNodeAs<clang::FunctionDecl>("function")) {
      const bool is_nogil = std::find(names_.begin(), names_.end(), function->getNameAsString()) != names_.end();
      if (is_nogil && !function->isDependentContext()) look(function->getBody());
    }
    if (const auto* block = result.Nodes.getNodeAs<clang::CompoundStmt>("block")) look_behind_release(*block);
  }

 private:
  void look(const clang::Stmt* statement) { report({&statement, 1}); }

  void look_behind_release(const clang::CompoundStmt& block) {
    const llvm::ArrayRef<const clang::Stmt*> statements(block.body_begin(), block.body_end());
    for (std::size_t i = 0; i < statements.size(); ++i)
      if (is_release(statements[i])) return report(statements.drop_front(i + 1));
  }

  static bool is_release(const clang::Stmt* statement) {
    const auto* declaration = llvm::dyn_cast<clang::DeclStmt>(statement);
    const auto* variable = declaration && declaration->isSingleDecl() ? llvm::dyn_cast<clang::VarDecl>(declaration->getSingleDecl()) : nullptr;
    const auto* record = variable ? variable->getType()->getAsCXXRecordDecl() : nullptr;
    return record && record->getIdentifier() && record->getName() == "GilReleased";
  }

  void report(llvm::ArrayRef<const clang::Stmt*> statements) {
    Reach reach;
    reach.statements(statements);
    const auto& sources = context_.getSourceManager();
    for (const PythonCall& call : reach.found()) {
      PythonInNogil found{place_of(sources, call.place), word_at(sources, call.place, context_.getLangOpts()), name_of(*call.function), {}};
      for (const clang::FunctionDecl* caller : call.callers) found.through.push_back(name_of(*caller));
      facts_.python_in_nogil.push_back(std::move(found));
    }
  }

  clang::ASTContext& context_;
  const std::vector<std::string>& names_;
  CxxFacts& facts_;
};

}  // namespace

void find_python_in_nogil(clang::ASTContext& context, const std::vector<std::string>& nogil_functions, CxxFacts& facts) {
  Finder finder(context, nogil_functions, facts);
  MatchFinder matches;
  const auto release = declStmt(hasSingleDecl(varDecl(hasType(cxxRecordDecl(hasName("::kc::py::GilReleased"))))));
  matches.addMatcher(functionDecl(isExpansionInMainFile(), isDefinition(), hasAncestor(namespaceDecl(hasName("kernels")))).bind("function"), &finder);
  matches.addMatcher(compoundStmt(isExpansionInMainFile(), hasAnySubstatement(release)).bind("block"), &finder);
  matches.matchAST(context);
}

}  // namespace kernelc::inspect

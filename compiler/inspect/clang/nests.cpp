#include <set>

#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "inspect/clang/run_clang.h"
#include "inspect/clang/text_facts.h"

namespace kernelc::inspect {

namespace {

using namespace clang::ast_matchers;

/// The bodies of a generic lambda that were compiled, by the types of its parameters.
int compiled_copies(const clang::LambdaExpr& lambda) {
  const auto* pattern = lambda.getCallOperator()->getDescribedFunctionTemplate();
  if (!pattern) return 1;
  int copies = 0;
  for (const clang::FunctionDecl* copy : pattern->specializations()) copies += copy->hasBody() ? 1 : 0;
  return copies;
}

class Finder : public MatchFinder::MatchCallback {
 public:
  Finder(clang::ASTContext& context, CxxFacts& facts) : context_(context), facts_(facts) {}

  void run(const MatchFinder::MatchResult& result) override {
    const auto* lambda = result.Nodes.getNodeAs<clang::LambdaExpr>("nest");
    if (!lambda || lambda->getCallOperator()->getDeclContext()->getParent()->isDependentContext()) return;
    if (!seen_.insert(lambda->getLambdaClass()).second) return;
    facts_.nests.push_back({place_of(context_.getSourceManager(), lambda->getBeginLoc()), compiled_copies(*lambda)});
  }

 private:
  clang::ASTContext& context_;
  CxxFacts& facts_;
  std::set<const clang::CXXRecordDecl*> seen_;
};

}  // namespace

void find_nests(clang::ASTContext& context, CxxFacts& facts) {
  Finder finder(context, facts);
  MatchFinder matches;
  const auto specialise = callExpr(callee(functionDecl(hasAnyName("::kc::specialise", "::kc::guarded"))));
  matches.addMatcher(lambdaExpr(isExpansionInMainFile(), hasAncestor(specialise)).bind("nest"), &finder);
  matches.matchAST(context);
}

}  // namespace kernelc::inspect

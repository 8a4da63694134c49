#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "inspect/clang/run_clang.h"
#include "inspect/clang/text_facts.h"

namespace kernelc::inspect {

namespace {

using namespace clang::ast_matchers;

/// Numbers of C; bool and pointers are none.
bool is_number(clang::QualType type) {
  return !type->isDependentType() && (type->isIntegerType() || type->isRealFloatingType()) && !type->isBooleanType();
}

class Finder : public MatchFinder::MatchCallback {
 public:
  Finder(clang::ASTContext& context, CxxFacts& facts) : context_(context), facts_(facts) {}

  void run(const MatchFinder::MatchResult& result) override {
    if (const auto* cast = result.Nodes.getNodeAs<clang::ImplicitCastExpr>("cast")) {
      if (!cast->isPartOfExplicitCast()) look(*cast->getSubExpr(), cast->getSubExpr()->getType(), cast->getType());
    }
    if (const auto* assign = result.Nodes.getNodeAs<clang::CompoundAssignOperator>("assign"))
      if (!assign->isTypeDependent()) look(*assign->getRHS(), assign->getComputationResultType(), assign->getLHS()->getType(), assign->getOperatorLoc());
  }

 private:
  void look(const clang::Expr& value, clang::QualType from, clang::QualType to, clang::SourceLocation place = {}) {
    if (!is_number(from) || !is_number(to) || value.isValueDependent() || !loses(from, to)) return;
    if (place.isInvalid() && fits(value, to)) return;
    if (place.isInvalid()) place = value.getExprLoc();
    const auto& sources = context_.getSourceManager();
    facts_.narrowings.push_back({place_of(sources, place), word_at(sources, place, context_.getLangOpts()), from.getAsString(),
                                 to.getUnqualifiedType().getAsString(), kind_of(to)});
  }

  bool loses(clang::QualType from, clang::QualType to) const {
    if (from->isRealFloatingType() && to->isIntegerType()) return true;
    if (from->isRealFloatingType() != to->isRealFloatingType()) return false;
    return context_.getTypeSize(from) > context_.getTypeSize(to);
  }

  /// A constant that the smaller type can hold.
  bool fits(const clang::Expr& value, clang::QualType to) const {
    clang::Expr::EvalResult result;
    if (!value.EvaluateAsRValue(result, context_)) return false;
    if (result.Val.isFloat()) {
      bool loses_bits = false;
      llvm::APFloat number = result.Val.getFloat();
      if (!to->isRealFloatingType()) return false;
      number.convert(context_.getFloatTypeSemantics(to), llvm::APFloat::rmNearestTiesToEven, &loses_bits);
      return true;
    }
    if (!result.Val.isInt()) return false;
    const llvm::APSInt& number = result.Val.getInt();
    const llvm::APSInt least = llvm::APSInt::getMinValue(context_.getIntWidth(to), to->isUnsignedIntegerType());
    const llvm::APSInt most = llvm::APSInt::getMaxValue(context_.getIntWidth(to), to->isUnsignedIntegerType());
    return llvm::APSInt::compareValues(number, least) >= 0 && llvm::APSInt::compareValues(number, most) <= 0;
  }

  std::string kind_of(clang::QualType type) const {
    return (type->isRealFloatingType() ? "float" : "int") + std::to_string(context_.getTypeSize(type));
  }

  clang::ASTContext& context_;
  CxxFacts& facts_;
};

}  // namespace

void find_narrowings(clang::ASTContext& context, CxxFacts& facts) {
  Finder finder(context, facts);
  MatchFinder matches;
  const auto of_the_module = hasAncestor(namespaceDecl(hasName("kernels")));
  matches.addMatcher(implicitCastExpr(isExpansionInMainFile(), of_the_module).bind("cast"), &finder);
  matches.addMatcher(binaryOperator(isAssignmentOperator(), isExpansionInMainFile(), of_the_module).bind("assign"), &finder);
  matches.matchAST(context);
}

}  // namespace kernelc::inspect

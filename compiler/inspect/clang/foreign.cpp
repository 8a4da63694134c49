#include "inspect/clang/foreign.h"

#include <algorithm>
#include <map>
#include <optional>

#include "clang/AST/DeclCXX.h"
#include "inspect/clang/run_clang.h"
#include "inspect/declared_types.h"

namespace kernelc::inspect {

namespace {

/// How a type of the source fits that of a header.
enum class Fit { Same, Convertible, Other };

class Comparer {
 public:
  Comparer(clang::ASTContext& context, clang::Preprocessor& preprocessor, const std::vector<DeclaredForeign>& declared,
           std::vector<ForeignMismatch>& mismatches)
      : context_(context), preprocessor_(preprocessor), declared_(declared), mismatches_(mismatches) {
    find_aliases(*context.getTranslationUnitDecl());
  }

  void compare(std::size_t index) {
    const DeclaredForeign& declared = declared_[index];
    const auto found = lookup(declared.cpp_name);
    if (found.empty()) return missing(index);
    if (declared.type.empty()) return compare_struct(index, *found.front());
    const auto type = aliases_.find(declared_type_name(index, 0));
    if (type == aliases_.end()) return;
    if (const auto* function = type->second->getAs<clang::FunctionProtoType>()) compare_function(index, *function, found);
    else if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(found.front())) compare_type(index, "", type->second, variable->getType(), *variable);
  }

 private:
  void find_aliases(const clang::DeclContext& scope) {
    for (const clang::Decl* one : scope.decls()) {
      if (const auto* inner = llvm::dyn_cast<clang::NamespaceDecl>(one); inner && (inner->isAnonymousNamespace() || inner->getName() == "kernels")) find_aliases(*inner);
      const auto* alias = llvm::dyn_cast<clang::TypeAliasDecl>(one);
      if (alias && alias->getName().starts_with(declared_type_prefix) && !alias->isInvalidDecl()) aliases_[alias->getName().str()] = alias->getUnderlyingType();
    }
  }

  // `a::b::c`, `struct x`
  std::vector<const clang::NamedDecl*> lookup(llvm::StringRef name) {
    for (const char* kind : {"struct ", "union ", "enum "})
      if (name.starts_with(kind)) name = name.drop_front(llvm::StringRef(kind).size());
    const clang::DeclContext* scope = context_.getTranslationUnitDecl();
    llvm::SmallVector<llvm::StringRef> parts;
    name.split(parts, "::");
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
      const auto inner = scope->lookup(&context_.Idents.get(parts[i]));
      scope = inner.empty() ? nullptr : llvm::dyn_cast<clang::DeclContext>(inner.front());
      if (!scope) return {};
    }
    std::vector<const clang::NamedDecl*> found;
    for (const clang::NamedDecl* one : scope->lookup(&context_.Idents.get(parts.back()))) found.push_back(one->getUnderlyingDecl());
    return found;
  }

  void missing(std::size_t index) {
    const std::string& name = declared_[index].cpp_name;
    const bool is_name = name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:") == std::string::npos;
    if (!is_name || name.find("::") != std::string::npos) return;
    const clang::IdentifierInfo* identifier = preprocessor_.getIdentifierInfo(name);
    if (identifier->hasMacroDefinition() || identifier->getBuiltinID() != 0 || identifier->isKeyword(context_.getLangOpts())) return;
    mismatches_.push_back({index, true, "no header that is included declares '" + name + "'", {}, ""});
  }

  /// C++ may have overloads beside a function of C, and templates: the declaration is to fit one of them.
  void compare_function(std::size_t index, const clang::FunctionProtoType& ours, const std::vector<const clang::NamedDecl*>& found) {
    const bool has_c = std::any_of(found.begin(), found.end(), [](const clang::NamedDecl* one) {
      const auto* function = llvm::dyn_cast<clang::FunctionDecl>(one);
      return function && function->isExternC();
    });
    std::optional<std::vector<ForeignMismatch>> least;
    for (const clang::NamedDecl* one : found) {
      const auto* theirs = llvm::dyn_cast<clang::FunctionDecl>(one);
      if (!theirs && has_c) continue;
      if (!theirs) return;
      std::vector<ForeignMismatch> all;
      std::swap(all, mismatches_);
      compare_one(index, ours, *theirs);
      std::swap(all, mismatches_);
      if (!least || all.size() < least->size()) least = std::move(all);
    }
    if (least) mismatches_.insert(mismatches_.end(), least->begin(), least->end());
  }

  void compare_one(std::size_t index, const clang::FunctionProtoType& ours, const clang::FunctionDecl& theirs) {
    const std::string name = "'" + theirs.getNameAsString() + "'";
    const unsigned count = ours.getNumParams(), least = theirs.getMinRequiredArguments(), most = theirs.getNumParams();
    if (count < least || (count > most && !theirs.isVariadic()))
      return report(index, true, name + " is declared with " + std::to_string(count) + " arguments, and takes " + std::to_string(most), theirs);
    if (!ours.getReturnType()->isVoidType()) compare_type(index, "the result of ", ours.getReturnType(), theirs.getReturnType(), theirs);
    for (unsigned i = 0; i < std::min(count, most); ++i)
      compare_type(index, "argument " + std::to_string(i + 1) + " of ", ours.getParamType(i), theirs.getParamDecl(i)->getType(), *theirs.getParamDecl(i), &theirs);
  }

  void compare_struct(std::size_t index, const clang::NamedDecl& found) {
    const auto* alias = llvm::dyn_cast<clang::TypedefNameDecl>(&found);
    const auto* record = alias ? alias->getUnderlyingType()->getAsRecordDecl() : llvm::dyn_cast<clang::RecordDecl>(&found);
    record = record ? record->getDefinition() : nullptr;
    if (!record) return;
    for (std::size_t i = 0; i < declared_[index].fields.size(); ++i) {
      const DeclaredForeign::Field& field = declared_[index].fields[i];
      const auto members = record->lookup(&context_.Idents.get(field.name));
      const auto* member = members.empty() ? nullptr : llvm::dyn_cast<clang::ValueDecl>(members.front());
      if (!member) {
        report(index, true, "'" + declared_[index].cpp_name + "' has no field '" + field.name + "'", *record);
        mismatches_.back().field = field.name;
        continue;
      }
      const auto type = aliases_.find(declared_type_name(index, i + 1));
      const std::size_t before = mismatches_.size();
      if (type != aliases_.end()) compare_type(index, "the field ", type->second, member->getType(), *member);
      if (mismatches_.size() > before) mismatches_.back().field = field.name;
    }
  }

  void compare_type(std::size_t index, const std::string& what, clang::QualType ours, clang::QualType theirs, const clang::NamedDecl& place,
                    const clang::NamedDecl* owner = nullptr) {
    const Fit fit = fit_of(ours, theirs);
    if (fit == Fit::Same) return;
    report(index, fit == Fit::Other, what + "'" + (owner ? *owner : place).getNameAsString() + "' is declared as '" + spelled(ours) + "', and is '" + spelled(theirs) + "'", place);
  }

  std::string spelled(clang::QualType type) const {
    clang::PrintingPolicy policy(context_.getLangOpts());
    policy.SuppressTagKeyword = true;
    if (type->getAs<clang::TypedefType>() && type.getAsString(policy).rfind(declared_type_prefix, 0) == 0) type = type->getAs<clang::TypedefType>()->desugar();
    return type.getAsString(policy);
  }

  Fit fit_of(clang::QualType ours, clang::QualType theirs) const {
    ours = context_.getCanonicalType(ours.getNonReferenceType()).getUnqualifiedType();
    theirs = context_.getCanonicalType(theirs.getNonReferenceType()).getUnqualifiedType();
    if (ours == theirs) return Fit::Same;
    const bool our_number = ours->isArithmeticType() || ours->isEnumeralType(), their_number = theirs->isArithmeticType() || theirs->isEnumeralType();
    if (our_number && their_number) return fit_of_numbers(ours, theirs);
    if (ours->isArrayType() && theirs->isArrayType())
      return context_.getTypeSize(ours) == context_.getTypeSize(theirs) ? fit_of(element(ours), element(theirs)) : Fit::Other;
    if (is_address(ours) && is_address(theirs)) return fit_of_targets(element(ours), element(theirs));
    return Fit::Other;
  }

  static bool is_address(clang::QualType type) { return type->isPointerType() || type->isArrayType(); }
  clang::QualType element(clang::QualType type) const {
    return type->isPointerType() ? type->getPointeeType() : context_.getAsArrayType(type)->getElementType();
  }

  // What const a pointer goes to is for C++ to judge, where it is used.
  Fit fit_of_targets(clang::QualType ours, clang::QualType theirs) const {
    if (ours->isVoidType() || theirs->isVoidType()) return Fit::Same;
    if (ours->isFunctionType() && theirs->isFunctionType()) return Fit::Same;
    return fit_of(ours, theirs) == Fit::Same ? Fit::Same : Fit::Other;
  }

  /// Numbers of one kind are converted by C++, which may lose some of them.
  Fit fit_of_numbers(clang::QualType ours, clang::QualType theirs) const {
    if (ours->isRealFloatingType() != theirs->isRealFloatingType()) return Fit::Other;
    if (context_.getTypeSize(ours) != context_.getTypeSize(theirs)) return theirs->isBooleanType() || ours->isBooleanType() ? Fit::Same : Fit::Convertible;
    return Fit::Same;
  }

  void report(std::size_t index, bool is_error, const std::string& message, const clang::NamedDecl& place) {
    mismatches_.push_back({index, is_error, message, place_of(context_.getSourceManager(), place.getLocation()), ""});
  }

  clang::ASTContext& context_;
  clang::Preprocessor& preprocessor_;
  const std::vector<DeclaredForeign>& declared_;
  std::vector<ForeignMismatch>& mismatches_;
  std::map<std::string, clang::QualType> aliases_;
};

}  // namespace

void compare_foreign(clang::ASTContext& context, clang::Preprocessor& preprocessor, const std::vector<DeclaredForeign>& declared,
                     std::vector<ForeignMismatch>& mismatches) {
  Comparer comparer(context, preprocessor, declared, mismatches);
  for (std::size_t i = 0; i < declared.size(); ++i) comparer.compare(i);
}

}  // namespace kernelc::inspect

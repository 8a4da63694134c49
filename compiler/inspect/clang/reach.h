#pragma once

#include <set>
#include <string>
#include <vector>

#include "clang/AST/ASTContext.h"
#include "clang/AST/Stmt.h"

namespace kernelc::inspect {

/// A function of Python's API that a statement comes to, by the calls that lead there.
struct PythonCall {
  const clang::FunctionDecl* function = nullptr;
  clang::SourceLocation place;                     ///< in the statement that was asked about
  std::vector<const clang::FunctionDecl*> callers;  ///< between the statement and the function
};

/// What statements reach through calls, constructors and destructors of functions whose text is known, as long as nothing
/// takes the GIL. Calls through pointers lead nowhere.
class Reach {
 public:
  /// Looks at statements one after the other, as they stand in a block; each function is entered once.
  void statements(llvm::ArrayRef<const clang::Stmt*> block);

  const std::vector<PythonCall>& found() const { return found_; }

 private:
  bool block_goes_on(const clang::Stmt* statement);
  void walk(const clang::Stmt* statement);
  void variable(const clang::VarDecl* variable, clang::SourceLocation place);
  void destruction(clang::QualType type, clang::SourceLocation place);
  void function(const clang::FunctionDecl* function, clang::SourceLocation place);
  void enter(const clang::FunctionDecl* definition);

  std::vector<PythonCall> found_;
  std::set<const clang::FunctionDecl*> entered_;
  std::set<const clang::Decl*> released_;
  std::vector<const clang::FunctionDecl*> callers_;
  clang::SourceLocation outer_place_;
};

}  // namespace kernelc::inspect

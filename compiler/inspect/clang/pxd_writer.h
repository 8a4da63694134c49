#pragma once

#include <set>

#include "inspect/clang/header_files.h"
#include "inspect/clang/pxd_types.h"

namespace kernelc::inspect {

/// Writes the declarations of a header as the lines of an extern block, each type before its first use.
class PxdWriter final : public NamedTypes {
 public:
  explicit PxdWriter(clang::ASTContext& context) : context_(context), files_(context.getSourceManager()) { find_twins(); }

  /// All that the header declares, in its order.
  void declarations();
  /// Macros by their values: variables `PREFIX NAME` of the text, with the macro as first value.
  void constants(llvm::StringRef prefix);
  void comment(const std::string& text) { line("# " + text); }

  const std::string& text() const { return text_; }

  std::optional<std::string> name_of(const clang::TypedefNameDecl& type) override;
  std::optional<std::string> name_of(const clang::TagDecl& type) override;

 private:
  void line(const std::string& text) { text_ += "    " + text + "\n"; }
  void find_twins();
  void declaration(const clang::Decl& declaration);
  void function(const clang::FunctionDecl& function);
  void variable(const clang::VarDecl& variable);
  void type_name(const clang::TypedefNameDecl& type);
  void tag(const clang::TagDecl& tag);
  void record(const clang::RecordDecl& record, const std::string& head);
  void enumeration(const clang::EnumDecl& enumeration, const std::string& head);
  bool is_name_taken(const clang::TagDecl& tag) const;
  /// False where none can be written.
  bool fields(const clang::RecordDecl& record, std::string& lines);
  std::string head_of(const clang::TagDecl& tag) const;
  std::string name_in_text(const clang::TagDecl& tag) const;
  std::optional<std::string> signature(const clang::FunctionDecl& function);

  clang::ASTContext& context_;
  HeaderFiles files_;
  std::string text_;
  std::set<const clang::Decl*> done_, forward_;
  const clang::Decl* innermost_ = nullptr;  ///< the struct whose fields are being written
  std::set<std::string> twins_;  ///< tags that are the names of types, too: `typedef struct x {...} x;`
  std::set<std::string> constants_;
};

}  // namespace kernelc::inspect

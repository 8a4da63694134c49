#pragma once

#include <functional>
#include <optional>
#include <string>

#include "clang/AST/ASTContext.h"

// How Cython spells the types of C.
namespace kernelc::inspect {

/// Is told of every type with a name before the name is used; gives the name, or nothing where there is none.
class NamedTypes {
 public:
  virtual ~NamedTypes() = default;
  virtual std::optional<std::string> name_of(const clang::TypedefNameDecl& type) = 0;
  virtual std::optional<std::string> name_of(const clang::TagDecl& type) = 0;
};

/// `double x`, `int x[3]`, `int (*x)(double)`: the declaration of a name, which may be empty. Nothing where the language has
/// no such type.
std::optional<std::string> declare(clang::QualType type, const std::string& name, NamedTypes& named);

/// Names that the language keeps for itself.
bool is_keyword(llvm::StringRef name);

/// Names that C keeps for its library: `__x`, `_X`.
bool is_reserved_name(llvm::StringRef name);

}  // namespace kernelc::inspect

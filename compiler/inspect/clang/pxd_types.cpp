#include "inspect/clang/pxd_types.h"

#include <algorithm>
#include <array>

namespace kernelc::inspect {

namespace {

using Text = std::optional<std::string>;

Text builtin_name(const clang::BuiltinType& type) {
  switch (type.getKind()) {
    case clang::BuiltinType::Void: return "void";
    case clang::BuiltinType::Bool: return "bint";
    case clang::BuiltinType::Char_S: case clang::BuiltinType::Char_U: return "char";
    case clang::BuiltinType::SChar: return "signed char";
    case clang::BuiltinType::UChar: return "unsigned char";
    case clang::BuiltinType::Short: return "short";
    case clang::BuiltinType::UShort: return "unsigned short";
    case clang::BuiltinType::Int: return "int";
    case clang::BuiltinType::UInt: return "unsigned int";
    case clang::BuiltinType::Long: return "long";
    case clang::BuiltinType::ULong: return "unsigned long";
    case clang::BuiltinType::LongLong: return "long long";
    case clang::BuiltinType::ULongLong: return "unsigned long long";
    case clang::BuiltinType::Float: return "float";
    case clang::BuiltinType::Double: return "double";
    case clang::BuiltinType::LongDouble: return "long double";
    default: return std::nullopt;
  }
}

std::string with_name(const std::string& type, const std::string& name) {
  return name.empty() || name[0] == '[' ? type + name : type + " " + name;
}

Text parameters(const clang::FunctionProtoType& type, NamedTypes& named) {
  std::string text;
  for (const clang::QualType parameter : type.param_types()) {
    const Text one = declare(parameter, "", named);
    if (!one) return std::nullopt;
    text += (text.empty() ? "" : ", ") + *one;
  }
  if (type.isVariadic()) text += text.empty() ? "..." : ", ...";
  return text;
}

Text function(const clang::FunctionType& type, const std::string& name, NamedTypes& named) {
  const auto* proto = type.getAs<clang::FunctionProtoType>();
  const Text inside = proto ? parameters(*proto, named) : Text("");
  const clang::QualType result = type.getReturnType();
  // C++ declarators nest around the name of a function that gives one; Cython's do not.
  if (!inside || (result->isFunctionPointerType() && !result->getAs<clang::TypedefType>())) return std::nullopt;
  return declare(result, name + "(" + *inside + ")", named);
}

Text pointer(clang::QualType target, const std::string& name, NamedTypes& named) {
  if (target->isBooleanType() || (target->isArrayType() && !target->getAs<clang::TypedefType>())) return std::nullopt;
  if (const auto* paren = target->getAs<clang::FunctionType>(); paren && !target->getAs<clang::TypedefType>())
    return function(*paren, "(*" + name + ")", named);
  return declare(target, "*" + name, named);
}

Text array(const clang::ConstantArrayType& type, const std::string& name, NamedTypes& named) {
  const std::string inner = !name.empty() && name[0] == '*' ? "(" + name + ")" : name;
  return declare(type.getElementType(), inner + "[" + std::to_string(type.getSize().getZExtValue()) + "]", named);
}

Text unqualified(clang::QualType type, const std::string& name, NamedTypes& named) {
  const auto spelled = [&](const Text& base) { return base ? Text(with_name(*base, name)) : base; };
  if (const auto* alias = llvm::dyn_cast<clang::TypedefType>(type)) {
    if (!is_reserved_name(alias->getDecl()->getName()) || alias->getDecl()->getName() == "__builtin_va_list")
      return spelled(named.name_of(*alias->getDecl()));
  }
  if (const auto* builtin = llvm::dyn_cast<clang::BuiltinType>(type)) return spelled(builtin_name(*builtin));
  if (const auto* tag = llvm::dyn_cast<clang::TagType>(type)) return spelled(named.name_of(*tag->getDecl()));
  if (const auto* complex = llvm::dyn_cast<clang::ComplexType>(type)) {
    const Text element = declare(complex->getElementType(), "", named);
    return spelled(element ? Text(*element + " complex") : element);
  }
  if (const auto* address = llvm::dyn_cast<clang::PointerType>(type)) return pointer(address->getPointeeType(), name, named);
  if (const auto* adjusted = llvm::dyn_cast<clang::DecayedType>(type)) return declare(adjusted->getDecayedType(), name, named);
  if (const auto* fixed = llvm::dyn_cast<clang::ConstantArrayType>(type)) return array(*fixed, name, named);
  if (const auto* callee = llvm::dyn_cast<clang::FunctionType>(type)) return function(*callee, name, named);
  return std::nullopt;
}

}  // namespace

std::optional<std::string> declare(clang::QualType type, const std::string& name, NamedTypes& named) {
  const bool is_const = type.isLocalConstQualified() && !type->isPointerType();
  const clang::QualType bare(type.getTypePtr(), 0);
  if (const Text text = unqualified(bare, name, named)) return (is_const ? "const " : "") + *text;
  // What says no more than another type, such as a type in parentheses.
  const auto* alias = llvm::dyn_cast<clang::TypedefType>(bare);
  if ((alias && !is_reserved_name(alias->getDecl()->getName())) || llvm::isa<clang::TagType>(bare)) return std::nullopt;
  const clang::SplitQualType step = bare.getSplitUnqualifiedType();
  const clang::QualType next = step.Ty->getLocallyUnqualifiedSingleStepDesugaredType();
  if (next.getTypePtr() == bare.getTypePtr()) return std::nullopt;
  const Text text = declare(next, name, named);
  return text && is_const && !next->isPointerType() && !next.isLocalConstQualified() ? Text("const " + *text) : text;
}

bool is_keyword(llvm::StringRef name) {
  static constexpr std::array words{
      "False", "None", "True", "and", "as", "assert", "async", "await", "class", "cdef", "cimport", "cpdef", "ctypedef", "def",
      "del", "elif", "except", "finally", "from", "global", "import", "in", "include", "is", "lambda", "nonlocal", "not", "or",
      "pass", "raise", "try", "with", "yield", "print", "exec", "DEF", "IF", "ELIF", "ELSE", "object", "bint", "str", "list"};
  return std::any_of(words.begin(), words.end(), [&](const char* word) { return name == word; });
}

bool is_reserved_name(llvm::StringRef name) {
  return name.size() > 1 && name[0] == '_' && (name[1] == '_' || (name[1] >= 'A' && name[1] <= 'Z'));
}

}  // namespace kernelc::inspect

#include "inspect/clang/pxd_writer.h"

#include "clang/AST/Expr.h"

namespace kernelc::inspect {

namespace {

constexpr const char* known_aliases[] = {"size_t", "ssize_t", "ptrdiff_t"};

bool is_known_alias(llvm::StringRef name) {
  return std::any_of(std::begin(known_aliases), std::end(known_aliases), [&](const char* known) { return name == known; });
}

bool is_va_list(const clang::TypedefNameDecl& type) { return type.getName().contains("va_list"); }

/// `in_ "in"` for what the language keeps for itself.
std::string declared_name(llvm::StringRef name) {
  return is_keyword(name) ? name.str() + "_ \"" + name.str() + "\"" : name.str();
}

}  // namespace

void PxdWriter::find_twins() {
  for (const clang::Decl* one : context_.getTranslationUnitDecl()->decls()) {
    const auto* type = llvm::dyn_cast<clang::TypedefNameDecl>(one);
    const auto* tag = type ? type->getUnderlyingType()->getAsTagDecl() : nullptr;
    if (tag && tag->getName() == type->getName()) twins_.insert(tag->getName().str());
  }
}

void PxdWriter::declarations() {
  for (const clang::Decl* one : context_.getTranslationUnitDecl()->decls())
    if (!one->isImplicit() && files_.contains(one->getLocation())) declaration(*one);
}

void PxdWriter::declaration(const clang::Decl& declaration) {
  const auto* named = llvm::dyn_cast<clang::NamedDecl>(&declaration);
  const bool is_tag = llvm::isa<clang::TagDecl>(declaration);
  if (!named || (!is_tag && (!named->getIdentifier() || is_reserved_name(named->getName())))) return;
  if (const auto* function = llvm::dyn_cast<clang::FunctionDecl>(named)) this->function(*function);
  else if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(named)) this->variable(*variable);
  else if (const auto* type = llvm::dyn_cast<clang::TypedefNameDecl>(named)) name_of(*type);
  else if (const auto* tag = llvm::dyn_cast<clang::TagDecl>(named)) this->tag(*tag);
}

std::optional<std::string> PxdWriter::signature(const clang::FunctionDecl& function) {
  std::string text;
  for (const clang::ParmVarDecl* parameter : function.parameters()) {
    const llvm::StringRef name = parameter->getName();
    const auto one = declare(parameter->getType(), is_keyword(name) || is_reserved_name(name) ? "" : name.str(), *this);
    if (!one) return std::nullopt;
    text += (text.empty() ? "" : ", ") + *one;
  }
  if (function.isVariadic()) text += text.empty() ? "..." : ", ...";
  return "(" + text + ")";
}

void PxdWriter::function(const clang::FunctionDecl& function) {
  if (!done_.insert(function.getCanonicalDecl()).second) return;
  const std::string name = function.getName().str();
  const auto parameters = signature(function);
  // The C name stands between the name and the parameters.
  const auto whole = parameters ? declare(function.getReturnType(), declared_name(name) + *parameters, *this) : std::nullopt;
  if (whole && !(function.getReturnType()->isFunctionPointerType() && !function.getReturnType()->getAs<clang::TypedefType>())) line(*whole);
  else comment(name + ": of a type that has no spelling here: " + function.getType().getAsString());
}

void PxdWriter::variable(const clang::VarDecl& variable) {
  if (variable.getName().starts_with("kernelc_") || !done_.insert(variable.getCanonicalDecl()).second) return;
  if (const auto text = declare(variable.getType(), declared_name(variable.getName()), *this)) line(*text);
  else comment(variable.getNameAsString() + ": of a type that has no spelling here: " + variable.getType().getAsString());
}

std::optional<std::string> PxdWriter::name_of(const clang::TypedefNameDecl& type) {
  const std::string name = type.getName().str();
  if (is_known_alias(name)) return name;
  if (is_va_list(type) || is_keyword(name)) return std::nullopt;
  if (done_.insert(type.getCanonicalDecl()).second) type_name(type);
  return forward_.count(type.getCanonicalDecl()) ? std::nullopt : std::optional(name);
}

// Types that cannot be written are kept in `forward_`, so that what uses them is left out, too.
void PxdWriter::type_name(const clang::TypedefNameDecl& type) {
  const auto* tag = type.getUnderlyingType()->getAsTagDecl();
  if (tag && name_in_text(*tag) == type.getName()) return this->tag(*tag);
  if (const auto text = declare(type.getUnderlyingType(), type.getName().str(), *this)) return line("ctypedef " + *text);
  forward_.insert(type.getCanonicalDecl());
  comment(type.getName().str() + ": a type that has no spelling here: " + type.getUnderlyingType().getAsString());
}

std::string PxdWriter::name_in_text(const clang::TagDecl& tag) const {
  if (!tag.getName().empty()) return tag.getName().str();
  const auto* alias = tag.getTypedefNameForAnonDecl();
  return alias ? alias->getName().str() : "";
}

/// C has a function `stat` beside a `struct stat`; here a name stands for one thing.
bool PxdWriter::is_name_taken(const clang::TagDecl& tag) const {
  if (tag.getName().empty()) return false;
  const auto found = context_.getTranslationUnitDecl()->lookup(tag.getDeclName());
  return std::any_of(found.begin(), found.end(), [](const clang::NamedDecl* one) { return llvm::isa<clang::ValueDecl>(one); });
}

std::string PxdWriter::head_of(const clang::TagDecl& tag) const {
  const std::string name = name_in_text(tag);
  const bool is_alias = tag.getName().empty() ? !name.empty() : twins_.count(name) > 0;
  const std::string kind = tag.getKindName().str();
  if (is_name_taken(tag)) return kind + " " + kind + "_" + name + " \"" + name + "\"";
  return (is_alias ? "ctypedef " : "") + kind + (name.empty() ? "" : " " + name);
}

std::optional<std::string> PxdWriter::name_of(const clang::TagDecl& tag) {
  const std::string name = name_in_text(tag);
  if (name.empty() || is_keyword(name) || name == "__va_list_tag") return std::nullopt;
  this->tag(tag);
  return is_name_taken(tag) ? tag.getKindName().str() + "_" + name : name;
}

void PxdWriter::tag(const clang::TagDecl& tag) {
  const clang::Decl* key = tag.getCanonicalDecl();
  if (key == innermost_) return;
  const auto* definition = tag.getDefinition();
  if (done_.count(key) == 0 && definition && is_reserved_name(name_in_text(tag))) {
    // What the system keeps for itself is declared without its parts.
    done_.insert(key);
    return line(head_of(tag) + ":\n        pass");
  }
  // One that is not finished yet, or that no header defines, is declared by its name.
  if (forward_.count(key) > 0 || (!definition && forward_.insert(key).second)) {
    if (!name_in_text(tag).empty() && done_.insert(key).second) line(head_of(tag));
    return;
  }
  if (done_.count(key) > 0 || !definition) return;
  if (const auto* record = llvm::dyn_cast<clang::RecordDecl>(definition)) this->record(*record, head_of(tag));
  else enumeration(*llvm::cast<clang::EnumDecl>(definition), head_of(tag));
}

void PxdWriter::record(const clang::RecordDecl& record, const std::string& head) {
  const clang::Decl* key = record.getCanonicalDecl();
  if (name_in_text(record).empty()) return;
  forward_.insert(key);
  std::string lines;
  const clang::Decl* outer = std::exchange(innermost_, key);
  const bool has_fields = fields(record, lines);
  innermost_ = outer;
  forward_.erase(key);
  done_.insert(key);
  text_ += "    " + head + ":\n" + lines + (has_fields ? "" : "        pass\n");
}

bool PxdWriter::fields(const clang::RecordDecl& record, std::string& lines) {
  bool has_fields = false;
  for (const clang::FieldDecl* field : record.fields()) {
    if (field->isAnonymousStructOrUnion()) {
      has_fields |= fields(*field->getType()->getAsRecordDecl(), lines);
      continue;
    }
    if (!field->getIdentifier()) continue;
    const auto text = declare(field->getType(), declared_name(field->getName()), *this);
    lines += "        " + (text ? *text : "# " + field->getNameAsString() + ": of a type that has no spelling here") + "\n";
    has_fields |= text.has_value();
  }
  return has_fields;
}

void PxdWriter::enumeration(const clang::EnumDecl& enumeration, const std::string& head) {
  if (!done_.insert(enumeration.getCanonicalDecl()).second) return;
  std::string lines;
  for (const clang::EnumConstantDecl* member : enumeration.enumerators())
    if (!is_keyword(member->getName())) lines += "        " + member->getName().str() + "\n";
  text_ += "    " + head + ":\n" + (lines.empty() ? "        pass\n" : lines);
}

void PxdWriter::constants(llvm::StringRef prefix) {
  for (const clang::Decl* one : context_.getTranslationUnitDecl()->decls()) {
    const auto* variable = llvm::dyn_cast<clang::VarDecl>(one);
    if (!variable || !variable->getName().starts_with(prefix) || variable->isInvalidDecl() || !variable->getInit()) continue;
    const llvm::StringRef macro = variable->getName().drop_front(prefix.size());
    if (!context_.getTranslationUnitDecl()->lookup(&context_.Idents.get(macro)).empty()) continue;  // #define x x
    const std::string name = declared_name(macro);
    const clang::QualType type = variable->getType();
    clang::Expr::EvalResult value;
    if (type->isArithmeticType() && variable->getInit()->EvaluateAsRValue(value, context_)) {
      if (type->isRealFloatingType()) line("const " + type.getUnqualifiedType().getAsString() + " " + name);
      else if (value.Val.isInt() && value.Val.getInt().isRepresentableByInt64() && value.Val.getInt().getExtValue() == static_cast<int>(value.Val.getInt().getExtValue()))
        text_ += "    enum:\n        " + name + "\n";
      else if (const auto text = declare(type.getUnqualifiedType(), name, *this)) line("const " + *text);
    } else if (llvm::isa<clang::StringLiteral>(variable->getInit()->IgnoreParenImpCasts())) {
      line("const char *" + name);
    }
  }
}

}  // namespace kernelc::inspect

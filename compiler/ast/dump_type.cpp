// Types as prefix forms: int *p[3] → p: array(pointer(int), 3)

#include "ast/dump.h"
#include "ast/dump_parts.h"
#include "support/match.h"

namespace kernelc::ast {

namespace {

class TypeDumper {
 public:
  explicit TypeDumper(const Tree& tree) : tree_(tree) {}

  std::string at(TypeId id) const { return id ? std::visit(*this, tree_[id].node) : "_"; }

  std::string operator()(const NamedType& t) const {
    std::string out;
    for (const std::string& word : t.modifiers) out += (out.empty() ? "" : " ") + word;
    if (!t.path.empty()) out += (out.empty() ? "" : " ") + dotted(t.path);
    return t.is_complex ? out + " complex" : out;
  }
  std::string operator()(const QualifiedType& t) const {
    return std::string(t.is_const ? "const " : "") + (t.is_volatile ? "volatile " : "") + at(t.type);
  }
  std::string operator()(const IndexedType& t) const {
    std::string out;
    for (const Argument& item : t.items) out += (out.empty() ? "" : ", ") + dump_arguments({item}, tree_);
    return at(t.base) + "[" + out + "]";
  }
  std::string operator()(const MemberType& t) const { return at(t.base) + "." + t.name.text; }
  std::string operator()(const PointerType& t) const { return "pointer(" + at(t.target) + ")"; }
  std::string operator()(const ReferenceType& t) const { return "reference(" + at(t.target) + ")"; }
  std::string operator()(const ArrayType& t) const { return "array(" + at(t.element) + ", " + dump(t.size, tree_) + ")"; }
  std::string operator()(const FunctionType& t) const {
    return "function(" + dump_parameters(t.parameters, t.is_variadic, tree_) + ") -> " + at(t.result) +
           dump_attributes(t.exceptions, t.is_nogil, t.with_gil, tree_);
  }
  std::string operator()(const TupleType& t) const {
    std::string out;
    for (const TypeId item : t.items) out += (out.empty() ? "" : ", ") + at(item);
    return "tuple(" + out + ")";
  }

 private:
  const Tree& tree_;
};

std::string dump_parameter(const Parameter& parameter, const Tree& tree) {
  std::string out;
  if (parameter.kind == Parameter::Kind::Star) out += "*";
  if (parameter.kind == Parameter::Kind::DoubleStar) out += "**";
  out += parameter.name.text.empty() ? "_" : parameter.name.text;
  if (parameter.type) out += ": " + dump(parameter.type, tree);
  if (parameter.not_none) out += " not None";
  if (parameter.or_none) out += " or None";
  if (parameter.annotation) out += " @ " + dump(parameter.annotation, tree);
  if (parameter.has_default) out += " = " + (parameter.default_value ? dump(parameter.default_value, tree) : "*");
  return out;
}

std::string dump_clause(const ExceptionClause& clause, const Tree& tree) {
  switch (clause.kind) {
    case ExceptionClause::Kind::Default: return "";
    case ExceptionClause::Kind::None: return " noexcept";
    case ExceptionClause::Kind::Value: return " except " + dump(clause.value, tree);
    case ExceptionClause::Kind::CheckedValue: return " except? " + dump(clause.value, tree);
    case ExceptionClause::Kind::Star: return " except *";
    case ExceptionClause::Kind::Plus:
      return " except +" + (clause.plus_star ? "*" : clause.value ? dump(clause.value, tree) : "");
  }
  unreachable();
}

}  // namespace

std::string dump(TypeId type, const Tree& tree) { return TypeDumper(tree).at(type); }

std::string dump_parameters(const std::vector<Parameter>& parameters, bool is_variadic, const Tree& tree) {
  using Kind = Parameter::Kind;
  std::string out;
  const auto add = [&](const std::string& text) { out += (out.empty() ? "" : ", ") + text; };
  bool star_seen = false;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const Kind kind = parameters[i].kind;
    if (kind == Kind::KeywordOnly && !star_seen) add("*");
    star_seen |= kind == Kind::Star || kind == Kind::KeywordOnly;
    add(dump_parameter(parameters[i], tree));
    const bool is_last_positional =
        kind == Kind::PositionalOnly && (i + 1 == parameters.size() || parameters[i + 1].kind != Kind::PositionalOnly);
    if (is_last_positional) add("/");
  }
  if (is_variadic) add("...");
  return out;
}

std::string dump_attributes(const ExceptionClause& exceptions, bool is_nogil, bool with_gil, const Tree& tree) {
  return dump_clause(exceptions, tree) + (is_nogil ? " nogil" : "") + (with_gil ? " with gil" : "");
}

std::string dotted(const std::vector<Identifier>& path) {
  std::string out;
  for (const Identifier& part : path) out += (out.empty() ? "" : ".") + part.text;
  return out;
}

}  // namespace kernelc::ast

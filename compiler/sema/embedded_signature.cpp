#include "sema/embedded_signature.h"

#include <algorithm>
#include <sstream>

#include "ast/expr_text.h"
#include "sema/class_decl.h"
#include "sema/special_methods.h"

namespace kernelc::sema {

namespace {

using Format = ir::Directives::SignatureFormat;
using Kind = ast::Parameter::Kind;

bool is_any_object(const Context& context, ir::TypeId type) { return context.module.types.is_object(type, ir::ObjectType::Kind::Any); }

/// As C declares it: `unsigned int`, `list`, `double[:, ::1]`; nothing for an object of no known type.
std::string c_name(Context& context, ir::TypeId type) {
  if (is_any_object(context, type)) return "";
  if (context.types().strip_alias(type) == context.types().bool_type) return "bool";
  std::string name = context.display(type);
  const std::string prefix = "Python object", suffix = " object";
  if (const auto at = name.find(prefix); at != std::string::npos) name.replace(at, prefix.size(), "object");
  else if (name.ends_with(suffix)) name.erase(name.size() - suffix.size());
  return name;
}

/// As an annotation names it: the Python type that a C number becomes.
std::string python_name(Context& context, ir::TypeId type) {
  const ir::Types& types = context.types();
  if (types.is<ir::BoolType>(type)) return "bool";
  if (types.is<ir::IntType>(type)) return "int";
  if (types.is_float(type)) return "float";
  if (types.is<ir::ComplexType>(type)) return "complex";
  const auto* pointer = types.as<ir::PointerType>(type);
  const bool is_text = pointer && types.strip(pointer->target) == types.strip(context.types().char_type);
  if (is_text) return "bytes";
  std::string name = c_name(context, type);
  std::replace(name.begin(), name.end(), ' ', '_');
  std::replace(name.begin(), name.end(), '*', 'p');
  return name;
}

std::string type_name(Context& context, Format format, ir::TypeId type) {
  return format == Format::C ? c_name(context, type) : python_name(context, type);
}

/// The part of a qualified name before the last dot's: the class that a method belongs to.
std::string class_of(const std::string& qualified_name) {
  const auto last = qualified_name.rfind('.');
  if (last == std::string::npos) return "";
  const auto before = qualified_name.rfind('.', last - 1);
  return qualified_name.substr(before == std::string::npos ? 0 : before + 1, last - (before == std::string::npos ? 0 : before + 1));
}

class SignatureText {
 public:
  SignatureText(Context& context, const FunctionDecl& declaration, const Signature& signature, bool is_static)
      : context_(context), declaration_(declaration), signature_(signature), has_self_(declaration.class_id && !is_static),
        stmt_(std::get<ast::FunctionStmt>(context.tree[declaration.stmt].node)), format_(declaration.directives.signature_format) {}

  std::string parameters(bool hides_self, bool is_class_method) const {
    std::string out;
    bool is_keyword_only = false;
    for (std::size_t i = 0; i < signature_.parameters.size(); ++i) {
      const Kind kind = signature_.parameters[i].kind;
      const bool begins_keywords = kind == Kind::KeywordOnly && !is_keyword_only;
      if (begins_keywords) add(out, "*");
      is_keyword_only = is_keyword_only || begins_keywords || kind == Kind::Star;
      if (i > 0 || !has_self_) add(out, parameter(i));
      else if (!hides_self) add(out, self(is_class_method));
      if (kind == Kind::PositionalOnly && !is_positional_only(i + 1)) add(out, "/");
    }
    return out;
  }

  std::string result() const {
    if (format_ == Format::Clinic) return "";
    if (stmt_.kind == ast::FunctionStmt::Kind::Def) return stmt_.result_annotation ? " -> " + annotation(stmt_.result_annotation) : "";
    const std::string name = signature_.has_declared_result ? type_name(context_, format_, signature_.result) : "";
    return name.empty() ? "" : " -> " + name;
  }

 private:
  static void add(std::string& out, const std::string& item) { out += (out.empty() ? "" : ", ") + item; }

  bool is_positional_only(std::size_t i) const {
    return i < signature_.parameters.size() && signature_.parameters[i].kind == Kind::PositionalOnly;
  }

  std::string self(bool is_class_method) const {
    if (format_ == Format::Clinic) return is_class_method ? "$type" : "$self";
    return signature_.parameters.front().name;
  }

  std::string annotation(ast::ExprId expr) const { return ast::expr_text(context_.tree, expr); }

  std::string parameter(std::size_t i) const {
    const Signature::Parameter& p = signature_.parameters[i];
    const ast::ExprId written = i < stmt_.parameters.size() ? stmt_.parameters[i].annotation : ast::ExprId{};
    const bool is_starred = p.kind == Kind::Star || p.kind == Kind::DoubleStar;
    std::string out = (p.kind == Kind::Star ? "*" : p.kind == Kind::DoubleStar ? "**" : "") + p.name;
    std::string shown = written && format_ != Format::Clinic ? annotation(written) : "";
    if (!is_starred && format_ == Format::C) out = declared(p.type, out);
    if (!is_starred && format_ == Format::Python && shown.empty()) shown = python_name(context_, p.type);
    if (!shown.empty()) out += ": " + shown;
    if (p.default_value) out += (shown.empty() ? "=" : " = ") + annotation(p.default_value);
    return out;
  }

  std::string declared(ir::TypeId type, const std::string& name) const {
    const std::string text = c_name(context_, type);
    return text.empty() ? name : text + (text.back() == '*' ? "" : " ") + name;
  }

  Context& context_;
  const FunctionDecl& declaration_;
  const Signature& signature_;
  bool has_self_;
  const ast::FunctionStmt& stmt_;
  Format format_;
};

std::string joined(const std::string& signature, const std::string& doc) {
  return doc.empty() ? signature : signature + "\n\n" + cleaned_docstring(doc);
}

/// Functions inside functions keep their documentation, as do special methods that have none.
bool is_embedded(const FunctionDecl& declaration, const ir::PyFunction& function) {
  const bool is_inner = declaration.qualified_name.find("<locals>") != std::string::npos;
  const bool is_special = declaration.class_id && special_method(declaration.name);
  return declaration.directives.embedsignature && !is_inner && (!is_special || function.has_doc);
}

/// A docstring that begins as Argument Clinic writes it: CPython reads the signature of its own functions from there.
void read_text_signature(ir::PyFunction& function) {
  const std::string end = ")\n--\n\n";
  const auto at = function.doc.find(end);
  if (at == std::string::npos || !function.doc.starts_with(function.name + "(")) return;
  function.text_signature = function.doc.substr(function.name.size(), at + 1 - function.name.size());
  function.doc = function.doc.substr(at + end.size());
}

}  // namespace

std::string cleaned_docstring(const std::string& doc) {
  std::vector<std::string> lines;
  std::istringstream text(doc);
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  const auto indent_of = [](const std::string& line) { return std::min(line.find_first_not_of(' '), line.size()); };
  std::size_t shared = std::string::npos;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (indent_of(lines[i]) < lines[i].size()) shared = std::min(shared, indent_of(lines[i]));
  }
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i)
    out += (i ? "\n" : "") + lines[i].substr(std::min(lines[i].size(), i ? shared : indent_of(lines[i])));
  const auto first = out.find_first_not_of('\n');
  if (first == std::string::npos) return "";
  const auto is_blank = [](const std::string& line) { return line.find_first_not_of(' ') == std::string::npos; };
  while (!lines.empty() && is_blank(lines.back())) {
    const auto end = out.rfind('\n');
    if (end == std::string::npos) break;
    out.erase(end);
    lines.pop_back();
  }
  return out.substr(std::min(first, out.size()));
}

void embed_signature(Context& context, const FunctionDecl& declaration, const Signature& signature, ir::PyFunction& function) {
  const Format format = declaration.directives.signature_format;
  const bool is_builtin_like = !declaration.directives.binding;
  if (!is_embedded(declaration, function)) return is_builtin_like ? read_text_signature(function) : void();
  if (format == Format::Clinic && !is_builtin_like) return;
  const bool is_constructor = declaration.class_id && declaration.name == "__init__";
  if (is_constructor && format == Format::C) return;
  const SignatureText text(context, declaration, signature, function.is_static_method);
  const std::string parameters = "(" + text.parameters(false, function.is_class_method) + ")";
  if (format == Format::Clinic) {
    function.text_signature = parameters;
    function.doc = cleaned_docstring(function.doc);
    return;
  }
  const std::string owner = format == Format::C ? class_of(declaration.qualified_name) : "";
  function.doc = joined((owner.empty() ? "" : owner + ".") + function.name + parameters + text.result(), function.doc);
  function.has_doc = true;
}

namespace {

class ClassSignatures {
 public:
  ClassSignatures(Context& context, ir::ClassId id) : context_(context), id_(id) {}

  void embed() {
    const ClassDecl& declaration = context_.classes.at(id_);
    for (const FunctionDeclId method : declaration.methods) {
      if (context_.functions[method].name == "__init__") constructor(context_.functions[method]);
    }
    const ir::Directives& directives = declared().directives;
    if (!directives.embedsignature || directives.signature_format == Format::Clinic) return;
    for (ir::Class::Attribute& attribute : declared().attributes) embed_type(attribute, directives.signature_format);
    for (std::size_t i = 0; i < declaration.properties.size(); ++i) property(declaration.properties[i], declared().properties[i]);
  }

 private:
  ir::Class& declared() { return context_.module.classes[id_]; }

  void constructor(const FunctionDecl& method) {
    if (!method.directives.embedsignature || method.directives.signature_format != Format::C) return;
    const Signature signature = resolve_signature(context_, method, {});
    const SignatureText text(context_, method, signature, false);
    declared().doc = joined(declared().name + "(" + text.parameters(true, false) + ")" + text.result(), declared().doc);
    declared().has_doc = true;
  }

  void embed_type(ir::Class::Attribute& attribute, Format format) {
    if (attribute.access != ir::Class::Attribute::Access::Public) return;
    const std::string type = format == Format::C ? quoted(attribute.type) : python_name(context_, attribute.type);
    if (!type.empty()) attribute.doc = joined(attribute.name + ": " + type, attribute.doc);
  }

  /// C types stand in quotes; classes have their module's name before them.
  std::string quoted(ir::TypeId type) {
    if (is_any_object(context_, type)) return "object";
    const std::string name = c_name(context_, type);
    if (!context_.types().is_object(type)) return "'" + name + "'";
    const auto* object = context_.types().as<ir::ObjectType>(type);
    if (object->kind != ir::ObjectType::Kind::Class) return name;
    const std::string& module = context_.module.classes[object->class_id].module_name;
    return (module.empty() ? context_.module.full_name : module) + "." + name;
  }

  void property(const ClassDecl::Property& written, ir::Class::Property& target) {
    if (!written.getter) return;
    const FunctionDecl& getter = context_.functions[written.getter];
    const ast::ExprId annotation = std::get<ast::FunctionStmt>(context_.tree[getter.stmt].node).result_annotation;
    if (!annotation) return;
    const std::string owner = declared().directives.signature_format == Format::C ? declared().name + "." : "";
    target.doc = joined(owner + target.name + ": " + ast::expr_text(context_.tree, annotation), target.doc);
  }

  Context& context_;
  ir::ClassId id_;
};

}  // namespace

void embed_class_signatures(Context& context, ir::ClassId id) { ClassSignatures(context, id).embed(); }

}  // namespace kernelc::sema

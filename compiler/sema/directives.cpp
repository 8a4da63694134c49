#include <algorithm>
#include <array>
#include <utility>

#include "sema/constant_arithmetic.h"
#include "sema/declarations.h"
#include "sema/directive_names.h"
#include "sema/lookup.h"
#include "sema/type_resolution.h"

namespace kernelc::sema {

namespace {

using ir::Directives;

constexpr std::array<std::pair<const char*, bool Directives::*>, 25> flags_with_effect = {{
    {"boundscheck", &Directives::boundscheck},
    {"wraparound", &Directives::wraparound},
    {"initializedcheck", &Directives::initializedcheck},
    {"cdivision", &Directives::cdivision},
    {"cdivision_warnings", &Directives::cdivision_warnings},
    {"cpp_locals", &Directives::cpp_locals},
    {"nonecheck", &Directives::nonecheck},
    {"overflowcheck", &Directives::overflowcheck},
    {"binding", &Directives::binding},
    {"embedsignature", &Directives::embedsignature},
    {"always_allow_keywords", &Directives::always_allow_keywords},
    {"auto_pickle", &Directives::auto_pickle},
    {"final", &Directives::is_final},
    {"specialise", &Directives::specialise},
    {"multiversion", &Directives::multiversion},
    {"reassociate", &Directives::reassociate},
    {"annotation_typing", &Directives::annotation_typing},
    {"c_api_binop_methods", &Directives::c_api_binop_methods},
    {"allow_none_for_extension_args", &Directives::allow_none_for_extension_args},
    {"legacy_implicit_noexcept", &Directives::legacy_implicit_noexcept},
    {"freelist", &Directives::freelist},
    {"total_ordering", &Directives::total_ordering},
    {"internal", &Directives::is_internal},
    {"no_gc", &Directives::no_gc},
    {"no_gc_clear", &Directives::no_gc_clear},
}};

// Directives of three states: on, off, and neither, which is the default.
struct Choice {
  const char* name;
  bool Directives::*is_on;
  bool Directives::*is_off;
};

constexpr std::array<Choice, 2> choices = {{
    {"infer_types", &Directives::infer_types, &Directives::infer_types_off},
    {"cpow", &Directives::cpow, &Directives::cpow_off},
}};

void set_flag(Directives& directives, const std::string& name, bool value) {
  for (const Choice& choice : choices) {
    if (name != choice.name) continue;
    directives.*choice.is_on = value;
    directives.*choice.is_off = !value;
  }
  if (name == "trashcan") directives.trashcan = value ? Directives::Trashcan::Used : Directives::Trashcan::Unused;
  for (const auto& [known, member] : flags_with_effect) {
    if (name == known) directives.*member = value;
  }
}

void set_number(Directives& directives, const std::string& name, long long value) {
  constexpr long long most = 64;
  if (name == "max_copies") directives.max_copies = static_cast<int>(std::clamp(value, 1LL, most));
  else set_flag(directives, name, value != 0);
}

void set_number_from_text(Context& context, Directives& directives, const std::string& name, const std::string& value, Span span) {
  const bool is_number = !value.empty() && value.size() < 10 && std::all_of(value.begin(), value.end(), [](unsigned char c) { return std::isdigit(c); });
  if (is_number) return set_number(directives, name, std::stoll(value));
  context.error(DiagnosticKind::InvalidDirective, span, name + " directive must be set to an integer, got '" + value + "'");
}

void set_signature_format(Context& context, Directives& directives, const std::string& value, Span span) {
  using Format = Directives::SignatureFormat;
  if (value == "c") directives.signature_format = Format::C;
  else if (value == "python") directives.signature_format = Format::Python;
  else if (value == "clinic") directives.signature_format = Format::Clinic;
  else
    context.error(DiagnosticKind::InvalidDirective, span,
                  "embedsignature.format directive must be one of ('c', 'clinic', 'python'), got '" + value + "'");
}

void set_string_type(Context& context, Directives& directives, const std::string& value, Span span) {
  using Type = Directives::CStringType;
  if (value == "bytes") directives.c_string_type = Type::Bytes;
  else if (value == "bytearray") directives.c_string_type = Type::ByteArray;
  else if (value == "str" || value == "unicode") directives.c_string_type = Type::Str;
  else
    context.error(DiagnosticKind::InvalidDirective, span,
                  "c_string_type directive must be one of ('bytes', 'bytearray', 'str', 'unicode'), got '" + value + "'");
}

void set_collection(Context& context, Directives& directives, const std::string& value, Span span) {
  if (directives.collection != Directives::Collection{})
    context.error(DiagnosticKind::InvalidDirective, span, "Multiple values of collection_type are not supported");
  if (value == "sequence") directives.collection = Directives::Collection::Sequence;
  else if (value == "mapping") directives.collection = Directives::Collection::Mapping;
  else
    context.error(DiagnosticKind::InvalidDirective, span,
                  "collection_type directive must be one of ('mapping', 'sequence'), got '" + value + "'");
}

// `default` is what Python itself takes text for.
std::string encoding_named(std::string value) {
  std::transform(value.begin(), value.end(), value.begin(), [](unsigned char c) { return std::tolower(c); });
  return value == "default" || value == "utf-8" ? "utf8" : value == "us-ascii" ? "ascii" : value;
}

void set_text(Context& context, Directives& directives, const std::string& name, const std::string& value, Span span) {
  if (name == "c_string_type") set_string_type(context, directives, value, span);
  if (name == "collection_type") set_collection(context, directives, value, span);
  if (name == "c_string_encoding") directives.c_string_encoding = encoding_named(value);
  if (name == "embedsignature.format") set_signature_format(context, directives, value, span);
  if (name == "language_level") directives.classic_division = value == "2";
}

// The command line takes more words for yes and no than a file does.
std::optional<bool> truth_of(std::string word, bool is_strict) {
  if (is_strict) return word == "True" ? std::optional(true) : word == "False" ? std::optional(false) : std::nullopt;
  std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return std::tolower(c); });
  if (word == "true" || word == "yes") return true;
  if (word == "false" || word == "no") return false;
  return std::nullopt;
}

void set_from_text(Context& context, Directives& directives, const std::string& name, const std::string& value, Span span,
                   bool is_command_line) {
  const DirectiveValue kind = directive_value(name);
  // `name.all=True` sets every directive that begins so; none of those has an effect here.
  const bool is_group = name.size() > 4 && name.compare(name.size() - 4, 4, ".all") == 0;
  if (kind == DirectiveValue::Unknown && !is_group) {
    const std::string message = "unknown directive: '" + name + "'";
    if (is_command_line) context.error(DiagnosticKind::InvalidDirective, span, message);
    else context.diagnostics.warning(DiagnosticKind::InvalidDirective, span, message);
    return;
  }
  if (kind == DirectiveValue::Number) return set_number_from_text(context, directives, name, value, span);
  if (kind == DirectiveValue::Text) set_text(context, directives, name, value, span);
  if (kind != DirectiveValue::Flag) return;
  if (const auto truth = truth_of(value, !is_command_line)) {
    set_flag(directives, name, *truth);
    return;
  }
  context.error(DiagnosticKind::InvalidDirective, span, name + " directive must be set to True or False, got '" + value + "'");
}

std::string without_module(const std::string& path) { return path.substr(path.find('.') + 1); }

class DirectiveCall {
 public:
  DirectiveCall(Context& context, const Scope& scope, Directives& directives, DirectivePlace place)
      : context_(context), scope_(scope), directives_(directives), place_(place) {}

  bool apply(ast::ExprId expr) {
    const auto& node = context_.tree[expr].node;
    const auto* call = std::get_if<ast::CallExpr>(&node);
    const auto path = cython_name(context_, scope_, call ? call->callee : expr);
    if (!path) return false;
    const std::string name = without_module(*path);
    const DirectiveValue kind = directive_value(name);
    if (kind == DirectiveValue::Unknown) return false;
    if (place_ == DirectivePlace::Any) return true;
    const Span span = context_.tree[expr].span;
    if (!is_meant_for(name, place_)) {
      context_.error(DiagnosticKind::InvalidDirective, span,
                     "The " + name + " compiler directive is not allowed in " + std::string(name_of(place_)) + " scope");
      return true;
    }
    if (kind == DirectiveValue::Flag) flag(name, call, span);
    if (kind == DirectiveValue::Number) number(name, call, span);
    if (kind == DirectiveValue::Text) text(name, call, span);
    return true;
  }

 private:
  void flag(const std::string& name, const ast::CallExpr* call, Span span) {
    if (!call) return set_flag(directives_, name, true);
    const auto value = argument(*call);
    const auto* truth = value ? std::get_if<bool>(&value->value) : nullptr;
    if (truth) return set_flag(directives_, name, *truth);
    if (value && std::holds_alternative<ConstantValue::None>(value->value)) return reset(name);
    context_.error(DiagnosticKind::InvalidDirective, span, "The " + name + " directive takes one compile-time boolean argument");
  }

  void number(const std::string& name, const ast::CallExpr* call, Span span) {
    const auto value = call ? argument(*call) : std::nullopt;
    const auto count = value ? as_integer(*value) : std::nullopt;
    if (count) return set_number(directives_, name, *count);
    context_.error(DiagnosticKind::InvalidDirective, span, "The " + name + " directive takes one compile-time integer argument");
  }

  void text(const std::string& name, const ast::CallExpr* call, Span span) {
    const auto value = call ? argument(*call) : std::nullopt;
    const auto* text = value ? std::get_if<std::string>(&value->value) : nullptr;
    if (text) return set_text(context_, directives_, name, *text, span);
    context_.error(DiagnosticKind::InvalidDirective, span, "The " + name + " directive takes one compile-time string argument");
  }

  // cython.cpow(None) and the like ask for the default.
  void reset(const std::string& name) {
    const Directives defaults;
    for (const auto& [known, member] : flags_with_effect) {
      if (name == known) directives_.*member = defaults.*member;
    }
    for (const Choice& choice : choices) {
      if (name == choice.name) directives_.*choice.is_on = directives_.*choice.is_off = false;
    }
  }

  std::optional<ConstantValue> argument(const ast::CallExpr& call) const {
    const bool is_one = call.arguments.size() == 1 && call.arguments[0].kind == ast::Argument::Kind::Positional;
    return is_one ? evaluate_constant(context_, scope_, call.arguments[0].value) : std::nullopt;
  }

  Context& context_;
  const Scope& scope_;
  Directives& directives_;
  DirectivePlace place_;
};

// from __future__ import division
bool imports_division(const Context& context, const ast::Module& module) {
  return std::any_of(module.body.begin(), module.body.end(), [&](ast::StmtId id) {
    const auto* import = std::get_if<ast::ImportFromStmt>(&context.tree[id].node);
    if (!import || import->path.size() != 1 || import->path[0].text != "__future__") return false;
    return std::any_of(import->items.begin(), import->items.end(), [](const auto& item) { return item.name.text == "division"; });
  });
}

}  // namespace

Directives module_directives(Context& context, const ast::Module& module) {
  Directives directives;
  for (const auto& [name, value] : context.options.directives)
    set_from_text(context, directives, name, value, Span{module.file, 0, 0}, true);
  for (const ast::DirectiveComment& comment : module.directives)
    set_from_text(context, directives, comment.name, comment.value, comment.span, false);
  if (imports_division(context, module)) directives.classic_division = false;
  if (directives.c_string_type == Directives::CStringType::Str && directives.c_string_encoding.empty())
    context.error(DiagnosticKind::InvalidDirective, Span{module.file, 0, 0},
                  "a default encoding must be provided if c_string_type is not a byte type");
  return directives;
}

bool apply_directive(Context& context, const Scope& scope, ast::ExprId expr, Directives& directives, DirectivePlace place) {
  return DirectiveCall(context, scope, directives, place).apply(expr);
}

void apply_directives(Context& context, const Scope& scope, const std::vector<ast::ExprId>& decorators, Directives& directives,
                      DirectivePlace place) {
  for (auto decorator = decorators.rbegin(); decorator != decorators.rend(); ++decorator)
    apply_directive(context, scope, *decorator, directives, place);
}

}  // namespace kernelc::sema

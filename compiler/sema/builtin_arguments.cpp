#include "sema/builtin_arguments.h"

#include <algorithm>
#include <map>

#include "sema/expressions.h"

namespace kernelc::sema {

namespace {

using Kind = ir::ObjectType::Kind;
using ArgumentKind = ast::Argument::Kind;

enum class Keywords { Taken, Refused };

struct Arguments {
  std::size_t least = 0;
  std::size_t most = 0;
  Keywords keywords = Keywords::Refused;
};

const std::map<std::string, Arguments>& functions() {
  static const std::map<std::string, Arguments> known = {
      {"abs", {1, 1}},     {"ascii", {1, 1}},      {"bin", {1, 1}},        {"callable", {1, 1}}, {"chr", {1, 1}},
      {"delattr", {2, 2}}, {"dir", {0, 1}},        {"divmod", {2, 2}},     {"format", {1, 2}},   {"getattr", {2, 3}},
      {"hasattr", {2, 2}}, {"hash", {1, 1}},       {"hex", {1, 1}},        {"intern", {1, 1}},   {"isinstance", {2, 2}},
      {"iter", {1, 2}},    {"issubclass", {2, 2}}, {"len", {1, 1}},        {"locals", {0, 0}},   {"next", {1, 2}},
      {"oct", {1, 1}},     {"ord", {1, 1}},        {"repr", {1, 1}},       {"setattr", {3, 3}},  {"vars", {0, 1}},
      {"bool", {0, 1, Keywords::Taken}},           {"exec", {1, 3, Keywords::Taken}},
      {"float", {0, 1, Keywords::Taken}},          {"memoryview", {1, 1, Keywords::Taken}},
      {"pow", {2, 3, Keywords::Taken}},            {"slice", {1, 3, Keywords::Taken}},
  };
  return known;
}

const std::map<std::pair<Kind, std::string>, Arguments>& methods() {
  static const std::map<std::pair<Kind, std::string>, Arguments> known = {
      {{Kind::List, "append"}, {1, 1}},
      {{Kind::List, "extend"}, {1, 1}},
      {{Kind::List, "insert"}, {2, 2}},
      {{Kind::List, "reverse"}, {0, 0}},
      {{Kind::Dict, "clear"}, {0, 0}},
      {{Kind::Dict, "copy"}, {0, 0}},
      {{Kind::Dict, "get"}, {1, 2}},
      {{Kind::Dict, "items"}, {0, 0}},
      {{Kind::Dict, "keys"}, {0, 0}},
      {{Kind::Dict, "pop"}, {1, 2}},
      {{Kind::Dict, "setdefault"}, {1, 2}},
      {{Kind::Dict, "values"}, {0, 0}},
      {{Kind::Set, "add"}, {1, 1}},
      {{Kind::Set, "clear"}, {0, 0}},
      {{Kind::Set, "discard"}, {1, 1}},
      {{Kind::Set, "pop"}, {0, 0}},
      {{Kind::Set, "remove"}, {1, 1}},
      {{Kind::Bytes, "decode"}, {0, 2, Keywords::Taken}},
      {{Kind::Bytes, "endswith"}, {1, 3}},
      {{Kind::Bytes, "join"}, {1, 1}},
      {{Kind::Bytes, "startswith"}, {1, 3}},
      {{Kind::Str, "count"}, {1, 3}},
      {{Kind::Str, "encode"}, {0, 2, Keywords::Taken}},
      {{Kind::Str, "endswith"}, {1, 3}},
      {{Kind::Str, "find"}, {1, 3}},
      {{Kind::Str, "join"}, {1, 1}},
      {{Kind::Str, "replace"}, {2, 3, Keywords::Taken}},
      {{Kind::Str, "rfind"}, {1, 3}},
      {{Kind::Str, "split"}, {0, 2, Keywords::Taken}},
      {{Kind::Str, "splitlines"}, {0, 1, Keywords::Taken}},
      {{Kind::Str, "startswith"}, {1, 3}},
  };
  return known;
}

std::string count_text(const Arguments& wanted) {
  if (wanted.least == wanted.most) return std::to_string(wanted.least);
  return std::to_string(wanted.least) + (wanted.most - wanted.least == 1 ? " or " : " to ") + std::to_string(wanted.most);
}

bool refuses(Body& body, const std::string& name, const Arguments& wanted, const ast::CallExpr& expr, Span span) {
  const auto has = [&](ArgumentKind kind) {
    return std::any_of(expr.arguments.begin(), expr.arguments.end(), [&](const ast::Argument& argument) { return argument.kind == kind; });
  };
  if (has(ArgumentKind::Star) || has(ArgumentKind::DoubleStar)) return false;
  const bool has_keywords = has(ArgumentKind::Keyword);
  const std::size_t given = expr.arguments.size();
  if (has_keywords && wanted.keywords == Keywords::Refused) {
    body.error(DiagnosticKind::InvalidCall, span, name + "() takes no keyword arguments");
  } else if (given > wanted.most || (!has_keywords && given < wanted.least)) {
    body.error(DiagnosticKind::InvalidCall, span,
               "Call of " + name + "() with wrong number of arguments (expected " + count_text(wanted) + ", got " + std::to_string(given) + ")");
  } else {
    return false;
  }
  check_values(body, expr.arguments);
  return true;
}

}  // namespace

void check_values(Body& body, const std::vector<ast::Argument>& arguments) {
  for (const ast::Argument& argument : arguments) check(body, argument.value);
}

bool refuses_builtin_arguments(Body& body, const std::string& name, const ast::CallExpr& expr, Span span) {
  const auto found = functions().find(name);
  return found != functions().end() && refuses(body, name, found->second, expr, span);
}

bool refuses_method_arguments(Body& body, ir::ExprId object, const std::string& name, const ast::CallExpr& expr, Span span) {
  const auto found = methods().find({body.types().as<ir::ObjectType>(body.type_of(object))->kind, name});
  if (found == methods().end()) return false;
  const std::string owner = body.display(body.type_of(object));  // "list object"
  return refuses(body, owner.substr(0, owner.find(' ')) + "." + name, found->second, expr, span);
}

}  // namespace kernelc::sema

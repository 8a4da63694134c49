#include <set>
#include <string_view>

#include "sema/assignment.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/statements.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

std::string dotted(const std::vector<ast::Identifier>& path) {
  std::string name;
  for (const ast::Identifier& part : path) name += (name.empty() ? "" : ".") + part.text;
  return name;
}

ir::ExprId name_object(Body& body, const std::string& name, Span span) {
  return body.add(span, body.types().object_type, ir::ObjectConst{body.name_constant(name)});
}

/// The module that a `from` import takes names out of; `names` tells which submodules to look for.
ir::ExprId import_names(Body& body, const ast::ImportFromStmt& stmt, const std::vector<std::string>& names, Span span) {
  ir::Constant list{ir::Constant::Kind::Tuple, "", {}};
  for (const std::string& name : names) list.items.push_back(body.name_constant(name));
  const ir::ExprId level = body.int_const(span, stmt.level, body.types().int_type);
  return body.object_call(span, Runtime::ImportNames, {name_object(body, dotted(stmt.path), span), body.object_const(span, list), level});
}

/// from __future__ import division
void check_future(Body& body, const ast::ImportFromStmt& stmt) {
  static const std::set<std::string_view> features = {"absolute_import", "annotations",    "division",         "generators",    "generator_stop",
                                                      "nested_scopes",   "print_function", "unicode_literals", "with_statement"};
  for (const auto& item : stmt.items)
    if (!features.contains(item.name.text))
      body.error(DiagnosticKind::UndeclaredName, item.name.span, "future feature " + item.name.text + " is not defined");
}

}  // namespace

void check_import(Body& body, const ast::ImportStmt& stmt, Span span) {
  body.require_gil(span, "Python import not allowed without gil");
  for (const auto& item : stmt.items) {
    const std::string name = dotted(item.path);
    if (name == "cython" || name.starts_with("cython.")) continue;
    const bool aliased = !item.alias.text.empty();
    const ir::ExprId module = body.object_call(span, aliased ? Runtime::ImportLeaf : Runtime::ImportModule, {name_object(body, name, span)});
    assign_name(body, aliased ? item.alias.text : item.path.front().text, module, span);
  }
}

void check_import_from(Body& body, const ast::ImportFromStmt& stmt, Span span) {
  body.require_gil(span, "Python import not allowed without gil");
  const std::string from = dotted(stmt.path);
  if (stmt.level == 0 && from == "__future__") return check_future(body, stmt);
  if (stmt.level == 0 && (from == "cython" || from.starts_with("cython."))) return;
  if (stmt.is_star) {
    if (!body.in_module_body) {
      body.error(DiagnosticKind::MisplacedStatement, span, "import * only allowed at module level");
      return;
    }
    const ir::ExprId module = import_names(body, stmt, {"*"}, span);
    body.evaluate(span, body.call(span, body.types().void_type, Runtime::ImportStar, {module}));
    return;
  }
  std::vector<std::string> names;
  for (const auto& item : stmt.items) names.push_back(item.name.text);
  const ir::ExprId module = hold_value(body, import_names(body, stmt, names, span));
  for (const auto& item : stmt.items) {
    const ir::ExprId value = body.object_call(span, Runtime::ImportName, {module, name_object(body, item.name.text, span)});
    assign_name(body, item.alias.text.empty() ? item.name.text : item.alias.text, value, span);
  }
}

}  // namespace kernelc::sema

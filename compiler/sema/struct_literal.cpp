#include "sema/struct_literal.h"

#include <algorithm>

#include "sema/c_arrays.h"
#include "sema/expressions.h"

namespace kernelc::sema {

namespace {

using Fields = std::vector<ir::Field>;
using Written = std::vector<ast::ExprId>;

/// C++ does not initialise arrays from arrays: the fields are assigned one by one.
ir::ExprId assign_fields(Body& body, ir::TypeId type, const Fields& fields, const Written& written, Span span) {
  const ir::TypeId bare = body.types().strip(type);
  const ir::LocalId made = body.temporary(bare, span);
  body.assign(span, body.local_ref(span, made), body.add(span, bare, ir::Construct{{}}));
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (!written[i]) continue;
    const ir::ExprId field = body.add(span, fields[i].type, ir::Member{body.local_ref(span, made), fields[i].cpp_name});
    if (!assign_list_literal(body, field, written[i], span)) body.assign(span, field, check_as(body, written[i], fields[i].type));
  }
  return body.local_ref(span, made);
}

std::optional<Written> fields_of_dict(Body& body, const ast::DictExpr& dict, ir::TypeId type, const Fields& fields) {
  Written written(fields.size());
  for (const auto& entry : dict.entries) {
    const auto* key = entry.key ? std::get_if<ast::StringExpr>(&body.ast(entry.key).node) : nullptr;
    if (!key) return std::nullopt;
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const ir::Field& each) { return each.name == key->value; });
    if (field == fields.end()) {
      body.error(DiagnosticKind::InvalidConversion, body.ast(entry.key).span,
                 "struct '" + body.display(type) + "' has no field '" + key->value + "'");
      return Written{};
    }
    written[static_cast<std::size_t>(field - fields.begin())] = entry.value;
  }
  return written;
}

Written fields_of_list(Body& body, const ast::ListExpr& list, ir::TypeId type, const Fields& fields) {
  if (list.items.size() > fields.size()) {
    body.error(DiagnosticKind::InvalidConversion, body.ast(list.items[fields.size()]).span, "Too many members for '" + body.display(type) + "'");
    return {};
  }
  Written written = list.items;
  written.resize(fields.size());
  return written;
}

}  // namespace

ir::ExprId make_struct(Body& body, ir::TypeId type, const Written& written, Span span) {
  const Fields fields = body.module().structs[body.types().as<ir::StructType>(type)->id].fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (written[i] && body.types().is<ir::ArrayType>(fields[i].type)) return assign_fields(body, type, fields, written, span);
  }
  std::vector<ir::ExprId> values(fields.size());
  for (std::size_t i = 0; i < fields.size(); ++i)
    values[i] = written[i] ? check_as(body, written[i], fields[i].type) : body.add(span, fields[i].type, ir::Construct{{}});
  return body.add(span, body.types().strip(type), ir::Construct{values});
}

bool may_be_struct_literal(const Body& body, ast::ExprId expr) {
  const auto& node = body.ast(expr).node;
  return std::holds_alternative<ast::DictExpr>(node) || std::holds_alternative<ast::ListExpr>(node);
}

std::optional<ir::ExprId> check_struct_literal(Body& body, ast::ExprId expr, ir::TypeId type) {
  const auto* wanted = body.types().as<ir::StructType>(type);
  if (!wanted || body.module().structs[wanted->id].is_union) return std::nullopt;
  const Fields fields = body.module().structs[wanted->id].fields;
  const Span span = body.ast(expr).span;
  std::optional<Written> written;
  if (const auto* dict = std::get_if<ast::DictExpr>(&body.ast(expr).node)) written = fields_of_dict(body, *dict, type, fields);
  if (const auto* list = std::get_if<ast::ListExpr>(&body.ast(expr).node)) written = fields_of_list(body, *list, type, fields);
  if (!written) return std::nullopt;
  return written->size() == fields.size() ? make_struct(body, type, *written, span) : body.error_expr(span);
}

}  // namespace kernelc::sema

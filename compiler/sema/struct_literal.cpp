#include "sema/struct_literal.h"

#include <algorithm>

#include "sema/expressions.h"

namespace kernelc::sema {

std::optional<ir::ExprId> check_struct_literal(Body& body, ast::ExprId expr, ir::TypeId type) {
  const auto* dict = std::get_if<ast::DictExpr>(&body.ast(expr).node);
  const auto* wanted = body.types().as<ir::StructType>(type);
  if (!dict || !wanted || body.module().structs[wanted->id].is_union) return std::nullopt;
  const std::vector<ir::Field> fields = body.module().structs[wanted->id].fields;
  const bool has_array = std::any_of(fields.begin(), fields.end(), [&](const ir::Field& each) { return body.types().is<ir::ArrayType>(each.type); });
  if (has_array) return std::nullopt;  // C++ does not initialise arrays from arrays
  const Span span = body.ast(expr).span;
  std::vector<ir::ExprId> values(fields.size());
  for (const auto& entry : dict->entries) {
    const auto* key = entry.key ? std::get_if<ast::StringExpr>(&body.ast(entry.key).node) : nullptr;
    if (!key) return std::nullopt;
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const ir::Field& each) { return each.name == key->value; });
    if (field == fields.end()) {
      body.error(DiagnosticKind::InvalidConversion, body.ast(entry.key).span,
                 "struct '" + body.display(type) + "' has no field '" + key->value + "'");
      return body.error_expr(span);
    }
    values[static_cast<std::size_t>(field - fields.begin())] = check_as(body, entry.value, field->type);
  }
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (!values[i]) values[i] = body.add(span, fields[i].type, ir::Construct{{}});
  }
  return body.add(span, body.types().strip(type), ir::Construct{values});
}

}  // namespace kernelc::sema

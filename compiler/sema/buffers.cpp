#include "sema/buffers.h"

#include "sema/convert.h"
#include "sema/expressions.h"

namespace kernelc::sema {

namespace {

/// The type as declared with buffer syntax; null for other variables.
const ir::ObjectType* declared_type(Body& body, ir::LocalId local) {
  const auto* object = body.types().as<ir::ObjectType>(body.function().locals[local].type);
  return object && object->buffer ? object : nullptr;
}

bool is_index(Body& body, ast::ExprId item) {
  const auto& node = body.ast(item).node;
  if (std::holds_alternative<ast::SliceExpr>(node)) return false;
  const auto* constant = std::get_if<ast::ConstantExpr>(&node);
  if (constant) return false;
  // The check is thrown away: only the type of the index matters here.
  bool is_integer = false;
  body.collect([&] { is_integer = body.types().is_integer(body.type_of(check(body, item))); });
  return is_integer;
}

}  // namespace

void declare_buffer(Body& body, ir::LocalId local) {
  const ir::ObjectType* type = declared_type(body, local);
  if (!type) return;
  const ir::Local& owner = body.function().locals[local];
  const ir::LocalId companion = body.add_local(owner.name + "_buffer", type->buffer, ir::Local::Kind::Variable, owner.span);
  body.buffer_views[local] = companion;
}

void refresh_buffer(Body& body, ir::LocalId local, Span span) {
  const auto found = body.buffer_views.find(local);
  if (found == body.buffer_views.end()) return;
  const ir::ExprId view = body.local_ref(span, found->second);
  const ir::ExprId object = body.local_ref(span, local);
  body.assign(span, view, body.add(span, body.type_of(view), ir::ViewFromObject{object, true, found->second, declared_type(body, local)->buffer_is_cast}));
}

ir::ExprId buffer_element(Body& body, ir::ExprId base, const std::vector<ast::ExprId>& items, Span span) {
  const auto* local = body.node<ir::LocalRef>(base);
  if (!local) return {};
  const auto found = body.buffer_views.find(local->id);
  if (found == body.buffer_views.end()) return {};
  const ir::TypeId type = body.function().locals[found->second].type;
  if (body.types().as<ir::ViewType>(type)->axes.size() != items.size()) return {};
  for (const ast::ExprId item : items) {
    if (!is_index(body, item)) return {};
  }
  const bool wraps = body.directives.wraparound && declared_type(body, local->id)->buffer_wraps;
  const Restore<bool> wraparound(body.directives.wraparound, wraps);
  return view_subscript(body, body.local_ref(body.span_of(base), found->second), items, span);
}

}  // namespace kernelc::sema

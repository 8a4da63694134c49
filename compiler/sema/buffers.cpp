#include "sema/buffers.h"

#include "sema/convert.h"
#include "sema/expressions.h"

namespace kernelc::sema {

namespace {

ir::TypeId buffer_type(Body& body, ir::LocalId local) {
  const auto* object = body.types().as<ir::ObjectType>(body.function().locals[local].type);
  return object ? object->buffer : ir::TypeId{};
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
  const ir::TypeId view = buffer_type(body, local);
  if (!view) return;
  const ir::Local& owner = body.function().locals[local];
  const ir::LocalId companion = body.add_local(owner.name + "_buffer", view, ir::Local::Kind::Variable, owner.span);
  body.buffer_views[local] = companion;
}

void refresh_buffer(Body& body, ir::LocalId local, Span span) {
  const auto found = body.buffer_views.find(local);
  if (found == body.buffer_views.end()) return;
  const ir::ExprId view = body.local_ref(span, found->second);
  const ir::ExprId object = body.local_ref(span, local);
  body.assign(span, view, body.add(span, body.type_of(view), ir::ViewFromObject{object}));
}

ir::ExprId buffer_view(Body& body, ir::ExprId base, const std::vector<ast::ExprId>& items) {
  const auto* local = body.node<ir::LocalRef>(base);
  if (!local) return {};
  const auto found = body.buffer_views.find(local->id);
  if (found == body.buffer_views.end()) return {};
  const ir::TypeId type = body.function().locals[found->second].type;
  if (body.types().as<ir::ViewType>(type)->axes.size() != items.size()) return {};
  for (const ast::ExprId item : items) {
    if (!is_index(body, item)) return {};
  }
  return body.local_ref(body.span_of(base), found->second);
}

}  // namespace kernelc::sema

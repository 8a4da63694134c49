#include "emit/same_place.h"

#include <algorithm>

namespace kernelc::emit {

namespace {

using ir::ExprId;

bool all_same(const Body& body, const std::vector<ExprId>& a, const std::vector<ExprId>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](ExprId left, ExprId right) { return is_same_place(body, left, right); });
}

template <class Node>
struct Pair {
  const Node* a;
  const Node* b;
  explicit operator bool() const { return a && b; }
};

template <class Node>
Pair<Node> both(const Body& body, ExprId a, ExprId b) {
  return {body.node<Node>(a), body.node<Node>(b)};
}

bool is_same_value(const Body& body, ExprId a, ExprId b) {
  if (const auto p = both<ir::IntConst>(body, a, b)) return p.a->text == p.b->text;
  if (const auto p = both<ir::Cast>(body, a, b)) return body.type_of(a) == body.type_of(b) && is_same_place(body, p.a->value, p.b->value);
  if (const auto p = both<ir::Arith>(body, a, b))
    return p.a->op == p.b->op && is_same_place(body, p.a->left, p.b->left) && is_same_place(body, p.a->right, p.b->right);
  if (const auto p = both<ir::Unary>(body, a, b)) return p.a->op == p.b->op && is_same_place(body, p.a->operand, p.b->operand);
  return false;
}

}  // namespace

bool is_same_place(const Body& body, ExprId a, ExprId b) {
  if (body.effects(a).changes_state || body.effects(b).changes_state) return false;
  if (const auto p = both<ir::LocalRef>(body, a, b)) return p.a->id == p.b->id;
  if (const auto p = both<ir::GlobalRef>(body, a, b)) return p.a->id == p.b->id;
  if (const auto p = both<ir::Dereference>(body, a, b)) return is_same_place(body, p.a->pointer, p.b->pointer);
  if (const auto p = both<ir::ElementOf>(body, a, b))
    return is_same_place(body, p.a->base, p.b->base) && is_same_place(body, p.a->index, p.b->index);
  if (const auto p = both<ir::Member>(body, a, b)) return p.a->field == p.b->field && is_same_place(body, p.a->base, p.b->base);
  if (const auto p = both<ir::ViewElement>(body, a, b))
    return is_same_place(body, p.a->view, p.b->view) && all_same(body, p.a->indices, p.b->indices);
  return is_same_value(body, a, b);
}

}  // namespace kernelc::emit

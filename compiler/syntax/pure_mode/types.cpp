#include "syntax/pure_mode/lowering.h"

namespace kernelc::syntax {

namespace {

class SpelledType {
 public:
  explicit SpelledType(Lowering& lowering) : lowering_(lowering), tree_(lowering.tree) {}

  std::optional<ast::TypeId> read(ast::ExprId expr) {
    const ast::Expr& written = tree_[expr];
    if (const auto* type = std::get_if<ast::TypeExpr>(&written.node)) return type->type;
    if (const auto* call = std::get_if<ast::CallExpr>(&written.node)) return constructed(*call, written.span);
    if (const auto* subscript = std::get_if<ast::SubscriptExpr>(&written.node)) return indexed(*subscript, written.span);
    if (const auto* tuple = std::get_if<ast::TupleExpr>(&written.node)) return of_tuple(*tuple, written.span);
    return named(expr);
  }

 private:
  template <class Kind>
  ast::TypeId add(Span span, Kind node) {
    return tree_.types.add(ast::Type{span, std::move(node)});
  }

  std::optional<ast::TypeId> named(ast::ExprId expr) {
    ast::NamedType type;
    const Span span = tree_[expr].span;
    while (const auto* attribute = std::get_if<ast::AttributeExpr>(&tree_[expr].node)) {
      type.path.insert(type.path.begin(), attribute->name);
      expr = attribute->value;
    }
    const auto* name = std::get_if<ast::NameExpr>(&tree_[expr].node);
    if (!name) return std::nullopt;
    type.path.insert(type.path.begin(), ast::Identifier{name->name, tree_[expr].span});
    return add(span, std::move(type));
  }

  // cython.pointer(T)   cython.const(T)   cython.volatile(T)   cython.array(T, 3)
  std::optional<ast::TypeId> constructed(const ast::CallExpr& call, Span span) {
    std::vector<ast::ExprId> items;
    for (const ast::Argument& argument : call.arguments) items.push_back(argument.value);
    return made(lowering_.paths.name_of(call.callee), items, span);
  }

  // the same with brackets, or what brackets mean elsewhere: T[:, ::1]   vector[int]
  std::optional<ast::TypeId> indexed(const ast::SubscriptExpr& subscript, Span span) {
    if (const auto type = made(lowering_.paths.name_of(subscript.value), subscript.items, span)) return type;
    const auto base = read(subscript.value);
    if (!base) return std::nullopt;
    ast::IndexedType type{*base, {}};
    for (const ast::ExprId item : subscript.items) type.items.push_back({ast::Argument::Kind::Positional, {}, item});
    return add(span, std::move(type));
  }

  std::optional<ast::TypeId> made(const std::string& constructor, const std::vector<ast::ExprId>& items, Span span) {
    const bool takes_extent = constructor == "array";
    if (items.size() != (takes_extent ? 2 : 1)) return std::nullopt;
    const bool is_known = takes_extent || constructor == "pointer" || constructor == "const" || constructor == "volatile";
    const auto inner = is_known ? read(items[0]) : std::nullopt;
    if (!inner) return std::nullopt;
    if (takes_extent) return add(span, ast::ArrayType{*inner, items[1]});
    if (constructor == "pointer") return add(span, ast::PointerType{*inner});
    return add(span, ast::QualifiedType{*inner, constructor == "const", constructor == "volatile"});
  }

  std::optional<ast::TypeId> of_tuple(const ast::TupleExpr& tuple, Span span) {
    ast::TupleType type;
    for (const ast::ExprId item : tuple.items) {
      const auto read_item = read(item);
      if (!read_item) return std::nullopt;
      type.items.push_back(*read_item);
    }
    return add(span, std::move(type));
  }

  Lowering& lowering_;
  ast::Tree& tree_;
};

}  // namespace

std::optional<ast::TypeId> spelled_type(Lowering& lowering, ast::ExprId expr) { return SpelledType(lowering).read(expr); }

}  // namespace kernelc::syntax

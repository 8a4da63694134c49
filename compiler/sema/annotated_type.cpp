#include "ast/is_none.h"
#include "sema/cython_names.h"
#include "sema/lookup.h"
#include "sema/named_type.h"
#include "sema/signature.h"

namespace kernelc::sema {

namespace {

using ir::TypeId;
using Kind = ir::ObjectType::Kind;

class Annotation {
 public:
  Annotation(Context& context, const Scope& scope, const FusedBinding& binding)
      : context_(context), scope_(scope), binding_(binding) {}

  std::optional<AnnotatedType> read(ast::ExprId expr) const {
    const auto& node = context_.tree[expr].node;
    if (const auto* name = std::get_if<ast::NameExpr>(&node)) return named(*name, expr);
    if (const auto* subscript = std::get_if<ast::SubscriptExpr>(&node); subscript && is_optional(subscript->value))
      return or_none(subscript->items.size() == 1 ? read(subscript->items[0]) : std::nullopt);
    if (const auto* choice = std::get_if<ast::BinaryExpr>(&node); choice && choice->op == ast::BinaryOp::BitOr) {
      if (ast::is_none(context_.tree, choice->right)) return or_none(read(choice->left));
      if (ast::is_none(context_.tree, choice->left)) return or_none(read(choice->right));
      return std::nullopt;
    }
    return strict(type_named_by(context_, scope_, expr, binding_));
  }

 private:
  // In an annotation, names mean Python's types: `float` is one that C can hold, `int` is not.
  std::optional<AnnotatedType> named(const ast::NameExpr& name, ast::ExprId expr) const {
    const ir::Types& types = context_.types();
    if (scope_hides(name.name)) return std::nullopt;
    if (name.name == "float") return AnnotatedType{types.double_type};
    if (name.name == "bool") return AnnotatedType{types.bool_type};
    if (name.name == "complex") return AnnotatedType{types.double_complex};
    if (name.name == "int") return AnnotatedType{context_.types().object(Kind::Int), false};
    if (name.name == "object" || is_basic_word(name.name)) return std::nullopt;
    return strict(type_named_by(context_, scope_, expr, binding_));
  }

  bool scope_hides(const std::string& name) const {
    const Symbol* symbol = scope_.find(name);
    return symbol && std::holds_alternative<PyNameSymbol>(*symbol);
  }

  std::optional<AnnotatedType> strict(std::optional<TypeId> type) const {
    if (!type || *type == context_.types().object_type) return std::nullopt;
    return AnnotatedType{*type, !context_.types().is_object(*type)};
  }

  // What cannot be None in C is an object: `Optional[float]`.
  std::optional<AnnotatedType> or_none(std::optional<AnnotatedType> type) const {
    if (!type || context_.types().is_number(type->type)) return std::nullopt;
    type->allow_none = true;
    return type;
  }

  bool is_optional(ast::ExprId expr) const {
    const auto& node = context_.tree[expr].node;
    if (const auto* name = std::get_if<ast::NameExpr>(&node)) return name->name == "Optional";
    const auto* attribute = std::get_if<ast::AttributeExpr>(&node);
    return attribute && attribute->name.text == "Optional";
  }

  Context& context_;
  const Scope& scope_;
  const FusedBinding& binding_;
};

}  // namespace

std::optional<AnnotatedType> annotated_type(Context& context, const Scope& scope, ast::ExprId annotation,
                                            const FusedBinding& binding) {
  if (!annotation.valid()) return std::nullopt;
  return Annotation(context, scope, binding).read(annotation);
}

}  // namespace kernelc::sema

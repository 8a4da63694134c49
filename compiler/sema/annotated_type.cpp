#include <array>
#include <string_view>

#include "ast/is_none.h"
#include "sema/cython_names.h"
#include "sema/lookup.h"
#include "sema/named_type.h"
#include "sema/signature.h"
#include "sema/typing_names.h"

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
    if (const auto* text = std::get_if<ast::StringExpr>(&node)) return quoted(text->value);
    if (const std::string name = typing_name(context_, expr); !name.empty()) return container(name);
    if (const auto* name = std::get_if<ast::NameExpr>(&node)) return named(*name, expr);
    if (const auto* subscript = std::get_if<ast::SubscriptExpr>(&node)) {
      const std::string name = typing_name(context_, subscript->value);
      if (const auto type = c_tuple(name, *subscript)) return AnnotatedType{*type};
      if (!name.empty()) return of_typing(name, subscript->items);
      if (is_type_of_types(subscript->value)) return std::nullopt;
    }
    if (const auto* choice = std::get_if<ast::BinaryExpr>(&node); choice && choice->op == ast::BinaryOp::BitOr) {
      if (ast::is_none(context_.tree, choice->right)) return or_none(choice->left, "'[...] | None'");
      if (ast::is_none(context_.tree, choice->left)) return or_none(choice->right, "'[...] | None'");
      return std::nullopt;
    }
    return strict(type_named_by(context_, scope_, expr, binding_));
  }

 private:
  // Optional[T]   Union[T, None]   ClassVar[T]   List[T]; `Final[T]` says no type.
  std::optional<AnnotatedType> of_typing(const std::string& name, const std::vector<ast::ExprId>& items) const {
    if (name == "ClassVar") return items.size() == 1 ? read(items[0]) : std::nullopt;
    if (name == "Optional") return items.size() == 1 ? or_none(items[0], "Optional[...]") : std::nullopt;
    return name == "Union" ? one_of(items) : container(name);
  }

  // tuple[float, cython.int]: one of C, where all of its items are.
  std::optional<TypeId> c_tuple(const std::string& typing, const ast::SubscriptExpr& subscript) const {
    const auto indexed = type_named_by(context_, scope_, subscript.value, binding_);
    if (typing != "Tuple" && !(indexed && context_.types().is_object(*indexed, Kind::Tuple))) return std::nullopt;
    ir::TupleType made;
    for (const ast::ExprId item : subscript.items) {
      const auto type = std::holds_alternative<ast::StringExpr>(context_.tree[item].node) ? std::nullopt : read(item);
      if (!type || context_.types().is_object(type->type) || context_.types().is_view(type->type)) return std::nullopt;
      made.items.push_back(type->type);
    }
    return made.items.empty() ? std::nullopt : std::optional(context_.types().intern(std::move(made)));
  }

  std::optional<AnnotatedType> one_of(const std::vector<ast::ExprId>& items) const {
    std::vector<ast::ExprId> types;
    for (const ast::ExprId item : items)
      if (!ast::is_none(context_.tree, item)) types.push_back(item);
    if (types.size() != 1) return std::nullopt;
    return types.size() == items.size() ? read(types[0]) : or_none(types[0], "Union[..., None]");
  }

  std::optional<AnnotatedType> container(const std::string& name) const {
    constexpr std::array<std::pair<std::string_view, Kind>, 5> containers = {
        {{"List", Kind::List}, {"Dict", Kind::Dict}, {"Set", Kind::Set}, {"FrozenSet", Kind::FrozenSet}, {"Tuple", Kind::Tuple}}};
    for (const auto& [known, kind] : containers)
      if (known == name) return strict(context_.types().object(kind));
    return std::nullopt;
  }

  // "Name"   "list[int]": of what stands in quotes only the name counts.
  std::optional<AnnotatedType> quoted(const std::string& text) const {
    const std::string name = text.substr(0, text.find('['));
    if (const auto known = context_.typing_names.find(name); known != context_.typing_names.end()) return container(known->second);
    if (const auto number = number_of(name)) return AnnotatedType{number_object(context_.types(), number->type), false};
    const auto symbol = name.empty() ? std::nullopt : find_declaration(context_, scope_, name);
    const auto* type = symbol ? std::get_if<TypeSymbol>(&*symbol) : nullptr;
    return type && context_.types().is_object(type->type) ? strict(type->type) : std::nullopt;
  }

  // In an annotation, names mean Python's types: `float` is one that C can hold, `int` is not.
  std::optional<AnnotatedType> named(const ast::NameExpr& name, ast::ExprId expr) const {
    if (scope_hides(name.name)) return std::nullopt;
    if (const auto number = number_of(name.name)) return number;
    if (name.name == "object") return AnnotatedType{context_.types().object_type, true};
    if (is_basic_word(name.name)) return std::nullopt;
    return strict(type_named_by(context_, scope_, expr, binding_));
  }

  std::optional<AnnotatedType> number_of(const std::string& name) const {
    ir::Types& types = context_.types();
    if (name == "float") return AnnotatedType{types.double_type};
    if (name == "bool") return AnnotatedType{types.bool_type};
    if (name == "complex") return AnnotatedType{types.double_complex};
    return name == "int" ? std::optional(AnnotatedType{types.object(Kind::Int), false}) : std::nullopt;
  }

  bool scope_hides(const std::string& name) const {
    const Symbol* symbol = scope_.find(name);
    return symbol && std::holds_alternative<PyNameSymbol>(*symbol);
  }

  std::optional<AnnotatedType> strict(std::optional<TypeId> type) const {
    if (!type || *type == context_.types().object_type) return std::nullopt;
    return AnnotatedType{*type, !context_.types().is_object(*type)};
  }

  // type[T] says nothing.
  bool is_type_of_types(ast::ExprId expr) const {
    const auto* name = std::get_if<ast::NameExpr>(&context_.tree[expr].node);
    return name && name->name == "type";
  }

  // What cannot be None in C is an object: `Optional[float]`.
  std::optional<AnnotatedType> or_none(ast::ExprId expr, const char* form) const {
    const auto type = read(expr);
    if (!type) return std::nullopt;
    const ir::Types& types = context_.types();
    const TypeId object = number_object(context_.types(), type->type);
    const bool is_of_c = std::holds_alternative<ast::AttributeExpr>(context_.tree[expr].node);
    if (is_of_c && (types.is_number(type->type) || types.is_pointer(type->type))) {
      context_.error(DiagnosticKind::InvalidType, context_.tree[expr].span, std::string(form) + " cannot be applied to type " + context_.display(type->type));
      return std::nullopt;
    }
    return context_.types().is_object(object) ? std::optional(AnnotatedType{object, true}) : std::nullopt;
  }

  Context& context_;
  const Scope& scope_;
  const FusedBinding& binding_;
};

}  // namespace

TypeId number_object(ir::Types& types, TypeId number) {
  if (number == types.double_type) return types.object(Kind::Float);
  if (number == types.bool_type) return types.object(Kind::Bool);
  return number == types.double_complex ? types.object(Kind::Complex) : number;
}

std::optional<AnnotatedType> annotated_type(Context& context, const Scope& scope, ast::ExprId annotation,
                                            const FusedBinding& binding) {
  if (!annotation.valid()) return std::nullopt;
  return Annotation(context, scope, binding).read(annotation);
}

std::optional<AnnotatedType> annotated_variable_type(Context& context, const Scope& scope, ast::ExprId annotation, const FusedBinding& binding) {
  const bool is_quoted = annotation.valid() && std::holds_alternative<ast::StringExpr>(context.tree[annotation].node);
  return is_quoted ? std::nullopt : annotated_type(context, scope, annotation, binding);
}

}  // namespace kernelc::sema

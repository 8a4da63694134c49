#include "sema/cython_names.h"
#include "sema/indexed_type.h"
#include "sema/lookup.h"
#include "sema/named_type.h"
#include "sema/templates.h"
#include "sema/type_resolution.h"
#include "support/match.h"

namespace kernelc::sema {

namespace {

using ir::TypeId;
using Result = std::optional<TypeId>;

class NamedByExpr {
 public:
  NamedByExpr(Context& context, const Scope& scope, const FusedBinding& binding)
      : context_(context), scope_(scope), binding_(binding) {}

  Result read(ast::ExprId id) const {
    const ast::Expr& expr = context_.tree[id];
    if (const auto* name = std::get_if<ast::NameExpr>(&expr.node)) return named(*name, id);
    if (const auto* attribute = std::get_if<ast::AttributeExpr>(&expr.node)) return member(*attribute, id);
    if (const auto* subscript = std::get_if<ast::SubscriptExpr>(&expr.node)) return indexed(*subscript, expr.span);
    if (const auto* call = std::get_if<ast::CallExpr>(&expr.node)) return constructed(*call);
    if (const auto* tuple = std::get_if<ast::TupleExpr>(&expr.node)) return of_items(*tuple);
    if (const auto* type = std::get_if<ast::TypeExpr>(&expr.node)) return resolve_type(context_, scope_, type->type, binding_);
    return std::nullopt;
  }

 private:
  Result named(const ast::NameExpr& name, ast::ExprId id) const {
    if (const Symbol* symbol = scope_.find(name.name)) {
      if (std::holds_alternative<LocalSymbol>(*symbol)) return std::nullopt;
    }
    if (!name.name.empty()) {
      if (const auto words = basic_type(context_.types(), {}, name.name)) return words;
    }
    return of_symbol(lookup(context_, scope_, id));
  }

  Result of_symbol(const std::optional<Symbol>& symbol) const {
    if (!symbol) return std::nullopt;
    if (const auto* type = std::get_if<TypeSymbol>(&*symbol)) return substitute(context_, type->type, binding_);
    if (const auto* cython = std::get_if<CythonSymbol>(&*symbol)) {
      const auto type = cython_type(context_, cython->path);
      return type ? Result(substitute(context_, *type, binding_)) : std::nullopt;
    }
    return std::nullopt;
  }

  // np.float64_t   vector[int].iterator
  Result member(const ast::AttributeExpr& attribute, ast::ExprId id) const {
    if (const auto direct = of_symbol(lookup(context_, scope_, id))) return direct;
    if (!std::holds_alternative<ast::SubscriptExpr>(context_.tree[attribute.value].node)) return std::nullopt;
    const Result base = read(attribute.value);
    return base ? type_inside(context_, *base, attribute.name.text) : std::nullopt;
  }

  Result indexed(const ast::SubscriptExpr& subscript, Span span) const {
    if (const auto name = cython_name(context_, scope_, subscript.value)) {
      if (subscript.items.size() == 1) {
        if (const auto made = wrapped(*name, subscript.items[0])) return made;
      }
    }
    const Result base = read(subscript.value);
    if (!base) return std::nullopt;
    std::vector<ast::Argument> items;
    for (const ast::ExprId item : subscript.items) items.push_back({ast::Argument::Kind::Positional, {}, item});
    return indexed_type(context_, scope_, *base, items, span, binding_);
  }

  // (int, double)
  Result of_items(const ast::TupleExpr& tuple) const {
    ir::TupleType type;
    for (const ast::ExprId item : tuple.items) {
      const Result read_item = read(item);
      if (!read_item) return std::nullopt;
      type.items.push_back(*read_item);
    }
    return type.items.empty() ? Result() : context_.types().intern(std::move(type));
  }

  // cython.pointer(int)   cython.pointer[int]   cython.const[int]
  Result wrapped(const std::string& name, ast::ExprId inner) const {
    if (name != "cython.pointer" && name != "cython.const" && name != "cython.volatile" && name != "cython.reference")
      return std::nullopt;
    const Result target = read(inner);
    if (!target) return std::nullopt;
    if (name == "cython.pointer") return context_.types().pointer_to(*target);
    if (name == "cython.const") return context_.types().const_of(*target);
    return name == "cython.reference" ? context_.types().intern(ir::ReferenceType{*target}) : *target;
  }

  Result constructed(const ast::CallExpr& call) const {
    const auto name = cython_name(context_, scope_, call.callee);
    if (!name || call.arguments.size() != 1) return std::nullopt;
    return wrapped(*name, call.arguments[0].value);
  }

  Context& context_;
  const Scope& scope_;
  const FusedBinding& binding_;
};

}  // namespace

std::optional<TypeId> type_named_by(Context& context, const Scope& scope, ast::ExprId expr, const FusedBinding& binding) {
  return expr.valid() ? NamedByExpr(context, scope, binding).read(expr) : std::nullopt;
}

std::optional<TypeId> type_spelled_by(Context& context, const Scope& scope, ast::ExprId expr, const FusedBinding& binding) {
  if (const auto type = type_named_by(context, scope, expr, binding)) return type;
  const auto* name = expr.valid() ? std::get_if<ast::NameExpr>(&context.tree[expr].node) : nullptr;
  return name && !scope.knows(name->name) ? cython_type(context, "cython." + name->name) : std::nullopt;
}

}  // namespace kernelc::sema

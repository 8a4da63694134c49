#include "sema/cython_names.h"
#include "sema/indexed_type.h"
#include "sema/lookup.h"
#include "sema/named_type.h"
#include "sema/signature.h"
#include "sema/templates.h"
#include "sema/type_resolution.h"
#include "support/match.h"

namespace kernelc::sema {

namespace {

using ir::TypeId;

class Resolution {
 public:
  Resolution(Context& context, const Scope& scope, const FusedBinding& binding)
      : context_(context), types_(context.types()), scope_(scope), binding_(binding) {}

  TypeId operator()(ast::TypeId id) {
    const ast::Type& type = context_.tree[id];
    const Span span = type.span;
    return match(type.node, [&](const ast::NamedType& t) { return named(t, span); },
                 [&](const ast::QualifiedType& t) { return qualified(t, span); },
                 [&](const ast::IndexedType& t) { return indexed_type(context_, scope_, (*this)(t.base), t.items, span, binding_); },
                 [&](const ast::MemberType& t) { return member(t, span); },
                 [&](const ast::PointerType& t) { return pointer(t, span); },
                 [&](const ast::ReferenceType& t) { return reference(t, span); },
                 [&](const ast::ArrayType& t) { return array(t, span); },
                 [&](const ast::FunctionType& t) { return function(t); }, [&](const ast::TupleType& t) { return tuple(t); });
  }

 private:
  TypeId report(DiagnosticKind kind, Span span, const std::string& message) {
    context_.error(kind, span, message);
    return types_.error_type;
  }

  TypeId named(const ast::NamedType& type, Span span) {
    const TypeId plain = plain_name(type, span);
    if (!type.is_complex || types_.is_error(plain)) return plain;
    const auto made = complex_of(types_, plain);
    return made ? *made : report(DiagnosticKind::InvalidType, span, "can only complexify c numeric types");
  }

  TypeId plain_name(const ast::NamedType& type, Span span) {
    if (type.path.size() <= 1) {
      const auto words = basic_type(types_, type.modifiers, type.path.empty() ? "" : type.path[0].text);
      if (words && types_.is_error(*words))
        return report(DiagnosticKind::InvalidType, span, "Unrecognised type modifier combination");
      if (words) return *words;
    }
    return declared(type.path, span);
  }

  TypeId declared(const std::vector<ast::Identifier>& path, Span span) {
    std::optional<Symbol> symbol = find_declaration(context_, scope_, path[0].text);
    for (std::size_t i = 1; symbol && i < path.size(); ++i) symbol = declared_member(context_, *symbol, path[i].text);
    const auto type = symbol ? type_of(*symbol) : std::nullopt;
    if (type) return substitute(context_, *type, binding_);
    if (path.size() == 1 && is_builtin_exception(path[0].text)) return types_.object(ir::ObjectType::Kind::Exception);
    return report(DiagnosticKind::UnknownType, span, "'" + path.back().text + "' is not a type identifier");
  }

  std::optional<TypeId> type_of(const Symbol& symbol) {
    if (const auto* type = std::get_if<TypeSymbol>(&symbol)) return type->type;
    if (const auto* cython = std::get_if<CythonSymbol>(&symbol)) return cython_type(context_, cython->path);
    return std::nullopt;
  }

  TypeId qualified(const ast::QualifiedType& type, Span span) {
    const TypeId target = (*this)(type.type);
    if (types_.is_error(target)) return target;
    if (types_.is_object(target))
      return report(DiagnosticKind::InvalidType, span, "Const/volatile/restrict base type cannot be a Python object");
    return type.is_const ? const_of(target) : target;
  }

  // const T[:] is a view of const T.
  TypeId const_of(TypeId target) {
    const auto* view = std::get_if<ir::ViewType>(&types_[target]);
    if (!view) return types_.const_of(target);
    const ir::ViewType copy = *view;
    return types_.intern(ir::ViewType{types_.const_of(copy.element), copy.axes});
  }

  TypeId member(const ast::MemberType& type, Span span) {
    const TypeId base = (*this)(type.base);
    if (types_.is_error(base)) return base;
    const auto found = type_inside(context_, base, type.name.text);
    return found ? *found : report(DiagnosticKind::UnknownType, span, "'" + type.name.text + "' is not a type identifier");
  }

  TypeId pointer(const ast::PointerType& type, Span span) {
    const TypeId target = (*this)(type.target);
    if (types_.is_object(target, ir::ObjectType::Kind::Complex)) return types_.pointer_to(types_.double_complex);
    if (types_.is_error(target)) return target;
    if (types_.is_object(target)) return report(DiagnosticKind::InvalidType, span, "Pointer base type cannot be a Python object");
    if (has_indirect_axes(target)) return report(DiagnosticKind::InvalidType, span, "Pointer base type cannot be a memoryview with indirect axes");
    return types_.pointer_to(target);
  }

  bool has_indirect_axes(TypeId type) const {
    const auto* view = types_.as<ir::ViewType>(type);
    return view && std::any_of(view->axes.begin(), view->axes.end(), [](const ir::Axis& axis) { return axis.access != ir::Axis::Access::Direct; });
  }

  /// `vector v[int]` is `vector[int] v`: the name of a template alone is no type.
  TypeId array(const ast::ArrayType& type, Span span) {
    const TypeId element = (*this)(type.element);
    if (type.size.valid() && is_open_template(element)) {
      std::vector<ast::Argument> arguments(1);
      arguments[0].value = type.size;
      return indexed_type(context_, scope_, element, arguments, span, binding_);
    }
    return array_type(context_, scope_, element, type.size, span);
  }

  bool is_open_template(TypeId type) const {
    const auto* cpp = types_.as<ir::CppClassType>(type);
    return cpp && cpp->arguments.empty() && !all_templates(context_.module, cpp->id).empty();
  }

  TypeId reference(const ast::ReferenceType& type, Span span) {
    const TypeId target = (*this)(type.target);
    if (types_.is_error(target)) return target;
    if (types_.is_object(target)) return report(DiagnosticKind::InvalidType, span, "Reference base type cannot be a Python object");
    return types_.intern(ir::ReferenceType{target});
  }

  TypeId function(const ast::FunctionType& type) { return function_type_of(context_, scope_, type, binding_); }

  TypeId tuple(const ast::TupleType& type) {
    ir::TupleType result;
    for (const ast::TypeId item : type.items) {
      result.items.push_back((*this)(item));
      if (types_.is_error(result.items.back())) return types_.error_type;
      if (types_.is_object(result.items.back()))
        return report(DiagnosticKind::InvalidType, context_.tree[item].span, "Tuple types can't (yet) contain Python objects.");
    }
    return types_.intern(std::move(result));
  }

  Context& context_;
  ir::Types& types_;
  const Scope& scope_;
  const FusedBinding& binding_;
};

}  // namespace

TypeId resolve_type(Context& context, const Scope& scope, ast::TypeId type, const FusedBinding& binding) {
  return type.valid() ? Resolution(context, scope, binding)(type) : context.types().object_type;
}

}  // namespace kernelc::sema

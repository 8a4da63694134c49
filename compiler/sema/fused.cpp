#include "sema/fused.h"

#include <algorithm>

#include "sema/type_resolution.h"
#include "support/add_once.h"
#include "support/match.h"

namespace kernelc::sema {

namespace {

using ir::TypeId;

class Substitution {
 public:
  Substitution(Context& context, const FusedBinding& binding) : types_(context.types()), binding_(binding) {}

  TypeId operator()(TypeId id) {
    if (!id.valid()) return id;
    const ir::Type type = types_[id];
    return match(type, [&](const ir::ConstType& t) { return types_.const_of((*this)(t.target)); },
                 [&](const ir::PointerType& t) { return types_.pointer_to((*this)(t.target)); },
                 [&](const ir::ReferenceType& t) { return types_.intern(ir::ReferenceType{(*this)(t.target)}); },
                 [&](const ir::ArrayType& t) { return types_.intern(ir::ArrayType{(*this)(t.element), t.extent, t.cpp_extent}); },
                 [&](const ir::FunctionType& t) { return function(t); },
                 [&](const ir::TupleType& t) { return types_.intern(ir::TupleType{all(t.items)}); },
                 [&](const ir::ViewType& t) { return types_.intern(ir::ViewType{(*this)(t.element), t.axes}); },
                 [&](const ir::ObjectType& t) { return object(id, t); },
                 [&](const ir::CppClassType& t) { return types_.intern(ir::CppClassType{t.id, all(t.arguments)}); },
                 [&](const ir::AliasType& t) { return alias(id, t); }, [&](const ir::FusedType& t) { return bound(id, t); },
                 [&](const ir::VoidType&) { return id; }, [&](const ir::BoolType&) { return id; },
                 [&](const ir::IntType&) { return id; }, [&](const ir::CodePointType&) { return id; },
                 [&](const ir::FloatType&) { return id; }, [&](const ir::ComplexType&) { return id; },
                 [&](const ir::StructType&) { return id; }, [&](const ir::EnumType&) { return id; },
                 [&](const ir::TemplateParameterType&) { return id; }, [&](const ir::ErrorType&) { return id; });
  }

 private:
  std::vector<TypeId> all(std::vector<TypeId> items) {
    for (TypeId& item : items) item = (*this)(item);
    return items;
  }

  TypeId function(ir::FunctionType type) {
    type.result = (*this)(type.result);
    type.parameters = all(std::move(type.parameters));
    return types_.intern(std::move(type));
  }

  TypeId object(TypeId id, ir::ObjectType type) {
    if (!type.buffer.valid()) return id;
    type.buffer = (*this)(type.buffer);
    return types_.intern(type);
  }

  // An alias of something fused is not an alias of what it is bound to.
  TypeId alias(TypeId id, const ir::AliasType& type) {
    const TypeId target = (*this)(type.target);
    return target == type.target ? id : target;
  }

  TypeId bound(TypeId id, const ir::FusedType& type) const {
    const auto found = std::find_if(binding_.begin(), binding_.end(), [&](const auto& entry) { return entry.first == type.id; });
    return found == binding_.end() ? id : found->second;
  }

  ir::Types& types_;
  const FusedBinding& binding_;
};

}  // namespace

void collect_fused(const Context& context, TypeId id, std::vector<ir::FusedId>& found) {
  if (!id.valid()) return;
  const auto in = [&](TypeId inner) { collect_fused(context, inner, found); };
  const auto in_all = [&](const std::vector<TypeId>& items) {
    for (const TypeId item : items) in(item);
  };
  match(context.module.types[id], [&](const ir::ConstType& t) { in(t.target); },
        [&](const ir::PointerType& t) { in(t.target); }, [&](const ir::ReferenceType& t) { in(t.target); },
        [&](const ir::ArrayType& t) { in(t.element); },
        [&](const ir::FunctionType& t) { in(t.result), in_all(t.parameters); },
        [&](const ir::TupleType& t) { in_all(t.items); }, [&](const ir::ViewType& t) { in(t.element); },
        [&](const ir::ObjectType& t) { in(t.buffer); }, [&](const ir::CppClassType& t) { in_all(t.arguments); },
        [&](const ir::AliasType& t) { in(t.target); }, [&](const ir::FusedType& t) { add_once(found, t.id); },
        [](const ir::VoidType&) {}, [](const ir::BoolType&) {}, [](const ir::IntType&) {}, [](const ir::CodePointType&) {},
        [](const ir::FloatType&) {}, [](const ir::ComplexType&) {}, [](const ir::StructType&) {},
        [](const ir::EnumType&) {}, [](const ir::TemplateParameterType&) {}, [](const ir::ErrorType&) {});
}

TypeId substitute(Context& context, TypeId type, const FusedBinding& binding) {
  return binding.empty() ? type : Substitution(context, binding)(type);
}

std::vector<FusedBinding> all_bindings(const Context& context, const std::vector<ir::FusedId>& fused) {
  std::vector<FusedBinding> bindings{{}};
  for (const ir::FusedId id : fused) {
    std::vector<FusedBinding> longer;
    for (const FusedBinding& binding : bindings) {
      for (const TypeId type : context.module.fused[id].types) {
        longer.push_back(binding);
        longer.back().emplace_back(id, type);
      }
    }
    bindings = std::move(longer);
  }
  return bindings;
}

TypeId make_fused_type(Context& context, const std::string& name, const std::vector<TypeId>& members) {
  ir::Fused fused{name, {}};
  for (const TypeId member : members) {
    std::vector<ir::FusedId> inside;
    collect_fused(context, member, inside);
    for (const FusedBinding& binding : all_bindings(context, inside)) add_once(fused.types, substitute(context, member, binding));
  }
  return context.types().intern(ir::FusedType{context.module.fused.add(std::move(fused))});
}

std::optional<TypeId> builtin_fused_type(Context& context, const std::string& name) {
  const auto known = context.builtin_fused.find(name);
  if (known != context.builtin_fused.end()) return context.types().intern(ir::FusedType{known->second});
  const ir::Types& t = context.types();
  std::vector<TypeId> members;
  if (name == "floating") members = {t.float_type, t.double_type};
  if (name == "integral") members = {t.short_type, t.int_type, t.long_type};
  if (name == "numeric")
    members = {t.short_type, t.int_type, t.long_type, t.float_type, t.double_type, t.float_complex, t.double_complex};
  if (members.empty()) return std::nullopt;
  const TypeId type = make_fused_type(context, name, members);
  context.builtin_fused[name] = context.types().as<ir::FusedType>(type)->id;
  return type;
}

}  // namespace kernelc::sema

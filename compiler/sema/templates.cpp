#include "sema/templates.h"

#include <algorithm>

#include "support/match.h"

namespace kernelc::sema {

namespace {

using ir::TypeId;

class Instantiation {
 public:
  Instantiation(Context& context, const ir::CppClassType& instance)
      : types_(context.types()), names_(all_templates(context.module, instance.id)), arguments_(instance.arguments) {}

  TypeId operator()(TypeId id) {
    if (!id.valid()) return id;
    const ir::Type type = types_[id];
    return match(type, [&](const ir::TemplateParameterType& t) { return argument(id, t.name); },
                 [&](const ir::ConstType& t) { return types_.const_of((*this)(t.target)); },
                 [&](const ir::PointerType& t) { return types_.pointer_to((*this)(t.target)); },
                 [&](const ir::ReferenceType& t) { return types_.intern(ir::ReferenceType{(*this)(t.target)}); },
                 [&](const ir::ArrayType& t) { return types_.intern(ir::ArrayType{(*this)(t.element), t.extent, t.cpp_extent}); },
                 [&](const ir::FunctionType& t) { return function(t); },
                 [&](const ir::TupleType& t) { return types_.intern(ir::TupleType{all(t.items)}); },
                 [&](const ir::ViewType& t) { return types_.intern(ir::ViewType{(*this)(t.element), t.axes}); },
                 [&](const ir::CppClassType& t) { return types_.intern(ir::CppClassType{t.id, all(t.arguments)}); },
                 [&](const ir::AliasType& t) { return alias(id, t); }, [&](const ir::ObjectType&) { return id; },
                 [&](const ir::FusedType&) { return id; }, [&](const ir::VoidType&) { return id; },
                 [&](const ir::BoolType&) { return id; }, [&](const ir::IntType&) { return id; },
                 [&](const ir::CodePointType&) { return id; }, [&](const ir::FloatType&) { return id; },
                 [&](const ir::ComplexType&) { return id; }, [&](const ir::StructType&) { return id; },
                 [&](const ir::EnumType&) { return id; }, [&](const ir::ErrorType&) { return id; });
  }

 private:
  TypeId argument(TypeId id, const std::string& name) const {
    const auto found = std::find(names_.begin(), names_.end(), name);
    const auto index = static_cast<std::size_t>(found - names_.begin());
    return index < arguments_.size() ? arguments_[index] : id;
  }

  std::vector<TypeId> all(std::vector<TypeId> items) {
    for (TypeId& item : items) item = (*this)(item);
    return items;
  }

  TypeId function(ir::FunctionType type) {
    type.result = (*this)(type.result);
    type.parameters = all(std::move(type.parameters));
    return types_.intern(std::move(type));
  }

  TypeId alias(TypeId id, const ir::AliasType& type) {
    const TypeId target = (*this)(type.target);
    return target == type.target ? id : target;
  }

  ir::Types& types_;
  std::vector<std::string> names_;
  const std::vector<TypeId> arguments_;
};

}  // namespace

std::vector<std::string> all_templates(const ir::Module& module, ir::CppClassId id) {
  const ir::CppClass& declared = module.cpp_classes[id];
  std::vector<std::string> names = declared.outer.valid() ? all_templates(module, declared.outer) : std::vector<std::string>{};
  names.insert(names.end(), declared.templates.begin(), declared.templates.end());
  return names;
}

TypeId instantiate_type(Context& context, TypeId type, const ir::CppClassType& instance) {
  return Instantiation(context, instance)(type);
}

std::optional<TypeId> type_inside(Context& context, TypeId base, const std::string& name) {
  const auto* found = context.types().as<ir::CppClassType>(base);
  if (!found) return std::nullopt;
  const ir::CppClassType instance = *found;
  const ir::CppClass& declared = context.module.cpp_classes[instance.id];
  for (const ir::Alias& alias : declared.aliases) {
    if (alias.name == name) return instantiate_type(context, alias.target, instance);
  }
  const std::vector<TypeId> bases = declared.bases;
  for (const TypeId type : bases) {
    if (const auto inherited = type_inside(context, instantiate_type(context, type, instance), name)) return inherited;
  }
  return std::nullopt;
}

}  // namespace kernelc::sema

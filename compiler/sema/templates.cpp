#include "sema/templates.h"

#include <algorithm>

#include "support/match.h"

namespace kernelc::sema {

namespace {

using ir::TypeId;

class Replacement {
 public:
  Replacement(ir::Types& types, const TemplateBindings& bindings) : types_(types), bindings_(bindings) {}

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
                 [&](const ir::CppClassType& t) { return types_.intern(ir::CppClassType{t.id, given(t.arguments)}); },
                 [&](const ir::AliasType& t) { return alias(id, t); }, [&](const ir::ObjectType&) { return id; },
                 [&](const ir::FusedType&) { return id; }, [&](const ir::VoidType&) { return id; },
                 [&](const ir::BoolType&) { return id; }, [&](const ir::IntType&) { return id; },
                 [&](const ir::CodePointType&) { return id; }, [&](const ir::FloatType&) { return id; },
                 [&](const ir::ComplexType&) { return id; }, [&](const ir::StructType&) { return id; },
                 [&](const ir::EnumType&) { return id; }, [&](const ir::ErrorType&) { return id; });
  }

 private:
  const std::pair<std::string, TypeId>* find(const std::string& name) const {
    const auto found = std::find_if(bindings_.begin(), bindings_.end(), [&](const auto& binding) { return binding.first == name; });
    return found == bindings_.end() ? nullptr : &*found;
  }

  TypeId argument(TypeId id, const std::string& name) const {
    const auto* binding = find(name);
    return binding && binding->second.valid() ? binding->second : id;
  }

  std::vector<TypeId> all(std::vector<TypeId> items) {
    for (TypeId& item : items) item = (*this)(item);
    return items;
  }

  // `vector[int].iterator`: what the instance leaves to its default is left to it in the classes inside, too.
  std::vector<TypeId> given(std::vector<TypeId> arguments) {
    std::erase_if(arguments, [&](TypeId id) {
      const auto* parameter = types_.as<ir::TemplateParameterType>(id);
      const auto* binding = parameter ? find(parameter->name) : nullptr;
      return binding && !binding->second.valid();
    });
    return all(std::move(arguments));
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
  const TemplateBindings& bindings_;
};

/// The one of `all` that an instance of a template holds, made of the one that the template declares.
template <class Table, class IdOf>
IdOf held_by(Table& all, IdOf declared, TypeId holder) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    const IdOf id = all.id_at(i);
    if (all[id].holder == holder && all[id].name == all[declared].name) return id;
  }
  auto made = all[declared];
  made.holder = holder;
  return all.add(std::move(made));
}

TypeId struct_of_instance(Context& context, ir::StructId declared, const TemplateBindings& bindings) {
  const TypeId own = context.types().intern(ir::StructType{declared});
  if (!context.module.structs[declared].holder.valid()) return own;
  const TypeId holder = replace_parameters(context.types(), context.module.structs[declared].holder, bindings);
  const ir::StructId id = held_by(context.module.structs, declared, holder);
  for (ir::Field& field : context.module.structs[id].fields) field.type = replace_parameters(context.types(), field.type, bindings);
  return context.types().intern(ir::StructType{id});
}

TypeId enum_of_instance(Context& context, ir::EnumId declared, const TemplateBindings& bindings) {
  const TypeId own = context.types().intern(ir::EnumType{declared});
  if (!context.module.enums[declared].holder.valid()) return own;
  const TypeId holder = replace_parameters(context.types(), context.module.enums[declared].holder, bindings);
  return context.types().intern(ir::EnumType{held_by(context.module.enums, declared, holder)});
}

}  // namespace

std::vector<std::string> all_templates(const ir::Module& module, ir::CppClassId id) {
  const ir::CppClass& declared = module.cpp_classes[id];
  std::vector<std::string> names = declared.outer.valid() ? all_templates(module, declared.outer) : std::vector<std::string>{};
  names.insert(names.end(), declared.templates.begin(), declared.templates.end());
  return names;
}

TemplateBindings bindings_of(const ir::Module& module, const ir::CppClassType& instance) {
  TemplateBindings bindings;
  for (std::string& name : all_templates(module, instance.id)) {
    const bool is_given = bindings.size() < instance.arguments.size();
    const TypeId argument = is_given ? instance.arguments[bindings.size()] : TypeId{};
    bindings.emplace_back(std::move(name), argument);
  }
  return bindings;
}

TypeId replace_parameters(ir::Types& types, TypeId type, const TemplateBindings& bindings) { return Replacement(types, bindings)(type); }

TypeId instantiate_type(Context& context, TypeId type, const ir::CppClassType& instance) {
  const TemplateBindings bindings = bindings_of(context.module, instance);
  if (const auto* structure = context.types().as<ir::StructType>(type)) return struct_of_instance(context, structure->id, bindings);
  if (const auto* enumeration = context.types().as<ir::EnumType>(type)) return enum_of_instance(context, enumeration->id, bindings);
  return replace_parameters(context.types(), type, bindings);
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

#include "sema/type_size.h"

#include <algorithm>

#include "support/match.h"

namespace kernelc::sema {

namespace {

struct Layout {
  long long size = 0;
  long long alignment = 1;
};

long long width_in_bytes(ir::FloatType::Width width) {
  switch (width) {
    case ir::FloatType::Width::Half: return 2;
    case ir::FloatType::Width::Single: return 4;
    case ir::FloatType::Width::Double: return 8;
    case ir::FloatType::Width::Extended: return 16;
  }
  unreachable();
}

long long rounded_up(long long offset, long long alignment) { return (offset + alignment - 1) / alignment * alignment; }

std::optional<Layout> layout_of(const ir::Module& module, ir::TypeId type);

std::optional<Layout> structure(const ir::Module& module, const ir::Struct& definition) {
  if (definition.is_extern || definition.is_opaque) return std::nullopt;
  Layout whole;
  for (const ir::Field& field : definition.fields) {
    auto part = layout_of(module, field.type);
    if (!part) return std::nullopt;
    if (definition.is_packed) part->alignment = 1;
    const long long offset = definition.is_union ? 0 : rounded_up(whole.size, part->alignment);
    whole.size = std::max(whole.size, offset + part->size);
    whole.alignment = std::max(whole.alignment, part->alignment);
  }
  whole.size = rounded_up(whole.size, whole.alignment);
  return whole;
}

std::optional<Layout> array(const ir::Module& module, const ir::ArrayType& type) {
  auto element = layout_of(module, type.element);
  if (!element || type.extent < 0) return std::nullopt;
  element->size *= type.extent;
  return element;
}

std::optional<Layout> layout_of(const ir::Module& module, ir::TypeId id) {
  const ir::Types& types = module.types;
  const auto of_size = [](long long size) { return Layout{size, size}; };
  if (const auto* t = types.as<ir::IntType>(id)) return t->is_extern ? std::nullopt : std::optional(of_size(t->size));
  if (const auto* t = types.as<ir::FloatType>(id)) return of_size(width_in_bytes(t->width));
  if (const auto* t = types.as<ir::ComplexType>(id))
    return Layout{2 * width_in_bytes(t->width), width_in_bytes(t->width)};
  if (types.is<ir::BoolType>(id) || types.is<ir::CodePointType>(id)) return of_size(4);
  if (types.is_pointer(id) || types.is_object(id)) return of_size(8);
  if (const auto* t = types.as<ir::ArrayType>(id)) return array(module, *t);
  if (const auto* t = types.as<ir::StructType>(id)) return structure(module, module.structs[t->id]);
  return std::nullopt;
}

}  // namespace

std::optional<long long> size_of_type(const ir::Module& module, ir::TypeId type) {
  const auto layout = layout_of(module, type);
  return layout ? std::optional(layout->size) : std::nullopt;
}

}  // namespace kernelc::sema

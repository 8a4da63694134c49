#include "ir/object_form.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kernelc::ir {

namespace {

bool have_object_forms(const Module& module, const std::vector<TypeId>& types) {
  return std::all_of(types.begin(), types.end(), [&](TypeId type) { return has_object_form(module, type); });
}

/// Whether the class is one of the standard library that has a form in Python: numbers, text and containers of them.
bool has_object_form(const Module& module, const CppClassType& type) {
  constexpr std::array<std::string_view, 10> names = {"std::string", "std::vector", "std::list", "std::set", "std::unordered_set", "std::map",
                                                      "std::unordered_map", "std::pair", "std::complex", "std::string_view"};
  const std::string& name = module.cpp_classes[type.id].cpp_name;
  return std::find(names.begin(), names.end(), name) != names.end() && have_object_forms(module, type.arguments);
}

/// A pointer beside a member of another type of a union may point nowhere.
bool mixes_pointers(const Module& module, const Struct& declared) {
  const auto is_other_pointer = [&](const Field& field) {
    return module.types.is_pointer(field.type) &&
           std::any_of(declared.fields.begin(), declared.fields.end(), [&](const Field& beside) { return module.types.strip(beside.type) != module.types.strip(field.type); });
  };
  return std::any_of(declared.fields.begin(), declared.fields.end(), is_other_pointer);
}

bool has_object_form(const Module& module, const Struct& declared) {
  if (declared.is_opaque || (declared.is_union && mixes_pointers(module, declared))) return false;
  return std::all_of(declared.fields.begin(), declared.fields.end(), [&](const Field& field) { return has_object_form(module, field.type); });
}

bool is_byte(const Types& types, TypeId type) {
  const auto* integer = types.as<IntType>(type);
  return integer && integer->size == 1;
}

bool is_open(const ArrayType& array) { return array.extent < 0 && array.cpp_extent.empty(); }

}  // namespace

bool is_char_pointer(const Types& types, TypeId type) {
  const auto* pointer = types.as<PointerType>(type);
  return pointer && is_byte(types, pointer->target);
}

bool is_open_string(const Types& types, TypeId type) {
  const auto* array = types.as<ArrayType>(type);
  return array && is_open(*array) && is_byte(types, array->element);
}

bool has_object_form(const Module& module, TypeId type) {
  const Types& types = module.types;
  if (types.is_number(type) || types.is_object(type) || types.is_view(type) || types.is_error(type)) return true;
  if (types.is<TupleType>(type) || is_char_pointer(types, type) || is_open_string(types, type)) return true;
  if (const auto* cpp = types.as<CppClassType>(type)) return has_object_form(module, *cpp);
  if (const auto* array = types.as<ArrayType>(type)) return !is_open(*array) && has_object_form(module, array->element);
  const auto* structure = types.as<StructType>(type);
  return structure && has_object_form(module, module.structs[structure->id]);
}

}  // namespace kernelc::ir

#include "emit/header_types.h"

#include <algorithm>
#include <array>

#include "emit/class_parts.h"
#include "emit/enumerators.h"

namespace kernelc::emit {

void HeaderTypes::add(ir::TypeId type) {
  const ir::Types& types = file_.module.types;
  if (!type.valid()) return;
  if (const auto* alias = std::get_if<ir::AliasType>(&types[type])) {
    add_alias(*alias);
    return add(alias->target);
  }
  if (const auto* pointer = types.as<ir::PointerType>(type)) return add(pointer->target);
  if (const auto* array = types.as<ir::ArrayType>(type)) return add(array->element);
  if (const auto* structure = types.as<ir::StructType>(type)) return add_struct(structure->id);
  if (const auto* enumeration = types.as<ir::EnumType>(type)) {
    const ir::Enum& e = file_.module.enums[enumeration->id];
    if (!e.is_extern && !e.is_scoped) enums_.insert(enumeration->id);
  }
  if (const auto* function = types.as<ir::FunctionType>(type)) {
    const ir::FunctionType signature = *function;
    add(signature.result);
    for (const ir::TypeId parameter : signature.parameters) add(parameter);
  }
}

void HeaderTypes::add_alias(const ir::AliasType& alias) {
  const bool is_for_c = !alias.is_private && alias.cpp_name.empty() && alias.module_name == file_.module.full_name;
  if (!is_for_c || file_.module.types.is_object(alias.target)) return;
  aliases_.emplace(alias.name, "typedef " + in_c_and_cpp(file_.types.stored_declaration(file_.module.types.strip(alias.target), alias.name)) + ";\n");
}

void HeaderTypes::add_public() {
  for (std::size_t i = 0; i < file_.module.enums.size(); ++i) {
    const ir::EnumId id = file_.module.enums.id_at(i);
    const bool is_own = file_.module.enums[id].module_name == file_.module.full_name;
    if (is_own && file_.module.enums[id].is_public && !file_.module.enums[id].is_scoped) enums_.insert(id);
  }
  for (std::size_t i = 0; i < file_.module.structs.size(); ++i) {
    const ir::StructId id = file_.module.structs.id_at(i);
    if (file_.module.structs[id].is_public && file_.module.structs[id].module_name == file_.module.full_name) add_struct(id);
  }
  for (std::size_t i = 0; i < file_.module.classes.size(); ++i) add_class(file_.module.classes.id_at(i));
}

// With the types of its attributes, and behind its base.
void HeaderTypes::add_class(ir::ClassId id) {
  const ir::Class& c = file_.module.classes[id];
  if (!c.is_public || c.is_extern || std::find(classes_.begin(), classes_.end(), id) != classes_.end()) return;
  if (c.base.valid()) add_class(c.base);
  for (const ir::Class::Attribute& attribute : c.attributes) add(attribute.type);
  classes_.push_back(id);
}

void HeaderTypes::add_signature(const ir::Function& function) {
  add(function.result);
  for (const ir::LocalId parameter : function.parameters) add(function.locals[parameter].type);
}

void HeaderTypes::add_struct(ir::StructId id) {
  const ir::Struct& s = file_.module.structs[id];
  if (s.is_extern || !seen_.insert(id).second) return;
  for (const ir::Field& field : s.fields) add(field.type);
  structs_.push_back(id);
}

std::string HeaderTypes::struct_text(ir::StructId id) const {
  const ir::Struct& s = file_.module.structs[id];
  if (s.is_opaque || s.fields.empty()) return "";
  std::string text = (s.is_union ? "union " : "struct ") + file_.names.structure(id) + " {\n";
  for (const ir::Field& field : s.fields)
    text += "  " + in_c_and_cpp(file_.types.stored_declaration(file_.module.types.strip(field.type), field.cpp_name.empty() ? field.name : field.cpp_name)) + ";\n";
  text += "};\n";
  return s.is_packed ? "#pragma pack(push, 1)\n" + text + "#pragma pack(pop)\n" : text;
}

std::string HeaderTypes::enum_text(ir::EnumId id) const {
  const ir::Enum& e = file_.module.enums[id];
  std::string text;
  for (std::size_t i = 0; i < e.members.size(); ++i) {
    text += (i > 0 ? ", " : "") + file_.names.enumerator(id, i) + enumerator_value(file_, e.members[i].value, true);
  }
  if (e.name.empty()) return "enum { " + text + " };\n";
  const std::string& name = file_.names.enumeration(id);
  return "enum " + name + " { " + text + " };\ntypedef enum " + name + " " + name + ";\n";
}

/// Whether C can have it in a struct, with the size that it has here.
bool HeaderTypes::is_c_attribute(ir::TypeId type) const {
  const ir::Types& types = file_.module.types;
  if (types.is_object(type) || types.is_view(type)) return true;
  return !types.is<ir::CppClassType>(type) && in_c_and_cpp(file_.types.stored_declaration(types.strip(type), "")).find("::") == std::string::npos;
}

std::string HeaderTypes::attribute_text(ir::TypeId type, const std::string& name) const {
  const ir::Types& types = file_.module.types;
  if (types.is_object(type)) return "PyObject* " + name;
  if (types.is_view(type)) return "void* " + name + "[26]";  // a view as modules share it
  return in_c_and_cpp(file_.types.stored_declaration(types.strip(type), name));
}

std::string HeaderTypes::class_text(ir::ClassId id) const {
  const ir::Class& c = file_.module.classes[id];
  const ir::Class* base = c.base.valid() ? &file_.module.classes[c.base] : nullptr;
  const bool is_known = !base || (base->is_public && !base->is_extern) || base->is_in_header;
  const bool is_c = std::all_of(c.attributes.begin(), c.attributes.end(), [&](const auto& attribute) { return is_c_attribute(attribute.type); });
  if (!is_known || !is_c || c.extern_base.valid()) return "";
  std::string text = "struct " + c.cpp_name + " {\n";
  text += base ? std::string("  ") + (base->is_typedef ? "" : "struct ") + base->cpp_name + " base;\n" : "  PyObject_HEAD\n";
  if (brings_methods(file_.module, id)) text += "  void* methods;\n";
  for (const ir::Class::Attribute& attribute : c.attributes) text += "  " + attribute_text(attribute.type, attribute.name) + ";\n";
  return text + "};\n";
}

std::string HeaderTypes::text() const {
  std::string names, definitions, enums;
  for (const auto& [name, alias] : aliases_) names += alias;
  for (const ir::EnumId id : enums_) enums += enum_text(id);
  for (const ir::StructId id : structs_) {
    const std::string& name = file_.names.structure(id);
    names += std::string("typedef ") + (file_.module.structs[id].is_union ? "union " : "struct ") + name + " " + name + ";\n";
    definitions += struct_text(id);
  }
  for (const ir::ClassId id : classes_) {
    const std::string& name = file_.module.classes[id].cpp_name;
    names += "typedef struct " + name + " " + name + ";\n";
    definitions += class_text(id);
  }
  const std::string text = enums + names + definitions;
  return text.empty() ? "" : text + "\n";
}

std::string in_c_and_cpp(std::string declaration) {
  static constexpr std::array<std::pair<const char*, const char*>, 3> names = {{{"kc::complex<float>", "KERNELC_COMPLEX(float)"},
                                                                                 {"kc::complex<double>", "KERNELC_COMPLEX(double)"},
                                                                                 {"kc::complex<long double>", "KERNELC_COMPLEX(long double)"}}};
  for (const auto& [own, common] : names) {
    for (std::size_t at = declaration.find(own); at != std::string::npos; at = declaration.find(own, at))
      declaration.replace(at, std::string(own).size(), common);
  }
  return declaration;
}

}  // namespace kernelc::emit

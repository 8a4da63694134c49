#include "emit/header_types.h"

#include <array>

#include "emit/enumerators.h"

namespace kernelc::emit {

void HeaderTypes::add(ir::TypeId type) {
  const ir::Types& types = file_.module.types;
  if (!type.valid()) return;
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

void HeaderTypes::add_public() {
  for (std::size_t i = 0; i < file_.module.enums.size(); ++i) {
    const ir::EnumId id = file_.module.enums.id_at(i);
    if (file_.module.enums[id].is_public && !file_.module.enums[id].is_scoped) enums_.insert(id);
  }
  for (std::size_t i = 0; i < file_.module.structs.size(); ++i) {
    const ir::StructId id = file_.module.structs.id_at(i);
    if (file_.module.structs[id].is_public) add_struct(id);
  }
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

std::string HeaderTypes::text() const {
  std::string names, definitions, enums;
  for (const ir::EnumId id : enums_) enums += enum_text(id);
  for (const ir::StructId id : structs_) {
    const std::string& name = file_.names.structure(id);
    names += std::string("typedef ") + (file_.module.structs[id].is_union ? "union " : "struct ") + name + " " + name + ";\n";
    definitions += struct_text(id);
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

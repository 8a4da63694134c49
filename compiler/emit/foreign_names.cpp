#include "emit/foreign_names.h"

namespace kernelc::emit {

namespace {

class Collector {
 public:
  std::vector<ForeignName> names;

  void add(const std::string& cpp_name, const std::string& name) { names.push_back({cpp_name.empty() ? name : cpp_name}); }

  void add_members(const std::vector<ir::Field>& fields) {
    for (const ir::Field& field : fields) add_member(field.cpp_name, field.name);
  }

  void add(const ir::Struct& declared) {
    add(declared.cpp_name, "");
    add_members(declared.fields);
  }

  void add(const ir::Enum& declared) {
    add(declared.cpp_name, "");
    for (const ir::Enum::Member& member : declared.members) add(member.cpp_name, "");
  }

  void add(const ir::CppClass& declared) {
    add(declared.cpp_name, "");
    add_members(declared.fields);
    for (const ir::CppClass::Method& method : declared.methods) add_member(method.cpp_name, method.name);
    for (const ir::Alias& alias : declared.aliases) add_member(alias.cpp_name, alias.name);
  }

  void add_members(const ir::Class& declared) {
    for (const ir::Class::Attribute& attribute : declared.attributes) add_member(attribute.cpp_name, attribute.name);
  }

 private:
  void add_member(const std::string& cpp_name, const std::string& name) { names.push_back({cpp_name.empty() ? name : cpp_name, true}); }
};

}  // namespace

std::vector<ForeignName> foreign_names(const ir::Module& module) {
  Collector found;
  for (const ir::Extern& e : module.externs) found.add(e.cpp_name, e.name);
  for (const ir::Struct& s : module.structs)
    if (s.is_extern) found.add(s);
  for (const ir::Enum& e : module.enums)
    if (e.is_extern) found.add(e);
  for (const ir::Global& global : module.globals)
    if (global.is_extern) found.add(global.cpp_name, "");
  for (const ir::Alias& alias : module.aliases)
    if (alias.is_extern) found.add(alias.cpp_name, "");
  for (const ir::CppClass& c : module.cpp_classes)
    if (c.is_extern) found.add(c);
  for (const ir::Class& c : module.classes)
    if (c.is_in_header) found.add_members(c);
  return std::move(found.names);
}

}  // namespace kernelc::emit

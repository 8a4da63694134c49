#include <algorithm>
#include <array>

#include "emit/class_parts.h"
#include "emit/literals.h"

namespace kernelc::emit {

namespace {

using Attribute = ir::Class::Attribute;

constexpr std::array own_protocol = {"__reduce__", "__reduce_ex__", "__getstate__"};

/// What the class and its bases consist of.
struct Hierarchy {
  std::vector<const Attribute*> attributes;  ///< by name
  bool has_own_protocol = false;
  bool has_setstate = false;
  bool has_constructor = false;
  bool has_foreign_base = false;
};

Hierarchy hierarchy_of(const ir::Module& module, ir::ClassId id) {
  Hierarchy all;
  for (; id.valid(); id = module.classes[id].base) {
    const ir::Class& c = module.classes[id];
    all.has_foreign_base |= !is_own(c) || c.extern_base.valid();
    for (const Attribute& attribute : c.attributes)
      if (!is_dict(attribute) && !is_weak_references(attribute)) all.attributes.push_back(&attribute);
    for (const ir::Class::Method& method : c.methods) {
      all.has_constructor |= method.name == "__cinit__";
      all.has_setstate |= method.name == "__setstate__";
      all.has_own_protocol |= std::find(own_protocol.begin(), own_protocol.end(), method.name) != own_protocol.end();
    }
  }
  std::sort(all.attributes.begin(), all.attributes.end(), [](const auto* a, const auto* b) { return a->name < b->name; });
  return all;
}

bool has_object_form(const ir::Types& types, ir::TypeId type) {
  if (const auto* array = types.as<ir::ArrayType>(type)) return has_object_form(types, array->element);
  return types.is_object(type) || types.is_view(type) || types.is_number(type) || types.is<ir::BoolType>(type) ||
         types.is<ir::CodePointType>(type);
}

/// Why instances cannot be pickled by themselves, or nothing.
std::string refusal(const ir::Types& types, const Hierarchy& all) {
  if (all.has_constructor) return "no default __reduce__ due to non-trivial __cinit__";
  std::vector<std::string> without_form, structs;
  for (const Attribute* attribute : all.attributes) {
    if (types.is<ir::StructType>(attribute->type)) structs.push_back("self." + attribute->name);
    else if (!has_object_form(types, attribute->type)) without_form.push_back("self." + attribute->name);
  }
  if (!without_form.empty()) return join(without_form, ",") + " cannot be converted to a Python object for pickling";
  if (structs.empty()) return "";
  return "Pickling of struct members such as " + structs[0] + " must be explicitly requested with @auto_pickle(True)";
}

// The values of the attributes, and whether one that is an object is there.
void write_state(File& file, const std::string& function, const std::string& name, const Hierarchy& all, Writer& out) {
  std::vector<std::string> values, objects;
  for (const Attribute* attribute : all.attributes) {
    values.push_back(attribute_value(file, *attribute));
    if (file.module.types.is_object(attribute->type)) objects.push_back("!" + values.back() + ".is_none()");
  }
  out.blank();
  out.block("kc::py::Object " + function + "([[maybe_unused]] " + name + "& self, [[maybe_unused]] bool& holds_objects)", [&] {
    if (!objects.empty()) out.line("holds_objects = " + join(objects, " || ") + ";");
    out.line("return kc::py::tuple(" + (values.empty() ? "" : "{" + join(values) + "}") + ");");
  });
}

std::string members_of(const Hierarchy& all) {
  std::vector<std::string> names;
  for (const Attribute* attribute : all.attributes) names.push_back(attribute->name);
  return join(names);
}

void write_restoring(File& file, const std::string& function, const std::string& name, const Hierarchy& all, Writer& out) {
  out.blank();
  out.block("void " + function + "([[maybe_unused]] " + name + "& self, [[maybe_unused]] kc::py::Ref state)", [&] {
    for (std::size_t i = 0; i < all.attributes.size(); ++i) {
      out.block("", [&] {
        out.line("const kc::py::Ref value = kc::py::state_item(state, " + std::to_string(i) + ");");
        write_attribute_store(file, *all.attributes[i], out);
      });
    }
  });
}

}  // namespace

std::string write_pickling(File& file, ir::ClassId id, Writer& out) {
  const ir::Class& c = file.module.classes[id];
  const Hierarchy all = hierarchy_of(file.module, id);
  if (!c.directives.auto_pickle || all.has_own_protocol || all.has_foreign_base) return "";
  const std::string why_not = refusal(file.module.types, all);
  if (!why_not.empty()) return "kc::py::refuse_pickling(type, " + string_literal(why_not) + ");";
  const std::string& name = file.names.cdef_class(id);
  const std::string get = file.names.scope().declare(name + "_state"), set = file.names.scope().declare(name + "_set_state");
  write_state(file, get, name, all, out);
  write_restoring(file, set, name, all, out);
  const std::string all_of = "{" + join({string_literal("__pyx_unpickle_" + c.name), string_literal(members_of(all)), std::to_string(all.attributes.size())}) + "}";
  return "kc::py::make_picklable<" + join({name, get, set}) + ">(" + join({"type", all_of, all.has_setstate ? "true" : "false"}) + ");";
}

}  // namespace kernelc::emit

#include "emit/classes.h"

#include <algorithm>
#include <array>

#include "emit/class_parts.h"
#include "emit/expressions.h"
#include "emit/functions.h"
#include "emit/literals.h"
#include "emit/objects.h"

namespace kernelc::emit {

namespace {

using Attribute = ir::Class::Attribute;
using Method = ir::Class::Method;

const Method* method_of(const ir::Module& module, ir::FunctionId id) {
  const ir::ClassId owner = module.functions[id].class_id;
  if (!owner.valid()) return nullptr;
  for (const Method& method : module.classes[owner].methods)
    if (method.function == id) return &method;
  return nullptr;
}

// The class of the hierarchy that introduced the place in the table.
ir::ClassId slot_owner(const ir::Module& module, ir::ClassId id, const std::string& name) {
  ir::ClassId owner = id;
  for (ir::ClassId at = id; at.valid(); at = module.classes[at].base)
    for (const Method& method : module.classes[at].methods)
      if (method.name == name && method.is_virtual) owner = at;
  return owner;
}

}  // namespace

bool is_own(const ir::Class& c) { return !c.is_extern && c.module_name.empty(); }

bool has_own_classes(const ir::Module& module) { return std::any_of(module.classes.begin(), module.classes.end(), is_own); }

bool is_dict(const Attribute& attribute) { return attribute.name == "__dict__"; }
bool is_weak_references(const Attribute& attribute) { return attribute.name == "__weakref__"; }

std::string attribute_name(const Attribute& attribute) {
  if (!attribute.cpp_name.empty()) return attribute.cpp_name;
  if (is_dict(attribute)) return "instance_dict";
  if (is_weak_references(attribute)) return "weak_references";
  constexpr std::array taken = {"table", "Own", "Base", "each", "methods", "builtin", "ob_base", "ob_refcnt", "ob_type"};
  const std::string name = identifier(attribute.name);
  const bool is_taken = is_reserved_word(name) || std::find(taken.begin(), taken.end(), name) != taken.end();
  return is_taken ? name + "_" : name;
}

std::string attribute_name(const ir::Module& module, ir::ClassId id, const std::string& name) {
  for (; id.valid(); id = module.classes[id].base)
    for (const Attribute& attribute : module.classes[id].attributes)
      if (attribute.name == name) return attribute_name(attribute);
  return name;
}

std::string slot_name(const std::string& method) {
  constexpr std::array taken = {"type", "depth", "cinit", "richcmp", "dealloc"};
  const std::string name = identifier(method);
  const bool is_taken = is_reserved_word(name) || std::find(taken.begin(), taken.end(), name) != taken.end();
  return is_taken ? name + "_" : name;
}

bool adds_slot(const ir::Module& module, ir::ClassId id, const Method& method) {
  return method.is_virtual && method.function.valid() && slot_owner(module, id, method.name) == id;
}

std::string table_type(const File& file, ir::ClassId id) {
  for (; id.valid(); id = file.module.classes[id].base) {
    const ir::Class& c = file.module.classes[id];
    const bool adds = std::any_of(c.methods.begin(), c.methods.end(), [&](const Method& m) { return adds_slot(file.module, id, m); });
    if (adds) return file.names.cdef_class(id) + "_methods";
  }
  return "kc::py::Methods";
}

std::string slot_function(const File& file, const Method& method) {
  const bool dispatches = file.module.functions[method.function].kind == ir::Function::Kind::Cpdef;
  return file.names.function(method.function) + (dispatches ? "_dispatch" : "");
}

bool is_virtual_method(const ir::Module& module, ir::FunctionId id) {
  const Method* method = method_of(module, id);
  return method && method->is_virtual;
}

std::string virtual_callee(const File& file, ir::FunctionId id) {
  const Method& method = *method_of(file.module, id);
  const ir::ClassId owner = slot_owner(file.module, file.module.functions[id].class_id, method.name);
  return "kc::py::call_virtual<" + file.names.cdef_class(owner) + ">(&" + table_type(file, owner) + "::" + slot_name(method.name);
}

bool is_slot_only(const std::string& name) {
  return name == "__dealloc__" || name == "__getbuffer__" || name == "__releasebuffer__";
}

bool is_bound_method(const ir::PyFunction& function) {
  const bool has_self = !function.parameters.empty() && function.parameters[0].kind != ir::PyParameter::Kind::Star;
  return function.class_id.valid() && has_self && !function.is_static_method && !function.is_class_method;
}

bool is_collected(const ir::Module& module, ir::ClassId id) {
  for (; id.valid(); id = module.classes[id].base) {
    const ir::Class& c = module.classes[id];
    for (const Attribute& attribute : c.attributes)
      if (is_dict(attribute) || (module.types.is_object(attribute.type) && !is_weak_references(attribute))) return true;
    using Kind = ir::ObjectType::Kind;
    const bool has_number_base = c.extern_base.valid() && (module.types.is_object(c.extern_base, Kind::Float) ||
                                                           module.types.is_object(c.extern_base, Kind::Complex));
    if (c.extern_base.valid() && !has_number_base) return true;
    if (!is_own(c)) return true;
  }
  return false;
}

std::string class_type_text(const File& file, ir::ClassId id) {
  const std::string& name = file.names.cdef_class(id);
  return is_own(file.module.classes[id]) ? name + "::table.type" : identifier(name) + "_type()";
}

void write_foreign_types(const File& file, const std::string& text, Writer& out) {
  for (std::size_t i = 0; i < file.module.classes.size(); ++i) {
    const ir::ClassId id = file.module.classes.id_at(i);
    const ir::Class& c = file.module.classes[id];
    const std::string& name = file.names.cdef_class(id);
    if (is_own(c) || text.find(class_type_text(file, id)) == std::string::npos) continue;
    const std::string size = "sizeof(" + (c.cpp_name.empty() ? "PyObject" : name) + ")";
    out.block("PyTypeObject* " + class_type_text(file, id), [&] {
      out.line("static PyTypeObject* const type = kc::py::import_type(" + join({string_literal(c.module_name), string_literal(c.name), size}) + ");");
      out.line("return type;");
    });
    out.blank();
  }
}

namespace {

/// Writes the structs of classes, those of bases first.
class StructWriter {
 public:
  StructWriter(const File& file, Writer& out) : file_(file), out_(out) {}

  void write_all() {
    for (std::size_t i = 0; i < file_.module.classes.size(); ++i) write(file_.module.classes.id_at(i));
  }

 private:
  void write(ir::ClassId id) {
    const ir::Class& c = file_.module.classes[id];
    if (!is_own(c) || !written_.insert(id).second) return;
    if (c.base.valid()) write(c.base);
    At at(out_, file_.place(c.span));
    out_.line("// cdef class " + c.name);
    if (table_type(file_, id) == name(id) + "_methods") methods(id);
    attributes(id);
    instance(id);
    out_.blank();
  }

  const std::string& name(ir::ClassId id) const { return file_.names.cdef_class(id); }

  void methods(ir::ClassId id) {
    const ir::Class& c = file_.module.classes[id];
    const std::string base = c.base.valid() ? table_type(file_, c.base) : "kc::py::Methods";
    out_.block("struct " + name(id) + "_methods : " + base, [&] {
      for (const Method& method : c.methods)
        if (adds_slot(file_.module, id, method)) out_.line(slot_declaration(method) + " = nullptr;");
    }, "};");
  }

  std::string slot_declaration(const Method& method) const {
    const ir::Function& function = file_.module.functions[method.function];
    std::vector<std::string> parameters;
    for (const ir::LocalId parameter : function.parameters)
      parameters.push_back(parameter_declaration(file_, method.function, parameter, ""));
    return result_type(file_, function) + " (*" + slot_name(method.name) + ")(" + join(parameters) + ")";
  }

  void attributes(ir::ClassId id) {
    const ir::Class& c = file_.module.classes[id];
    out_.block("struct " + name(id) + "_attributes", [&] {
      std::vector<std::string> visited;
      for (const Attribute& attribute : c.attributes) {
        out_.line(declaration(attribute) + ";");
        const bool is_visited = file_.module.types.is_object(attribute.type) && !is_weak_references(attribute);
        if (is_visited) visited.push_back("visit(" + attribute_name(attribute) + ")");
      }
      out_.line("template <class Visit>");
      if (visited.empty()) out_.line("void each(Visit&) {}");
      else out_.block("void each(Visit& visit)", [&] { out_.line(join(visited) + ";"); });
    }, "};");
  }

  std::string declaration(const Attribute& attribute) const {
    const ir::Types& types = file_.module.types;
    const std::string name = attribute_name(attribute);
    if (is_dict(attribute)) return "kc::py::InstanceDict " + name;
    if (is_weak_references(attribute)) return "kc::py::WeakReferences " + name;
    if (types.is_object(attribute.type)) return "kc::py::Object " + name + " = kc::py::none()";
    if (types.is_view(attribute.type)) return file_.types.owned_view(attribute.type) + " " + name;
    return file_.types.stored_declaration(types.strip(attribute.type), name) + (types.is<ir::CppClassType>(attribute.type) ? "" : "{}");
  }

  void instance(ir::ClassId id) {
    const ir::Class& c = file_.module.classes[id];
    const BuiltinBase builtin = builtin_base(file_, c);
    const bool is_builtin = !builtin.structure.empty();
    const std::string head = c.base.valid() ? name(c.base) : is_builtin ? "kc::py::BuiltinInstance<" + builtin.structure + ">" : "kc::py::Instance";
    const std::string base = c.base.valid() ? name(c.base) : is_builtin ? "kc::py::BuiltinBase<" + builtin.structure + ">" : "kc::py::NoBase";
    out_.block("struct " + name(id) + " : " + head + ", " + name(id) + "_attributes", [&] {
      out_.line("using Own = " + name(id) + "_attributes;");
      out_.line("using Base = " + base + ";");
      out_.line("static " + table_type(file_, id) + " table;");
    }, "};");
  }

  const File& file_;
  Writer& out_;
  std::set<ir::ClassId> written_;
};

}  // namespace

void write_class_structs(const File& file, Writer& out) { StructWriter(file, out).write_all(); }

}  // namespace kernelc::emit

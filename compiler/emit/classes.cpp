#include "emit/classes.h"

#include <algorithm>
#include <array>

#include "emit/c_convention.h"
#include "emit/class_parts.h"
#include "emit/expressions.h"
#include "emit/functions.h"
#include "emit/literals.h"
#include "emit/objects.h"
#include "emit/optional_places.h"
#include "ir/class_attributes.h"

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

}  // namespace

const Method& slot_method(const ir::Module& module, ir::FunctionId id) {
  const Method& method = *method_of(module, id);
  for (ir::ClassId at = module.functions[id].class_id; at.valid(); at = module.classes[at].base)
    for (const Method& first : module.classes[at].methods)
      if (first.adds_slot && first.vtable_slot == method.vtable_slot) return first;
  return method;
}

ir::ClassId slot_owner(const ir::Module& module, ir::FunctionId id) { return module.functions[slot_method(module, id).function].class_id; }

bool is_own(const ir::Class& c) { return !c.is_extern && c.module_name.empty(); }

bool has_own_classes(const ir::Module& module) { return std::any_of(module.classes.begin(), module.classes.end(), is_own); }

bool is_dict(const Attribute& attribute) { return attribute.name == "__dict__"; }
bool is_weak_references(const Attribute& attribute) { return attribute.name == "__weakref__"; }

std::string attribute_name(const Attribute& attribute) {
  if (!attribute.cpp_name.empty()) return attribute.cpp_name;
  if (is_dict(attribute)) return "instance_dict";
  if (is_weak_references(attribute)) return "weak_references";
  constexpr std::array taken = {"table", "virtuals", "Own", "Base", "each", "methods", "builtin", "make_type", "ob_base", "ob_refcnt", "ob_type"};
  const std::string name = identifier(attribute.name);
  const bool is_taken = is_reserved_word(name) || std::find(taken.begin(), taken.end(), name) != taken.end();
  return is_taken ? name + "_" : name;
}

std::string attribute_name(const ir::Module& module, ir::ClassId id, const std::string& name) {
  const Attribute* attribute = ir::find_attribute(module, id, name).attribute;
  return attribute ? attribute_name(*attribute) : name;
}

bool is_shared_view(const ir::Module& module, ir::ClassId id, const std::string& name) {
  const ir::DeclaredAttribute found = ir::find_attribute(module, id, name);
  return found.attribute && is_shared_view(module.types, *found.owner, found.attribute->type);
}

std::string slot_name(const ir::Module& module, const Method& method) {
  const std::string& copy = module.functions[method.function].fused_suffix;
  const std::string name = identifier(copy.empty() ? method.name : method.name + "_" + copy);
  return is_reserved_word(name) ? name + "_" : name;
}

bool adds_slot(const Method& method) { return method.adds_slot; }

std::string table_type(const File& file, ir::ClassId id) {
  for (; id.valid(); id = file.module.classes[id].base) {
    const ir::Class& c = file.module.classes[id];
    if (std::any_of(c.methods.begin(), c.methods.end(), adds_slot)) return file.names.cdef_class(id) + "_methods";
  }
  return "";
}

bool has_c_slots(const ir::Class& c) { return c.is_shared || is_foreign(c); }

bool is_shared_view(const ir::Types& types, const ir::Class& c, ir::TypeId attribute) {
  const auto* view = types.as<ir::ViewType>(attribute);
  return view && has_c_slots(c) && !TypeSpelling::is_indirect(*view);
}

bool brings_methods(const ir::Module& module, ir::ClassId id) {
  const auto adds = [&](ir::ClassId at) {
    const auto& methods = module.classes[at].methods;
    return std::any_of(methods.begin(), methods.end(), adds_slot);
  };
  if (!adds(id)) return false;
  for (ir::ClassId base = module.classes[id].base; base.valid(); base = module.classes[base].base)
    if (adds(base)) return false;
  return true;
}

bool may_be_left_out(const ir::Function& function, std::size_t parameter) {
  const std::size_t required = function.parameters.size() - static_cast<std::size_t>(function.optional_parameters);
  return function.has_open_defaults && parameter >= required + needed_optional(function);
}

std::string slot_declaration(const File& file, const Method& method) {
  const ir::Function& function = file.module.functions[method.function];
  if (has_c_slots(file.module.classes[function.class_id])) return c_pointer(c_signature(file, method.function), slot_name(file.module, method));
  std::vector<std::string> parameters;
  for (std::size_t i = 0; i < function.parameters.size(); ++i) {
    const std::string type = parameter_declaration(file, method.function, function.parameters[i], "");
    parameters.push_back(may_be_left_out(function, i) ? "std::optional<" + type + ">" : type);
  }
  return result_type(file, function) + " (*" + slot_name(file.module, method) + ")(" + join(parameters) + ")";
}

std::string dispatching_function(const File& file, const Method& method) {
  const bool dispatches = file.module.functions[method.function].kind == ir::Function::Kind::Cpdef;
  return file.names.function(method.function) + (dispatches ? "_dispatch" : "");
}

bool is_virtual_method(const ir::Module& module, ir::FunctionId id) {
  const Method* method = method_of(module, id);
  return method && method->is_virtual;
}

bool is_final_here(const ir::Module& module, ir::FunctionId id) {
  const ir::Function& function = module.functions[id];
  const bool is_hidden_only = !function.fused_suffix.empty() && function.kind == ir::Function::Kind::Cdef;
  const bool is_final = is_hidden_only || function.directives.is_final || module.classes[function.class_id].is_final;
  return is_final && is_own(module.classes[function.class_id]);
}

bool fills_slot(const ir::Module& module, ir::FunctionId id) {
  const Method* method = method_of(module, id);
  return method && (method->is_virtual || method->adds_slot || slot_owner(module, id) != module.functions[id].class_id);
}

bool fills_slot_in_c(const ir::Module& module, ir::FunctionId id) {
  return fills_slot(module, id) && has_c_slots(module.classes[slot_owner(module, id)]);
}

bool is_called_in_c(const ir::Module& module, ir::FunctionId id) { return is_virtual_method(module, id) && fills_slot_in_c(module, id); }

std::string virtual_call(const File& file, ir::FunctionId id, std::vector<std::string> arguments) {
  const Method& method = slot_method(file.module, id);
  const ir::ClassId owner = slot_owner(file.module, id);
  if (is_called_in_c(file.module, id)) return call_text(virtual_caller(file, method), arguments).text;
  arguments.resize(file.module.functions[id].parameters.size(), "std::nullopt");
  arguments.insert(arguments.begin(), "&" + table_type(file, owner) + "::" + slot_name(file.module, method));
  return call_text("kc::py::call_virtual<" + file.names.cdef_class(owner) + ">", arguments).text;
}

std::string virtual_caller(const File& file, const Method& method) { return file.names.function(method.function) + "_virtual"; }

bool is_slot_only(const std::string& name) {
  return name == "__dealloc__" || name == "__getbuffer__" || name == "__releasebuffer__";
}

bool is_bound_method(const ir::PyFunction& function) {
  const bool has_self = !function.parameters.empty() && function.parameters[0].kind != ir::PyParameter::Kind::Star;
  return function.class_id.valid() && has_self && !function.is_static_method && !function.is_class_method;
}

bool is_collected(const ir::Module& module, ir::ClassId id) {
  if (module.classes[id].directives.no_gc) return false;
  for (; id.valid(); id = module.classes[id].base) {
    const ir::Class& c = module.classes[id];
    for (const Attribute& attribute : c.attributes)
      if (is_dict(attribute) || (module.types.is_object(attribute.type) && !is_weak_references(attribute))) return true;
    using Kind = ir::ObjectType::Kind;
    const auto is_base = [&](Kind kind) { return c.extern_base.valid() && module.types.is_object(c.extern_base, kind); };
    const bool has_number_base = is_base(Kind::Int) || is_base(Kind::Float) || is_base(Kind::Complex);
    if (c.extern_base.valid() && !has_number_base) return true;
    if (!is_own(c)) return true;
  }
  return false;
}

bool uses_trashcan(const ir::Module& module, ir::ClassId id) {
  using Trashcan = ir::Directives::Trashcan;
  using Kind = ir::ObjectType::Kind;
  const ir::Class& c = module.classes[id];
  const Trashcan wish = c.directives.trashcan;
  if (!is_own(c) || wish == Trashcan::Unused || !is_collected(module, id)) return false;
  const auto is_object = [&](const Attribute& attribute) { return module.types.is_object(attribute.type) && !is_weak_references(attribute); };
  if (wish == Trashcan::Used && std::any_of(c.attributes.begin(), c.attributes.end(), is_object)) return true;
  if (c.base.valid()) return uses_trashcan(module, c.base);
  const auto* builtin = c.extern_base.valid() ? module.types.as<ir::ObjectType>(c.extern_base) : nullptr;
  constexpr std::array containers = {Kind::List, Kind::Tuple, Kind::Dict, Kind::Set, Kind::FrozenSet, Kind::Type};
  return builtin && std::find(containers.begin(), containers.end(), builtin->kind) != containers.end();
}

std::string class_type_text(const File& file, ir::ClassId id) {
  const ir::Class& c = file.module.classes[id];
  if (c.is_in_header) return identifier(c.module_name + "_" + c.name) + "_type()";  // several may have one struct
  const std::string& name = file.names.cdef_class(id);
  return is_own(c) ? name + "::table.type" : identifier(name) + "_type()";
}

namespace {

/// Writes the structs of classes, those of bases first.
class StructWriter {
 public:
  StructWriter(const File& file, Writer& out) : file_(file), out_(out), foreign_(foreign_classes_used(file)) {}

  void write_all() {
    for (std::size_t i = 0; i < file_.module.classes.size(); ++i) write(file_.module.classes.id_at(i));
  }

 private:
  void write(ir::ClassId id) {
    const ir::Class& c = file_.module.classes[id];
    if ((!is_own(c) && !foreign_.contains(id)) || !written_.insert(id).second) return;
    if (c.base.valid()) write(c.base);
    At at(out_, file_.place(c.span));
    out_.line("// cdef class " + (is_own(c) ? "" : c.module_name + ".") + c.name);
    if (table_type(file_, id) == name(id) + "_methods") methods(id);
    attributes(id);
    instance(id);
    out_.blank();
  }

  const std::string& name(ir::ClassId id) const { return file_.names.cdef_class(id); }

  void methods(ir::ClassId id) {
    const ir::Class& c = file_.module.classes[id];
    const std::string base = c.base.valid() ? table_type(file_, c.base) : "";
    for (const Method& method : c.methods)
      if (adds_slot(method) && has_c_slots(c)) write_optional_struct(file_, method.function, out_);
    out_.block("struct " + name(id) + "_methods" + (base.empty() ? "" : " : " + base), [&] {
      for (const Method& method : c.methods)
        if (adds_slot(method)) out_.line(slot_declaration(file_, method) + " = nullptr;");
    }, "};");
  }

  void attributes(ir::ClassId id) {
    const ir::Class& c = file_.module.classes[id];
    const bool is_wide = std::any_of(c.attributes.begin(), c.attributes.end(), [&](const Attribute& a) { return needs_wide_alignment(a.type); });
    out_.block(std::string("struct ") + (is_wide || c.attributes.empty() ? "" : "alignas(void*) ") + name(id) + "_attributes", [&] {
      std::vector<std::string> visited;
      for (const Attribute& attribute : c.attributes) {
        out_.line(declaration(c, attribute) + ";");
        const bool is_visited = file_.module.types.is_object(attribute.type) && !is_weak_references(attribute);
        if (is_visited) visited.push_back("visit(" + attribute_name(attribute) + ")");
      }
      out_.line("template <class Visit>");
      if (visited.empty()) out_.line("void each(Visit&) {}");
      else out_.block("void each(Visit& visit)", [&] { out_.line(join(visited) + ";"); });
    }, "};");
  }

  // Types that are aligned more strictly than a pointer.
  bool needs_wide_alignment(ir::TypeId type) const {
    const ir::Types& types = file_.module.types;
    if (const auto* real = types.as<ir::FloatType>(type)) return real->width == ir::FloatType::Width::Extended;
    if (const auto* complex = types.as<ir::ComplexType>(type)) return complex->width == ir::FloatType::Width::Extended;
    if (const auto* array = types.as<ir::ArrayType>(type)) return needs_wide_alignment(array->element);
    const auto* structure = types.as<ir::StructType>(type);
    if (!structure) return types.is<ir::CppClassType>(type);
    const auto& fields = file_.module.structs[structure->id];
    return fields.is_extern || std::any_of(fields.fields.begin(), fields.fields.end(), [&](const ir::Field& field) { return needs_wide_alignment(field.type); });
  }

  std::string view_attribute(const ir::Class& c, ir::TypeId type) const {
    return is_shared_view(file_.module.types, c, type) ? "kc::py::SharedAttribute<" + file_.types.plain_view(type, false) + ">" : file_.types.owned_view(type);
  }

  std::string declaration(const ir::Class& c, const Attribute& attribute) const {
    const ir::Types& types = file_.module.types;
    const std::string name = attribute_name(attribute);
    if (is_dict(attribute)) return "kc::py::InstanceDict " + name;
    if (is_weak_references(attribute)) return "kc::py::WeakReferences " + name;
    if (types.is_object(attribute.type)) return "kc::py::Object " + name + " = kc::py::none()";
    if (types.is_view(attribute.type)) return view_attribute(c, attribute.type) + " " + name;
    if (attribute.is_optional) return optional_type(file_, attribute.type) + " " + name;
    const ir::TypeId type = types.is_const(attribute.type) ? types.strip(attribute.type) : attribute.type;
    return file_.types.stored_declaration(type, name) + (types.is<ir::CppClassType>(attribute.type) ? "" : "{}");
  }

  void instance(ir::ClassId id) {
    const ir::Class& c = file_.module.classes[id];
    const BuiltinBase builtin = builtin_base(file_, c);
    const bool has_class = c.base.valid() && builtin.structure.empty();
    const bool is_builtin = !builtin.structure.empty();
    const std::string head = has_class ? name(c.base) : is_builtin ? "kc::py::BuiltinInstance<" + builtin.structure + ">" : "kc::py::Instance";
    const std::string base = has_class ? name(c.base) : is_builtin ? "kc::py::BuiltinBase<" + builtin.structure + ">" : "kc::py::NoBase";
    const std::string dispatching = brings_methods(file_.module, id) ? ", kc::py::Dispatching" : "";
    out_.block("struct " + name(id) + " : " + head + dispatching + ", " + name(id) + "_attributes", [&] {
      out_.line("using Own = " + name(id) + "_attributes;");
      out_.line("using Base = " + base + ";");
      if (!is_own(c)) return;
      out_.line("static kc::py::ClassTable table;");
      const std::string virtuals = table_type(file_, id);
      if (!virtuals.empty()) out_.line("static " + virtuals + " virtuals;");
      if (c.is_made_by_statement) out_.line("static void make_type(kc::py::Ref bases);");
    }, "};");
  }

  const File& file_;
  Writer& out_;
  std::set<ir::ClassId> foreign_;
  std::set<ir::ClassId> written_;
};

}  // namespace

void write_class_structs(const File& file, Writer& out) { StructWriter(file, out).write_all(); }

}  // namespace kernelc::emit

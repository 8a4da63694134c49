#include "emit/c_convention.h"
#include "emit/class_parts.h"
#include "emit/literals.h"

namespace kernelc::emit {

namespace {

/// Finds the classes whose attributes or methods the functions of the module use.
class FindClasses : public ir::Walk {
 public:
  using Walk::visit;
  explicit FindClasses(const ir::Module& module) : Walk(module) {}
  std::set<ir::ClassId> found;

  void visit(ir::ExprId id) override {
    if (const auto* member = ir::node_as<ir::Member>(module_, id)) add(module_[member->base].type);
    if (const auto* reference = ir::node_as<ir::FunctionRef>(module_, id)) add(module_.functions[reference->id].class_id);
    parts(id);
  }

  // With its bases.
  void add(ir::ClassId id) {
    for (; id.valid(); id = module_.classes[id].base)
      if (is_foreign(module_.classes[id])) found.insert(id);
  }

 private:
  void add(ir::TypeId type) {
    const auto* object = module_.types.as<ir::ObjectType>(type);
    if (object && object->kind == ir::ObjectType::Kind::Class) add(object->class_id);
  }
};

bool has_known_struct(const ir::Class& c) { return c.is_in_header && !c.cpp_name.empty(); }

/// The size of the struct that objects begin with, and what is done where they are larger: those of compiled modules never are.
std::string size_text(const File& file, ir::ClassId id, const std::set<ir::ClassId>& used) {
  const ir::Class& c = file.module.classes[id];
  const bool is_known = used.contains(id) || has_known_struct(c);
  if (!is_known) return "sizeof(PyObject)";
  const std::string size = "sizeof(" + file.names.cdef_class(id) + ")";
  if (!has_known_struct(c) || c.check_size == "error") return size + ", kc::py::Larger::error";
  return c.check_size == "ignore" ? size : size + ", kc::py::Larger::warn";
}

/// Types of structs that a header shows are compared with it when the module is imported.
bool is_checked_early(const ir::Class& c) { return has_known_struct(c) && c.check_size != "ignore"; }

}  // namespace

bool is_foreign(const ir::Class& c) { return c.is_extern && !c.is_in_header; }

std::set<ir::ClassId> foreign_classes_used(const File& file) {
  FindClasses walk(file.module);
  for (const ir::Function& function : file.module.functions)
    if (!function.is_declared_only) static_cast<ir::Walk&>(walk).visit(function.body);
  for (std::size_t i = 0; i < file.module.classes.size(); ++i)
    if (is_own(file.module.classes[file.module.classes.id_at(i)])) walk.add(file.module.classes.id_at(i));
  return walk.found;
}

ir::ClassId foreign_ancestor(const ir::Module& module, ir::ClassId id) {
  while (id.valid() && !is_foreign(module.classes[id])) id = module.classes[id].base;
  return id;
}

void write_foreign_types(const File& file, const std::string& text, Writer& out, Writer& early) {
  const std::set<ir::ClassId> used = foreign_classes_used(file);
  std::set<std::string> written;  // a class of a header may be declared in several .pxd files
  for (std::size_t i = 0; i < file.module.classes.size(); ++i) {
    const ir::ClassId id = file.module.classes.id_at(i);
    const ir::Class& c = file.module.classes[id];
    if (is_own(c) || (!used.contains(id) && text.find(class_type_text(file, id)) == std::string::npos)) continue;
    if (!written.insert(class_type_text(file, id)).second) continue;
    out.block("[[maybe_unused]] PyTypeObject* " + class_type_text(file, id), [&] {
      out.line("static PyTypeObject* const type = kc::py::import_type(" + join({string_literal(c.module_name), string_literal(c.name), size_text(file, id, used)}) + ");");
      out.line("return type;");
    });
    if (is_checked_early(c)) early.line(class_type_text(file, id) + ";");
    out.blank();
  }
}

}  // namespace kernelc::emit

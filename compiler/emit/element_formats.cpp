#include "emit/element_formats.h"

#include <algorithm>

#include "emit/class_parts.h"
#include "emit/literals.h"
#include "emit/objects.h"

namespace kernelc::emit {

namespace {

/// The structs that are elements of the module's views.
class ElementStructs : public ir::Walk {
 public:
  using Walk::visit;
  explicit ElementStructs(const ir::Module& module) : Walk(module) {
    for (const ir::Function& function : module.functions) {
      if (function.is_declared_only) continue;
      for (const ir::Local& local : function.locals) add(local.type);
      add(function.result);
      static_cast<ir::Walk&>(*this).PartVisitor::visit(function.body);
    }
    for (const ir::Global& global : module.globals)
      if (!global.is_extern) add(global.type);
    for (const ir::Class& c : module.classes)
      if (is_own(c))
        for (const ir::Class::Attribute& attribute : c.attributes) add(attribute.type);
  }

  std::vector<ir::StructId> ids;  ///< those that others hold come first

 private:
  void visit(ir::ExprId id) override {
    add(module_[id].type);
    parts(id);
  }

  void add(ir::TypeId type) {
    if (!type.valid()) return;
    const auto* object = module_.types.as<ir::ObjectType>(type);
    if (object) return add(object->buffer);
    if (const auto* view = module_.types.as<ir::ViewType>(type)) add_element(view->element);
  }

  void add_element(ir::TypeId type) {
    if (const auto* array = module_.types.as<ir::ArrayType>(type)) return add_element(array->element);
    const auto* found = module_.types.as<ir::StructType>(type);
    if (!found || !known_.insert(found->id).second) return;
    for (const ir::Field& field : module_.structs[found->id].fields) add_element(field.type);
    ids.push_back(found->id);
  }

  std::set<ir::StructId> known_;
};

// Pointers, unions and functions have no format.
bool has_format(const ir::Module& module, ir::TypeId type) {
  if (const auto* array = module.types.as<ir::ArrayType>(type)) return array->extent >= 0 && has_format(module, array->element);
  const auto* nested = module.types.as<ir::StructType>(type);
  if (!nested) return module.types.is_number(type);
  const ir::Struct& s = module.structs[nested->id];
  return !s.is_union && !s.fields.empty() &&
         std::all_of(s.fields.begin(), s.fields.end(), [&](const ir::Field& field) { return has_format(module, field.type); });
}

/// `{"cell", "int", member_element(&Self::cell), offsetof(Self, cell), {2, 3}}`
std::string field_text(const File& file, const ir::Field& field) {
  const std::string& member = field.cpp_name.empty() ? field.name : field.cpp_name;
  ir::TypeId element = field.type;
  std::vector<std::string> extents;
  while (const auto* array = file.module.types.as<ir::ArrayType>(element)) {
    extents.push_back(std::to_string(array->extent));
    element = array->element;
  }
  std::vector<std::string> parts = {string_literal(field.name), string_literal(file.module.types.display(element, file.module)),
                                    "member_element(&Self::" + member + ")", "offsetof(Self, " + member + ")"};
  if (!extents.empty()) parts.push_back(braced(extents));
  return braced(parts);
}

void write_format(const File& file, ir::StructId id, Writer& out) {
  const ir::Struct& s = file.module.structs[id];
  const std::string name = (s.is_extern ? "" : "kernels::") + file.names.structure(id);
  out.blank();
  out.line("template <>");
  out.block("struct kc::py::Element<" + name + ">", [&] {
    out.line("using Self = " + name + ";");
    out.block("static constexpr ElementField fields[] =", [&] {
      for (const ir::Field& field : s.fields) out.line(field_text(file, field) + ",");
    }, "};");
    out.line("static constexpr ElementFormat format = structure<Self>(" + string_literal(s.name) + ", fields);");
  }, "};");
}

}  // namespace

void write_element_formats(const File& file, Writer& out) {
  std::vector<ir::StructId> ids = ElementStructs(file.module).ids;
  std::erase_if(ids, [&](ir::StructId id) {
    const ir::Struct& s = file.module.structs[id];
    return s.is_union || s.fields.empty() ||
           !std::all_of(s.fields.begin(), s.fields.end(), [&](const ir::Field& field) { return has_format(file.module, field.type); });
  });
  if (ids.empty()) return;
  out.line("}}  // namespace kernels");
  for (const ir::StructId id : ids) write_format(file, id, out);
  out.blank();
  out.line("namespace kernels { namespace {");
  out.blank();
}

}  // namespace kernelc::emit

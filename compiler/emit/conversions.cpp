#include "emit/conversions.h"

#include <algorithm>

#include "emit/literals.h"
#include "ir/object_form.h"

namespace kernelc::emit {

namespace {

/// The structs that values of the module are converted from or to.
class ConvertedStructs : public ir::Walk {
 public:
  using Walk::visit;
  explicit ConvertedStructs(const ir::Module& module) : Walk(module) {
    for (const ir::Function& function : module.functions) static_cast<ir::Walk&>(*this).PartVisitor::visit(function.body);
    for (const ir::Class& c : module.classes)
      for (const ir::Class::Attribute& attribute : c.attributes)
        if (attribute.access != ir::Class::Attribute::Access::Private) add_converted(attribute.type);
    for (const ir::PyFunction& py : module.py_functions)
      for (const auto& specialisation : py.specialisations) add_signature(module.functions[specialisation.function]);
  }

  std::vector<ir::StructId> ids;  ///< those that others hold come first

 private:
  void visit(ir::ExprId id) override {
    if (const auto* made = ir::node_as<ir::ToObject>(module_, id)) add(module_[made->value].type);
    if (const auto* made = ir::node_as<ir::ViewToObject>(module_, id)) add_converted(module_[made->view].type);
    if (ir::node_as<ir::FromObject>(module_, id)) add(module_[id].type);
    parts(id);
  }

  void add_signature(const ir::Function& function) {
    for (const ir::LocalId parameter : function.parameters) add(function.locals[parameter].type);
    if (function.result.valid()) add(function.result);
  }

  // The object that is made of a view converts its elements.
  void add_converted(ir::TypeId type) {
    const auto* view = module_.types.as<ir::ViewType>(type);
    add(view ? module_.types.strip(view->element) : type);
  }

  void add(ir::TypeId type) {
    if (const auto* array = module_.types.as<ir::ArrayType>(type)) return add(array->element);
    if (const auto* tuple = module_.types.as<ir::TupleType>(type))
      for (const ir::TypeId item : tuple->items) add(item);
    if (const auto* container = module_.types.as<ir::CppClassType>(type))
      for (const ir::TypeId argument : container->arguments) add(argument);
    const auto* found = module_.types.as<ir::StructType>(type);
    if (!found || !known_.insert(found->id).second) return;
    for (const ir::Field& field : module_.structs[found->id].fields) add(field.type);
    ids.push_back(found->id);
  }

  std::set<ir::StructId> known_;
};

class ConvertedClasses : public ir::Walk {
 public:
  using Walk::visit;
  explicit ConvertedClasses(const File& file) : Walk(file.module), file_(file) {
    for (const ir::Function& function : module_.functions) static_cast<ir::Walk&>(*this).PartVisitor::visit(function.body);
  }

  std::string text;

 private:
  void visit(ir::ExprId id) override {
    if (const auto* made = ir::node_as<ir::ToObject>(module_, id)) add(module_[made->value].type);
    if (ir::node_as<ir::FromObject>(module_, id)) add(module_[id].type);
    parts(id);
  }

  void add(ir::TypeId type) {
    if (module_.types.is<ir::CppClassType>(type)) text += file_.types(module_.types.strip(type)) + "\n";
    const auto* structure = module_.types.as<ir::StructType>(type);
    if (!structure || !known_.insert(structure->id).second) return;
    for (const ir::Field& field : module_.structs[structure->id].fields) add(field.type);
  }

  const File& file_;
  std::set<ir::StructId> known_;
};

/// `visit("cells", s.cells)`
std::string visit_text(const File& file, const ir::Struct& holder, const ir::Field& field) {
  const std::string member = "s." + (field.cpp_name.empty() ? field.name : field.cpp_name);
  return "visit(" + string_literal(field.name) + ", " + converted_place(file.module.types, field.type, member, holder.is_packed) + ")";
}

}  // namespace

std::string converted_classes(const File& file) { return ConvertedClasses(file).text; }

std::string converted_place(const ir::Types& types, ir::TypeId type, const std::string& place, bool is_packed) {
  while (const auto* array = types.as<ir::ArrayType>(type)) type = array->element;
  const std::string member = is_packed ? "kc::py::unaligned_member<decltype(" + place + ")>(&" + place + ")" : place;
  return types.is<ir::BoolType>(types.strip(type)) ? "kc::py::truths(" + member + ")" : member;
}

bool is_packed(const Body& body, ir::ExprId place) {
  if (const auto* item = body.node<ir::ElementOf>(place)) return body.types.is<ir::ArrayType>(body.type_of(item->base)) && is_packed(body, item->base);
  const auto* member = body.node<ir::Member>(place);
  if (!member) return false;
  const ir::TypeId base = body.type_of(member->base);
  const auto* pointer = body.types.as<ir::PointerType>(base);
  const auto* holder = body.types.as<ir::StructType>(body.types.strip(pointer ? pointer->target : base));
  if (holder && body.module.structs[holder->id].is_packed) return true;
  return !member->through_pointer && is_packed(body, member->base);
}

void write_conversions(const File& file, Writer& out) {
  std::vector<ir::StructId> ids;
  for (const ir::StructId id : ConvertedStructs(file.module).ids) {
    const ir::Struct& s = file.module.structs[id];
    const auto has_form = [&](const ir::Field& field) { return ir::has_object_form(file.module, field.type); };
    if (!s.fields.empty() && std::all_of(s.fields.begin(), s.fields.end(), has_form)) ids.push_back(id);
  }
  if (ids.empty()) return;
  out.line("}}  // namespace kernels");
  for (const ir::StructId id : ids) {
    const ir::Struct& s = file.module.structs[id];
    const std::string name = (s.is_extern ? "" : "kernels::") + (s.holder.valid() ? file.types(s.holder) + "::" + s.name : file.names.structure(id));
    out.blank();
    out.line("template <>");
    out.block("struct kc::py::Conversion<" + name + "> : kc::py::" + (s.is_union ? "Union" : "Struct") + "Conversion<" + name + ">", [&] {
      std::vector<std::string> visits;
      for (const ir::Field& field : s.fields) visits.push_back(visit_text(file, s, field));
      out.line("template <class S, class Visit>");
      out.block("static void each(S& s, Visit visit)", [&] { out.line(join(visits) + ";"); });
    }, "};");
  }
  out.blank();
  out.line("namespace kernels { namespace {");
  out.blank();
}

}  // namespace kernelc::emit

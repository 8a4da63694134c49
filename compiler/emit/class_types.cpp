#include <functional>

#include "emit/class_parts.h"
#include "emit/expressions.h"
#include "emit/literals.h"

namespace kernelc::emit {

namespace {

/// Writes how the types of the module's classes are made.
class TypeMaker {
 public:
  TypeMaker(File& file, Writer& out) : file_(file), out_(out) {}

  void write() {
    each([&](ir::ClassId id, const ir::Class&) { pickling_.emplace(id, write_pickling(file_, id, out_)); });
    out_.blank();
    each([&](ir::ClassId id, const ir::Class& c) {
      if (c.is_made_by_statement) out_.block("void " + name(id) + "::make_type(kc::py::Ref bases)", [&] { type(id); }), out_.blank();
    });
    out_.block("void make_types()", [&] {
      each([&](ir::ClassId id, const ir::Class&) { type_after_base(id); });
    });
  }

 private:
  const std::string& name(ir::ClassId id) const { return file_.names.cdef_class(id); }

  void each(const std::function<void(ir::ClassId, const ir::Class&)>& visit) const {
    for (std::size_t i = 0; i < file_.module.classes.size(); ++i) {
      const ir::ClassId id = file_.module.classes.id_at(i);
      if (is_own(file_.module.classes[id])) visit(id, file_.module.classes[id]);
    }
  }

  void type_after_base(ir::ClassId id) {
    const ir::Class& c = file_.module.classes[id];
    if (!is_own(c) || c.is_made_by_statement || !written_.insert(id).second) return;
    if (c.base.valid()) type_after_base(c.base);
    out_.block("", [&] { type(id); });
  }

  void type(ir::ClassId id) {
    const ir::Class& c = file_.module.classes[id];
    At at(out_, file_.place(c.span));
    out_.line("kc::py::TypeBuilder<" + name(id) + "> type(" + join(arguments(id)) + ");");
    if (c.is_made_by_statement) out_.line("type.bases(bases);");
    if (uses_trashcan(file_.module, id)) out_.line("type.use_trashcan();");
    write_accessors(file_, id, out_);
    for (const ir::Class::Method& method : c.methods) slot(method);
    write_special_slots(file_, id, out_);
    write_foreign_slots(file_, id, out_);
    if (!pickling_[id].empty()) out_.line(pickling_[id]);
    if (c.directives.is_internal) out_.line("type.finish();");
    else out_.line("kc::py::set_global(" + join({file_.constants.use_name(c.name), "type.finish()"}) + ");");
    if (c.is_shared && !table_type(file_, id).empty())
      out_.line("kc::py::export_methods(" + join({class_type_text(file_, id), name(id) + "::virtuals"}) + ");");
  }

  std::vector<std::string> arguments(ir::ClassId id) const {
    const ir::Class& c = file_.module.classes[id];
    const BuiltinBase builtin = builtin_base(file_, c);
    std::vector<std::string> flags;
    if (is_collected(file_.module, id)) flags.push_back("kc::py::TypeBuilderBase::collected");
    if (c.directives.no_gc_clear) flags.push_back("kc::py::TypeBuilderBase::never_cleared");
    if (c.is_final) flags.push_back("kc::py::TypeBuilderBase::final");
    using Collection = ir::Directives::Collection;
    if (c.directives.collection == Collection::Sequence) flags.push_back("kc::py::TypeBuilderBase::sequence");
    if (c.directives.collection == Collection::Mapping) flags.push_back("kc::py::TypeBuilderBase::mapping");
    return {string_literal(file_.module.full_name + "." + c.name), c.has_doc ? string_literal(c.doc) : "nullptr",
            !builtin.type.empty() ? builtin.type : c.base.valid() ? class_type_text(file_, c.base) : "nullptr",
            flags.empty() ? "0" : join(flags, " | ")};
  }

  void slot(const ir::Class::Method& method) {
    if (!method.function.valid()) return;
    const std::string& function = file_.names.function(method.function);
    if (method.name == "__dealloc__") out_.line("type.dealloc(kc::py::dealloc_body<" + function + ">);");
    if (method.name == "__getbuffer__") out_.line("type.slot(Py_bf_getbuffer, kc::py::get_buffer<" + function + ">);");
    if (method.name == "__releasebuffer__") out_.line("type.slot(Py_bf_releasebuffer, kc::py::release_buffer<" + function + ">);");
  }

  File& file_;
  Writer& out_;
  std::set<ir::ClassId> written_;
  std::map<ir::ClassId, std::string> pickling_;  ///< what the builders are told
};

}  // namespace

void write_make_types(File& file, Writer& out) { TypeMaker(file, out).write(); }

}  // namespace kernelc::emit

#include "emit/dispatch.h"

#include <algorithm>
#include <optional>

#include "emit/candidate_order.h"
#include "emit/classes.h"
#include "emit/literals.h"
#include "emit/objects.h"

namespace kernelc::emit {

namespace {

/// Writes what one fused type of a function takes.
class CandidateTable {
 public:
  CandidateTable(const File& file, const ir::PyFunction& py, std::size_t index) : file_(file), py_(py), index_(index) {}

  std::string text() const {
    std::vector<std::string> entries;
    for (const ir::TypeId type : types()) entries.push_back("kc::py::" + candidate(type));
    return "{" + join(entries) + "}";
  }

 private:
  const std::vector<ir::TypeId>& types() const { return file_.module.fused[py_.fused[index_]].types; }

  // The type that the deciding parameter has where the fused type stands for `type`.
  ir::TypeId parameter_type(ir::TypeId type) const {
    for (const auto& specialisation : py_.specialisations) {
      if (specialisation.binding[index_].second != type) continue;
      const ir::Function& function = file_.module.functions[specialisation.function];
      return function.locals[function.parameters[static_cast<std::size_t>(py_.deciding_parameters[index_])]].type;
    }
    return type;
  }

  // Views of objects hold pointers that no owner counts.
  std::string element(ir::TypeId type) const {
    return file_.module.types.is_object(type) ? "PyObject*" : file_.types.stored(file_.module.types.strip(type));
  }

  std::string candidate(ir::TypeId bound) const {
    const ir::Types& types = file_.module.types;
    const std::string name = string_literal(key(bound));
    const ir::TypeId type = parameter_type(bound);
    const auto* array = types.as<ir::ObjectType>(type);
    if (const auto* view = types.as<ir::ViewType>(array && array->buffer.valid() ? array->buffer : type))
      return "takes_view<" + element(view->element) + ">(" + std::to_string(view->axes.size()) + ", " + name + ")";
    if (types.is_number(type)) return number(bound, name);
    if (const auto* object = types.as<ir::ObjectType>(type)) {
      if (object->kind == ir::ObjectType::Kind::Any) return "takes_object(" + name + ")";
      return "takes_instance([]() -> PyTypeObject* { return " + type_object(file_, type) + "; }, " + name + ")";
    }
    return (types.is_pointer(type) ? "takes_chars(" : "by_name_only(") + name + ")";
  }

  // How __signatures__ and an index name the type.
  std::string key(ir::TypeId type) const {
    const ir::Types& types = file_.module.types;
    const auto* object = types.as<ir::ObjectType>(type);
    if (!object) return types.display(type, file_.module);
    if (object->kind == ir::ObjectType::Kind::Any) return "object";
    const std::string name = types.display(type, file_.module);
    if (!object->buffer.valid()) return name.substr(0, name.find(" object"));
    if (const auto* view = types.as<ir::ViewType>(object->buffer))
      return name + "[" + types.display(view->element, file_.module) + ",ndim=" + std::to_string(view->axes.size()) + "]";
    return name;
  }

  // A Python number selects the first type of its kind that is tried. Every bool is an int as well.
  std::string number(ir::TypeId bound, const std::string& name) const {
    const ir::Types& types = file_.module.types;
    const std::string_view kind = python_number(types, bound);
    for (const ir::TypeId tried : order_of_trial(types, file_.module.fused[py_.fused[index_]].types)) {
      if (tried == bound) return "takes_" + std::string(kind) + "(" + name + ")";
      const std::string_view before = python_number(types, tried);
      if (before == kind || (kind == "boolean" && before == "integer")) break;
    }
    return "by_name_only(" + name + ")";
  }

  const File& file_;
  const ir::PyFunction& py_;
  std::size_t index_;
};

// Which of the named parameters this one is; the self of a method is none.
int slot_of(const ir::PyFunction& py, int parameter) {
  int slot = is_bound_method(py) ? -1 : 0;
  for (int i = 0; i < parameter; ++i) {
    const auto kind = py.parameters[static_cast<std::size_t>(i)].kind;
    if (kind != ir::PyParameter::Kind::Star && kind != ir::PyParameter::Kind::DoubleStar) ++slot;
  }
  return slot;
}

}  // namespace

bool is_fused(const ir::PyFunction& function) { return !function.fused.empty(); }

void write_fused_spec(File& file, int py_function, const std::string& function, Writer& out) {
  const ir::PyFunction& py = file.module.py_functions[static_cast<std::size_t>(py_function)];
  const std::string& spec = file.names.spec(py_function);
  std::vector<std::string> types;
  for (std::size_t i = 0; i < py.fused.size(); ++i) {
    const std::string name = spec + "_" + identifier(file.module.fused[py.fused[i]].name) + (i > 0 ? "_" + std::to_string(i) : "");
    out.line("constexpr kc::py::Candidate " + name + "[] = " + CandidateTable(file, py, i).text() + ";");
    const int deciding = py.deciding_parameters[i];
    const bool not_none = !py.parameters[static_cast<std::size_t>(deciding)].allow_none;
    types.push_back("{" + std::to_string(slot_of(py, deciding)) + ", " + name + (not_none ? ", true" : "") + "}");
  }
  out.line("constexpr kc::py::FusedType " + spec + "_types[] = {" + join(types) + "};");
  out.block("constexpr kc::py::Runner " + spec + "_runs[] =", [&] {
    for (const auto& specialisation : py.specialisations) out.line("kc::py::run<" + file.names.entry(specialisation.function) + ">,");
  }, "};");
  out.line("kc::py::FusedSpec " + spec + " = kc::py::define_fused<" + spec + "_types>(" + function + ", " + spec + "_runs);");
}

}  // namespace kernelc::emit

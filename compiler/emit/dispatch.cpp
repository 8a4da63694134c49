#include "emit/dispatch.h"

#include <algorithm>
#include <optional>

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

  std::string candidate(ir::TypeId bound) const {
    const ir::Types& types = file_.module.types;
    const std::string name = string_literal(types.display(bound, file_.module));
    const ir::TypeId type = parameter_type(bound);
    if (const auto* view = types.as<ir::ViewType>(type))
      return "takes_view<" + file_.types.stored(types.strip(view->element)) + ">(" + std::to_string(view->axes.size()) + ", " + name + ")";
    if (types.is_number(type)) return number(bound, name);
    if (const auto* object = types.as<ir::ObjectType>(type)) {
      if (object->kind == ir::ObjectType::Kind::Any) return "takes_object(" + name + ")";
      return "takes_instance([]() -> PyTypeObject* { return " + type_object(file_, type) + "; }, " + name + ")";
    }
    return (types.is_pointer(type) ? "takes_chars(" : "by_name_only(") + name + ")";
  }

  // A Python number selects the widest type of its kind, the first of several.
  std::string number(ir::TypeId bound, const std::string& name) const {
    const auto widest = std::find_if(types().begin(), types().end(), [&](ir::TypeId other) {
      return kind(other) == kind(bound) && std::none_of(types().begin(), types().end(), [&](ir::TypeId rival) {
        return kind(rival) == kind(bound) && width(rival) > width(other);
      });
    });
    if (*widest != bound) return "by_name_only(" + name + ")";
    return "takes_" + std::string(kind(bound)) + "(" + name + ")";
  }

  std::string_view kind(ir::TypeId type) const {
    const ir::TypeId parameter = parameter_type(type);
    if (file_.module.types.is<ir::ViewType>(parameter)) return "view";
    if (file_.module.types.is_integer(parameter)) return "integer";
    if (file_.module.types.is_float(parameter)) return "real";
    return file_.module.types.is<ir::ComplexType>(parameter) ? "complex" : "other";
  }
  int width(ir::TypeId type) const {
    const ir::Types& types = file_.module.types;
    if (const auto* integer = types.as<ir::IntType>(type)) return integer->size * 8 + integer->rank;
    if (const auto* real = types.as<ir::FloatType>(type)) return static_cast<int>(real->width);
    const auto* complex = types.as<ir::ComplexType>(type);
    return complex ? static_cast<int>(complex->width) : 0;
  }

  const File& file_;
  const ir::PyFunction& py_;
  std::size_t index_;
};

// Which of the named parameters this one is.
int slot_of(const ir::PyFunction& py, int parameter) {
  int slot = 0;
  for (int i = 0; i < parameter; ++i) {
    const auto kind = py.parameters[static_cast<std::size_t>(i)].kind;
    if (kind != ir::PyParameter::Kind::Star && kind != ir::PyParameter::Kind::DoubleStar) ++slot;
  }
  return slot;
}

}  // namespace

bool is_fused(const ir::PyFunction& function) { return !function.fused.empty(); }

void write_dispatch(File& file, int py_function, const std::string& specs, Writer& out) {
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
  out.line("const kc::py::FusedType " + spec + "_types[] = {" + join(types) + "};");
  out.line("const kc::py::FusedSpec " + spec + "{" + specs + ", " + spec + "_types};");
}

}  // namespace kernelc::emit

#include <algorithm>
#include <array>

#include "emit/class_parts.h"

namespace kernelc::emit {

namespace {

using Kind = ir::PyParameter::Kind;

// How the C functions of a group of slots take what they are given.
enum class Form { Unary, Binary, Ternary, Truth, Contains, Length, Hash, Operator, Power, Comparison, Item, AssignItem };

/// The special methods behind one slot.
struct Group {
  std::string_view slot;  ///< without `Py_`
  Form form;
  std::array<std::string_view, 6> methods;
};

constexpr std::array groups = {
    Group{"nb_add", Form::Operator, {"__add__", "__radd__"}},
    Group{"nb_subtract", Form::Operator, {"__sub__", "__rsub__"}},
    Group{"nb_multiply", Form::Operator, {"__mul__", "__rmul__"}},
    Group{"nb_matrix_multiply", Form::Operator, {"__matmul__", "__rmatmul__"}},
    Group{"nb_true_divide", Form::Operator, {"__truediv__", "__rtruediv__"}},
    Group{"nb_floor_divide", Form::Operator, {"__floordiv__", "__rfloordiv__"}},
    Group{"nb_remainder", Form::Operator, {"__mod__", "__rmod__"}},
    Group{"nb_divmod", Form::Operator, {"__divmod__", "__rdivmod__"}},
    Group{"nb_lshift", Form::Operator, {"__lshift__", "__rlshift__"}},
    Group{"nb_rshift", Form::Operator, {"__rshift__", "__rrshift__"}},
    Group{"nb_and", Form::Operator, {"__and__", "__rand__"}},
    Group{"nb_or", Form::Operator, {"__or__", "__ror__"}},
    Group{"nb_xor", Form::Operator, {"__xor__", "__rxor__"}},
    Group{"nb_power", Form::Power, {"__pow__", "__rpow__"}},
    Group{"nb_inplace_add", Form::Binary, {"__iadd__"}},
    Group{"nb_inplace_subtract", Form::Binary, {"__isub__"}},
    Group{"nb_inplace_multiply", Form::Binary, {"__imul__"}},
    Group{"nb_inplace_matrix_multiply", Form::Binary, {"__imatmul__"}},
    Group{"nb_inplace_true_divide", Form::Binary, {"__itruediv__"}},
    Group{"nb_inplace_floor_divide", Form::Binary, {"__ifloordiv__"}},
    Group{"nb_inplace_remainder", Form::Binary, {"__imod__"}},
    Group{"nb_inplace_lshift", Form::Binary, {"__ilshift__"}},
    Group{"nb_inplace_rshift", Form::Binary, {"__irshift__"}},
    Group{"nb_inplace_and", Form::Binary, {"__iand__"}},
    Group{"nb_inplace_or", Form::Binary, {"__ior__"}},
    Group{"nb_inplace_xor", Form::Binary, {"__ixor__"}},
    Group{"nb_inplace_power", Form::Ternary, {"__ipow__"}},
    Group{"nb_negative", Form::Unary, {"__neg__"}},
    Group{"nb_positive", Form::Unary, {"__pos__"}},
    Group{"nb_absolute", Form::Unary, {"__abs__"}},
    Group{"nb_invert", Form::Unary, {"__invert__"}},
    Group{"nb_int", Form::Unary, {"__int__"}},
    Group{"nb_float", Form::Unary, {"__float__"}},
    Group{"nb_index", Form::Unary, {"__index__"}},
    Group{"nb_bool", Form::Truth, {"__bool__"}},
    Group{"tp_repr", Form::Unary, {"__repr__"}},
    Group{"tp_str", Form::Unary, {"__str__"}},
    Group{"tp_iter", Form::Unary, {"__iter__"}},
    Group{"tp_iternext", Form::Unary, {"__next__"}},
    Group{"tp_hash", Form::Hash, {"__hash__"}},
    Group{"tp_richcompare", Form::Comparison, {"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"}},
    Group{"mp_length", Form::Length, {"__len__"}},
    Group{"mp_subscript", Form::Item, {"__getitem__"}},
    Group{"mp_ass_subscript", Form::AssignItem, {"__setitem__", "__delitem__"}},
    Group{"sq_contains", Form::Contains, {"__contains__"}},
};

bool is_in(const Group& group, std::string_view name) { return std::find(group.methods.begin(), group.methods.end(), name) != group.methods.end(); }

// A method that takes what a slot has to give. Where a decorator makes something else of it, that is bound in its place.
bool is_plain(const ir::Module& module, const ir::Class::Method& method) {
  if (method.py_function < 0) return false;
  const ir::PyFunction& py = module.py_functions[static_cast<std::size_t>(method.py_function)];
  if (py.is_static_method || py.is_class_method || py.specialisations.size() != 1) return false;
  return std::all_of(py.parameters.begin(), py.parameters.end(), [](const ir::PyParameter& parameter) {
    return parameter.kind == Kind::Normal || parameter.kind == Kind::PositionalOnly;
  });
}

// The slot calls either all methods of a group or none.
bool is_direct(const ir::Module& module, const ir::Class& c, const Group& group) {
  bool has_any = false;
  std::set<std::string> seen;
  for (const ir::Class::Method& method : c.methods) {
    if (!is_in(group, method.name)) continue;
    if (!is_plain(module, method) || !seen.insert(method.name).second) return false;
    has_any = true;
  }
  return has_any;
}

/// Writes the lines of a class that fill its slots.
class SlotWriter {
 public:
  SlotWriter(const File& file, ir::ClassId id, Writer& out)
      : file_(file), class_(file.module.classes[id]), type_(file.names.cdef_class(id)), out_(out) {}

  void write() {
    for (const Group& group : groups) {
      if (is_direct(file_.module, class_, group)) fill(group);
    }
    if (defines("__richcmp__")) line("tp_richcompare", "relation", {method("__richcmp__")});
    keep_what_belongs_together();
  }

 private:
  static constexpr const char* no_method = "kc::py::NoMethod";

  static const ir::Class::Method* find_in(const ir::Class& c, std::string_view name) {
    const auto found = std::find_if(c.methods.begin(), c.methods.end(), [&](const auto& method) { return method.name == name; });
    return found == c.methods.end() ? nullptr : &*found;
  }
  const ir::Class::Method* find(std::string_view name) const { return find_in(class_, name); }
  bool defines(std::string_view name) const { return find(name) != nullptr; }

  std::string method(std::string_view name) const { return method_text(find(name)); }

  // The method of the class or of a base in this module.
  std::string inherited_method(std::string_view name) const {
    const ir::Class* c = &class_;
    while (!find_in(*c, name) && c->base.valid() && is_own(file_.module.classes[c->base])) c = &file_.module.classes[c->base];
    return method_text(find_in(*c, name));
  }

  std::string method_text(const ir::Class::Method* found) const {
    if (!found || !is_plain(file_.module, *found)) return no_method;
    const ir::PyFunction& py = file_.module.py_functions[static_cast<std::size_t>(found->py_function)];
    return "kc::py::Method<" + join({file_.names.entry(py.specialisations[0].function), file_.names.spec(found->py_function)}) + ">";
  }

  void line(std::string_view slot, const std::string& function, const std::vector<std::string>& arguments) {
    out_.line("type.slot(Py_" + std::string(slot) + ", kc::py::" + function + "<" + join(arguments) + ">);");
  }

  // `c_api_binop_methods`: the method gets both operands as they stand, as in C.
  Form form_of(const Group& group) const {
    if (!class_.directives.c_api_binop_methods) return group.form;
    return group.form == Form::Operator ? Form::Binary : group.form == Form::Power ? Form::Ternary : group.form;
  }

  void fill(const Group& group) {
    const std::string first = method(group.methods[0]), second = method(group.methods[1]);
    switch (form_of(group)) {
      case Form::Unary: return line(group.slot, "unary", {first});
      case Form::Binary: return line(group.slot, "binary", {first});
      case Form::Ternary: return line(group.slot, "ternary", {first});
      case Form::Truth: return line(group.slot, "truth_slot", {first});
      case Form::Contains: return line(group.slot, "contains_slot", {first});
      case Form::Hash: return line(group.slot, "hash_slot", {first});
      case Form::Operator: return line(group.slot, "operation", {type_, "&PyNumberMethods::" + std::string(group.slot), first, second});
      case Form::Power: return line(group.slot, "power", {type_, first, second});
      case Form::Comparison: return comparison(group);
      case Form::Length:
        line(group.slot, "length_slot", {first});
        return line("sq_length", "length_slot", {first});
      case Form::Item:
        line(group.slot, "binary", {first});
        return line("sq_item", "item_by_number", {first});
      case Form::AssignItem:
        line(group.slot, "assign_item", {type_, first, second});
        return line("sq_ass_item", "assign_item_by_number", {type_, first, second});
    }
  }

  // `total_ordering` completes what the class and its bases compare, if they order their objects and tell equal ones.
  void comparison(const Group& group) {
    const bool is_total = class_.directives.total_ordering && orders_and_equates();
    std::vector<std::string> arguments = {type_};
    for (const std::string_view name : group.methods) arguments.push_back(is_total ? inherited_method(name) : method(name));
    line(group.slot, is_total ? "total_comparison" : "comparison", arguments);
  }

  bool orders_and_equates() const {
    const auto any = [&](std::initializer_list<std::string_view> names) {
      return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return inherited_method(name) != no_method; });
    };
    return any({"__lt__", "__le__", "__gt__", "__ge__"}) && any({"__eq__", "__ne__"});
  }

  // CPython inherits comparison and hash together or not at all.
  void keep_what_belongs_together() {
    const Group& compare = *std::find_if(groups.begin(), groups.end(), [](const Group& group) { return group.form == Form::Comparison; });
    const bool compares = std::any_of(compare.methods.begin(), compare.methods.end(), [&](std::string_view name) { return defines(name); });
    const bool hashes = defines("__hash__");
    if (hashes && !compares && !defines("__richcmp__")) comparison(compare);
    if (compares && !hashes && !defines("__eq__") && is_direct(file_.module, class_, compare)) out_.line("type.inherit_hash();");
  }

  const File& file_;
  const ir::Class& class_;
  const std::string type_;
  Writer& out_;
};

}  // namespace

bool is_called_by_slot(const ir::Module& module, const ir::PyFunction& py) {
  if (!py.class_id.valid()) return false;
  const ir::Class& c = module.classes[py.class_id];
  return std::any_of(groups.begin(), groups.end(), [&](const Group& group) { return is_in(group, py.name) && is_direct(module, c, group); });
}

bool takes_index(const ir::PyFunction& py) {
  return py.class_id.valid() && (py.name == "__getitem__" || py.name == "__setitem__" || py.name == "__delitem__");
}

void write_special_slots(const File& file, ir::ClassId id, Writer& out) { SlotWriter(file, id, out).write(); }

}  // namespace kernelc::emit

#include "syntax/dataclasses/methods.h"

#include <algorithm>

namespace kernelc::syntax {

namespace {

constexpr const char* helpers =
    "from kernelc.dataclasses cimport parameters as _dataclass_parameters, record as _dataclass_record, "
    "enter as _dataclass_enter, leave as _dataclass_leave, no_value as _dataclass_no_value\n";

std::string truth(bool value) { return value ? "True" : "False"; }

std::string join(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

class Writer {
 public:
  explicit Writer(Dataclass& dataclass) : class_(dataclass), options_(dataclass.options), fields_(dataclass.fields) {}

  std::string write() {
    std::string before = helpers;
    line(0, "cdef class " + class_.name + ":");
    for (DataclassField& field : fields_) {
      keep(field, field.default_value, before);
      keep(field, field.default_factory, before);
    }
    records();
    if (options_.init && !defines("__init__")) init();
    if (options_.match_args && !defines("__match_args__")) match_arguments();
    if (options_.repr && !defines("__repr__")) repr();
    if (options_.eq) comparison("__eq__", "==");
    if (options_.order)
      for (const auto& [name, op] : {std::pair{"__lt__", "<"}, {"__le__", "<="}, {"__gt__", ">"}, {"__ge__", ">="}}) comparison(name, op);
    hash();
    return before + text_;
  }

 private:
  void line(int level, const std::string& text) { text_ += std::string(static_cast<std::size_t>(level) * 4, ' ') + text + "\n"; }
  bool defines(const std::string& name) const { return class_.defined.contains(name); }

  // A variable of the module for a value that is calculated, once, in the class, whose names it may use; no name and no literal
  // begins with a parenthesis.
  void keep(DataclassField& field, std::string& value, std::string& before) {
    if (!value.starts_with('(')) return;
    const std::string variable = "_dataclass_default_" + class_.name + "_" + field.name;
    before += "cdef object " + variable + "\n";
    line(1, "global " + variable);
    line(1, variable + " = " + value);
    value = variable;
  }

  void records() {
    line(1, "__dataclass_params__ = _dataclass_parameters({'init': " + truth(options_.init) + ", 'repr': " + truth(options_.repr) +
                ", 'eq': " + truth(options_.eq) + ", 'order': " + truth(options_.order) + ", 'unsafe_hash': " + truth(options_.unsafe_hash) +
                ", 'frozen': " + truth(options_.frozen) + ", 'match_args': " + truth(options_.match_args) +
                ", 'kw_only': " + truth(options_.kw_only) + ", 'slots': False, 'weakref_slot': False})");
    std::vector<std::string> all;
    for (const DataclassField& field : fields_)
      if (!field.is_private) all.push_back("'" + field.name + "': " + record(field));
    line(1, "__dataclass_fields__ = {" + join(all) + "}");
  }

  static std::string record(const DataclassField& field) {
    std::string arguments = "{'repr': " + field.repr + ", 'hash': " + field.hash + ", 'init': " + field.init + ", 'compare': " + field.compare +
                            ", 'metadata': " + field.metadata;
    if (!field.default_value.empty()) arguments += ", 'default': " + field.default_value;
    if (!field.default_factory.empty()) arguments += ", 'default_factory': " + field.default_factory;
    return "_dataclass_record('" + field.name + "', " + field.type + ", " + truth(field.is_for_init) + ", " + arguments + "})";
  }

  std::string self() const {
    const bool is_taken = std::any_of(fields_.begin(), fields_.end(), [](const auto& field) { return field.name == "self"; });
    return is_taken ? "__dataclass_self__" : "self";
  }

  void init() {
    std::vector<std::string> parameters = {self()};
    if (options_.kw_only) parameters.push_back("*");
    for (const DataclassField& field : fields_)
      if (field.init == "True") parameters.push_back(parameter(field));
    if (options_.kw_only && parameters.size() == 2) parameters.pop_back();
    line(1, "def __init__(" + join(parameters) + "):");
    const std::size_t before = text_.size();
    for (const DataclassField& field : fields_) set(field);
    if (defines("__post_init__")) line(2, self() + ".__post_init__(" + join(values_for_init()) + ")");
    if (text_.size() == before) line(2, "pass");
  }

  static std::string parameter(const DataclassField& field) {
    const std::string value = !field.default_factory.empty() ? "_dataclass_no_value()" : field.default_value;
    return field.name + (value.empty() ? "" : " = " + value);
  }

  std::vector<std::string> values_for_init() const {
    std::vector<std::string> names;
    for (const DataclassField& field : fields_)
      if (field.is_for_init) names.push_back(field.name);
    return names;
  }

  void set(const DataclassField& field) {
    const bool is_given = field.init == "True";
    const std::string place = self() + "." + field.name + " = ", made = field.default_factory + "()";
    if (field.is_for_init) return;
    if (!field.default_factory.empty()) return line(2, place + (is_given ? made + " if " + field.name + " is _dataclass_no_value() else " + field.name : made));
    if (is_given) line(2, place + field.name);
    else if (!field.default_value.empty()) line(2, place + field.default_value);
  }

  void match_arguments() {
    std::string names;
    for (const DataclassField& field : fields_) names += "'" + field.name + "', ";
    line(1, "__match_args__ = (" + (options_.kw_only ? "" : names) + ")");
  }

  // An object inside of itself is shown as `...`.
  void repr() {
    std::vector<std::string> shown;
    for (const DataclassField& field : fields_)
      if (field.repr == "True" && !field.is_for_init) shown.push_back(field.name + "={self." + field.name + "!r}");
    line(1, "def __repr__(self):");
    line(2, "if _dataclass_enter(self): return '...'");
    line(2, "try: return f'{type(self).__qualname__}(" + join(shown) + ")'");
    line(2, "finally: _dataclass_leave(self)");
  }

  // The fields one after the other, as C compares them.
  void comparison(const std::string& name, const std::string& op) {
    if (defines(name)) return;
    line(1, "def " + name + "(self, other):");
    line(2, "cdef " + class_.name + " same");
    line(2, "if other.__class__ is not self.__class__: return NotImplemented");
    line(2, "same = <" + class_.name + ">other");
    for (const DataclassField& field : fields_) {
      if (field.compare != "True" || field.is_for_init) continue;
      if (op != "==") line(2, "if self." + field.name + " " + op.substr(0, 1) + " same." + field.name + ": return True");
      line(2, "if self." + field.name + " != same." + field.name + ": return False");
    }
    line(2, "return " + truth(op.find('=') != std::string::npos));
  }

  void hash() {
    if (defines("__hash__") || (!options_.unsafe_hash && !options_.eq)) return;
    if (!options_.unsafe_hash && !options_.frozen) return line(1, "__hash__ = None");
    std::string values;
    for (const DataclassField& field : fields_)
      if (!field.is_for_init && (field.hash == "None" ? field.compare : field.hash) == "True") values += "self." + field.name + ", ";
    line(1, "def __hash__(self):");
    line(2, "return hash((" + values + "))");
  }

  Dataclass& class_;
  const DataclassOptions& options_;
  std::vector<DataclassField>& fields_;
  std::string text_;
};

}  // namespace

std::string dataclass_text(Dataclass& dataclass) { return Writer(dataclass).write(); }

}  // namespace kernelc::syntax

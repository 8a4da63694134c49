#include "emit/entries.h"

#include <algorithm>

#include "emit/class_parts.h"
#include "emit/closures.h"
#include "emit/dispatch.h"
#include "emit/expressions.h"
#include "emit/functions.h"
#include "emit/literals.h"
#include "emit/objects.h"
#include "emit/reference_arguments.h"
#include "emit/views.h"
#include "ir/walk.h"

namespace kernelc::emit {

namespace {

using Kind = ir::PyParameter::Kind;

bool is_named(const ir::PyParameter& parameter) { return parameter.kind != Kind::Star && parameter.kind != Kind::DoubleStar; }

int named_count(const ir::PyFunction& py) {
  int count = is_bound_method(py) ? -1 : 0;
  for (const ir::PyParameter& parameter : py.parameters) count += is_named(parameter) ? 1 : 0;
  return count;
}

// `a, b=, /, c, *rest, d, e=, **others`
std::string parameters_text(const ir::PyFunction& py) {
  std::vector<std::string> parts;
  bool slash_due = false, star_written = false;
  for (const ir::PyParameter& parameter : py.parameters) {
    if (is_bound_method(py) && &parameter == &py.parameters[0]) continue;
    if (slash_due && parameter.kind != Kind::PositionalOnly) parts.push_back("/");
    slash_due = parameter.kind == Kind::PositionalOnly;
    if (parameter.kind == Kind::KeywordOnly && !star_written) parts.push_back("*");
    star_written = star_written || parameter.kind == Kind::KeywordOnly || parameter.kind == Kind::Star;
    const std::string stars = parameter.kind == Kind::Star ? "*" : parameter.kind == Kind::DoubleStar ? "**" : "";
    parts.push_back(stars + parameter.name + (parameter.has_default ? "=" : ""));
  }
  if (slash_due) parts.push_back("/");
  return join(parts);
}

bool has_loops(const ir::Module& module, const ir::Function& function) {
  class FindLoop : public ir::Walk {
   public:
    using Walk::visit;
    using Walk::Walk;
    void visit(ir::StmtId id) override {
      is_found = is_found || ir::node_as<ir::ForRange>(module_, id) || ir::node_as<ir::While>(module_, id);
      parts(id);
    }
    bool is_found = false;
  } walk(module);
  static_cast<ir::PartVisitor&>(walk).visit(function.body);
  return walk.is_found;
}

/// Writes the body of one entry: one argument after the other, then the call.
class Entry {
 public:
  Entry(File& file, const ir::PyFunction& py, ir::FunctionId id, Writer& out)
      : file_(file), py_(py), id_(id), function_(file.module.functions[id]), out_(out), names_(&file.names.scope()) {
    arguments_name_ = names_.declare("a");
    if (is_bound_method(py)) self_name_ = names_.declare("self");
    else if (takes_environment(function_)) self_name_ = names_.declare("environment");
  }

  void write() {
    std::vector<std::string> values;
    const bool in_order = conversions() > 1;
    int slot = 0;
    if (!self_name_.empty()) values.push_back(self_name_);
    for (std::size_t i = is_bound_method(py_) ? 1 : 0; i < py_.parameters.size(); ++i)
      values.push_back(argument(i, is_named(py_.parameters[i]) ? slot++ : 0, in_order));
    for (const std::string& check : last_checks_) out_.line(check);
    write_call(call_text("kernels::" + file_.names.function(id_), values).text);
  }

  /// `const kc::py::Arguments<2>& a`, for methods behind their self.
  std::string parameters() const {
    const std::string head = self_name_.empty() ? "" : "kc::py::Ref " + self_name_ + ", ";
    const bool uses_arguments = py_.parameters.size() > (is_bound_method(py_) ? 1 : 0);
    return head + "const kc::py::Arguments<" + std::to_string(named_count(py_)) + ">&" + (uses_arguments ? " " + arguments_name_ : "");
  }

 private:
  ir::LocalId local(std::size_t index) const { return function_.parameters[index]; }
  ir::TypeId type(std::size_t index) const { return function_.locals[local(index)].type; }

  std::string source(const ir::PyParameter& parameter, int slot) const {
    if (parameter.kind == Kind::Star) return arguments_name_ + ".varargs()";
    if (parameter.kind == Kind::DoubleStar) return arguments_name_ + ".kwargs()";
    return arguments_name_ + "[" + std::to_string(slot) + "]";
  }

  // Arguments whose conversion or check can fail or run Python code.
  int conversions() const {
    int count = 0;
    for (std::size_t i = is_bound_method(py_) ? 1 : 0; i < py_.parameters.size(); ++i) count += is_any(i) && py_.parameters[i].allow_none ? 0 : 1;
    return count;
  }
  bool is_any(std::size_t index) const { return file_.module.types.is_object(type(index), ir::ObjectType::Kind::Any); }

  std::string argument(std::size_t index, int slot, bool in_order) {
    if (file_.module.types.is_view(type(index))) return view(index, slot);
    const std::string source = this->source(py_.parameters[index], slot);
    if (file_.module.types.is_object(type(index))) return object_argument(index, source);
    const bool is_index = index == 1 && takes_index(py_) && file_.module.types.as<ir::IntType>(type(index));
    const std::string converted = from_object_text(file_, type(index), is_index ? "kc::py::as_index(" + source + ")" : source).text;
    const bool may_be_null = file_.module.types.is_pointer(type(index)) && py_.parameters[index].has_default;
    const std::string value = may_be_null ? "kc::py::is_null_address(" + source + ") ? nullptr : " + converted : converted;
    const bool is_variable = is_variable_reference(file_.module.types, type(index));
    if (!in_order && !is_variable) return value;
    const std::string name = names_.declare(py_.parameters[index].name);
    const std::string declared = is_variable ? file_.types.declaration(file_.module.types.strip(type(index)), name) : file_.types.constant_declaration(type(index), name);
    out_.line(declared + " = " + value + ";");
    const bool is_for_loops = file_.module.types.is_float(file_.module.types.strip(type(index))) && has_loops(file_.module, function_);
    return is_for_loops ? "kc::in_register(" + name + ")" : name;
  }

  // Objects of declared types are checked when everything is converted.
  std::string object_argument(std::size_t index, const std::string& source) {
    const ir::PyParameter& parameter = py_.parameters[index];
    const std::string name = string_literal(parameter.name);
    const bool is_converted = !taken_number(file_.module.types, type(index)).empty();
    std::string check;
    if (!is_any(index) && is_named(parameter)) {
      check = argument_check(file_, type(index), source, parameter.allow_none, name);
    } else if (!parameter.allow_none) {
      check = call_text("kc::py::check_argument_not_none", {source, name}).text;
    }
    if (check.empty()) return source;
    const std::string variable = names_.declare(parameter.name);
    last_checks_.push_back(std::string("const kc::py::") + (is_converted ? "Object " : "Ref ") + variable + " = " + check + ";");
    return variable;
  }

  std::string view(std::size_t index, int slot) {
    const ir::PyParameter& parameter = py_.parameters[index];
    if (views_name_.empty()) {
      views_name_ = names_.declare("views");
      out_.line("kc::py::ViewArguments " + views_name_ + "(" + arguments_name_ + ");");
    }
    if (!parameter.allow_none)
      last_checks_.push_back(call_text("kc::py::check_argument_not_none", {source(parameter, slot), string_literal(parameter.name)}).text + ";");
    const std::string name = names_.declare(parameter.name), at = std::to_string(slot);
    const std::string declared = file_.types.argument_declaration(type(index), parameter.name, py_.qualified_name);
    out_.line("const auto " + name + " = " + views_name_ + ".get<" + file_.types.plain_view(type(index), false) + ">(" + at + ", " + declared + ");");
    const bool owned = file_.facts.functions[id_].storage.get(local(index)) == analysis::ViewStorage::Owned;
    return owned ? views_name_ + ".owned(" + at + ", " + name + ")" : name;
  }

  void write_call(const std::string& call) {
    const ir::TypeId result = function_.result;
    const ir::Types& types = file_.module.types;
    if (!result.valid() || types.is<ir::VoidType>(result)) {
      out_.line(call + ";");
      out_.line("return kc::py::none();");
    } else if (types.is_object(result)) {
      out_.line("return " + call + ";");
    } else if (types.is_view(result)) {
      out_.line("return kc::py::to_object(" + call + ");");
    } else {
      out_.line("return " + object_of_number(file_, result, call) + ";");
    }
  }

  File& file_;
  const ir::PyFunction& py_;
  ir::FunctionId id_;
  const ir::Function& function_;
  Writer& out_;
  NameScope names_;
  std::string arguments_name_;
  std::string self_name_;  ///< what comes before the arguments: self of a method, the environment of a closure
  std::string views_name_;
  std::vector<std::string> last_checks_;  ///< statements that look at objects when all arguments are converted
};

int line_of(const File& file, const ir::PyFunction& py) { return file.place(py.span).line; }

// Without keywords go functions of at most one argument, when always_allow_keywords is off.
bool is_positional(const ir::PyFunction& py, const ir::Function& function) {
  if (function.directives.always_allow_keywords || is_fused(py) || named_count(py) > 1) return false;
  return std::all_of(py.parameters.begin(), py.parameters.end(), [](const ir::PyParameter& parameter) {
    return !parameter.has_default && (parameter.kind == Kind::Normal || parameter.kind == Kind::PositionalOnly);
  });
}

std::string call_form(const ir::PyFunction& py, const ir::Function& function) {
  if (is_positional(py, function)) return ".with_form(kc::py::CallForm::positional)";
  return py.class_id.valid() && py.is_class_method ? ".with_form(kc::py::CallForm::class_method)" : "";
}

// What a specification says besides: how a function suspends, and that no class binds it to instances.
std::string known_more(const File& file, const ir::PyFunction& py, const ir::Function& function) {
  const char* flag = function.is_async_generator ? "CO_ASYNC_GENERATOR" : function.is_coroutine ? "CO_COROUTINE" : "CO_GENERATOR";
  const std::string suspends = function.is_generator ? std::string(".with(") + flag + ")" : "";
  const std::string text = py.text_signature.empty() ? "" : ".with_text_signature(" + string_literal(py.text_signature) + ")";
  const std::string slot = is_called_by_slot(file.module, py) ? ".in_slot()" : "";
  return suspends + text + slot + (function.directives.binding || py.qualified_name != py.name ? "" : ".unbound()") + call_form(py, function);
}

std::string define_text(const File& file, const ir::PyFunction& py) {
  const ir::FunctionId first = py.specialisations[0].function;
  std::vector<std::string> parts = {string_literal(py.qualified_name), string_literal(parameters_text(py)),
                                    std::to_string(line_of(file, py))};
  if (py.has_doc) parts.push_back(string_literal(py.doc));
  return "kc::py::" + std::string(is_bound_method(py) ? "define_method<" : "define<") + file.names.entry(first) + ">(" + join(parts) + ")" +
         known_more(file, py, file.module.functions[first]);
}

// Loops for the copies of a function; those take the GIL that need it.
void write_ufunc_spec(const File& file, int py_function, Writer& out) {
  const ir::PyFunction& py = file.module.py_functions[static_cast<std::size_t>(py_function)];
  const bool is_free = file.module.functions[py.specialisations[0].function].is_nogil;
  std::vector<std::string> parameters = {std::string("kc::numpy::LoopGil::") + (is_free ? "Free" : "Taken")};
  for (const auto& copy : py.specialisations) parameters.push_back(file.names.function(copy.function));
  const std::string doc = py.has_doc ? string_literal(py.doc) : "nullptr";
  out.line("kc::numpy::UFuncSpec " + file.names.spec(py_function) + " = kc::numpy::define_ufunc<" + join(parameters) + ">(" +
           join({string_literal(py.name), doc}) + ");");
}

}  // namespace

void write_entry(File& file, int py_function, std::size_t specialisation, Writer& out) {
  const ir::PyFunction& py = file.module.py_functions[static_cast<std::size_t>(py_function)];
  const ir::FunctionId id = py.specialisations[specialisation].function;
  At at(out, file.place(py.span));
  out.blank();
  Entry entry(file, py, id, out);
  out.block("KC_INLINE kc::py::Object " + file.names.entry(id) + "(" + entry.parameters() + ")", [&] { entry.write(); });
}

void write_function_spec(File& file, int py_function, Writer& out) {
  const ir::PyFunction& py = file.module.py_functions[static_cast<std::size_t>(py_function)];
  At at(out, file.place(py.span));
  if (py.is_ufunc) return write_ufunc_spec(file, py_function, out);
  const std::string definition = define_text(file, py);
  if (is_fused(py)) return write_fused_spec(file, py_function, definition, out);
  out.line("kc::py::FunctionSpec " + file.names.spec(py_function) + " = " + definition + ";");
}

}  // namespace kernelc::emit

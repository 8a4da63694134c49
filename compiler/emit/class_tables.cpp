#include <functional>

#include "emit/c_convention.h"
#include "emit/class_parts.h"
#include "emit/expressions.h"
#include "emit/functions.h"
#include "emit/literals.h"
#include "emit/objects.h"

namespace kernelc::emit {

namespace {

using Method = ir::Class::Method;

/// Writes the function that a cpdef method has in the table: it calls what overrides the method in Python, if anything.
class Dispatch {
 public:
  Dispatch(File& file, const Method& method, Writer& out)
      : file_(file), method_(method), function_(file.module.functions[method.function]), out_(out),
        names_(&file.names.scope()) {}

  void write() {
    std::vector<std::string> parameters;
    for (const ir::LocalId parameter : function_.parameters) {
      values_.push_back(names_.declare(function_.locals[parameter].name));
      parameters.push_back(parameter_declaration(file_, method_.function, parameter, values_.back()));
    }
    out_.blank();
    const std::string head = result_type(file_, function_) + " " + dispatching_function(file_, method_) + "(" + join(parameters) + ")";
    out_.block(head, [&] {
      if (function_.exceptions == ir::ExceptionKind::Never) guarded();
      else body();
    });
  }

 private:
  const ir::Types& types() const { return file_.module.types; }
  bool is_void() const { return !function_.result.valid() || types().is<ir::VoidType>(function_.result); }

  void body() {
    const std::string test = "kc::py::may_be_overridden(" + values_[0] + ")";
    out_.block("if (" + test + ")", [&] {
      if (function_.is_nogil) out_.line("kc::py::GilHeld " + names_.declare("gil") + ";");
      const std::string found = names_.declare("found");
      const std::string name = file_.constants.use_name(method_.name);
      const std::string spec = file_.names.spec(method_.py_function);
      out_.line("kc::py::Object " + found + " = kc::py::override_of(" + join({values_[0], name, spec}) + ");");
      out_.block("if (" + found + ")", [&] { override_call(found); });
    });
    const std::string own = call_text(file_.names.function(method_.function), values_).text + ";";
    out_.line(is_void() ? own : "return " + own);
  }

  void override_call(const std::string& found) {
    std::vector<std::string> operands = {found};
    for (std::size_t i = 1; i < values_.size(); ++i) operands.push_back(as_object(i));
    const std::string call = "kc::py::call(" + braced(operands) + ")";
    if (is_void()) {
      out_.line(call + ";");
      return out_.line("return;");
    }
    out_.line("return " + result(call) + ";");
  }

  std::string as_object(std::size_t index) const {
    const ir::TypeId type = function_.locals[function_.parameters[index]].type;
    if (types().is_object(type)) return values_[index];
    if (types().is_view(type)) return "kc::py::to_object(" + values_[index] + ")";
    return "kc::py::" + std::string(types().is<ir::CodePointType>(type) ? "from_character(" : "from(") + values_[index] + ")";
  }

  std::string result(const std::string& call) const {
    const ir::TypeId type = function_.result;
    if (types().is_object(type, ir::ObjectType::Kind::Any)) return call;
    if (types().is_object(type)) return "kc::py::borrow(kc::py::check_type(" + call + ", " + type_test(file_, type, true) + "))";
    if (types().is_view(type))
      return "kc::py::acquire<" + file_.types.plain_view(type, false) + ">(" + call + ", " + file_.types.view_declaration(type) + ")";
    return from_object_text(file_, type, call).text;
  }

  // A function that is declared noexcept reports what the override raises.
  void guarded() {
    out_.open("try");
    body();
    out_.close("} catch (kc::Exception& e) {");
    out_.indent();
    out_.line("kc::py::report_unraisable(e, " + string_literal(file_.module.full_name + "." + function_.qualified_name) + ");");
    out_.line(is_void() ? "return;" : "return {};");
    out_.close();
  }

  File& file_;
  const Method& method_;
  const ir::Function& function_;
  Writer& out_;
  NameScope names_;
  std::vector<std::string> values_;
};

bool is_copy(const ir::Module& module, const Method& method) { return !module.functions[method.function].fused_suffix.empty(); }

// What the class has in a place of the table: its method of that name, or that of the nearest base. Copies of fused methods do not override others.
const Method& filler(const ir::Module& module, ir::ClassId id, const Method& slot) {
  if (is_copy(module, slot)) return slot;
  for (; id.valid(); id = module.classes[id].base)
    for (const Method& method : module.classes[id].methods)
      if (method.name == slot.name && method.vtable_slot >= 0 && !is_copy(module, method)) return method;
  return slot;
}

ir::ClassId class_of(const ir::Module& module, const Method& method) { return module.functions[method.function].class_id; }

bool is_in_c(const ir::Module& module, const Method& slot) { return has_c_slots(module.classes[class_of(module, slot)]); }

// Whether the place takes the method as it is.
bool fits(const ir::Module& module, const Method& method, const Method& slot) {
  const ir::Function& function = module.functions[method.function];
  const ir::Function& wanted = module.functions[slot.function];
  return function.parameters.size() == wanted.parameters.size() && (!wanted.has_open_defaults || !may_be_left_out(wanted, wanted.parameters.size() - 1));
}

// What the table holds: the method itself, its C form where other modules see the place, or a function that gives what callers leave out.
std::string slot_value(const File& file, const Method& method, const Method& slot) {
  const std::string as_slot = method.vtable_slot == slot.vtable_slot ? "" : "_as_" + file.names.cdef_class(class_of(file.module, slot));
  if (is_in_c(file.module, slot)) return c_name(file, method.function) + as_slot;
  if (!fits(file.module, method, slot)) return file.names.function(method.function) + (as_slot.empty() ? "_slot" : as_slot);
  return method.is_virtual ? dispatching_function(file, method) : file.names.function(method.function);
}

// `int Square_grow_slot(kc::py::Ref self, std::optional<int> by) { return Square_grow(self, by.value_or(grow_by)); }`
void write_completing_function(File& file, const Method& method, const Method& slot, Writer& out) {
  const ir::Function& function = file.module.functions[method.function];
  const ir::Function& wanted = file.module.functions[slot.function];
  const std::size_t required = function.parameters.size() - static_cast<std::size_t>(function.optional_parameters);
  NameScope names(&file.names.scope());
  std::vector<std::string> parameters, arguments;
  for (std::size_t i = 0; i < function.parameters.size(); ++i) {
    const std::string kept = i < required || !shared_default(function, i - required) ? "" : file.names.global(shared_default(function, i - required));
    if (i >= wanted.parameters.size()) {
      arguments.push_back(kept);
      continue;
    }
    const bool is_optional = may_be_left_out(wanted, i);
    const std::string name = names.declare(function.locals[function.parameters[i]].name);
    const std::string type = parameter_declaration(file, slot.function, wanted.parameters[i], "");
    parameters.push_back(is_optional ? "std::optional<" + type + "> " + name : parameter_declaration(file, slot.function, wanted.parameters[i], name));
    arguments.push_back(is_optional ? name + ".value_or(" + kept + ")" : name);
  }
  const std::string callee = method.is_virtual ? dispatching_function(file, method) : file.names.function(method.function);
  out.blank();
  out.block(result_type(file, function) + " " + slot_value(file, method, slot) + "(" + join(parameters) + ")",
            [&] { out.line("return " + callee + "(" + join(arguments) + ");"); });
}

// The functions that stand in the table for the methods of a class.
void write_slot_functions(File& file, ir::ClassId id, Writer& out) {
  for (ir::ClassId at = id; at.valid(); at = file.module.classes[at].base)
    for (const Method& slot : file.module.classes[at].methods) {
      if (!slot.adds_slot) continue;
      const Method& method = filler(file.module, id, slot);
      if (class_of(file.module, method) != id) continue;
      if (is_in_c(file.module, slot)) write_exported_method(file, method.function, slot.function, slot_value(file, method, slot), out);
      else if (!fits(file.module, method, slot)) write_completing_function(file, method, slot, out);
    }
}

// `{{shape_area}, square_sides}`: the places that `at` and its bases add, as `id` fills them; those of other modules' classes
// are filled when the types are made.
std::string table_text(const File& file, ir::ClassId id, ir::ClassId at) {
  if (!at.valid()) return "";
  const ir::Class& c = file.module.classes[at];
  if (is_foreign(c)) return table_type(file, at).empty() ? "" : "{}";
  const std::string base = table_text(file, id, c.base);
  std::vector<std::string> parts;
  if (!base.empty()) parts.push_back(base);
  for (const Method& method : c.methods) {
    if (method.adds_slot) parts.push_back(slot_value(file, filler(file.module, id, method), method));
  }
  return parts.size() == 1 && !base.empty() ? base : parts.empty() ? "" : braced(parts);
}

bool needs_dispatch(const ir::Module& module, const Method& method) {
  return method.vtable_slot >= 0 && method.function.valid() && module.functions[method.function].kind == ir::Function::Kind::Cpdef;
}

}  // namespace

void write_class_tables(File& file, Writer& out) {
  const auto each = [&](const std::function<void(ir::ClassId, const ir::Class&)>& visit) {
    for (std::size_t i = 0; i < file.module.classes.size(); ++i) {
      const ir::ClassId id = file.module.classes.id_at(i);
      if (is_own(file.module.classes[id])) visit(id, file.module.classes[id]);
    }
  };
  each([&](ir::ClassId, const ir::Class& c) {
    for (const Method& method : c.methods)
      if (method.is_virtual && needs_dispatch(file.module, method)) Dispatch(file, method, out).write();
  });
  each([&](ir::ClassId id, const ir::Class&) { write_slot_functions(file, id, out); });
  out.blank();
  each([&](ir::ClassId id, const ir::Class&) {
    const std::string& name = file.names.cdef_class(id);
    const std::string type = table_type(file, id);
    const std::string text = table_text(file, id, id);
    out.line("kc::py::ClassTable " + name + "::table;");
    if (!type.empty()) out.line(type + " " + name + "::virtuals" + (text == "{}" ? "" : " = " + text) + ";");
  });
}

void write_foreign_slots(const File& file, ir::ClassId id, Writer& out) {
  const ir::ClassId foreign = foreign_ancestor(file.module, id);
  const std::string type = foreign.valid() ? table_type(file, foreign) : "";
  if (type.empty()) return;
  const std::string table = file.names.cdef_class(id) + "::virtuals";
  out.line("static_cast<" + type + "&>(" + table + ") = kc::py::import_methods<" + type + ">(" + class_type_text(file, foreign) + ");");
  for (ir::ClassId at = foreign; at.valid(); at = file.module.classes[at].base)
    for (const Method& method : file.module.classes[at].methods) {
      if (!method.adds_slot) continue;
      const Method& own = filler(file.module, id, method);
      const std::string hidden = own.vtable_slot == method.vtable_slot ? "" : file.names.cdef_class(at) + "_methods::";
      if (is_own(file.module.classes[class_of(file.module, own)]))
        out.line(table + "." + hidden + slot_name(file.module, method) + " = " + slot_value(file, own, method) + ";");
    }
}

void write_virtual_callers(File& file, Writer& out) {
  const std::set<ir::ClassId> foreign = foreign_classes_used(file);
  for (std::size_t i = 0; i < file.module.classes.size(); ++i) {
    const ir::ClassId id = file.module.classes.id_at(i);
    const ir::Class& c = file.module.classes[id];
    if (!has_c_slots(c) || (!is_own(c) && !foreign.contains(id))) continue;
    for (const Method& method : c.methods) {
      if (method.adds_slot && !method.is_static) write_virtual_caller(file, method, out);
      const bool is_elsewhere = !is_own(c) && method.function.valid() && file.module.functions[method.function].is_declared_only;
      if (is_elsewhere && (method.is_virtual || method.is_static)) write_foreign_method(file, method, out);
    }
  }
}

}  // namespace kernelc::emit

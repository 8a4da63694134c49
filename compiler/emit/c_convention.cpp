#include "emit/c_convention.h"

#include <algorithm>

#include "emit/class_parts.h"
#include "emit/functions.h"
#include "emit/literals.h"
#include "emit/objects.h"

namespace kernelc::emit {

namespace {

bool is_void(const File& file, const ir::Function& function) {
  return !function.result.valid() || file.module.types.is<ir::VoidType>(function.result);
}

bool is_cpdef(const ir::Function& function) { return function.kind == ir::Function::Kind::Cpdef; }

std::size_t required_parameters(const ir::Function& function) {
  return function.parameters.size() - static_cast<std::size_t>(function.optional_parameters);
}

// A type as C code outside knows it.
std::string c_type(const File& file, ir::TypeId type) {
  return file.types.in_c(file.types.variable(type));
}

std::string c_declaration(const File& file, ir::TypeId type, const std::string& name) {
  const ir::Types& types = file.module.types;
  if (types.is_object(type) || types.is_view(type)) return file.types.in_c(type) + " " + name;
  return file.types.stored_declaration(file.types.passed(type), name);
}

std::string optional_struct(const File& file, ir::FunctionId id) { return file.names.function(id) + "_optional"; }

}  // namespace

std::string c_name(const File& file, ir::FunctionId id, CForm form) {
  if (form == CForm::Virtual) return file.names.function(id) + "_virtual_in_c";
  return file.names.function(id) + (form == CForm::Pointed && is_cpdef(file.module.functions[id]) ? "_pointed" : "_in_c");
}

namespace {

// The member for a parameter, by its place.
std::string optional_member(const File& file, ir::FunctionId id, std::size_t place) {
  const ir::Function& function = file.module.functions[id];
  return identifier(function.locals[function.parameters[place]].name) + "_";
}

}  // namespace

// It says how many there are.
void write_optional_struct(const File& file, ir::FunctionId id, Writer& out) {
  const ir::Function& function = file.module.functions[id];
  if (function.optional_parameters == 0) return;
  out.block("struct " + optional_struct(file, id), [&] {
    out.line("int count;");
    for (std::size_t i = required_parameters(function); i < function.parameters.size(); ++i) {
      const ir::Local& local = function.locals[function.parameters[i]];
      out.line(c_declaration(file, local.type, optional_member(file, id, i)) + ";");
    }
  }, "};");
}

namespace {

// The sentinel of the C function.
std::string failure_of(const File& file, const ir::Function& function) {
  const std::string type = c_type(file, function.result);
  const ir::Types& types = file.module.types;
  if (types.is_object(function.result)) return "static_cast<PyObject*>(nullptr)";
  if (!function.exception_value.empty()) return "static_cast<" + type + ">(" + function.exception_value + ")";
  if (types.is_pointer(function.result)) return "static_cast<" + type + ">(nullptr)";
  return types.is_number(function.result) && !types.is<ir::ComplexType>(function.result) ? "static_cast<" + type + ">(-1)" : type + "{}";
}

std::string as_c_argument(const File& file, ir::TypeId type, const std::string& name) {
  if (file.module.types.is_view(type)) return "kc::py::to_shared(" + name + ")";
  return name;
}

std::string from_c_argument(const File& file, ir::FunctionId id, ir::LocalId parameter, const std::string& name) {
  const ir::TypeId type = file.module.functions[id].locals[parameter].type;
  if (!file.module.types.is_view(type)) return name;
  const bool owned = file.facts.functions[id].storage.get(parameter) == analysis::ViewStorage::Owned;
  const std::string view = file.types.plain_view(type, file.read_only.contains(id, parameter));
  return (owned ? "kc::py::owned_view_of<" : "kc::py::borrowed_view_of<") + view + ">(" + name + ")";
}

}  // namespace

bool is_imported(const ir::Function& function) { return function.is_declared_only && !function.import_module.empty(); }
bool is_imported(const ir::Global& global) { return !global.is_extern && !global.import_module.empty(); }

namespace {

class FindGlobal : public ir::Walk {
 public:
  using Walk::visit;
  FindGlobal(const ir::Module& module, ir::GlobalId wanted) : Walk(module), wanted_(wanted) {}
  bool found = false;

  void visit(ir::ExprId id) override {
    const auto* reference = ir::node_as<ir::GlobalRef>(module_, id);
    found = found || (reference && reference->id == wanted_);
    parts(id);
  }

 private:
  ir::GlobalId wanted_;
};

}  // namespace

bool is_mentioned(const ir::Module& module, ir::GlobalId id) {
  FindGlobal walk(module, id);
  for (const ir::Function& function : module.functions) walk.visit(function.body);
  return walk.found;
}

CSignature c_signature(const File& file, ir::FunctionId id, CForm form) {
  const ir::Function& function = file.module.functions[id];
  CSignature signature;
  signature.result = is_void(file, function) ? "void" : c_type(file, function.result);
  for (std::size_t i = 0; i < required_parameters(function); ++i)
    signature.types.push_back(file.types.in_c(file.types.passed(function.locals[function.parameters[i]].type)));
  if (is_cpdef(function) && form == CForm::Named) signature.types.push_back("int");
  if (function.optional_parameters > 0) signature.types.push_back(optional_struct(file, id) + "*");
  return signature;
}

std::string with_result(const std::string& result, const std::string& declarator) {
  const std::size_t pointer = result.find("(*)");
  return pointer == std::string::npos ? result + " " + declarator : std::string(result).insert(pointer + 2, declarator);
}

std::string c_pointer(const CSignature& signature, const std::string& name) {
  return with_result(signature.result, "(*" + name + ")(" + join(signature.types) + ")");
}

std::string checked_c_call(const File& file, const ir::Function& function, const std::string& call) {
  using Kind = ir::ExceptionKind;
  const ir::Types& types = file.module.types;
  if (is_void(file, function)) return call;
  if (types.is_object(function.result)) return "kc::py::steal(" + call + ")";
  if (types.is_view(function.result)) return "kc::py::result_view_of<" + file.types.plain_view(function.result, false) + ">(" + call + ")";
  switch (function.exceptions) {
    case Kind::Never:
    case Kind::Cpp: return call;
    case Kind::Always: return "kc::py::from_c(" + call + ")";
    case Kind::Value:
    case Kind::CheckedValue: return "kc::py::from_c(" + join({call, function.exception_value}) + ")";
  }
  return call;
}

namespace {

// What is called may be another module's, and keep the view: it gets one with an owner, which this module's own method need not take.
std::string lent_declaration(const File& file, ir::FunctionId id, ir::LocalId parameter, const std::string& name) {
  const ir::TypeId type = file.module.functions[id].locals[parameter].type;
  const bool owns = file.facts.functions[id].storage.get(parameter) == analysis::ViewStorage::Owned;
  if (!file.module.types.is_view(type) || owns) return parameter_declaration(file, id, parameter, name);
  return "const " + file.types.owned_view(type, file.read_only.contains(id, parameter)) + "& " + name;
}

/// Writes a function that calls a C function, one for each number of arguments that it takes.
class Caller {
 public:
  /// `callee` is what is called, `skips_dispatch` whether a cpdef method is meant itself, not what overrides it.
  Caller(File& file, ir::FunctionId id, std::string name, std::string callee, bool skips_dispatch, Writer& out)
      : file_(file), id_(id), function_(file.module.functions[id]), name_(std::move(name)), callee_(std::move(callee)),
        skips_dispatch_(skips_dispatch), out_(out) {}

  void write() {
    for (std::size_t count = required_parameters(function_); count <= function_.parameters.size(); ++count) overload(count);
  }

 private:
  void overload(std::size_t count) {
    NameScope names(&file_.names.scope());
    std::vector<std::string> given, parameters;
    for (std::size_t i = 0; i < count; ++i) {
      given.push_back(names.declare(function_.locals[function_.parameters[i]].name.empty() ? "a" : function_.locals[function_.parameters[i]].name));
      parameters.push_back(lent_declaration(file_, id_, function_.parameters[i], given.back()));
    }
    out_.block("[[maybe_unused]] inline " + result_type(file_, function_) + " " + name_ + "(" + join(parameters) + ")", [&] { body(given, names); });
  }

  void body(const std::vector<std::string>& given, NameScope& names) {
    const std::size_t required = required_parameters(function_);
    std::vector<std::string> arguments, optional = {std::to_string(given.size() - required)};
    for (std::size_t i = 0; i < given.size(); ++i)
      (i < required ? arguments : optional).push_back(as_c_argument(file_, function_.locals[function_.parameters[i]].type, given[i]));
    if (is_cpdef(function_)) arguments.push_back(skips_dispatch_ ? "1" : "0");
    if (function_.optional_parameters > 0) {
      const bool is_empty = optional.size() == 1;
      const std::string name = is_empty ? "nullptr" : names.declare("optional");
      if (!is_empty) out_.line(optional_struct(file_, id_) + " " + name + " = " + optional_values(optional) + ";");
      arguments.push_back(is_empty ? name : "&" + name);
    }
    const std::string call = with_self(callee_, given) + "(" + join(arguments) + ")";
    if (!is_void(file_, function_)) return out_.line("return " + checked_c_call(file_, function_, call) + ";");
    out_.line(call + ";");
    if (function_.exceptions != ir::ExceptionKind::Never) out_.line("kc::py::check_in_c();");
  }

  // `$` in the callee stands for the object.
  static std::string with_self(std::string callee, const std::vector<std::string>& given) {
    const auto at = callee.find('$');
    return at == std::string::npos ? callee : callee.replace(at, 1, given[0]);
  }

  // Those that are not given are left as zeros.
  std::string optional_values(std::vector<std::string> values) const {
    while (values.size() < static_cast<std::size_t>(function_.optional_parameters) + 1) values.push_back("{}");
    return "{" + join(values) + "}";
  }

  File& file_;
  ir::FunctionId id_;
  const ir::Function& function_;
  std::string name_, callee_;
  bool skips_dispatch_;
  Writer& out_;
};

}  // namespace

void write_imported_function(File& file, ir::FunctionId id, Writer& out) {
  const ir::Function& function = file.module.functions[id];
  out.blank();
  out.line("// " + function.import_module + "." + function.name);
  write_optional_struct(file, id, out);
  out.line(c_pointer(c_signature(file, id), c_name(file, id)) + " = nullptr;");
  Caller(file, id, file.names.function(id), c_name(file, id), false, out).write();
}

void write_virtual_caller(File& file, const ir::Class::Method& method, Writer& out) {
  const ir::ClassId id = file.module.functions[method.function].class_id;
  const std::string self = "kc::py::instance<" + file.names.cdef_class(id) + ">($)";
  const std::string callee = "kc::py::methods_of<" + table_type(file, id) + ">(" + self + ")." + slot_name(file.module, method);
  Caller(file, method.function, virtual_caller(file, method), callee, false, out).write();
}

void write_foreign_method(File& file, const ir::Class::Method& method, Writer& out) {
  const ir::ClassId id = file.module.functions[method.function].class_id;
  const std::string type = table_type(file, id);
  const std::string table = file.names.function(method.function) + "_table";
  out.block("inline const " + type + "& " + table + "()", [&] {
    out.line("static const " + type + "& methods = kc::py::import_methods<" + type + ">(" + class_type_text(file, id) + ");");
    out.line("return methods;");
  });
  Caller(file, method.function, file.names.function(method.function), table + "()." + slot_name(file.module, method), true, out).write();
}

// The variable with the default of an optional parameter, counted from the first of them, or none.
ir::GlobalId shared_default(const ir::Function& function, std::size_t place) {
  return place < function.shared_defaults.size() ? function.shared_defaults[place] : ir::GlobalId{};
}

std::size_t needed_optional(const ir::Function& function) {
  std::size_t needed = static_cast<std::size_t>(function.optional_parameters);
  while (needed > 0 && shared_default(function, needed - 1)) --needed;
  return needed;
}

namespace {

// The place of the table tells which struct the optional arguments come in.
ir::FunctionId declared_function(const File& file, ir::FunctionId id) {
  return fills_slot(file.module, id) ? slot_method(file.module, id).function : id;
}

// A cpdef method is looked for in Python subclasses unless the caller says that it has done so.
std::string exported_call(const File& file, ir::FunctionId id, CForm form, bool is_told, const std::vector<std::string>& arguments) {
  if (form == CForm::Virtual) return virtual_call(file, id, arguments);
  const std::string list = "(" + join(arguments) + ")";
  const std::string own = file.names.function(id) + list;
  if (!is_virtual_method(file.module, id) || !is_cpdef(file.module.functions[id])) return own;
  const std::string dispatch = file.names.function(id) + "_dispatch" + list;
  return is_told ? "skip_dispatch ? " + own + " : " + dispatch : dispatch;
}

// The default of an optional parameter as C has it.
std::string default_in_c(const File& file, ir::GlobalId kept) {
  const std::string& name = file.names.global(kept);
  return file.module.types.is_view(file.module.globals[kept].type) ? "kc::py::to_shared(" + name + ")" : name;
}

// An optional argument, or its default.
std::string optional_argument(const File& file, const ir::Function& function, const std::string& optional, const std::string& member, std::size_t place) {
  const std::string given = optional + "->" + member;
  const ir::GlobalId kept = shared_default(function, place);
  if (!kept) return given;
  const bool is_object = file.module.types.is_object(file.module.globals[kept].type);
  const auto owned = [&](const std::string& value) { return is_object ? "kc::py::Ref(" + value + ")" : value; };
  const std::string test = optional + " && " + optional + "->count > " + std::to_string(place);
  return "(" + test + " ? " + owned(given) + " : " + owned(default_in_c(file, kept)) + ")";
}

/// Writes a function of the module for callers in C that know it as `declared_id`, which may have fewer optional parameters.
void write_in_c(File& file, ir::FunctionId id, ir::FunctionId declared_id, const std::string& name_in_c, CForm form, Writer& out) {
  const ir::Function& function = file.module.functions[id];
  NameScope names(&file.names.scope());
  const ir::Function& declared = file.module.functions[declared_id];
  const CSignature signature = c_signature(file, declared_id, form);
  std::vector<std::string> parameters = signature.types, arguments;
  const std::size_t required = required_parameters(function);
  const bool is_told = form == CForm::Named && is_cpdef(declared) && is_virtual_method(file.module, id);
  if (is_told) parameters[required] += " " + names.declare("skip_dispatch");
  const std::string optional = declared.optional_parameters > 0 ? names.declare("optional") : "";
  if (!optional.empty()) parameters.back() += " " + optional;
  for (std::size_t i = 0; i < function.parameters.size(); ++i) {
    const std::string name = i < required ? names.declare(function.locals[function.parameters[i]].name)
                             : i < declared.parameters.size() ? optional_argument(file, function, optional, optional_member(file, declared_id, i), i - required)
                                                              : default_in_c(file, shared_default(function, i - required));
    if (i < required) parameters[i] = c_declaration(file, declared.locals[declared.parameters[i]].type, name);
    arguments.push_back(from_c_argument(file, id, function.parameters[i], name));
  }
  const std::string call = exported_call(file, id, form, is_told, arguments);
  const std::string failure = is_void(file, function) ? "" : failure_of(file, function) + ", ";
  out.blank();
  if (!fills_slot(file.module, id)) write_optional_struct(file, id, out);
  const std::string head = name_in_c + "(" + join(parameters) + ")";
  out.block(with_result(signature.result, head), [&] {
    if (const std::size_t needed = needed_optional(function); needed > 0) {
      const std::string count = std::to_string(needed);
      out.line("if (!kc::py::has_optional(" + join({optional + " ? " + optional + "->count : 0", count}) + ")) return" + (failure.empty() ? "" : " " + failure_of(file, function)) + ";");
    }
    out.line("return kc::py::in_c(" + failure + "[&] { return " + call + "; });");
  });
}

}  // namespace

void write_exported_function(File& file, ir::FunctionId id, Writer& out, CForm form) {
  write_in_c(file, id, declared_function(file, id), c_name(file, id, form), form, out);
}

void write_exported_method(File& file, ir::FunctionId id, ir::FunctionId slot, const std::string& name, Writer& out) {
  write_in_c(file, id, slot, name, CForm::Named, out);
}

}  // namespace kernelc::emit

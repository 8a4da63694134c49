#include "emit/functions.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "emit/closures.h"
#include "emit/cpp_classes.h"
#include "emit/exits.h"
#include "emit/generators.h"
#include "emit/literals.h"
#include "emit/objects.h"
#include "emit/optional_places.h"
#include "emit/statements.h"
#include "ir/falls_through.h"

namespace kernelc::emit {

namespace {

using ir::LocalId;

bool is_view(const Body& body, LocalId local) { return body.types.is_view(body.function.locals[local].type); }

// A parameter that the body assigns or captures is an Object of its own; the lent argument needs another name then.
bool needs_copy(const Body& body, LocalId parameter) {
  const ir::Local& local = body.function.locals[parameter];
  return local.is_captured || (body.types.is_object(local.type) && !is_lent_parameter(body, parameter));
}

std::vector<std::string> parameter_names(Body& body) {
  std::vector<std::string> names;
  for (const LocalId parameter : body.function.parameters)
    names.push_back(needs_copy(body, parameter) ? body.temporary(body.name(parameter) + "_argument") : body.name(parameter));
  return names;
}

void copy_parameters(Body& body, const std::vector<std::string>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const LocalId parameter = body.function.parameters[i];
    if (!needs_copy(body, parameter)) continue;
    const ir::Local& local = body.function.locals[parameter];
    const std::string borrow = body.has_gil ? "kc::py::borrow(" : "kc::py::borrow_with_gil(";
    const std::string value = body.types.is_object(local.type) ? borrow + names[i] + ")" : names[i];
    body.out.line((local.is_captured ? "" : "kc::py::Object ") + body.name(parameter) + " = " + value + ";");
  }
}

// What a variable holds before it is assigned: nothing of C is left undefined but arrays.
std::string initial(const Body& body, ir::TypeId type) {
  if (body.types.is<ir::BoolType>(type)) return " = false";
  if (body.types.is<ir::IntType>(type) || body.types.is_float(type) || body.types.is<ir::CodePointType>(type)) return " = 0";
  if (body.types.is_pointer(type)) return " = nullptr";
  const bool constructs_itself = body.types.is_object(type) || body.types.is_view(type) || body.types.is<ir::ArrayType>(type) ||
                                 body.types.is<ir::CppClassType>(type);
  return constructs_itself ? "" : "{}";
}

}  // namespace

std::string variable_declaration(const Body& body, LocalId local) {
  const ir::TypeId type = body.function.locals[local].type;
  const bool owned = is_view(body, local) && body.facts.storage.get(local) != analysis::ViewStorage::Borrowed;
  const std::string unused = body.reads.contains(local) || body.types.is_object(type) || owned ? "" : "[[maybe_unused]] ";
  const std::string name = body.name(local);
  if (owned) return body.file.types.owned_view(type, body.is_read_only(local)) + " " + name;
  if (body.function.locals[local].is_optional) return optional_type(body.file, type) + " " + name;
  if (is_view(body, local)) return unused + body.file.types.plain_view(type, body.is_read_only(local)) + " " + name;
  // A pointer to truth is one to `int`, as in C.
  if (body.types.is<ir::BoolType>(type) && body.addressed.contains(local)) return unused + body.file.types.stored_declaration(type, name) + " = 0";
  return unused + body.file.types.declaration(body.file.types.variable(type), name) + initial(body, type);
}

namespace {

bool is_declared_here(const Body& body, LocalId id) {
  const ir::Local& local = body.function.locals[id];
  return local.kind != ir::Local::Kind::Parameter && !local.is_outer && !local.is_captured && body.mentions.contains(id) &&
         !body.facts.is_declared_in_place.get(id);
}

}  // namespace

std::vector<std::string> released_in_order(const Body& body) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < body.function.locals.size(); ++i) {
    const LocalId id = body.function.locals.id_at(i);
    const bool owned = is_view(body, id) && body.facts.storage.get(id) == analysis::ViewStorage::Owned;
    if (owned && is_declared_here(body, id)) names.push_back(body.name(id));
  }
  return names.size() > 1 ? names : std::vector<std::string>{};
}

namespace {

// `double a = 0, b = 0;`: variables of one type share a line where their declarators allow it.
void write_variables(Body& body) {
  std::vector<std::pair<std::string, std::string>> groups;
  for (std::size_t i = 0; i < body.function.locals.size(); ++i) {
    const LocalId id = body.function.locals.id_at(i);
    if (!is_declared_here(body, id)) continue;
    const std::string text = variable_declaration(body, id);
    const std::string lead = text.substr(0, text.find(" " + body.name(id)));
    const bool is_plain = text.find_first_of("*[(") == std::string::npos;
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.first == lead; });
    if (is_plain && same != groups.end()) same->second += "," + text.substr(lead.size());
    else groups.emplace_back(is_plain ? lead : "", text);
  }
  for (const auto& [lead, text] : groups) body.out.line(text + ";");
}

// Views are let go of in the order in which they were declared; C++ by itself takes the opposite order.
void write_release_order(Body& body) {
  const std::vector<std::string> names = released_in_order(body);
  if (!names.empty()) body.out.line("kc::py::ReleaseInOrder " + body.temporary("release") + "(" + join(names) + ");");
}

// Objects are let go of under the lock, which a function that runs without it does not hold at its end.
void write_release_of_objects(Body& body) {
  if (body.has_gil) return;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < body.function.locals.size(); ++i) {
    const LocalId id = body.function.locals.id_at(i);
    const ir::Local& local = body.function.locals[id];
    if (!body.types.is_object(local.type) || local.is_captured) continue;
    const bool is_copied = local.kind == ir::Local::Kind::Parameter && needs_copy(body, id);
    if (is_copied || is_declared_here(body, id)) names.push_back(body.name(id));
  }
  if (!names.empty()) body.out.line("kc::py::ReleaseWithGil " + body.temporary("release") + "(" + join(names) + ");");
}

// Python functions give None at their end; C functions a zero.
void write_end(Body& body) {
  const ir::TypeId result = body.function.result;
  const bool is_void = !result.valid() || body.types.is<ir::VoidType>(result);
  if (is_void || !ir::falls_through(body.module, body.function.body)) return;
  body.out.line(body.types.is_object(result) ? "return kc::py::none();" : "return {};");
}

bool is_unraisable(const Body& body) {
  return body.function.exceptions == ir::ExceptionKind::Never && body.facts.may_raise &&
         body.function.kind != ir::Function::Kind::ModuleBody;
}

std::string traced_name(const Body& body) {
  const ir::Function& function = body.function;
  if (function.kind == ir::Function::Kind::ModuleBody) return name_of_body(body.module);
  return function.qualified_name.empty() ? function.name : function.qualified_name;
}

void write_guarded(Body& body) {
  body.out.line("int line = 0;");
  body.out.open("try");
  statements(body, body.function.body);
  if (ir::falls_through(body.module, body.function.body)) write_end_of_c_errors(body);
  body.caught = "e";
  body.out.close("} catch (kc::Exception& e) {");
  body.out.indent();
  write_trace(body);
  if (is_unraisable(body)) {
    body.out.line("kc::py::report_unraisable(e, " + string_literal(body.module.full_name + "." + traced_name(body)) + ");");
    const bool is_void = body.types.is<ir::VoidType>(body.function.result);
    body.out.line(is_void ? "return;" : "return {};");
  } else {
    body.out.line("throw;");
  }
  body.out.close();
}

void write_body(Body& body) {
  write_variables(body);
  write_release_order(body);
  write_release_of_objects(body);
  if (body.records_line) write_guarded(body);
  else statements(body, body.function.body);
  write_end(body);
}

// The line of the signature as the user wrote it.
std::string origin(const File& file, const ir::Function& function) {
  const SourceLine place = file.place(function.span);
  if (place.line == 0) return "";
  const SourceFile& source = file.files[place.file];
  std::string_view line = source.line(place.line);
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  while (line.ends_with(' ') || line.ends_with('\\')) line.remove_suffix(1);
  return "// " + source.path() + ":" + std::to_string(place.line) + ": " + std::string(line);
}

}  // namespace

void write_origin(const File& file, const ir::Function& function, Writer& out) {
  const std::string comment = origin(file, function);
  if (!comment.empty()) out.line(comment);
}

std::string result_type(const File& file, const ir::Function& function) {
  if (!function.result.valid()) return "void";
  return file.module.types.is_view(function.result) ? file.types.owned_view(function.result)
                                                    : file.types.simple(file.types.variable(function.result));
}

void write_trace(Body& body) {
  if (!body.records_line) return;
  const SourceLine place = body.file.place(body.function.span);
  const std::string path = place.line > 0 ? body.file.files[place.file].path() : body.module.file;
  body.out.line(body.caught + ".trace(" + join({string_literal(traced_name(body)), string_literal(path), "line"}) + ");");
}

std::string parameter_declaration(const File& file, ir::FunctionId id, LocalId parameter, const std::string& name) {
  const ir::Function& function = file.module.functions[id];
  const ir::TypeId type = function.locals[parameter].type;
  const bool read_only = file.read_only.contains(id, parameter);
  if (file.module.types.is_object(type)) return "kc::py::Ref" + (name.empty() ? "" : " " + name);
  const bool owned = file.facts.functions[id].storage.get(parameter) == analysis::ViewStorage::Owned;
  if (file.module.types.is_view(type))
    return (owned ? file.types.owned_view(type, read_only) : file.types.plain_view(type, read_only)) + (name.empty() ? "" : " ") + name;
  return file.types.declaration(file.types.passed(type), name);
}

std::string signature(const File& file, ir::FunctionId id, const std::vector<std::string>& names) {
  return signature(file, id, names, file.names.function(id));
}

std::string signature(const File& file, ir::FunctionId id, const std::vector<std::string>& names, const std::string& name) {
  const ir::Function& function = file.module.functions[id];
  if (is_destructor(file.module, id)) return name + "()";
  std::vector<std::string> parameters;
  if (takes_environment(function)) parameters.push_back("kc::py::Ref environment");
  for (std::size_t i = 0; i < names.size(); ++i)
    parameters.push_back(parameter_declaration(file, id, function.parameters[i], names[i]));
  if (function.is_variadic) parameters.push_back("...");
  return result_type(file, function) + " " + name + "(" + join(parameters) + ")" + (function.is_const_method ? " const" : "");
}

std::string prototype(const File& file, ir::FunctionId id) {
  return signature(file, id, std::vector<std::string>(file.module.functions[id].parameters.size()));
}

namespace {

/// Tells of each function that a function mentions; inner functions, whose objects they make, stand before them anyhow.
class FindMentions : public ir::Walk {
 public:
  FindMentions(const ir::Module& module, std::function<void(ir::FunctionId)> found) : Walk(module), found_(std::move(found)) {}
  using Walk::visit;
  void visit(ir::ExprId id) override {
    if (const auto* reference = ir::node_as<ir::FunctionRef>(module_, id)) found_(reference->id);
    if (const auto* object = ir::node_as<ir::MakeFunction>(module_, id)) add(module_.py_functions[static_cast<std::size_t>(object->py_function)]);
    parts(id);
  }

 private:
  void add(const ir::PyFunction& py) {
    for (const auto& specialisation : py.specialisations)
      if (!module_.functions[specialisation.function].outer.valid()) found_(specialisation.function);
  }

  std::function<void(ir::FunctionId)> found_;
};

}  // namespace

std::set<ir::FunctionId> mentioned_early(const ir::Module& module) {
  std::set<ir::FunctionId> early;
  for (std::size_t i = 0; i < module.functions.size(); ++i) {
    const ir::FunctionId id = module.functions.id_at(i);
    if (id == module.body) continue;
    const bool is_inner = module.functions[id].outer.valid();
    FindMentions walk(module, [&](ir::FunctionId mentioned) {
      if (mentioned != id && (i < mentioned.value || is_inner)) early.insert(mentioned);
    });
    walk.visit(module.functions[id].body);
  }
  return early;
}

namespace {

/// A `cdef` function that nothing of the module calls or points to: the C++ compiler shall not complain.
bool is_left_alone(const ir::Module& module, ir::FunctionId id) {
  const ir::Function& function = module.functions[id];
  if (function.kind != ir::Function::Kind::Cdef || function.class_id || function.cpp_class || function.is_inline || function.is_public) return false;
  bool is_mentioned = false;
  FindMentions walk(module, [&](ir::FunctionId mentioned) { is_mentioned = is_mentioned || mentioned == id; });
  for (std::size_t i = 0; i < module.functions.size() && !is_mentioned; ++i)
    if (module.functions.id_at(i) != id) walk.visit(module.functions[module.functions.id_at(i)].body);
  return !is_mentioned;
}

/// Declarations of a .pxd are there for whoever needs them.
std::string lead_of(const File& file, ir::FunctionId id) {
  const ir::Function& function = file.module.functions[id];
  if (function.cpp_class.valid() && file.module.cpp_classes[function.cpp_class].is_shared) return "";  // the class says so
  if (!function.is_inline) return is_left_alone(file.module, id) ? "[[maybe_unused]] " : "";
  const bool is_of_module = function.span.file == file.files.all().id_at(0);
  return is_of_module ? "inline " : "[[maybe_unused]] inline ";
}

}  // namespace

void write_function(File& file, ir::FunctionId id, Writer& into) {
  if (file.module.functions[id].is_generator) return write_generator(file, id, into);
  Writer out;
  Body body(file, id, out);
  if (takes_environment(body.function)) body.names.declare("environment");
  const std::string comment = origin(file, body.function);
  At at(out, file.place(body.function.span));
  if (!comment.empty()) out.line(comment);
  std::vector<std::string> names = parameter_names(body);
  std::vector<std::string> declared = names;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (!body.mentions.contains(body.function.parameters[i]) && !needs_copy(body, body.function.parameters[i])) declared[i].clear();
  const std::string head = template_head(file, body.function.cpp_class) + lead_of(file, id) + signature(file, id, declared);
  out.block(head + (is_unraisable(body) && !body.function.cpp_class.valid() ? " noexcept(false)" : ""), [&] {
    // Outlives the variables and the copies of parameters, which may be objects.
    if (body.function.takes_gil) out.line("kc::py::GilHeld " + body.temporary("gil") + ";");
    write_shared_variables(body, "environment", "");
    copy_parameters(body, names);
    write_body(body);
  });
  into.append(body.before);
  into.blank();
  write_where_derived_from(file, body.function.cpp_class, into, [&](Writer& where) { where.append(out); });
}

}  // namespace kernelc::emit

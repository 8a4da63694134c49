#include "emit/closures.h"
#include "emit/optional_places.h"

namespace kernelc::emit {

namespace {

using ir::LocalId;

bool is_shared(const ir::Local& local) { return local.is_captured && !local.is_outer; }

std::vector<LocalId> shared_locals(const ir::Function& function) {
  std::vector<LocalId> locals;
  for (std::size_t i = 0; i < function.locals.size(); ++i)
    if (is_shared(function.locals[function.locals.id_at(i)])) locals.push_back(function.locals.id_at(i));
  return locals;
}

std::string struct_name(const File& file, ir::FunctionId id) { return file.names.function(id) + "_variables"; }

// `name`, and a number where another local has that name too.
std::string member_name(const ir::Function& function, LocalId id) {
  const std::string wanted = identifier(function.locals[id].name.empty() ? "t" : function.locals[id].name);
  bool is_taken = is_reserved_word(wanted) || wanted == "around" || wanted == "each";
  for (std::size_t i = 0; i < id.value && !is_taken; ++i) {
    const ir::Local& other = function.locals[function.locals.id_at(i)];
    is_taken = is_shared(other) && identifier(other.name.empty() ? "t" : other.name) == wanted;
  }
  return is_taken ? wanted + "_" + std::to_string(id.value) : wanted;
}

// The C++ path from an environment, the first that a function around `id` has, to a local of one of those functions.
std::string path(const File& file, ir::FunctionId id, LocalId local, std::string environment) {
  const ir::Module& module = file.module;
  while (true) {
    local = module.functions[id].locals[local].outer;
    id = module.functions[id].outer;
    const ir::Function& function = module.functions[id];
    if (!has_shared_variables(function)) continue;
    const std::string variables = "kc::py::variables<" + struct_name(file, id) + ">(" + environment + ")";
    if (!function.locals[local].is_outer) return variables + "." + member_name(function, local);
    environment = variables + ".around";
  }
}

bool reaches_around(const ir::Function& function) { return takes_environment(function); }

}  // namespace

bool has_shared_variables(const ir::Function& function) { return !shared_locals(function).empty(); }

bool takes_environment(const ir::Function& function) {
  for (const ir::Local& local : function.locals)
    if (local.is_outer) return true;
  return false;
}

std::string heap_variable(const File& file, ir::TypeId type, const std::string& name, bool is_optional) {
  const ir::Types& types = file.module.types;
  if (is_optional) return optional_type(file, type) + " " + name;
  if (types.is_view(type)) return file.types.owned_view(type) + " " + name;
  if (types.is_object(type) || types.is<ir::CppClassType>(type)) return file.types.declaration(types.strip(type), name);
  if (types.is<ir::BoolType>(type)) return file.types.stored_declaration(types.strip(type), name) + "{}";  // pointers may lead to it
  return file.types.declaration(types.strip(type), name) + "{}";
}

void write_shared_struct(const File& file, ir::FunctionId id, Writer& out) {
  const ir::Function& function = file.module.functions[id];
  out.blank();
  out.block("struct " + struct_name(file, id), [&] {
    std::vector<std::string> objects;
    if (reaches_around(function)) {
      out.line("kc::py::Object around;");
      objects.push_back("visit(around)");
    }
    for (const LocalId local : shared_locals(function)) {
      const ir::TypeId type = function.locals[local].type;
      out.line(heap_variable(file, type, member_name(function, local), function.locals[local].is_optional) + ";");
      if (file.module.types.is_object(type)) objects.push_back("visit(" + member_name(function, local) + ")");
    }
    out.line("template <class Visit>");
    if (objects.empty()) out.line("void each(Visit) {}");
    else out.block("void each(Visit visit)", [&] { out.line(join(objects) + ";"); });
  }, "};");
}

void write_shared_variables(Body& body, const std::string& environment, const std::string& existing) {
  const ir::Function& function = body.function;
  for (std::size_t i = 0; i < function.locals.size(); ++i) {
    const LocalId local = function.locals.id_at(i);
    if (!function.locals[local].is_outer || !body.mentions.contains(local)) continue;
    body.out.line("auto& " + body.name(local) + " = " + path(body.file, body.id, local, environment) + ";");
  }
  if (!has_shared_variables(function)) {
    body.environment = environment;
    return;
  }
  const std::string type = struct_name(body.file, body.id);
  body.environment = existing.empty() ? body.temporary("shared") : existing;
  if (existing.empty()) {
    body.out.line("const kc::py::Object " + body.environment + " = kc::py::environment<" + type + ">();");
    if (reaches_around(function))
      body.out.line("kc::py::variables<" + type + ">(" + body.environment + ").around = kc::py::borrow(" + environment + ");");
  }
  for (const LocalId local : shared_locals(function)) {
    if (!body.mentions.contains(local) && function.locals[local].kind != ir::Local::Kind::Parameter) continue;
    const std::string unused = body.mentions.contains(local) ? "" : "[[maybe_unused]] ";
    body.out.line(unused + "auto& " + body.name(local) + " = kc::py::variables<" + type + ">(" + body.environment + ")." +
                  member_name(function, local) + ";");
  }
}

void write_new_shared(const File& file, ir::FunctionId id, const std::string& place, const std::string& environment, Writer& out) {
  const std::string type = struct_name(file, id);
  out.line(place + " = kc::py::environment<" + type + ">();");
  if (!reaches_around(file.module.functions[id])) return;
  out.line("kc::py::variables<" + type + ">(" + place + ").around = kc::py::borrow(" + environment + ");");
}

std::string shared_variable(const File& file, ir::FunctionId id, LocalId local, const std::string& object) {
  return "kc::py::variables<" + struct_name(file, id) + ">(" + object + ")." + member_name(file.module.functions[id], local);
}

std::string environment_argument(const Body& body, ir::FunctionId inner) {
  return takes_environment(body.module.functions[inner]) ? body.environment : "";
}

}  // namespace kernelc::emit

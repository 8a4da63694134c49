#include "emit/capsules.h"

#include "emit/c_convention.h"
#include "emit/literals.h"

namespace kernelc::emit {

namespace {

std::string capsule_arguments(const ir::Function& function) {
  return join({string_literal(function.capsule_name), string_literal(function.capsule_signature)});
}

}  // namespace

void write_exports(const File& file, Writer& out) {
  for (std::size_t i = 0; i < file.module.functions.size(); ++i) {
    const ir::FunctionId id = file.module.functions.id_at(i);
    const ir::Function& function = file.module.functions[id];
    if (!function.is_exported || function.class_id.valid()) continue;
    out.line("kc::py::export_function(" + join({capsule_arguments(function), c_name(file, id)}) + ");");
    if (function.copy_name.empty()) continue;
    out.line("kc::py::export_function(" + join({string_literal(function.copy_name), string_literal(function.capsule_signature), c_name(file, id)}) + ");");
  }
  for (const ir::Extern& function : file.module.externs) {
    if (function.capsule_name.empty()) continue;
    out.line("kc::py::export_function(" + join({string_literal(function.capsule_name), string_literal(function.capsule_signature), function.cpp_name}) + ");");
  }
  for (std::size_t i = 0; i < file.module.globals.size(); ++i) {
    const ir::GlobalId id = file.module.globals.id_at(i);
    const ir::Global& global = file.module.globals[id];
    if (!global.is_exported) continue;
    out.line("kc::py::export_variable(" + join({string_literal(global.name), string_literal(global.capsule_type), file.names.global(id)}) + ");");
  }
}

namespace {

bool defines_classes(const ir::Module& module, const std::string& name) {
  for (std::size_t i = 0; i < module.classes.size(); ++i) {
    const ir::Class& declared = module.classes[module.classes.id_at(i)];
    if (!declared.is_in_header && declared.module_name == name) return true;
  }
  return false;
}

void import_variables(const File& file, const std::string& module, Writer& out) {
  for (std::size_t i = 0; i < file.module.globals.size(); ++i) {
    const ir::GlobalId id = file.module.globals.id_at(i);
    const ir::Global& global = file.module.globals[id];
    if (global.import_module != module || !is_imported(global) || !is_mentioned(file.module, id)) continue;
    out.line("kc::py::import_variable(" + join({file.names.global_pointer(id), string_literal(module), string_literal(global.name), string_literal(global.capsule_type)}) + ");");
  }
}

void import_functions(const File& file, const std::string& module, Writer& out) {
  for (std::size_t i = 0; i < file.module.functions.size(); ++i) {
    const ir::FunctionId id = file.module.functions.id_at(i);
    const ir::Function& function = file.module.functions[id];
    if (function.import_module != module || !is_imported(function) || function.class_id.valid()) continue;
    out.line("kc::py::import_function(" + join({c_name(file, id), string_literal(module), capsule_arguments(function)}) +
             (function.copy_name.empty() ? ");" : ", " + string_literal(function.copy_name) + ");"));
  }
}

}  // namespace

// Modules that cimport each other in a circle depend on this order: classes, variables, functions, as their authors know it.
void write_imports(const File& file, Writer& out) {
  for (const std::string& module : file.module.cimported) {
    if (defines_classes(file.module, module)) out.line("kc::py::load_module(" + string_literal(module) + ");");
  }
  for (const std::string& module : file.module.cimported) import_variables(file, module, out);
  for (const std::string& module : file.module.cimported) import_functions(file, module, out);
}

}  // namespace kernelc::emit

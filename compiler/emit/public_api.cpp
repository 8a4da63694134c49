#include "emit/public_api.h"

#include "emit/c_convention.h"
#include "emit/definitions.h"
#include "emit/header_types.h"
#include "emit/literals.h"

namespace kernelc::emit {

namespace {

template <class Visit>
void each_function(const File& file, Visit visit) {
  for (std::size_t i = 0; i < file.module.functions.size(); ++i) {
    const ir::FunctionId id = file.module.functions.id_at(i);
    const ir::Function& function = file.module.functions[id];
    if (!function.class_id.valid() && !function.is_declared_only && !function.outer.valid()) visit(id, function);
  }
}

std::string parameters_text(const CSignature& signature) { return signature.types.empty() ? "void" : join(signature.types); }

std::string declaration(const File& file, ir::FunctionId id) {
  const CSignature signature = c_signature(file, id);
  return in_c_and_cpp(with_result(signature.result, file.module.functions[id].name + "(" + parameters_text(signature) + ")"));
}

std::string guard_name(const File& file, const std::string& suffix) { return "KERNELC_" + identifier(file.module.full_name) + suffix; }

std::string begin_header(const File& file, const std::string& guard, const std::string& purpose) {
  return "/* " + file.module.full_name + ": " + purpose + ". Made by kernelc. */\n#ifndef " + guard + "\n#define " + guard + "\n\n#include \"Python.h\"\n\n";
}

}  // namespace

void write_public_symbols(const File& file, Writer& out) {
  Writer symbols;
  each_function(file, [&](ir::FunctionId id, const ir::Function& function) {
    if (!function.is_public) return;
    const CSignature signature = c_signature(file, id);
    std::vector<std::string> parameters, arguments;
    for (const std::string& type : signature.types) {
      arguments.push_back("a" + std::to_string(arguments.size()));
      parameters.push_back(with_result(type, arguments.back()));
    }
    symbols.block("extern \"C\" [[gnu::visibility(\"default\")]] " + with_result(signature.result, function.name + "(" + join(parameters) + ")"), [&] {
      symbols.line("return " + c_name(file, id) + "(" + join(arguments) + ");");
    });
    symbols.blank();
  });
  if (symbols.empty()) return;
  out.line("namespace kernels {");
  out.blank();
  out.append(symbols);
  out.line("}  // namespace kernels");
  out.blank();
}

namespace {

template <class Visit>
void each_public_variable(const File& file, Visit visit) {
  for (std::size_t i = 0; i < file.module.globals.size(); ++i) {
    const ir::GlobalId id = file.module.globals.id_at(i);
    if (is_public_symbol(file, id)) visit(file.module.globals[id]);
  }
}

// Complex numbers are those of the language that reads the header.
const char* const complex_numbers =
    "#ifdef __cplusplus\n#include <complex>\n#define KERNELC_COMPLEX(T) std::complex<T>\n#else\n#define KERNELC_COMPLEX(T) T _Complex\n#endif\n\n";

std::string types_of_headers(const File& file) {
  HeaderTypes types(file);
  types.add_public();
  each_function(file, [&](ir::FunctionId, const ir::Function& function) {
    if (function.is_public || function.is_api) types.add_signature(function);
  });
  each_public_variable(file, [&](const ir::Global& global) { types.add(global.type); });
  return types.text();
}

}  // namespace

std::string public_header(const File& file) {
  const std::string types = types_of_headers(file);
  std::string lines;
  each_public_variable(file, [&](const ir::Global& global) {
    lines += "KERNELC_IMPORT " + in_c_and_cpp(file.types.stored_declaration(file.module.types.strip(global.type), global.name)) + ";\n";
  });
  each_function(file, [&](ir::FunctionId id, const ir::Function& function) {
    if (function.is_public) lines += "KERNELC_IMPORT " + declaration(file, id) + ";\n";
  });
  if (lines.empty() && types.empty()) return "";
  const std::string guard = guard_name(file, "_H");
  const bool has_complex = (types + lines).find("KERNELC_COMPLEX") != std::string::npos;
  return begin_header(file, guard, "its public functions") + (has_complex ? complex_numbers : "") + types +
         "#ifdef __cplusplus\n#define KERNELC_IMPORT extern \"C\"\n#else\n#define KERNELC_IMPORT extern\n#endif\n\n" + lines +
         "\nKERNELC_IMPORT PyObject* " + init_function(file.module.name) + "(void);\n\n#undef KERNELC_IMPORT\n#endif\n";
}

namespace {

std::string fetch_text(const ir::Function& function) {
  const std::string name = string_literal(function.capsule_name), signature = string_literal(function.capsule_signature);
  return "  if (ok) {\n    capsule = PyDict_GetItemString(table, " + name + ");\n    address = capsule ? PyCapsule_GetPointer(capsule, " + signature +
         ") : NULL;\n    if (!capsule) PyErr_SetString(PyExc_ImportError, \"no C function \" " + name + ");\n    ok = address != NULL;\n    memcpy(&kernelc_" +
         function.name + ", &address, sizeof address);\n  }\n";
}

std::string fetch_variable(const ir::Global& global) {
  const std::string name = string_literal(global.name), type = string_literal(global.capsule_type);
  return "  if (ok) {\n    capsule = PyDict_GetItemString(table, " + name + ");\n    address = capsule ? PyCapsule_GetPointer(capsule, " + type +
         ") : NULL;\n    if (!capsule) PyErr_SetString(PyExc_ImportError, \"no C variable \" " + name + ");\n    ok = address != NULL;\n    memcpy(&kernelc_" +
         global.name + ", &address, sizeof address);\n  }\n";
}

std::string fetch_type(const ir::Class& c) {
  return "  if (ok) {\n    kernelc_" + c.type_name + " = (PyTypeObject*)PyObject_GetAttrString(module, " + string_literal(c.name) +
         ");\n    ok = kernelc_" + c.type_name + " != NULL;\n  }\n";
}

/// What a header for modules that import this one declares, and what its `import_NAME()` does.
struct Api {
  std::string pointers, types, capsules;
};

std::string begin_of_capsules(const Api& api) {
  if (api.capsules.empty()) return "";
  return "  PyObject* table = ok ? PyObject_GetAttrString(module, \"__pyx_capi__\") : NULL;\n  PyObject* capsule = NULL;\n  void* address = NULL;\n  ok = table != NULL;\n";
}
std::string end_of_capsules(const Api& api) { return api.capsules.empty() ? "" : "  Py_XDECREF(table);\n"; }

void add_functions(const File& file, Api& api) {
  each_function(file, [&](ir::FunctionId id, const ir::Function& function) {
    if (!function.is_api) return;
    const CSignature signature = c_signature(file, id);
    api.pointers += "static " + in_c_and_cpp(with_result(signature.result, "(*kernelc_" + function.name + ")(" + parameters_text(signature) + ")")) + " = 0;\n";
    api.pointers += "#define " + function.name + " kernelc_" + function.name + "\n";
    api.capsules += fetch_text(function);
  });
}

void add_variables(const File& file, Api& api) {
  const ir::Types& types = file.module.types;
  for (const ir::Global& global : file.module.globals) {
    if (!global.is_api || is_imported(global)) continue;
    const std::string pointer = types.is<ir::ArrayType>(global.type) ? "(*kernelc_" + global.name + ")" : "*kernelc_" + global.name;
    const std::string declaration =
        types.is_object(global.type) ? "PyObject* " + pointer : in_c_and_cpp(file.types.stored_declaration(types.strip(global.type), pointer));
    api.pointers += "static " + declaration + " = 0;\n#define " + global.name + " (*kernelc_" + global.name + ")\n";
    api.capsules += fetch_variable(global);
  }
}

void add_types(const File& file, Api& api) {
  for (std::size_t i = 0; i < file.module.classes.size(); ++i) {
    const ir::Class& c = file.module.classes[file.module.classes.id_at(i)];
    if (!c.is_api || c.is_extern) continue;
    api.pointers += "static PyTypeObject* kernelc_" + c.type_name + " = 0;\n#define " + c.type_name + " (*kernelc_" + c.type_name + ")\n";
    api.types += fetch_type(c);
  }
}

}  // namespace

std::string api_header(const File& file) {
  Api api;
  add_types(file, api);
  add_variables(file, api);
  add_functions(file, api);
  const auto& [pointers, types, capsules] = api;
  if (pointers.empty()) return "";
  const std::string guard = guard_name(file, "_API_H");
  const bool needs_types = !types_of_headers(file).empty();
  const bool has_complex = !needs_types && pointers.find("KERNELC_COMPLEX") != std::string::npos;
  return begin_header(file, guard, "its C functions for other modules") + (needs_types ? "#include " + string_literal(file.module.name + ".h") + "\n" : "") +
         "#include <string.h>\n\n" + (has_complex ? complex_numbers : "") + pointers + "\nstatic int import_" +
         identifier(file.module.full_name) + "(void) {\n  PyObject* module = PyImport_ImportModule(" + string_literal(file.module.full_name) +
         ");\n  int ok = module != NULL;\n" + begin_of_capsules(api) + types + capsules + end_of_capsules(api) + "  Py_XDECREF(module);\n  return ok ? 0 : -1;\n}\n\n#endif\n";
}

}  // namespace kernelc::emit

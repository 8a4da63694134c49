#include "emit/emit.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "emit/body.h"
#include "emit/c_convention.h"
#include "emit/capsules.h"
#include "emit/classes.h"
#include "emit/closures.h"
#include "emit/conversions.h"
#include "emit/cython_macros.h"
#include "emit/definitions.h"
#include "emit/element_formats.h"
#include "emit/entries.h"
#include "emit/function_pointers.h"
#include "emit/functions.h"
#include "emit/includes.h"
#include "emit/literals.h"
#include "emit/numpy_headers.h"
#include "emit/public_api.h"

namespace kernelc::emit {

namespace {

// How strings of C become objects; nothing where they become bytes.
std::string c_strings_text(const ir::Directives& directives) {
  using Type = ir::Directives::CStringType;
  if (directives.c_string_type == Type::Bytes && directives.c_string_encoding.empty()) return "";
  const Type type = directives.c_string_type;
  const std::string name = type == Type::Str ? "text" : type == Type::ByteArray ? "bytearray" : "bytes";
  const std::string encoding = directives.c_string_encoding.empty() ? "nullptr" : string_literal(directives.c_string_encoding);
  return "{kc::py::CStrings::Type::" + name + ", " + encoding + "}";
}

/// Puts the file together. The functions are written first: they say which constants and headers are needed.
class FileWriter {
 public:
  FileWriter(File& file) : file_(file) {}

  Output write() {
    write_functions();
    write_classes();
    write_pointed_functions(file_, prototypes_, exports_);
    Writer module;
    write_definitions(module);
    module.append(functions_);
    module.append(classes_);
    write_execute(module);
    write_init(init_);
    if (!file_.macros.used().empty()) module.change_lines([&](std::string line) { return file_.macros.with_functions(std::move(line)); });
    Writer out;
    write_head(out, text_of(module) + text_of(init_) + converted_classes(file_));
    out.line("namespace kernels { namespace {");
    out.blank();
    out.append(module);
    out.blank();
    out.line("}}  // namespace kernels");
    out.blank();
    write_public_symbols(file_, out);
    out.append(init_);
    Output output = out.finish(file_.files, file_.options.line_directives);
    output.header = public_header(file_);
    output.api_header = api_header(file_);
    output.promises = promises_of(file_);
    return output;
  }

 private:
  std::string text_of(const Writer& part) const { return part.finish(file_.files, false).text; }

  void write_include(Writer& out, const std::string& header, bool may_hold_c) const {
    const std::string line = "#include " + quoted(header);
    const Inclusion inclusion = may_hold_c ? file_.options.look_into(quoted(header)).inclusion : Inclusion::AsIs;
    if (inclusion == Inclusion::AsIs) return out.line(line);
    const bool is_c_only = inclusion != Inclusion::AsC;
    if (inclusion == Inclusion::AsCWithComplex) out.line("#include <kc/c_complex.h>");
    if (is_c_only) out.line("#include <kc/c_source_begin.h>");
    out.line("extern \"C\" {");
    out.line(line);
    out.line("}");
    if (is_c_only) out.line("#include <kc/c_source_end.h>");
  }

  void write_head(Writer& out, const std::string& text) {
    const std::string& source = file_.options.input_name.empty() ? file_.module.file : file_.options.input_name;
    out.line("// " + file_.module.full_name + ": an extension module made by kernelc from " + source + ".");
    out.line("#include <kc/python.h>");
    for (const std::string_view header : headers_for(text)) out.line("#include <" + std::string(header) + ">");
    if (file_.macros.names_cython() || uses_cython_macros(file_.module)) out.line("#include <kc/cython_names.h>");
    if (leaves_header_to_numpy(file_.module)) out.line("#include <numpy/arrayobject.h>\n#include <numpy/ufuncobject.h>");
    write_headers(out, false);
    for (const std::string& macro : file_.macros.in_the_way_of(text)) out.raw("#undef " + macro);
    write_headers(out, true);
    out.blank();
  }

  // Headers of the runtime stand behind those of the user: what these declare of NumPy is taken over there.
  void write_headers(Writer& out, bool of_runtime) const {
    const bool may_hold_c = !file_.is_cpp;
    std::set<std::string_view> included;
    for (const ir::Include& include : file_.module.includes) {
      if (!include.is_used || is_of_runtime(include.header) != of_runtime) continue;
      if (include.header.empty()) out.line(include.verbatim);
      else if (included.insert(include.header).second) write_header(out, include.header, may_hold_c);
    }
  }

  // A header is included once; behind it stands the C text of all blocks that name it.
  void write_header(Writer& out, const std::string& header, bool may_hold_c) const {
    write_include(out, header, may_hold_c);
    for (const ir::Include& include : file_.module.includes) {
      if (include.is_used && include.header == header && !include.verbatim.empty()) out.line(include.verbatim);
    }
  }

  void write_definitions(Writer& out) {
    Writer types, globals;
    write_types(file_, types);
    write_foreign_prototypes(file_, types);
    write_conversions(file_, types);
    write_element_formats(file_, types);
    write_class_structs(file_, types);
    write_virtual_callers(file_, imports_);
    Writer made;
    write_make_types(file_, made);
    write_foreign_types(file_, text_of(functions_) + text_of(body_) + text_of(exports_) + text_of(imports_) + text_of(made), types, early_types_);
    write_globals(file_, globals);
    for (const Writer* part : {&types, &globals}) {
      if (part->empty()) continue;
      out.append(*part);
      out.blank();
    }
    // The tuple of a constant may need constants of its own, so the struct comes after every use was seen.
    if (!file_.constants.empty()) file_.constants.write(out);
    if (!imports_.empty()) out.blank();
    out.append(imports_);
    out.append(prototypes_);
  }

  void write_classes() {
    if (!has_own_classes(file_.module)) return;
    write_class_tables(file_, classes_);
    write_make_types(file_, classes_);
  }

  // Inner functions come before those that make them.
  void write_functions() {
    for (std::size_t i = 0; i < file_.module.functions.size(); ++i) {
      const ir::FunctionId id = file_.module.functions.id_at(i);
      if (has_shared_variables(file_.module.functions[id])) write_shared_struct(file_, id, functions_);
    }
    for (std::size_t i = file_.module.functions.size(); i-- > 0;) {
      const ir::FunctionId id = file_.module.functions.id_at(i);
      if (file_.module.functions[id].outer.valid()) write_one(id);
    }
    for (std::size_t i = 0; i < file_.module.functions.size(); ++i) {
      const ir::FunctionId id = file_.module.functions.id_at(i);
      if (!file_.module.functions[id].outer.valid() && id != file_.module.body) write_one(id);
    }
    if (file_.module.body.valid()) write_function(file_, file_.module.body, body_);
  }

  void write_one(ir::FunctionId id) {
    const ir::Function& function = file_.module.functions[id];
    if (function.is_declared_only) {
      if (function.cpp_class.valid()) return;  // its class says so
      if (is_imported(function) && !function.class_id.valid()) write_imported_function(file_, id, imports_);
      return write_all_entries(id);
    }
    write_prototype(id);
    write_function(file_, id, functions_);
    if ((function.is_exported || function.is_public) && !function.class_id.valid()) write_exported_function(file_, id, exports_);
    write_all_entries(id);
  }

  void write_all_entries(ir::FunctionId id) {
    for (std::size_t i = 0; i < file_.module.py_functions.size(); ++i) write_entries(static_cast<int>(i), id);
  }

  // The last entry to be written, in whatever order, is followed by the description of them all.
  void write_entries(int index, ir::FunctionId id) {
    const ir::PyFunction& py = file_.module.py_functions[static_cast<std::size_t>(index)];
    for (std::size_t s = 0; s < py.specialisations.size(); ++s) {
      if (py.specialisations[s].function != id) continue;
      if (!py.is_ufunc) write_entry(file_, index, s, functions_);
      if (++written_entries_[index] != py.specialisations.size()) continue;
      if (is_object_early(py)) prototypes_.line("extern kc::py::FunctionSpec " + file_.names.spec(index) + ";");
      write_function_spec(file_, index, functions_);
    }
  }

  // Functions of C that are made objects before their own text has come.
  bool is_object_early(const ir::PyFunction& py) const {
    const ir::FunctionId id = py.specialisations.front().function;
    return py.fused.empty() && file_.module.functions[id].kind == ir::Function::Kind::Cdef && mentioned_early_.contains(id);
  }

  // A function that another one mentions before its own text has come is declared first.
  void write_prototype(ir::FunctionId id) {
    if (!mentioned_early_.contains(id) || file_.module.functions[id].cpp_class.valid()) return;
    prototypes_.line(prototype(file_, id) + ";");
  }

  // NumPy's headers reach it through a table that each module fetches.
  void write_numpy_table(Writer& out) const {
    for (const char* table : {"array", "umath"}) {
      out.raw("#ifdef import_" + std::string(table));
      out.line("kc::py::check(_import_" + std::string(table) + "());");
      out.raw("#endif");
    }
  }

  void write_execute(Writer& out) {
    out.append(exports_);
    out.append(body_);
    Writer exports, imports;
    if (may_include_numpy(file_.module)) write_numpy_table(exports);
    write_exports(file_, exports);
    imports.append(early_types_);
    write_imports(file_, imports);
    prepares_ = has_own_classes(file_.module) || !exports.empty() || !imports.empty();
    if (!prepares_) return;
    out.blank();
    out.block("void prepare_and_execute()", [&] {
      out.append(exports);
      if (has_own_classes(file_.module)) out.line("make_types();");
      out.append(imports);
      if (file_.module.body.valid()) out.line(file_.names.function(file_.module.body) + "();");
    });
  }

  void write_init(Writer& out) {
    out.block("PyMODINIT_FUNC " + init_function(file_.module.name) + "()", [&] {
      const std::string constants = file_.constants.empty() ? "{nullptr, 0}" : "kc::py::table(kernels::constants)";
      const std::string doc = file_.module.has_doc ? string_literal(file_.module.doc) : "nullptr";
      const std::string execute = prepares_ ? "kernels::prepare_and_execute"
                                  : file_.module.body.valid() ? "kernels::" + file_.names.function(file_.module.body) : "[] {}";
      std::vector<std::string> parts = {string_literal(file_.module.name), string_literal(name_of_body(file_.module)), string_literal(file_.module.file), doc, constants, execute};
      if (const std::string strings = c_strings_text(file_.module.directives); !strings.empty()) parts.push_back(strings);
      out.line("static const kc::py::ModuleSpec spec{" + join(parts) + "};");
      out.line("return kc::py::initialise(spec);");
    });
  }

  File& file_;
  Writer functions_, prototypes_, imports_, exports_, classes_, body_, early_types_, init_;
  bool prepares_ = false;  ///< types are made or things fetched before the module's own code runs
  std::map<int, std::size_t> written_entries_;  ///< of each function that Python sees
  const std::set<ir::FunctionId> mentioned_early_ = mentioned_early(file_.module);
};

}  // namespace

Output emit(const ir::Module& module, const analysis::Facts& facts, const SourceFiles& files, const Options& options) {
  File file(module, facts, files, options);
  return FileWriter(file).write();
}

}  // namespace kernelc::emit

#include "emit/definitions.h"

#include "emit/c_convention.h"
#include "emit/cpp_classes.h"
#include "emit/enumerators.h"
#include "emit/expressions.h"
#include "emit/literals.h"
#include "emit/optional_places.h"

namespace kernelc::emit {

namespace {

/// Writes structs and C++ classes so that those which others hold by value come first.
class StructWriter {
 public:
  StructWriter(const File& file, Writer& out) : file_(file), out_(out) {}

  // Pointers and typedefs need no more.
  void declare_all() {
    for (std::size_t i = 0; i < file_.module.structs.size(); ++i) {
      const ir::StructId id = file_.module.structs.id_at(i);
      const ir::Struct& s = file_.module.structs[id];
      if (!s.is_extern) out_.line(keyword(s) + file_.names.structure(id) + ";");
    }
    for (std::size_t i = 0; i < file_.module.cpp_classes.size(); ++i) declare_cpp_class(file_, file_.module.cpp_classes.id_at(i), out_);
  }
  void write_all() {
    for (std::size_t i = 0; i < file_.module.structs.size(); ++i) write(file_.module.structs.id_at(i));
    for (std::size_t i = 0; i < file_.module.cpp_classes.size(); ++i) write(file_.module.cpp_classes.id_at(i));
  }

 private:
  const char* keyword(const ir::Struct& s) const { return s.is_union ? "union " : "struct "; }

  void write(ir::StructId id) {
    const ir::Struct& s = file_.module.structs[id];
    if (s.is_extern || s.is_opaque || s.fields.empty() || !written_.insert(id).second) return;
    for (const ir::Field& field : s.fields) write_held(field.type);
    At at(out_, file_.place(s.span));
    if (s.is_packed) out_.line("#pragma pack(push, 1)");  // the attribute leaves out members of class types: complex numbers
    out_.block(keyword(s) + file_.names.structure(id), [&] {
      for (const ir::Field& field : s.fields) out_.line(file_.types.stored_declaration(field.type, field_name(field)) + ";");
    }, "};");
    if (s.is_packed) out_.line("#pragma pack(pop)");
  }

  void write(ir::CppClassId id) {
    const ir::CppClass& c = file_.module.cpp_classes[id];
    if (c.is_extern || c.outer.valid() || !written_classes_.insert(id).second) return;
    for (const ir::TypeId base : c.bases) write_held(base);
    for (const ir::Field& field : c.fields) write_held(field.type);
    out_.blank();
    write_where_derived_from(file_, id, out_, [&](Writer& into) { write_cpp_class(file_, id, into); });
  }

  static const std::string& field_name(const ir::Field& field) { return field.cpp_name.empty() ? field.name : field.cpp_name; }

  void write_held(ir::TypeId type) {
    if (const auto* array = file_.module.types.as<ir::ArrayType>(type)) return write_held(array->element);
    if (const auto* held = file_.module.types.as<ir::StructType>(type)) write(held->id);
    if (const auto* held = file_.module.types.as<ir::CppClassType>(type)) {
      write(held->id);
      for (const ir::TypeId argument : held->arguments) write_held(argument);
    }
  }

  const File& file_;
  Writer& out_;
  std::set<ir::StructId> written_;
  std::set<ir::CppClassId> written_classes_;
};

void write_enum(const File& file, ir::EnumId id, Writer& out) {
  const ir::Enum& e = file.module.enums[id];
  if (e.is_extern) return;
  At at(out, file.place(e.span));
  const std::string base = e.underlying.valid() ? " : " + file.types(e.underlying) : "";
  const std::string name = e.name.empty() ? "" : " " + file.names.enumeration(id);
  out.block((e.is_scoped ? "enum class" : "enum") + name + base, [&] {
    for (std::size_t i = 0; i < e.members.size(); ++i)
      out.line((e.is_scoped ? e.members[i].name : file.names.enumerator(id, i)) + enumerator_value(file, e.members[i].value, false) + ",");
  }, "};");
}

// A typedef of another module's typedef may have the name of that one.
std::string alias_target(const File& file, const ir::Alias& alias) {
  const std::string target = file.types.stored(alias.target);
  return target == file.names.alias(alias.name) ? file.types.stored(file.module.types.strip(alias.target)) : target;
}

}  // namespace

void write_types(const File& file, Writer& out) {
  for (std::size_t i = 0; i < file.module.enums.size(); ++i) write_enum(file, file.module.enums.id_at(i), out);
  StructWriter structs(file, out);
  structs.declare_all();
  for (const ir::Alias& alias : file.module.aliases)
    if (!alias.is_extern) out.line("using " + file.names.alias(alias.name) + " = " + alias_target(file, alias) + ";");
  structs.write_all();
}

void write_foreign_prototypes(const File& file, Writer& out) {
  Writer prototypes;
  for (const ir::Extern& e : file.module.externs)
    if (e.needs_prototype) prototypes.line("extern \"C\" " + file.types.declaration(e.type, e.cpp_name) + ";");
  if (prototypes.empty()) return;
  out.line("}  // they are not this file's own");
  out.append(prototypes);
  out.line("namespace {");
}

bool is_public_symbol(const File& file, ir::GlobalId id) {
  const ir::Global& global = file.module.globals[id];
  const ir::Types& types = file.module.types;
  const bool is_c = !types.is_view(global.type) && !types.is_object(global.type) && !types.is<ir::CppClassType>(global.type);
  return global.is_public && !global.is_extern && !is_imported(global) && is_c;
}

namespace {

// A variable with another name in C++ has that of C for the linker.
void write_public_variable(const std::string& declaration, const std::string& symbol, Writer& out) {
  out.line("}  // C reaches it by its name");
  out.line("extern \"C\" { [[gnu::visibility(\"default\")]] " + declaration + (symbol.empty() ? "" : " __asm__(\"" + symbol + "\")") + "{}; }");
  out.line("namespace {");
}

}  // namespace

// Variables that release something are never destroyed: at the end of the process Python is gone.
void write_globals(const File& file, Writer& out) {
  for (std::size_t i = 0; i < file.module.globals.size(); ++i) {
    const ir::GlobalId id = file.module.globals.id_at(i);
    const ir::Global& global = file.module.globals[id];
    if (global.is_extern || (is_imported(global) && !is_mentioned(file.module, id))) continue;
    At at(out, file.place(global.span));
    const std::string& name = file.names.global(id);
    const ir::Types& types = file.module.types;
    if (is_imported(global)) {
      const std::string pointer = "*" + file.names.global_pointer(id);
      const bool is_array = types.is<ir::ArrayType>(global.type);
      out.line(file.types.stored_declaration(types.strip(global.type), is_array ? "(" + pointer + ")" : pointer) + " = nullptr;");
    } else if (types.is_view(global.type) || types.is_object(global.type)) {
      const std::string type = types.is_view(global.type) ? file.types.owned_view(global.type) : file.types(global.type);
      out.line(type + "& " + name + " = *new " + type + (types.is_object(global.type) ? "(kc::py::none())" : "") + ";");
    } else if (global.is_optional) {
      out.line(optional_type(file, global.type) + " " + name + ";");
    } else {
      const std::string declaration = file.types.stored_declaration(types.strip(global.type), name);
      if (is_public_symbol(file, id)) write_public_variable(declaration, name == global.cpp_name ? "" : global.cpp_name, out);
      else out.line("[[maybe_unused]] " + declaration + "{};");
    }
  }
}

}  // namespace kernelc::emit

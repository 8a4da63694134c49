#include <algorithm>

#include "sema/declare.h"
#include "sema/type_resolution.h"
#include "support/cpp_keywords.h"

namespace kernelc::sema {

namespace {

bool is_foreign(const Place& place, const ast::StructStmt& stmt) { return place.foreign || stmt.is_extern; }

// In C++, `struct S` says that a struct is meant where a function has the same name; a typedef cannot be named so.
std::string cpp_name(const Place& place, const ast::StructStmt& stmt) {
  if (!is_foreign(place, stmt)) return "";
  const std::string name = foreign_name(place, stmt.name.text, stmt.c_name);
  if (stmt.is_typedef || name.find(' ') != std::string::npos || name.find("::") != std::string::npos) return name;
  return (stmt.is_union ? "union " : "struct ") + name;
}

// What is declared ahead and what is defined is the same name of C: `struct S` or `S`.
void check_typedef(Context& context, const ir::Struct& known, const ast::StructStmt& stmt) {
  if (known.is_typedef == stmt.is_typedef || (stmt.is_definition && !known.is_opaque)) return;
  context.error(DiagnosticKind::Redeclared, stmt.name.span,
                "'" + stmt.name.text + "' previously declared using '" + (known.is_typedef ? "ctypedef" : "cdef") + "'")
      .notes.push_back({known.span, "Previous declaration is here"});
}

ir::StructId find_or_make(Context& context, const Place& place, const ast::StructStmt& stmt, Span span) {
  if (const Symbol* known = place.scope.find_own(stmt.name.text)) {
    const auto* type = std::get_if<TypeSymbol>(known);
    const auto* structure = type ? context.types().as<ir::StructType>(type->type) : nullptr;
    if (structure && context.module.structs[structure->id].is_union == stmt.is_union) {
      check_typedef(context, context.module.structs[structure->id], stmt);
      note_header(context, place, stmt.name.text);
      return structure->id;
    }
    report_redeclared(context, place, stmt.name);
    return {};
  }
  ir::Struct made;
  made.name = stmt.name.text;
  made.cpp_name = cpp_name(place, stmt);
  made.module_name = module_of(context, place);
  made.is_typedef = stmt.is_typedef;
  made.is_union = stmt.is_union;
  made.is_extern = is_foreign(place, stmt);
  made.is_opaque = true;
  made.span = span;
  const ir::StructId id = context.module.structs.add(std::move(made));
  declare_name(context, place, stmt.name, TypeSymbol{context.types().intern(ir::StructType{id})});
  return id;
}

bool check_field(Context& context, const Place& place, const ast::StructStmt& stmt, ir::StructId owner, ir::TypeId type, Span span) {
  const ir::Types& types = context.types();
  const auto* structure = types.as<ir::StructType>(type);
  const char* problem = nullptr;
  if (structure && structure->id == owner && context.module.structs[owner].is_opaque)
    problem = "Struct cannot contain itself as a member.";
  else if (types.is_object(type) && !context.is_standard(place.scope)) problem = "C struct/union member cannot be a Python object";
  else if (types.is_view(type)) problem = "C struct/union member cannot be a memory view";
  if (problem) {
    context.error(DiagnosticKind::InvalidType, span, problem);
    return false;
  }
  return is_foreign(place, stmt) || check_variable_type(context, type, span);
}

std::string field_name(const Place& place, const ast::StructStmt& stmt, const std::string& name, const std::string& c_name) {
  if (!c_name.empty()) return c_name;
  return is_cpp_keyword(name) && !is_foreign(place, stmt) ? name + "_" : name;
}

std::vector<ir::Field> fields_of(Context& context, const Place& place, const ast::StructStmt& stmt, ir::StructId owner) {
  std::vector<ir::Field> fields;
  for (const auto& written : stmt.fields) {
    const ir::TypeId type = resolve_type(context, place.scope, written.type, {});
    const auto before = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.name == written.name.text; });
    if (before != fields.end()) {
      const auto& first = stmt.fields[static_cast<std::size_t>(before - fields.begin())].name.span;
      context.error(DiagnosticKind::Redeclared, written.name.span, "'" + written.name.text + "' redeclared").notes.push_back({first, "Previous declaration is here"});
      continue;
    }
    if (written.value.valid())
      context.error(DiagnosticKind::InvalidAssignment, context.tree[written.value].span,
                    "Cannot assign default value to fields in cdef classes, structs or unions");
    if (!check_field(context, place, stmt, owner, type, written.name.span)) continue;
    fields.push_back({written.name.text, field_name(place, stmt, written.name.text, written.c_name), type});
  }
  return fields;
}

}  // namespace

void declare_struct(Context& context, const Place& place, const ast::StructStmt& stmt, Span span) {
  const ir::StructId id = find_or_make(context, place, stmt, span);
  if (!id.valid() || !stmt.is_definition) return;
  if (stmt.fields.empty() && !is_foreign(place, stmt))
    context.error(DiagnosticKind::InvalidType, span, "Empty struct or union definition not allowed outside a 'cdef extern from' block");
  std::vector<ir::Field> fields = fields_of(context, place, stmt, id);
  ir::Struct& structure = context.module.structs[id];
  if (fields.empty() && !structure.fields.empty()) return;  // another block of the header says no more than the name
  structure.fields = std::move(fields);
  structure.is_packed = stmt.is_packed;
  structure.is_public = stmt.is_public;
  structure.is_opaque = false;
}

}  // namespace kernelc::sema

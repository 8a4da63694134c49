#include "sema/declare.h"

namespace kernelc::sema {

namespace {

// cdef struct S: ...   →   cdef struct S
template <class Stmt>
Stmt without_body(const Stmt& stmt) {
  Stmt name_only = stmt;
  name_only.is_definition = false;
  return name_only;
}

bool is_known(const Place& place, const ast::Identifier& name) { return name.text.empty() || place.scope.find_own(name.text); }

// The structs, enums and classes of a header: other blocks may name them before theirs. What it takes to include the header is
// said when the block itself is declared.
void forward_declare_foreign(Context& context, const Place& place, const ast::ExternStmt& block) {
  Place inner = place;
  inner.foreign = &block;
  inner.include = Place::no_include;
  for (const ast::StmtId id : block.body) {
    const ast::Stmt& stmt = context.tree[id];
    if (const auto* s = std::get_if<ast::StructStmt>(&stmt.node); s && !is_known(place, s->name))
      declare_struct(context, inner, without_body(*s), stmt.span);
    if (const auto* s = std::get_if<ast::EnumStmt>(&stmt.node); s && !is_known(place, s->name))
      declare_enum(context, inner, without_body(*s), stmt.span);
    if (const auto* s = std::get_if<ast::CppClassStmt>(&stmt.node); s && !is_known(place, s->name))
      declare_cpp_class(context, inner, without_body(*s), stmt.span);
  }
}

}  // namespace

void forward_declare(Context& context, const Place& place, const ast::Block& block) {
  for (const ast::StmtId id : block) {
    const ast::Stmt& stmt = context.tree[id];
    if (const auto* s = std::get_if<ast::StructStmt>(&stmt.node); s && !is_known(place, s->name))
      declare_struct(context, place, without_body(*s), stmt.span);
    if (const auto* s = std::get_if<ast::EnumStmt>(&stmt.node); s && !is_known(place, s->name))
      declare_enum(context, place, without_body(*s), stmt.span);
    if (const auto* s = std::get_if<ast::ExtensionClassStmt>(&stmt.node); s && !is_known(place, s->name))
      declare_class(context, place, without_body(*s), id);
    if (const auto* s = std::get_if<ast::CppClassStmt>(&stmt.node); s && !is_known(place, s->name))
      declare_cpp_class(context, place, without_body(*s), stmt.span);
    if (const auto* s = std::get_if<ast::ExternStmt>(&stmt.node)) forward_declare_foreign(context, place, *s);
  }
}

}  // namespace kernelc::sema

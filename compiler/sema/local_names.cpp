#include "sema/local_names.h"

#include "sema/convert.h"
#include "sema/expressions.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

/// Variables that the function names itself and that Python can see; comprehensions have scopes of their own.
std::vector<ir::LocalId> visible_locals(Body& body) {
  std::vector<ir::LocalId> visible;
  const auto& locals = body.function().locals;
  for (std::size_t i = 0; i < locals.size(); ++i) {
    const ir::LocalId id = locals.id_at(i);
    const Symbol* symbol = body.root_scope->find_own(locals[id].name);
    const auto* named = symbol ? std::get_if<LocalSymbol>(symbol) : nullptr;
    const bool is_unset_view = body.types().is_view(locals[id].type) && locals[id].kind != ir::Local::Kind::Parameter;
    const bool is_written = named && named->id == id && locals[id].name != "__class__" && locals[id].name[0] != '.';
    if (is_written && !is_unset_view && has_object_form(body, locals[id].type)) visible.push_back(id);
  }
  return visible;
}

ir::ExprId value_if_bound(Body& body, ir::LocalId local, Span span) {
  const ir::TypeId type = body.function().locals[local].type;
  if (body.types().is_object(type)) return body.add(span, type, ir::LocalRef{local, true});
  return to_object(body, body.local_ref(span, local));
}

}  // namespace

ir::ExprId global_names(Body& body, Span span) {
  body.require_gil(span, "Accessing Python global or builtin not allowed without gil");
  return body.call(span, body.types().object(ir::ObjectType::Kind::Dict), Runtime::GlobalNames, {});
}

ir::ExprId local_names(Body& body, Span span) {
  if (body.in_class_body) return body.local_ref(span, body.class_namespace);
  if (body.in_module_body) return global_names(body, span);
  body.require_gil(span, "Accessing Python global or builtin not allowed without gil");
  const ir::TypeId type = body.types().object(ir::ObjectType::Kind::Dict);
  if (body.inference.is_trial) return body.call(span, type, Runtime::MakeDict, {});
  return with_statements(body, span, [&] {
    const ir::ExprId names = body.local_ref(span, body.temporary(type, span));
    body.assign(span, names, body.call(span, type, Runtime::MakeDict, {}));
    for (const ir::LocalId local : visible_locals(body)) {
      const std::string name = body.function().locals[local].name;
      const ir::ExprId key = body.object_const(span, {ir::Constant::Kind::Str, name, {}});
      body.evaluate(span, body.call(span, body.types().void_type, Runtime::AddLocal, {names, key, value_if_bound(body, local, span)}));
    }
    return names;
  });
}

}  // namespace kernelc::sema

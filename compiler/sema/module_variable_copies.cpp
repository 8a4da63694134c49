#include "sema/module_variable_copies.h"

namespace kernelc::sema {

namespace {

/// What a thread can have for itself: numbers, pointers and structs.
bool is_copied(const ir::Types& types, ir::TypeId type) {
  const bool is_value = types.is_number(type) || types.is_pointer(type) || types.is<ir::StructType>(type) || types.is<ir::EnumType>(type);
  return is_value && !types.is_const(type);
}

}  // namespace

ModuleVariableCopies::ModuleVariableCopies(Body& body, const std::set<std::string>& names, Span span)
    : body_(body), span_(span), scope_(body.scope, body.scope) {
  for (const std::string& name : names) {
    const Symbol* symbol = body.scope->find(name);
    const auto* global = symbol ? std::get_if<GlobalSymbol>(symbol) : nullptr;
    if (global && is_copied(body.types(), body.module().globals[global->id].type)) add(name, global->id);
  }
}

void ModuleVariableCopies::add(const std::string& name, ir::GlobalId global) {
  if (copies_.empty()) {
    body_.context.scopes.push_back(std::make_unique<Scope>(Scope::Kind::Function, body_.scope));
    body_.scope = body_.context.scopes.back().get();
  }
  const ir::TypeId type = body_.module().globals[global].type;
  const ir::LocalId local = body_.add_local(name + "_of_thread", type, ir::Local::Kind::Variable, span_);
  body_.assign(span_, body_.local_ref(span_, local), body_.add(span_, type, ir::GlobalRef{global}));
  body_.scope->declare(name, LocalSymbol{local});
  copies_.push_back({name, global, local});
}

void ModuleVariableCopies::give_back(const std::set<std::string>& but) {
  for (const Copy& copy : copies_) {
    if (but.contains(copy.name)) continue;
    const ir::TypeId type = body_.module().globals[copy.global].type;
    body_.assign(span_, body_.add(span_, type, ir::GlobalRef{copy.global}), body_.local_ref(span_, copy.local));
  }
}

}  // namespace kernelc::sema

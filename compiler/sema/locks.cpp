#include "sema/locks.h"

#include "sema/declare.h"
#include "sema/expressions.h"
#include "sema/functions.h"
#include "sema/lookup.h"

namespace kernelc::sema {

std::optional<ir::TypeId> lock_type(Context& context) {
  const Scope* locks = load_module(context, "cython.locks");
  const Symbol* symbol = locks ? locks->find_own("pymutex") : nullptr;
  const auto* type = symbol ? std::get_if<TypeSymbol>(symbol) : nullptr;
  if (!type) return std::nullopt;
  use_header(context, *locks, "pymutex");
  return type->type;
}

bool is_lock(const ir::Module& module, ir::TypeId type) {
  const auto* cpp = module.types.as<ir::CppClassType>(type);
  return cpp && module.cpp_classes[cpp->id].cpp_name == "kc::py::Mutex";
}

void check_locked(Body& body, ir::ExprId lock, const std::function<void()>& check_inside, Span span) {
  const ir::TypeId pointer = body.types().pointer_to(body.type_of(lock));
  const ir::ExprId held = body.hold(body.add(span, pointer, ir::AddressOf{lock}));
  const auto call = [&](const char* method) {
    if (const auto called = call_cpp_method(body, held, method, ast::CallExpr{}, span)) body.evaluate(span, *called);
  };
  call("acquire");
  ir::Try locked;
  locked.has_finally = true;
  locked.body = body.collect(check_inside);
  locked.final_body = body.collect([&] { call("release"); });
  body.emit(span, std::move(locked));
}

}  // namespace kernelc::sema

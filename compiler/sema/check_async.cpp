#include "sema/assignment.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/statements.h"

// async for: what it waits for is awaited in the statements that it is made of.
namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

ir::ExprId boolean(Body& body, bool value, Span span) { return body.add(span, body.types().bool_type, ir::BoolConst{value}); }

/// item = await next(iterator); at its end `goes_on` becomes false.
ir::Try next_item(Body& body, ir::ExprId iterator, ir::ExprId item, ir::ExprId goes_on, Span span) {
  ir::Try step;
  step.body = body.collect([&] { body.assign(span, item, await_value(body, body.object_call(span, Runtime::AsyncNext, {iterator}), span)); });
  ir::Try::Handler end;
  end.span = span;
  end.types = {body.add(span, body.types().object_type, ir::BuiltinRef{body.name_constant("StopAsyncIteration")})};
  end.body = body.collect([&] { body.assign(span, goes_on, boolean(body, false, span)); });
  step.handlers.push_back(std::move(end));
  return step;
}

}  // namespace

bool require_async(Body& body, const char* what, Span span) {
  const bool is_inside = !body.in_module_body && !body.in_class_body && body.function().is_coroutine;
  if (!is_inside) body.error(DiagnosticKind::MisplacedStatement, span, std::string("'") + what + "' outside async function");
  return is_inside;
}

/// async for target in iterable: body    →    while goes_on: try: item = await … except StopAsyncIteration: goes_on = False
void check_async_loop(Body& body, ast::ExprId target, ir::ExprId iterable, Scope* target_scope, const std::function<void()>& check_inside,
                      const ast::Block& otherwise, Span span) {
  if (!require_async(body, "async for", span)) return;
  const ir::ExprId iterator = body.hold(body.object_call(span, Runtime::AsyncIterator, {iterable}));
  const ir::ExprId item = body.local_ref(span, body.temporary(body.types().object_type, span));
  const ir::ExprId goes_on = body.local_ref(span, body.temporary(body.types().bool_type, span));
  body.assign(span, goes_on, boolean(body, true, span));
  ir::Block inside = body.collect([&] {
    body.emit(span, next_item(body, iterator, item, goes_on, span));
    ir::Block then = body.collect([&] {
      {
        const Restore<Scope*> scope(body.scope, target_scope);
        assign_to(body, target, item, span);
      }
      ++body.loop_depth;
      check_inside();
      --body.loop_depth;
    });
    body.emit(span, ir::If{goes_on, std::move(then), {}});
  });
  ir::Block after = body.collect([&] { check_block(body, otherwise); });
  body.emit(span, ir::While{goes_on, std::move(inside), std::move(after)});
}

}  // namespace kernelc::sema

#include "sema/assignment.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/statements.h"

// async for and async with: what they wait for is awaited in the statements that they are made of.
namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

bool require_async(Body& body, const char* what, Span span) {
  const bool is_inside = !body.in_module_body && !body.in_class_body && body.function().is_coroutine;
  if (!is_inside) body.error(DiagnosticKind::MisplacedStatement, span, std::string("'") + what + "' outside async function");
  return is_inside;
}

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

/// As for `with`, the methods being __aenter__ and __aexit__, whose results are awaited.
void check_async_manager(Body& body, const ast::WithStmt::Item& item, const std::function<void()>& check_inside, Span span) {
  if (!require_async(body, "async with", span)) return;
  ir::Types& types = body.types();
  const ir::ExprId manager = body.hold(check_object(body, item.context));
  const ir::ExprId exit = hold_value(body, body.object_call(span, Runtime::AsyncExitMethod, {manager}));
  const ir::ExprId entered = hold_value(body, await_value(body, body.object_call(span, Runtime::AsyncEnter, {manager}), span));
  const ir::ExprId failed = body.local_ref(span, body.temporary(types.bool_type, span));
  body.assign(span, failed, boolean(body, false, span));
  const auto negated = [&](ir::ExprId value) { return body.add(span, types.bool_type, ir::Unary{ir::UnaryOp::Not, value}); };
  ir::Try outer;
  outer.has_finally = true;
  outer.body = body.collect([&] {
    ir::Try inner;
    inner.body = body.collect([&] {
      if (item.target) assign_to(body, item.target, entered, span);
      check_inside();
    });
    ir::Try::Handler handler;
    handler.span = span;
    handler.name = body.temporary(types.object_type, span);
    handler.body = body.collect([&] {
      body.assign(span, failed, boolean(body, true, span));
      const ir::ExprId error = body.local_ref(span, handler.name);
      const ir::ExprId left = hold_value(body, await_value(body, body.object_call(span, Runtime::CallExitMethod, {exit, error}), span));
      ir::Block again = body.collect([&] { body.evaluate(span, body.call(span, types.void_type, Runtime::Reraise, {})); });
      body.emit(span, ir::If{negated(truth(body, left, span)), std::move(again), {}});
    });
    inner.handlers.push_back(std::move(handler));
    body.emit(span, std::move(inner));
  });
  outer.final_body = body.collect([&] {
    ir::Block leave = body.collect([&] {
      const std::vector<ir::CallArgument> nothing(3, {ir::CallArgument::Kind::Positional, {}, body.none(span)});
      const ir::ExprId awaited = body.add(span, types.object_type, ir::ObjectCall{exit, nothing});
      body.evaluate(span, await_value(body, awaited, span));
    });
    body.emit(span, ir::If{negated(failed), std::move(leave), {}});
  });
  body.emit(span, std::move(outer));
}

}  // namespace kernelc::sema

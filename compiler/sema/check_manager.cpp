#include "sema/assignment.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/functions.h"
#include "sema/locks.h"
#include "sema/statements.h"

// One manager of `with` or `async with`.
namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

/// with manager as target: body    →    exit = type(manager).__exit__; value = enter(); try … except: if not exit(…): raise; else: exit(None, None, None)
/// For `async with` the methods are __aenter__ and __aexit__, and their results are awaited.
class ManagedBlock {
 public:
  ManagedBlock(Body& body, bool is_async, Span span) : body_(body), types_(body.types()), is_async_(is_async), span_(span) {}

  void check(ir::ExprId written, ast::ExprId target, const std::function<void()>& check_inside) {
    const ir::ExprId manager = body_.hold(to_object(body_, written));
    exit_ = hold_value(body_, body_.object_call(span_, is_async_ ? Runtime::AsyncExitMethod : Runtime::ContextExitMethod, {manager}));
    const auto* local = body_.node<ir::LocalRef>(manager);
    const ir::ExprId entered = enter(local ? body_.local_ref(body_.span_of(manager), local->id) : manager);
    failed_ = body_.local_ref(span_, body_.temporary(types_.bool_type, span_));
    set_failed(false);
    ir::Try outer;
    outer.has_finally = true;
    outer.body = body_.collect([&] {
      ir::Try inner;
      inner.body = body_.collect([&] {
        if (target) assign_to(body_, target, entered, span_);
        check_inside();
      });
      inner.handlers.push_back(handler());
      body_.emit(span_, std::move(inner));
    });
    outer.final_body = body_.collect([&] { unless(failed_, [&] { leave(); }); });
    body_.emit(span_, std::move(outer));
  }

 private:
  /// A C method __enter__ of a cdef class is called as such, and may give what is no object.
  ir::ExprId enter(ir::ExprId manager) {
    const auto method = is_async_ ? std::nullopt : c_method(body_, body_.type_of(manager), "__enter__");
    if (method) return body_.hold(call_function(body_, method->function, manager, ast::CallExpr{}, true, span_));
    return hold_value(body_, result(body_.object_call(span_, is_async_ ? Runtime::AsyncEnter : Runtime::ContextEnter, {manager})));
  }

  ir::Try::Handler handler() {
    ir::Try::Handler made;
    made.span = span_;
    made.name = body_.temporary(types_.object_type, span_);
    made.body = body_.collect([&] {
      set_failed(true);
      unless(swallowed(body_.local_ref(span_, made.name)),
             [&] { body_.evaluate(span_, body_.call(span_, types_.void_type, Runtime::Reraise, {})); });
      body_.emit(span_, ir::Unbind{body_.local_ref(span_, made.name)});  // nothing keeps what was swallowed
    });
    return made;
  }

  ir::ExprId swallowed(ir::ExprId error) {
    if (!is_async_) return body_.call(span_, types_.bool_type, Runtime::ContextExitHandled, {exit_, error});
    return truth(body_, hold_value(body_, result(body_.object_call(span_, Runtime::CallExitMethod, {exit_, error}))), span_);
  }

  void leave() {
    const std::vector<ir::CallArgument> nothing(3, {ir::CallArgument::Kind::Positional, {}, body_.none(span_)});
    body_.evaluate(span_, result(body_.add(span_, types_.object_type, ir::ObjectCall{exit_, nothing})));
  }

  ir::ExprId result(ir::ExprId value) { return is_async_ ? await_value(body_, value, span_) : value; }

  void set_failed(bool value) { body_.assign(span_, failed_, body_.add(span_, types_.bool_type, ir::BoolConst{value})); }

  void unless(ir::ExprId condition, const std::function<void()>& then) {
    ir::Block block = body_.collect(then);
    body_.emit(span_, ir::If{body_.add(span_, types_.bool_type, ir::Unary{ir::UnaryOp::Not, condition}), std::move(block), {}});
  }

  Body& body_;
  ir::Types& types_;
  bool is_async_;
  Span span_;
  ir::ExprId exit_;
  ir::ExprId failed_;
};

}  // namespace

void check_manager(Body& body, const ast::WithStmt::Item& item, bool is_async, const std::function<void()>& check_inside, Span span) {
  if (is_async && !require_async(body, "async with", span)) return;
  const ir::ExprId manager = check(body, item.context);
  if (!is_async && !item.target && body.types().is<ir::CppClassType>(body.type_of(manager)) && body.type_of(manager) == lock_type(body.context))
    return check_locked(body, manager, check_inside, span);
  if (!is_async) body.require_gil(span, "with statement not allowed without gil");
  ManagedBlock(body, is_async, span).check(manager, item.target, check_inside);
}

}  // namespace kernelc::sema

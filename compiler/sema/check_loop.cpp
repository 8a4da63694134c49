#include <algorithm>

#include "sema/assignment.h"
#include "sema/c_arrays.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/functions.h"
#include "sema/literals.h"
#include "sema/loop.h"
#include "sema/statements.h"
#include "sema/view_conversion.h"

namespace kernelc::sema {

void Loop::assign_target(ast::ExprId to, ir::ExprId value) const {
  const Restore<Scope*> scope(body.scope, target_scope);
  assign_to(body, to, value, span);
}

ir::Block Loop::inside(const std::function<void()>& first) const {
  return body.collect([&] {
    first();
    ++body.loop_depth;
    check_inside();
    --body.loop_depth;
  });
}

ir::Block Loop::after() const {
  return body.collect([&] { check_block(body, otherwise); });
}

ir::ExprId counting_target(const Loop& loop, bool may_be_float) {
  const auto* name = std::get_if<ast::NameExpr>(&loop.body.ast(loop.target).node);
  if (!name) return {};
  const Restore<Scope*> scope(loop.body.scope, loop.target_scope);
  const Symbol* symbol = loop.body.scope->find(name->name);
  if (!symbol || (!std::holds_alternative<LocalSymbol>(*symbol) && !std::holds_alternative<GlobalSymbol>(*symbol))) return {};
  const ir::ExprId target = check_name(loop.body, name->name, loop.body.ast(loop.target).span);
  const bool is_place = loop.body.node<ir::LocalRef>(target) || loop.body.node<ir::GlobalRef>(target);
  const ir::Types& types = loop.body.types();
  const ir::TypeId type = loop.body.type_of(target);
  const bool counts = types.is<ir::IntType>(type) || (may_be_float && types.is_float(type));
  return is_place && counts ? target : ir::ExprId{};
}

namespace {

using Direction = ir::ForRange::Direction;
using Runtime = ir::RuntimeFunction;

const ast::CallExpr* builtin_call(Body& body, ast::ExprId expr, const char* name) {
  const auto* call = std::get_if<ast::CallExpr>(&body.ast(expr).node);
  if (!call || builtin_name(body, call->callee) != name) return nullptr;
  for (const ast::Argument& argument : call->arguments) {
    if (argument.kind != ast::Argument::Kind::Positional) return nullptr;
  }
  return call;
}

struct Range {
  ir::ExprId start, stop, step;
  Direction direction = Direction::Up;
};

/// The bounds of a `range` call over C integers; none when it has to stay Python's.
std::optional<Range> c_range(Body& body, const ast::CallExpr& call) {
  const std::size_t count = call.arguments.size();
  if (count < 1 || count > 3) return std::nullopt;
  std::vector<ir::ExprId> bounds;
  for (const ast::Argument& argument : call.arguments) bounds.push_back(check(body, argument.value));
  Range range;
  range.start = count == 1 ? body.int_const(body.ast(call.callee).span, 0, body.types().long_type) : bounds[0];
  range.stop = count == 1 ? bounds[0] : bounds[1];
  if (count == 3) range.step = bounds[2];
  if (range.step && literal_integer(body, range.step) == 1) range.step = {};
  range.direction = step_direction(body, range.step);
  return range;
}

bool is_c_integer(Body& body, ir::ExprId value) { return body.types().is_integer(body.type_of(value)); }

ir::ExprId integer_target(const Loop& loop) { return counting_target(loop, false); }

/// The type that a target without a type of its own counts in.
ir::TypeId counter_type(Body& body, const Range& range) {
  ir::TypeId type = *common_number(body, range.start, range.stop);
  if (range.step) type = *common_number(body, body.int_const({}, 0, type), range.step);
  const bool literals = literal_integer(body, range.start) && literal_integer(body, range.stop);
  return literals || body.types().is<ir::EnumType>(type) ? body.types().long_type : type;
}

void emit_range(const Loop& loop, Range range) {
  Body& body = loop.body;
  ir::ExprId counter = integer_target(loop);
  const bool direct = static_cast<bool>(counter);
  const ir::TypeId type = direct ? body.type_of(counter) : counter_type(body, range);
  if (!direct) counter = body.local_ref(loop.span, body.temporary(type, loop.span));
  const auto bound = [&](ir::ExprId value) {
    const auto* given = body.types().as<ir::IntType>(body.type_of(value));
    const auto* wanted = body.types().as<ir::IntType>(type);
    // A bound that is wider than the target keeps its own type: it must not wrap.
    const bool wider = given && wanted && !literal_integer(body, value) && given->size > wanted->size;
    return wider ? value : convert(body, value, type, loop.span);
  };
  if (direct) record_counter(body, counter, counter_type(body, range));
  range.start = convert(body, range.start, type, loop.span);
  range.stop = bound(range.stop);
  if (range.step) range.step = cast(body, range.step, signed_type(body, type), false, loop.span);
  ir::Block inside = loop.inside([&] {
    if (!direct) loop.assign_target(loop.target, counter);
  });
  body.emit(loop.span, ir::ForRange{counter, range.start, range.stop, range.step, range.direction, false, false, std::move(inside), loop.after()});
}

bool has_error(Body& body, const Range& range) {
  return body.is_error(range.start) || body.is_error(range.stop) || (range.step && body.is_error(range.step));
}

/// What a loop over something wrong has inside is looked at all the same.
bool check_parts(const Loop& loop) {
  loop.assign_target(loop.target, loop.body.error_expr(loop.span));
  loop.inside([] {});
  loop.after();
  return true;
}

bool loop_over_range(const Loop& loop, ast::ExprId iterable) {
  Body& body = loop.body;
  const ast::CallExpr* call = builtin_call(body, iterable, "range");
  if (!call) return false;
  std::optional<Range> range;
  ir::Block statements = body.collect([&] { range = c_range(body, *call); });
  if (!range) return false;
  const bool has_target = static_cast<bool>(integer_target(loop));
  const auto fits = [&](ir::ExprId value) {
    return !value || is_c_integer(body, value) || body.is_error(value) || (has_target && body.is_object(value));
  };
  if (!fits(range->start) || !fits(range->stop) || !fits(range->step)) return false;
  if (has_error(body, *range)) return check_parts(loop);
  for (const ir::StmtId stmt : statements) body.append(stmt);
  if (has_target) {
    const ir::TypeId type = body.type_of(integer_target(loop));
    const auto as_integer = [&](ir::ExprId value) {
      return value && body.is_object(value) ? convert(body, value, type, body.span_of(value)) : value;
    };
    range = Range{as_integer(range->start), as_integer(range->stop), as_integer(range->step), range->direction};
    if (has_error(body, *range)) return check_parts(loop);
  }
  emit_range(loop, *range);
  return true;
}

/// for x in v: over the first axis of a view that the loop holds.
void loop_over_view(const Loop& loop, ir::ExprId view) {
  Body& body = loop.body;
  ir::Types& types = body.types();
  const ir::ExprId held = body.node<ir::LocalRef>(view) ? hold_value(body, view) : body.hold(view);
  body.evaluate(loop.span, body.call(loop.span, body.type_of(held), Runtime::IterableView, {held}));
  const ir::ExprId counter = body.local_ref(loop.span, body.temporary(types.ssize, loop.span));
  const ir::ExprId axis = body.int_const(loop.span, 0, types.int_type);
  const ir::ExprId stop = body.add(loop.span, types.ssize, ir::ViewExtent{ir::ViewExtent::Field::Shape, held, axis, false});
  ir::Block inside = loop.inside([&] { loop.assign_target(loop.target, view_item_at(body, held, counter, loop.span)); });
  const ir::ExprId start = body.int_const(loop.span, 0, types.ssize);
  body.emit(loop.span, ir::ForRange{counter, start, stop, {}, Direction::Up, false, false, std::move(inside), loop.after()});
}

/// `begin` or `end` of a container: as their declarations name them, those of a constant one give other iterators.
std::optional<ir::ExprId> call_of_container(Body& body, ir::ExprId container, const std::string& name, Span span) {
  const ast::CallExpr no_arguments;
  const ir::TypeId type = body.types().strip_alias(body.type_of(container));
  const auto* reference = std::get_if<ir::ReferenceType>(&body.types()[type]);
  if (body.types().is_const(reference ? reference->target : type))
    if (const auto made = call_cpp_method(body, container, "const_" + name, no_arguments, span)) return made;
  return call_cpp_method(body, container, name, no_arguments, span);
}

/// for x in container, by the begin() and end() of a C++ class
bool loop_over_container(const Loop& loop, ir::ExprId container) {
  Body& body = loop.body;
  const bool is_place = body.is_simple(container) || body.node<ir::Member>(container) || body.node<ir::Dereference>(container) ||
                        body.node<ir::CppOperator>(container) || body.node<ir::ElementOf>(container);
  if (!is_place) container = body.hold(container);
  const auto begin = call_of_container(body, container, "begin", loop.span);
  if (!begin || body.is_error(*begin)) return false;
  const ir::ExprId at = body.local_ref(loop.span, body.temporary(body.types().strip(body.type_of(*begin)), loop.span));
  body.assign(loop.span, at, *begin);
  const auto end = call_of_container(body, container, "end", loop.span);
  if (const auto* pointer = body.types().as<ir::PointerType>(body.type_of(at)); pointer && end && body.types().is_pointer(body.type_of(*end))) {
    const ir::ExprId count = body.add(loop.span, body.types().ssize, ir::Arith{ir::ArithOp::Subtract, *end, at});
    loop_over_memory(loop, at, pointer->target, body.int_const(loop.span, 0, body.types().ssize), count);
    return true;
  }
  const ir::ExprId condition = end ? cpp_binary(body, "!=", at, *end, loop.span) : ir::ExprId{};
  if (!condition) return false;
  ir::Block inside = loop.inside([&] {
    loop.assign_target(loop.target, cpp_operator(body, "*", at, loop.span));
    body.evaluate(loop.span, body.add(loop.span, body.type_of(at), ir::CppOperator{"++", at, {}, false}));
  });
  body.emit(loop.span, ir::While{condition, std::move(inside), loop.after()});
  return true;
}

bool is_text_or_bytes(const ir::Types& types, ir::TypeId type) {
  using Kind = ir::ObjectType::Kind;
  return types.is_object(type, Kind::Str) || types.is_object(type, Kind::Bytes) || types.is_object(type, Kind::ByteArray);
}

/// Whether the loop's variable is one byte of C, which takes the bytes of Python as they are: 200 is -56 where it has a sign.
bool takes_bytes(const Loop& loop, ir::TypeId iterable) {
  using Kind = ir::ObjectType::Kind;
  const ir::Types& types = loop.body.types();
  const bool has_bytes = types.is_object(iterable, Kind::Bytes) || types.is_object(iterable, Kind::ByteArray);
  const ir::ExprId variable = has_bytes ? counting_target(loop, false) : ir::ExprId{};
  const auto* integer = variable ? types.as<ir::IntType>(loop.body.type_of(variable)) : nullptr;
  return integer && integer->size == 1;
}

void loop_over_object(const Loop& loop, ir::ExprId iterable) {
  Body& body = loop.body;
  body.require_gil(loop.span, "Iterating over Python object not allowed without gil");
  const ir::LocalId item = body.temporary(body.types().object_type, loop.span);
  const bool is_text = is_text_or_bytes(body.types(), body.type_of(iterable)) && !body.node<ir::ObjectConst>(iterable);
  const ir::ExprId object = is_text ? hold_value(body, iterable) : to_object(body, iterable);
  if (is_text) body.evaluate(loop.span, body.call(loop.span, body.types().void_type, Runtime::RefuseNoneText, {object}));
  const bool is_byte = takes_bytes(loop, body.type_of(iterable));
  ir::Block inside = loop.inside([&] {
    const ir::ExprId value = body.local_ref(loop.span, item);
    loop.assign_target(loop.target, is_byte ? convert(body, value, body.types().unsigned_char, loop.span) : value);
  });
  body.emit(loop.span, ir::ForEach{item, object, std::move(inside), loop.after()});
}

void loop_over_value(const Loop& loop, ast::ExprId iterable) {
  Body& body = loop.body;
  const ir::ExprId value = check(body, iterable);
  const ir::TypeId type = body.type_of(value);
  if (body.is_error(value)) {
    check_parts(loop);
    return;
  }
  if (body.types().is_view(type)) return loop_over_view(loop, value);
  if (const auto* array = body.types().as<ir::ArrayType>(type)) {
    const ir::ExprId start = body.int_const(loop.span, 0, body.types().ssize);
    return loop_over_memory(loop, value, array->element, start, array_extent(body, type, loop.span));
  }
  if (body.types().is<ir::CppClassType>(type) && loop_over_container(loop, value)) return;
  loop_over_object(loop, value);
}

/// for i, x in enumerate(items, start): a C counter beside the loop over the items, when the target is a pair.
bool loop_over_enumerate(const Loop& loop, ast::ExprId iterable) {
  Body& body = loop.body;
  const ast::CallExpr* call = builtin_call(body, iterable, "enumerate");
  const auto* pair = std::get_if<ast::TupleExpr>(&body.ast(loop.target).node);
  if (!call || !pair || pair->items.size() != 2 || call->arguments.empty() || call->arguments.size() > 2) return false;
  for (const ast::ExprId item : pair->items) {
    if (std::holds_alternative<ast::StarredExpr>(body.ast(item).node)) return false;
  }
  ir::Types& types = body.types();
  const ir::ExprId start = call->arguments.size() == 2 ? check(body, call->arguments[1].value) : body.int_const(loop.span, 0, types.ssize);
  if (!is_c_integer(body, start)) return false;
  const ir::ExprId counter = body.local_ref(loop.span, body.temporary(types.ssize, loop.span));
  body.assign(loop.span, counter, convert(body, start, types.ssize, loop.span));
  const ast::ExprId index_target = pair->items[0];
  const std::function<void()> inside = [&] {
    loop.assign_target(index_target, counter);
    const ir::ExprId one = body.int_const(loop.span, 1, types.ssize);
    body.assign(loop.span, counter, body.add(loop.span, types.ssize, ir::Arith{ir::ArithOp::Add, counter, one}));
    loop.check_inside();
  };
  check_loop(body, pair->items[1], call->arguments[0].value, loop.target_scope, inside, loop.otherwise, loop.span);
  return true;
}

/// for i in reversed(range(…)): the same range from its other end.
bool loop_over_reversed(const Loop& loop, ast::ExprId iterable) {
  Body& body = loop.body;
  const ast::CallExpr* call = builtin_call(body, iterable, "reversed");
  if (!call || call->arguments.size() != 1) return false;
  const ast::CallExpr* inner = builtin_call(body, call->arguments[0].value, "range");
  if (!inner || inner->arguments.empty() || inner->arguments.size() > 2) return false;
  const auto range = c_range(body, *inner);
  if (!is_c_integer(body, range->start) || !is_c_integer(body, range->stop)) return false;
  ir::Types& types = body.types();
  const ir::ExprId one = body.int_const(loop.span, 1, types.ssize);
  const auto before = [&](ir::ExprId value) {
    return body.add(loop.span, types.ssize, ir::Arith{ir::ArithOp::Subtract, convert(body, value, types.ssize, loop.span), one});
  };
  emit_range(loop, {before(range->stop), before(range->start), body.int_const(loop.span, -1, types.ssize), Direction::Down});
  return true;
}

}  // namespace

ir::ExprId view_item_at(Body& body, ir::ExprId view, ir::ExprId index, Span span) {
  ir::Types& types = body.types();
  const ir::ViewType type = *types.as<ir::ViewType>(body.type_of(view));
  if (type.axes.size() == 1) {
    const ir::ExprId element = body.add(span, type.element, ir::ViewElement{view, {index}, ir::IndexChecks::None});
    return types.is_object(type.element) ? body.call(span, types.strip(type.element), Runtime::LoadObject, {element}) : element;
  }
  std::vector<ir::ViewItem> items(type.axes.size());
  items[0] = {ir::ViewItem::Kind::At, index, {}, {}, {}};
  std::vector<ir::Axis> axes(type.axes.begin() + 1, type.axes.end());
  if (is_declared_c_contiguous(type)) axes = contiguous_axes(axes.size(), false);
  for (ir::Axis& axis : axes) {
    if (axis.packing == ir::Axis::Packing::Follow && !is_declared_c_contiguous(type)) axis.packing = ir::Axis::Packing::Strided;
  }
  return body.add(span, types.intern(ir::ViewType{type.element, axes}), ir::ViewSlice{view, items, ir::IndexChecks::None});
}

void record_counter(Body& body, ir::ExprId counter, ir::TypeId type) {
  const auto* local = body.node<ir::LocalRef>(counter);
  if (local && body.inference.untyped.contains(local->id)) body.inference.assigned[local->id].push_back(type);
}

ir::TypeId signed_type(Body& body, ir::TypeId type) {
  const auto* integer = body.types().as<ir::IntType>(type);
  return integer && !integer->is_signed ? body.types().ssize : body.types().strip(type);
}

void check_loop(Body& body, ast::ExprId target, ast::ExprId iterable, Scope* target_scope, const std::function<void()>& check_inside,
                const ast::Block& otherwise, Span span) {
  const Loop loop{body, target, target_scope, check_inside, otherwise, span};
  if (const auto* range = std::get_if<ast::FromRangeExpr>(&body.ast(iterable).node)) return loop_from(loop, *range);
  if (loop_over_range(loop, iterable) || loop_over_enumerate(loop, iterable) || loop_over_reversed(loop, iterable) ||
      loop_over_pointer_slice(loop, iterable)) {
    return;
  }
  loop_over_value(loop, iterable);
}

void check_for(Body& body, const ast::ForStmt& stmt, Span span) {
  if (stmt.is_async) {
    const ir::ExprId iterable = check_object(body, stmt.iterable);
    return check_async_loop(body, stmt.target, iterable, body.scope, [&] { check_block(body, stmt.body); }, stmt.otherwise, span);
  }
  if (const auto* call = std::get_if<ast::CallExpr>(&body.ast(stmt.iterable).node)) {
    if (cython_path(body, call->callee) == "cython.parallel.prange") return check_parallel_loop(body, *call, stmt, span);
  }
  check_loop(body, stmt.target, stmt.iterable, body.scope, [&] { check_block(body, stmt.body); }, stmt.otherwise, span);
}

}  // namespace kernelc::sema

#include <algorithm>

#include "sema/assigned_locals.h"
#include "sema/assignment.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/loop.h"
#include "sema/statements.h"

// for i from lower <= i < upper by step
namespace kernelc::sema {

namespace {

using Direction = ir::ForRange::Direction;

bool counts_up(const ast::FromRangeExpr& range) {
  return range.lower_relation == ast::CompareOp::Less || range.lower_relation == ast::CompareOp::LessEqual;
}

/// The first bound, or the value beyond it where the relation leaves it out.
ir::ExprId first_value(Body& body, const ast::FromRangeExpr& range, ir::ExprId bound, Span span) {
  const bool is_excluded = range.lower_relation == ast::CompareOp::Less || range.lower_relation == ast::CompareOp::Greater;
  const ast::BinaryOp op = counts_up(range) ? ast::BinaryOp::Add : ast::BinaryOp::Subtract;
  return is_excluded ? binary(body, op, bound, body.int_const(span, 1, body.types().long_type), span) : bound;
}

bool includes_stop(const ast::FromRangeExpr& range) {
  return range.upper_relation == ast::CompareOp::LessEqual || range.upper_relation == ast::CompareOp::GreaterEqual;
}

/// What is added after each turn; none for one.
ir::ExprId from_step(Body& body, const ast::FromRangeExpr& range, ir::ExprId step, ir::TypeId type, Span span) {
  const ir::TypeId step_type = signed_type(body, type);
  if (step) step = convert(body, step, step_type, span);
  if (counts_up(range)) return step;
  if (!step) return convert(body, body.int_const(span, -1, body.types().long_type), step_type, span);
  return body.add(span, step_type, ir::Unary{ir::UnaryOp::Negate, step});
}

/// Whether the statements of the loop may assign the target, which is a Python variable: of the function, or of the module, where what they call
/// may assign it, too.
bool assigns_target(const Loop& loop, const ir::Block& inside) {
  const auto* name = std::get_if<ast::NameExpr>(&loop.body.ast(loop.target).node);
  if (!name) return false;
  const Symbol* symbol = loop.body.scope->find(name->name);
  const auto* local = symbol ? std::get_if<LocalSymbol>(symbol) : nullptr;
  if (!local) return true;
  const auto assigned = assigned_locals(loop.body, inside);
  return std::find(assigned.begin(), assigned.end(), local->id) != assigned.end();
}

/// The bounds of a loop that goes on from what its body has assigned to the target.
struct Continued {
  ir::ExprId counter, start, stop, step;
  ir::Relation relation;
};

/// while ((counter = has_begun ? number(target) + step : start) < stop) …
void loop_from_target(const Loop& loop, const Continued& bounds, ir::Block inside, ir::Block after) {
  Body& body = loop.body;
  const ir::TypeId type = body.type_of(bounds.counter), truth_type = body.types().bool_type;
  const ir::ExprId has_begun = body.local_ref(loop.span, body.temporary(truth_type, loop.span));
  const ir::ExprId stop = hold_value(body, bounds.stop);
  const ir::ExprId step = hold_value(body, bounds.step ? bounds.step : convert(body, body.int_const(loop.span, 1, body.types().long_type), type, loop.span));
  body.assign(loop.span, bounds.counter, bounds.start);
  body.assign(loop.span, has_begun, body.add(loop.span, truth_type, ir::BoolConst{false}));
  const ir::ExprId goes_on = with_statements(body, loop.span, [&] {
    ir::Block advance = body.collect([&] {
      const ir::ExprId last = convert(body, check(body, loop.target), type, loop.span);
      body.assign(loop.span, bounds.counter, binary(body, ast::BinaryOp::Add, last, step, loop.span));
    });
    body.emit(loop.span, ir::If{has_begun, std::move(advance), {}});
    body.assign(loop.span, has_begun, body.add(loop.span, truth_type, ir::BoolConst{true}));
    return body.add(loop.span, truth_type, ir::Compare{bounds.relation, bounds.counter, stop});
  });
  body.emit(loop.span, ir::While{goes_on, std::move(inside), std::move(after)});
}

/// Whether the loop counts down in numbers that have none below zero.
bool counts_down_unsigned(const ir::Types& types, const ast::FromRangeExpr& range, ir::TypeId type) {
  const auto* counter = types.as<ir::IntType>(type);
  return counter && !counter->is_signed && !counts_up(range);
}

/// for (i = start + step; i > stop + step;) { i -= step; … }: nothing is below zero on the way, and the last value stays.
void loop_down_unsigned(const Loop& loop, const Continued& bounds, ir::Block written, ir::Block after) {
  Body& body = loop.body;
  ir::Types& types = body.types();
  const ir::TypeId type = body.type_of(bounds.counter);
  const ir::TypeId wide = types.as<ir::IntType>(type)->size < 4 ? types.int_type : type;  // as C promotes it
  const ir::ExprId by = bounds.step ? bounds.step : body.int_const(loop.span, 1, type);
  const ir::ExprId step = body.hold(convert(body, by, wide, loop.span));
  const auto moved = [&](ir::ArithOp op, ir::ExprId value) { return body.add(loop.span, wide, ir::Arith{op, convert(body, value, wide, loop.span), step}); };
  const ir::ExprId stop = body.hold(moved(ir::ArithOp::Add, bounds.stop));
  body.assign(loop.span, bounds.counter, convert(body, moved(ir::ArithOp::Add, bounds.start), type, loop.span));
  const ir::ExprId counter = convert(body, bounds.counter, wide, loop.span);
  const ir::ExprId goes_on = body.add(loop.span, types.bool_type, ir::Compare{bounds.relation, counter, stop});
  ir::Block inside = body.collect([&] {
    body.assign(loop.span, bounds.counter, convert(body, moved(ir::ArithOp::Subtract, bounds.counter), type, loop.span));
  });
  inside.insert(inside.end(), written.begin(), written.end());
  body.emit(loop.span, ir::While{goes_on, std::move(inside), std::move(after)});
}

/// The bounds and the step meet in `type`, or in a real number if one of them is.
ir::TypeId with_reals(Body& body, ir::TypeId type, std::initializer_list<ir::ExprId> bounds) {
  const ir::Types& types = body.types();
  for (const ir::ExprId bound : bounds) {
    const bool is_real = bound && types.is_float(body.type_of(bound));
    if (is_real && (!types.is_float(type) || types.strip(type) == types.float_type)) type = types.strip(body.type_of(bound));
  }
  return type;
}

ir::Relation relation_to_stop(const ast::FromRangeExpr& range) {
  if (counts_up(range)) return includes_stop(range) ? ir::Relation::LessEqual : ir::Relation::Less;
  return includes_stop(range) ? ir::Relation::GreaterEqual : ir::Relation::Greater;
}

}  // namespace

/// Afterwards the variable is beyond the last value, whatever its type; an unsigned one that counts down is the last value.
void loop_from(const Loop& loop, const ast::FromRangeExpr& range) {
  Body& body = loop.body;
  ir::Types& types = body.types();
  const ir::ExprId lower = check(body, range.lower);
  const ir::ExprId upper = check(body, range.upper);
  const ir::ExprId step = range.step ? check(body, range.step) : ir::ExprId{};
  ir::ExprId counter = counting_target(loop, true);
  const bool direct = static_cast<bool>(counter);
  if (!direct) counter = body.local_ref(loop.span, body.temporary(with_reals(body, types.long_type, {lower, upper, step}), loop.span));
  else record_counter(body, counter, with_reals(body, common_number(body, lower, upper).value_or(types.object_type), {step}));
  const ir::TypeId type = body.type_of(counter);
  const ir::ExprId start = convert(body, first_value(body, range, lower, loop.span), type, loop.span);
  const ir::ExprId stop = convert(body, upper, type, loop.span);
  const auto assign = [&] {
    if (!direct) loop.assign_target(loop.target, counter);
  };
  ir::Block inside = body.collect(assign);
  const ir::Block written = loop.inside([] {});
  inside.insert(inside.end(), written.begin(), written.end());
  ir::Block after = body.collect([&] {
    assign();
    check_block(body, loop.otherwise);
  });
  if (direct && counts_down_unsigned(types, range, type))
    return loop_down_unsigned(loop, {counter, start, stop, step, relation_to_stop(range)}, std::move(inside), std::move(after));
  const ir::ExprId by = from_step(body, range, step, type, loop.span);
  if (!direct && assigns_target(loop, written))
    return loop_from_target(loop, {counter, start, stop, by, relation_to_stop(range)}, std::move(inside), std::move(after));
  body.emit(loop.span, ir::ForRange{counter, start, stop, by, counts_up(range) ? Direction::Up : Direction::Down,
                                    includes_stop(range), true, std::move(inside), std::move(after)});
}

ir::ExprId check_from_range(Body& body, const ast::FromRangeExpr& range, Span span) {
  const ast::BinaryOp onwards = counts_up(range) ? ast::BinaryOp::Add : ast::BinaryOp::Subtract;
  const ir::ExprId one = body.int_const(span, 1, body.types().long_type);
  const ir::ExprId start = first_value(body, range, check(body, range.lower), span);
  const ir::ExprId upper = check(body, range.upper);
  const ir::ExprId stop = includes_stop(range) ? binary(body, onwards, upper, one, span) : upper;
  ir::ExprId step = range.step ? check(body, range.step) : one;
  if (!counts_up(range)) step = binary(body, ast::BinaryOp::Subtract, body.int_const(span, 0, body.types().long_type), step, span);
  const ir::ExprId callee = body.add(span, body.types().object_type, ir::BuiltinRef{body.name_constant("range")});
  std::vector<ir::CallArgument> arguments;
  for (const ir::ExprId value : {start, stop, step}) arguments.push_back({ir::CallArgument::Kind::Positional, {}, to_object(body, value)});
  return body.add(span, body.types().object_type, ir::ObjectCall{callee, std::move(arguments)});
}

}  // namespace kernelc::sema

#include "sema/assignment.h"
#include "sema/c_arrays.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/literals.h"
#include "sema/loop.h"

namespace kernelc::sema {

namespace {

using Direction = ir::ForRange::Direction;

/// The type that the loop's variable is declared with, or one that is inferred; or none.
ir::TypeId target_type(const Loop& loop, bool may_be_inferred) {
  const auto* name = std::get_if<ast::NameExpr>(&loop.body.ast(loop.target).node);
  const Symbol* symbol = name ? loop.target_scope->find(name->name) : nullptr;
  if (const auto* global = symbol ? std::get_if<GlobalSymbol>(symbol) : nullptr) return loop.body.module().globals[global->id].type;
  const auto* local = symbol ? std::get_if<LocalSymbol>(symbol) : nullptr;
  const bool counts = local && (may_be_inferred || !loop.body.inference.untyped.contains(local->id));
  return counts ? loop.body.function().locals[local->id].type : ir::TypeId{};
}

/// Whether the loop's variable is a pointer that takes the address of an element, not its value.
bool takes_address(const Loop& loop, ir::TypeId element) {
  const ir::Types& types = loop.body.types();
  const ir::TypeId target = target_type(loop, true);
  const auto* pointer = target ? types.as<ir::PointerType>(target) : nullptr;
  return pointer && types.strip(pointer->target) == types.strip(element);
}

/// for x in chars[:n]: the characters are bytes, 0 to 255, unless what takes them is a number of C or bytes of Python.
ir::ExprId as_byte(const Loop& loop, ir::ExprId item) {
  Body& body = loop.body;
  ir::Types& types = body.types();
  const ir::TypeId type = types.strip(body.type_of(item));
  const ir::TypeId declared = target_type(loop, false);
  const auto* character = types.as<ir::IntType>(type);
  if (declared && types.is_object(declared, ir::ObjectType::Kind::Bytes) && character && character->size == 1) {
    const ir::ExprId address = body.add(loop.span, types.pointer_to(type), ir::AddressOf{item});
    const auto bound = [&](long long value) { return body.int_const(loop.span, value, types.ssize); };
    return body.call(loop.span, types.object(ir::ObjectType::Kind::Bytes), ir::RuntimeFunction::CharsToBytes, {address, bound(0), bound(1)});
  }
  const bool is_signed = type == types.char_type || type == types.signed_char;
  const bool takes_number = declared && types.is_number(declared);
  return is_signed && !takes_number ? cast(body, item, types.unsigned_char, false, loop.span) : item;
}

/// The step of a slice where it is a number that is written there, but not 0.
ir::ExprId known_step(Body& body, ast::ExprId written) {
  ir::ExprId step;
  body.collect([&] { step = check(body, written); });
  const auto literal = literal_integer(body, step);
  return literal && *literal != 0 ? body.int_const(body.ast(written).span, *literal, body.types().ssize) : ir::ExprId{};
}

}  // namespace

ir::ForRange::Direction step_direction(const Body& body, ir::ExprId step) {
  if (!step) return Direction::Up;
  if (const auto literal = literal_integer(body, step)) return *literal > 0 ? Direction::Up : Direction::Down;
  return Direction::Unknown;
}

void loop_over_memory(const Loop& loop, ir::ExprId base, ir::TypeId element, ir::ExprId start, ir::ExprId stop, ir::ExprId step, bool of_slice) {
  Body& body = loop.body;
  const ir::ExprId counter = body.local_ref(loop.span, body.temporary(body.types().ssize, loop.span));
  ir::Block inside = loop.inside([&] {
    const ir::ExprId item = body.add(loop.span, element, ir::ElementOf{base, counter});
    const bool is_address = takes_address(loop, element);
    const ir::ExprId value = is_address ? body.add(loop.span, body.types().pointer_to(element), ir::AddressOf{item}) : of_slice ? as_byte(loop, item) : item;
    loop.assign_target(loop.target, value);
  });
  body.emit(loop.span, ir::ForRange{counter, start, stop, step, step_direction(body, step), false, false, std::move(inside), loop.after()});
}

bool loop_over_pointer_slice(const Loop& loop, ast::ExprId iterable) {
  Body& body = loop.body;
  const auto* subscript = std::get_if<ast::SubscriptExpr>(&body.ast(iterable).node);
  if (!subscript || subscript->items.size() != 1) return false;
  const auto* slice = std::get_if<ast::SliceExpr>(&body.ast(subscript->items[0]).node);
  if (!slice) return false;
  const ir::ExprId step = slice->step ? known_step(body, slice->step) : ir::ExprId{};
  const bool falls = step_direction(body, step) == Direction::Down;
  if ((slice->step && !step) || !(falls ? slice->lower : slice->upper)) return false;
  ir::ExprId base;
  const ir::Block statements = body.collect([&] { base = check(body, subscript->value); });
  const auto* pointer = body.types().as<ir::PointerType>(body.type_of(base));
  const auto* array = body.types().as<ir::ArrayType>(body.type_of(base));
  if (!pointer && !array) return false;
  for (const ir::StmtId stmt : statements) body.append(stmt);
  if (pointer && !body.is_simple(base)) base = body.hold(base);
  const ir::ExprId start = slice->lower ? body.hold(check_as(body, slice->lower, body.types().ssize)) : body.int_const(loop.span, 0, body.types().ssize);
  const ir::ExprId stop = slice->upper ? check_as(body, slice->upper, body.types().ssize) : body.int_const(loop.span, -1, body.types().ssize);
  loop_over_memory(loop, base, pointer ? pointer->target : array->element, start, stop, step, true);
  return true;
}

}  // namespace kernelc::sema

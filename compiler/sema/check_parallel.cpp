#include <algorithm>

#include "ast/spelling.h"
#include "ir/walk.h"
#include "sema/assigned_locals.h"
#include "sema/assignment.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/module_variable_copies.h"
#include "sema/parallel_options.h"
#include "sema/statements.h"

namespace kernelc::sema {

namespace {

std::optional<ir::ArithOp> reduction_op(ast::BinaryOp op) {
  switch (op) {
    case ast::BinaryOp::Add: return ir::ArithOp::Add;
    case ast::BinaryOp::Subtract: return ir::ArithOp::Subtract;
    case ast::BinaryOp::Multiply: return ir::ArithOp::Multiply;
    case ast::BinaryOp::BitAnd: return ir::ArithOp::BitAnd;
    case ast::BinaryOp::BitOr: return ir::ArithOp::BitOr;
    case ast::BinaryOp::BitXor: return ir::ArithOp::BitXor;
    default: return std::nullopt;
  }
}

ir::LocalId local_named(Body& body, const std::string& name) {
  const Symbol* symbol = body.scope->find(name);
  const auto* local = symbol ? std::get_if<LocalSymbol>(symbol) : nullptr;
  return local ? local->id : ir::LocalId{};
}

/// Objects are shared, under the lock of the interpreter.
ir::LocalId private_local(Body& body, const std::string& name) {
  const ir::LocalId local = local_named(body, name);
  return local && !body.types().is_object(body.function().locals[local].type) ? local : ir::LocalId{};
}

bool is_view_named(Body& body, const std::string& name) {
  const Symbol* symbol = body.scope->find(name);
  if (const auto* local = symbol ? std::get_if<LocalSymbol>(symbol) : nullptr) return body.types().is_view(body.function().locals[local->id].type);
  const auto* global = symbol ? std::get_if<GlobalSymbol>(symbol) : nullptr;
  return global && body.types().is_view(body.module().globals[global->id].type);
}

/// A variable is reduced by one operator.
void check_operators(Body& body, const AssignedNames& names, const std::string& name) {
  const auto others = names.mixed.find(name);
  if (names.assigned.contains(name) || others == names.mixed.end()) return;
  for (const AssignedNames::Mixed& other : others->second) {
    invalid_parallel(body, other.span, std::string("Reduction operator '") + ast::spelling(other.op) +
                                           "' is inconsistent with previous reduction operator '" + ast::spelling(other.before) + "'");
  }
}

/// Each thread has variables of its own in a parallel block; a loop inside would have to make them its own once more.
void check_privates(Body& body, const ast::ForStmt& stmt, const std::string& target) {
  if (body.parallel_privates.contains(target)) invalid_parallel(body, body.ast(stmt.target).span, "Cannot assign to private of outer parallel block");
  for (const auto& [name, span] : assigned_names(body.context.tree, stmt.body).assigned_at) {
    if (body.parallel_privates.contains(name)) invalid_parallel(body, span, "Cannot assign to private of outer parallel block");
  }
}

/// All names that a block assigns or updates.
std::set<std::string> changed_names(const AssignedNames& names) {
  std::set<std::string> changed = names.assigned;
  for (const auto& [name, op] : names.in_place) changed.insert(name);
  return changed;
}

/// Which locals the loop body assigns (private) and which it only updates in place (reductions).
void classify_locals(Body& body, const ast::ForStmt& stmt, ir::LocalId target, ir::ParallelFor& loop) {
  const AssignedNames names = assigned_names(body.context.tree, stmt.body);
  for (const auto& [name, op] : names.in_place) {
    const ir::LocalId local = private_local(body, name);
    if (!local || local == target) continue;
    check_operators(body, names, name);
    const auto reduction = names.assigned.contains(name) ? std::nullopt : reduction_op(op);
    if (!reduction) {
      loop.private_locals.push_back(local);
      continue;
    }
    loop.reductions.push_back({local, *reduction});
    if (names.read.contains(name)) {
      body.error(DiagnosticKind::InvalidParallel, names.read.at(name), "Cannot read reduction variable '" + name + "' in loop body");
    }
  }
  for (const std::string& name : names.assigned) {
    const ir::LocalId local = private_local(body, name);
    if (is_view_named(body, name))
      invalid_parallel(body, names.assigned_at.at(name), "Memoryview slices can only be shared in parallel sections");
    if (local && local != target && !names.in_place.contains(name)) loop.private_locals.push_back(local);
  }
}

/// `result[0] += x`: every thread updates the same element at once.
void warn_of_races(Body& body, const ast::Block& inside, const std::string& target) {
  if (body.inference.is_trial || body.has_gil || body.parallel_depth > 0) return;
  std::set<std::string> varying = assigned_names(body.context.tree, inside).assigned;
  if (!target.empty()) varying.insert(target);
  for (const Span span : shared_updates(body.context.tree, inside, varying)) {
    body.context.diagnostics.warning(DiagnosticKind::DataRace, span,
                                     "all threads update the same element: this is a data race; sum into a variable instead");
  }
}

void warn_of_gil(Body& body, const std::string& what, Span span) {
  if (body.inference.is_trial) return;
  body.context.diagnostics.warning(DiagnosticKind::GilInParallel, span,
                                   what + " without releasing the GIL lets its threads run one at a time; say `nogil=True` or `with nogil`");
}

/// The target, whose type is found from the bounds if it has none.
ir::ExprId loop_target(Body& body, const ast::ForStmt& stmt, const std::vector<ir::ExprId>& bounds) {
  ir::Types& types = body.types();
  const Span span = body.ast(stmt.target).span;
  const auto& name = std::get<ast::NameExpr>(body.ast(stmt.target).node).name;
  const ir::ExprId target = check_name(body, name, span);
  if (body.is_error(target)) {
    if (const ir::LocalId local = local_named(body, name); local && !body.is_error(bounds.back())) {
      body.inference.assigned[local].push_back(types.is_integer(body.type_of(bounds.back())) ? body.type_of(bounds.back()) : types.ssize);
    }
    return target;
  }
  if (types.is_integer(body.type_of(target))) return target;
  const bool is_object = body.is_object(target) && !body.has_gil;
  invalid_parallel(body, span, is_object ? "target may not be a Python object as we don't have the GIL"
                                         : "Must be of integer type, not '" + body.display(body.type_of(target)) + "'");
  return {};
}

bool set_bounds(Body& body, const std::vector<ir::ExprId>& bounds, ir::ParallelFor& loop, Span span) {
  const ir::TypeId type = body.type_of(loop.target);
  const std::size_t count = bounds.size();
  loop.start = count == 1 ? body.int_const(span, 0, type) : convert(body, bounds[0], type, span);
  loop.stop = convert(body, count == 1 ? bounds[0] : bounds[1], type, span);
  if (count < 3) return true;
  if (const auto known = literal_integer(body, bounds[2]); known && *known == 0) {
    return invalid_parallel(body, body.span_of(bounds[2]), "Iteration with step 0 is invalid.");
  }
  loop.step = convert(body, bounds[2], signed_type(body, type), span);
  return true;
}

void check_inside(Body& body, const ast::ForStmt& stmt, ir::ParallelFor& loop) {
  const Restore<bool> inside(body.is_in_parallel_loop, true);
  ++body.parallel_depth;
  ++body.loop_depth;
  loop.body = body.collect([&] { check_block(body, stmt.body); });
  --body.loop_depth;
  --body.parallel_depth;
}

ir::Block with_gil(Body& body, bool holds, ir::Block inside, Span span) {
  return body.collect([&] { body.emit(span, ir::GilBlock{holds, std::move(inside)}); });
}

ir::ForRange::Direction direction_of(Body& body, ir::ExprId step) {
  if (!step) return ir::ForRange::Direction::Up;
  const auto known = literal_integer(body, step);
  if (!known) return ir::ForRange::Direction::Unknown;
  return *known < 0 ? ir::ForRange::Direction::Down : ir::ForRange::Direction::Up;
}

/// A loop that holds the GIL: each iteration takes it. Where no iteration can let go of it, there is nothing to share out.
///
///     for i in prange(n): f(i)    →    with nogil: for i in prange(n): with gil: f(i)
void emit_with_gil(Body& body, ir::ParallelFor loop, Span span) {
  const bool is_in_block = body.parallel_depth > 0 && !body.is_in_parallel_loop;
  if (!is_in_block && (body.is_in_parallel_loop || !may_release_gil(body, loop.body))) {
    body.emit(span, ir::ForRange{loop.target, loop.start, loop.stop, loop.step, direction_of(body, loop.step), false, false,
                                 std::move(loop.body), std::move(loop.otherwise)});
    return;
  }
  for (ir::ExprId* value : {&loop.start, &loop.stop, &loop.step, &loop.options.num_threads, &loop.options.chunk_size, &loop.options.use_threads_if}) {
    if (*value && !literal_integer(body, *value)) *value = hold_value(body, *value);
  }
  loop.body = with_gil(body, true, std::move(loop.body), span);
  if (!loop.otherwise.empty()) loop.otherwise = with_gil(body, true, std::move(loop.otherwise), span);
  body.emit(span, ir::GilBlock{false, body.collect([&] { body.emit(span, std::move(loop)); })});
}

/// A block whose threads each take the GIL.
void emit_block_with_gil(Body& body, ir::Parallel parallel, Span span) {
  for (ir::ExprId* value : {&parallel.options.num_threads, &parallel.options.use_threads_if}) {
    if (*value) *value = hold_value(body, *value);
  }
  parallel.body = with_gil(body, true, std::move(parallel.body), span);
  body.emit(span, ir::GilBlock{false, body.collect([&] { body.emit(span, std::move(parallel)); })});
}

/// prange releases the GIL itself with nogil=True.
void check_loop_body(Body& body, const ast::ForStmt& stmt, const ParallelArguments& options, Span span) {
  const auto* name = std::get_if<ast::NameExpr>(&body.ast(stmt.target).node);
  if (!name) {
    invalid_parallel(body, body.ast(stmt.target).span, "prange() needs a plain variable as its target");
    return;
  }
  std::vector<ir::ExprId> bounds;
  for (const ast::ExprId bound : options.positional) bounds.push_back(check(body, bound));
  std::set<std::string> changed = changed_names(assigned_names(body.context.tree, stmt.body));
  changed.insert(name->name);
  ModuleVariableCopies copies(body, changed, span);
  ir::ParallelFor loop;
  loop.options = options.parallel;
  loop.is_nested = body.parallel_depth > 0;
  loop.target = loop_target(body, stmt, bounds);
  if (!loop.target || !set_bounds(body, bounds, loop, span)) return;
  check_privates(body, stmt, name->name);
  const Restore<std::set<std::string>> privates(body.parallel_privates, {});
  classify_locals(body, stmt, ir::local_of(body.module(), loop.target), loop);
  warn_of_races(body, stmt.body, name->name);
  check_inside(body, stmt, loop);
  loop.otherwise = body.collect([&] { check_block(body, stmt.otherwise); });
  if (body.has_gil) emit_with_gil(body, std::move(loop), span);
  else body.emit(span, std::move(loop));
  copies.give_back({});
}

}  // namespace

void check_parallel_loop(Body& body, const ast::CallExpr& call, const ast::ForStmt& stmt, Span span) {
  const auto options = read_parallel_options(body, call, true, span);
  if (!options) return;
  const bool is_known_to_be_released = !body.has_gil && (body.released_depth > 0 || body.parallel_depth > 0 || !body.function().is_nogil);
  if (options->nogil && is_known_to_be_released) {
    body.error(DiagnosticKind::NeedsGil, span, "Trying to release the GIL while it was previously released.");
    return;
  }
  if (body.has_gil && !options->nogil && body.parallel_depth == 0) warn_of_gil(body, "prange", span);
  if (!options->nogil || !body.has_gil) return check_loop_body(body, stmt, *options, span);
  const Restore<bool> gil(body.has_gil, false);
  ir::Block inside = body.collect([&] { check_loop_body(body, stmt, *options, span); });
  body.emit(span, ir::GilBlock{false, std::move(inside)});
}

void check_parallel_block(Body& body, const ast::CallExpr& call, const ast::Block& inside, const std::function<void()>& check_inside,
                          Span span) {
  auto options = read_parallel_options(body, call, false, span);
  if (!options) return;
  if (body.parallel_depth > 0) {
    invalid_parallel(body, span, "Nested parallel with blocks are disallowed");
    return;
  }
  if (body.has_gil) warn_of_gil(body, "A parallel block", span);
  ir::Parallel parallel;
  parallel.options = options->parallel;
  const AssignedNames names = assigned_outside_loops(body.context.tree, inside);
  ModuleVariableCopies copies(body, changed_names(assigned_names(body.context.tree, inside)), span);
  for (const auto& [name, span] : names.updated_at) {
    if (private_local(body, name)) invalid_parallel(body, span, "Reductions not allowed for parallel blocks");
  }
  warn_of_races(body, inside, "");
  const Restore<std::set<std::string>> privates(body.parallel_privates, names.assigned);
  ++body.parallel_depth;
  parallel.body = body.collect(check_inside);
  --body.parallel_depth;
  for (const ir::LocalId local : assigned_locals(body, parallel.body)) {
    if (!body.types().is_object(body.function().locals[local].type)) parallel.private_locals.push_back(local);
  }
  if (body.has_gil) emit_block_with_gil(body, std::move(parallel), span);
  else body.emit(span, std::move(parallel));
  copies.give_back(changed_names(names));
}

}  // namespace kernelc::sema

#include <algorithm>

#include "ast/dump_parts.h"
#include "sema/assigned_locals.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/statements.h"

namespace kernelc::sema {

namespace {

/// The arguments of prange() and parallel() by name.
struct ParallelArguments {
  std::vector<ast::ExprId> positional;
  ir::ParallelOptions parallel;
  bool nogil = false;
};

bool invalid(Body& body, Span span, const std::string& message) {
  body.error(DiagnosticKind::InvalidParallel, span, message);
  return false;
}

bool read_schedule(Body& body, ast::ExprId value, ParallelArguments& options) {
  const auto* text = std::get_if<ast::StringExpr>(&body.ast(value).node);
  const Span span = body.ast(value).span;
  if (!text) return invalid(body, span, "schedule must be a string");
  for (const char* known : {"static", "dynamic", "guided", "runtime"}) {
    if (text->value == known) options.parallel.schedule = known;
  }
  return !options.parallel.schedule.empty() || invalid(body, span, "Invalid schedule argument to prange: " + text->value);
}

bool read_keyword(Body& body, const ast::Argument& argument, bool is_loop, ParallelArguments& options) {
  const std::string& name = argument.name.text;
  ir::Types& types = body.types();
  const Span span = argument.name.span;
  if (name == "num_threads") {
    options.parallel.num_threads = check_as(body, argument.value, types.int_type);
    const auto known = literal_integer(body, options.parallel.num_threads);
    if (known && *known < 0) return invalid(body, span, "argument to num_threads must be greater than or equal to 0");
    if (known && *known == 0) options.parallel.num_threads = {};  // as many as OpenMP likes
    return true;
  }
  if (name == "use_threads_if") {
    options.parallel.use_threads_if = check_condition(body, argument.value);
    return true;
  }
  if (is_loop && name == "nogil") {
    const auto* constant = body.node<ir::BoolConst>(check_condition(body, argument.value));
    if (!constant) return invalid(body, span, "The 'nogil' argument must be a constant");
    options.nogil = constant->value;
    return true;
  }
  if (is_loop && name == "schedule") return read_schedule(body, argument.value, options);
  if (is_loop && name == "chunksize") {
    options.parallel.chunk_size = check_as(body, argument.value, types.int_type);
    if (const auto known = literal_integer(body, options.parallel.chunk_size); known && *known <= 0) {
      return invalid(body, span, "Chunksize must not be negative or zero");
    }
    return true;
  }
  return invalid(body, span, std::string("Invalid keyword argument to ") + (is_loop ? "prange" : "parallel") + ": " + name);
}

std::optional<ParallelArguments> read_options(Body& body, const ast::CallExpr& call, bool is_loop, Span span) {
  ParallelArguments options;
  for (const ast::Argument& argument : call.arguments) {
    if (argument.kind == ast::Argument::Kind::Positional) {
      options.positional.push_back(argument.value);
    } else if (argument.kind != ast::Argument::Kind::Keyword || !read_keyword(body, argument, is_loop, options)) {
      return std::nullopt;
    }
  }
  if (options.parallel.chunk_size && options.parallel.schedule.empty()) {
    invalid(body, span, "Must provide schedule with chunksize");
    return std::nullopt;
  }
  if (options.parallel.schedule == "runtime" && options.parallel.chunk_size) {
    invalid(body, span, "Chunksize not valid for the schedule runtime");
    return std::nullopt;
  }
  if (is_loop && (options.positional.empty() || options.positional.size() > 3)) {
    invalid(body, span, options.positional.empty() ? "prange() requires at least one argument" : "prange() takes at most 3 positional arguments");
    return std::nullopt;
  }
  if (!is_loop && !options.positional.empty()) {
    invalid(body, span, "parallel() takes no positional arguments");
    return std::nullopt;
  }
  return options;
}

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

/// A variable is reduced by one operator.
void check_operators(Body& body, const AssignedNames& names, const std::string& name, ast::BinaryOp op) {
  const auto other = names.mixed.find(name);
  if (names.assigned.contains(name) || other == names.mixed.end()) return;
  const auto& [operation, span] = other->second;
  invalid(body, span, std::string("Reduction operator '") + ast::spelling(operation) + "' is inconsistent with previous reduction operator '" +
                          ast::spelling(op) + "'");
}

/// Each thread has variables of its own in a parallel block; a loop inside would have to make them its own once more.
void check_privates(Body& body, const ast::ForStmt& stmt) {
  for (const auto& [name, span] : assigned_names(body.context.tree, stmt.body).assigned_at) {
    if (body.parallel_privates.contains(name)) invalid(body, span, "Cannot assign to private of outer parallel block");
  }
}

/// Which locals the loop body assigns (private) and which it only updates in place (reductions).
void classify_locals(Body& body, const ast::ForStmt& stmt, ir::LocalId target, ir::ParallelFor& loop) {
  const AssignedNames names = assigned_names(body.context.tree, stmt.body);
  for (const auto& [name, op] : names.in_place) {
    const ir::LocalId local = local_named(body, name);
    if (!local || local == target) continue;
    check_operators(body, names, name, op);
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
    const ir::LocalId local = local_named(body, name);
    if (local && local != target && !names.in_place.contains(name)) loop.private_locals.push_back(local);
  }
}

/// `result[0] += x`: every thread updates the same element at once.
void warn_of_races(Body& body, const ast::ForStmt& stmt, const std::string& target) {
  if (body.inference.is_trial) return;
  std::set<std::string> varying = assigned_names(body.context.tree, stmt.body).assigned;
  varying.insert(target);
  for (const Span span : shared_updates(body.context.tree, stmt.body, varying)) {
    body.context.diagnostics.warning(DiagnosticKind::DataRace, span,
                                     "all threads update the same element: this is a data race; sum into a variable instead");
  }
}

/// prange releases the GIL itself with nogil=True.
void check_loop_body(Body& body, const ast::ForStmt& stmt, const ParallelArguments& options, Span span) {
  ir::Types& types = body.types();
  const auto* name = std::get_if<ast::NameExpr>(&body.ast(stmt.target).node);
  if (!name) {
    invalid(body, body.ast(stmt.target).span, "prange() needs a plain variable as its target");
    return;
  }
  std::vector<ir::ExprId> bounds;
  for (const ast::ExprId bound : options.positional) bounds.push_back(check(body, bound));
  ir::ParallelFor loop;
  loop.options = options.parallel;
  loop.is_nested = body.parallel_depth > 0;
  loop.target = check_name(body, name->name, body.ast(stmt.target).span);
  if (body.is_error(loop.target)) {
    if (const ir::LocalId local = local_named(body, name->name); local && !bounds.empty() && !body.is_error(bounds.back())) {
      body.inference.assigned[local].push_back(types.is_integer(body.type_of(bounds.back())) ? body.type_of(bounds.back()) : types.ssize);
    }
  }
  const ir::TypeId type = body.type_of(loop.target);
  if (!types.is_integer(type) && !body.is_error(loop.target)) {
    invalid(body, body.ast(stmt.target).span, "target may not be a Python object as we don't have the GIL");
    return;
  }
  const std::size_t count = bounds.size();
  loop.start = count == 1 ? body.int_const(span, 0, type) : convert(body, bounds[0], type, span);
  loop.stop = convert(body, count == 1 ? bounds[0] : bounds[1], type, span);
  if (count == 3) loop.step = convert(body, bounds[2], signed_type(body, type), span);
  const auto* local = body.node<ir::LocalRef>(loop.target);
  check_privates(body, stmt);
  const Restore<std::set<std::string>> privates(body.parallel_privates, {});
  classify_locals(body, stmt, local ? local->id : ir::LocalId{}, loop);
  warn_of_races(body, stmt, name->name);
  ++body.parallel_depth;
  ++body.loop_depth;
  loop.body = body.collect([&] { check_block(body, stmt.body); });
  --body.loop_depth;
  --body.parallel_depth;
  loop.otherwise = body.collect([&] { check_block(body, stmt.otherwise); });
  body.emit(span, std::move(loop));
}

}  // namespace

void check_parallel_loop(Body& body, const ast::CallExpr& call, const ast::ForStmt& stmt, Span span) {
  const auto options = read_options(body, call, true, span);
  if (!options) return;
  if (!options->nogil && body.has_gil) {
    invalid(body, span, "prange() can only be used without the GIL");
    return;
  }
  if (options->nogil && !body.has_gil) {
    body.error(DiagnosticKind::NeedsGil, span, "Trying to release the GIL while it was previously released.");
    return;
  }
  if (!options->nogil) return check_loop_body(body, stmt, *options, span);
  const Restore<bool> gil(body.has_gil, false);
  ir::Block inside = body.collect([&] { check_loop_body(body, stmt, *options, span); });
  body.emit(span, ir::GilBlock{false, std::move(inside)});
}

void check_parallel_block(Body& body, const ast::CallExpr& call, const ast::Block& inside, const std::function<void()>& check_inside,
                          Span span) {
  const auto options = read_options(body, call, false, span);
  if (!options) return;
  if (body.has_gil) {
    invalid(body, span, "The parallel section may only be used without the GIL");
    return;
  }
  if (body.parallel_depth > 0) {
    invalid(body, span, "Nested parallel with blocks are disallowed");
    return;
  }
  ir::Parallel parallel;
  parallel.options = options->parallel;
  const AssignedNames names = assigned_outside_loops(body.context.tree, inside);
  for (const auto& [name, span] : names.updated_at) {
    if (local_named(body, name)) invalid(body, span, "Reductions not allowed for parallel blocks");
  }
  const Restore<std::set<std::string>> privates(body.parallel_privates, names.assigned);
  ++body.parallel_depth;
  parallel.body = body.collect(check_inside);
  --body.parallel_depth;
  for (const ir::LocalId local : assigned_locals(body, parallel.body)) parallel.private_locals.push_back(local);
  body.emit(span, std::move(parallel));
}

}  // namespace kernelc::sema

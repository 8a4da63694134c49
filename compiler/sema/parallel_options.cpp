#include "sema/parallel_options.h"

#include <set>

#include "ast/is_none.h"
#include "sema/convert.h"
#include "sema/expressions.h"

namespace kernelc::sema {

bool invalid_parallel(Body& body, Span span, const std::string& message) {
  body.error(DiagnosticKind::InvalidParallel, span, message);
  return false;
}

namespace {

/// Reads the keyword arguments of one call.
class Reader {
 public:
  Reader(Body& body, bool is_loop, ParallelArguments& result) : body_(body), is_loop_(is_loop), result_(result) {}

  /// None stands for an argument that is not given.
  bool read(const ast::Argument& argument) {
    const std::string& name = argument.name.text;
    const Span span = argument.name.span;
    if (!seen_.insert(name).second) return invalid_parallel(body_, span, "Duplicate keyword argument found: " + name);
    if (ast::is_none(body_.context.tree, argument.value) && name != "nogil") return is_known(name) || unknown(name, span);
    if (name == "num_threads") return read_num_threads(argument.value, span);
    if (name == "use_threads_if") return read_condition(argument.value, span);
    if (is_loop_ && name == "nogil") return read_nogil(argument.value, span);
    if (is_loop_ && name == "schedule") return read_schedule(argument.value);
    if (is_loop_ && name == "chunksize") return read_chunk_size(argument.value, span);
    return unknown(name, span);
  }

 private:
  bool is_known(const std::string& name) const {
    return name == "num_threads" || name == "use_threads_if" || (is_loop_ && (name == "schedule" || name == "chunksize"));
  }
  bool unknown(const std::string& name, Span span) {
    return invalid_parallel(body_, span, std::string("Invalid keyword argument to ") + (is_loop_ ? "prange" : "parallel") + ": " + name);
  }

  /// A loop in a parallel block shares the threads of the block.
  bool is_in_block() const { return is_loop_ && body_.parallel_depth > 0 && !body_.is_in_parallel_loop; }

  bool read_num_threads(ast::ExprId value, Span span) {
    if (is_in_block()) return invalid_parallel(body_, span, "num_threads must be declared in the parent parallel section");
    ir::ExprId& threads = result_.parallel.num_threads;
    threads = check_as(body_, value, body_.types().int_type);
    const auto known = literal_integer(body_, threads);
    if (known && *known < 0) return invalid_parallel(body_, span, "argument to num_threads must be greater than or equal to 0");
    if (known && *known == 0) threads = {};  // as many as OpenMP likes
    return true;
  }

  bool read_condition(ast::ExprId value, Span span) {
    if (is_in_block()) return invalid_parallel(body_, span, "'use_threads_if' must be declared in the parent parallel section");
    result_.parallel.use_threads_if = check_condition(body_, value);
    return true;
  }

  bool read_nogil(ast::ExprId value, Span span) {
    const auto* constant = body_.node<ir::BoolConst>(check_condition(body_, value));
    if (!constant) return invalid_parallel(body_, span, "The 'nogil' argument must be a constant");
    result_.nogil = constant->value;
    return true;
  }

  bool read_schedule(ast::ExprId value) {
    const auto* text = std::get_if<ast::StringExpr>(&body_.ast(value).node);
    const Span span = body_.ast(value).span;
    if (!text) return invalid_parallel(body_, span, "schedule must be a string");
    for (const char* known : {"static", "dynamic", "guided", "runtime"}) {
      if (text->value == known) result_.parallel.schedule = known;
    }
    return !result_.parallel.schedule.empty() || invalid_parallel(body_, span, "Invalid schedule argument to prange: " + text->value);
  }

  bool read_chunk_size(ast::ExprId value, Span span) {
    ir::ExprId& size = result_.parallel.chunk_size;
    size = check_as(body_, value, body_.types().int_type);
    const auto known = literal_integer(body_, size);
    return !known || *known > 0 || invalid_parallel(body_, span, "Chunksize must not be negative or zero");
  }

  Body& body_;
  bool is_loop_;
  ParallelArguments& result_;
  std::set<std::string> seen_;
};

bool check_together(Body& body, const ParallelArguments& options, bool is_loop, Span span) {
  const bool has_chunks = options.parallel.chunk_size.valid();
  const Span chunks = has_chunks ? body.span_of(options.parallel.chunk_size) : span;
  const std::size_t count = options.positional.size();
  if (has_chunks && options.parallel.schedule.empty()) return invalid_parallel(body, chunks, "Must provide schedule with chunksize");
  if (has_chunks && options.parallel.schedule == "runtime") return invalid_parallel(body, chunks, "Chunksize not valid for the schedule runtime");
  if (is_loop && count == 0) return invalid_parallel(body, span, "prange() requires at least one argument");
  if (is_loop && count > 3) return invalid_parallel(body, span, "prange() takes at most 3 positional arguments");
  return is_loop || count == 0 || invalid_parallel(body, span, "parallel() takes no positional arguments");
}

// It comes first: with it, the other arguments are computed without the GIL.
bool is_nogil(const ast::Argument& argument) { return argument.kind == ast::Argument::Kind::Keyword && argument.name.text == "nogil"; }

}  // namespace

std::optional<ParallelArguments> read_parallel_options(Body& body, const ast::CallExpr& call, bool is_loop, Span span) {
  ParallelArguments options;
  Reader reader(body, is_loop, options);
  for (const ast::Argument& argument : call.arguments) {
    if (is_nogil(argument) && !reader.read(argument)) return std::nullopt;
  }
  const Restore<bool> gil(body.has_gil, body.has_gil && !options.nogil);
  for (const ast::Argument& argument : call.arguments) {
    switch (argument.kind) {
      case ast::Argument::Kind::Positional: options.positional.push_back(argument.value); break;
      case ast::Argument::Kind::Keyword:
        if (!is_nogil(argument) && !reader.read(argument)) return std::nullopt;
        break;
      default: invalid_parallel(body, span, "prange() and parallel() take no starred arguments"); return std::nullopt;
    }
  }
  return check_together(body, options, is_loop, span) ? std::optional(options) : std::nullopt;
}

}  // namespace kernelc::sema

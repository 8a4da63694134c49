#include "ir/dump.h"

#include "ir/dump_expr.h"
#include "support/match.h"

namespace kernelc::ir {

namespace {

class StmtDump {
 public:
  StmtDump(const Module& module, const Function& function, int depth) : module_(module), function_(function), depth_(depth) {}

  std::string text;

  void block(const Block& statements) {
    ++depth_;
    for (const StmtId id : statements) statement(id);
    --depth_;
  }

 private:
  void line(const std::string& content) { text += std::string(static_cast<std::size_t>(depth_) * 2, ' ') + content + "\n"; }
  std::string expr(ExprId id) const { return dump_expr(module_, function_, id); }
  std::string local(LocalId id) const { return dump_local(function_, id); }

  void clause(const std::string& head, const Block& statements) {
    line(head + ":");
    block(statements);
  }
  void optional_clause(const std::string& head, const Block& statements) {
    if (!statements.empty()) clause(head, statements);
  }

  void statement(StmtId id) {
    match(
        module_[id].node, [&](const ExprStmt& n) { line(expr(n.value)); },
        [&](const Assign& n) { line(expr(n.target) + " = " + expr(n.value)); },
        [&](const BlockStmt& n) { clause("block", n.body); }, [&](const If& n) { branch(n); },
        [&](const While& n) { loop("while " + expr(n.condition), n.body, n.otherwise); },
        [&](const ForRange& n) { for_range(n); },
        [&](const ForEach& n) { loop("for " + local(n.item) + " in " + expr(n.iterable), n.body, n.otherwise); },
        [&](const Break&) { line("break"); }, [&](const Continue&) { line("continue"); },
        [&](const Return& n) { line(n.value.valid() ? "return " + expr(n.value) : "return"); },
        [&](const Unbind& n) { line("unbind " + expr(n.target)); }, [&](const Try& n) { try_statement(n); },
        [&](const GilBlock& n) { clause(n.acquires ? "with gil" : "with nogil", n.body); },
        [&](const Parallel& n) { clause("with parallel(" + options(n.options) + ")" + privates(n.private_locals), n.body); },
        [&](const ParallelFor& n) { parallel_for(n); });
  }

  void branch(const If& n) {
    clause("if " + expr(n.condition), n.then);
    optional_clause("else", n.otherwise);
  }

  void loop(const std::string& head, const Block& body, const Block& otherwise) {
    clause(head, body);
    optional_clause("else", otherwise);
  }

  static std::string direction(ForRange::Direction direction) {
    switch (direction) {
      case ForRange::Direction::Up: return "";
      case ForRange::Direction::Down: return " down";
      case ForRange::Direction::Unknown: return " either way";
    }
    unreachable();
  }

  void for_range(const ForRange& n) {
    const std::string step = n.step.valid() ? ", " + expr(n.step) : "";
    loop("for " + expr(n.target) + " in range(" + expr(n.start) + ", " + expr(n.stop) + step + ")" + direction(n.direction) +
             (n.includes_stop ? " to stop" : "") + (n.keeps_end_value ? " keeping end" : ""),
         n.body, n.otherwise);
  }

  void try_statement(const Try& n) {
    clause("try", n.body);
    for (const Try::Handler& handler : n.handlers) {
      std::string head = "except";
      for (const ExprId type : handler.types) head += (head == "except" ? " " : ", ") + expr(type);
      clause(head + (handler.name.valid() ? " as " + local(handler.name) : ""), handler.body);
    }
    optional_clause("else", n.otherwise);
    if (n.has_finally) clause("finally", n.final_body);
  }

  std::string options(const ParallelOptions& o) const {
    std::string result;
    const auto add = [&](const char* name, ExprId value) {
      if (value.valid()) result += (result.empty() ? "" : ", ") + std::string(name) + "=" + expr(value);
    };
    add("num_threads", o.num_threads);
    add("chunksize", o.chunk_size);
    add("use_threads_if", o.use_threads_if);
    return o.schedule.empty() ? result : result + (result.empty() ? "" : ", ") + "schedule=" + o.schedule;
  }

  std::string privates(const std::vector<LocalId>& locals) const {
    std::string result;
    for (const LocalId id : locals) result += (result.empty() ? " private " : ", ") + local(id);
    return result;
  }

  void parallel_for(const ParallelFor& n) {
    std::string head = "for " + expr(n.target) + " in prange(" + expr(n.start) + ", " + expr(n.stop);
    if (n.step.valid()) head += ", " + expr(n.step);
    const std::string given = options(n.options);
    head += (given.empty() ? ")" : ", " + given + ")") + privates(n.private_locals);
    for (const ParallelFor::Reduction& reduction : n.reductions) head += " reduction " + local(reduction.local);
    loop(head, n.body, n.otherwise);
  }

  const Module& module_;
  const Function& function_;
  int depth_;
};

std::string_view kind_name(Function::Kind kind) {
  switch (kind) {
    case Function::Kind::Def: return "def";
    case Function::Kind::Cdef: return "cdef";
    case Function::Kind::Cpdef: return "cpdef";
    case Function::Kind::ModuleBody: return "module";
    case Function::Kind::ClassBody: return "class";
  }
  unreachable();
}

std::string type_text(const Module& module, TypeId type) { return type.valid() ? module.types.display(type, module) : "void"; }

std::string signature(const Module& module, const Function& f) {
  std::string parameters;
  for (const LocalId id : f.parameters)
    parameters += (parameters.empty() ? "" : ", ") + dump_local(f, id) + ": " + type_text(module, f.locals[id].type);
  const std::string name = f.name + (f.fused_suffix.empty() ? "" : "[" + f.fused_suffix + "]");
  return std::string(kind_name(f.kind)) + " " + name + "(" + parameters + ") -> " + type_text(module, f.result) +
         (f.is_nogil ? " nogil" : "") + (f.is_async_generator ? " async generator" : f.is_coroutine ? " coroutine" : f.is_generator ? " generator" : "");
}

std::string dump_function(const Module& module, const Function& f) {
  if (f.is_declared_only) return signature(module, f) + "\n";
  StmtDump statements(module, f, 0);
  for (std::size_t i = 0; i < f.locals.size(); ++i) {
    const LocalId id = f.locals.id_at(i);
    const Local& local = f.locals[id];
    if (local.kind == Local::Kind::Parameter) continue;
    statements.text += "  " + dump_local(f, id) + ": " + type_text(module, local.type) + (local.is_captured ? " captured" : "") +
                       (local.is_outer ? " outer" : "") + "\n";
  }
  statements.block(f.body);
  return signature(module, f) + ":\n" + statements.text;
}

}  // namespace

std::string dump_inline(const Module& module, const Function& function, const Block& block) {
  StmtDump statements(module, function, -1);
  statements.block(block);
  std::string text = statements.text;
  while (text.ends_with('\n')) text.pop_back();
  for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) text.replace(at, 1, "; ");
  return text;
}

std::string dump(const Module& module, const SourceFiles&) {
  std::string text;
  for (const Global& global : module.globals) text += "global " + global.name + ": " + type_text(module, global.type) + "\n";
  for (const Function& function : module.functions) text += (text.empty() ? "" : "\n") + dump_function(module, function);
  return text;
}

}  // namespace kernelc::ir

#include "emit/generator_lowering.h"

#include "emit/exits.h"
#include "emit/expressions.h"
#include "emit/lines.h"
#include "emit/objects.h"
#include "emit/sequence.h"
#include "emit/statements.h"

namespace kernelc::emit {

void GeneratorLowering::block(const ir::Block& block) {
  for (const ir::StmtId id : block) statement(id);
}

bool GeneratorLowering::needs_lowering(ir::StmtId id) const {
  if (has_yield(body_.module, id)) return true;
  return !around_.empty() && region_ > 0 && exits_of(body_.module, {id}).any();
}

// Variables that the statement declares must not be in the scope of a place.
void GeneratorLowering::delegate(ir::StmtId id) {
  const auto& node = body_[id].node;
  const auto* assign = std::get_if<ir::Assign>(&node);
  const auto* evaluated = std::get_if<ir::ExprStmt>(&node);
  const auto* returned = std::get_if<ir::Return>(&node);
  const auto* branch = std::get_if<ir::If>(&node);
  const auto is_plain = [&](ir::ExprId expr) { return !expr.valid() || !needs_statements(body_, expr); };
  const bool declares_nothing = (assign && is_plain(assign->value) && is_plain(assign->target)) || (evaluated && is_plain(evaluated->value)) ||
                                (returned && is_plain(returned->value)) || (branch && is_plain(branch->condition)) ||
                                std::holds_alternative<ir::Break>(node) || std::holds_alternative<ir::Continue>(node) ||
                                std::holds_alternative<ir::Unbind>(node);
  if (declares_nothing) emit::statement(body_, id);
  else body_.out.block("", [&] { emit::statement(body_, id); });
}

void GeneratorLowering::extract_and_write(ir::StmtId id) {
  const auto& node = body_[id].node;
  if (const auto* assign = std::get_if<ir::Assign>(&node)) {
    extract(assign->value);
    if (has_yield(body_.module, assign->target)) {
      if (!body_.held.contains(assign->value)) keep(assign->value);
      extract(assign->target);
    }
  } else if (const auto* evaluated = std::get_if<ir::ExprStmt>(&node)) {
    const auto* made = body_.node<ir::Yield>(evaluated->value);
    if (made && !made->is_from && !made->is_await) return yield(evaluated->value, *made, false), release_kept();
    extract(evaluated->value);
    if (made) return release_kept();
  }
  delegate(id);
  release_kept();
}

void GeneratorLowering::statement(ir::StmtId id) {
  if (const auto* nested = ir::node_as<ir::BlockStmt>(body_.module, id)) return block(nested->body);
  if (!needs_lowering(id)) return delegate(id);
  const ir::Stmt& stmt = body_[id];
  At at(body_.out, body_.file.place(stmt.span));
  if (const auto* node = std::get_if<ir::If>(&stmt.node)) return if_statement(*node, stmt.span);
  if (const auto* node = std::get_if<ir::While>(&stmt.node)) return while_loop(*node, stmt.span);
  if (const auto* node = std::get_if<ir::ForEach>(&stmt.node)) return for_each(*node, stmt.span);
  if (const auto* node = std::get_if<ir::ForRange>(&stmt.node)) return for_range(id, *node);
  if (const auto* node = std::get_if<ir::Try>(&stmt.node)) return try_statement(*node);
  // A generator is left with the GIL; code around a yield that could do without it keeps it.
  if (const auto* node = std::get_if<ir::GilBlock>(&stmt.node)) return block(node->body);
  if (const auto* node = std::get_if<ir::Return>(&stmt.node)) return return_statement(*node, stmt.span);
  if (std::holds_alternative<ir::Break>(stmt.node)) return jump(broke);
  if (std::holds_alternative<ir::Continue>(stmt.node)) return jump(continued);
  extract_and_write(id);
}

void GeneratorLowering::if_statement(const ir::If& node, Span span) {
  const std::string test = condition(node.condition, span);
  body_.out.open("if (" + test + ")");
  body_.recorded_line = 0;
  block(node.then);
  body_.recorded_line = 0;
  if (!node.otherwise.empty()) {
    body_.out.close("} else {");
    body_.out.indent();
    block(node.otherwise);
    body_.recorded_line = 0;
  }
  body_.out.close();
}

std::string GeneratorLowering::completed_flag(const ir::Block& block, const ir::Block& otherwise) {
  if (otherwise.empty() || !exits_of(body_.module, block).breaks) return "";
  const std::string flag = frame_.add(std::string("bool"), "completed");
  body_.out.line(flag + " = true;");
  return flag;
}

void GeneratorLowering::loop_body(const ir::Block& body, const std::string& completed) {
  around_.push_back({Around::Kind::Loop, region_, "", completed, 0, nullptr});
  body_.enclosures.push_back({Enclosure::Kind::Loop, completed});
  body_.recorded_line = 0;
  block(body);
  body_.recorded_line = 0;
  body_.enclosures.pop_back();
  around_.pop_back();
}

void GeneratorLowering::else_clause(const ir::Block& otherwise, const std::string& completed) {
  if (otherwise.empty()) return;
  if (completed.empty()) return block(otherwise);
  body_.out.block("if (" + completed + ")", [&] { block(otherwise); });
  body_.recorded_line = 0;
}

void GeneratorLowering::while_loop(const ir::While& node, Span span) {
  const std::string completed = completed_flag(node.body, node.otherwise);
  body_.recorded_line = 0;
  body_.out.open("while (true)");
  const std::string test = condition(node.condition, span);
  body_.out.line("if (!(" + test + ")) break;");
  loop_body(node.body, completed);
  body_.out.close();
  else_clause(node.otherwise, completed);
}

void GeneratorLowering::for_each(const ir::ForEach& node, Span span) {
  const std::string completed = completed_flag(node.body, node.otherwise);
  const std::string iterator = frame_.add("kc::py::Iterator", "each", true);
  extract(node.iterable);
  mark_line(body_, span, true);
  scoped(node.iterable, [&] { body_.out.line(iterator + " = kc::py::Iterator(" + reference(body_, node.iterable).text + ");"); });
  release_kept();
  body_.recorded_line = 0;
  const std::string mark = line_mark(body_, span);
  body_.out.open("while (" + (mark.empty() ? "" : mark + ", ") + iterator + ".next(" + local_text(body_, node.item).text + "))");
  loop_body(node.body, completed);
  body_.out.close();
  body_.out.line(iterator + " = {};");
  else_clause(node.otherwise, completed);
}

// Counts trips, so that the target can be changed in the body.
void GeneratorLowering::for_range(ir::StmtId id, const ir::ForRange& node) {
  const Span span = body_[id].span;
  const std::string completed = completed_flag(node.body, node.otherwise);
  const auto bound = [&](ir::ExprId value, const char* name) {
    extract(value);
    mark_line(body_, span, body_.effects(value).may_raise);
    const std::string kept = frame_.add(body_.types.strip(body_.type_of(value)), name);
    scoped(value, [&] { body_.out.line(kept + " = " + converted(body_, value, body_.type_of(value)).text + ";"); });
    return kept;
  };
  const std::string start = bound(node.start, "start"), stop = bound(node.stop, "stop");
  const std::string step = node.step.valid() ? bound(node.step, "step") : "1";
  const std::string trips = frame_.add("kc::Index", "trips"), trip = frame_.add("kc::Index", "trip");
  const std::string beyond = !node.includes_stop ? "" : node.direction == ir::ForRange::Direction::Down ? " - 1" : " + 1";
  mark_line(body_, span, true);
  body_.out.line(trips + " = static_cast<kc::Index>(kc::trip_count(" + join({start, stop + beyond, step}) + "));");
  const std::string type = body_.file.types(body_.types.strip(body_.type_of(node.target)));
  const std::string target = emit::place(body_, node.target).text;
  const std::string value = " = static_cast<" + type + ">(" + start + " + " + trip + " * " + step + ");";
  body_.out.open("for (" + trip + " = 0; " + trip + " < " + trips + "; ++" + trip + ")");
  body_.out.line(target + value);
  loop_body(node.body, completed);
  body_.out.close();
  if (node.keeps_end_value) body_.out.line(target + value);
  release_kept();
  else_clause(node.otherwise, completed);
}

/// Leaves everything up to the loop, or to the end; a finally clause in between runs first and goes on by itself.
void GeneratorLowering::jump(Exit exit) {
  for (std::size_t i = around_.size(); i-- > 0;) {
    const Around& around = around_[i];
    if (around.kind == Around::Kind::Loop) {
      if (exit == returned) continue;
      if (exit == broke && !around.exit.empty()) body_.out.line(around.exit + " = false;");
      return body_.out.line(exit == broke ? "break;" : "continue;");
    }
    if (around.kind == Around::Kind::Handler) body_.out.line(around.handling + ".end();");
    if (around.kind == Around::Kind::Finally) body_.out.line("if (" + around.exit + " == " + std::to_string(raised) + ") " + around.handling + ".end();");
    body_.out.line("frame.region = " + std::to_string(around.outer_region) + ";");
    if (around.kind != Around::Kind::Guarded) continue;
    around.exits->insert(exit);
    body_.out.line(around.exit + " = " + std::to_string(exit) + ";");
    return body_.out.line("goto place_" + std::to_string(around.place) + ";");
  }
  body_.out.line("return generator.finish(std::move(" + result_ + "));");
}

void GeneratorLowering::return_statement(const ir::Return& node, Span span) {
  if (result_.empty()) result_ = frame_.add(body_.types.object_type, "result");
  if (node.value.valid()) extract(node.value);
  mark_line(body_, span, node.value.valid() && body_.effects(node.value).may_raise);
  if (node.value.valid()) scoped(node.value, [&] { body_.out.line(result_ + " = " + object(body_, node.value).text + ";"); });
  else body_.out.line(result_ + " = kc::py::none();");
  release_kept();
  jump(returned);
}

}  // namespace kernelc::emit

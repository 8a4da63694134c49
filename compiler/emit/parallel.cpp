#include "emit/parallel.h"

#include "emit/exits.h"
#include "emit/expressions.h"
#include "emit/loops.h"
#include "emit/outlined_function.h"
#include "emit/parallel_result.h"
#include "emit/parallel_text.h"
#include "emit/sequence.h"
#include "emit/statements.h"
#include "emit/team.h"

namespace kernelc::emit {

namespace {

using ir::ExprId;

/// Writes one shared loop.
class SharedLoop {
 public:
  SharedLoop(Body& outer, ir::StmtId stmt)
      : outer_(outer), node_(*ir::node_as<ir::ParallelFor>(outer.module, stmt)), function_(outer, stmt, "loop"), body_(function_.text()),
        target_type_(outer.file.types(outer.types.strip(outer.type_of(node_.target)))), exits_(exits_of(outer.module, node_.body)),
        result_(outer, function_, exits_, exits_.breaks && !node_.otherwise.empty()) {
    raises_ = may_raise(outer, node_.body);
    declares_ = outer.file.facts.declares.get(stmt);
  }

  void write() {
    read_bounds();
    const std::string options = pragma_options();
    if (!declares_) function_.pass_out(outer_.type_of(node_.target), target_name(), place(outer_, node_.target).text);
    result_.pass();
    write_function(options);
    exit_ = result_.write_call();
    if (!node_.otherwise.empty()) write_otherwise();
  }

 private:
  bool has_region() const { return raises_ || exits_.breaks || exits_.returns; }

  std::string target_name() const {
    const auto* local = outer_.node<ir::LocalRef>(node_.target);
    return local ? body_.name(local->id) : "target";
  }

  void read_bounds() {
    std::vector<ExprId> bounds = {node_.start, node_.stop};
    if (node_.step.valid()) bounds.push_back(node_.step);
    Sequenced order(outer_, bounds, Order::LeftToRight);
    start_ = is_literal(node_.start) ? number(outer_, node_.start).text.text : function_.parameter("start", node_.start);
    stop_ = function_.parameter("stop", node_.stop);
    if (!node_.step.valid()) step_ = "1";
    else step_ = is_literal(node_.step) ? number(outer_, node_.step).text.text : function_.parameter("step", node_.step);
  }
  bool is_literal(ExprId expr) const {
    if (const auto* negated = outer_.node<ir::Unary>(expr)) expr = negated->operand;
    if (const auto* cast = outer_.node<ir::Cast>(expr)) expr = cast->value;
    return outer_.node<ir::IntConst>(expr) != nullptr;
  }

  std::string pragma_options() {
    const ir::ParallelOptions& given = node_.options;
    std::string text;
    if (!given.schedule.empty()) {
      const std::string chunk = given.chunk_size.valid() ? ", " + function_.option("chunk_size", given.chunk_size) : "";
      text += " schedule(" + given.schedule + chunk + ")";
    }
    if (given.num_threads.valid()) text += function_.thread_count(given.num_threads);
    if (given.use_threads_if.valid()) text += " if (" + function_.option("use_threads", given.use_threads_if) + ")";
    return text;
  }

  std::string data_clauses() const {
    std::vector<std::string> kept = names_of(body_, function_.locals().privates);
    if (!declares_) kept.push_back(target_name());
    std::vector<std::string> copied = function_.views();
    copied.insert(copied.end(), kept.begin(), kept.end());
    return clause("firstprivate", copied) + clause("lastprivate", kept) + reduction_clauses(body_, node_);
  }

  void write_function(const std::string& options) {
    body_.out.blank();
    body_.out.block(function_.head(result_.tells_exit() ? "kc::Exit" : "void"), [&] {
      function_.write_copies_in();
      if (has_region()) body_.out.line("kc::py::Parallel " + function_.region() + ";");
      write_loop(options);
      if (has_region()) body_.out.line(function_.region() + ".finish();");
      function_.write_copies_out();
      if (result_.tells_exit()) body_.out.line("return " + function_.region() + ".exit();");
    });
  }

  void write_loop(const std::string& options) {
    const bool counts_directly = declares_ && is_simple_step();
    const std::string counter = counts_directly ? target_name() : body_.temporary(is_simple_step() ? target_name() + "_" : "trip");
    if (!is_simple_step()) body_.out.line("const auto trips = static_cast<kc::Index>(kc::trip_count(" + join({start_, stop_, step_}) + "));");
    write_pragma(body_.out, "parallel for" + options + data_clauses());
    body_.out.block(loop_head(counter), [&] {
      if (has_region()) body_.out.line("if (" + function_.region() + ".is_left()) continue;");
      if (raises_) body_.out.open("try");
      declare_inside(body_, function_.locals().inside);
      if (!counts_directly) assign_target(counter);
      write_iteration(body_, node_.body, function_.region());
      if (raises_) close_try(body_, function_.region());
    });
  }

  bool is_simple_step() const { return step_ == "1" || (is_literal_text(step_) && step_[0] != '-'); }
  static bool is_literal_text(const std::string& text) { return text.find_first_not_of("0123456789") == std::string::npos; }

  std::string loop_head(const std::string& counter) const {
    if (!is_simple_step()) return "for (kc::Index " + counter + " = 0; " + counter + " < trips; ++" + counter + ")";
    const std::string advance = step_ == "1" ? "++" + counter : counter + " += " + step_;
    return "for (" + target_type_ + " " + counter + " = " + start_ + "; " + counter + " < " + stop_ + "; " + advance + ")";
  }

  void assign_target(const std::string& counter) {
    const std::string value = is_simple_step() ? counter : "static_cast<" + target_type_ + ">(" + start_ + " + " + counter + " * " + step_ + ")";
    body_.out.line((declares_ ? "const " + target_type_ + " " : "") + target_name() + " = " + value + ";");
  }

  // The else clause runs unless a break left the loop.
  void write_otherwise() {
    if (!exits_.breaks) return statements(outer_, node_.otherwise);
    outer_.out.block("if (" + exit_ + " == kc::Exit::none)", [&] { statements(outer_, node_.otherwise); });
  }

  Body& outer_;
  const ir::ParallelFor& node_;
  OutlinedFunction function_;
  Body& body_;
  std::string target_type_, start_, stop_, step_, exit_;
  Exits exits_;
  ParallelResult result_;
  bool raises_ = false, declares_ = false;
};

}  // namespace

void leave_iteration(Body& body, const std::string& exit, const std::string& before) {
  Iteration& iteration = body.iterations.back();
  if (!exit.empty() && before.empty()) body.out.line(iteration.region + ".leave(kc::Exit::" + exit + ");");
  if (!exit.empty() && !before.empty()) body.out.line("if (" + iteration.region + ".leave(kc::Exit::" + exit + ")) " + before);
  const bool is_direct = body.enclosures.back().kind == Enclosure::Kind::Iteration && !iteration.is_team;
  if (is_direct) return body.out.line("continue;");
  iteration.is_label_used = true;
  body.out.line("goto " + iteration.label + ";");
}

namespace {

ir::ForRange::Direction direction_of(const Body& body, ExprId step) {
  if (!step.valid()) return ir::ForRange::Direction::Up;
  if (const auto* cast = body.node<ir::Cast>(step)) step = cast->value;
  if (body.node<ir::Unary>(step)) return ir::ForRange::Direction::Down;
  const auto* literal = body.node<ir::IntConst>(step);
  if (!literal) return ir::ForRange::Direction::Unknown;
  return literal->text.starts_with('-') ? ir::ForRange::Direction::Down : ir::ForRange::Direction::Up;
}

}  // namespace

void parallel_for(Body& body, ir::StmtId stmt) {
  const auto& node = *ir::node_as<ir::ParallelFor>(body.module, stmt);
  if (!body.iterations.empty() && !body.iterations.back().is_team) {
    // The threads are busy with the loop around.
    const ir::ForRange serial{node.target, node.start, node.stop, node.step, direction_of(body, node.step), false, false, node.body, node.otherwise};
    return for_range(body, stmt, serial);
  }
  if (!body.team.empty()) return team_loop(body, stmt, node);
  SharedLoop(body, stmt).write();
}

}  // namespace kernelc::emit

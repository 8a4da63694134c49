#include "emit/team.h"

#include <set>

#include "emit/expressions.h"
#include "emit/outlined_function.h"
#include "emit/parallel_result.h"
#include "emit/parallel_text.h"
#include "emit/sequence.h"
#include "emit/shared_locals.h"
#include "emit/statements.h"
#include "ir/walk.h"

namespace kernelc::emit {

namespace {

using ir::LocalId;

/// The loops of a block that share out their iterations: those inside of them run in one thread.
class TeamLoops : public ir::Walk {
 public:
  TeamLoops(const ir::Module& module, const ir::Block& block) : Walk(module) {
    for (const ir::StmtId stmt : block) visit(stmt);
  }
  std::vector<ir::StmtId> found;

  void visit(ir::ExprId) override {}
  void visit(ir::StmtId id) override {
    if (ir::node_as<ir::ParallelFor>(module_, id)) found.push_back(id);
    else parts(id);
  }
};

/// What each thread has for itself in a loop of the team and gives back, the target with the rest.
std::vector<LocalId> given_back(const Body& body, ir::StmtId stmt) {
  std::vector<LocalId> locals = shared_locals(body, stmt).privates;
  const LocalId target = ir::local_of(body.module, ir::node_as<ir::ParallelFor>(body.module, stmt)->target);
  if (target.valid() && !body.file.facts.declares.get(stmt)) locals.push_back(target);
  return locals;
}

/// Writes a block that every thread runs. The loops in it share out their iterations among the threads.
class Team {
 public:
  Team(Body& outer, ir::StmtId stmt)
      : outer_(outer), node_(*ir::node_as<ir::Parallel>(outer.module, stmt)), function_(outer, stmt, "team"), body_(function_.text()),
        result_(outer, function_, exits_of(outer.module, node_.body), false) {
    body_.team = function_.region();
  }

  void write() {
    const std::string options = pragma_options();
    result_.pass();
    body_.out.blank();
    body_.out.block(function_.head(result_.tells_exit() ? "kc::Exit" : "void"), [&] {
      function_.write_copies_in();
      body_.out.line("kc::py::Parallel " + function_.region() + ";");
      write_pragma(body_.out, "parallel" + options + clause("firstprivate", private_names()));
      body_.out.block("", [&] { write_block(); });
      body_.out.line(function_.region() + ".finish();");
      function_.write_copies_out();
      if (result_.tells_exit()) body_.out.line("return " + function_.region() + ".exit();");
    });
    result_.write_call();
  }

 private:
  // What a loop inside sums up or gives back is shared until that loop.
  std::vector<std::string> private_names() const {
    std::set<LocalId> of_loops;
    for (const ir::StmtId id : TeamLoops(outer_.module, node_.body).found) {
      for (const auto& reduction : ir::node_as<ir::ParallelFor>(outer_.module, id)->reductions) of_loops.insert(reduction.local);
      for (const LocalId local : given_back(outer_, id)) of_loops.insert(local);
    }
    std::vector<LocalId> locals;
    for (const LocalId local : function_.locals().privates)
      if (!of_loops.contains(local)) locals.push_back(local);
    std::vector<std::string> names = function_.views();
    for (const std::string& name : names_of(body_, locals)) names.push_back(name);
    return names;
  }

  std::string pragma_options() {
    std::string text;
    if (node_.options.num_threads.valid()) text += function_.thread_count(node_.options.num_threads);
    if (node_.options.use_threads_if.valid()) text += " if (" + function_.option("use_threads", node_.options.use_threads_if) + ")";
    return text;
  }

  void write_block() {
    body_.out.open("try");
    declare_inside(body_, function_.locals().inside);
    if (result_.tells_exit()) write_iteration(body_, node_.body, function_.region(), true);
    else statements(body_, node_.body);
    close_try(body_, function_.region());
  }

  Body& outer_;
  const ir::Parallel& node_;
  OutlinedFunction function_;
  Body& body_;
  ParallelResult result_;
};

void write_team_loop(Body& body, ir::StmtId stmt, const ir::ParallelFor& node) {
  std::string text = "for";
  if (!node.options.schedule.empty()) {
    const std::string chunk = node.options.chunk_size.valid() ? ", " + expression(body, node.options.chunk_size).text : "";
    text += " schedule(" + node.options.schedule + chunk + ")";
  }
  const std::vector<std::string> privates = names_of(body, given_back(body, stmt));
  text += clause("firstprivate", privates) + clause("lastprivate", privates) + reduction_clauses(body, node);
  const std::string start = hold(body, node.start), stop = hold(body, node.stop);
  const std::string step = node.step.valid() ? hold(body, node.step) : "1";
  const std::string trips = body.temporary("trips"), trip = body.temporary("trip");
  body.out.line("const auto " + trips + " = static_cast<kc::Index>(kc::trip_count(" + join({start, stop, step}) + "));");
  write_pragma(body.out, text);
  body.out.block("for (kc::Index " + trip + " = 0; " + trip + " < " + trips + "; ++" + trip + ")", [&] {
    body.out.line("if (" + body.team + ".is_left()) continue;");
    body.out.open("try");
    const std::string type = body.file.types(body.types.strip(body.type_of(node.target)));
    const bool declares = body.file.facts.declares.get(stmt);
    body.out.line((declares ? "[[maybe_unused]] const " + type + " " : "") + place(body, node.target).text + " = static_cast<" + type + ">(" + start + " + " + trip + " * " + step + ");");
    write_iteration(body, node.body, body.team);
    close_try(body, body.team);
  });
  statements(body, node.otherwise);
}

}  // namespace

// In a scope of its own where a return in the team may jump over it.
void team_loop(Body& body, ir::StmtId stmt, const ir::ParallelFor& node) {
  if (body.iterations.empty()) return write_team_loop(body, stmt, node);
  body.out.block("", [&] { write_team_loop(body, stmt, node); });
}

void parallel_block(Body& body, ir::StmtId stmt) { Team(body, stmt).write(); }

}  // namespace kernelc::emit

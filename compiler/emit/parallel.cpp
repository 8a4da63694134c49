#include "emit/parallel.h"

#include "emit/exits.h"
#include "emit/expressions.h"
#include "emit/functions.h"
#include "emit/loops.h"
#include "emit/objects.h"
#include "emit/sequence.h"
#include "emit/shared_locals.h"
#include "emit/statements.h"
#include "emit/views.h"

namespace kernelc::emit {

namespace {

using ir::ExprId;
using ir::LocalId;

std::string_view reduction_text(ir::ArithOp op) {
  switch (op) {
    case ir::ArithOp::Multiply: return "*";
    case ir::ArithOp::BitAnd: return "&";
    case ir::ArithOp::BitOr: return "|";
    case ir::ArithOp::BitXor: return "^";
    default: return "+";  // a sum of differences is a sum
  }
}

/// The function that a parallel part becomes: its parameters, beside them the arguments of the call.
class OutlinedFunction {
 public:
  OutlinedFunction(Body& outer, ir::StmtId stmt, std::string_view wanted)
      : outer_(outer), text_(outer.file, outer.id, outer.before), locals_(shared_locals(outer, stmt)) {
    name_ = outer.file.names.scope().declare(outer.file.names.function(outer.id) + "_" + std::string(wanted));
    text_.records_line = false;
    text_.has_gil = false;
    text_.held_views = outer.held_views;
    region_ = text_.temporary("region");
    if (!outer.checks.empty()) add_checks();
    for (const std::string& view : outer.held_views) add_view(view, "auto");
    for (const LocalId local : locals_.passed) pass(local);
    for (const LocalId local : locals_.privates) pass_out(local);
    for (const LocalId local : locals_.reductions) pass_out(local);
  }

  Body& text() { return text_; }
  const SharedLocals& locals() const { return locals_; }
  const std::vector<std::string>& views() const { return views_; }
  const std::string& region() const { return region_; }

  /// Hands over what only the pragmas mention.
  std::string option(std::string_view wanted, ExprId value) {
    const std::string name = parameter(wanted, value);
    parameters_.back().insert(0, "[[maybe_unused]] ");
    return name;
  }
  std::string thread_count(ExprId value) {
    const std::string text = is_literal_number(value) ? number(outer_, value).text.text : "kc::team_size(" + option("num_threads", value) + ")";
    return " num_threads(" + text + ")";
  }
  bool is_literal_number(ExprId value) const { return outer_.node<ir::IntConst>(value) != nullptr; }

  /// Hands a value over under a new name.
  std::string parameter(std::string_view wanted, ExprId value) {
    const ir::TypeId type = outer_.type_of(value);
    const std::string name = text_.temporary(wanted);
    add(outer_.file.types.declaration(outer_.types.strip(type), name), converted(outer_, value, type).text);
    return name;
  }

  /// A variable of the function that the caller sees changed.
  void pass_out(ir::TypeId type, const std::string& name, const std::string& argument) {
    const std::string outside = text_.temporary(name + "_outside");
    add(outer_.file.types.declaration(outer_.types.strip(type), "&" + outside), argument);
    outs_.push_back({outer_.file.types.declaration(outer_.types.strip(type), name), name, outside});
  }

  std::string head(const std::string& result) const {
    return (template_.empty() ? "" : "template <" + join(template_) + "> ") + result + " " + name_ + "(" + join(parameters_) + ")";
  }
  std::string call() const { return "kernels::" + name_ + "(" + join(arguments_) + ")"; }

  void write_copies_in() {
    for (const Out& out : outs_) text_.out.line(out.declaration + " = " + out.outside + ";");
  }
  void write_copies_out() {
    for (const Out& out : outs_) text_.out.line(out.outside + " = " + out.name + ";");
  }

 private:
  struct Out {
    std::string declaration, name, outside;
  };

  void add(std::string parameter, std::string argument) {
    parameters_.push_back(std::move(parameter));
    arguments_.push_back(std::move(argument));
  }
  void add_checks() {
    const std::string type = text_.temporary("Checks");
    template_.push_back("class " + type);
    text_.checks = outer_.checks;
    add("[[maybe_unused]] " + type + " " + outer_.checks, outer_.checks);
  }
  // Views keep the layout that they have where the call stands. Each thread gets a copy, whose parts compilers keep in registers.
  void add_view(const std::string& name, const std::string& argument) {
    const std::string type = text_.temporary("V" + std::to_string(template_.size() + 1));
    template_.push_back("class " + type);
    add(type + " " + name, argument == "auto" ? name : argument);
    views_.push_back(name);
  }

  void pass(LocalId local) {
    const ir::Local& variable = outer_.function.locals[local];
    const std::string& name = outer_.name(local);
    if (outer_.types.is_view(variable.type)) return add_view(name, local_text(outer_, local).text);
    if (outer_.types.is_object(variable.type)) {
      const std::string type = is_lent_parameter(outer_, local) ? "kc::py::Ref " : "kc::py::Object& ";
      return add("[[maybe_unused]] " + type + name, local_text(outer_, local).text);  // of an object, only a view may be left
    }
    const bool by_reference = outer_.types.is<ir::ArrayType>(variable.type) || outer_.types.is<ir::StructType>(variable.type) ||
                              outer_.types.is<ir::CppClassType>(variable.type) || outer_.types.is<ir::TupleType>(variable.type);
    const std::string declarator = by_reference ? (outer_.types.is<ir::ArrayType>(variable.type) ? "(&" + name + ")" : "&" + name) : name;
    add(outer_.file.types.declaration(outer_.types.strip(variable.type), declarator), local_text(outer_, local).text);
  }
  void pass_out(LocalId local) { pass_out(outer_.function.locals[local].type, outer_.name(local), local_text(outer_, local).text); }

  Body& outer_;
  Body text_;
  SharedLocals locals_;
  std::string name_, region_;
  std::vector<std::string> template_, parameters_, arguments_, views_;
  std::vector<Out> outs_;
};

std::vector<std::string> names_of(const Body& body, const std::vector<LocalId>& locals) {
  std::vector<std::string> names;
  for (const LocalId local : locals) names.push_back(body.name(local));
  return names;
}

std::string clause(const std::string& name, const std::vector<std::string>& variables) {
  return variables.empty() ? "" : " " + name + "(" + join(variables) + ")";
}

void write_pragma(Writer& out, const std::string& text) {
  out.raw("#ifdef _OPENMP");
  out.raw("#pragma omp " + text);
  out.raw("#endif");
}

void declare_inside(Body& body, const std::vector<LocalId>& locals) {
  for (const LocalId local : locals) body.out.line(variable_declaration(body, local) + ";");
}

/// Writes one shared loop.
class SharedLoop {
 public:
  SharedLoop(Body& outer, ir::StmtId stmt)
      : outer_(outer), node_(*ir::node_as<ir::ParallelFor>(outer.module, stmt)), function_(outer, stmt, "loop"), body_(function_.text()),
        target_type_(outer.file.types(outer.types.strip(outer.type_of(node_.target)))) {
    exits_ = exits_of(outer.module, node_.body);
    exits_.continues = false;
    raises_ = may_raise(outer, node_.body);
    declares_ = outer.file.facts.declares.get(stmt);
  }

  void write() {
    read_bounds();
    const std::string options = pragma_options();
    if (!declares_) function_.pass_out(outer_.type_of(node_.target), target_name(), place(outer_, node_.target).text);
    if (exits_.returns) pass_result();
    write_function(options);
    write_call();
    if (!node_.otherwise.empty()) write_otherwise();
  }

 private:
  bool has_region() const { return raises_ || exits_.breaks || exits_.returns; }

  std::string target_name() const {
    const auto* local = outer_.node<ir::LocalRef>(node_.target);
    return local ? outer_.name(local->id) : "target";
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

  void pass_result() {
    body_.parallel_result = body_.temporary("result");
    result_ = outer_.temporary("result");
    const bool is_void = outer_.types.is<ir::VoidType>(outer_.function.result);
    if (!is_void) function_.pass_out(outer_.function.result, body_.parallel_result, result_);
  }

  std::string data_clauses() const {
    std::vector<std::string> kept = names_of(body_, function_.locals().privates);
    if (!declares_) kept.push_back(target_name());
    std::vector<std::string> copied = function_.views();
    copied.insert(copied.end(), kept.begin(), kept.end());
    std::string text = clause("firstprivate", copied) + clause("lastprivate", kept);
    for (const auto& reduction : node_.reductions)
      text += " reduction(" + std::string(reduction_text(reduction.op)) + " : " + body_.name(reduction.local) + ")";
    return text;
  }

  void write_function(const std::string& options) {
    body_.out.blank();
    body_.out.block(function_.head(tells_exit() ? "kc::Exit" : "void"), [&] {
      function_.write_copies_in();
      if (has_region()) body_.out.line("kc::Parallel " + function_.region() + ";");
      write_loop(options);
      if (has_region()) body_.out.line(function_.region() + ".finish();");
      function_.write_copies_out();
      if (tells_exit()) body_.out.line("return " + function_.region() + ".exit();");
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
      write_iteration();
      if (raises_) write_capture(body_, function_.region());
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

  void write_iteration() {
    body_.iterations.push_back({function_.region(), body_.temporary("next"), false});
    body_.enclosures.push_back({Enclosure::Kind::Iteration, ""});
    statements(body_, node_.body);
    body_.enclosures.pop_back();
    if (body_.iterations.back().is_label_used) body_.out.line(body_.iterations.back().label + ":;");
    body_.iterations.pop_back();
  }

  static void write_capture(Body& body, const std::string& region) {
    body.out.close("} catch (...) {");
    body.out.indent();
    body.out.line(region + ".capture();");
    body.out.close();
  }

  void write_call() {
    if (!tells_exit()) return outer_.out.line(function_.call() + ";");
    const bool is_void = outer_.types.is<ir::VoidType>(outer_.function.result);
    if (exits_.returns && !is_void) outer_.out.line(outer_.file.types.declaration(outer_.types.strip(outer_.function.result), result_) + "{};");
    exit_ = outer_.temporary("exit");
    outer_.out.line("const kc::Exit " + exit_ + " = " + function_.call() + ";");
    if (exits_.returns)
      outer_.out.block("if (" + exit_ + " == kc::Exit::returned)", [&] { write_return_of(outer_, is_void ? "" : result_); });
  }

  // The else clause runs unless a break left the loop.
  void write_otherwise() {
    if (!exits_.breaks) return statements(outer_, node_.otherwise);
    outer_.out.block("if (" + exit_ + " == kc::Exit::none)", [&] { statements(outer_, node_.otherwise); });
  }
  bool tells_exit() const { return exits_.returns || (exits_.breaks && !node_.otherwise.empty()); }

  Body& outer_;
  const ir::ParallelFor& node_;
  OutlinedFunction function_;
  Body& body_;
  std::string target_type_, start_, stop_, step_, result_, exit_;
  Exits exits_;
  bool raises_ = false, declares_ = false;
};

}  // namespace

void leave_iteration(Body& body, const std::string& exit, const std::string& before) {
  Iteration& iteration = body.iterations.back();
  if (!exit.empty() && before.empty()) body.out.line(iteration.region + ".leave(kc::Exit::" + exit + ");");
  if (!exit.empty() && !before.empty()) body.out.line("if (" + iteration.region + ".leave(kc::Exit::" + exit + ")) " + before);
  const bool is_direct = body.enclosures.back().kind == Enclosure::Kind::Iteration;
  if (is_direct) return body.out.line("continue;");
  iteration.is_label_used = true;
  body.out.line("goto " + iteration.label + ";");
}

namespace {

/// Writes a block that every thread runs. The loops in it share out their iterations among the threads.
class Team {
 public:
  Team(Body& outer, ir::StmtId stmt)
      : outer_(outer), node_(*ir::node_as<ir::Parallel>(outer.module, stmt)), function_(outer, stmt, "team"), body_(function_.text()) {
    body_.team = function_.region();
  }

  void write() {
    const std::string options = pragma_options();
    body_.out.blank();
    body_.out.block(function_.head("void"), [&] {
      function_.write_copies_in();
      body_.out.line("kc::Parallel " + function_.region() + ";");
      write_pragma(body_.out, "parallel" + options + clause("firstprivate", private_names()));
      body_.out.block("", [&] { write_block(); });
      body_.out.line(function_.region() + ".finish();");
      function_.write_copies_out();
    });
    outer_.out.line(function_.call() + ";");
  }

 private:
  // Sums over a loop inside are shared until that loop.
  std::vector<std::string> private_names() const {
    std::set<LocalId> reduced;
    for (const ir::StmtId id : node_.body)
      if (const auto* loop = ir::node_as<ir::ParallelFor>(outer_.module, id))
        for (const auto& reduction : loop->reductions) reduced.insert(reduction.local);
    std::vector<LocalId> locals;
    for (const LocalId local : function_.locals().privates)
      if (!reduced.contains(local)) locals.push_back(local);
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
    statements(body_, node_.body);
    body_.out.close("} catch (...) {");
    body_.out.indent();
    body_.out.line(function_.region() + ".capture();");
    body_.out.close();
  }

  Body& outer_;
  const ir::Parallel& node_;
  OutlinedFunction function_;
  Body& body_;
};

/// A loop inside a team: its threads have their own copies of what it assigns.
void team_loop(Body& body, ir::StmtId stmt, const ir::ParallelFor& node) {
  std::string text = "for";
  if (!node.options.schedule.empty()) {
    const std::string chunk = node.options.chunk_size.valid() ? ", " + expression(body, node.options.chunk_size).text : "";
    text += " schedule(" + node.options.schedule + chunk + ")";
  }
  for (const auto& reduction : node.reductions)
    text += " reduction(" + std::string(reduction_text(reduction.op)) + " : " + body.name(reduction.local) + ")";
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
    body.out.line((declares ? "const " + type + " " : "") + place(body, node.target).text + " = static_cast<" + type + ">(" + start + " + " + trip + " * " + step + ");");
    body.iterations.push_back({body.team, body.temporary("next"), false});
    body.enclosures.push_back({Enclosure::Kind::Iteration, ""});
    statements(body, node.body);
    body.enclosures.pop_back();
    if (body.iterations.back().is_label_used) body.out.line(body.iterations.back().label + ":;");
    body.iterations.pop_back();
    body.out.close("} catch (...) {");
    body.out.indent();
    body.out.line(body.team + ".capture();");
    body.out.close();
  });
  statements(body, node.otherwise);
}

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
  if (!body.iterations.empty()) {
    // The threads are busy with the loop around.
    const ir::ForRange serial{node.target, node.start, node.stop, node.step, direction_of(body, node.step), false, false, node.body, node.otherwise};
    return for_range(body, stmt, serial);
  }
  if (!body.team.empty()) return team_loop(body, stmt, node);
  SharedLoop(body, stmt).write();
}

void parallel_block(Body& body, ir::StmtId stmt) { Team(body, stmt).write(); }

}  // namespace kernelc::emit

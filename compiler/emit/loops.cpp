#include "emit/loops.h"

#include <optional>

#include "emit/exits.h"
#include "emit/expressions.h"
#include "emit/lanes.h"
#include "emit/lines.h"
#include "emit/objects.h"
#include "emit/sequence.h"
#include "emit/stable.h"
#include "emit/statements.h"

namespace kernelc::emit {

namespace {

using ir::ExprId;

// The body of a loop, and its else clause behind it: skipped when a break clears the flag.
class LoopText {
 public:
  LoopText(Body& body, const ir::Block& block, const ir::Block& otherwise) : body_(body), block_(block), otherwise_(otherwise) {
    const bool needs_flag = !otherwise.empty() && exits_of(body.module, block).breaks;
    if (!needs_flag) return;
    completed_ = body.temporary("completed");
    body.out.line("bool " + completed_ + " = true;");
  }

  template <class First>
  void write(const std::string& head, First first) {
    body_.out.open(head);
    body_.enclosures.push_back({Enclosure::Kind::Loop, completed_});
    body_.recorded_line = 0;
    first();
    statements(body_, block_);
    body_.recorded_line = 0;
    body_.enclosures.pop_back();
    body_.out.close();
    if (otherwise_.empty()) return;
    if (completed_.empty()) statements(body_, otherwise_);
    else body_.out.block("if (" + completed_ + ")", [&] { statements(body_, otherwise_); });
    body_.recorded_line = 0;
  }

 private:
  Body& body_;
  const ir::Block& block_;
  const ir::Block& otherwise_;
  std::string completed_;
};

std::optional<long long> constant_step(const Body& body, ExprId step) {
  if (!step.valid()) return 1;
  if (const auto* cast = body.node<ir::Cast>(step)) step = cast->value;
  if (const auto* negated = body.node<ir::Unary>(step); negated && negated->op == ir::UnaryOp::Negate) {
    const auto positive = constant_step(body, negated->operand);
    return positive ? std::optional(-*positive) : std::nullopt;
  }
  const auto* literal = body.node<ir::IntConst>(step);
  return literal ? std::optional(std::stoll(literal->text, nullptr, 0)) : std::nullopt;
}

bool is_never_negative(const Body& body, ExprId expr) {
  if (const auto* cast = body.node<ir::Cast>(expr)) expr = cast->value;
  if (const auto* literal = body.node<ir::IntConst>(expr)) return !literal->text.starts_with('-');
  if (const auto* extent = body.node<ir::ViewExtent>(expr)) return extent->field == ir::ViewExtent::Field::Shape;
  const NumberClass own = number_class(body.types, body.type_of(expr));
  return own.kind == NumberClass::Kind::Integer && !own.is_signed;
}

/// The head of a C loop that counts as range() does.
class Counting {
 public:
  Counting(Body& body, ir::StmtId stmt, const ir::ForRange& node)
      : body_(body), stmt_(stmt), node_(node), target_(number_class(body.types, body.type_of(node.target))),
        down_(node.direction == ir::ForRange::Direction::Down) {
    declares_ = body.file.facts.declares.get(stmt) && !node.keeps_end_value;
  }

  void write() {
    LoopText loop(body_, node_.body, node_.otherwise);
    mark_line(body_, body_[stmt_].span, raises());
    if (const auto extent = body_.grid_extents.find(stmt_); extent != body_.grid_extents.end()) {
      const std::string counter = declared_target();
      if (write_in_lanes({"kc::Index", counter, "0", extent->second})) return;
      return loop.write("for (kc::Index " + counter + " = 0; " + counter + " < " + extent->second + "; ++" + counter + ")", [] {});
    }
    Sequenced order(body_, bounds(), Order::LeftToRight);
    if (node_.direction == ir::ForRange::Direction::Unknown) return write_unknown_direction(loop);
    if (node_.keeps_end_value) return loop.write(head("", target_name()), [] {});
    if (declares_ && counts_in_target()) {
      if (write_in_lanes({target_type(), declared_target(), bound_text(node_.start).text, bound_text(node_.stop).text})) return;
      return loop.write(head(target_type() + " ", declared_target()), [] {});
    }
    const std::string counter = body_.temporary(identifier(wanted_name()) + "_");
    const std::string type = counts_in_target() ? target_type() : "kc::Index";
    loop.write(head(type + " ", counter), [&] { assign_target(counter); });
  }

 private:
  bool write_in_lanes(const Lanes::Head& head) {
    const bool counts_up = !down_ && constant_step(body_, node_.step) == 1 && !node_.includes_stop && node_.otherwise.empty();
    Lanes lanes(body_, node_.body);
    if (!counts_up || !lanes.any()) return false;
    lanes.write_loop(head, [&] { statements(body_, node_.body); });
    return true;
  }

  std::vector<ExprId> bounds() const {
    std::vector<ExprId> all = {node_.start, node_.stop};
    if (node_.step.valid()) all.push_back(node_.step);
    return all;
  }
  bool raises() const {
    bool raises = body_.file.facts.tests_range.get(stmt_) || node_.direction == ir::ForRange::Direction::Unknown;
    for (const ExprId bound : bounds()) raises = raises || body_.effects(bound).may_raise;
    return raises;
  }

  // An unsigned counter cannot go below zero, nor be compared with a negative bound.
  bool counts_in_target() const {
    if (node_.keeps_end_value || target_.kind != NumberClass::Kind::Integer || target_.is_signed) return true;
    return !down_ && is_never_negative(body_, node_.start) && is_never_negative(body_, node_.stop);
  }

  std::string target_type() const { return body_.file.types(body_.types.strip(body_.type_of(node_.target))); }
  std::string target_name() const { return place(body_, node_.target).text; }
  std::string declared_target() const { return body_.name(body_.node<ir::LocalRef>(node_.target)->id); }
  std::string wanted_name() const {
    const auto* local = body_.node<ir::LocalRef>(node_.target);
    const std::string name = local ? body_.function.locals[local->id].name : "";
    return name.empty() ? "k" : name;
  }

  void assign_target(const std::string& counter) {
    const std::string value = counts_in_target() ? counter : "static_cast<" + target_type() + ">(" + counter + ")";
    const auto* local = body_.node<ir::LocalRef>(node_.target);
    if (declares_ && local && !body_.reads.contains(local->id)) return;
    if (declares_) body_.out.line("const " + target_type() + " " + declared_target() + " = " + value + ";");
    else body_.out.line(target_name() + " = " + value + ";");
  }

  // A bound in the type in which the loop counts.
  Text bound_text(ExprId bound) const {
    const Number value = number(body_, bound);
    if (body_.file.facts.tests_range.get(stmt_)) return call_text("kc::narrow<" + target_type() + ">", {value.text.text});
    const NumberClass counter = counts_in_target() ? target_ : NumberClass{NumberClass::Kind::Integer, 8, true};
    const bool is_literal = body_.node<ir::IntConst>(bound) != nullptr;
    if (value.natural == counter || is_literal || promoted(value.natural) == promoted(counter)) return value.text;
    if (value.natural.kind == NumberClass::Kind::Integer && value.natural.is_signed == counter.is_signed) return value.text;
    const std::string type = counts_in_target() ? target_type() : "kc::Index";
    return {"static_cast<" + type + ">(" + value.text.text + ")"};
  }

  // `T i = 0; i < n; ++i`; a bound that the body could change is kept in a second variable.
  std::string head(const std::string& type, const std::string& counter) {
    std::string init = type + counter + " = " + bound_text(node_.start).text;
    std::string stop = operand(bound_text(node_.stop), Precedence::Shift);
    const bool is_stable = is_stable_in(body_, node_.stop, node_.body) && !body_.file.facts.tests_range.get(stmt_);
    if (!is_stable) {
      const std::string end = body_.temporary("end");
      if (type.empty()) body_.out.line("const auto " + end + " = " + stop + ";");
      else init += ", " + end + " = " + stop;
      stop = end;
    }
    const std::string relation = std::string(down_ ? " >" : " <") + (node_.includes_stop ? "= " : " ");
    return "for (" + init + "; " + counter + relation + stop + "; " + advance(counter) + ")";
  }

  std::string advance(const std::string& counter) const {
    const auto step = constant_step(body_, node_.step);
    if (step == 1) return "++" + counter;
    if (step == -1) return "--" + counter;
    if (step) return counter + (*step < 0 ? " -= " + std::to_string(-*step) : " += " + std::to_string(*step));
    std::string text = number(body_, node_.step).text.text;
    if (!is_stable_in(body_, node_.step, node_.body)) {
      const std::string name = body_.temporary("step");
      body_.out.line("const auto " + name + " = " + text + ";");
      text = name;
    }
    return counter + " += " + text;
  }

  void write_unknown_direction(LoopText& loop) {
    const std::string counter = body_.temporary("trip"), count = body_.temporary("trips");
    const std::string start = hold_bound("start", node_.start), step = hold_bound("step", node_.step);
    const std::string stop = number(body_, node_.stop).text.text;
    body_.out.line("const auto " + count + " = kc::trip_count(" + join({start, stop, step}) + ");");
    loop.write("for (kc::Index " + counter + " = 0; " + counter + " < static_cast<kc::Index>(" + count + "); ++" + counter + ")", [&] {
      const std::string value = "static_cast<" + target_type() + ">(" + start + " + " + counter + " * " + step + ")";
      body_.out.line((declares_ ? "const " + target_type() + " " + declared_target() : target_name()) + " = " + value + ";");
    });
  }

  std::string hold_bound(std::string_view wanted, ExprId bound) {
    const std::string name = body_.temporary(wanted);
    body_.out.line("const auto " + name + " = " + number(body_, bound).text.text + ";");
    return name;
  }

  Body& body_;
  ir::StmtId stmt_;
  const ir::ForRange& node_;
  NumberClass target_;
  bool down_;
  bool declares_;
};

}  // namespace

void while_loop(Body& body, const ir::While& node, Span span) {
  LoopText loop(body, node.body, node.otherwise);
  const bool raises = body.effects(node.condition).may_raise;
  if (!needs_statements(body, node.condition)) {
    body.recorded_line = 0;
    const std::string mark = raises ? line_mark(body, span) : "";
    const std::string condition = expression(body, node.condition).text;
    return loop.write("while (" + (mark.empty() ? condition : mark + ", " + condition) + ")", [] {});
  }
  loop.write("while (true)", [&] {
    mark_line(body, span, raises);
    const std::string condition = operand(expression(body, node.condition), Precedence::Prefix);
    body.out.line("if (!" + condition + ") break;");
  });
}

void for_range(Body& body, ir::StmtId stmt, const ir::ForRange& node) { Counting(body, stmt, node).write(); }

/// `for i in …` of a variable that only this function sees: the items go there, and the assignment at the head of the body is
/// left out. Gives no variable for any other loop.
ir::LocalId direct_item(const Body& body, const ir::ForEach& node) {
  const auto* first = node.body.empty() ? nullptr : ir::node_as<ir::Assign>(body.module, node.body.front());
  const auto* target = first ? body.node<ir::LocalRef>(first->target) : nullptr;
  const auto* value = first ? body.node<ir::LocalRef>(first->value) : nullptr;
  if (!target || !value || !(value->id == node.item)) return {};
  const ir::Local& variable = body.function.locals[target->id];
  const bool is_private = variable.kind == ir::Local::Kind::Variable && !variable.is_captured && !variable.is_outer;
  return is_private && body.types.is_object(variable.type, ir::ObjectType::Kind::Any) ? target->id : ir::LocalId{};
}

void for_each(Body& body, const ir::ForEach& node, Span span) {
  const ir::LocalId direct = direct_item(body, node);
  const ir::Block rest(node.body.begin() + (direct ? 1 : 0), node.body.end());
  LoopText loop(body, rest, node.otherwise);
  mark_line(body, span, true);
  const std::string iterable = reference(body, node.iterable).text;
  const std::string iterator = body.temporary("each");
  body.recorded_line = 0;
  const std::string mark = line_mark(body, span);
  const std::string next = iterator + ".next(" + local_text(body, direct ? direct : node.item).text + ")";
  loop.write("for (kc::py::Iterator " + iterator + "{" + iterable + "}; " + (mark.empty() ? next : mark + ", " + next) + ";)", [] {});
}

}  // namespace kernelc::emit

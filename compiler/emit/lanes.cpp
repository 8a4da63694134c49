#include "emit/lanes.h"

#include <algorithm>

#include "analysis/mentions.h"
#include "emit/exits.h"
#include "ir/walk.h"

namespace kernelc::emit {

namespace {

/// Whether a loop is innermost, ends only by its count, and does nothing that a handler in this function could see half done.
class FindObstacle : public ir::Walk {
 public:
  FindObstacle(const Body& body, const ir::Block& block) : Walk(body.module), body_(body) {
    const Exits exits = exits_of(body.module, block);
    found = exits.breaks || exits.returns;
    has_handlers_ = has_handlers();
    PartVisitor::visit(block);
  }
  bool found = false;

 private:
  using Walk::visit;

  bool has_handlers() const {
    class FindTry : public ir::Walk {
     public:
      using Walk::Walk;
      using Walk::visit;
      void visit(ir::ExprId) override {}
      void visit(ir::StmtId id) override {
        found = found || ir::node_as<ir::Try>(module_, id);
        parts(id);
      }
      bool found = false;
    } finder(module_);
    static_cast<ir::PartVisitor&>(finder).visit(body_.function.body);
    return finder.found;
  }

  void visit(ir::StmtId id) override {
    const bool is_loop = ir::node_as<ir::ForRange>(module_, id) || ir::node_as<ir::While>(module_, id) || ir::node_as<ir::ForEach>(module_, id);
    found = found || is_loop || ir::node_as<ir::Try>(module_, id) || ir::node_as<ir::GilBlock>(module_, id);
    parts(id);
  }
  void visit(ir::ExprId id) override {
    const analysis::ExprEffects effects = body_.effects(id);
    found = found || effects.uses_python || (effects.may_raise && has_handlers_);
    parts(id);
  }

  const Body& body_;
  bool has_handlers_ = false;
};

}  // namespace

Lanes::Lanes(Body& body, const ir::Block& loop_body) : body_(body) {
  if (!body.function.directives.reassociate || body.is_generator || FindObstacle(body, loop_body).found) return;
  for (const analysis::Reduction& reduction : analysis::reductions_in(body.module, loop_body)) {
    const ir::Local& local = body.function.locals[reduction.local];
    const bool is_noted = std::any_of(sums_.begin(), sums_.end(), [&](const Sum& sum) { return sum.local == reduction.local; });
    if (is_noted || analysis::is_in_closure(local) || !body.types.is_float(local.type)) continue;
    sums_.push_back({reduction.local, reduction.op == ir::ArithOp::Multiply, "", ""});
  }
}

void Lanes::write_loop(const Head& head, const std::function<void()>& write_body) {
  const std::string lane = body_.temporary("lane");
  for (Sum& sum : sums_) {
    sum.outer = body_.name(sum.local);
    sum.lanes = body_.temporary(sum.outer + "_lanes");
    body_.local_names[sum.local] = sum.lanes + "[" + lane + "]";
    const std::string type = body_.file.types(body_.types.strip(body_.function.locals[sum.local].type));
    body_.out.line("kc::Lanes<" + type + "> " + sum.lanes + (sum.is_product ? "(1);" : "(0);"));
  }
  const std::string bounds = "<" + head.type + ">(" + head.first + ", " + head.last;
  body_.out.open("kc::in_lanes" + bounds + ", [&](" + head.type + " " + head.counter + ", int " + lane + ") KC_INLINE_LAMBDA");
  body_.enclosures.push_back({Enclosure::Kind::Lane, ""});
  body_.recorded_line = 0;
  write_body();
  body_.recorded_line = 0;
  body_.enclosures.pop_back();
  body_.out.close("});");
  for (const Sum& sum : sums_) {
    body_.local_names[sum.local] = sum.outer;
    body_.out.line(sum.outer + (sum.is_product ? " *= " : " += ") + sum.lanes + (sum.is_product ? ".product();" : ".sum();"));
  }
}

}  // namespace kernelc::emit

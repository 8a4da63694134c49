#include "emit/uses.h"

namespace kernelc::emit {

namespace {

class FindUses : public ir::Walk {
 public:
  using Walk::visit;
  explicit FindUses(Body& body) : Walk(body.module), body_(body) {}

  void visit(ir::ExprId id) override {
    if (const ir::LocalId local = ir::local_of(module_, id); local.valid()) {
      body_.mentions.insert(local);
      if (local != updated_) body_.reads.insert(local);
    }
    if (const auto* call = ir::node_as<ir::Call>(module_, id)) body_.lets_c_set_errors |= may_set_error(*call);
    if (const auto* address = ir::node_as<ir::AddressOf>(module_, id)) body_.addressed.insert(ir::local_of(module_, address->operand));
    parts(id);
  }
  void visit(ir::StmtId id) override {
    const auto& node = module_[id].node;
    if (const auto* assign = std::get_if<ir::Assign>(&node)) return visit_assign(*assign);
    if (const auto* loop = std::get_if<ir::ForEach>(&node)) body_.mentions.insert(loop->item);
    if (const auto* loop = std::get_if<ir::ForRange>(&node)) return visit_loop(*loop);
    if (const auto* handled = std::get_if<ir::Try>(&node))
      for (const auto& handler : handled->handlers)
        if (handler.name.valid()) body_.mentions.insert(handler.name);
    parts(id);
  }

 private:
  void note_target(ir::ExprId target) {
    const ir::LocalId local = ir::local_of(module_, target);
    if (local.valid()) body_.mentions.insert(local);
  }
  // What is behind a pointer, and functions of headers that need the GIL.
  bool may_set_error(const ir::Call& call) const {
    if (ir::node_as<ir::FunctionRef>(module_, call.callee)) return false;
    const ir::TypeId callee = module_[call.callee].type;
    const auto* pointer = module_.types.as<ir::PointerType>(callee);
    const auto* type = module_.types.as<ir::FunctionType>(pointer ? pointer->target : callee);
    if (!type || type->exceptions != ir::ExceptionKind::Never) return false;
    return !ir::node_as<ir::ExternRef>(module_, call.callee) || !type->is_nogil;
  }
  // That a loop counts does not make its counter one that is read.
  void visit_loop(const ir::ForRange& loop) {
    note_target(loop.target);
    if (!ir::local_of(module_, loop.target).valid()) visit(loop.target);
    visit(loop.start);
    visit(loop.stop);
    if (loop.step.valid()) visit(loop.step);
    PartVisitor::visit(loop.body);
    PartVisitor::visit(loop.otherwise);
  }
  // Reading a variable only to compute its next value does not count as a use.
  void visit_assign(const ir::Assign& assign) {
    const ir::LocalId local = ir::local_of(module_, assign.target);
    note_target(assign.target);
    const ir::LocalId before = updated_;
    updated_ = local;
    visit(assign.value);
    updated_ = before;
    if (!local.valid()) visit(assign.target);
  }

  Body& body_;
  ir::LocalId updated_;
};

}  // namespace

void find_uses(Body& body) { FindUses(body).visit(body.function.body); }

}  // namespace kernelc::emit

#include "ir/verify.h"

#include "ir/dump_expr.h"
#include "ir/verify_types.h"
#include "ir/walk.h"

namespace kernelc::ir {

namespace {

/// Looks at one function.
class FunctionVerifier : public Walk {
 public:
  using Walk::visit;
  FunctionVerifier(const Module& module, const Function& function, std::vector<std::string>& problems)
      : Walk(module), function_(function), problems_(problems), has_gil_(!function.is_nogil || function.takes_gil) {}

  void run() {
    for (const LocalId parameter : function_.parameters)
      if (parameter.value >= function_.locals.size()) report("a parameter is no local");
    visit(function_.body);
  }

  void visit(ExprId id) override {
    if (id.value >= module_.exprs.size()) return report("an expression does not exist");
    const Expr& expr = module_[id];
    if (!ids_exist(expr)) return report("a node names something that does not exist");
    if (!expr.type.valid()) return report_at(id, "no type");
    if (const std::string problem = type_problem(module_, expr); !problem.empty()) report_at(id, problem);
    if (!has_gil_ && needs_gil(expr)) report_at(id, "an object operation without the GIL");
    if (std::holds_alternative<Yield>(expr.node) && !function_.is_generator) report_at(id, "yield outside a generator");
    parts(id);
  }

  void visit(StmtId id) override {
    if (id.value >= module_.stmts.size()) return report("a statement does not exist");
    const auto& node = module_[id].node;
    if (const std::string problem = type_problem(module_, module_[id]); !problem.empty()) report(problem);
    const bool leaves_loop = std::holds_alternative<Break>(node) || std::holds_alternative<Continue>(node);
    if (leaves_loop && loops_ == 0) report("break or continue outside a loop");
    if (const auto* block = std::get_if<GilBlock>(&node)) return visit_gil(*block);
    const bool is_loop = std::holds_alternative<While>(node) || std::holds_alternative<ForRange>(node) ||
                         std::holds_alternative<ForEach>(node) || std::holds_alternative<ParallelFor>(node);
    if (std::holds_alternative<ForEach>(node) && !has_gil_) report("a loop over an object without the GIL");
    loops_ += is_loop ? 1 : 0;
    parts(id);
    loops_ -= is_loop ? 1 : 0;
  }

 private:
  void report(const std::string& problem) { problems_.push_back(function_.name + ": " + problem); }
  void report_at(ExprId id, const std::string& problem) { report(problem + ": " + dump_expr(module_, function_, id)); }

  void visit_gil(const GilBlock& block) {
    const bool before = has_gil_;
    has_gil_ = block.acquires;
    visit(block.body);
    has_gil_ = before;
  }

  template <class IdType, class T>
  static bool exists(IdType id, const Store<IdType, T>& store) {
    return id.value < store.size();
  }

  bool ids_exist(const Expr& expr) const {
    if (const auto* n = std::get_if<LocalRef>(&expr.node)) return exists(n->id, function_.locals);
    if (const auto* n = std::get_if<GlobalRef>(&expr.node)) return exists(n->id, module_.globals);
    if (const auto* n = std::get_if<FunctionRef>(&expr.node)) return exists(n->id, module_.functions);
    if (const auto* n = std::get_if<ExternRef>(&expr.node)) return exists(n->id, module_.externs);
    if (const auto* n = std::get_if<ObjectConst>(&expr.node)) return exists(n->id, module_.constants);
    if (const auto* n = std::get_if<PyGlobalRef>(&expr.node)) return exists(n->name, module_.constants);
    if (const auto* n = std::get_if<MakeFunction>(&expr.node))
      return static_cast<std::size_t>(n->py_function) < module_.py_functions.size();
    return true;
  }

  // Borrowing an object is free; everything that makes, calls or looks up one is not.
  // The instance of a C class at a pointer is used as it lies there.
  bool is_instance_at_pointer(const Expr& expr, const RuntimeCall& call) const {
    return call.function == RuntimeFunction::BorrowPointer && module_.types.is_object(expr.type, ObjectType::Kind::Class);
  }

  bool needs_gil(const Expr& expr) const {
    const auto* call = std::get_if<RuntimeCall>(&expr.node);
    if (call && is_instance_at_pointer(expr, *call)) return false;
    if (call) return info_of(call->function).effects == Effects::Python;
    return std::holds_alternative<PyGlobalRef>(expr.node) || std::holds_alternative<BuiltinRef>(expr.node) ||
           std::holds_alternative<ObjectCall>(expr.node) || std::holds_alternative<MethodCall>(expr.node) ||
           std::holds_alternative<MakeFunction>(expr.node) || std::holds_alternative<ToObject>(expr.node) ||
           std::holds_alternative<FromObject>(expr.node) || std::holds_alternative<ViewFromObject>(expr.node) ||
           std::holds_alternative<ViewToObject>(expr.node);
  }

  const Function& function_;
  std::vector<std::string>& problems_;
  bool has_gil_;
  int loops_ = 0;
};

}  // namespace

std::vector<std::string> verify(const Module& module) {
  std::vector<std::string> problems;
  for (const Function& function : module.functions)
    if (!function.is_declared_only) FunctionVerifier(module, function, problems).run();
  return problems;
}

}  // namespace kernelc::ir

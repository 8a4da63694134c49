#include "ir/walk.h"

#include <vector>

#include "support/match.h"

namespace kernelc::ir {

namespace {

class Parts {
 public:
  explicit Parts(PartVisitor& visitor) : visitor_(visitor) {}

  template <class... Part>
  void show(const Part&... part) {
    (one(part), ...);
  }

 private:
  template <class Tag>
  void one(Id<Tag> id) {
    if (id.valid()) visitor_.visit(id);
  }
  void one(const Block& block) { visitor_.visit(block); }
  template <class T>
  void one(const std::vector<T>& list) {
    for (const T& part : list) one(part);
  }
  void one(const CallArgument& argument) { one(argument.value); }
  void one(const ViewItem& item) { show(item.index, item.start, item.stop, item.step); }
  void one(const Try::Handler& handler) { show(handler.types, handler.body); }
  void one(const ParallelOptions& options) { show(options.num_threads, options.chunk_size, options.use_threads_if); }

  PartVisitor& visitor_;
};

void show_parts(const Expr& expr, Parts parts) {
  match(
      expr.node,
      // Leaves
      [](const IntConst&) {}, [](const FloatConst&) {}, [](const BoolConst&) {}, [](const CharsConst&) {},
      [](const NullConst&) {}, [](const ObjectConst&) {}, [](const SingletonConst&) {}, [](const LocalRef&) {},
      [](const GlobalRef&) {}, [](const FunctionRef&) {}, [](const ExternRef&) {}, [](const EnumeratorRef&) {}, [](const PyGlobalRef&) {},
      [](const BuiltinRef&) {}, [](const TypeObject&) {}, [](const SizeOf&) {}, [](const NoneView&) {},
      // Trees
      [&](const Unary& n) { parts.show(n.operand); },
      [&](const Arith& n) { parts.show(n.left, n.right); },
      [&](const Compare& n) { parts.show(n.left, n.right); },
      [&](const Logical& n) { parts.show(n.left, n.right); },
      [&](const Conditional& n) { parts.show(n.condition, n.then, n.otherwise); },
      [&](const Cast& n) { parts.show(n.value); },
      [&](const AddressOf& n) { parts.show(n.operand); },
      [&](const Dereference& n) { parts.show(n.pointer); },
      [&](const ElementOf& n) { parts.show(n.base, n.index); },
      [&](const Member& n) { parts.show(n.base); },
      [&](const Call& n) { parts.show(n.callee, n.arguments); },
      [&](const Construct& n) { parts.show(n.arguments); },
      [&](const CppOperator& n) { parts.show(n.left, n.right); },
      [&](const New& n) { parts.show(n.arguments); },
      [&](const RuntimeCall& n) { parts.show(n.arguments); },
      [&](const ObjectCall& n) { parts.show(n.callee, n.arguments); },
      [&](const MethodCall& n) { parts.show(n.object, n.arguments); },
      [&](const MakeFunction& n) { parts.show(n.defaults); },
      [&](const ToObject& n) { parts.show(n.value); },
      [&](const FromObject& n) { parts.show(n.value); },
      [&](const CheckedObject& n) { parts.show(n.value); },
      [&](const ViewElement& n) { parts.show(n.view, n.indices); },
      [&](const ViewSlice& n) { parts.show(n.view, n.items); },
      [&](const ViewTranspose& n) { parts.show(n.view); },
      [&](const ViewExtent& n) { parts.show(n.view, n.axis); },
      [&](const ViewConvert& n) { parts.show(n.view); },
      [&](const ViewFromObject& n) { parts.show(n.object); },
      [&](const ViewCopy& n) { parts.show(n.view); },
      [&](const ViewFromPointer& n) { parts.show(n.pointer, n.shape); },
      [&](const ViewToObject& n) { parts.show(n.view); },
      [&](const StmtExpr& n) { parts.show(n.body, n.result); },
      [&](const Yield& n) { parts.show(n.value); });
}

void show_parts(const Stmt& stmt, Parts parts) {
  match(
      stmt.node,
      [&](const ExprStmt& n) { parts.show(n.value); },
      [&](const Assign& n) { parts.show(n.value, n.target); },
      [&](const BlockStmt& n) { parts.show(n.body); },
      [&](const If& n) { parts.show(n.condition, n.then, n.otherwise); },
      [&](const While& n) { parts.show(n.condition, n.body, n.otherwise); },
      [&](const ForRange& n) { parts.show(n.start, n.stop, n.step, n.target, n.body, n.otherwise); },
      [&](const ForEach& n) { parts.show(n.iterable, n.body, n.otherwise); },
      [&](const Break&) {}, [&](const Continue&) {},
      [&](const Return& n) { parts.show(n.value); },
      [&](const Unbind& n) { parts.show(n.target); },
      [&](const Try& n) { parts.show(n.body, n.handlers, n.otherwise, n.final_body); },
      [&](const GilBlock& n) { parts.show(n.body); },
      [&](const Parallel& n) { parts.show(n.options, n.body); },
      [&](const ParallelFor& n) { parts.show(n.start, n.stop, n.step, n.options, n.target, n.body, n.otherwise); });
}

}  // namespace

void visit_parts(const Expr& expr, PartVisitor& visitor) { show_parts(expr, Parts(visitor)); }
void visit_parts(const Stmt& stmt, PartVisitor& visitor) { show_parts(stmt, Parts(visitor)); }

LocalId local_of(const Module& module, ExprId id) {
  const auto* local = node_as<LocalRef>(module, id);
  return local ? local->id : LocalId{};
}

ExprId checked_view(const Module& module, ExprId id) {
  const auto* call = node_as<RuntimeCall>(module, id);
  return call && call->function == RuntimeFunction::NonecheckView ? call->arguments.front() : ExprId{};
}

const FunctionType* function_type_of(const Module& module, ExprId callee) {
  const TypeId type = module[callee].type;
  const auto* pointer = module.types.as<PointerType>(type);
  return module.types.as<FunctionType>(pointer ? pointer->target : type);
}

}  // namespace kernelc::ir

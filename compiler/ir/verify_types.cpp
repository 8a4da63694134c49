#include "ir/verify_types.h"

#include "ir/walk.h"
#include "support/match.h"

namespace kernelc::ir {

namespace {

/// Asks one node after the other; the first answer that is not empty is the problem.
class TypeRules {
 public:
  explicit TypeRules(const Module& module) : module_(module), types_(module.types) {}

  std::string operator()(const Expr& expr) const {
    return match(
        expr.node, [&](const Unary& n) { return n.op == UnaryOp::Not ? boolean(n.operand) : number(n.operand); },
        [&](const Arith& n) { return first(number(n.left), number(n.right)); },
        [&](const Compare& n) { return compared(n); },
        [&](const Logical& n) { return first(boolean(n.left), boolean(n.right)); },
        [&](const Conditional& n) { return first(boolean(n.condition), conditional(n)); },
        [&](const AddressOf& n) { return place(n.operand); },
        [&](const Dereference& n) { return expect(types_.is_pointer(type(n.pointer)), "the operand is no pointer"); },
        [&](const ElementOf& n) { return element(n); },
        [&](const ToObject& n) { return expect(!is_object(n.value) && !is_view(n.value), "the operand is no C value"); },
        [&](const FromObject& n) {
          return expect(is_object(n.value) && !types_.is_object(expr.type), "the operand is no object, or the result is one");
        },
        [&](const CheckedObject& n) { return expect(is_object(n.value) && types_.is_object(n.tested), "not between objects"); },
        [&](const ViewElement& n) { return view_element(n); }, [&](const ViewSlice& n) { return view_slice(n, expr.type); },
        [&](const ViewTranspose& n) { return view(n.view); }, [&](const ViewExtent& n) { return view(n.view); },
        [&](const ViewConvert& n) { return first(view(n.view), expect(types_.is_view(expr.type), "the result is no view")); },
        [&](const ViewFromObject& n) { return expect(is_object(n.object) && types_.is_view(expr.type), "not from an object to a view"); },
        [&](const ViewCopy& n) { return view(n.view); }, [&](const ViewToObject& n) { return view(n.view); },
        [&](const NoneView&) { return expect(types_.is_view(expr.type), "the result is no view"); },
        [&](const ObjectCall& n) { return expect(is_object(n.callee), "the callee is no object"); },
        [&](const MethodCall& n) { return expect(is_object(n.object), "the receiver is no object"); },
        // The types of these are free, or those of what they name.
        [](const auto&) { return std::string(); });
  }

  std::string operator()(const Stmt& stmt) const {
    return match(
        stmt.node, [&](const Assign& n) { return first(place(n.target), assigned(n)); },
        [&](const If& n) { return boolean(n.condition); }, [&](const While& n) { return boolean(n.condition); },
        [&](const ForRange& n) { return first(expect(is_variable(n.target), "the target is no variable"), counted(n, n.target), counted(n, n.start), counted(n, n.stop)); },
        [&](const ForEach& n) { return expect(is_object(n.iterable), "the iterable is no object"); },
        [&](const Unbind& n) { return expect(is_variable(n.target), "the target is no variable"); },
        [&](const ParallelFor& n) { return first(integer(n.target), integer(n.start), integer(n.stop)); },
        [](const auto&) { return std::string(); });
  }

 private:
  TypeId type(ExprId id) const { return module_[id].type; }
  bool is_object(ExprId id) const { return types_.is_object(type(id)); }
  bool is_view(ExprId id) const { return types_.is_view(type(id)); }
  bool is_variable(ExprId id) const { return node_as<LocalRef>(module_, id) || node_as<GlobalRef>(module_, id); }

  static std::string expect(bool holds, const char* problem) { return holds ? "" : problem; }
  template <class... Problem>
  static std::string first(Problem... problems) {
    std::string found;
    ((found.empty() ? void(found = problems) : void()), ...);
    return found;
  }

  std::string boolean(ExprId id) const { return expect(types_.is<BoolType>(type(id)), "a condition is not Bool"); }
  std::string number(ExprId id) const {
    return expect(types_.is_number(type(id)) || types_.is_pointer(type(id)) || types_.is<ArrayType>(type(id)) || types_.is<CppClassType>(type(id)),
                  "an operand is no number");
  }
  std::string counted(const ForRange& loop, ExprId id) const { return loop.keeps_end_value ? number(id) : integer(id); }
  std::string integer(ExprId id) const { return expect(types_.is_integer(type(id)), "a bound or target is no integer"); }
  std::string view(ExprId id) const { return expect(is_view(id), "the operand is no view"); }

  std::string compared(const Compare& n) const {
    return expect(!is_object(n.left) && !is_object(n.right) && !is_view(n.left) && !is_view(n.right), "the operands are no C values");
  }
  std::string conditional(const Conditional& n) const {
    return expect(is_object(n.then) == is_object(n.otherwise) && is_view(n.then) == is_view(n.otherwise), "the branches differ in kind");
  }
  std::string element(const ElementOf& n) const {
    return first(expect(types_.is_pointer(type(n.base)) || types_.is<ArrayType>(type(n.base)), "the base is no pointer or array"), integer(n.index));
  }

  std::string view_element(const ViewElement& n) const {
    if (!is_view(n.view)) return "the operand is no view";
    for (const ExprId index : n.indices)
      if (!types_.is_integer(type(index))) return "an index is no integer";
    return expect(n.indices.size() == types_.as<ViewType>(type(n.view))->axes.size(), "not one index for each axis");
  }

  std::string view_slice(const ViewSlice& n, TypeId result) const {
    if (!is_view(n.view) || !types_.is_view(result)) return "the operand or the result is no view";
    std::size_t taken = 0, given = 0;
    for (const ViewItem& item : n.items) {
      taken += item.kind != ViewItem::Kind::NewAxis ? 1 : 0;
      given += item.kind != ViewItem::Kind::At ? 1 : 0;
    }
    const bool takes_all = taken == types_.as<ViewType>(type(n.view))->axes.size();
    return expect(takes_all && given == types_.as<ViewType>(result)->axes.size(), "the items do not give the axes of the result");
  }

  // What a call gives back may be a C++ reference, which its type does not say.
  std::string place(ExprId id) const {
    const auto& node = module_[id].node;
    const bool is_place = std::holds_alternative<LocalRef>(node) || std::holds_alternative<GlobalRef>(node) ||
                          std::holds_alternative<ExternRef>(node) || std::holds_alternative<FunctionRef>(node) ||
                          std::holds_alternative<ViewElement>(node) || std::holds_alternative<Member>(node) ||
                          std::holds_alternative<ElementOf>(node) || std::holds_alternative<Dereference>(node) ||
                          std::holds_alternative<CppOperator>(node) || std::holds_alternative<Call>(node) ||
                          std::holds_alternative<RuntimeCall>(node) || types_.is<ReferenceType>(module_[id].type);
    return expect(is_place, "what is assigned to, or has its address taken, is no place");
  }

  std::string assigned(const Assign& n) const {
    return expect(is_object(n.target) == is_object(n.value) && is_view(n.target) == is_view(n.value), "the value does not have the target's kind");
  }

  const Module& module_;
  const Types& types_;
};

}  // namespace

std::string type_problem(const Module& module, const Expr& expr) { return TypeRules(module)(expr); }
std::string type_problem(const Module& module, const Stmt& stmt) { return TypeRules(module)(stmt); }

}  // namespace kernelc::ir

#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "ir/module.h"

namespace kernelc::ir {

/// Builds a module by hand, one function after the other:
///
///   Builder b;
///   b.function("scale");
///   const LocalId a = b.parameter("a", b.view(b.types().double_type, 1));
///   const LocalId i = b.local("i", b.types().ssize);
///   b.body({b.for_range(i, 0, b.extent(a, 0), {b.assign(b.element(a, {i}), 1.5)})});
///
/// Where an expression is wanted, a local, an int and a double will do.
class Builder {
 public:
  struct Value {
    Value(ExprId id) : value(id) {}
    Value(LocalId id) : value(id) {}
    Value(int number) : value(number) {}
    Value(double number) : value(number) {}
    std::variant<ExprId, LocalId, int, double> value;
  };
  using Values = std::vector<Value>;

  Module module;

  Types& types() { return module.types; }
  Function& current() { return module.functions[function_]; }

  // Types

  TypeId view(TypeId element, int axes) {
    return types().intern(ViewType{element, std::vector<Axis>(static_cast<std::size_t>(axes))});
  }
  TypeId contiguous_view(TypeId element, int axes) {
    std::vector<Axis> packed(static_cast<std::size_t>(axes), Axis{Axis::Access::Direct, Axis::Packing::Follow});
    packed.back().packing = Axis::Packing::Contiguous;
    return types().intern(ViewType{element, packed});
  }

  // Functions

  FunctionId function(const std::string& name, TypeId result = {}) {
    Function made;
    made.name = made.qualified_name = name;
    made.result = result.valid() ? result : types().void_type;
    function_ = module.functions.add(std::move(made));
    return function_;
  }
  LocalId parameter(const std::string& name, TypeId type) {
    const LocalId id = add_local(name, type, Local::Kind::Parameter);
    current().parameters.push_back(id);
    return id;
  }
  LocalId local(const std::string& name, TypeId type) { return add_local(name, type, Local::Kind::Variable); }
  void body(Block block) { current().body = std::move(block); }

  // Expressions

  ExprId expr(TypeId type, decltype(Expr::node) node) { return module.exprs.add({Span{}, type, std::move(node)}); }
  ExprId expr(const Value& value) {
    if (const auto* id = std::get_if<ExprId>(&value.value)) return *id;
    if (const auto* id = std::get_if<LocalId>(&value.value)) return ref(*id);
    if (const auto* number = std::get_if<int>(&value.value)) return integer(*number);
    return expr(types().double_type, FloatConst{std::to_string(std::get<double>(value.value))});
  }
  std::vector<ExprId> exprs(const Values& values) {
    std::vector<ExprId> ids;
    for (const Value& value : values) ids.push_back(expr(value));
    return ids;
  }
  TypeId type_of(ExprId id) const { return module[id].type; }

  ExprId ref(LocalId id) { return expr(current().locals[id].type, LocalRef{id}); }
  ExprId integer(int number) { return integer(std::to_string(number), types().ssize); }
  ExprId integer(const std::string& text, TypeId type) { return expr(type, IntConst{text}); }

  ExprId arith(ArithOp op, const Value& left, const Value& right) {
    const ExprId l = expr(left), r = expr(right);
    return expr(type_of(l), Arith{op, l, r});
  }
  ExprId add(const Value& left, const Value& right) { return arith(ArithOp::Add, left, right); }
  ExprId subtract(const Value& left, const Value& right) { return arith(ArithOp::Subtract, left, right); }
  ExprId multiply(const Value& left, const Value& right) { return arith(ArithOp::Multiply, left, right); }
  ExprId compare(Relation relation, const Value& left, const Value& right) {
    return expr(types().bool_type, Compare{relation, expr(left), expr(right)});
  }
  ExprId truth() { return expr(types().bool_type, BoolConst{true}); }
  ExprId logical_and(const Value& left, const Value& right) {
    return expr(types().bool_type, Logical{true, expr(left), expr(right)});
  }
  ExprId cast(TypeId type, const Value& value) { return expr(type, Cast{expr(value)}); }
  ExprId address_of(const Value& value) {
    const ExprId operand = expr(value);
    return expr(types().pointer_to(type_of(operand)), AddressOf{operand});
  }
  ExprId call(FunctionId callee, const Values& arguments) {
    const Function& function = module.functions[callee];
    FunctionType type{function.result, {}, false, function.exceptions, function.exception_value, function.is_nogil};
    for (const LocalId id : function.parameters) type.parameters.push_back(function.locals[id].type);
    const TypeId result = function.result;
    return expr(result, Call{expr(types().intern(type), FunctionRef{callee}), exprs(arguments)});
  }
  ExprId runtime(RuntimeFunction function, TypeId result, const Values& arguments) {
    return expr(result, RuntimeCall{function, exprs(arguments), {}});
  }
  ExprId none() { return expr(types().object_type, SingletonConst{Singleton::None}); }
  ExprId global_object(const std::string& name) {
    return expr(types().object_type, PyGlobalRef{module.constants.add({Constant::Kind::Name, name, {}})});
  }
  ExprId call_object(const std::string& name) {
    return expr(types().object_type, ObjectCall{global_object(name), {}});
  }

  // Views

  ExprId element(const Value& view, const Values& indices, IndexChecks checks = IndexChecks::All) {
    const ExprId base = expr(view);
    const TypeId type = types().as<ViewType>(type_of(base))->element;
    return expr(type, ViewElement{base, exprs(indices), checks});
  }
  ViewItem at(const Value& index) { return {ViewItem::Kind::At, expr(index), {}, {}, {}}; }
  ViewItem all() { return {}; }
  ViewItem range(const Value& start, const Value& stop) {
    return {ViewItem::Kind::Range, {}, expr(start), expr(stop), {}};
  }
  ExprId slice(const Value& view_value, const std::vector<ViewItem>& items, IndexChecks checks = IndexChecks::All) {
    const ExprId base = expr(view_value);
    int axes = 0;
    for (const ViewItem& item : items) axes += item.kind == ViewItem::Kind::At ? 0 : 1;
    const TypeId element = types().as<ViewType>(type_of(base))->element;
    return expr(view(element, axes), ViewSlice{base, items, checks});
  }
  ExprId transpose(const Value& view_value) {
    const ExprId base = expr(view_value);
    return expr(type_of(base), ViewTranspose{base});
  }
  ExprId extent(const Value& view_value, int axis) {
    return expr(types().ssize, ViewExtent{ViewExtent::Field::Shape, expr(view_value), integer(axis)});
  }
  ExprId view_from(const Value& object, TypeId type) { return expr(type, ViewFromObject{expr(object)}); }
  ExprId view_to_object(const Value& view_value) { return expr(types().object_type, ViewToObject{expr(view_value)}); }

  // Statements

  StmtId stmt(decltype(Stmt::node) node) { return module.stmts.add({Span{}, std::move(node)}); }
  StmtId assign(const Value& target, const Value& value) { return stmt(Assign{expr(target), expr(value)}); }
  StmtId run(const Value& value) { return stmt(ExprStmt{expr(value)}); }
  StmtId returns(const Value& value) { return stmt(Return{expr(value)}); }
  StmtId returns() { return stmt(Return{}); }
  StmtId unbind(LocalId local) { return stmt(Unbind{ref(local)}); }
  StmtId if_(const Value& condition, Block then, Block otherwise = {}) {
    return stmt(If{expr(condition), std::move(then), std::move(otherwise)});
  }
  StmtId while_(const Value& condition, Block body, Block otherwise = {}) {
    return stmt(While{expr(condition), std::move(body), std::move(otherwise)});
  }
  StmtId for_range(LocalId target, const Value& start, const Value& stop, Block body, Block otherwise = {}) {
    return stmt(ForRange{ref(target), expr(start), expr(stop), {}, ForRange::Direction::Up, false, false,
                         std::move(body), std::move(otherwise)});
  }
  StmtId for_down(LocalId target, const Value& start, const Value& stop, Block body) {
    return stmt(ForRange{ref(target), expr(start), expr(stop), integer(-1), ForRange::Direction::Down, false, false,
                         std::move(body), {}});
  }
  StmtId for_each(LocalId item, const Value& iterable, Block body) {
    return stmt(ForEach{item, expr(iterable), std::move(body), {}});
  }
  StmtId break_() { return stmt(Break{}); }
  StmtId continue_() { return stmt(Continue{}); }
  StmtId gil(bool acquires, Block body) { return stmt(GilBlock{acquires, std::move(body)}); }
  StmtId try_except(Block body, Block handler, Block otherwise = {}) {
    Try made;
    made.body = std::move(body);
    made.handlers.push_back({{}, {}, std::move(handler), {}});
    made.otherwise = std::move(otherwise);
    return stmt(std::move(made));
  }
  StmtId try_finally(Block body, Block final_body) {
    Try made;
    made.body = std::move(body);
    made.final_body = std::move(final_body);
    made.has_finally = true;
    return stmt(std::move(made));
  }

 private:
  LocalId add_local(const std::string& name, TypeId type, Local::Kind kind) {
    Local made;
    made.name = name;
    made.type = type;
    made.kind = kind;
    return current().locals.add(std::move(made));
  }

  FunctionId function_;
};

}  // namespace kernelc::ir

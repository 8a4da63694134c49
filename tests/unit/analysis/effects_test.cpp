#include "analysis/effects.h"

#include <gtest/gtest.h>

#include "ir_builder.h"

namespace kernelc::analysis {
namespace {

using ir::Builder;
using ir::ExprId;
using ir::FunctionId;
using ir::LocalId;

class Effects : public ::testing::Test {
 protected:
  Effects() {
    f = b.function("f");
    v = b.parameter("v", b.view(b.types().double_type, 1));
    i = b.local("i", b.types().ssize);
    x = b.local("x", b.types().double_type);
  }
  Facts find() {
    Facts facts = given;
    for (std::size_t k = 0; k < b.module.functions.size(); ++k) facts.functions.add({});
    find_effects(b.module, facts);
    return facts;
  }
  ExprEffects effects(ExprId id) {
    b.body({b.run(id)});
    return find().effects.get(id);
  }

  Builder b;
  Facts given;
  FunctionId f;
  LocalId v, i, x;
};

TEST_F(Effects, arithmetic_has_none) {
  const ExprEffects found = effects(b.add(i, 1));
  EXPECT_FALSE(found.may_raise || found.uses_python || found.changes_state || found.reads_state);
}

TEST_F(Effects, division_raises_unless_the_divisor_is_a_harmless_constant) {
  const auto divide = [&](Builder::Value by) {
    const ExprId left = b.ref(i);
    ir::Arith node{ir::ArithOp::FloorDivide, left, b.expr(by)};
    node.zero_check = true;
    return b.expr(b.types().ssize, node);
  };
  EXPECT_TRUE(effects(divide(i)).may_raise);
  EXPECT_TRUE(effects(divide(0)).may_raise);
  EXPECT_TRUE(effects(divide(-1)).may_raise) << "the lowest integer overflows";
  EXPECT_FALSE(effects(divide(2)).may_raise);
}

TEST_F(Effects, checked_elements_raise) {
  EXPECT_TRUE(effects(b.element(v, {i})).may_raise);
  EXPECT_TRUE(effects(b.element(v, {i}, ir::IndexChecks::Bounds)).may_raise);
  EXPECT_FALSE(effects(b.element(v, {i}, ir::IndexChecks::Wraparound)).may_raise);
  EXPECT_FALSE(effects(b.element(v, {i}, ir::IndexChecks::None)).may_raise);
  const ExprId proven = b.element(v, {i});
  given.proven_in_range.set(proven, true);
  EXPECT_FALSE(effects(proven).may_raise);
  EXPECT_TRUE(effects(proven).reads_state);
}

TEST_F(Effects, parts_count) {
  EXPECT_TRUE(effects(b.add(1.5, b.element(v, {i}))).may_raise);
  const ExprEffects found = effects(b.add(b.expr(b.types().double_type, ir::FromObject{b.call_object("g")}), 1.0));
  EXPECT_TRUE(found.uses_python && found.may_raise && found.changes_state);
}

TEST_F(Effects, siblings_do_not_count) {
  const ExprId plain = b.ref(i);
  b.body({b.run(b.call_object("g")), b.run(plain)});
  EXPECT_FALSE(find().effects.get(plain).uses_python);
}

TEST_F(Effects, assigning_own_locals_changes_nothing_for_callers) {
  b.body({b.assign(x, 1.0)});
  const Facts facts = find();
  EXPECT_FALSE(facts.functions[f].changes_state);
  EXPECT_FALSE(facts.functions[f].may_raise);
  EXPECT_FALSE(facts.functions[f].uses_python);
}

TEST_F(Effects, an_expression_that_assigns_a_local_changes_state) {
  EXPECT_TRUE(effects(b.expr(b.types().double_type, ir::StmtExpr{{b.assign(x, 1.0)}, b.ref(x)})).changes_state);
  EXPECT_FALSE(find().functions[f].changes_state);
}

TEST_F(Effects, writing_elements_changes_state) {
  b.body({b.assign(b.element(v, {0}, ir::IndexChecks::None), 1.0)});
  EXPECT_TRUE(find().functions[f].changes_state);
  EXPECT_FALSE(find().functions[f].may_raise);
}

TEST_F(Effects, of_a_callee_are_those_of_the_call) {
  b.body({b.assign(b.element(v, {0}), 1.0)});
  b.function("caller");
  const ExprId call = b.call(f, {b.local("w", b.view(b.types().double_type, 1))});
  EXPECT_TRUE(effects(call).may_raise);
  EXPECT_TRUE(effects(call).changes_state);
  EXPECT_FALSE(effects(call).uses_python);
  b.module.functions[f].exceptions = ir::ExceptionKind::Never;
  EXPECT_FALSE(effects(call).may_raise);
}

TEST_F(Effects, recursion_alone_does_nothing) {
  b.body({b.run(b.call(f, {v}))});
  EXPECT_FALSE(find().functions[f].may_raise);
}

TEST_F(Effects, mutual_recursion_meets_python_in_the_end) {
  const FunctionId g = b.function("g");
  b.body({b.run(b.call(f, {b.local("w", b.view(b.types().double_type, 1))}))});
  b.module.functions[f].body = {b.run(b.call(g, {}))};
  const FunctionId h = b.function("h");
  b.body({b.run(b.call_object("print"))});
  b.module.functions[g].body.push_back(b.run(b.call(h, {})));
  EXPECT_TRUE(find().functions[f].uses_python);
}

TEST_F(Effects, foreign_functions_of_numbers_are_pure) {
  ir::FunctionType type;
  type.result = b.types().double_type;
  type.parameters = {b.types().double_type};
  const auto foreign = [&](ir::FunctionType t) {
    const ir::TypeId id = b.types().intern(t);
    const auto target = b.module.externs.add({"sin", "sin", id, {}});
    return b.expr(b.types().double_type, ir::Call{b.expr(id, ir::ExternRef{target}), {b.expr(1.0)}});
  };
  EXPECT_FALSE(effects(foreign(type)).changes_state);
  EXPECT_FALSE(effects(foreign(type)).uses_python);
  type.parameters = {b.types().pointer_to(b.types().double_type)};
  EXPECT_TRUE(effects(foreign(type)).changes_state);
  type.exceptions = ir::ExceptionKind::Cpp;
  EXPECT_TRUE(effects(foreign(type)).may_raise);
}

TEST_F(Effects, gil_blocks_use_python) {
  b.body({b.gil(true, {})});
  EXPECT_TRUE(find().functions[f].uses_python);
}

}  // namespace
}  // namespace kernelc::analysis

#include "analysis/bounds.h"

#include <gtest/gtest.h>

#include "ir_builder.h"

namespace kernelc::analysis {
namespace {

using ir::Builder;
using ir::ExprId;
using ir::LocalId;
using ir::Relation;
using ir::RuntimeFunction;
using Value = ir::Builder::Value;

class Bounds : public ::testing::Test {
 protected:
  Bounds() {
    b.function("f");
    one = b.view(b.types().double_type, 1);
    two = b.view(b.types().double_type, 2);
    a = b.parameter("a", one);
    c = b.parameter("c", one);
    m = b.parameter("m", two);
    k = b.parameter("k", b.types().ssize);
    i = b.local("i", b.types().ssize);
    j = b.local("j", b.types().ssize);
    n = b.local("n", b.types().ssize);
  }

  /// Runs the pass on a function with these statements, the access among them.
  void prove(ir::Block body) {
    b.body(std::move(body));
    facts = {};
    prove_bounds(b.module, facts);
  }
  ir::StmtId access(const Value& index) { return access(a, {index}); }
  ir::StmtId access(LocalId view, const Builder::Values& indices) {
    accessed = b.element(view, indices);
    return b.run(accessed);
  }
  bool in_range() { return facts.proven_in_range.get(accessed); }
  bool not_negative() { return facts.never_negative.get(accessed); }
  ir::StmtId take_extent() { return b.assign(n, b.extent(a, 0)); }
  ir::StmtId raise() { return b.run(b.runtime(RuntimeFunction::RaiseException, b.types().void_type, {b.none()})); }
  Value minus(const Value& left, const Value& right) { return b.subtract(left, right); }

  Builder b;
  Facts facts;
  ir::TypeId one, two;
  LocalId a, c, m, k, i, j, n;
  ExprId accessed;
};

// Ranges

TEST_F(Bounds, a_loop_over_the_extent) {
  prove({b.for_range(i, 0, b.extent(a, 0), {access(i)})});
  EXPECT_TRUE(in_range());
}

TEST_F(Bounds, a_loop_over_the_extent_of_another_view) {
  prove({b.for_range(i, 0, b.extent(c, 0), {access(i)})});
  EXPECT_FALSE(in_range());
  EXPECT_TRUE(not_negative());
}

TEST_F(Bounds, a_loop_over_another_axis) {
  prove({b.for_range(i, 0, b.extent(m, 0), {access(m, {0, i})})});
  EXPECT_FALSE(in_range());
}

TEST_F(Bounds, extents_held_in_locals) {
  prove({take_extent(), b.for_range(i, 0, n, {access(i)})});
  EXPECT_TRUE(in_range());
}

TEST_F(Bounds, a_local_that_is_assigned_in_the_loop_says_nothing) {
  prove({take_extent(), b.for_range(i, 0, n, {access(i), b.assign(n, b.add(n, 1))})});
  EXPECT_TRUE(in_range()) << "bounds are evaluated once";
  prove({take_extent(), b.while_(b.truth(), {b.for_range(i, 0, n, {access(i)}), b.assign(n, b.add(n, 1))})});
  EXPECT_FALSE(in_range());
}

TEST_F(Bounds, a_loop_beyond_the_extent) {
  prove({take_extent(), b.for_range(i, 0, b.add(n, 1), {access(i)})});
  EXPECT_FALSE(in_range());
}

TEST_F(Bounds, a_loop_from_below_zero) {
  prove({take_extent(), b.for_range(i, -1, n, {access(i)})});
  EXPECT_FALSE(in_range());
  EXPECT_FALSE(not_negative());
}

TEST_F(Bounds, neighbours_inside_the_border) {
  const auto loop = [&](const Value& index) { return b.for_range(i, 1, minus(n, 1), {access(index)}); };
  prove({take_extent(), loop(b.subtract(i, 1))});
  EXPECT_TRUE(in_range());
  prove({take_extent(), loop(b.add(i, 1))});
  EXPECT_TRUE(in_range());
  prove({take_extent(), loop(b.add(i, 2))});
  EXPECT_FALSE(in_range());
  prove({take_extent(), loop(b.subtract(i, 2))});
  EXPECT_FALSE(not_negative());
}

TEST_F(Bounds, neighbours_by_a_small_offset) {
  prove({take_extent(), b.for_range(i, 1, minus(n, 1), {b.for_range(j, -1, 2, {access(b.add(i, j))})})});
  EXPECT_TRUE(in_range());
  prove({take_extent(), b.for_range(i, 1, minus(n, 1), {b.for_range(j, -1, 3, {access(b.add(i, j))})})});
  EXPECT_FALSE(in_range());
}

TEST_F(Bounds, downwards) {
  prove({take_extent(), b.for_down(i, minus(n, 1), -1, {access(i)})});
  EXPECT_TRUE(in_range());
  prove({take_extent(), b.for_down(i, n, -1, {access(i)})});
  EXPECT_FALSE(in_range());
  prove({take_extent(), b.for_down(i, minus(n, 1), -2, {access(i)})});
  EXPECT_FALSE(not_negative());
}

TEST_F(Bounds, a_step_of_unknown_sign) {
  const auto loop = b.for_range(i, 0, b.extent(a, 0), {access(i)});
  std::get<ir::ForRange>(b.module.stmts[loop].node).direction = ir::ForRange::Direction::Unknown;
  prove({loop});
  EXPECT_FALSE(in_range());
  EXPECT_FALSE(not_negative());
}

TEST_F(Bounds, a_range_that_includes_its_stop) {
  const auto loop = b.for_range(i, 0, b.extent(a, 0), {access(i)});
  std::get<ir::ForRange>(b.module.stmts[loop].node).includes_stop = true;
  prove({loop});
  EXPECT_FALSE(in_range());
}

TEST_F(Bounds, a_triangle) {
  prove({take_extent(), b.for_range(i, 0, n, {b.for_range(j, 0, i, {access(j)})})});
  EXPECT_TRUE(in_range());
  prove({take_extent(), b.for_range(i, 0, n, {b.for_range(j, b.add(i, 1), n, {access(j)})})});
  EXPECT_TRUE(in_range());
}

TEST_F(Bounds, backwards_by_a_difference) {
  prove({take_extent(), b.for_range(i, 0, n, {access(minus(b.subtract(n, 1), i))})});
  EXPECT_TRUE(in_range());
  prove({take_extent(), b.for_range(i, 0, n, {access(minus(n, i))})});
  EXPECT_FALSE(in_range());
}

TEST_F(Bounds, the_body_changes_the_target) {
  prove({take_extent(), b.for_range(i, 0, n, {b.assign(i, b.add(i, k)), access(i)})});
  EXPECT_FALSE(in_range());
  prove({take_extent(), b.for_range(i, 0, n, {access(i), b.assign(i, b.add(i, k))})});
  EXPECT_TRUE(in_range());
}

TEST_F(Bounds, the_view_is_rebound_in_the_loop) {
  prove({take_extent(), b.for_range(i, 0, n, {access(i), b.assign(a, c)})});
  EXPECT_FALSE(in_range());
}

TEST_F(Bounds, after_the_loop_the_target_has_its_last_value_if_any) {
  prove({take_extent(), b.assign(i, 0), b.for_range(i, 0, n, {}), access(i)});
  EXPECT_FALSE(in_range()) << "the view may be empty";
  EXPECT_TRUE(not_negative());
}

// While loops

TEST_F(Bounds, a_counting_while_loop) {
  prove({take_extent(), b.assign(i, 0),
         b.while_(b.compare(Relation::Less, i, n), {access(i), b.assign(i, b.add(i, 1))})});
  EXPECT_TRUE(in_range());
}

TEST_F(Bounds, a_while_loop_that_counts_before_the_access) {
  prove({take_extent(), b.assign(i, 0),
         b.while_(b.compare(Relation::Less, i, n), {b.assign(i, b.add(i, 1)), access(i)})});
  EXPECT_FALSE(in_range());
}

TEST_F(Bounds, a_while_loop_downwards) {
  prove({b.assign(i, b.subtract(b.extent(a, 0), 1)),
         b.while_(b.compare(Relation::GreaterEqual, i, 0), {access(i), b.assign(i, b.subtract(i, 1))})});
  EXPECT_TRUE(in_range());
}

// Conditions

TEST_F(Bounds, a_chain_of_comparisons) {
  const auto inside = b.logical_and(b.compare(Relation::LessEqual, 0, k), b.compare(Relation::Less, k, b.extent(a, 0)));
  prove({b.if_(inside, {access(k)})});
  EXPECT_TRUE(in_range());
  prove({b.if_(inside, {}, {access(k)})});
  EXPECT_FALSE(in_range());
}

TEST_F(Bounds, extents_that_were_compared) {
  const auto differ = b.compare(Relation::NotEqual, b.extent(a, 0), b.extent(c, 0));
  prove({b.if_(differ, {raise()}), b.for_range(i, 0, b.extent(c, 0), {access(i)})});
  EXPECT_TRUE(in_range());
  prove({b.if_(differ, {b.run(b.none())}), b.for_range(i, 0, b.extent(c, 0), {access(i)})});
  EXPECT_FALSE(in_range());
}

TEST_F(Bounds, not_empty) {
  const auto empty = b.compare(Relation::Equal, b.extent(a, 0), 0);
  prove({b.if_(empty, {b.returns()}), access(0)});
  EXPECT_TRUE(in_range());
  prove({access(0)});
  EXPECT_FALSE(in_range());
  EXPECT_TRUE(not_negative());
}

TEST_F(Bounds, a_condition_inside_an_expression) {
  accessed = b.element(a, {b.subtract(i, 1)});
  const auto choice = b.expr(b.types().double_type,
                             ir::Conditional{b.compare(Relation::Greater, i, 0), accessed, b.expr(0.0)});
  prove({b.for_range(i, 0, b.extent(a, 0), {b.run(choice)})});
  EXPECT_TRUE(in_range());
}

TEST_F(Bounds, what_held_only_before_an_assignment) {
  prove({b.if_(b.compare(Relation::GreaterEqual, k, 0), {b.assign(k, b.subtract(k, 1)), access(k)})});
  EXPECT_FALSE(not_negative());
  prove({b.if_(b.compare(Relation::Greater, k, 0), {b.assign(k, b.subtract(k, 1)), access(k)})});
  EXPECT_TRUE(not_negative());
}

// Arithmetic

TEST_F(Bounds, the_least_of_two_extents) {
  const auto least = b.runtime(RuntimeFunction::Minimum, b.types().ssize, {b.extent(a, 0), b.extent(c, 0)});
  prove({b.for_range(i, 0, least, {access(i)})});
  EXPECT_TRUE(in_range());
  const auto greatest = b.runtime(RuntimeFunction::Maximum, b.types().ssize, {b.extent(a, 0), b.extent(c, 0)});
  prove({b.for_range(i, 0, greatest, {access(i)})});
  EXPECT_FALSE(in_range());
}

TEST_F(Bounds, a_remainder_by_the_extent) {
  const auto remainder = [&](bool python_signs) {
    ir::Arith node{ir::ArithOp::Modulo, b.expr(k), b.extent(a, 0)};
    node.python_signs = python_signs;
    node.zero_check = true;
    return b.expr(b.types().ssize, node);
  };
  prove({access(remainder(true))});
  EXPECT_TRUE(in_range());
  prove({access(remainder(false))});
  EXPECT_FALSE(in_range());
  EXPECT_FALSE(not_negative()) << "C gives the sign of the dividend";
}

TEST_F(Bounds, half_of_an_index) {
  prove({b.for_range(i, 0, b.extent(a, 0), {access(b.arith(ir::ArithOp::FloorDivide, i, 2))})});
  EXPECT_TRUE(in_range());
}

TEST_F(Bounds, a_sum_that_may_overflow_proves_nothing) {
  prove({b.if_(b.compare(Relation::GreaterEqual, k, 0), {access(b.add(k, 1))})});
  EXPECT_FALSE(not_negative());
}

TEST_F(Bounds, unsigned_differences_wrap) {
  const LocalId u = b.parameter("u", b.types().size);
  const auto less = b.arith(ir::ArithOp::Subtract, u, b.integer("1", b.types().size));
  prove({b.if_(b.compare(Relation::Less, u, b.cast(b.types().size, b.extent(a, 0))), {access(less)})});
  EXPECT_FALSE(in_range()) << "0 - 1 is the greatest unsigned number";
}

TEST_F(Bounds, unsigned_indices_are_never_negative) {
  const LocalId u = b.parameter("u", b.types().unsigned_int);
  prove({access(u)});
  EXPECT_TRUE(not_negative());
  EXPECT_FALSE(in_range());
}

// Types of loop variables

TEST_F(Bounds, a_narrow_target_needs_a_test) {
  const LocalId s = b.local("s", b.types().int_type);
  const auto loop = b.for_range(s, 0, b.extent(a, 0), {access(s)});
  prove({loop});
  EXPECT_TRUE(in_range());
  EXPECT_TRUE(facts.tests_range.get(loop));
}

TEST_F(Bounds, a_narrow_target_with_narrow_bounds_needs_none) {
  const LocalId s = b.local("s", b.types().int_type);
  const LocalId limit = b.local("limit", b.types().int_type);
  const auto loop = b.for_range(s, b.integer("0", b.types().int_type), limit, {access(s)});
  prove({b.assign(limit, b.cast(b.types().int_type, b.extent(a, 0))), loop});
  EXPECT_TRUE(in_range()) << "cut off, an extent only gets smaller";
  EXPECT_FALSE(facts.tests_range.get(loop));
}

TEST_F(Bounds, a_narrow_target_needs_no_test_where_no_access_is_checked) {
  const LocalId s = b.local("s", b.types().int_type);
  const auto loop = b.for_range(s, 0, b.extent(a, 0), {b.run(b.element(a, {s}, ir::IndexChecks::None))});
  prove({loop});
  EXPECT_FALSE(facts.tests_range.get(loop));
}

// Views

TEST_F(Bounds, rows_have_the_extents_of_their_view) {
  const LocalId row = b.local("row", one);
  prove({b.for_range(i, 0, b.extent(m, 0),
                     {b.assign(row, b.slice(m, {b.at(i), b.all()})), b.for_range(j, 0, b.extent(m, 1), {access(row, {j})})})});
  EXPECT_TRUE(in_range());
}

TEST_F(Bounds, taking_a_row_is_an_access_too) {
  accessed = b.slice(m, {b.at(i), b.all()});
  prove({b.for_range(i, 0, b.extent(m, 0), {b.run(accessed)})});
  EXPECT_TRUE(in_range());
  prove({b.for_range(i, 0, b.extent(m, 1), {b.run(accessed)})});
  EXPECT_FALSE(in_range());
}

TEST_F(Bounds, a_transposition_swaps_extents) {
  const LocalId t = b.local("t", two);
  prove({b.assign(t, b.transpose(m)), b.for_range(i, 0, b.extent(m, 0), {b.for_range(j, 0, b.extent(m, 1), {access(t, {j, i})})})});
  EXPECT_TRUE(in_range());
}

TEST_F(Bounds, a_part_of_a_view_is_shorter) {
  const LocalId part = b.local("part", one);
  prove({b.assign(part, b.slice(a, {b.range(1, 3)})), b.for_range(i, 0, b.extent(a, 0), {access(part, {i})})});
  EXPECT_FALSE(in_range());
}

// What others can change

TEST_F(Bounds, captured_locals_are_not_followed) {
  b.current().locals[n].is_captured = true;
  prove({take_extent(), b.for_range(i, 0, n, {access(i)})});
  EXPECT_FALSE(in_range());
}

TEST_F(Bounds, locals_whose_address_is_taken_are_not_followed) {
  prove({take_extent(), b.run(b.address_of(n)), b.for_range(i, 0, n, {access(i)})});
  EXPECT_FALSE(in_range());
}

TEST_F(Bounds, an_index_read_before_it_is_assigned_in_the_same_expression) {
  const auto walrus = b.expr(b.types().ssize, ir::StmtExpr{{b.assign(k, 0)}, b.ref(k)});
  prove({access(b.add(k, walrus))});
  EXPECT_FALSE(not_negative());
}

TEST_F(Bounds, a_handler_does_not_know_how_far_the_body_came) {
  prove({take_extent(), b.assign(i, 0),
         b.try_except({b.assign(i, k), b.run(b.call_object("g")), b.assign(i, 0)}, {access(i)})});
  EXPECT_FALSE(not_negative());
}

TEST_F(Bounds, a_break_leaves_with_what_held_there) {
  prove({b.assign(i, 0), b.while_(b.truth(), {b.if_(b.compare(Relation::Less, i, b.extent(a, 0)), {b.break_()}), b.assign(i, k)}),
         access(i)});
  EXPECT_FALSE(in_range());
  prove({b.while_(b.truth(), {b.assign(i, k), b.if_(b.logical_and(b.compare(Relation::GreaterEqual, i, 0),
                                                                 b.compare(Relation::Less, i, b.extent(a, 0))),
                                                   {b.break_()})}),
         access(i)});
  EXPECT_TRUE(in_range());
}

}  // namespace
}  // namespace kernelc::analysis

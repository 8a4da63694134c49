#include "analysis/initialisation.h"

#include <gtest/gtest.h>

#include "ir_builder.h"

namespace kernelc::analysis {
namespace {

using ir::Builder;
using ir::ExprId;
using ir::LocalId;

class UnboundReads : public ::testing::Test {
 protected:
  UnboundReads() {
    b.function("f");
    x = b.local("x", b.types().object_type);
    c = b.parameter("c", b.types().bool_type);
    read = b.ref(x);
    use = b.run(read);
    bind = b.assign(x, b.none());
  }
  bool may_be_unbound(ir::Block body) {
    b.body(std::move(body));
    Facts facts;
    find_unbound_reads(b.module, facts);
    return facts.may_be_unbound.get(read);
  }

  Builder b;
  LocalId x, c;
  ExprId read;
  ir::StmtId use, bind;
};

TEST_F(UnboundReads, nothing_was_assigned) { EXPECT_TRUE(may_be_unbound({use})); }

TEST_F(UnboundReads, assigned_before) { EXPECT_FALSE(may_be_unbound({bind, use})); }

TEST_F(UnboundReads, parameters_are_bound) {
  const LocalId p = b.parameter("p", b.types().object_type);
  read = b.ref(p);
  EXPECT_FALSE(may_be_unbound({b.run(read)}));
}

TEST_F(UnboundReads, c_values_need_no_check) {
  const LocalId n = b.local("n", b.types().int_type);
  read = b.ref(n);
  EXPECT_FALSE(may_be_unbound({b.run(read)}));
}

TEST_F(UnboundReads, one_branch_does_not_bind) { EXPECT_TRUE(may_be_unbound({b.if_(c, {bind}), use})); }

TEST_F(UnboundReads, both_branches_bind) {
  EXPECT_FALSE(may_be_unbound({b.if_(c, {bind}, {b.assign(x, b.none())}), use}));
}

TEST_F(UnboundReads, the_other_branch_leaves) { EXPECT_FALSE(may_be_unbound({b.if_(c, {bind}, {b.returns()}), use})); }

TEST_F(UnboundReads, the_other_branch_raises) {
  const auto raise = b.runtime(ir::RuntimeFunction::RaiseException, b.types().void_type, {b.none()});
  EXPECT_FALSE(may_be_unbound({b.if_(c, {bind}, {b.run(raise)}), use}));
}

TEST_F(UnboundReads, a_loop_may_run_no_iteration) {
  const LocalId i = b.local("i", b.types().ssize);
  EXPECT_TRUE(may_be_unbound({b.for_range(i, 0, 3, {bind}), use}));
}

TEST_F(UnboundReads, an_endless_loop_is_left_by_break_only) {
  EXPECT_FALSE(may_be_unbound({b.while_(b.truth(), {bind, b.if_(c, {b.break_()})}), use}));
}

TEST_F(UnboundReads, a_break_before_the_assignment) {
  EXPECT_TRUE(may_be_unbound({b.while_(b.truth(), {b.if_(c, {b.break_()}), bind}), use}));
}

TEST_F(UnboundReads, a_later_iteration_finds_it_unbound) {
  EXPECT_TRUE(may_be_unbound({bind, b.while_(c, {use, b.unbind(x)})}));
}

TEST_F(UnboundReads, del_unbinds) { EXPECT_TRUE(may_be_unbound({bind, b.unbind(x), use})); }

TEST_F(UnboundReads, del_needs_a_bound_local_itself) {
  const ir::StmtId unbind = b.unbind(x);
  read = std::get<ir::Unbind>(b.module[unbind].node).target;
  EXPECT_FALSE(may_be_unbound({bind, unbind}));
  EXPECT_TRUE(may_be_unbound({unbind}));
}

TEST_F(UnboundReads, a_checked_read_tells_that_it_is_bound) {
  b.body({b.if_(c, {bind}), b.run(b.ref(x)), use});
  Facts facts;
  find_unbound_reads(b.module, facts);
  EXPECT_FALSE(facts.may_be_unbound.get(read));
}

TEST_F(UnboundReads, a_handler_knows_only_what_was_bound_before_the_try) {
  EXPECT_TRUE(may_be_unbound({b.try_except({b.run(b.call_object("g")), bind}, {use})}));
}

TEST_F(UnboundReads, after_a_try_whose_handlers_bind_too) {
  EXPECT_FALSE(may_be_unbound({b.try_except({bind}, {b.assign(x, b.none())}), use}));
}

TEST_F(UnboundReads, after_finally_what_the_body_bound_is_bound) {
  EXPECT_FALSE(may_be_unbound({b.try_finally({bind}, {b.run(b.call_object("g"))}), use}));
}

TEST_F(UnboundReads, finally_runs_after_an_early_exception_too) {
  EXPECT_TRUE(may_be_unbound({b.try_finally({b.run(b.call_object("g")), bind}, {use})}));
}

TEST_F(UnboundReads, a_condition_binds_on_the_way_where_it_was_evaluated) {
  const ExprId walrus = b.expr(b.types().bool_type, ir::StmtExpr{{bind}, b.truth()});
  EXPECT_FALSE(may_be_unbound({b.if_(b.logical_and(c, walrus), {use})}));
}

TEST_F(UnboundReads, views_follow_initializedcheck) {
  const LocalId v = b.local("v", b.view(b.types().double_type, 1));
  read = b.ref(v);
  const auto statement = b.run(b.extent(read, 0));
  EXPECT_TRUE(may_be_unbound({statement}));
  b.current().directives.initializedcheck = false;
  EXPECT_FALSE(may_be_unbound({statement}));
}

TEST_F(UnboundReads, an_inner_function_may_unbind_a_captured_local) {
  b.current().locals[x].is_captured = true;
  EXPECT_FALSE(may_be_unbound({bind, use}));

  const ir::FunctionId outer = b.module.functions.id_at(0);
  b.function("inner");
  const LocalId there = b.local("x", b.types().object_type);
  b.current().locals[there].is_outer = true;
  b.current().locals[there].outer = x;
  b.current().outer = outer;
  b.body({b.unbind(there)});
  Facts facts;
  find_unbound_reads(b.module, facts);
  EXPECT_TRUE(facts.may_be_unbound.get(read));
}

}  // namespace
}  // namespace kernelc::analysis

#include "analysis/declarations.h"

#include <gtest/gtest.h>

#include "analysis/ownership.h"
#include "ir_builder.h"

namespace kernelc::analysis {
namespace {

using ir::Builder;
using ir::LocalId;
using ir::StmtId;

class Declarations : public ::testing::Test {
 protected:
  Declarations() {
    b.function("f");
    a = b.parameter("a", b.view(b.types().double_type, 2));
    n = b.parameter("n", b.types().ssize);
    i = b.local("i", b.types().ssize);
    x = b.local("x", b.types().double_type);
    row = b.local("row", b.view(b.types().double_type, 1));
  }
  StmtId set_x() { return b.assign(x, 1.0); }
  StmtId use_x() { return b.assign(b.element(a, {0, 0}), x); }
  StmtId use(LocalId local) { return b.run(b.add(local, local)); }

  const Facts& find(ir::Block body) {
    b.body(std::move(body));
    facts = {};
    facts.functions.add({});
    decide_view_storage(b.module, facts);
    place_declarations(b.module, facts);
    return facts;
  }
  bool in_place(LocalId local) { return facts.functions[facts.functions.id_at(0)].is_declared_in_place.get(local); }

  Builder b;
  Facts facts;
  LocalId a, n, i, x, row;
};

TEST_F(Declarations, at_the_first_assignment_of_the_block) {
  const StmtId first = set_x(), second = set_x();
  find({use(n), first, use_x(), second, use_x()});
  EXPECT_TRUE(in_place(x));
  EXPECT_TRUE(facts.declares.get(first));
  EXPECT_FALSE(facts.declares.get(second));
}

TEST_F(Declarations, not_where_it_is_read_before) {
  find({use_x(), set_x()});
  EXPECT_FALSE(in_place(x));
}

TEST_F(Declarations, not_by_a_value_that_reads_it) {
  find({b.assign(x, b.add(x, 1.0)), use_x()});
  EXPECT_FALSE(in_place(x));
}

TEST_F(Declarations, inside_a_loop_that_holds_all_uses) {
  const StmtId first = set_x();
  find({b.for_range(i, 0, n, {first, b.if_(b.truth(), {use_x()})})});
  EXPECT_TRUE(facts.declares.get(first));
}

TEST_F(Declarations, once_in_each_of_two_blocks) {
  const StmtId one = set_x(), other = set_x();
  find({b.if_(b.truth(), {one, use_x()}, {other, use_x()})});
  EXPECT_TRUE(facts.declares.get(one));
  EXPECT_TRUE(facts.declares.get(other));
}

TEST_F(Declarations, not_in_branches_when_it_is_used_after_them) {
  find({b.if_(b.truth(), {set_x()}, {set_x()}), use_x()});
  EXPECT_FALSE(in_place(x));
}

TEST_F(Declarations, not_in_a_loop_whose_condition_reads_it) {
  find({b.while_(b.compare(ir::Relation::Less, x, 1.0), {set_x()})});
  EXPECT_FALSE(in_place(x));
}

TEST_F(Declarations, a_loop_declares_its_target) {
  const StmtId loop = b.for_range(i, 0, n, {use(i)});
  const StmtId again = b.for_range(i, 0, n, {use(i)});
  find({loop, again});
  EXPECT_TRUE(in_place(i));
  EXPECT_TRUE(facts.declares.get(loop));
  EXPECT_TRUE(facts.declares.get(again));
}

TEST_F(Declarations, not_a_target_that_is_read_after_the_loop) {
  find({b.for_range(i, 0, n, {}), use(i)});
  EXPECT_FALSE(in_place(i));
}

TEST_F(Declarations, not_a_target_that_the_body_assigns) {
  find({b.for_range(i, 0, n, {b.assign(i, 3)})});
  EXPECT_FALSE(in_place(i));
}

TEST_F(Declarations, not_a_target_in_the_bounds_of_its_own_loop) {
  find({b.for_range(i, 0, b.add(i, 1), {})});
  EXPECT_FALSE(in_place(i));
}

TEST_F(Declarations, not_a_target_read_in_the_else_clause) {
  find({b.for_range(i, 0, n, {}, {use(i)})});
  EXPECT_FALSE(in_place(i));
}

TEST_F(Declarations, an_assignment_may_declare_what_a_later_loop_assigns) {
  const StmtId first = b.assign(i, 0);
  const StmtId loop = b.for_range(i, 0, n, {use(i)});
  find({first, loop, use(i)});
  EXPECT_TRUE(facts.declares.get(first));
  EXPECT_FALSE(facts.declares.get(loop));
}

TEST_F(Declarations, a_borrowed_view_where_each_assignment_declares) {
  const StmtId take = b.assign(row, b.slice(a, {b.at(i), b.all()}));
  find({b.for_range(i, 0, n, {take, b.run(b.element(row, {0}))})});
  EXPECT_TRUE(facts.declares.get(take));
}

TEST_F(Declarations, not_a_view_that_changes_in_its_scope) {
  const StmtId take = b.assign(row, b.slice(a, {b.at(0), b.all()}));
  find({take, b.assign(row, b.slice(row, {b.range(0, 2)})), b.run(b.element(row, {0}))});
  EXPECT_FALSE(in_place(row));
}

TEST_F(Declarations, not_a_view_that_owns) {
  find({b.assign(row, b.view_from(b.call_object("g"), b.view(b.types().double_type, 1))), b.run(b.element(row, {0}))});
  EXPECT_FALSE(in_place(row));
}

TEST_F(Declarations, no_objects_whose_lifetime_can_be_seen) {
  const LocalId object = b.local("o", b.types().object_type);
  find({b.assign(object, b.none()), b.run(object)});
  EXPECT_FALSE(in_place(object));
}

TEST_F(Declarations, no_variables_whose_address_is_taken) {
  find({set_x(), b.run(b.address_of(x))});
  EXPECT_FALSE(in_place(x));
}

TEST_F(Declarations, none_in_generators) {
  b.current().is_generator = true;
  find({set_x(), use_x()});
  EXPECT_FALSE(in_place(x));
}

TEST_F(Declarations, the_value_of_a_block_expression_belongs_to_its_block) {
  const LocalId t = b.local("", b.types().double_type);
  b.current().locals[t].kind = ir::Local::Kind::Temporary;
  const StmtId first = b.assign(t, 1.0);
  find({b.run(b.expr(b.types().double_type, ir::StmtExpr{{first}, b.ref(t)}))});
  EXPECT_TRUE(facts.declares.get(first));
}

}  // namespace
}  // namespace kernelc::analysis

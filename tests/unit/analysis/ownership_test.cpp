#include "analysis/ownership.h"

#include <gtest/gtest.h>

#include "ir_builder.h"

namespace kernelc::analysis {

std::ostream& operator<<(std::ostream& out, ViewStorage storage) {
  const char* const names[] = {"Argument", "Owned", "Borrowed"};
  return out << names[static_cast<int>(storage)];
}

namespace {

using ir::Builder;
using ir::FunctionId;
using ir::LocalId;

class ViewStorages : public ::testing::Test {
 protected:
  ViewStorages() {
    one = b.view(b.types().double_type, 1);
    two = b.view(b.types().double_type, 2);
    f = b.function("f");
    a = b.parameter("a", two);
    row = b.local("row", one);
    owner = b.local("owner", two);
    i = b.local("i", b.types().ssize);
    c = b.parameter("c", b.types().bool_type);
  }
  ir::ExprId row_of(LocalId view) { return b.slice(view, {b.at(i), b.all()}); }
  ir::ExprId use(LocalId view) { return b.extent(view, 0); }
  ir::GlobalId add_global() {
    ir::Global global;
    global.name = "g";
    global.type = two;
    return b.module.globals.add(global);
  }
  ir::StmtId take_object(LocalId local) {
    return b.assign(local, b.view_from(b.call_object("zeros"), b.current().locals[local].type));
  }
  ViewStorage storage(FunctionId function, LocalId local) {
    Facts facts;
    for (std::size_t k = 0; k < b.module.functions.size(); ++k) facts.functions.add({});
    decide_view_storage(b.module, facts);
    return facts.functions[function].storage.get(local);
  }
  ViewStorage storage(LocalId local) { return storage(f, local); }

  Builder b;
  ir::TypeId one, two;
  FunctionId f;
  LocalId a, row, owner, i, c;
};

TEST_F(ViewStorages, a_parameter_that_is_only_read) {
  b.body({b.run(b.element(a, {0, 0}))});
  EXPECT_EQ(storage(a), ViewStorage::Argument);
}

TEST_F(ViewStorages, rows_of_an_argument_are_borrowed) {
  b.body({b.for_range(i, 0, b.extent(a, 0), {b.assign(row, row_of(a)), b.run(b.element(row, {0}))})});
  EXPECT_EQ(storage(row), ViewStorage::Borrowed);
  EXPECT_EQ(storage(a), ViewStorage::Argument);
}

TEST_F(ViewStorages, rows_of_an_owner_are_borrowed_while_it_is_not_rebound) {
  b.body({take_object(owner), b.for_range(i, 0, 3, {b.assign(row, row_of(owner)), b.run(use(row))})});
  EXPECT_EQ(storage(owner), ViewStorage::Owned);
  EXPECT_EQ(storage(row), ViewStorage::Borrowed);
}

TEST_F(ViewStorages, a_row_that_is_read_after_its_owner_was_rebound) {
  b.body({take_object(owner), b.assign(row, row_of(owner)), take_object(owner), b.run(use(row))});
  EXPECT_EQ(storage(row), ViewStorage::Owned);
}

TEST_F(ViewStorages, a_row_that_is_taken_again_after_its_owner_was_rebound) {
  b.body({take_object(owner), b.assign(row, row_of(owner)), b.run(use(row)), take_object(owner),
          b.assign(row, row_of(owner)), b.run(use(row))});
  EXPECT_EQ(storage(row), ViewStorage::Borrowed);
}

TEST_F(ViewStorages, an_owner_rebound_at_the_end_of_an_iteration) {
  b.body({take_object(owner), b.assign(row, row_of(owner)), b.while_(c, {b.run(use(row)), take_object(owner)})});
  EXPECT_EQ(storage(row), ViewStorage::Owned);
}

TEST_F(ViewStorages, a_row_of_a_row_depends_on_the_owner_behind_both) {
  const LocalId part = b.local("part", one);
  b.body({take_object(owner), b.assign(row, row_of(owner)), b.assign(part, b.slice(row, {b.range(0, 2)})),
          b.assign(row, row_of(owner)), b.run(use(part)), take_object(owner), b.run(use(part))});
  EXPECT_EQ(storage(part), ViewStorage::Owned);
  EXPECT_EQ(storage(row), ViewStorage::Owned) << "it gives the part its owner";
}

TEST_F(ViewStorages, a_handler_that_reads_after_the_owner_was_rebound) {
  b.body({take_object(owner), b.assign(row, row_of(owner)),
          b.try_except({take_object(owner), b.run(b.call_object("g")), b.assign(row, row_of(owner))}, {b.run(use(row))})});
  EXPECT_EQ(storage(row), ViewStorage::Owned);
}

TEST_F(ViewStorages, returned) {
  b.body({b.assign(row, row_of(a)), b.returns(row)});
  EXPECT_EQ(storage(row), ViewStorage::Owned);
  EXPECT_EQ(storage(a), ViewStorage::Owned) << "a row can own only if what it slices does";
}

TEST_F(ViewStorages, converted_to_an_object) {
  b.body({b.run(b.view_to_object(row_of(a)))});
  EXPECT_EQ(storage(a), ViewStorage::Owned);
}

TEST_F(ViewStorages, stored_in_a_global) {
  const auto global = add_global();
  b.body({b.assign(b.expr(two, ir::GlobalRef{global}), a)});
  EXPECT_EQ(storage(a), ViewStorage::Owned);
}

TEST_F(ViewStorages, sliced_from_a_global) {
  const auto global = add_global();
  b.body({b.assign(row, b.slice(b.expr(two, ir::GlobalRef{global}), {b.at(0), b.all()}))});
  EXPECT_EQ(storage(row), ViewStorage::Owned);
}

TEST_F(ViewStorages, captured_by_an_inner_function) {
  b.current().locals[a].is_captured = true;
  b.body({b.assign(row, row_of(a)), b.run(use(row))});
  EXPECT_EQ(storage(a), ViewStorage::Owned);
  EXPECT_EQ(storage(row), ViewStorage::Owned) << "the inner function may rebind what it slices";
}

TEST_F(ViewStorages, one_of_two_branches_takes_an_object) {
  b.body({b.if_(c, {b.assign(row, row_of(a))}, {take_object(row)}), b.run(use(row))});
  EXPECT_EQ(storage(row), ViewStorage::Owned);
  EXPECT_EQ(storage(a), ViewStorage::Owned);
}

TEST_F(ViewStorages, a_parameter_narrowed_to_a_part_of_itself_stays_plain) {
  b.body({b.assign(a, b.slice(a, {b.range(1, 2), b.all()})), b.assign(row, row_of(a)), b.assign(a, b.transpose(a)),
          b.run(use(row))});
  EXPECT_EQ(storage(a), ViewStorage::Borrowed);
  EXPECT_EQ(storage(row), ViewStorage::Borrowed);
}

TEST_F(ViewStorages, a_swap_of_two_arguments_counts_nothing) {
  const LocalId other = b.parameter("other", two);
  const LocalId first = b.local("", two), second = b.local("", two);
  b.body({b.while_(c, {b.assign(first, other), b.assign(second, a), b.assign(a, first), b.assign(other, second)})});
  EXPECT_EQ(storage(a), ViewStorage::Borrowed);
  EXPECT_EQ(storage(other), ViewStorage::Borrowed);
}

TEST_F(ViewStorages, passed_to_a_function_that_only_reads) {
  const FunctionId g = b.function("g");
  const LocalId p = b.parameter("p", one);
  b.body({b.run(b.element(p, {0}))});
  b.function("caller");
  const LocalId given = b.parameter("given", one);
  b.body({b.run(b.call(g, {given}))});
  EXPECT_EQ(storage(g, p), ViewStorage::Argument);
  EXPECT_EQ(storage(b.module.functions.id_at(2), given), ViewStorage::Argument);
}

TEST_F(ViewStorages, passed_on_to_a_function_that_keeps_it) {
  const FunctionId keep = b.function("keep", b.types().object_type);
  const LocalId p = b.parameter("p", one);
  b.body({b.returns(b.view_to_object(p))});
  const FunctionId between = b.function("between");
  const LocalId q = b.parameter("q", one);
  b.body({b.run(b.call(keep, {q}))});
  const FunctionId caller = b.function("caller");
  const LocalId given = b.parameter("given", two);
  b.body({b.run(b.call(between, {b.slice(given, {b.at(0), b.all()})}))});
  EXPECT_EQ(storage(between, q), ViewStorage::Owned);
  EXPECT_EQ(storage(caller, given), ViewStorage::Owned);
}

// Pointers lead to a function of C in front of it, which holds what it is given.
TEST_F(ViewStorages, a_function_used_through_a_pointer_borrows) {
  const FunctionId g = b.function("g");
  const LocalId p = b.parameter("p", one);
  b.function("caller");
  b.body({b.run(b.expr(b.types().object_type, ir::FunctionRef{g}))});
  EXPECT_EQ(storage(g, p), ViewStorage::Argument);
}

TEST_F(ViewStorages, overriding_methods_agree) {
  const FunctionId plain = b.function("plain");
  const LocalId p = b.parameter("p", one);
  const FunctionId keeping = b.function("keeping", b.types().object_type);
  const LocalId q = b.parameter("q", one);
  b.body({b.returns(b.view_to_object(q))});
  ir::Class base, derived;
  base.methods.push_back({.name = "m", .function = plain, .is_in_c = true, .is_virtual = true, .vtable_slot = 0, .adds_slot = true});
  derived.base = b.module.classes.add(base);
  derived.methods.push_back({.name = "m", .function = keeping, .is_in_c = true, .is_virtual = true, .vtable_slot = 0});
  b.module.classes.add(derived);
  EXPECT_EQ(storage(plain, p), ViewStorage::Owned);
}

TEST_F(ViewStorages, generators_own) {
  b.current().is_generator = true;
  b.body({b.run(b.element(a, {0, 0}))});
  EXPECT_EQ(storage(a), ViewStorage::Owned);
}

TEST_F(ViewStorages, views_over_pointers_count_nothing) {
  b.body({b.assign(row, b.expr(one, ir::ViewFromPointer{b.address_of(c), {b.integer(1)}})), b.run(use(row))});
  EXPECT_EQ(storage(row), ViewStorage::Borrowed);
}

}  // namespace
}  // namespace kernelc::analysis

#include "analysis/written_views.h"

#include <gtest/gtest.h>

#include "ir_builder.h"

namespace kernelc::analysis {
namespace {

using ir::Builder;
using ir::ExprId;
using ir::FunctionId;
using ir::LocalId;
using ir::RuntimeFunction;

class WrittenViews : public ::testing::Test {
 protected:
  WrittenViews() {
    one = b.view(b.types().double_type, 1);
    two = b.view(b.types().double_type, 2);
    f = b.function("f");
    a = b.parameter("a", two);
    v = b.parameter("v", one);
    row = b.local("row", one);
  }
  bool is_written(FunctionId function, LocalId local) {
    Facts facts;
    for (std::size_t k = 0; k < b.module.functions.size(); ++k) facts.functions.add({});
    find_written_views(b.module, facts);
    return facts.functions[function].is_written.get(local);
  }
  bool is_written(LocalId local) { return is_written(f, local); }
  ExprId row_of(LocalId view) { return b.slice(view, {b.at(0), b.all()}); }

  Builder b;
  ir::TypeId one, two;
  FunctionId f;
  LocalId a, v, row;
};

TEST_F(WrittenViews, by_an_element) {
  b.body({b.assign(b.element(v, {0}), b.element(a, {0, 0}))});
  EXPECT_TRUE(is_written(v));
  EXPECT_FALSE(is_written(a));
}

TEST_F(WrittenViews, by_a_field_of_an_element) {
  b.body({b.assign(b.expr(b.types().double_type, ir::Member{b.element(v, {0}), "x"}), 1.0)});
  EXPECT_TRUE(is_written(v));
}

TEST_F(WrittenViews, rebinding_writes_nothing) {
  b.body({b.assign(row, v)});
  EXPECT_FALSE(is_written(v));
  EXPECT_FALSE(is_written(row));
}

TEST_F(WrittenViews, by_a_pointer_to_an_element) {
  b.body({b.run(b.address_of(b.element(v, {0})))});
  EXPECT_TRUE(is_written(v));
}

TEST_F(WrittenViews, but_not_through_const_elements) {
  const LocalId constant = b.parameter("c", b.view(b.types().const_of(b.types().double_type), 1));
  b.body({b.run(b.address_of(b.element(constant, {0})))});
  EXPECT_FALSE(is_written(constant));
}

TEST_F(WrittenViews, by_slice_assignments) {
  b.body({b.run(b.runtime(RuntimeFunction::AssignView, b.types().void_type, {row_of(a), v}))});
  EXPECT_TRUE(is_written(a));
  EXPECT_FALSE(is_written(v));
}

TEST_F(WrittenViews, through_what_was_sliced) {
  const LocalId part = b.local("part", one);
  b.body({b.assign(b.element(part, {0}), 1.0), b.assign(part, row), b.assign(row, row_of(a))});
  EXPECT_TRUE(is_written(row));
  EXPECT_TRUE(is_written(a));
}

TEST_F(WrittenViews, by_functions_that_are_called) {
  b.body({b.assign(b.element(v, {0}), 1.0)});
  const FunctionId g = b.function("g");
  const LocalId p = b.parameter("p", two), q = b.parameter("q", one);
  b.body({b.run(b.call(f, {p, q}))});
  EXPECT_FALSE(is_written(g, p));
  EXPECT_TRUE(is_written(g, q));
}

TEST_F(WrittenViews, by_functions_that_are_not_known) {
  ir::FunctionType type;
  type.result = b.types().void_type;
  type.parameters = {one};
  const LocalId pointer = b.local("h", b.types().pointer_to(b.types().intern(type)));
  b.body({b.run(b.expr(b.types().void_type, ir::Call{b.ref(pointer), {b.ref(v)}}))});
  EXPECT_TRUE(is_written(v));
}

}  // namespace
}  // namespace kernelc::analysis

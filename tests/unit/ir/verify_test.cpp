#include "ir/verify.h"

#include <gtest/gtest.h>

#include "ir_builder.h"

namespace kernelc::ir {
namespace {

class Verify : public ::testing::Test {
 protected:
  Verify() {
    function = b.function("f");
    v = b.parameter("v", b.view(b.types().double_type, 2));
    i = b.local("i", b.types().ssize);
    x = b.local("x", b.types().double_type);
  }

  /// The first problem of the function with this body, without the name and the node.
  std::string problem(Block body) {
    b.body(std::move(body));
    const std::vector<std::string> problems = verify(b.module);
    if (problems.empty()) return "";
    const std::string text = problems[0].substr(std::string("f: ").size());
    return text.substr(0, text.find(": "));
  }

  Builder b;
  FunctionId function;
  LocalId v, i, x;
};

TEST_F(Verify, accepts_a_nest_over_a_view) {
  EXPECT_EQ(problem({b.for_range(i, 0, b.extent(v, 0), {b.assign(b.element(v, {i, 0}), x)}), b.returns()}), "");
}

TEST_F(Verify, every_axis_of_an_element_has_an_index) {
  EXPECT_EQ(problem({b.assign(x, b.element(v, {i}))}), "not one index for each axis");
}

TEST_F(Verify, an_index_is_an_integer) { EXPECT_EQ(problem({b.assign(x, b.element(v, {i, 0.5}))}), "an index is no integer"); }

TEST_F(Verify, a_condition_is_a_truth_value) { EXPECT_EQ(problem({b.while_(x, {})}), "a condition is not Bool"); }

TEST_F(Verify, only_places_are_assigned_to) {
  EXPECT_EQ(problem({b.assign(b.add(x, x), x)}), "what is assigned to, or has its address taken, is no place");
}

TEST_F(Verify, objects_are_not_assigned_to_numbers) {
  EXPECT_EQ(problem({b.assign(x, b.none())}), "the value does not have the target's kind");
}

TEST_F(Verify, break_stands_in_a_loop) { EXPECT_EQ(problem({b.break_()}), "break or continue outside a loop"); }

TEST_F(Verify, a_name_leads_to_a_local) {
  EXPECT_EQ(problem({b.run(b.expr(b.types().ssize, LocalRef{LocalId{99}}))}), "a node names something that does not exist");
}

TEST_F(Verify, objects_need_the_gil) {
  const StmtId call = b.run(b.call_object("print"));
  EXPECT_EQ(problem({call}), "");
  EXPECT_EQ(problem({b.gil(false, {call})}), "an object operation without the GIL");
  EXPECT_EQ(problem({b.gil(false, {b.gil(true, {call})})}), "");
  b.current().is_nogil = true;
  EXPECT_EQ(problem({call}), "an object operation without the GIL");
}

}  // namespace
}  // namespace kernelc::ir

// How the arguments of a call reach the parameters, and the TypeErrors of those that do not.

#include "module_state.h"

namespace {

namespace py = kc::py;
using interpreter::error_of;
using interpreter::show;

// Returns its slots, then *args and **kwargs where the function takes them.
template <int N>
py::Object echo(const py::Arguments<N>& a) {
  py::Object seen = py::list();
  for (int slot = 0; slot < N; ++slot) py::append(seen, a[slot] ? a[slot] : py::Ref(Py_Ellipsis));
  if (a.varargs()) py::append(seen, a.varargs());
  if (a.kwargs()) py::append(seen, a.kwargs());
  return seen;
}

py::FunctionSpec nothing_spec = py::define<echo<0>>("nothing", "", 1);
py::FunctionSpec one_spec = py::define<echo<1>>("one", "a", 1);
py::FunctionSpec three_spec = py::define<echo<3>>("three", "a, b=, c=", 1);
py::FunctionSpec absent_spec = py::define<echo<2>>("absent", "a, b=", 1);
py::FunctionSpec only_spec = py::define<echo<2>>("only", "a, b, /", 1);
py::FunctionSpec mixed_spec = py::define<echo<3>>("mixed", "a, /, b, c=", 1);
py::FunctionSpec keyword_spec = py::define<echo<3>>("keyword", "a, *, b, c=", 1);
py::FunctionSpec rest_spec = py::define<echo<4>>("rest", "a, b=, *args, c, d=, **kw", 1);
py::FunctionSpec args_spec = py::define<echo<0>>("args", "*args", 1);
py::FunctionSpec kwargs_spec = py::define<echo<1>>("kwargs", "a, /, **kw", 1);

class ArgumentsTest : public module_state::PythonTest {
 protected:
  static void SetUpTestSuite() {
    PythonTest::SetUpTestSuite();
    module_state::define("nothing", nothing_spec);
    module_state::define("one", one_spec);
    module_state::define("three", three_spec, "(2, 3)");
    module_state::define("absent", absent_spec);
    module_state::define("only", only_spec);
    module_state::define("mixed", mixed_spec, "(3,)");
    module_state::define("keyword", keyword_spec, "(3,)");
    module_state::define("rest", rest_spec, "(2, 4)");
    module_state::define("args", args_spec);
    module_state::define("kwargs", kwargs_spec);
  }
};

TEST_F(ArgumentsTest, PositionsAndKeywordsFillTheSameSlots) {
  EXPECT_EQ(show("three(1, 2, 4)"), "[1, 2, 4]");
  EXPECT_EQ(show("three(1, 5)"), "[1, 5, 3]");
  EXPECT_EQ(show("three(1, c=5)"), "[1, 2, 5]");
  EXPECT_EQ(show("three(c=5, b=4, a=1)"), "[1, 4, 5]");
  EXPECT_EQ(show("one(*[7])"), "[7]");
  EXPECT_EQ(show("one(**{'a': 7})"), "[7]");
  EXPECT_EQ(show("nothing()"), "[]");
}

TEST_F(ArgumentsTest, KeywordsThatAreNotInternedAreCompared) {
  EXPECT_EQ(show("three(1, **{''.join(['', 'c']): 5})"), "[1, 2, 5]");
}

TEST_F(ArgumentsTest, AnOptionalParameterWithoutDefaultIsNull) {
  EXPECT_EQ(show("absent(1)"), "[1, Ellipsis]");
  EXPECT_EQ(show("absent(1, 2)"), "[1, 2]");
}

TEST_F(ArgumentsTest, TheRestIsCollected) {
  EXPECT_EQ(show("rest(1, c=3)"), "[1, 2, 3, 4, (), {}]");
  EXPECT_EQ(show("rest(1, 5, 6, 7, c=3, x=8, d=9)"), "[1, 5, 3, 9, (6, 7), {'x': 8}]");
  EXPECT_EQ(show("args(1, 2)"), "[(1, 2)]");
  EXPECT_EQ(show("kwargs(1, a=2)"), "[1, {'a': 2}]");
}

TEST_F(ArgumentsTest, PositionalOnlyParameters) {
  EXPECT_EQ(show("only(1, 2)"), "[1, 2]");
  EXPECT_EQ(show("mixed(1, b=2)"), "[1, 2, 3]");
  EXPECT_EQ(error_of("only(1, b=2)"), "TypeError: only() got an unexpected keyword argument 'b'");
  EXPECT_EQ(error_of("mixed(b=2)"), "TypeError: mixed() takes at least 2 positional arguments (0 given)");
  EXPECT_EQ(error_of("mixed(1, a=2)"), "TypeError: mixed() got an unexpected keyword argument 'a'");
}

TEST_F(ArgumentsTest, KeywordOnlyParameters) {
  EXPECT_EQ(show("keyword(1, b=2)"), "[1, 2, 3]");
  EXPECT_EQ(error_of("keyword(1)"), "TypeError: keyword() needs keyword-only argument b");
  EXPECT_EQ(error_of("keyword(1, 2)"), "TypeError: keyword() takes exactly 1 positional argument (2 given)");
  EXPECT_EQ(error_of("keyword(b=2)"), "TypeError: keyword() takes exactly 1 positional argument (0 given)");
}

TEST_F(ArgumentsTest, TooFewAndTooMany) {
  EXPECT_EQ(error_of("nothing(1)"), "TypeError: nothing() takes no arguments (1 given)");
  EXPECT_EQ(error_of("nothing(1, a=1)"), "TypeError: nothing() takes no keyword arguments");
  EXPECT_EQ(error_of("one()"), "TypeError: one() takes exactly 1 positional argument (0 given)");
  EXPECT_EQ(error_of("one(1, 2)"), "TypeError: one() takes exactly 1 positional argument (2 given)");
  EXPECT_EQ(error_of("only(1)"), "TypeError: only() takes exactly 2 positional arguments (1 given)");
  EXPECT_EQ(error_of("three()"), "TypeError: three() takes at least 1 positional argument (0 given)");
  EXPECT_EQ(error_of("three(b=1)"), "TypeError: three() takes at least 1 positional argument (0 given)");
  EXPECT_EQ(error_of("three(1, 2, 3, 4)"), "TypeError: three() takes at most 3 positional arguments (4 given)");
  EXPECT_EQ(error_of("rest(c=1)"), "TypeError: rest() takes at least 1 positional argument (0 given)");
  EXPECT_EQ(error_of("kwargs(1, 2)"), "TypeError: kwargs() takes exactly 1 positional argument (2 given)");
}

TEST_F(ArgumentsTest, UnexpectedAndRepeatedKeywords) {
  EXPECT_EQ(error_of("one(b=1)"), "TypeError: one() got an unexpected keyword argument 'b'");
  EXPECT_EQ(error_of("one(1, b=1)"), "TypeError: one() got an unexpected keyword argument 'b'");
  EXPECT_EQ(error_of("one(1, a=1)"), "TypeError: one() got multiple values for keyword argument 'a'");
  EXPECT_EQ(error_of("one(1, 2, a=1)"), "TypeError: one() takes exactly 1 positional argument (2 given)");
  EXPECT_EQ(error_of("args(a=1)"), "TypeError: args() got an unexpected keyword argument 'a'");
}

TEST_F(ArgumentsTest, ArgumentsAreOnlyBorrowed) {
  interpreter::run("probe = []\nbefore = sys.getrefcount(probe)\none(probe)\nthree(probe, c=probe)");
  EXPECT_EQ(show("sys.getrefcount(probe) - before"), "0");
  error_of("three(probe, probe, probe, probe)");
  EXPECT_EQ(show("sys.getrefcount(probe) - before"), "0");
}

constexpr py::Parameters parsed("a, b=, /, c, *, d=, e, **kw");
static_assert(parsed.count == 5 && parsed.positional_only == 2 && parsed.positional == 3 && parsed.required == 2);
static_assert(parsed.kwargs && !parsed.varargs);
constexpr py::Parameters collected("*args");
static_assert(collected.count == 0 && collected.varargs && !collected.kwargs);

}  // namespace

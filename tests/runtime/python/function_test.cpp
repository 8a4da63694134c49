// The Python objects of compiled functions: what inspection, binding, pickling and collection see.

#include <kc/python/environment.h>

#include "module_state.h"

namespace {

namespace py = kc::py;
using interpreter::error_of;
using interpreter::run;
using interpreter::show;

py::Object scaled(const py::Arguments<2>& a) { return py::mul({a[0], a[1]}); }
py::FunctionSpec scaled_spec = py::define<scaled>("scaled", "x, factor=", 12, "x times factor");

py::Object failing(const py::Arguments<0>&) { kc::raise(kc::ErrorKind::value_error, "no"); }
py::FunctionSpec failing_spec = py::define<failing>("failing", "", 34);

py::Object everything(const py::Arguments<5>&) { return py::none(); }
py::FunctionSpec everything_spec =
    py::define<everything>("Outer.<locals>.everything", "a, b=, /, c=, *args, d, e=, **others", 5);

// def counter(): count = 0; def step(by): nonlocal count; count += by; return count
struct counter_variables {
  py::Object count, step;
  template <class Visit>
  void each(Visit visit) {
    visit(count), visit(step);
  }
};
py::Object step(py::Ref environment, const py::Arguments<1>& a) {
  auto& shared = py::variables<counter_variables>(environment);
  shared.count = py::iadd({py::bound_free(shared.count, "count"), a[0]});
  return shared.count;
}
py::FunctionSpec step_spec = py::define<step>("counter.<locals>.step", "by", 3);
py::Object counter(const py::Arguments<1>& a) {
  py::Object environment = py::environment<counter_variables>();
  auto& shared = py::variables<counter_variables>(environment);
  if (py::truth(a[0])) shared.count = py::from(0);
  shared.step = py::function(step_spec, nullptr, environment);
  return shared.step;
}
py::FunctionSpec counter_spec = py::define<counter>("counter", "start", 1);

class FunctionTest : public module_state::PythonTest {
 protected:
  static void SetUpTestSuite() {
    PythonTest::SetUpTestSuite();
    module_state::define("scaled", scaled_spec, "(2,)");
    module_state::define("failing", failing_spec);
    module_state::define("everything", everything_spec, "(2, 3, 5)");
    module_state::define("counter", counter_spec);
    run("import inspect, pickle, gc, weakref, copy, functools");
  }
};

TEST_F(FunctionTest, Attributes) {
  EXPECT_EQ(show("scaled.__name__, scaled.__qualname__, scaled.__module__, scaled.__doc__"),
            "('scaled', 'scaled', 'test_module', 'x times factor')");
  EXPECT_EQ(show("everything.__name__, everything.__qualname__, everything.__doc__"),
            "('everything', 'Outer.<locals>.everything', None)");
  EXPECT_EQ(show("everything.__defaults__, everything.__kwdefaults__"), "((2, 3), {'e': 5})");
  EXPECT_EQ(show("failing.__defaults__, failing.__kwdefaults__"), "(None, None)");
  EXPECT_EQ(show("repr(scaled).startswith('<kernelc function scaled at 0x')"), "True");
  EXPECT_EQ(show("callable(scaled), scaled.__globals__ is globals(), scaled.__annotations__"), "(True, True, {})");
}

TEST_F(FunctionTest, AttributesCanBeSet) {
  run("scaled.note = 3\nscaled.__doc__ = 'other'\nold = scaled.__name__\nscaled.__name__ = 'renamed'");
  EXPECT_EQ(show("scaled.note, scaled.__doc__, scaled.__name__"), "(3, 'other', 'renamed')");
  run("scaled.__name__ = old\nscaled.__doc__ = 'x times factor'");
  run("defaults = scaled.__defaults__\ndel scaled.__defaults__");
  EXPECT_EQ(show("scaled.__defaults__"), "None");
  run("scaled.__defaults__ = defaults");
  EXPECT_EQ(show("scaled.__defaults__ is defaults"), "True");
  EXPECT_EQ(error_of("scaled.__annotations__ = 3"), "TypeError: __annotations__ must be set to a dict object");
  run("wrapped = functools.wraps(scaled)(lambda *a: scaled(*a))");
  EXPECT_EQ(show("wrapped.__name__, wrapped.__wrapped__ is scaled"), "('scaled', True)");
}

TEST_F(FunctionTest, SignatureForInspection) {
  EXPECT_EQ(show("inspect.signature(everything)"), "(a, b=2, /, c=3, *args, d, e=5, **others)");
  EXPECT_EQ(show("inspect.signature(scaled).parameters['factor'].default"), "2");
}

TEST_F(FunctionTest, BindsAsAMethod) {
  run("class Number(int):\n  times = scaled\n  twice = functools.partialmethod(scaled, factor=2)");
  EXPECT_EQ(show("Number(4).times(3), Number(4).times(), Number.times(4, 5)"), "(12, 8, 20)");
  EXPECT_EQ(show("type(Number(4).times).__name__, Number.times is scaled"), "('method', True)");
}

TEST_F(FunctionTest, PicklesAndCopiesByName) {
  run("import types\nsys.modules['test_module'] = types.SimpleNamespace(scaled=scaled)");
  EXPECT_EQ(show("pickle.loads(pickle.dumps(scaled)) is scaled, copy.deepcopy(scaled) is scaled"), "(True, True)");
  run("del sys.modules['test_module']");
}

TEST_F(FunctionTest, ErrorsNameTheFunctionInTheTraceback) {
  EXPECT_EQ(error_of("failing()"), "ValueError: no");
  run("try: failing()\nexcept ValueError as e: last = e.__traceback__.tb_next");
  EXPECT_EQ(show("last.tb_frame.f_code.co_name, last.tb_frame.f_code.co_filename, last.tb_lineno"),
            "('failing', 'test.pyx', 34)");
  run("try: failing(1)\nexcept TypeError as e: last = e.__traceback__.tb_next");
  EXPECT_EQ(show("last.tb_frame.f_code.co_name"), "failing");
}

TEST_F(FunctionTest, ClosuresShareTheirVariables) {
  run("a, b = counter(True), counter(True)");
  EXPECT_EQ(show("a(1), a(5), b(2), a(1)"), "(1, 6, 2, 7)");
  EXPECT_EQ(error_of("counter(False)(1)"),
            "NameError: free variable 'count' referenced before assignment in enclosing scope");
}

// The closure refers to itself through its environment.
TEST_F(FunctionTest, CyclesAreCollected) {
  run("alive = weakref.ref(counter(True))\ngc.collect()");
  EXPECT_EQ(show("alive()"), "None");
  run("f = counter(True)\nf.me = f\nalive = weakref.ref(f)\ndel f\ngc.collect()");
  EXPECT_EQ(show("alive()"), "None");
}

TEST_F(FunctionTest, DefaultsAndEnvironmentAreReleased) {
  run("class Value: pass\nvalue = Value()\nalive = weakref.ref(value)");
  {
    py::Object made = py::function(scaled_spec, interpreter::eval("(value,)"));
    run("del value");
    EXPECT_EQ(show("alive() is None"), "False");
  }
  EXPECT_EQ(show("alive() is None"), "True");
}

}  // namespace

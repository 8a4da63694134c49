// Generators behave as those of CPython do: each scenario runs with both, and gives the same.

#include <kc/python/generator.h>

#include "module_state.h"

namespace {

namespace py = kc::py;
using interpreter::eval;
using interpreter::run;
using interpreter::show;

// def count(n):
//     i = 0
//     while i < n:
//         got = yield i
//         i = i + 1 if got is None else got
//     return "done"
struct count_frame {
  py::Object n, i;
  template <class Visit>
  void each(Visit visit) {
    visit(n), visit(i);
  }
};
py::Object count_resume(py::Generator& g, count_frame& f, py::Ref sent) {
  switch (g.place) {
    case 0:
      f.i = py::from(0);
      while (py::compare<Py_LT>({f.i, f.n})) {
        return g.yield(1, f.i);
        case 1: py::Ref got = py::resumed(sent); f.i = got.is_none() ? py::add({f.i, py::from(1)}) : py::borrow(got);
      }
  }
  return g.finish(py::text_from("done"));
}
py::Object count(const py::Arguments<1>& a) {
  py::Object made = py::generator<count_frame, count_resume>("count", 3);
  py::frame<count_frame>(made).n = py::borrow(a[0]);
  return made;
}
py::FunctionSpec count_spec = py::define<count>("count", "n", 3);

// def delegate(iterable):
//     result = yield from iterable
//     return [result]
struct delegate_frame {
  py::Object iterable;
  template <class Visit>
  void each(Visit visit) {
    visit(iterable);
  }
};
py::Object delegate_resume(py::Generator& g, delegate_frame& f, py::Ref sent) {
  switch (g.place) {
    case 0:
      g.delegate_to(f.iterable);
      sent = Py_None;
      [[fallthrough]];
    case 1:
      if (py::Object value = g.delegated(sent)) return g.yield(1, value);
  }
  py::Object result = g.taken_result();
  return g.finish(py::list({result}));
}
py::Object delegate(const py::Arguments<1>& a) {
  py::Object made = py::generator<delegate_frame, delegate_resume>("delegate", 9);
  py::frame<delegate_frame>(made).iterable = py::borrow(a[0]);
  return made;
}
py::FunctionSpec delegate_spec = py::define<delegate>("delegate", "iterable", 9);

// def handle():
//     try: 1 / 0
//     except ZeroDivisionError as error: yield error
//     yield None
struct handle_frame {
  py::Handling handling;
  template <class Visit>
  void each(Visit) {}
};
py::Object handle_resume(py::Generator& g, handle_frame& f, py::Ref sent) {
  switch (g.place) {
    case 0: try { eval("1 / 0");
      } catch (kc::Exception& e) {
        f.handling.begin(e);
      }
      if (!f.handling.matches(PyExc_ZeroDivisionError)) f.handling.reraise();
      return g.yield(1, f.handling.value());
    case 1: try { py::resumed(sent);
      } catch (kc::Exception& e) {
        f.handling.end(e);
        throw;
      }
      f.handling.end();
      return g.yield(2, py::none());
    case 2: py::resumed(sent);
  }
  return g.finish();
}
py::Object handle(const py::Arguments<0>&) { return py::generator<handle_frame, handle_resume>("handle", 14); }
py::FunctionSpec handle_spec = py::define<handle>("handle", "", 14);

// def stop():
//     raise StopIteration(3)
//     yield
struct stop_frame {
  template <class Visit>
  void each(Visit) {}
};
py::Object stop_resume(py::Generator&, stop_frame&, py::Ref) { py::raise(eval("StopIteration(3)")); }
py::Object stop(const py::Arguments<0>&) { return py::generator<stop_frame, stop_resume>("stop", 20); }
py::FunctionSpec stop_spec = py::define<stop>("stop", "", 20);

const char* const python_generators = R"(
import gc, weakref
def python_count(n):
    i = 0
    while i < n:
        got = yield i
        i = i + 1 if got is None else got
    return "done"
def python_delegate(iterable):
    result = yield from iterable
    return [result]
def python_handle():
    try: 1 / 0
    except ZeroDivisionError as error: yield error
    yield None
def attempt(action):
    try: return repr(action())
    except BaseException as e: return f'{type(e).__name__}: {e} {e.__cause__!r} {e.__context__!r}'
def drain(generator):
    values = []
    try:
        while True: values.append(next(generator))
    except StopIteration as stop: return values, stop.value
log = []
def logs():
    try: yield 1
    except KeyError: yield 'caught'
    finally: log.append('left')
    return 'end'
def stops():
    try: yield 1
    except KeyError: return 'stopped'
def stays():
    for _ in range(3):
        try: yield 1
        except GeneratorExit: pass
class Raises:
    def __iter__(self): return self
    def __next__(self): raise StopIteration((1, 2))
)";

// Each line is run with the names of both families of generators bound to c, d and h; `g` starts as None.
const char* const scenarios[] = {
    "list(c(3)); drain(c(2)); drain(d(c(2))); drain(d(d(c(2)))); drain(d(Raises())); list(d([1, 2]))",
    "g = c(5); g.send(1); next(g); g.send(3); next(g); next(g); next(g); g.send(None)",
    "g = c(5); next(g); g.throw(ValueError('x')); next(g); g.throw(KeyError('x')); g.close(); next(g)",
    "g = c(5); g.close(); next(g); g = c(5); g.throw(ValueError('m')); next(g)",
    "g = c(5); next(g); g.throw(1); g.throw(ValueError('a'), 'b'); next(g)",
    "g = d(c(9)); next(g); g.send(4); g.gi_yieldfrom is None; g.throw(KeyError); next(g)",
    "g = d(logs()); next(g); g.throw(KeyError); next(g); log[:]",
    "g = d(stops()); next(g); g.throw(KeyError)",
    "g = d(logs()); next(g); g.close(); log[:]; g = d(logs()); next(g); g = None; gc.collect() * 0; log[:]",
    "g = d(stays()); next(g); g.close(); list(g); g = d(stays()); next(g); g.throw(GeneratorExit); list(g)",
    "g = d(iter([1, 2])); next(g); g.throw(ValueError); g = d([1, 2]); next(g); g.send(4)",
    "g = d(5); next(g); g = d(d(5)); next(g); iter(g) is g",
    "g = h(); next(g); sys.exc_info(); next(g); sys.exc_info(); next(g)",
    "g = h(); next(g); g.throw(ValueError('thrown')); next(g); sys.exc_info()",
    "g = h(); next(g); g = None; sys.exc_info()",
    "g.x; c(1).gi_running; c.__name__[-5:]; c(1).__name__[-5:]; isinstance(c(1), "
    "__import__('collections.abc').abc.Generator)",
};

class GeneratorTest : public module_state::PythonTest {
 protected:
  static void SetUpTestSuite() {
    PythonTest::SetUpTestSuite();
    module_state::define("count", count_spec);
    module_state::define("delegate", delegate_spec);
    module_state::define("handle", handle_spec);
    module_state::define("stop", stop_spec);
    run(python_generators);
    run("def play(scenario, c, d, h):\n"
        "  names = dict(globals(), c=c, d=d, h=h, g=None)\n"
        "  log.clear()\n"
        "  results = []\n"
        "  for step in scenario.split('; '):\n"
        "    target, equals, value = step.partition(' = ')\n"
        "    if equals: names[target] = eval(value, names)\n"
        "    else: results.append(attempt(lambda: eval(step, names)))\n"
        "  return results\n");
  }
};

TEST_F(GeneratorTest, ScenariosGiveWhatCPythonGives) {
  // Generators that ignore GeneratorExit complain when they are collected.
  run("sys.unraisablehook = lambda unraisable: None");
  for (const char* scenario : scenarios) {
    interpreter::set("scenario", py::text_from(scenario));
    EXPECT_EQ(show("'\\n'.join(play(scenario, count, delegate, handle))"),
              show("'\\n'.join(play(scenario, python_count, python_delegate, python_handle))"))
        << scenario;
  }
  run("sys.unraisablehook = sys.__unraisablehook__");
}

TEST_F(GeneratorTest, AGeneratorDoesNotResumeItself) {
  run("def self_resuming():\n  yield next(holder[0])\nholder = [None]\nholder[0] = delegate(self_resuming())");
  EXPECT_EQ(interpreter::error_of("next(holder[0])"), "ValueError: generator already executing");
}

TEST_F(GeneratorTest, StopIterationFromTheBodyIsAnError) {
  EXPECT_EQ(interpreter::error_of("list(stop())"), "RuntimeError: generator raised StopIteration");
  run("try: next(stop())\nexcept RuntimeError as e: cause = e.__cause__");
  EXPECT_EQ(show("repr(cause)"), "StopIteration(3)");
}

TEST_F(GeneratorTest, SuspendedGeneratorsInCyclesAreCollected) {
  run("held = []\ng = delegate(held)\nheld.append(g)\nnext(g)\nalive = weakref.ref(g)\ndel g, held\ngc.collect()");
  EXPECT_EQ(show("alive()"), "None");
}

TEST_F(GeneratorTest, ErrorsNameTheGeneratorInTheTraceback) {
  run("try: next(delegate(5))\nexcept TypeError as e: last = e.__traceback__.tb_next");
  EXPECT_EQ(show("last.tb_frame.f_code.co_name, last.tb_lineno"), "('delegate', 9)");
}

}  // namespace

// Handling and raising: what is handled where, contexts and causes, errors that cannot leave a function.

#include <kc/python/generator.h>

#include "module_state.h"

namespace {

namespace py = kc::py;
using interpreter::error_of;
using interpreter::eval;
using interpreter::run;
using interpreter::show;
using interpreter::text;

class ExceptionsTest : public module_state::PythonTest {};

// sys.exc_info()[1] at this place.
std::string handled() { return text(py::repr(eval("sys.exc_info()[1]"))); }

// Keeps what the action throws as `error`.
template <class Action>
void keep_error(Action action) {
  try {
    action();
    FAIL() << "nothing was thrown";
  } catch (kc::Exception& e) {
    py::Handler handler(e);
    interpreter::set("error", handler.value());
  }
}

TEST_F(ExceptionsTest, AHandlerMakesItTheHandledException) {
  EXPECT_EQ(handled(), "None");
  try {
    eval("1 / 0");
  } catch (kc::Exception& e) {
    py::Handler outer(e);
    EXPECT_EQ(handled(), "ZeroDivisionError('division by zero')");
    try {
      kc::raise(kc::ErrorKind::index_error, "inner");
    } catch (kc::Exception& e) {
      py::Handler inner(e);
      EXPECT_EQ(handled(), "IndexError('inner')");
      EXPECT_EQ(text(inner.value()), "inner");
    }
    EXPECT_EQ(handled(), "ZeroDivisionError('division by zero')");
  }
  EXPECT_EQ(handled(), "None");
}

TEST_F(ExceptionsTest, ClausesMatchClassesAndTuples) {
  try {
    eval("{}['x']");
  } catch (kc::Exception& e) {
    py::Handler handler(e);
    EXPECT_TRUE(handler.matches(PyExc_LookupError));
    EXPECT_TRUE(handler.matches(eval("(ValueError, (KeyError,))")));
    EXPECT_FALSE(handler.matches(PyExc_IndexError));
    EXPECT_EQ(error_of([&] { handler.matches(eval("5")); }),
              "TypeError: catching classes that do not inherit from BaseException is not allowed");
    EXPECT_EQ(error_of([&] { handler.matches(eval("(KeyError, 5)")); }),
              "TypeError: catching classes that do not inherit from BaseException is not allowed");
  }
}

TEST_F(ExceptionsTest, AnErrorInAHandlerHasItAsContext) {
  keep_error([] {
    try {
      eval("1 // 0");
    } catch (kc::Exception& e) {
      py::Handler handler(e);
      eval("[][5]");
    }
  });
  EXPECT_EQ(
      show("repr(error), repr(error.__context__), error.__cause__"),
      "(\"IndexError('list index out of range')\", \"ZeroDivisionError('integer division or modulo by zero')\", None)");
  keep_error([] {
    try {
      eval("1 // 0");
    } catch (kc::Exception& e) {
      py::Handler handler(e);
      kc::raise(kc::ErrorKind::value_error, "of the runtime");
    }
  });
  EXPECT_EQ(show("type(error.__context__).__name__"), "ZeroDivisionError");
}

TEST_F(ExceptionsTest, ReraisingKeepsContextAndTraceback) {
  keep_error([] {
    try {
      eval("1 // 0");
    } catch (kc::Exception& e) {
      e.trace("inner", "test.pyx", 3);
      py::Handler handler(e);
      try {
        eval("[][5]");
      } catch (kc::Exception& e) {
        py::Handler ignored(e);
      }
      handler.reraise();
    }
  });
  EXPECT_EQ(show("type(error).__name__, error.__context__"), "('ZeroDivisionError', None)");
  EXPECT_EQ(show("[f.f_code.co_name for f, _ in __import__('traceback').walk_tb(error.__traceback__)]"),
            "['inner', '<module>']");
}

TEST_F(ExceptionsTest, RaiseWithoutAnExceptionRaisesTheHandledOne) {
  EXPECT_EQ(error_of([] { py::reraise(); }), "RuntimeError: No active exception to reraise");
  keep_error([] {
    try {
      eval("1 // 0");
    } catch (kc::Exception& e) {
      py::Handler handler(e);
      py::reraise();
    }
  });
  EXPECT_EQ(show("type(error).__name__"), "ZeroDivisionError");
  EXPECT_EQ(handled(), "None");
}

TEST_F(ExceptionsTest, RaiseTakesClassesAndInstances) {
  EXPECT_EQ(error_of([] { py::raise(PyExc_ValueError); }), "ValueError: ");
  EXPECT_EQ(error_of([] { py::raise(eval("KeyError(3)")); }), "KeyError: 3");
  const char* refusal = "TypeError: raise: exception class must be a subclass of BaseException";
  EXPECT_EQ(error_of([] { py::raise(eval("5")); }), refusal);
  EXPECT_EQ(error_of([] { py::raise(eval("int")); }), refusal);
  run("class Liar(Exception):\n  def __new__(cls): return 5");
  EXPECT_EQ(error_of([] { py::raise(eval("Liar")); }),
            "TypeError: calling <class 'test_module.Liar'> should have returned an instance of BaseException, not "
            "<class 'int'>");
}

TEST_F(ExceptionsTest, RaiseFrom) {
  keep_error([] { py::raise_from({eval("ValueError('x')"), eval("KeyError")}); });
  EXPECT_EQ(show("repr(error.__cause__), error.__suppress_context__"), "('KeyError()', True)");
  keep_error([] {
    try {
      eval("1 // 0");
    } catch (kc::Exception& e) {
      py::Handler handler(e);
      py::raise_from({PyExc_ValueError, Py_None});
    }
  });
  EXPECT_EQ(show("error.__cause__, error.__suppress_context__, type(error.__context__).__name__"),
            "(None, True, 'ZeroDivisionError')");
  EXPECT_EQ(error_of([] {
              py::raise_from({PyExc_ValueError, eval("1")});
            }),
            "TypeError: exception causes must derive from BaseException");
}

TEST_F(ExceptionsTest, Assertions) {
  EXPECT_EQ(error_of([] { py::raise_assertion(); }), "AssertionError: ");
  EXPECT_EQ(error_of([] { py::raise_assertion(eval("'why'")); }), "AssertionError: why");
  EXPECT_EQ(error_of([] { py::raise_assertion(eval("(1, 2)")); }), "AssertionError: (1, 2)");
}

TEST_F(ExceptionsTest, UnraisableErrorsAreReported) {
  run("reports = []\nsys.unraisablehook = lambda u: reports.append((u.exc_type.__name__, str(u.exc_value), u.object))");
  {
    py::GilReleased released;
    try {
      kc::raise_float_division();
    } catch (kc::Exception& e) {
      py::report_unraisable(e, "module.function");
    }
  }
  run("sys.unraisablehook = sys.__unraisablehook__");
  EXPECT_EQ(show("reports"), "[('ZeroDivisionError', 'float division', 'module.function')]");
}

TEST_F(ExceptionsTest, TheGilComesBackBeforeTheCatchClause) {
  EXPECT_EQ(error_of([] {
              py::GilReleased released;
              EXPECT_FALSE(PyGILState_Check());
              py::GilHeld held;
              eval("[].x");
            }),
            "AttributeError: 'list' object has no attribute 'x'");
  EXPECT_TRUE(PyGILState_Check());
}

}  // namespace

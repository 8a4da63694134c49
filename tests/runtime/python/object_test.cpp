// References: who owns them, and that nothing is lost while an error is set.

#include "module_state.h"

namespace {

namespace py = kc::py;
using interpreter::error_of;
using interpreter::eval;
using interpreter::text;

class ObjectTest : public module_state::PythonTest {};

// A list of its own, so that its reference count tells who holds it.
py::Object fresh() { return eval("['fresh']"); }

TEST_F(ObjectTest, CopiesShareAndMovesTake) {
  py::Object first = fresh();
  EXPECT_EQ(Py_REFCNT(first.get()), 1);
  py::Object second = first;
  EXPECT_EQ(Py_REFCNT(first.get()), 2);
  py::Object third = std::move(second);
  EXPECT_FALSE(second);
  EXPECT_EQ(Py_REFCNT(first.get()), 2);
  third.reset();
  EXPECT_EQ(Py_REFCNT(first.get()), 1);
}

TEST_F(ObjectTest, AssignmentToItselfKeepsTheObject) {
  py::Object object = fresh();
  py::Object& same = object;
  object = same;
  EXPECT_EQ(text(object), "['fresh']");
  object = std::move(same);
  EXPECT_EQ(text(object), "['fresh']");
  EXPECT_EQ(Py_REFCNT(object.get()), 1);
}

// The finalizer of the old value sees the new one in place.
TEST_F(ObjectTest, AssignmentReleasesTheOldValueLast) {
  static py::Object slot;
  static bool saw_new_value = false;
  static PyMethodDef look = {"look",
                             [](PyObject*, PyObject*) -> PyObject* {
                               saw_new_value = slot.is_none();
                               return py::none().release();
                             },
                             METH_NOARGS, nullptr};
  interpreter::set("look", py::steal(PyCFunction_New(&look, nullptr)));
  interpreter::run("class Looker:\n  def __del__(self): look()");
  slot = eval("Looker()");
  slot = py::none();
  EXPECT_TRUE(saw_new_value);
}

TEST_F(ObjectTest, RefsBorrow) {
  py::Object object = fresh();
  py::Ref reference = object;
  EXPECT_EQ(Py_REFCNT(object.get()), 1);
  py::Object owned = py::borrow(reference);
  EXPECT_EQ(Py_REFCNT(object.get()), 2);
  EXPECT_FALSE(py::borrow(nullptr));
}

TEST_F(ObjectTest, StealThrowsWhatIsSet) {
  EXPECT_EQ(error_of([] { py::steal(PyLong_FromString("x", nullptr, 10)); }),
            "ValueError: invalid literal for int() with base 10: 'x'");
  EXPECT_FALSE(PyErr_Occurred());
}

TEST_F(ObjectTest, DestructionKeepsTheErrorThatIsSet) {
  interpreter::run(
      "class Noisy:\n"
      "  def __del__(self):\n"
      "    try: [].missing\n"
      "    except AttributeError: pass");
  EXPECT_EQ(error_of([] {
              py::Object noisy = eval("Noisy()");
              eval("1 / 0");
            }),
            "ZeroDivisionError: division by zero");
}

TEST_F(ObjectTest, BracedOperandsAreEvaluatedFromLeftToRight) {
  std::string order;
  auto step = [&](char name, const char* code) {
    order += name;
    return eval(code);
  };
  EXPECT_EQ(text(py::sub({step('a', "7"), step('b', "5")})), "2");
  EXPECT_EQ(text(py::tuple({step('c', "1"), step('d', "2"), step('e', "3")})), "(1, 2, 3)");
  EXPECT_EQ(text(py::call({step('f', "divmod"), step('g', "7"), step('h', "2")})), "(3, 1)");
  EXPECT_EQ(order, "abcdefgh");
}

TEST_F(ObjectTest, ErrorsOfTheRuntimeBecomePythonErrors) {
  EXPECT_EQ(error_of([] { kc::raise(kc::ErrorKind::index_error, "axis %d", 3); }), "IndexError: axis 3");
  EXPECT_EQ(error_of([] { kc::raise_memory_error(); }), "MemoryError: ");
  EXPECT_EQ(error_of([] { kc::raise_integer_division(); }), "ZeroDivisionError: integer division or modulo by zero");
}

#if PY_VERSION_HEX >= 0x030B0000
TEST_F(ObjectTest, NotesAreAddedToTheErrorThatIsSet) {
  auto noted = [] {
    PyErr_SetString(PyExc_ValueError, "bad");
    py::add_note("because of %d", 3);
    throw py::Raised();
  };
  EXPECT_EQ(error_of(noted, true), "ValueError: bad\nbecause of 3");
}
#endif

// The file, line and function of every entry of the traceback, innermost last.
std::string traceback_of(kc::Exception& exception) {
  py::Handler handler(exception);
  interpreter::set("error", handler.value());
  return interpreter::show(
      "[(f.f_code.co_filename, n, f.f_code.co_name) for f, n in __import__('traceback').walk_tb(error.__traceback__)"
      " if f.f_code.co_filename.endswith('.pyx')]");
}

TEST_F(ObjectTest, TheTracebackNamesTheFunctionsThatWereLeft) {
  try {
    try {
      kc::raise(kc::ErrorKind::value_error, "deep");
    } catch (kc::Exception& e) {
      e.trace("inner", "test.pyx", 7);
      e.trace("outer", "test.pyx", 12);
      throw;
    }
  } catch (kc::Exception& e) {
    EXPECT_EQ(traceback_of(e), "[('test.pyx', 12, 'outer'), ('test.pyx', 7, 'inner')]");
  }
}

TEST_F(ObjectTest, RestoringTwiceAddsEachFunctionOnce) {
  try {
    kc::raise(kc::ErrorKind::value_error, "deep");
  } catch (kc::Exception& e) {
    e.trace("inner", "test.pyx", 7);
    py::restore(e);
    e.trace("outer", "test.pyx", 12);
    EXPECT_EQ(traceback_of(e), "[('test.pyx', 12, 'outer'), ('test.pyx', 7, 'inner')]");
  }
}

}  // namespace

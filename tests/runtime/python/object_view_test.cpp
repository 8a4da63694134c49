// Views of Python objects: every reference is counted, also where parts overlap and where releasing an object runs
// code.

#include <kc/python/acquire.h>
#include <kc/python/object_view.h>

#include "interpreter.h"

namespace {

namespace py = kc::py;
using interpreter::error_of;
using interpreter::eval;
using interpreter::run;
using interpreter::show;
using kc::View;
using Objects = View<PyObject*, 1>;

constexpr py::ViewDeclaration declared{"object"};

py::OwnedView<PyObject*, 1> view(const char* code) { return py::acquire<Objects>(eval(code), declared); }

// How many references `x` has gained since `count` was taken.
std::string gained() { return show("sys.getrefcount(x) - count"); }

class ObjectView : public testing::Test {
 protected:
  void SetUp() override {
    run("x = object()\ny = object()\na = np.array([x, y, None, 3, 4], object)\ncount = sys.getrefcount(x)");
  }
};

TEST_F(ObjectView, LoadsAndStoresReferences) {
  const auto v = view("a");
  {
    const py::Object x = py::load(v(0));
    EXPECT_TRUE(x.is(eval("x").get()));
    py::store(v(2), x);
    py::store(v(2), x);
  }
  EXPECT_EQ(gained(), "1");
  py::store(v(0), Py_None);
  EXPECT_EQ(gained(), "0");
  EXPECT_EQ(show("a[0], a[2] is x"), "(None, True)");
}

TEST_F(ObjectView, NullReadsAsNone) {
  PyObject* data[2] = {nullptr, nullptr};
  const Objects v{data, {2}, {sizeof(PyObject*)}};
  EXPECT_TRUE(py::load(v(0)).is_none());
  py::store(v(0), eval("5"));
  EXPECT_EQ(interpreter::text(data[0]), "5");
  py::fill(v, Py_None);
  EXPECT_EQ(data[1], Py_None);
  Py_DECREF(data[0]);
  Py_DECREF(data[1]);
}

TEST_F(ObjectView, FillCountsEachElement) {
  const auto v = view("a[::2]");
  py::fill(v, eval("x"));
  EXPECT_EQ(gained(), "2");
  EXPECT_EQ(show("a[0] is x, a[1] is y, a[2] is x, a[3], a[4] is x"), "(True, True, True, 3, True)");
  py::fill(v, eval("x"));
  EXPECT_EQ(gained(), "2");
  py::fill(v, Py_None);
  EXPECT_EQ(gained(), "-1");
}

TEST_F(ObjectView, AssignmentBroadcastsAndChecksExtents) {
  const auto v = view("a");
  py::assign(v, view("a[:1]"));
  EXPECT_EQ(gained(), "4");
  py::assign(v, view("np.array([1, 2, 3, 4, x], object)"));
  EXPECT_EQ(gained(), "0");
  EXPECT_EQ(show("a[:4].tolist()"), "[1, 2, 3, 4]");
  EXPECT_EQ(error_of([&] { py::assign(v, view("a[:2]")); }),
            "ValueError: got differing extents in dimension 0 (got 5 and 2)");
}

TEST_F(ObjectView, OverlappingPartsAreReadFirst) {
  py::assign(view("a[1:]"), view("a[:-1]"));
  EXPECT_EQ(show("a[0] is x, a[1] is x, a[2] is y, a[3], a[4]"), "(True, True, True, None, 3)");
  EXPECT_EQ(gained(), "1");
  py::assign(view("a"), view("a[::-1]"));
  EXPECT_EQ(show("a[0], a[1], a[2] is y, a[3] is x, a[4] is x"), "(3, None, True, True, True)");
  EXPECT_EQ(gained(), "1");
}

TEST_F(ObjectView, ReleasingAnElementMayRunCode) {
  run("class Meddler:\n"
      "  def __del__(self): a[:] = None\n"
      "a = np.array([Meddler(), Meddler(), Meddler()], object)\nb = np.array([x, x, x], object)\ncount = "
      "sys.getrefcount(x)");
  py::assign(view("a"), view("b"));
  EXPECT_EQ(show("[e is x or e is None for e in a]"), "[True, True, True]");
  run("kept = sum(e is x for e in a)");
  EXPECT_EQ(show("sys.getrefcount(x) - count == kept"), "True");
}

}  // namespace

// Arrays of the module `array` and of NumPy, read through their structs.

#include <kc/python/numpy.h>
#include <kc/python/owner.h>
#include <kc/python/pyarray.h>

#include "interpreter.h"

namespace {

namespace py = kc::py;
namespace pyarray = kc::py::pyarray;
using interpreter::error_of;
using interpreter::eval;
using interpreter::run;
using interpreter::show;

// The variable `a` of the Python code.
py::Object a() { return eval("a"); }

TEST(PyArray, GrowsAndShrinks) {
  run("a = array.array('f', [1, 2])");
  EXPECT_EQ(Py_TYPE(a().get()), pyarray::array_type());
  pyarray::resize(a(), 4);
  for (int k = 2; k < 4; ++k) pyarray::of(a()).data.as_floats[k] = -1;
  EXPECT_EQ(show("a.tolist()"), "[1.0, 2.0, -1.0, -1.0]");
  pyarray::resize(a(), 1);
  EXPECT_EQ(show("a.tolist()"), "[1.0]");
  pyarray::resize(a(), 0);
  run("a.append(5); a.extend([6, 7])");
  EXPECT_EQ(show("a.tolist()"), "[5.0, 6.0, 7.0]");
}

TEST(PyArray, GrowsSmartly) {
  run("a = array.array('i')");
  for (int n = 0; n < 1000; ++n) {
    pyarray::resize_smart(a(), n + 1);
    pyarray::of(a()).data.as_ints[n] = n;
  }
  EXPECT_EQ(show("a.tolist() == list(range(1000))"), "True");
  EXPECT_GT(pyarray::of(a()).allocated, 1000);
  pyarray::resize_smart(a(), 2);
  EXPECT_LT(pyarray::of(a()).allocated, 10);
  EXPECT_EQ(show("a.tolist()"), "[0, 1]");
  EXPECT_EQ(error_of([] { pyarray::resize_smart(a(), PY_SSIZE_T_MAX); }), "MemoryError: ");
  EXPECT_EQ(error_of([] { pyarray::resize(a(), -1); }), "MemoryError: ");
}

TEST(PyArray, DoesNotMoveMemoryThatIsShown) {
  run("a = array.array('i', [1, 2]); m = memoryview(a)");
  EXPECT_EQ(error_of([] { pyarray::resize(a(), 1000); }),
            "BufferError: cannot resize an array that is exporting buffers");
  run("m.release()");
  pyarray::resize(a(), 1000);
  EXPECT_EQ(show("len(a)"), "1000");
}

TEST(PyArray, ClonesAndCopies) {
  run("a = array.array('h', [1, 2, 3])");
  interpreter::set("b", pyarray::copy(a()));
  interpreter::set("z", pyarray::clone(a(), 4, true));
  interpreter::set("e", pyarray::clone(a(), 0, true));
  EXPECT_EQ(show("b, b is a, z, e"), "(array('h', [1, 2, 3]), False, array('h', [0, 0, 0, 0]), array('h'))");
  run("b.append(4); e.append(5)");
  EXPECT_EQ(show("b, e, a"), "(array('h', [1, 2, 3, 4]), array('h', [5]), array('h', [1, 2, 3]))");
  pyarray::zero(a());
  EXPECT_EQ(show("a"), "array('h', [0, 0, 0])");
  EXPECT_EQ(error_of([] { pyarray::clone(a(), -1, true); }), "SystemError: bad argument to internal function");
}

TEST(PyArray, Extends) {
  run("a = array.array('h', [1, 2])");
  pyarray::extend(a(), eval("array.array('h', [3])"));
  pyarray::extend(a(), a());
  EXPECT_EQ(show("a.tolist()"), "[1, 2, 3, 1, 2, 3]");
  const short more[] = {7, 8};
  pyarray::extend_buffer(a(), more, 2);
  EXPECT_EQ(show("a.tolist()[-2:]"), "[7, 8]");
  EXPECT_EQ(error_of([] { pyarray::extend(a(), eval("array.array('i', [3])")); }),
            "TypeError: bad argument type for built-in operation");
}

TEST(NumPy, ReadsTheAttributesOfAnArray) {
  py::import_numpy();
  run("a = np.arange(12.0).reshape(3, 4)[::2, 1:]");
  EXPECT_TRUE(py::is_ndarray(a()));
  EXPECT_TRUE(py::is_ndarray(eval("np.matrix([[1]])")));
  EXPECT_FALSE(py::is_ndarray(eval("[1]")));
  EXPECT_EQ(py::array_rank(a()), 2);
  EXPECT_EQ(py::array_shape(a())[1], 3);
  EXPECT_EQ(py::array_strides(a())[0], 64);
  EXPECT_EQ(py::array_size(a()), 6);
  EXPECT_EQ(*static_cast<double*>(py::array_data(a())), 1);
  EXPECT_EQ(*static_cast<double*>(py::array_element(a(), 1, 2L)), 11);
  EXPECT_TRUE(py::array_descr(a()).is(eval("a.dtype").get()));
  EXPECT_TRUE(py::array_base(a()).is(eval("a.base").get()));
  EXPECT_FALSE(py::is_c_contiguous_array(a()));
  EXPECT_TRUE(py::is_f_contiguous_array(eval("np.zeros((2, 3)).T")));
  EXPECT_EQ(py::array_type_number(a()), 12);
}

}  // namespace

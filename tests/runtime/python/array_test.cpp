// cython.view.array, copies of views, and views of C memory.

#include <kc/python/acquire.h>
#include <kc/python/array.h>

#include "interpreter.h"

namespace {

namespace py = kc::py;
using interpreter::error_of;
using interpreter::eval;
using interpreter::run;
using interpreter::show;
using kc::ContigC;
using kc::ContigF;
using kc::Index;
using kc::View;

class Array : public testing::Test {
 protected:
  void SetUp() override { interpreter::set("array_type", py::ready_array_type()); }
};

TEST_F(Array, MakesBlocksOfMemory) {
  run("a = array_type(shape=(2, 3), itemsize=4, format='i')\na[...] = 0\na[1, 2] = 7");
  EXPECT_EQ(show("len(a), a.shape, a.strides, a.ndim, a.itemsize, a.nbytes, a[1, 2], list(a[1]), type(a).__name__"),
            "(2, (2, 3), (12, 4), 2, 4, 24, 7, [0, 0, 7], 'array')");
  EXPECT_EQ(show("memoryview(a).tolist(), memoryview(a).format, memoryview(a).readonly, np.asarray(a).sum().item()"),
            "([[0, 0, 0], [0, 0, 7]], 'i', False, 7)");
  EXPECT_EQ(
      show("str(a.memview), a.memview.base is a, str(a.T), a.copy().base is a, [list(r) for r in a]"),
      "(\"<MemoryView of 'array' object>\", True, \"<MemoryView of 'array' object>\", False, [[0, 0, 0], [0, 0, 7]])");
  run("f = array_type((2, 3), 8, b'd', 'fortran')");
  EXPECT_EQ(show("f.strides, memoryview(f).f_contiguous, len(bytes(f)), array_type((9,), 1, 'B', mode='c').shape"),
            "((8, 16), True, 48, (9,))");
  EXPECT_EQ(show("len(a.memview), a.index, isinstance(a, __import__('collections').abc.Sequence)").substr(0, 1), "(");
}

TEST_F(Array, MessagesOfTheConstructor) {
  const auto refusal = [](const char* arguments) { return error_of(std::string("array_type(") + arguments + ")"); };
  EXPECT_EQ(refusal(""), "TypeError: __cinit__() takes at least 3 positional arguments (0 given)");
  EXPECT_EQ(refusal("(2,), 4"), "TypeError: __cinit__() takes at least 3 positional arguments (2 given)");
  EXPECT_EQ(refusal("(1,), 4, 'i', 'c', True, 3"),
            "TypeError: __cinit__() takes at most 5 positional arguments (6 given)");
  EXPECT_EQ(refusal("(1,), 4, 'i', foo=1"), "TypeError: __cinit__() got an unexpected keyword argument 'foo'");
  EXPECT_EQ(refusal("(1,), 4, 'i', shape=1"),
            "TypeError: __cinit__() got multiple values for keyword argument 'shape'");
  EXPECT_EQ(refusal("[2], 4, 'i'"), "TypeError: Argument 'shape' has incorrect type (expected tuple, got list)");
  EXPECT_EQ(refusal("None, 4, 'i'"), "TypeError: object of type 'NoneType' has no len()");
  EXPECT_EQ(refusal("(2,), 4, None"), "TypeError: Argument 'format' must not be None");
  EXPECT_EQ(refusal("(2,), 4, 5"), "AttributeError: 'int' object has no attribute 'encode'");
  EXPECT_EQ(refusal("(2,), 'x', 'i'"), "TypeError: 'str' object cannot be interpreted as an integer");
  EXPECT_EQ(refusal("(2.0,), 4, 'i'"), "TypeError: 'float' object cannot be interpreted as an integer");
  EXPECT_EQ(refusal("(), 4, 'i'"), "ValueError: Empty shape tuple for cython.array");
  EXPECT_EQ(refusal("(1,), 0, 'i'"), "ValueError: itemsize <= 0 for cython.array");
  EXPECT_EQ(refusal("(1, -2), 4, 'i'"), "ValueError: Invalid shape in axis 1: -2.");
  EXPECT_EQ(refusal("(0,), 4, 'i'"), "ValueError: Invalid shape in axis 0: 0.");
  EXPECT_EQ(refusal("(1,), 4, 'i', 'x'"), "ValueError: Invalid mode, expected 'c' or 'fortran', got x");
  EXPECT_EQ(refusal("(1,), 4, 'i', None"), "ValueError: Invalid mode, expected 'c' or 'fortran', got None");
  EXPECT_EQ(refusal("(1 << 40, 1 << 40), 4, 'i'"), "MemoryError: unable to allocate array data.");
}

TEST_F(Array, MessagesOfUse) {
  run("a = array_type((2, 3), 4, 'i'); f = array_type((2, 2), 8, 'd', 'fortran')");
  EXPECT_EQ(error_of("a[0, 0] = 'x'"), "error: required argument is not an integer");
  EXPECT_EQ(error_of("a[0, 0] = 2 ** 40"), "error: 'i' format requires -2147483648 <= number <= 2147483647");
  EXPECT_EQ(error_of("a[2]"), "IndexError: Index out of bounds (axis 0)");
  EXPECT_EQ(error_of("a.nothing").substr(0, 15), "AttributeError:");
  EXPECT_EQ(error_of("__import__('pickle').dumps(a)"), "TypeError: no default __reduce__ due to non-trivial __cinit__");
  const std::string same_axis = "ValueError: Buffer and memoryview are not contiguous in the same dimension.";
  EXPECT_EQ(error_of([] { py::acquire<View<double, 2, ContigC>>(eval("f"), {"double"}); }), same_axis);
  EXPECT_EQ(error_of([] { py::acquire<View<int, 2, ContigF>>(eval("a"), {"int"}); }), same_axis);
  Py_buffer buffer;
  EXPECT_EQ(error_of([&] { py::check(PyObject_GetBuffer(eval("f").get(), &buffer, PyBUF_SIMPLE)); }),
            "ValueError: Can only create a buffer that is contiguous in memory.");
}

TEST_F(Array, HoldsObjects) {
  run("a = array_type((2, 2), 8, 'O')\nx = object()\na[0, 1] = x\na[1] = x\ncount = sys.getrefcount(x)");
  EXPECT_EQ(show("a[0, 0], a[0, 1] is x, [y is x for y in a[1]]"), "(None, True, [True, True])");
  run("b = a.copy(); more = sys.getrefcount(x) - count; del a, b; fewer = sys.getrefcount(x) - count");
  EXPECT_EQ(show("more, fewer"), "(3, -3)");
}

int freed = 0;
void count_free(void*) { ++freed; }

TEST_F(Array, FreesItsMemoryAsItIsTold) {
  static double data[4] = {1, 2, 3, 4};
  {
    const py::Object object = eval("array_type((4,), 8, 'd', allocate_buffer=False)");
    py::ArrayObject& array = py::array_of(object);
    EXPECT_EQ(array.data, nullptr);
    EXPECT_EQ(error_of([&] { py::acquire<View<double, 1>>(object, {"double"}); }), "ValueError: Buffer has no data");
    array.data = reinterpret_cast<char*>(data);
    array.callback_free_data = count_free;
    py::OwnedView<double, 1> v = py::acquire<View<double, 1>>(object, {"double"});
    EXPECT_EQ(v(3), 4);
    v(0) = 10;
  }
  EXPECT_EQ(freed, 1);
  EXPECT_EQ(data[0], 10);
}

TEST_F(Array, StandsForPointers) {
  static int data[6] = {0, 1, 2, 3, 4, 5};
  interpreter::set("a", py::array_from_pointer(data, 2, 3));
  interpreter::set("f", py::array_from_pointer<ContigF>(data, 2L, 3u));
  EXPECT_EQ(show("[list(r) for r in a], [list(r) for r in f], a.memview.base is a, memoryview(f).f_contiguous"),
            "([[0, 1, 2], [3, 4, 5]], [[0, 2, 4], [1, 3, 5]], True, True)");
  EXPECT_EQ(error_of([] { py::array_from_pointer(static_cast<int*>(nullptr), 2); }),
            "ValueError: Cannot create cython.array from NULL pointer");
  EXPECT_EQ(error_of([] { py::view_of(static_cast<int*>(nullptr), 2); }),
            "ValueError: Cannot create cython.array from NULL pointer");
  EXPECT_EQ(error_of([] { py::view_of(data, 2, 0); }), "ValueError: Invalid shape in axis 1: 0.");
}

TEST_F(Array, IsTheBaseOfViewsOfCMemory) {
  static int data[3][2] = {{1, 2}, {3, 4}, {5, 6}};
  const py::OwnedView<int, 2, ContigC> v = py::view_of(&data[0][0], 3, 2);
  EXPECT_EQ(v(2, 1), 6);
  interpreter::set("v", py::to_object(v));
  EXPECT_EQ(show("str(v), [list(r) for r in v], type(v.base).__name__, v.base[1, 0]"),
            "(\"<MemoryView of 'array' object>\", [[1, 2], [3, 4], [5, 6]], 'array', 3)");
  run("v[0, 0] = 9");
  EXPECT_EQ(data[0][0], 9);
  interpreter::set("w", py::to_object(py::own(kc::slice<kc::Checks::all>(v.view(), kc::all, kc::at(1)), v.owner)));
  EXPECT_EQ(show("list(w), w.strides, w.base.strides"), "([2, 4, 6], (8,), (8,))");
}

TEST(ViewCopy, IsContiguousAndOwnsItsMemory) {
  const py::Object source = eval("np.arange(6.0).reshape(2, 3)[::-1, ::2]");
  const auto v = py::acquire<View<const double, 2>>(source, {"const double"});
  py::OwnedView<double, 2, ContigC> c = py::copy(v);
  const py::OwnedView<double, 2, ContigF> f = py::copy_fortran(v);
  EXPECT_EQ(c.strides[0], 16);
  EXPECT_EQ(f.strides[1], 16);
  for (Index i = 0; i < 2; ++i)
    for (Index j = 0; j < 2; ++j) {
      EXPECT_EQ(c(i, j), v(i, j));
      EXPECT_EQ(f(i, j), v(i, j));
    }
  c(0, 0) = 100;
  EXPECT_EQ(v(0, 0), 3);
  const py::OwnedView<double, 2> general = c;
  c.release();
  EXPECT_EQ(general(0, 0), 100);
}

TEST(ViewCopy, HandsItsMemoryToAnArrayWhenPythonSeesIt) {
  const auto v = py::acquire<View<double, 2>>(eval("np.arange(6.0).reshape(2, 3)"), {"double"});
  auto c = py::copy_fortran(v);
  interpreter::set("w",
                   py::to_object(py::own(kc::slice<kc::Checks::all>(c.view(), kc::at(1), kc::range(1, 3)), c.owner)));
  interpreter::set("c", py::to_object(c));
  EXPECT_EQ(show("w.base is c.base, c.base.shape, c.base.strides, list(w), [list(r) for r in c.base]"),
            "(True, (2, 3), (8, 16), [4.0, 5.0], [[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]])");
  c(1, 1) = 40;
  c.release();
  EXPECT_EQ(show("list(w), c[1, 1], np.asarray(c)[1, 1].item()"), "([40.0, 5.0], 40.0, 40.0)");
  run("del c");
  EXPECT_EQ(show("w.base[1, 1]"), "40.0");
}

TEST(ViewCopy, NeedsElements) {
  const auto empty = py::acquire<View<double, 2>>(eval("np.zeros((3, 0))"), {"double"});
  EXPECT_EQ(error_of([&] { py::copy(empty); }), "ValueError: Invalid shape in axis 1: 0.");
  EXPECT_EQ(error_of([] { py::copy(View<double, 2>::none()); }),
            "ValueError: Cannot copy memoryview slice with indirect dimensions (axis 0)");
}

TEST(ViewCopy, OfObjects) {
  run("x = object(); a = np.array([x, None], object); count = sys.getrefcount(x)");
  {
    const auto objects = py::copy(py::acquire<View<PyObject*, 1>>(eval("a"), {"object"}));
    EXPECT_EQ(show("sys.getrefcount(x) - count"), "1");
    interpreter::set("o", py::to_object(objects));
    EXPECT_EQ(show("o[0] is x, o[1], sys.getrefcount(x) - count"), "(True, None, 1)");
    py::copy(objects);
  }
  run("del o");
  EXPECT_EQ(show("sys.getrefcount(x) - count"), "0");
}

}  // namespace

// Views of Python objects: what is accepted, the messages of what is not, and that every buffer is released once.

#include <kc/python/traceback.h>

#include "argument.h"
#include "exporter.h"
#include "interpreter.h"

#include <complex>
#include <thread>

namespace {

namespace py = kc::py;
using exporter::Plan;
using interpreter::error_of;
using interpreter::eval;
using kc::ContigC;
using kc::ContigF;
using kc::Index;
using kc::UnitFirst;
using kc::UnitLast;
using kc::View;

template <class V>
constexpr py::ViewDeclaration declared() {
  return {py::element<typename V::Element>().name, "v", "f"};
}

// The message of acquiring an expression as a view.
template <class V>
std::string refusal(const char* code, py::ViewDeclaration declaration = declared<V>()) {
  const py::Object object = eval(code);
  const std::string as_owned = error_of([&] { py::acquire<V>(object, declaration); });
  if (!declaration.not_none) {
    EXPECT_EQ(as_owned, error_of([&] { Argument<V>(object, declaration); })) << code;
  }
  return as_owned;
}

template <class V>
double sum(const V& v) {
  double total = 0;
  for (Index i = 0; i < v.extent(0); ++i)
    if constexpr (V::rank == 1)
      total += static_cast<double>(v(i));
    else
      for (Index j = 0; j < v.extent(1); ++j) total += static_cast<double>(v(i, j));
  return total;
}

// The sum of an expression as a view, read in both ways.
template <class V>
double total(const char* code) {
  const py::Object object = eval(code);
  static constexpr py::ViewDeclaration declaration = declared<V>();
  const Argument<V> argument(object, declaration);
  const py::Owned<V> owned = py::acquire<V>(object, declaration);
  const double result = sum(argument.view);
  EXPECT_EQ(result, sum(owned)) << code;
  return result;
}

using Doubles = View<double, 1>;
using ConstDoubles = View<const double, 1>;
using Matrix = View<double, 2>;

TEST(Buffer, ExactArraysAreReadInPlace) {
  const py::Object array = eval("np.arange(24.0).reshape(4, 6)[::-2, 1:5:3]");
  const Py_ssize_t references = Py_REFCNT(array.get());
  Argument<Matrix> v(array, declared<Matrix>());
  EXPECT_EQ(py::detail::array_guard, py::detail::ArrayGuard::verified);
  EXPECT_EQ(Py_REFCNT(array.get()), references);
  EXPECT_EQ(v.view.extent(0), 2);
  EXPECT_EQ(v.view.extent(1), 2);
  EXPECT_EQ(v.view.strides[0], -96);
  EXPECT_EQ(v.view.strides[1], 24);
  EXPECT_EQ(v.view(0, 0), 19);
  EXPECT_EQ(v.view(1, 1), 10);
  {
    const py::Owner owner = v.owned().owner;
    EXPECT_EQ(Py_REFCNT(array.get()), references + 1);
  }
  EXPECT_EQ(Py_REFCNT(array.get()), references);
}

TEST(Buffer, EveryTypeNumberOfNumPy) {
  EXPECT_EQ((total<View<signed char, 1>>("np.array([1, -2], 'b')")), -1);
  EXPECT_EQ((total<View<unsigned char, 1>>("np.array([1, 255], 'B')")), 256);
  EXPECT_EQ((total<View<unsigned char, 1>>("np.array([True, True])")), 2);
  EXPECT_EQ((total<View<char, 1>>("np.array([True, True])")), 2);
  EXPECT_EQ((total<View<char, 1>>("np.array([1, 2], 'B')")), 3);
  EXPECT_EQ((total<View<const char, 1>>("np.array([1, -2], 'b')")), -1);
  EXPECT_EQ((total<View<short, 1>>("np.array([1, -2], 'h')")), -1);
  EXPECT_EQ((total<View<unsigned short, 1>>("np.array([1, 2], 'H')")), 3);
  EXPECT_EQ((total<View<int, 1>>("np.array([1, -2], 'i')")), -1);
  EXPECT_EQ((total<View<unsigned int, 1>>("np.array([1, 2], 'I')")), 3);
  for (const char* code : {"np.array([1, -2], 'l')", "np.array([1, -2], 'q')"}) {
    EXPECT_EQ((total<View<long, 1>>(code)), -1);
    EXPECT_EQ((total<View<long long, 1>>(code)), -1);
  }
  EXPECT_EQ((total<View<unsigned long, 1>>("np.array([1, 2], 'Q')")), 3);
  EXPECT_EQ((total<View<float, 1>>("np.array([1, 2], 'f')")), 3);
  EXPECT_EQ((total<View<long double, 1>>("np.array([1, 2], 'g')")), 3);
  const py::Object array = eval("np.array([1 + 2j])");
  Argument<View<std::complex<double>, 1>> z(array, declared<View<std::complex<double>, 1>>());
  EXPECT_EQ(z.view(0), std::complex<double>(1, 2));
  const py::Object objects = eval("np.array([None, 3], object)");
  Argument<View<PyObject*, 1>> o(objects, declared<View<PyObject*, 1>>());
  EXPECT_EQ(o.view(0), Py_None);
}

TEST(Buffer, OtherExporters) {
  EXPECT_EQ(total<Doubles>("array.array('d', [1, 2, 3])"), 6);
  EXPECT_EQ(total<Doubles>("memoryview(array.array('d', [1, 2, 3]))[::-2]"), 4);
  EXPECT_EQ(total<Doubles>("(ctypes.c_double * 3)(1, 2, 3)"), 6);
  EXPECT_EQ((total<View<long, 1>>("(ctypes.c_long * 2)(1, 2)")), 3);
  EXPECT_EQ((total<View<const unsigned char, 1>>("b'abc'")), 'a' + 'b' + 'c');
  EXPECT_EQ((total<View<const char, 1>>("b'abc'")), 'a' + 'b' + 'c');
  EXPECT_EQ((total<View<unsigned char, 1>>("bytearray(b'abc')")), 'a' + 'b' + 'c');
  EXPECT_EQ((total<View<const unsigned char, 1>>("b''")), 0);
  EXPECT_EQ(total<Doubles>("np.ma.array([1.0, 2.0])"), 3);
  EXPECT_EQ(total<Matrix>("np.matrix([[1.0, 2.0]])"), 3);
  EXPECT_EQ(total<Doubles>("type('Sub', (np.ndarray,), {})((2,), buffer=bytearray(16))"), 0);
  EXPECT_EQ(total<Matrix>("memoryview(array.array('d', range(6))).cast('B').cast('d', (2, 3))"), 15);
}

TEST(Buffer, ByteOrders) {
  EXPECT_EQ(total<Doubles>("np.ones(3, '<f8')"), 3);
  EXPECT_EQ(total<Doubles>("np.ones(3, '=f8')"), 3);
  EXPECT_EQ(refusal<Doubles>("np.ones(3, '>f8')"),
            "ValueError: Big-endian buffer not supported on little-endian compiler");
  EXPECT_EQ(refusal<Matrix>("np.ones(3, '>f8')"),
            "ValueError: Buffer has wrong number of dimensions (expected 2, got 1)");
}

TEST(Buffer, MessagesOfRefusal) {
  EXPECT_EQ(refusal<Doubles>("np.zeros((2, 2))"),
            "ValueError: Buffer has wrong number of dimensions (expected 1, got 2)");
  EXPECT_EQ(refusal<Doubles>("np.array(1.0)"), "ValueError: Buffer has wrong number of dimensions (expected 1, got 0)");
  EXPECT_EQ(refusal<Doubles>("np.zeros(2, 'f')"),
            "ValueError: Buffer dtype mismatch, expected 'double' but got 'float'");
  EXPECT_EQ(refusal<ConstDoubles>("np.zeros(2, 'f')", {"const real_t"}),
            "ValueError: Buffer dtype mismatch, expected 'const real_t' but got 'float'");
  EXPECT_EQ(refusal<Doubles>("np.zeros(2, 'e')"),
            "ValueError: Does not understand character buffer dtype format string ('e')");
  EXPECT_EQ(refusal<Doubles>("np.zeros(2, 'M8[s]')"), "ValueError: cannot include dtype 'M' in a buffer");
  EXPECT_EQ(refusal<Doubles>("[1.0]"), "TypeError: a bytes-like object is required, not 'list'");
  EXPECT_EQ(refusal<Doubles>("5"), "TypeError: a bytes-like object is required, not 'int'");
  EXPECT_EQ(refusal<Doubles>("b'12345678'"), "BufferError: Object is not writable.");
  EXPECT_EQ(refusal<ConstDoubles>("b'12345678'", {"const double"}),
            "ValueError: Buffer dtype mismatch, expected 'const double' but got 'unsigned char'");
  EXPECT_EQ((refusal<View<std::complex<double>, 1>>("np.zeros(2)")),
            "ValueError: Buffer dtype mismatch, expected 'double complex' but got 'double'");
}

TEST(Buffer, ReadOnlyIsToldFirst) {
  const char* read_only = "np.broadcast_to(np.ones((1, 3), 'i'), (3, 3))";
  EXPECT_EQ(refusal<Doubles>(read_only), "ValueError: buffer source array is read-only");
  EXPECT_EQ(refusal<Doubles>("memoryview(bytes(16)).cast('d')"),
            "BufferError: memoryview: underlying buffer is not writable");
  EXPECT_EQ(total<ConstDoubles>("np.broadcast_to(2.0, (5,))"), 10);
  EXPECT_EQ(total<ConstDoubles>("np.frombuffer(bytes(16))"), 0);
}

TEST(Buffer, ContiguityAsDeclared) {
  using C = View<double, 2, ContigC>;
  using F = View<double, 2, ContigF>;
  using Last = View<double, 2, UnitLast>;
  using First = View<double, 2, UnitFirst>;
  EXPECT_EQ(total<C>("np.ones((2, 3))"), 6);
  EXPECT_EQ(total<F>("np.ones((2, 3), order='F')"), 6);
  EXPECT_EQ(total<Last>("np.ones((4, 3))[::2]"), 6);
  EXPECT_EQ(total<First>("np.ones((4, 3)).T[:, ::2]"), 6);
  EXPECT_EQ(refusal<C>("np.ones((2, 3), order='F')"), "ValueError: ndarray is not C-contiguous");
  EXPECT_EQ(refusal<F>("np.ones((2, 3))"), "ValueError: ndarray is not Fortran contiguous");
  EXPECT_EQ(refusal<C>("memoryview(np.ones((2, 3)).T)"),
            "BufferError: memoryview: underlying buffer is not C-contiguous");
  const std::string same_axis = "ValueError: Buffer and memoryview are not contiguous in the same dimension.";
  EXPECT_EQ(refusal<Last>("np.ones((2, 3), order='F')"), same_axis);
  EXPECT_EQ(refusal<First>("np.ones((2, 3))"), same_axis);
  EXPECT_EQ((refusal<View<double, 1, ContigC>>("np.ones(4)[::2]")), "ValueError: ndarray is not C-contiguous");
}

TEST(Buffer, ContiguityDoesNotCountShortAxesAndEmptyBuffers) {
  using C = View<double, 2, ContigC>;
  using F = View<double, 2, ContigF>;
  using Last = View<double, 2, UnitLast>;
  EXPECT_EQ(total<C>("np.ones((4, 3))[:1, :]"), 3);
  EXPECT_EQ(total<F>("np.ones((1, 3))"), 3);
  EXPECT_EQ(total<Last>("np.ones((3, 4))[:, :1]"), 3);
  for (const char* code : {"np.ones((0, 3))[:, ::2]", "np.ones((3, 4))[::2, :0]"}) {
    EXPECT_EQ(total<C>(code), 0);
    EXPECT_EQ(total<F>(code), 0);
    EXPECT_EQ(total<Last>(code), 0);
  }
}

TEST(Buffer, NoneHasNoElements) {
  const Argument<Matrix> v(Py_None, declared<Matrix>());
  EXPECT_TRUE(v.view.is_none());
  EXPECT_EQ(v.view.extent(0), 0);
  const py::OwnedView<double, 2> w = py::acquire<Matrix>(Py_None, declared<Matrix>());
  EXPECT_TRUE(w.is_none());
  EXPECT_FALSE(w.owner);
  EXPECT_EQ(refusal<Matrix>("None", {"double", "m", "f", true}), "TypeError: Argument 'm' must not be None");
}

Plan doubles(std::vector<double>& data) {
  Plan plan;
  plan.data = data.data();
  plan.shape = {static_cast<Py_ssize_t>(data.size())};
  plan.strides = {8};
  return plan;
}

TEST(Buffer, AnArgumentReleasesItsBufferOnce) {
  std::vector<double> data{1, 2, 3};
  Plan plan = doubles(data);
  const py::Object object = exporter::make(plan);
  {
    Argument<Doubles> v(object, declared<Doubles>());
    EXPECT_EQ(plan.acquired, 1);
    EXPECT_EQ(plan.flags, PyBUF_RECORDS);
    v.view(1) = 7;
    EXPECT_EQ(plan.released, 0);
  }
  EXPECT_EQ(plan.released, 1);
  EXPECT_EQ(data[1], 7);
  { Argument<View<const double, 1, ContigC>> v(object, declared<ConstDoubles>()); }
  EXPECT_EQ(plan.flags, PyBUF_C_CONTIGUOUS | PyBUF_FORMAT);
  EXPECT_EQ(plan.released, 2);
}

TEST(Buffer, AFailingArgumentReleasesThoseBeforeIt) {
  std::vector<double> data{1, 2, 3};
  Plan good = doubles(data), also_good = doubles(data), bad = doubles(data), stubborn = doubles(data);
  bad.format = "f";
  bad.item = 4;
  stubborn.readonly = true;
  const py::Object objects[] = {exporter::make(good), exporter::make(also_good), exporter::make(bad),
                                exporter::make(stubborn)};
  const auto call = [&](int first, int second, int third) {
    PyObject* const values[] = {objects[first].get(), objects[second].get(), objects[third].get()};
    const py::Arguments<3> given(values);
    py::ViewArguments views(given);
    for (const int slot : {0, 1, 2}) views.get<Doubles>(slot, "double", "v", "f");
  };
  EXPECT_EQ(error_of([&] { call(0, 2, 1); }), "ValueError: Buffer dtype mismatch, expected 'double' but got 'float'");
  EXPECT_EQ(error_of([&] { call(0, 1, 3); }), "BufferError: the exporter says no");
  EXPECT_EQ(error_of([&] { call(0, 1, 1); }), "no error");
  for (const Plan* plan : {&good, &also_good, &bad, &stubborn}) EXPECT_EQ(plan->acquired, plan->released);
  EXPECT_EQ(good.acquired, 3);
  EXPECT_EQ(also_good.acquired, 3);
  EXPECT_EQ(bad.acquired, 1);
  EXPECT_EQ(stubborn.acquired, 0);
}

TEST(Buffer, ReleaseFollowsTheDeclarations) {
  std::vector<double> data{1};
  Plan plans[3] = {doubles(data), doubles(data), doubles(data)};
  for (int k = 0; k < 3; ++k) plans[k].id = k;
  const py::Object objects[] = {exporter::make(plans[0]), exporter::make(plans[1]), exporter::make(plans[2])};
  exporter::releases.clear();
  {
    PyObject* const values[] = {objects[0].get(), objects[1].get()};
    const py::Arguments<2> given(values);
    py::ViewArguments views(given);
    for (const int slot : {0, 1}) views.get<Doubles>(slot, "double", "v", "f");
  }
  {
    py::OwnedView<double, 1> first, second;
    py::ReleaseInOrder release(first, second);
    second = py::acquire<Doubles>(objects[1], declared<Doubles>());
    first = py::acquire<Doubles>(objects[2], declared<Doubles>());
  }
  EXPECT_EQ(exporter::releases, (std::vector<int>{0, 1, 2, 1}));
}

TEST(Buffer, AnOwnerOutlivesTheArgumentWithoutASecondAcquisition) {
  std::vector<double> data{1, 2};
  Plan plan = doubles(data);
  py::OwnedView<double, 1> kept;
  {
    const py::Object object = exporter::make(plan);
    Argument<Doubles> v(object, declared<Doubles>());
    kept = v.owned();
  }
  EXPECT_EQ(plan.acquired, 1);
  EXPECT_EQ(plan.released, 0);
  EXPECT_EQ(kept(1), 2);
  kept.release();
  EXPECT_EQ(plan.released, 1);
  EXPECT_FALSE(kept.is_initialised());
}

TEST(Buffer, MovedBuffersPointIntoThemselves) {
  py::OwnedView<const unsigned char, 1> kept;
  {
    const py::Object bytes = eval("bytes(bytearray(b'xyz'))");
    Argument<View<const unsigned char, 1>> v(bytes, declared<View<const unsigned char, 1>>());
    kept = v.owned();
  }
  EXPECT_EQ(sum(kept), 'x' + 'y' + 'z');
  const Py_buffer& buffer = kept.owner.get()->buffer;
  EXPECT_EQ(buffer.shape[0], 3);
  EXPECT_EQ(buffer.strides[0], 1);
}

TEST(Buffer, RebindingAcquiresBeforeItReleases) {
  std::vector<double> data{1};
  Plan plan = doubles(data);
  const py::Object object = exporter::make(plan);
  py::OwnedView<double, 1> v = py::acquire<Doubles>(object, declared<Doubles>());
  v = py::acquire<Doubles>(object, declared<Doubles>());
  EXPECT_EQ(plan.acquired, 2);
  EXPECT_EQ(plan.released, 1);
  EXPECT_NE(error_of([&] { v = py::acquire<Doubles>(eval("[]"), declared<Doubles>()); }), "no error");
  EXPECT_EQ(v(0), 1);
  py::OwnedView<double, 1> w = v;
  v.release();
  EXPECT_EQ(plan.released, 1);
  w.release();
  EXPECT_EQ(plan.released, 2);
}

TEST(Buffer, TheLastOwnerMayGoWithoutTheGil) {
  std::vector<double> data{1};
  Plan plan = doubles(data);
  py::Object object = exporter::make(plan);
  py::OwnedView<double, 1> v = py::acquire<Doubles>(object, declared<Doubles>());
  Py_BEGIN_ALLOW_THREADS std::thread([&] {
    py::OwnedView<double, 1> w = v;
    v.release();
    w.release();
  }).join();
  Py_END_ALLOW_THREADS EXPECT_EQ(plan.released, 1);
}

TEST(Buffer, ReleaseKeepsAnErrorThatIsSet) {
  std::vector<double> data{1};
  Plan plan = doubles(data);
  const py::Object object = exporter::make(plan);
  {
    const Argument<Doubles> v(object, declared<Doubles>());
    const py::OwnedView<double, 1> w = py::acquire<Doubles>(object, declared<Doubles>());
    PyErr_SetString(PyExc_KeyError, "kept");
  }
  EXPECT_EQ(plan.released, 2);
  EXPECT_FALSE(plan.error_at_release);
  EXPECT_TRUE(PyErr_ExceptionMatches(PyExc_KeyError));
  PyErr_Clear();
}

TEST(Buffer, PartsThatAnExporterLeavesOut) {
  std::vector<double> data{1, 2, 3, 4, 5, 6};
  Plan plan = doubles(data);
  plan.shape = {2, 3};
  plan.strides.clear();
  const py::Object object = exporter::make(plan);
  EXPECT_EQ((Argument<View<double, 2>>(object, declared<Matrix>()).view.strides[0]), 24);
  plan.shape = {6};
  plan.null_shape = true;
  EXPECT_EQ(sum(Argument<Doubles>(object, declared<Doubles>()).view), 21);
  plan.null_shape = false;
  plan.null_format = true;
  const auto as_doubles = [&] { Argument<Doubles>(object, declared<Doubles>()); };
  EXPECT_EQ(error_of(as_doubles), "ValueError: Buffer dtype mismatch, expected 'double' but got 'unsigned char'");
  plan.null_format = false;
  plan.item = 1;
  EXPECT_EQ(error_of(as_doubles), "ValueError: Item size of buffer (1 byte) does not match size of 'double' (8 bytes)");
  plan.item = 8;
  plan.data = nullptr;
  EXPECT_EQ(error_of(as_doubles), "ValueError: Buffer has no data");
  plan.shape = {0};
  {
    const Argument<Doubles> v(object, declared<Doubles>());
    EXPECT_TRUE(v.view.is_initialised());
    EXPECT_FALSE(v.view.is_none());
  }
  EXPECT_EQ(plan.acquired, plan.released);
}

TEST(Buffer, IndirectBuffersAreNotDirect) {
  std::vector<double> data{1, 2};
  Plan plan = doubles(data);
  plan.suboffsets = {0};
  const py::Object object = exporter::make(plan);
  EXPECT_EQ(error_of([&] { Argument<Doubles>(object, declared<Doubles>()); }),
            "ValueError: Buffer not compatible with direct access in dimension 0.");
  plan.suboffsets = {-1};
  EXPECT_EQ(sum(Argument<Doubles>(object, declared<Doubles>()).view), 3);
  EXPECT_EQ(plan.acquired, plan.released);
}

TEST(Buffer, UnalignedDataIsReadAndWrittenThroughACopy) {
  interpreter::run("raw = np.zeros(8 * 6 + 1, 'u1'); odd = raw[1:].view('d'); odd[:] = range(6)");
  EXPECT_EQ(total<Doubles>("odd"), 15);
  EXPECT_EQ(total<ConstDoubles>("odd[::-2]"), 9);
  EXPECT_EQ((total<View<const double, 2, ContigF>>("odd.reshape(3, 2).T")), 15);
  const py::Object odd = eval("odd.reshape(2, 3)[:, ::-1]");
  py::OwnedView<double, 2> kept;
  {
    Argument<Matrix> v(odd, declared<Matrix>());
    EXPECT_EQ(reinterpret_cast<std::size_t>(v.view.data) % alignof(double), 0u);
    EXPECT_EQ(v.view(0, 0), 2);
    v.view(0, 0) = 20;
    kept = v.owned();
  }
  kept(1, 2) = 30;
  kept.release();
  EXPECT_EQ(interpreter::show("odd.tolist()"), "[0.0, 1.0, 20.0, 30.0, 4.0, 5.0]");
}

TEST(Buffer, FieldsOfPackedRecordsAreUnaligned) {
  interpreter::run("records = np.zeros(4, [('n', 'i4'), ('x', 'f8')]); records['x'] = range(4)");
  EXPECT_EQ(total<Doubles>("records['x']"), 6);
  const py::Object field = eval("records['x']");
  { Argument<Doubles>(field, declared<Doubles>()).view(3) = 10; }
  EXPECT_EQ(interpreter::show("records['x'].tolist(), records['n'].tolist()"), "([0.0, 1.0, 2.0, 10.0], [0, 0, 0, 0])");
}

#if PY_VERSION_HEX >= 0x030B0000
TEST(Buffer, NotesSayWhatWasGiven) {
  const py::ViewDeclaration declaration{"real_t", "grid", "smooth"};
  const auto notes = [&](const char* code) {
    const py::Object object = eval(code);
    return error_of([&] { Argument<View<double, 2, ContigC>>(object, declaration); }, true);
  };
  EXPECT_EQ(notes("np.zeros((2, 3), 'f')"),
            "ValueError: Buffer dtype mismatch, expected 'real_t' but got 'float'\n"
            "argument 'grid' of smooth() is real_t[:, ::1], given was numpy.ndarray with dtype float32, shape (2, 3), "
            "strides (12, 4)");
  EXPECT_EQ(notes("array.array('d', [1])"),
            "ValueError: Buffer has wrong number of dimensions (expected 2, got 1)\n"
            "argument 'grid' of smooth() is real_t[:, ::1], given was array.array");
  EXPECT_EQ(
      notes("memoryview(b'ab')"),
      "BufferError: memoryview: underlying buffer is not writable\n"
      "argument 'grid' of smooth() is real_t[:, ::1], given was memoryview with format B, shape (2,), strides (1,), "
      "read-only");
  EXPECT_EQ(notes("np.frombuffer(bytes(13), 'u1')[1:].view('>i4').reshape(3, 1)"),
            "ValueError: buffer source array is read-only\n"
            "argument 'grid' of smooth() is real_t[:, ::1], given was numpy.ndarray with dtype >i4, shape (3, 1), "
            "strides (4, 4), read-only, not aligned; convert it first: array.astype(array.dtype.newbyteorder('='))");
}
#endif

}  // namespace

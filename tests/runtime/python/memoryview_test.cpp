// View objects: what Python code sees of them, and what they do to the buffers that they keep.

#include <kc/python/complex.h>
#include <kc/python/memoryview.h>

#include "argument.h"
#include "exporter.h"
#include "interpreter.h"

#include <thread>

namespace {

struct Particle {
  double mass;
  int charge;
};

}  // namespace

template <>
struct kc::py::Element<Particle> {
  static constexpr ElementField fields[] = {{"mass", "double", &element<double>(), offsetof(Particle, mass)},
                                            {"charge", "int", &element<int>(), offsetof(Particle, charge)}};
  static constexpr ElementFormat format = structure<Particle>("Particle", fields);
};

namespace {

namespace py = kc::py;
using exporter::Plan;
using interpreter::error_of;
using interpreter::eval;
using interpreter::run;
using interpreter::show;
using kc::ContigC;
using kc::IndirectView;
using kc::View;

template <class V>
py::Owned<V> acquire(const char* code) {
  return py::acquire<V>(eval(code), {py::element<typename V::Element>().name});
}

// Binds a name to the view object of an expression.
template <class V>
void bind(const char* name, const char* code) {
  interpreter::set(name, py::to_object(acquire<V>(code)));
}

using Doubles = View<double, 1>;
using Matrix = View<double, 2>;

TEST(MemoryViewObject, ShowsItsAttributes) {
  bind<Matrix>("v", "np.arange(12.0).reshape(3, 4)[::-1, ::2]");
  EXPECT_EQ(show("v.shape, v.strides, v.suboffsets, v.ndim, v.size, v.itemsize, v.nbytes, len(v)"),
            "((3, 2), (-32, 16), (-1, -1), 2, 6, 8, 48, 3)");
  EXPECT_EQ(show("type(v.base).__name__, v.base.shape, v.is_c_contig(), v.is_f_contig()"),
            "('ndarray', (3, 2), False, False)");
  EXPECT_EQ(show("str(v)"), "<MemoryView of 'ndarray' object>");
  EXPECT_EQ(show("repr(v) == \"<MemoryView of 'ndarray' at 0x%x>\" % id(v)"), "True");
  EXPECT_EQ(show("type(v).__name__, type(v).__mro__[1].__name__, bool(v)"), "('_memoryviewslice', 'memoryview', True)");
  EXPECT_EQ(error_of("v.shape = 1"), "AttributeError: attribute 'shape' of '" + show("type(v).__mro__[1].__module__") +
                                         ".memoryview' objects is not writable");
  EXPECT_EQ(show("isinstance(v, __import__('collections').abc.Sequence), v is v[...], v == v[:]"),
            "(True, True, False)");
}

TEST(MemoryViewObject, NoneAndUninitialisedViews) {
  EXPECT_TRUE(py::to_object(py::acquire<Doubles>(Py_None, {"double"})).is_none());
  EXPECT_EQ(error_of([] { py::to_object(py::OwnedView<double, 1>()); }),
            "AttributeError: Memoryview is not initialized");
}

TEST(MemoryViewObject, IntegersSelectItemsAndRows) {
  bind<Doubles>("v", "np.arange(5.0)");
  bind<Matrix>("w", "np.arange(6.0).reshape(2, 3)");
  EXPECT_EQ(show("v[0], v[-1], v[np.int64(2)], v[True], w[1, -1], w[1][0], w[-2, 2]"),
            "(0.0, 4.0, 2.0, 1.0, 5.0, 3.0, 2.0)");
  EXPECT_EQ(show("list(v), [list(r) for r in w], 3.0 in v, list(reversed(v)), v.index(2.0), v.count(9)"),
            "([0.0, 1.0, 2.0, 3.0, 4.0], [[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]], True, [4.0, 3.0, 2.0, 1.0, 0.0], 2, 0)");
  EXPECT_EQ(error_of("v[5]"), "IndexError: Out of bounds on buffer access (axis 0)");
  EXPECT_EQ(error_of("v[-6]"), "IndexError: Out of bounds on buffer access (axis 0)");
  EXPECT_EQ(error_of("w[0, 3]"), "IndexError: Out of bounds on buffer access (axis 1)");
  EXPECT_EQ(error_of("w[2]"), "IndexError: Index out of bounds (axis 0)");
  EXPECT_EQ(error_of("w[:, -4]"), "IndexError: Index out of bounds (axis 1)");
  EXPECT_EQ(error_of("w[0, 0, 0]"), "IndexError: Out of bounds on buffer access (axis 2)");
  EXPECT_EQ(error_of("v['x']"), "TypeError: Cannot index with type '<class 'str'>'");
  EXPECT_EQ(error_of("v[None]"), "TypeError: Cannot index with type '<class 'NoneType'>'");
  EXPECT_EQ(error_of("v[1.0]"), "TypeError: Cannot index with type '<class 'float'>'");
  EXPECT_EQ(error_of("v[2 ** 70]"), "OverflowError: Python int too large to convert to C ssize_t");
}

TEST(MemoryViewObject, SlicesAreThoseOfPython) {
  run("a = np.arange(7.0)");
  bind<Doubles>("v", "a");
  EXPECT_EQ(
      show("[s for s in [slice(i, j, k) for i in (None, -9, -3, 0, 2, 9) for j in (None, -9, -2, 0, 4, 9, 2 ** 80)"
           " for k in (None, -3, -1, 1, 2, 9)] if list(v[s]) != a[s].tolist()]"),
      "[]");
  EXPECT_EQ(error_of("v[::0]"), "ValueError: Step may not be zero (axis 0)");
  EXPECT_EQ(error_of("v[:'a']"), "TypeError: 'str' object cannot be interpreted as an integer");
}

TEST(MemoryViewObject, EllipsisStandsForTheAxesThatAreLeft) {
  run("a = np.arange(24.0).reshape(2, 3, 4)");
  bind<View<double, 3>>("v", "a");
  for (const char* index :
       {"...", "1, ...", "..., 1", "0, ..., ::2", "..., ...", "1, ..., 2, ::-1", "..., 0, 1", ":, 2", "()"}) {
    const std::string i = index;
    const std::string numpy = i == "..., ..." ? "..." : i;
    EXPECT_EQ(show("np.asarray(v[" + i + "]).tolist() == a[" + numpy + "].tolist()"), "True") << i;
    EXPECT_EQ(show("v[" + i + "].base is a"), "True") << i;
  }
  EXPECT_EQ(show("v[1, ..., 2, 3].shape, v[1, ..., 2, 3][()], v[..., ..., 0].shape"), "((), 23.0, (2, 3))");
  EXPECT_EQ(error_of("v[..., 0, 0, 0, 0]"), "IndexError: Out of bounds on buffer access (axis 3)");
}

TEST(MemoryViewObject, ItemsAreAssignedAndConverted) {
  run("a = np.zeros(4, 'i4')");
  bind<View<int, 1>>("v", "a");
  run("v[0] = 3; v[-1] = True; v[1:3] = 7");
  EXPECT_EQ(show("a.tolist()"), "[3, 7, 7, 1]");
  EXPECT_EQ(error_of("v[0] = 'x'"), "TypeError: an integer is required");
  EXPECT_EQ(error_of("v[:] = 2 ** 40"), "OverflowError: value too large to convert to int");
  EXPECT_EQ(error_of("v[9] = 1"), "IndexError: Out of bounds on buffer access (axis 0)");
  EXPECT_EQ(error_of("del v[0]"), "NotImplementedError: Subscript deletion not supported by " +
                                      show("type(v).__module__") + "._memoryviewslice");
  EXPECT_EQ(show("a.tolist()"), "[3, 7, 7, 1]");
}

TEST(MemoryViewObject, BuffersAreAssignedWithBroadcasting) {
  run("a = np.zeros((2, 3))");
  bind<Matrix>("v", "a");
  run("v[...] = np.arange(3.0)");
  EXPECT_EQ(show("a.tolist()"), "[[0.0, 1.0, 2.0], [0.0, 1.0, 2.0]]");
  run("v[:, ::-1] = np.array([[5.0], [6.0]])");
  EXPECT_EQ(show("a.tolist()"), "[[5.0, 5.0, 5.0], [6.0, 6.0, 6.0]]");
  run("v[0] = np.arange(3.0)[None, ::-1]; v[1, 1:] = v[0, :2]; v[1, 0] = np.float64(8)");
  EXPECT_EQ(show("a.tolist()"), "[[2.0, 1.0, 0.0], [8.0, 2.0, 1.0]]");
  run("v[:] = np.float32(1.5)");
  EXPECT_EQ(show("a.tolist()"), "[[1.5, 1.5, 1.5], [1.5, 1.5, 1.5]]");
  EXPECT_EQ(error_of("v[0] = np.zeros(2)"), "ValueError: got differing extents in dimension 0 (got 3 and 2)");
  EXPECT_EQ(error_of("v[0] = np.zeros((3, 1))"), "ValueError: got differing extents in dimension 0 (got 1 and 3)");
  EXPECT_EQ(error_of("v[0] = [1, 2, 3]"), "TypeError: must be real number, not list");
  EXPECT_EQ(error_of("v[0] = None"), "TypeError: must be real number, not NoneType");
}

TEST(MemoryViewObject, OverlappingPartsAreReadFirst) {
  run("a = np.arange(5.0)");
  bind<Doubles>("v", "a");
  run("v[1:] = v[:-1]");
  EXPECT_EQ(show("a.tolist()"), "[0.0, 0.0, 1.0, 2.0, 3.0]");
  run("v[:] = v[::-1]");
  EXPECT_EQ(show("a.tolist()"), "[3.0, 2.0, 1.0, 0.0, 0.0]");
}

TEST(MemoryViewObject, ItemFormatsHaveToAgree) {
  bind<Doubles>("v", "np.zeros(3)");
  EXPECT_EQ(error_of("v[:] = np.zeros(3, 'f')"),
            "ValueError: Buffer dtype mismatch, expected 'double' but got 'float'");
  EXPECT_EQ(error_of("v[:] = np.zeros(3, '>d')"),
            "ValueError: Big-endian buffer not supported on little-endian compiler");
  EXPECT_EQ(error_of("v[:] = b'abc'"), "ValueError: Buffer dtype mismatch, expected 'double' but got 'unsigned char'");
  run("v[:2] = array.array('d', [4, 5]); v[2:] = memoryview(array.array('d', [6]))");
  EXPECT_EQ(show("list(v)"), "[4.0, 5.0, 6.0]");
}

TEST(MemoryViewObject, ViewsOfConstElementsAreWrittenWhereTheExporterAllowsIt) {
  run("a = np.arange(3.0)");
  bind<View<const double, 1>>("v", "a");
  run("v[0] = 5; np.asarray(v)[1] = 6");
  EXPECT_EQ(show("a.tolist(), memoryview(v).readonly"), "([5.0, 6.0, 2.0], False)");
  bind<View<const double, 1>>("v", "memoryview(bytes(16)).cast('d')");
  EXPECT_EQ(show("memoryview(v).readonly"), "True");
  bind<View<const double, 1>>("v", "np.zeros(17, 'b')[1:].view('d')");
  EXPECT_EQ(show("memoryview(v).readonly"), "True");  // a copy that nobody would look at
}

TEST(MemoryViewObject, ViewsOfReadOnlyMemoryAreReadOnly) {
  run("a = np.arange(3.0); a.setflags(write=False)");
  bind<View<const double, 1>>("v", "a");
  EXPECT_EQ(error_of("v[0] = 1"), "TypeError: Cannot assign to read-only memoryview");
  EXPECT_EQ(error_of("v[:1] = 1"), "TypeError: Cannot assign to read-only memoryview");
  EXPECT_EQ(show("memoryview(v).readonly, np.asarray(v).flags.writeable, memoryview(v[1:]).readonly"),
            "(True, False, True)");
  const py::Object view = eval("v");
  EXPECT_EQ(error_of([&] { py::acquire<Doubles>(view, {"double"}); }),
            "ValueError: Cannot create writable memory view from read-only memoryview");
  EXPECT_EQ(error_of([&] { Argument<Doubles>(view, {"double"}); }),
            "ValueError: Cannot create writable memory view from read-only memoryview");
  EXPECT_EQ((Argument<View<const double, 1>>(view, {"double"}).view(2)), 2);
  run("w = v.copy(); w[0] = 9");
  EXPECT_EQ(show("w[0], float(a[0]), memoryview(w).readonly"), "(9.0, 0.0, False)");
}

TEST(MemoryViewObject, SharesItsMemoryWithOtherConsumers) {
  run("a = np.arange(12.0).reshape(3, 4)");
  for (const char* part : {"a", "a.T", "a[::-1]", "a[1:2, ::-2]", "np.asfortranarray(a)", "a[:0]"}) {
    run(std::string("b = ") + part);
    bind<Matrix>("v", "b");
    EXPECT_EQ(show("np.asarray(v).tolist() == b.tolist(), np.asarray(v).strides == b.strides, bytes(v) == b.tobytes()"),
              "(True, True, True)")
        << part;
    EXPECT_EQ(show("[memoryview(v).tolist() == b.tolist(), memoryview(v).format, memoryview(v).readonly, "
                   "memoryview(v).c_contiguous =="
                   " b.flags.c_contiguous, memoryview(v).f_contiguous == b.flags.f_contiguous]"),
              "[True, 'd', False, True, True]")
        << part;
  }
  bind<Matrix>("v", "a");
  run("np.asarray(v)[2, 3] = 50");
  EXPECT_EQ(show("float(a[2, 3]), v[2, 3], v.T[3, 2]"), "(50.0, 50.0, 50.0)");
}

TEST(MemoryViewObject, RequestsThatItCannotMeet) {
  bind<Matrix>("v", "np.zeros((4, 4))[::2]");
  const py::Object view = eval("v");
  const auto refusal = [&](int flags) {
    Py_buffer buffer;
    return error_of([&] { py::check(PyObject_GetBuffer(view.get(), &buffer, flags)); });
  };
  EXPECT_EQ(refusal(PyBUF_SIMPLE), "BufferError: memoryview: underlying buffer is not C-contiguous");
  EXPECT_EQ(refusal(PyBUF_ND), "BufferError: memoryview: underlying buffer is not C-contiguous");
  EXPECT_EQ(refusal(PyBUF_C_CONTIGUOUS), "BufferError: memoryview: underlying buffer is not C-contiguous");
  EXPECT_EQ(refusal(PyBUF_F_CONTIGUOUS), "BufferError: memoryview: underlying buffer is not Fortran contiguous");
  EXPECT_EQ(refusal(PyBUF_ANY_CONTIGUOUS), "BufferError: memoryview: underlying buffer is not contiguous");
  EXPECT_EQ(
      show("__import__('hashlib').md5(v.copy()).hexdigest() == __import__('hashlib').md5(bytes(128 // 2)).hexdigest()"),
      "True");
}

TEST(MemoryViewObject, LayoutsAreCheckedWithTheMessagesOfViews) {
  bind<Matrix>("v", "np.zeros((2, 3)).T");
  const py::Object view = eval("v");
  EXPECT_EQ(error_of([&] { py::acquire<View<double, 2, ContigC>>(view, {"double"}); }),
            "ValueError: Buffer and memoryview are not contiguous in the same dimension.");
  EXPECT_EQ(error_of([&] { py::acquire<Doubles>(view, {"double"}); }),
            "ValueError: Buffer has wrong number of dimensions (expected 1, got 2)");
  EXPECT_EQ(error_of([&] { py::acquire<View<float, 2>>(view, {"float"}); }),
            "ValueError: Buffer dtype mismatch, expected 'float' but got 'double'");
}

TEST(MemoryViewObject, TransposesAndCopies) {
  run("a = np.arange(6.0).reshape(2, 3)");
  bind<Matrix>("v", "a");
  EXPECT_EQ(show("v.T.shape, v.T.strides, v.T.base is a, v.T.T[1, 0]"), "((3, 2), (8, 24), True, 3.0)");
  EXPECT_EQ(show("v[::-1].copy().strides, v.copy_fortran().strides, np.asarray(v[::-1].copy_fortran()).tolist()"),
            "((24, 8), (8, 16), [[3.0, 4.0, 5.0], [0.0, 1.0, 2.0]])");
  EXPECT_EQ(show("str(v.copy()), type(v.copy().base).__name__, v.copy().is_c_contig(), v.copy_fortran().is_f_contig()"),
            "(\"<MemoryView of 'array' object>\", 'array', True, True)");
  EXPECT_EQ(show("v[:0].copy().shape"), "(0, 3)");
}

TEST(MemoryViewObject, ConvertsEachTypeOfItem) {
  bind<View<std::complex<float>, 1>>("z", "np.array([1 + 2j], 'F')");
  run("z[0] = z[0] * 2");
  EXPECT_EQ(show("z[0], memoryview(z).format"), "((2+4j), 'Zf')");
  bind<View<unsigned char, 1>>("b", "bytearray(b'ab')");
  EXPECT_EQ(show("list(b)"), "[97, 98]");
  bind<View<char, 1>>("c", "np.array([b'a', b'b'])");
  EXPECT_EQ(show("list(c)"), "[97, 98]");
  bind<View<long double, 1>>("g", "np.array([1.5], 'g')");
  run("g[0] = g[0] + 1");
  EXPECT_EQ(show("g[0]"), "2.5");
  bind<View<long long, 1>>("q", "np.array([1], 'l')");
  EXPECT_EQ(show("memoryview(q).format"), "l");
}

TEST(MemoryViewObject, StructsWithoutAConversionAreTuples) {
  run("a = np.zeros(2, np.dtype([('mass', 'd'), ('charge', 'i4')], align=True)); a[1] = (2.5, 3)");
  bind<View<Particle, 1>>("v", "a");
  EXPECT_EQ(show("v[1], memoryview(v).format"), "((2.5, 3), 'T{d:mass:i:charge:}')");
  run("v[0] = (1.5, -1)");
  EXPECT_EQ(show("a[0]"), "(1.5, -1)");
  EXPECT_EQ(error_of("v[0] = (1.5,)"), "IndexError: tuple index out of range");
  interpreter::set("w", py::to_object(py::copy(acquire<View<Particle, 1>>("a"))));
  EXPECT_EQ(show("memoryview(w).format, w[1], np.asarray(w)['charge'].tolist()"),
            "('T{d:mass:i:charge:4x}', (2.5, 3), [-1, 3])");
}

TEST(MemoryViewObject, PassedBackItKeepsItsBaseAndItsBuffer) {
  std::vector<double> data{1, 2, 3, 4};
  Plan plan;
  plan.data = data.data();
  plan.shape = {4};
  plan.strides = {8};
  py::Object object = exporter::make(plan);
  py::Object view = py::to_object(py::acquire<Doubles>(object, {"double"}));
  {
    Argument<Doubles> v(view, {"double"});
    view = py::to_object(py::own(kc::slice<kc::Checks::all>(v.view, kc::range(1, 3)), v.owned().owner));
  }
  EXPECT_EQ(plan.acquired, 1);
  interpreter::set("v", view);
  interpreter::set("base", object);
  EXPECT_EQ(show("v.base is base, list(v)"), "(True, [2.0, 3.0])");
  run("w = v[::-1]; m = memoryview(w); del v, base");
  view.reset();
  object.reset();
  EXPECT_EQ(plan.released, 0);
  EXPECT_EQ(show("m.tolist()"), "[3.0, 2.0]");
  run("m.release(); del m, w");
  EXPECT_EQ(plan.released, 1);
}

TEST(MemoryViewObject, IsNeitherPickledNorCopiedByTheCopyModule) {
  bind<Doubles>("v", "np.zeros(2)");
  for (const char* code :
       {"__import__('pickle').dumps(v)", "__import__('copy').copy(v)", "__import__('copy').deepcopy(v)"})
    EXPECT_EQ(error_of(code), "TypeError: no default __reduce__ due to non-trivial __cinit__") << code;
  EXPECT_EQ(show("isinstance(hash(v), int), v == v, v != v"), "(True, True, False)");
}

TEST(MemoryViewObject, TheCollectorFreesCyclesThroughIt) {
  run("import gc\nclass Array(np.ndarray): pass\ndead = []\na = Array(2)\n"
      "a.final = __import__('weakref').ref(a, lambda r: dead.append(1))");
  interpreter::set("v", py::to_object(py::acquire<Doubles>(eval("a"), {"double"})));
  run("a.view_of_itself = v; final = a.final; del a, v; gc.collect()");
  EXPECT_EQ(show("dead"), "[1]");
}

TEST(MemoryViewObject, OfAnyBufferByItsFormat) {
  const auto view = [](const char* code) { interpreter::set("m", py::memoryview(eval(code), PyBUF_FULL_RO)); };
  view("np.array([1 + 2j])");
  EXPECT_EQ(show("m[0], type(m).__name__, type(m.base).__name__"), "((1+2j), 'memoryview', 'ndarray')");
  view("np.array([(1, [[2.5, 3.5]], b'xyz')], [('a', 'i1'), ('b', 'd', (1, 2)), ('c', 'S4')])");
  EXPECT_EQ(show("m[0]"), "(1, [[2.5, 3.5]], b'xyz\\x00')");
  run("m[0] = (2, [[4.5, 5]], b'uvw')");
  EXPECT_EQ(show("m[0], m.base['b'].tolist()"), "((2, [[4.5, 5.0]], b'uvw\\x00'), [[[4.5, 5.0]]])");
  EXPECT_EQ(error_of("m[0] = (2, [[4.5]], b'')"), "ValueError: Unable to convert item to object");
  view("np.array([b'ab', b'c'])");
  EXPECT_EQ(show("m[0]"), "(b'ab',)");
  view("np.array([None, 'x'], object)");
  run("m[0] = m");
  EXPECT_EQ(show("m[0] is m, m[1]"), "(True, 'x')");
  run("m[0] = None");
  view("np.array(3.5)");
  EXPECT_EQ(show("m[()], m.shape, len(m), m.size"), "(3.5, (), 0, 1)");
  view("b'abc'");
  EXPECT_EQ(show("m[1], list(m[::-1])"), "(98, [99, 98, 97])");
  EXPECT_EQ(error_of("m[0] = 1"), "TypeError: Cannot assign to read-only memoryview");
  view("np.zeros(2, 'U1')");
  EXPECT_EQ(error_of("m[0]"), "ValueError: Unable to convert item to object");
  EXPECT_EQ(error_of("type(m)(5, 0)"), "TypeError: a bytes-like object is required, not 'int'");
}

// A table of pointers to rows: a buffer with suboffsets.
struct Rows {
  int data[3][2] = {{1, 2}, {3, 4}, {5, 6}};
  int* rows[3] = {data[0], data[1], data[2]};
  Plan plan;
  Rows() {
    plan.data = rows;
    plan.format = "i";
    plan.item = 4;
    plan.shape = {3, 2};
    plan.strides = {sizeof(int*), sizeof(int)};
    plan.suboffsets = {0, -1};
  }
};

TEST(MemoryViewObject, OfIndirectBuffers) {
  Rows table;
  const py::Object object = exporter::make(table.plan);
  static constexpr py::Axis axes[] = {py::Axis::indirect, py::Axis::contiguous};
  static constexpr py::ViewDeclaration declared{"int", "v", "f", false, axes};
  {
    const Argument<IndirectView<int, 2>> v(object, declared);
    EXPECT_EQ(table.plan.flags, PyBUF_FULL);
    EXPECT_EQ(v.view(2, 1), 6);
  }
  interpreter::set("v", py::to_object(py::acquire<IndirectView<int, 2>>(object, declared)));
  EXPECT_EQ(show("v.suboffsets, v[1, 0], list(v[2]), v[::-1, 1:][0, 0], v[1:].suboffsets, v[:, 1:].suboffsets"),
            "((0, -1), 3, [5, 6], 6, (0, -1), (4, -1))");
  EXPECT_EQ(show("v.is_c_contig(), memoryview(v).tolist()"), "(False, [[1, 2], [3, 4], [5, 6]])");
  run("v[0, 0] = 10; v[1][:] = 7");
  EXPECT_EQ(table.data[0][0], 10);
  EXPECT_EQ(table.data[1][1], 7);
  EXPECT_EQ(error_of("v.T"), "ValueError: Cannot transpose memoryview with indirect dimensions");
  EXPECT_EQ(error_of("v.copy()"), "ValueError: Cannot copy memoryview slice with indirect dimensions (axis 0)");
  EXPECT_EQ(error_of("v[...] = 1"), "ValueError: Indirect dimensions not supported");
  EXPECT_EQ(error_of("v[:] = np.zeros(2, 'i')"), "ValueError: Dimension 0 is not direct");
  EXPECT_EQ(error_of([&] { py::acquire<View<int, 2>>(object, {"int"}); }),
            "ValueError: Buffer not compatible with direct access in dimension 0.");
  run("del v");
  EXPECT_EQ(table.plan.acquired, table.plan.released);
}

TEST(MemoryViewObject, IndirectAxesAreCheckedAsDeclared) {
  Rows table;
  const py::Object object = exporter::make(table.plan);
  const py::Object direct = eval("np.zeros((3, 2), 'i')");
  const auto refusal = [](py::Ref given, py::Axis first, py::Axis second) {
    const py::Axis axes[] = {first, second};
    return error_of([&] { py::acquire<IndirectView<int, 2>>(given, {"int", nullptr, nullptr, false, axes}); });
  };
  using py::Axis;
  EXPECT_EQ(refusal(direct, Axis::indirect, Axis::strided),
            "ValueError: Buffer is not indirectly accessible in dimension 0.");
  EXPECT_EQ(refusal(direct, Axis::generic, Axis::generic), "no error");
  EXPECT_EQ(refusal(direct, Axis::generic, Axis::contiguous), "no error");
  EXPECT_EQ(refusal(object, Axis::generic, Axis::strided), "no error");
  EXPECT_EQ(refusal(object, Axis::indirect_contiguous, Axis::contiguous), "no error");
  EXPECT_EQ(refusal(object, Axis::strided, Axis::strided),
            "ValueError: Buffer not compatible with direct access in dimension 0.");
  table.plan.strides = {2 * sizeof(int*), sizeof(int)};
  table.plan.shape = {2, 2};
  EXPECT_EQ(refusal(object, Axis::indirect_contiguous, Axis::strided),
            "ValueError: Buffer is not indirectly contiguous in dimension 0.");
  EXPECT_EQ(table.plan.acquired, table.plan.released);
}

}  // namespace

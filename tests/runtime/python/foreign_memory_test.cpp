// Memory of objects without the buffer protocol: __array_interface__ and DLPack.

#include <kc/python/any_buffer.h>

#include "interpreter.h"

namespace {

namespace py = kc::py;
using interpreter::error_of;
using interpreter::eval;
using py::detail::DlManagedTensor;
using py::detail::DlVersionedTensor;

int deletions;

template <class Managed>
Managed& new_tensor() {
  static double data[] = {0, 1, 2, 3, 4, 5};
  static std::int64_t shape[] = {2, 3};
  auto* managed = new Managed();
  managed->tensor = {data, 1, 0, 2, 2, 64, 1, shape, nullptr, 8};
  managed->deleter = [](Managed* self) {
    ++deletions;
    delete self;
  };
  if constexpr (std::is_same_v<Managed, DlVersionedTensor>) managed->major_version = 1;
  return *managed;
}

// An object whose __dlpack__() gives this tensor, once.
template <class Managed>
py::Object lender(Managed& managed) {
  const py::Object capsule = py::steal(PyCapsule_New(&managed, py::detail::capsule_name<Managed>, [](PyObject* self) {
    void* tensor = PyCapsule_GetPointer(self, py::detail::capsule_name<Managed>);
    if (tensor) py::detail::delete_tensor<Managed>(tensor);
    PyErr_Clear();
  }));
  const py::Object make = eval("lambda capsule: type('Lender', (), {'__dlpack__': lambda self: capsule})()");
  return py::steal(PyObject_CallFunctionObjArgs(make.get(), capsule.get(), nullptr));
}

// Gets and releases the buffer, and says what is in it.
std::string show_buffer(py::Ref object, int flags = PyBUF_FULL_RO) {
  Py_buffer buffer;
  const std::string error = error_of([&] { py::check(py::get_any_buffer(object, buffer, flags)); });
  if (!buffer.obj) return error;
  std::string text = std::string(buffer.format) + (buffer.readonly ? " read-only" : "");
  for (int k = 0; k < buffer.ndim; ++k)
    text += " " + std::to_string(buffer.shape[k]) + "/" + std::to_string(buffer.strides[k]);
  PyBuffer_Release(&buffer);
  return text;
}

template <class Managed, class Change>
std::string show_tensor(Change change, int flags = PyBUF_FULL_RO) {
  deletions = 0;
  Managed& managed = new_tensor<Managed>();
  change(managed);
  const std::string text = show_buffer(lender(managed), flags);
  PyGC_Collect();  // the lender is of a type of its own
  EXPECT_EQ(deletions, 1) << text;
  return text;
}

TEST(ForeignMemory, TensorsAreDescribedAndDeletedOnce) {
  const auto plain = [](auto&) {};
  EXPECT_EQ(show_tensor<DlManagedTensor>(plain), "d 2/24 3/8");
  EXPECT_EQ(show_tensor<DlVersionedTensor>(plain, PyBUF_FULL), "d 2/24 3/8");
  EXPECT_EQ(show_tensor<DlVersionedTensor>([](auto& managed) { managed.flags = 1; }), "d read-only 2/24 3/8");
  EXPECT_EQ(show_tensor<DlVersionedTensor>([](auto& managed) { managed.flags = 1; }, PyBUF_FULL),
            "BufferError: Object is not writable.");
  std::int64_t strides[] = {1, 2};
  EXPECT_EQ(show_tensor<DlManagedTensor>([&](auto& managed) { managed.tensor.strides = strides; }), "d 2/8 3/16");
}

TEST(ForeignMemory, RefusedTensorsAreDeletedByTheirCapsule) {
  EXPECT_EQ(show_tensor<DlManagedTensor>([](auto& managed) { managed.tensor.device_type = 8; }),
            "BufferError: the tensor is not in the memory of the CPU (DLPack device type 8): move it there first");
  EXPECT_EQ(show_tensor<DlManagedTensor>([](auto& managed) { managed.tensor.type_bits = 4; }),
            "BufferError: no buffer format is known for DLPack elements of code 2, 4 bits and 1 lanes");
  EXPECT_EQ(show_tensor<DlVersionedTensor>([](auto& managed) { managed.major_version = 3; }),
            "BufferError: version 3 of DLPack is not supported");
}

TEST(ForeignMemory, EveryTypeOfTensors) {
  struct Type {
    std::uint8_t code, bits;
    const char* format;
  };
  const Type types[] = {{0, 8, "b"},  {0, 16, "h"},  {0, 32, "i"},  {0, 64, "q"},   {1, 8, "B"},
                        {1, 16, "H"}, {1, 32, "I"},  {1, 64, "Q"},  {2, 16, "e"},   {2, 32, "f"},
                        {2, 64, "d"}, {2, 128, "g"}, {5, 64, "Zf"}, {5, 128, "Zd"}, {6, 8, "?"}};
  for (const Type& type : types) {
    const auto change = [&](DlManagedTensor& managed) {
      managed.tensor.rank = 0;
      managed.tensor.type_code = type.code;
      managed.tensor.type_bits = type.bits;
    };
    EXPECT_EQ(show_tensor<DlManagedTensor>(change), type.format);
  }
}

py::Object interface(const std::string& changes) {
  return eval(
      "type('Interface', (), {'__array_interface__': {'version': 3, 'typestr': '<i4', 'shape': (2, 3), 'data': (64, "
      "False), " +
      changes + "}})()");
}

TEST(ForeignMemory, ArrayInterfaces) {
  EXPECT_EQ(show_buffer(interface("")), "i 2/12 3/4");
  EXPECT_EQ(show_buffer(interface("'strides': (4, 8)")), "i 2/4 3/8");
  EXPECT_EQ(show_buffer(interface("'data': (64, True)")), "i read-only 2/12 3/4");
  EXPECT_EQ(show_buffer(interface("'typestr': '>f8'")), ">d 2/24 3/8");
  EXPECT_EQ(show_buffer(interface(
                "'typestr': '|V9', 'descr': [('a', '|i1'), ('b', [('', '|V4'), (('t', 'x'), '>f4', (1,))])]")),
            "T{^b:a:T{4x(1)>f:x:}:b:} 2/27 3/9");
  EXPECT_EQ(show_buffer(interface("'typestr': '|S5'")), "5s 2/15 3/5");
  EXPECT_EQ(show_buffer(interface("'typestr': '<U5'")), "5w 2/60 3/20");
  EXPECT_EQ(show_buffer(interface("'typestr': '|O'")), "O 2/24 3/8");
  EXPECT_EQ(show_buffer(interface("'shape': (2, '3')")), "TypeError: an integer is required");
  EXPECT_EQ(show_buffer(interface("'descr': 3, 'typestr': '|V4'")), "4x 2/12 3/4");
  EXPECT_EQ(show_buffer(interface("'descr': [3], 'typestr': '|V4'")),
            "BufferError: __array_interface__ has no valid descr");
}

TEST(ForeignMemory, TheErrorStaysWhereNothingIsOffered) {
  EXPECT_EQ(show_buffer(eval("[1]")), "TypeError: a bytes-like object is required, not 'list'");
  EXPECT_EQ(show_buffer(eval("np.ndarray")), "TypeError: a bytes-like object is required, not 'type'");
}

}  // namespace

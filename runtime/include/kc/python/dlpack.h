// Tensors of other libraries: the DLPack protocol, `object.__dlpack__()` and `object.__dlpack_device__()`.
//
// The object hands out a capsule with a tensor. It belongs to the capsule until somebody renames that, and then has to
// be given back by its deleter: here, when the buffer is released.
#pragma once

#include <kc/python/foreign_memory.h>

#include <cstdint>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

// The structs of DLPack 0.x and 1.x.
struct DlTensor {
  void* data;
  std::int32_t device_type;
  std::int32_t device_id;
  std::int32_t rank;
  std::uint8_t type_code;
  std::uint8_t type_bits;
  std::uint16_t type_lanes;
  std::int64_t* shape;
  std::int64_t* strides;  // in elements; null for C order
  std::uint64_t byte_offset;
};

struct DlManagedTensor {
  DlTensor tensor;
  void* context;
  void (*deleter)(DlManagedTensor*);
};

struct DlVersionedTensor {
  std::uint32_t major_version;
  std::uint32_t minor_version;
  void* context;
  void (*deleter)(DlVersionedTensor*);
  std::uint64_t flags;
  DlTensor tensor;

  static constexpr std::uint64_t is_readonly = 1;
  static constexpr std::uint64_t is_copied = 2;  // what is written would be lost
};

template <class Managed>
inline constexpr const char* capsule_name = "dltensor";
template <>
inline constexpr const char* capsule_name<DlVersionedTensor> = "dltensor_versioned";
template <class Managed>
inline constexpr const char* used_capsule_name = "used_dltensor";
template <>
inline constexpr const char* used_capsule_name<DlVersionedTensor> = "used_dltensor_versioned";

// Memory of the host, also where it is pinned for a device.
constexpr bool is_host_memory(long device_type) {
  constexpr long cpu = 1, cuda_host = 3, rocm_host = 11;
  return device_type == cpu || device_type == cuda_host || device_type == rocm_host;
}

KC_COLD void check_device(long device_type) {
  if (!is_host_memory(device_type)) {
    raise_error(PyExc_BufferError,
                "the tensor is not in the memory of the CPU (DLPack device type %ld): move it there first",
                device_type);
  }
}

KC_COLD const char* code_of_tensor(const DlTensor& tensor) noexcept {
  constexpr char kinds[] = {'i', 'u', 'f', 0, 0, 'c', 'b'};
  const bool is_known = tensor.type_code < sizeof kinds && tensor.type_bits % 8 == 0 && tensor.type_lanes == 1;
  return is_known ? code_of_kind(kinds[tensor.type_code], tensor.type_bits / 8) : nullptr;
}

KC_COLD void read_tensor(const DlTensor& tensor, ForeignMemory& memory) {
  check_device(tensor.device_type);
  const char* code = code_of_tensor(tensor);
  if (!code) {
    raise_error(PyExc_BufferError, "no buffer format is known for DLPack elements of code %d, %d bits and %d lanes",
                tensor.type_code, tensor.type_bits, tensor.type_lanes);
  }
  memory.format = steal(PyUnicode_FromString(code));
  memory.item = tensor.type_bits / 8;
  memory.rank = tensor.rank;
  memory.data = tensor.data ? static_cast<char*>(tensor.data) + tensor.byte_offset : nullptr;
  for (int k = 0; k < memory.known_rank(); ++k) memory.shape[k] = tensor.shape[k];
  set_block_strides(memory);
  for (int k = 0; tensor.strides && k < memory.known_rank(); ++k) memory.strides[k] = tensor.strides[k] * memory.item;
}

template <class Managed>
void delete_tensor(void* resource) {
  auto* managed = static_cast<Managed*>(resource);
  if (managed->deleter) managed->deleter(managed);
}

// Takes the tensor over from its capsule. Where that is refused, it stays the capsule's.
template <class Managed>
[[gnu::cold, gnu::noinline]] void take_tensor(Ref capsule, ForeignMemory& memory) {
  auto* managed = static_cast<Managed*>(PyCapsule_GetPointer(capsule, capsule_name<Managed>));
  if (!managed) raise_set_error();
  if constexpr (std::is_same_v<Managed, DlVersionedTensor>) {
    if (managed->major_version != 1)
      raise_error(PyExc_BufferError, "version %u of DLPack is not supported", managed->major_version);
    memory.is_readonly = (managed->flags & (Managed::is_readonly | Managed::is_copied)) != 0;
  }
  read_tensor(managed->tensor, memory);
  check(PyCapsule_SetName(capsule, used_capsule_name<Managed>));
  memory.resource = managed;
  memory.finish = delete_tensor<Managed>;
}

KC_COLD void check_device_of(Ref object) {
  const Object method = offered(object, "__dlpack_device__");
  if (!method) return;
  const Object device = steal(PyObject_CallObject(method.get(), nullptr));
  if (!PyTuple_Check(device.get()) || PyTuple_GET_SIZE(device.get()) == 0)
    raise_error(PyExc_BufferError, "__dlpack_device__() gave %R", device.get());
  const long type = PyLong_AsLong(PyTuple_GET_ITEM(device.get(), 0));
  if (type == -1 && PyErr_Occurred()) raise_set_error();
  check_device(type);
}

// Exporters that do not know versions refuse the keyword.
KC_COLD Object ask_for_tensor(Ref method) {
  const Object nothing = steal(PyTuple_New(0));
  const Object keywords = steal(Py_BuildValue("{s(ii)sO}", "max_version", 1, 0, "copy", Py_False));
  PyObject* capsule = PyObject_Call(method, nothing.get(), keywords.get());
  if (capsule || !PyErr_ExceptionMatches(PyExc_TypeError)) return steal(capsule);
  PyErr_Clear();
  return steal(PyObject_CallObject(method, nullptr));
}

// False where the object is no such tensor.
KC_COLD bool get_dlpack(Ref object, Py_buffer& buffer) {
  const Object method = offered(object, "__dlpack__");
  if (!method) return false;
  check_device_of(object);
  const Object tensor = ask_for_tensor(method);
  ForeignMemory* memory;
  Object capsule = new_foreign_memory(memory);
  if (PyCapsule_IsValid(tensor.get(), capsule_name<DlVersionedTensor>))
    take_tensor<DlVersionedTensor>(tensor, *memory);
  else
    take_tensor<DlManagedTensor>(tensor, *memory);
  describe(*memory, std::move(capsule), buffer);
  return true;
}

}  // namespace detail

}  // namespace kc::py

#pragma GCC visibility pop

// Memory described by a dict, version 3 of NumPy's array interface: `object.__array_interface__`.
//
//   {"version": 3, "typestr": "<f8", "shape": (2, 3), "data": (address, is_readonly), "strides": None}
#pragma once

#include <kc/python/foreign_memory.h>

#include <cstdlib>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

// A type such as `<f8`.
struct TypeText {
  char order;
  char kind;
  long size;  // as written: of text, in characters
  const char* text;

  explicit TypeText(Ref value) : text(PyUnicode_Check(value.get()) ? PyUnicode_AsUTF8(value.get()) : nullptr) {
    if (!text || !text[0] || !text[1])
      raise_error(PyExc_BufferError, "__array_interface__ has no valid type: %R", value.get());
    order = text[0];
    kind = text[1];
    size = text[2] ? std::strtol(text + 2, nullptr, 10) : kind == 'O' ? long{sizeof(PyObject*)} : 0;
  }
  Index bytes() const noexcept { return kind == 'U' ? 4 * size : size; }
};

// In a struct, every code says its mode, because padding is written out there.
KC_COLD Object format_of_type(const TypeText& type, bool in_struct) {
  if (type.kind == 'V') return steal(PyUnicode_FromFormat("%ldx", type.size));
  if (type.kind == 'S') return steal(PyUnicode_FromFormat("%lds", type.size));
  if (type.kind == 'U') return steal(PyUnicode_FromFormat("%ldw", type.size));
  const char* code = code_of_kind(type.kind, type.size);
  if (!code) raise_error(PyExc_BufferError, "no buffer format is known for the type '%s'", type.text);
  const bool is_swapped = type.order == '>' && type.size > 1 && type.kind != 'O';
  return steal(PyUnicode_FromFormat("%s%s", is_swapped ? ">" : in_struct ? "^" : "", code));
}

Object format_of_fields(Ref description);

// A member: (name or (title, name), type or list of members[, shape]).
KC_COLD Object format_of_field(Ref field) {
  PyObject *name, *type, *shape = nullptr;
  if (!PyTuple_Check(field.get())) raise_error(PyExc_BufferError, "__array_interface__ has no valid descr");
  if (!PyArg_ParseTuple(field, "OO|O", &name, &type, &shape)) raise_set_error();
  if (PyTuple_Check(name) && PyTuple_GET_SIZE(name) == 2) name = PyTuple_GET_ITEM(name, 1);
  const Object text = PyList_Check(type) ? format_of_fields(type) : format_of_type(TypeText(type), true);
  Object extents = steal(PyUnicode_FromString(""));
  if (shape) {
    const Object sequence = steal(PySequence_Tuple(shape));
    for (Py_ssize_t k = 0; k < PyTuple_GET_SIZE(sequence.get()); ++k)
      extents =
          steal(PyUnicode_FromFormat("%U%c%S", extents.get(), k == 0 ? '(' : ',', PyTuple_GET_ITEM(sequence.get(), k)));
    extents = steal(PyUnicode_FromFormat("%U)", extents.get()));
  }
  const bool is_padding = PyUnicode_Check(name) && PyUnicode_GetLength(name) == 0;
  return is_padding ? steal(PyUnicode_FromFormat("%U%U", extents.get(), text.get()))
                    : steal(PyUnicode_FromFormat("%U%U:%S:", extents.get(), text.get(), name));
}

KC_COLD Object format_of_fields(Ref description) {
  Object text = steal(PyUnicode_FromString("T{"));
  for (Py_ssize_t k = 0; k < PyList_GET_SIZE(description.get()); ++k)
    text =
        steal(PyUnicode_FromFormat("%U%U", text.get(), format_of_field(PyList_GET_ITEM(description.get(), k)).get()));
  return steal(PyUnicode_FromFormat("%U}", text.get()));
}

// Whether the members say more than the type does: an anonymous single one repeats it.
KC_COLD bool has_fields(Ref description) noexcept {
  if (!description || !PyList_Check(description.get()) || PyList_GET_SIZE(description.get()) == 0) return false;
  if (PyList_GET_SIZE(description.get()) > 1) return true;
  PyObject* field = PyList_GET_ITEM(description.get(), 0);
  if (!PyTuple_Check(field) || PyTuple_GET_SIZE(field) < 2) return true;
  PyObject* name = PyTuple_GET_ITEM(field, 0);
  return !PyUnicode_Check(name) || PyUnicode_GetLength(name) > 0;
}

// An entry of the dict, borrowed; null for one that is missing or None.
KC_COLD Ref interface_entry(Ref interface, const char* key) noexcept {
  PyObject* value = PyDict_GetItemString(interface, key);
  return value == Py_None ? nullptr : value;
}

KC_COLD int read_extents(Ref values, const char* key, Index (&extents)[max_rank]) {
  if (!values || !PyTuple_Check(values.get()))
    raise_error(PyExc_BufferError, "__array_interface__ has no valid %s", key);
  const Py_ssize_t rank = PyTuple_GET_SIZE(values.get());
  for (Py_ssize_t k = 0; k < rank && k < max_rank; ++k) {
    extents[k] = PyLong_AsSsize_t(PyTuple_GET_ITEM(values.get(), k));
    if (extents[k] == -1 && PyErr_Occurred()) raise_set_error();
  }
  return static_cast<int>(rank);
}

// The memory is given as (address, is_readonly), or by an object with a buffer.
KC_COLD void read_data(Ref object, Ref interface, Ref data, ForeignMemory& memory) {
  if (PyTuple_Check(data.get())) {
    PyObject *address, *is_readonly;
    if (!PyArg_ParseTuple(data, "OO", &address, &is_readonly)) raise_set_error();
    memory.data = PyLong_AsVoidPtr(address);
    if (!memory.data && PyErr_Occurred()) raise_set_error();
    const int truth = PyObject_IsTrue(is_readonly);
    check(truth);
    memory.is_readonly = truth != 0;
    memory.keeper = borrow(object);
    return;
  }
  memory.keeper = steal(PyMemoryView_FromObject(data));
  const Py_buffer& buffer = *PyMemoryView_GET_BUFFER(memory.keeper.get());
  const Ref offset = interface_entry(interface, "offset");
  const Py_ssize_t bytes = offset ? PyLong_AsSsize_t(offset) : 0;
  if (bytes == -1 && PyErr_Occurred()) raise_set_error();
  memory.data = static_cast<char*>(buffer.buf) + bytes;
  memory.is_readonly = buffer.readonly != 0;
}

KC_COLD void read_array_interface(Ref object, Ref interface, Ref data, ForeignMemory& memory) {
  if (interface_entry(interface, "mask")) raise_error(PyExc_BufferError, "an array with a mask is no buffer");
  const Ref typestr = interface_entry(interface, "typestr");
  const TypeText type(typestr ? typestr : Ref(Py_None));
  const Ref description = interface_entry(interface, "descr");
  memory.format =
      type.kind == 'V' && has_fields(description) ? format_of_fields(description) : format_of_type(type, false);
  memory.item = type.bytes();
  memory.rank = read_extents(interface_entry(interface, "shape"), "shape", memory.shape);
  for (const Index extent : memory.shape)
    if (extent < 0) raise_error(PyExc_BufferError, "__array_interface__ has no negative extents");
  set_block_strides(memory);
  const Ref strides = interface_entry(interface, "strides");
  if (strides && read_extents(strides, "strides", memory.strides) != memory.rank)
    raise_error(PyExc_BufferError, "__array_interface__ has as many strides as axes");
  read_data(object, interface, data, memory);
}

// False where the object has no such interface, or one that refers to the buffer of the object itself.
KC_COLD bool get_array_interface(Ref object, Py_buffer& buffer) {
  const Object interface = offered(object, "__array_interface__");
  if (!interface || !PyDict_Check(interface.get())) return false;
  const Ref data = interface_entry(interface, "data");
  if (!data) return false;
  ForeignMemory* memory;
  Object capsule = new_foreign_memory(memory);
  read_array_interface(object, interface, data, *memory);
  describe(*memory, std::move(capsule), buffer);
  return true;
}

}  // namespace detail

}  // namespace kc::py

#pragma GCC visibility pop

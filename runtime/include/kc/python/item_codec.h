// Items of a buffer that is known by its format text alone, as Python objects and back.
//
// A format of one code is one value. Other formats that the struct module reads are a tuple, as that module returns it.
// What it does not read is done here: complex numbers and objects by themselves, structs as tuples, sub-arrays as
// lists.
#pragma once

#include <kc/python/format_reader.h>
#include <kc/python/object_view.h>

#include <cstring>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

[[noreturn]] KC_COLD void raise_no_item() { raise_error(PyExc_ValueError, "Unable to convert item to object"); }

// struct.unpack(format, bytes) or struct.pack(format, *values).
KC_COLD Object call_struct_module(const char* function, const char* format, Ref values) {
  const Object module = steal(PyImport_ImportModule("struct"));
  const Object callable = steal(PyObject_GetAttrString(module.get(), function));
  const Object text = steal(Py_BuildValue("(y)", format));
  const Object arguments = steal(PySequence_Concat(text.get(), values));
  return steal(PyObject_CallObject(callable.get(), arguments.get()));
}

KC_COLD Object unpack_bytes(const char* format, const char* item, Index size) {
  const Object bytes = steal(Py_BuildValue("(y#)", item, static_cast<Py_ssize_t>(size)));
  return call_struct_module("unpack", format, bytes);
}

KC_COLD void pack_bytes(const char* format, char* item, Index size, Ref values) {
  const Object bytes = call_struct_module("pack", format, values);
  if (PyBytes_GET_SIZE(bytes.get()) > size) raise_no_item();
  std::memcpy(item, PyBytes_AS_STRING(bytes.get()), static_cast<std::size_t>(PyBytes_GET_SIZE(bytes.get())));
}

inline double load_real(char code, const char* item) noexcept {
  float f;
  double d;
  long double g;
  if (code == 'f') return std::memcpy(&f, item, sizeof f), f;
  if (code == 'd') return std::memcpy(&d, item, sizeof d), d;
  std::memcpy(&g, item, 10);  // the bytes behind are padding
  return static_cast<double>(g);
}

KC_COLD void store_real(char code, char* item, double value) noexcept {
  const float f = static_cast<float>(value);
  const long double g = value;
  if (code == 'f')
    std::memcpy(item, &f, sizeof f);
  else if (code == 'd')
    std::memcpy(item, &value, sizeof value);
  else
    std::memcpy(item, &g, sizeof g);
}

// Walks over the scalars of one item. With a value, it is taken apart and written; without, what is found is returned.
class ItemCodec {
 public:
  ItemCodec(const char* format, char* item, Index size) : reader_(format, error_), item_(item), size_(size) {}

  // A struct is a tuple; of other formats, several values are a tuple and a single one stands for itself.
  [[gnu::cold]] Object exchange(Ref value) {
    FormatItem first = next();
    if (first.code == '{' && first.count == 1 && first.rank == 0) return group(next(), value);
    const bool wrap = value && !PyTuple_Check(value.get());
    const Object values = wrap ? steal(PyTuple_Pack(1, value.get())) : borrow(value);
    const Object found = group(first, values);
    return found && PyTuple_GET_SIZE(found.get()) == 1 ? borrow(PyTuple_GET_ITEM(found.get(), 0)) : found;
  }

 private:
  [[gnu::cold]] FormatItem next() {
    FormatItem item;
    if (!reader_.next(item)) raise_no_item();
    return item;
  }

  // The values from an item to the end of its struct, as a tuple.
  [[gnu::cold]] Object group(FormatItem item, Ref values) {
    const Object found = values ? Object() : steal(PyList_New(0));
    Py_ssize_t taken = 0;
    for (; item.code && item.code != '}'; item = next()) {
      const Part part{item, reader_.place()};
      if (item.code == 'x')
        offset_ += item.count;
      else
        for (Index n = repeats(item); n > 0; --n) keep(found, axis(part, 0, take(values, taken++)));
    }
    if (values && taken != PySequence_Size(values)) raise_no_item();
    return values ? Object() : steal(PyList_AsTuple(found.get()));
  }

  // An item, and where the items of a struct begin.
  struct Part {
    FormatItem item;
    FormatReader::Place body;
  };

  static bool is_string(const FormatItem& item) { return item.code == 's' || item.code == 'p'; }
  static Index repeats(const FormatItem& item) { return item.rank > 0 || is_string(item) ? 1 : item.count; }

  static Object take(Ref values, Py_ssize_t position) {
    return values ? steal(PySequence_GetItem(values, position)) : Object();
  }
  static void keep(const Object& list, const Object& value) {
    if (list) check(PyList_Append(list.get(), value.get()));
  }

  // The sub-array from one of its axes on, as nested lists.
  [[gnu::cold]] Object axis(const Part& part, int k, const Object& value) {
    if (k == part.item.rank) return unit(part, value);
    const Object list = value ? Object() : steal(PyList_New(0));
    if (value && PySequence_Size(value.get()) != part.item.extents[k]) raise_no_item();
    for (Index n = 0; n < part.item.extents[k]; ++n) keep(list, axis(part, k + 1, take(value, n)));
    return list;
  }

  [[gnu::cold]] Object unit(const Part& part, const Object& value) {
    if (part.item.code != '{') return scalar(part.item, value);
    reader_.return_to(part.body);
    return group(next(), value);
  }

  [[gnu::cold]] Object scalar(const FormatItem& item, const Object& value) {
    const Index alignment = code_info(item.code).alignment;
    if (item.aligned) offset_ = (offset_ + alignment - 1) / alignment * alignment;
    const Index size = is_string(item) ? item.count : item_size(item);
    if (size <= 0 || size > size_ - offset_) raise_no_item();
    char* at = item_ + offset_;
    offset_ += size;
    if (item.is_complex) return complex(item.code, at, size / 2, value);
    if (item.code == 'g') return long_double(at, value);
    if (item.code == 'O') return reference(at, value);
    return by_struct_module(item, at, size, value);
  }

  [[gnu::cold]] static Object complex(char code, char* at, Index half, const Object& value) {
    if (!value) return steal(PyComplex_FromDoubles(load_real(code, at), load_real(code, at + half)));
    const Py_complex parts = PyComplex_AsCComplex(value.get());
    if (parts.real == -1.0 && PyErr_Occurred()) raise_set_error();
    store_real(code, at, parts.real);
    store_real(code, at + half, parts.imag);
    return Object();
  }

  [[gnu::cold]] static Object long_double(char* at, const Object& value) {
    if (!value) return steal(PyFloat_FromDouble(load_real('g', at)));
    const double given = PyFloat_AsDouble(value.get());
    if (given == -1.0 && PyErr_Occurred()) raise_set_error();
    store_real('g', at, given);
    return Object();
  }

  [[gnu::cold]] static Object reference(char* at, const Object& value) {
    if (!value) return load(at);
    store(at, value);
    return Object();
  }

  [[gnu::cold]] static Object by_struct_module(const FormatItem& item, char* at, Index size, const Object& value) {
    char format[32];
    const Index count = is_string(item) ? item.count : 1;
    std::snprintf(format, sizeof format, "%c%td%c", item.native_size ? '@' : '=', count, item.code);
    if (!value) return steal(PySequence_GetItem(unpack_bytes(format, at, size).get(), 0));
    pack_bytes(format, at, size, steal(PyTuple_Pack(1, value.get())));
    return Object();
  }

  FormatError error_;
  FormatReader reader_;
  char* item_;
  Index size_;
  Index offset_ = 0;
};

template <class T>
T load_as(const char* item) noexcept {
  T value;
  std::memcpy(&value, item, sizeof value);
  return value;
}

// An item of one native code, without the struct module; null for other codes.
inline Object load_code(char code, const char* item) {
  switch (code) {
    case 'b': return steal(PyLong_FromLong(load_as<signed char>(item)));
    case 'B': return steal(PyLong_FromLong(load_as<unsigned char>(item)));
    case 'h': return steal(PyLong_FromLong(load_as<short>(item)));
    case 'H': return steal(PyLong_FromLong(load_as<unsigned short>(item)));
    case 'i': return steal(PyLong_FromLong(load_as<int>(item)));
    case 'I': return steal(PyLong_FromLong(load_as<unsigned int>(item)));
    case 'l':
    case 'q': return steal(PyLong_FromLong(load_as<long>(item)));
    case 'L':
    case 'Q': return steal(PyLong_FromUnsignedLong(load_as<unsigned long>(item)));
    case 'f':
    case 'd': return steal(PyFloat_FromDouble(load_real(code, item)));
    case 'O': return load(item);
    default: return Object();
  }
}

// Whether the struct module knows all codes of a format: it has no complex numbers, structs, sub-arrays, names and
// objects.
inline bool is_struct_format(const char* format) noexcept { return !std::strpbrk(format, "ZT(:Og"); }

KC_COLD Object load_item_by_text(const char* format, const char* item, Index size) {
  if (!is_struct_format(format)) return ItemCodec(format, const_cast<char*>(item), size).exchange(nullptr);
  PyObject* values = nullptr;
  try {
    values = unpack_bytes(format, item, size).release();
  } catch (Raised&) {
    PyErr_Clear();
    raise_no_item();
  }
  const Object tuple = Object::adopt(values);
  return format[0] && !format[1] ? steal(PySequence_GetItem(values, 0)) : tuple;
}

}  // namespace detail

inline Object load_item(const char* format, const char* item, Index size) {
  if (format[0] && !format[1] && code_info(format[0]).native_size == size)
    if (Object value = detail::load_code(format[0], item)) return value;
  return detail::load_item_by_text(format, item, size);
}

KC_COLD void store_item(const char* format, char* item, Index size, Ref value) {
  using namespace detail;
  if (!is_struct_format(format)) {
    ItemCodec(format, item, size).exchange(value);
  } else {
    pack_bytes(format, item, size, PyTuple_Check(value.get()) ? borrow(value) : steal(PyTuple_Pack(1, value.get())));
  }
}

}  // namespace kc::py

#pragma GCC visibility pop

// `"%s: %d" % (text, number)`: the usual conversions of str and int, written in one go.
#pragma once

#include <kc/python/strings.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// Whether a format of ASCII text has only %s for a str and %d for an int, one for each value.
inline bool is_usual_format(const char* format, Py_ssize_t length, PyObject* values) noexcept {
  Py_ssize_t used = 0;
  for (Py_ssize_t i = 0; i < length; ++i) {
    if (format[i] != '%') continue;
    if (++i >= length || used >= PyTuple_GET_SIZE(values)) return false;
    PyObject* value = PyTuple_GET_ITEM(values, used++);
    const bool is_text = format[i] == 's' && PyUnicode_CheckExact(value);
    if (!is_text && !((format[i] == 's' || format[i] == 'd') && PyLong_CheckExact(value))) return false;
  }
  return used == PyTuple_GET_SIZE(values);
}

// The text of a format and its values, or null where the general way has to be taken.
[[gnu::noinline]] inline Object format_usual(PyObject* format, PyObject* values) {
  constexpr Py_ssize_t most = 6;
  if (!PyUnicode_IS_COMPACT_ASCII(format) || !PyTuple_CheckExact(values) || PyTuple_GET_SIZE(values) > most) return Object();
  const char* text = static_cast<const char*>(PyUnicode_DATA(format));
  const Py_ssize_t size = PyUnicode_GET_LENGTH(format), count = PyTuple_GET_SIZE(values);
  if (!is_usual_format(text, size, values)) return Object();
  Object parts[most];
  Py_ssize_t length = size - 2 * count;
  for (Py_ssize_t i = 0; i < count; ++i) {
    parts[i] = str(PyTuple_GET_ITEM(values, i));
    if (!PyUnicode_IS_COMPACT_ASCII(parts[i].get())) return Object();
    length += PyUnicode_GET_LENGTH(parts[i].get());
  }
  Object made = steal(PyUnicode_New(length, 127));
  char* at = static_cast<char*>(PyUnicode_DATA(made.get()));
  Py_ssize_t part = 0;
  for (Py_ssize_t i = 0; i < size; ++i) {
    if (text[i] != '%') {
      *at++ = text[i];
      continue;
    }
    ++i;
    PyObject* written = parts[part++].get();
    const std::size_t bytes = static_cast<std::size_t>(PyUnicode_GET_LENGTH(written));
    std::memcpy(at, PyUnicode_DATA(written), bytes);
    at += bytes;
  }
  return made;
}

}  // namespace kc::py

#pragma GCC visibility pop

// std::string and bytes.
#pragma once

#include <kc/python/convert.h>

#include <string>

#pragma GCC visibility push(hidden)

namespace kc::py {

template <>
struct Conversion<std::string> {
  static std::string to(Ref value) {
    if (PyBytes_Check(value.get())) {
      return std::string(PyBytes_AS_STRING(value.get()), static_cast<std::size_t>(PyBytes_GET_SIZE(value.get())));
    }
    if (PyByteArray_Check(value.get())) {
      return std::string(PyByteArray_AS_STRING(value.get()), static_cast<std::size_t>(PyByteArray_GET_SIZE(value.get())));
    }
    raise_error(PyExc_TypeError, "expected bytes, %.200s found", Py_TYPE(value.get())->tp_name);
  }
  static Object from(const std::string& value) {
    return steal(PyBytes_FromStringAndSize(value.data(), static_cast<Py_ssize_t>(value.size())));
  }
};

}  // namespace kc::py

#pragma GCC visibility pop

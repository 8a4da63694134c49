// Values of a `cpdef enum` as Python sees them.
#pragma once

#include <kc/python/raised.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// The member of an enum class that a number stands for; the number itself where there is none, as for flags that are combined.
inline Object enum_member(const Two& operands) {
  const Object members = steal(PyObject_GetAttrString(operands.first, "_value2member_map_"));
  PyObject* member = PyDict_Check(members.get()) ? PyDict_GetItemWithError(members.get(), operands.second) : nullptr;
  if (!member && PyErr_Occurred()) throw Raised{};
  return borrow(member ? member : operands.second.get());
}

}  // namespace kc::py

#pragma GCC visibility pop

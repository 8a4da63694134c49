// The object that stands for NULL where that is the default of a parameter which takes the characters of an object: no other object
// gives NULL, None neither.
#pragma once

#include <kc/python/object.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

inline Object null_address() {
  static int address;
  static PyObject* const object = PyCapsule_New(&address, "NULL", nullptr);
  if (!object) raise_set_error();
  return borrow(object);
}

inline bool is_null_address(Ref value) { return PyCapsule_CheckExact(value.get()) && value.get() == null_address().get(); }

}  // namespace kc::py

#pragma GCC visibility pop

// Values of a `cpdef enum` as Python sees them.
#pragma once

#include <kc/python/raised.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// The base of classes for C's enums, whose variables hold other numbers, too, such as flags that are combined: those become members
// without a name.
inline Object open_enum() {
  static PyObject* base = nullptr;
  if (base) return borrow(base);
  const Object names = steal(PyDict_New());
  check(PyDict_SetItemString(names.get(), "__builtins__", PyEval_GetBuiltins()));
  steal(PyRun_String(R"(import enum
class OpenEnum(enum.IntEnum):
    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_ = None
        member._value_ = value
        return cls._value2member_map_.setdefault(value, member)
    def __repr__(self):
        return super().__repr__() if self._name_ else f"<{type(self).__name__}: {self._value_!r}>"
)", Py_file_input, names.get(), names.get()));
  base = borrow(present(PyDict_GetItemString(names.get(), "OpenEnum"))).release();
  return borrow(base);
}

// The member of an enum class that a number stands for.
inline Object enum_member(Two operands) {
  const Object members = steal(PyObject_GetAttrString(operands.first, "_value2member_map_"));
  PyObject* member = PyDict_Check(members.get()) ? PyDict_GetItemWithError(members.get(), operands.second) : nullptr;
  if (!member && PyErr_Occurred()) throw Raised{};
  return member ? borrow(member) : call({operands.first, operands.second});
}

// The same for an enum of another module, which may be there as a `.pxd` alone: then the number stands for itself.
KC_COLD Object enum_member_of(const char* module, const char* name, Object number) {
  const Object imported = Object::adopt(PyImport_ImportModule(module));
  const Object found = Object::adopt(imported ? PyObject_GetAttrString(imported.get(), name) : nullptr);
  if (found) return enum_member({found, number});
  PyErr_Clear();
  const int warned = PyErr_WarnFormat(
      nullptr, 0,
      "enum class %.200s not importable from %.200s. You are probably using a cpdef enum declared in a .pxd file that does not have a .py  or .pyx file.",
      name, module);
  if (warned < 0) throw Raised{};
  return number;
}

}  // namespace kc::py

#pragma GCC visibility pop

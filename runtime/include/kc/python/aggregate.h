// C structs, unions and arrays as Python objects and back. Generated code lists the members once:
//
//   template <>
//   struct kc::py::Conversion<Particle> : kc::py::StructConversion<Particle> {
//     template <class S, class Visit> static void each(S& s, Visit visit) { visit("mass", s.mass); visit("cell",
//     s.cell); }
//   };
#pragma once

#include <kc/python/containers.h>
#include <kc/python/convert.h>
#include <kc/python/items.h>

#include <cstring>

#pragma GCC visibility push(hidden)

namespace kc::py {

[[noreturn]] KC_COLD void raise_too_many_elements(Index expected) {
  raise_error(PyExc_IndexError, "too many values found during array assignment, expected %zd", expected);
}
[[noreturn]] KC_COLD void raise_too_few_elements(Index expected, Index found) {
  raise_error(PyExc_IndexError, "not enough values found during array assignment, expected %zd, got %zd", expected,
              found);
}

template <class T>
void read_value(Ref value, T& target) {
  target = to<T>(value);
}

// An array takes any iterable of as many values.
template <class T, std::size_t N>
void read_value(Ref value, T (&target)[N]) {
  Iterator iterator(value);
  std::size_t found = 0;
  for (Object item; iterator.next(item); ++found) {
    if (found == N) raise_too_many_elements(N);
    read_value(item, target[found]);
  }
  if (found < N) raise_too_few_elements(N, found);
}

template <class T>
Object write_value(const T& value) {
  return from(value);
}

// An array becomes a list, an array of char the bytes in front of the first null.
template <class T, std::size_t N>
Object write_value(const T (&values)[N]) {
  if constexpr (is_character_v<T>) {
    const char* chars = reinterpret_cast<const char*>(values);
    return steal(PyBytes_FromStringAndSize(chars, static_cast<Py_ssize_t>(strnlen(chars, N))));
  } else {
    Object made = steal(PyList_New(N));
    for (std::size_t i = 0; i < N; ++i) {
      PyList_SET_ITEM(made.get(), static_cast<Py_ssize_t>(i), write_value(values[i]).release());
    }
    return made;
  }
}

// The first `count` elements at a pointer as a list.
template <class T>
Object list_from(const T* values, Index count) {
  Object made = list();
  for (Index i = 0; i < count; ++i) append(made, from(values[i]));
  return made;
}

inline Object struct_member(Ref mapping, const char* name) {
  Object key = steal(PyUnicode_InternFromString(name));
  PyObject* found = PyObject_GetItem(mapping, key.get());
  if (found) return Object::adopt(found);
  if (!PyErr_ExceptionMatches(PyExc_KeyError)) raise_set_error();
  PyErr_Clear();
  raise_error(PyExc_ValueError, "No value specified for struct attribute '%s'", name);
}

// A struct is read from a mapping, and becomes a dict.
template <class S>
struct StructConversion {
  static S to(Ref value) {
    if (!PyMapping_Check(value.get())) {
      raise_error(PyExc_TypeError, "Expected a mapping, got %.200s", Py_TYPE(value.get())->tp_name);
    }
    S made{};
    Conversion<S>::each(made, [&](const char* name, auto& member) { read_value(struct_member(value, name), member); });
    return made;
  }
  static Object from(const S& value) {
    Object made = dict();
    Conversion<S>::each(value, [&](const char* name, const auto& member) {
      check(PyDict_SetItemString(made.get(), name, write_value(member).get()));
    });
    return made;
  }
};

}  // namespace kc::py

#pragma GCC visibility pop

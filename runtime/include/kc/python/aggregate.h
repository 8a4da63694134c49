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
#include <kc/unaligned.h>

#include <cstring>
#include <string>

#pragma GCC visibility push(hidden)

namespace kc::py {

[[noreturn]] KC_COLD void raise_too_many_elements(Index expected) {
  raise_error(PyExc_IndexError, "too many values found during array assignment, expected %zd", expected);
}
[[noreturn]] KC_COLD void raise_too_few_elements(Index expected, Index found) {
  raise_error(PyExc_IndexError, "not enough values found during array assignment, expected %zd, got %zd", expected,
              found);
}

KC_COLD void clear_missing_length() {
  if (!PyErr_ExceptionMatches(PyExc_TypeError) && !PyErr_ExceptionMatches(PyExc_OverflowError)) raise_set_error();
  PyErr_Clear();
}

// One value after the other, of which there have to be `expected`. Those that know how many they are need not be read for that.
template <class Take>
void read_items(Ref value, std::size_t expected, Take take) {
  const Py_ssize_t length = PyObject_Size(value.get());
  const auto count = static_cast<Index>(expected);
  if (length > count) raise_too_many_elements(count);
  if (length >= 0 && length < count) raise_too_few_elements(count, length);
  if (length < 0) clear_missing_length();
  Iterator iterator(value);
  std::size_t found = 0;
  for (Object item; iterator.next(item); ++found) {
    if (found == expected) raise_too_many_elements(count);
    take(found, item);
  }
  if (found < expected) raise_too_few_elements(count, static_cast<Index>(found));
}

template <class T>
void read_value(Ref value, T& target) {
  target = to<T>(value);
}

// An array takes any iterable of as many values.
template <class T, std::size_t N>
void read_value(Ref value, T (&target)[N]) {
  read_items(value, N, [&](std::size_t i, Ref item) { read_value(item, target[i]); });
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
    return from_chars(chars, static_cast<Py_ssize_t>(strnlen(chars, N)));
  } else {
    Object made = steal(PyList_New(N));
    for (std::size_t i = 0; i < N; ++i) {
      PyList_SET_ITEM(made.get(), static_cast<Py_ssize_t>(i), write_value(values[i]).release());
    }
    return made;
  }
}

// Numbers that stand for truth values: True for all but zero. Arrays of them, too.
template <class T>
struct Truths {
  T& values;
};
template <class T>
Truths<T> truths(T& values) {
  return {values};
}

template <class T>
Object write_value(const Truths<T>& from) {
  if constexpr (std::is_array_v<T>) {
    Object made = list();
    for (auto& value : from.values) append(made, write_value(truths(value)));
    return made;
  } else {
    return py::from(from.values != 0);
  }
}

template <class T>
void read_value(Ref value, const Truths<T>& target) {
  if constexpr (std::is_array_v<T>) {
    read_items(value, std::extent_v<T>, [&](std::size_t i, Ref item) { read_value(item, truths(target.values[i])); });
  } else {
    target.values = truth(value);
  }
}

// A member that stands where its type cannot be referred to.
template <class T, class Bytes>
struct UnalignedMember {
  Bytes* place;
};
template <class T>
UnalignedMember<Unqualified<T>, char> unaligned_member(void* place) {
  return {static_cast<char*>(place)};
}
template <class T>
UnalignedMember<Unqualified<T>, const char> unaligned_member(const void* place) {
  return {static_cast<const char*>(place)};
}
template <class T, class Bytes>
struct UnalignedTruths {
  Bytes* place;
};
template <class T, class Bytes>
UnalignedTruths<T, Bytes> truths(UnalignedMember<T, Bytes> member) {
  return {member.place};
}

template <class T, class Bytes>
Object write_value(const UnalignedMember<T, Bytes>& from) {
  const Zeroed<T> read(from.place);
  return write_value(read.value);
}
template <class T, class Bytes>
Object write_value(const UnalignedTruths<T, Bytes>& from) {
  Zeroed<T> read(from.place);
  return write_value(truths(read.value));
}
template <class T>
void read_value(Ref value, const UnalignedMember<T, char>& target) {
  Zeroed<T> made;
  read_value(value, made.value);
  std::memcpy(target.place, made.bytes, sizeof made);
}
template <class T>
void read_value(Ref value, const UnalignedTruths<T, char>& target) {
  Zeroed<T> made;
  read_value(value, truths(made.value));
  std::memcpy(target.place, made.bytes, sizeof made);
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

inline void require_mapping(Ref value) {
  if (PyMapping_Check(value.get())) return;
  raise_error(PyExc_TypeError, "Expected a mapping, got %.200s", Py_TYPE(value.get())->tp_name);
}

// What a struct with containers in it is read into.
template <class S>
struct Constructed {
  S value{};
};

// A struct is read from a mapping, and becomes a dict.
template <class S>
struct StructConversion {
  static S to(Ref value) {
    require_mapping(value);
    std::conditional_t<std::is_trivially_destructible_v<S>, Zeroed<S>, Constructed<S>> made;
    Conversion<S>::each(made.value, [&](const char* name, auto&& member) {
      read_value(struct_member(value, name), static_cast<decltype(member)>(member));
    });
    return made.value;
  }
  static Object from(const S& value) {
    Object made = dict();
    Conversion<S>::each(value, [&](const char* name, auto&& member) {
      check(PyDict_SetItemString(made.get(), name, write_value(member).get()));
    });
    return made;
  }
};

// The member of a union that a mapping gives a value.
template <class U>
class UnionReader {
 public:
  explicit UnionReader(Ref mapping) : mapping_(mapping), left_(PyObject_Size(mapping.get())) {
    if (left_ < 0) raise_set_error();
  }

  template <class T>
  void operator()(const char* name, T& member) {
    names_ += (names_.empty() ? "" : ", ") + std::string(name);
    if (left_ == 0) return;
    const int has = PySequence_Contains(mapping_.get(), steal(PyUnicode_InternFromString(name)).get());
    if (has < 0) raise_set_error();
    if (has == 0) return;
    if (given_) raise_error(PyExc_ValueError, "More than one union attribute passed: '%s' and '%s'", given_, name);
    given_ = name;
    --left_;
    read_value(struct_member(mapping_, name), member);
  }

  void finish() const {
    if (!given_) raise_error(PyExc_ValueError, "No value specified for any of the union attributes (%s)", names_.c_str());
  }

 private:
  Ref mapping_;
  Py_ssize_t left_;
  const char* given_ = nullptr;
  std::string names_;
};

// A union is read from a mapping that has one of its members, and becomes a dict of them all.
template <class U>
struct UnionConversion : StructConversion<U> {
  static U to(Ref value) {
    require_mapping(value);
    U made{};
    UnionReader<U> read(value);
    Conversion<U>::each(made, [&](const char* name, auto& member) { read(name, member); });
    read.finish();
    return made;
  }
};

}  // namespace kc::py

#pragma GCC visibility pop

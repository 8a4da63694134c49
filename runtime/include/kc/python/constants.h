// The literals and names of a module, made once when it is initialised. Generated code lists them in one struct:
//
//   struct {
//     py::Constant numpy = py::name("numpy"), greeting = py::text("hello"), big = py::integer("0xFFFFFFFFFFFFFFFFFF");
//   } k;
//
// and uses k.numpy wherever a Ref is expected.
#pragma once

#include <kc/python/raised.h>

#include <cstring>

#pragma GCC visibility push(hidden)

namespace kc::py {

struct Constant {
  enum class Kind : unsigned char {
    empty,  // filled by the module's own code
    name,   // an interned str
    text,   // a str, UTF-8, lone surrogates encoded like other characters
    bytes,
    integer,    // digits as in Python source
    real,       // digits as in Python source
    imaginary,  // digits, without the j
    keywords,   // a tuple of interned str, separated by blanks in the spelling
  };

  PyObject* value = nullptr;
  const char* spelling = nullptr;
  unsigned size = 0;
  Kind kind = Kind::empty;
  PyObject* found = nullptr;         // of a name: what it was last found to be, see names.h
  unsigned long long version = 0;    // and of which state of which dictionary

  // Replaces the value; the previous one is kept alive, since borrowed references to it may exist.
  void set(Object object) noexcept { value = object.release(); }
};

inline Ref::Ref(const Constant& constant) noexcept : pointer_(constant.value) {}

template <std::size_t N>
constexpr Constant name(const char (&spelling)[N]) {
  return {nullptr, spelling, N - 1, Constant::Kind::name};
}
template <std::size_t N>
constexpr Constant text(const char (&spelling)[N]) {
  return {nullptr, spelling, N - 1, Constant::Kind::text};
}
template <std::size_t N>
constexpr Constant bytes(const char (&spelling)[N]) {
  return {nullptr, spelling, N - 1, Constant::Kind::bytes};
}
template <std::size_t N>
constexpr Constant integer(const char (&spelling)[N]) {
  return {nullptr, spelling, N - 1, Constant::Kind::integer};
}
template <std::size_t N>
constexpr Constant real(const char (&spelling)[N]) {
  return {nullptr, spelling, N - 1, Constant::Kind::real};
}
template <std::size_t N>
constexpr Constant imaginary(const char (&spelling)[N]) {
  return {nullptr, spelling, N - 1, Constant::Kind::imaginary};
}
template <std::size_t N>
constexpr Constant keywords(const char (&spelling)[N]) {
  return {nullptr, spelling, N - 1, Constant::Kind::keywords};
}

// A str that is the same object for the same text in the whole interpreter.
KC_COLD Object interned(const char* spelling, std::size_t size) {
  PyObject* string = PyUnicode_DecodeUTF8(spelling, static_cast<Py_ssize_t>(size), "surrogatepass");
  if (string) PyUnicode_InternInPlace(&string);
  return steal(string);
}

KC_COLD Object make_keywords(const char* spelling) {
  Object list = steal(PyList_New(0));
  for (const char* at = spelling; *at;) {
    std::size_t size = std::strcspn(at, " ");
    check(PyList_Append(list.get(), interned(at, size).get()));
    at += size;
    if (*at) ++at;
  }
  return steal(PyList_AsTuple(list.get()));
}

KC_COLD Object make_real(const char* spelling, bool is_imaginary) {
  double value = PyOS_string_to_double(spelling, nullptr, nullptr);
  if (value == -1.0 && PyErr_Occurred()) raise_set_error();
  return steal(is_imaginary ? PyComplex_FromDoubles(0.0, value) : PyFloat_FromDouble(value));
}

KC_COLD Object make_constant(const Constant& constant) {
  switch (constant.kind) {
    case Constant::Kind::empty: break;
    case Constant::Kind::name: return interned(constant.spelling, constant.size);
    case Constant::Kind::text: return steal(PyUnicode_DecodeUTF8(constant.spelling, constant.size, "surrogatepass"));
    case Constant::Kind::bytes: return steal(PyBytes_FromStringAndSize(constant.spelling, constant.size));
    case Constant::Kind::integer: return steal(PyLong_FromString(constant.spelling, nullptr, 0));
    case Constant::Kind::real: return make_real(constant.spelling, false);
    case Constant::Kind::imaginary: return make_real(constant.spelling, true);
    case Constant::Kind::keywords: return make_keywords(constant.spelling);
  }
  return Object();
}

// The constants of a module as one array.
struct ConstantTable {
  Constant* first;
  std::size_t count;
};

// The members of a struct that has only Constants as members.
template <class Constants>
ConstantTable table(Constants& constants) noexcept {
  static_assert(std::is_empty_v<Constants> || sizeof(Constants) % sizeof(Constant) == 0);
  return {reinterpret_cast<Constant*>(&constants), sizeof(Constants) / sizeof(Constant)};
}

KC_COLD void make_constants(const ConstantTable& constants) {
  for (std::size_t i = 0; i < constants.count; ++i) constants.first[i].set(make_constant(constants.first[i]));
}

}  // namespace kc::py

#pragma GCC visibility pop

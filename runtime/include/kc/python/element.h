// What one element of a buffer is: element<T>() describes a C type to the checks and conversions of this folder.
//
// A struct is described by generated code, as a specialisation that lists its members in the order of their offsets:
//
//   template <>
//   struct kc::py::Element<Particle> {
//     static constexpr ElementField fields[] = {
//         {"mass", "double", member_element(&Particle::mass), offsetof(Particle, mass)},
//         {"cell", "int", member_element(&Particle::cell), offsetof(Particle, cell), {2, 3}},      // int cell[2][3]
//     };
//     static constexpr ElementFormat format = structure<Particle>("Particle", fields);
//   };
//
// No Python in here: a PyObject* is named by the struct it points to.
#pragma once

#include <kc/base.h>

#include <type_traits>

struct _object;  // PyObject

#pragma GCC visibility push(hidden)

namespace kc::py {

// Types that match each other have the same kind and size; `character` matches integers of one byte of either sign.
enum class ElementKind : unsigned char {
  signed_integer,
  unsigned_integer,
  character,
  real,
  complex,
  structure,
  object
};

struct ElementField;

struct ElementFormat {
  ElementKind kind;
  Index size;
  Index alignment;
  const char* name;  // as users write it
  const char* text;  // PEP 3118; null for a struct, whose text format_text.h writes
  const ElementField* fields = nullptr;
  int field_count = 0;
};

struct ElementField {
  static constexpr int max_rank = 8;

  const char* name;
  const char* type_name;  // as declared: messages show it
  const ElementFormat* element;
  std::size_t offset;
  Index extents[max_rank + 1] = {};  // of a member that is an array, ended by a 0

  constexpr int rank() const {
    int n = 0;
    while (extents[n] > 0) ++n;
    return n;
  }
  constexpr Index count() const {
    Index n = 1;
    for (int k = 0; k < rank(); ++k) n *= extents[k];
    return n;
  }
};

// A struct of two equal floats has the layout of a complex number and matches its format, too.
constexpr bool is_pair_of_reals(const ElementFormat& element) {
  if (element.kind != ElementKind::structure || element.field_count != 2) return false;
  const ElementField& first = element.fields[0];
  const ElementField& second = element.fields[1];
  return first.element->kind == ElementKind::real && first.rank() == 0 && second.rank() == 0 &&
         second.element->kind == ElementKind::real && second.element->size == first.element->size;
}

// An object in the element, at any depth, whose references copying has to count.
constexpr bool holds_object(const ElementFormat& element) {
  if (element.kind == ElementKind::object) return true;
  for (int k = 0; k < element.field_count; ++k)
    if (holds_object(*element.fields[k].element)) return true;
  return false;
}

// A float16 in the element, at any depth. Where there is none, its code is not understood, as Cython has it.
constexpr bool holds_half(const ElementFormat& element) {
  if (element.kind == ElementKind::real) return element.size == 2;
  for (int k = 0; k < element.field_count; ++k)
    if (holds_half(*element.fields[k].element)) return true;
  return false;
}

template <class T, std::size_t N>
constexpr ElementFormat structure(const char* name, const ElementField (&fields)[N]) {
  return {ElementKind::structure, sizeof(T), alignof(T), name, nullptr, fields, static_cast<int>(N)};
}

namespace detail {

struct IntegerNames {
  const char* name;
  const char* text;
};

template <class T>
constexpr IntegerNames integer_names() {
  constexpr bool is_signed = std::is_signed_v<T>;
  if constexpr (std::is_same_v<T, bool>) return {"bool", "?"};
  if constexpr (std::is_same_v<T, char>) return {"char", "c"};
  if constexpr (std::is_same_v<T, long>) return {"long", "l"};
  if constexpr (std::is_same_v<T, unsigned long>) return {"unsigned long", "L"};
  if constexpr (sizeof(T) == 1)
    return is_signed ? IntegerNames{"signed char", "b"} : IntegerNames{"unsigned char", "B"};
  if constexpr (sizeof(T) == 2) return is_signed ? IntegerNames{"short", "h"} : IntegerNames{"unsigned short", "H"};
  if constexpr (sizeof(T) == 4) return is_signed ? IntegerNames{"int", "i"} : IntegerNames{"unsigned int", "I"};
  return is_signed ? IntegerNames{"long long", "q"} : IntegerNames{"unsigned long long", "Q"};
}

template <class T>
constexpr ElementFormat integer_format() {
  static_assert(sizeof(T) <= 8, "no buffer format has integers of this size");
  constexpr ElementKind kind = std::is_same_v<T, char> ? ElementKind::character
                               : std::is_signed_v<T>   ? ElementKind::signed_integer
                                                       : ElementKind::unsigned_integer;
  return {kind, sizeof(T), alignof(T), integer_names<T>().name, integer_names<T>().text};
}

template <class T>
constexpr ElementFormat real_format() {
  constexpr bool is_float = std::is_same_v<T, float>, is_double = std::is_same_v<T, double>;
  return {ElementKind::real, sizeof(T), alignof(T),
          is_float    ? "float"
          : is_double ? "double"
                      : "long double",
          is_float    ? "f"
          : is_double ? "d"
                      : "g"};
}

template <class T>
constexpr ElementFormat complex_format() {
  constexpr bool is_float = std::is_same_v<T, float>, is_double = std::is_same_v<T, double>;
  return {ElementKind::complex, 2 * sizeof(T), alignof(T),
          is_float    ? "float complex"
          : is_double ? "double complex"
                      : "long double complex",
          is_float    ? "Zf"
          : is_double ? "Zd"
                      : "Zg"};
}

template <class T>
constexpr ElementFormat scalar_format() {
  if constexpr (std::is_enum_v<T>) return integer_format<std::underlying_type_t<T>>();
  if constexpr (std::is_integral_v<T>) return integer_format<T>();
  if constexpr (std::is_floating_point_v<T>) return real_format<T>();
}

}  // namespace detail

template <class T>
struct Element {
  static_assert(std::is_arithmetic_v<T> || std::is_enum_v<T>, "a struct needs a description by generated code");
  static constexpr ElementFormat format = detail::scalar_format<T>();
};

// std::complex<T>, without its header, which is a long one.
template <template <class> class Complex, class T>
struct Element<Complex<T>> {
  static_assert(std::is_floating_point_v<T> && sizeof(Complex<T>) == 2 * sizeof(T));
  static constexpr ElementFormat format = detail::complex_format<T>();
};

template <>
struct Element<_object*> {
  static constexpr ElementFormat format = {ElementKind::object, sizeof(void*), alignof(void*), "Python object", "O"};
};

template <class T>
constexpr const ElementFormat& element() {
  return Element<std::remove_cv_t<T>>::format;
}

// An array as the element, `(4,4)b` or `16s`: as a struct of one member, which is that array.
template <class T, std::size_t N>
struct Element<T[N]> {
  template <class A>
  static constexpr void set_extents(Index* extents) {
    if constexpr (std::is_array_v<A>) {
      *extents = std::extent_v<A>;
      set_extents<std::remove_extent_t<A>>(extents + 1);
    }
  }
  static constexpr ElementField member() {
    const ElementFormat& innermost = element<std::remove_all_extents_t<T>>();
    ElementField field{"", innermost.name, &innermost, 0};
    set_extents<T[N]>(field.extents);
    return field;
  }
  static constexpr ElementField fields[1] = {member()};
  static constexpr ElementFormat format = structure<T[N]>(fields[0].type_name, fields);
};

// Of a member of a struct, or of the innermost elements where it is an array.
template <class S, class Member>
constexpr const ElementFormat* member_element(Member S::*) {
  return &element<std::remove_all_extents_t<Member>>();
}

}  // namespace kc::py

#pragma GCC visibility pop

// Which of the types of a fused type an argument selects. Nothing is allocated for an exact NumPy array or a scalar.
//
//   constexpr py::Candidate real[] = {py::takes_view<float>(1, "float"), py::takes_view<double>(1, "double")};
//   constexpr py::Candidate index[] = {py::by_name_only("int"), py::takes_integer("long")};
#pragma once

#include <kc/python/any_buffer.h>
#include <kc/python/format.h>
#include <kc/python/ndarray.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// One type of a fused type. A Python number selects one type of its kind only, so the others are by_name_only.
struct Candidate {
  enum class Kind : unsigned char { by_name_only, boolean, integer, real, complex, chars, view, instance, object };

  Kind kind;
  const char* name;                        // in __signatures__
  const ElementFormat* element = nullptr;  // of a view
  std::uint32_t array_types = 0;           // of a view, see array_types_of
  int rank = 0;                            // of a view
  PyTypeObject* (*type)() = nullptr;       // of an instance
};

constexpr Candidate by_name_only(const char* name) {
  return {Candidate::Kind::by_name_only, name};
}
constexpr Candidate takes_boolean(const char* name) {
  return {Candidate::Kind::boolean, name};
}
constexpr Candidate takes_integer(const char* name) {
  return {Candidate::Kind::integer, name};
}
constexpr Candidate takes_real(const char* name) {
  return {Candidate::Kind::real, name};
}
constexpr Candidate takes_complex(const char* name) {
  return {Candidate::Kind::complex, name};
}
constexpr Candidate takes_chars(const char* name) {
  return {Candidate::Kind::chars, name};
}
constexpr Candidate takes_object(const char* name) {
  return {Candidate::Kind::object, name};
}
constexpr Candidate takes_instance(PyTypeObject* (*type)(), const char* name) {
  return {Candidate::Kind::instance, name, nullptr, 0, 0, type};
}
template <class T>
constexpr Candidate takes_view(int rank, const char* name) {
  return {Candidate::Kind::view, name, &element<T>(), detail::array_types_of(element<T>()), rank};
}

// The candidates of one fused type, in declared order.
struct Candidates {
  static constexpr int none = -1;
  static constexpr unsigned array_type_count = 32;

  struct ForArray {
    short index = none;
    short rank = 0;
  };

  const Candidate* first;
  int count;
  ForArray by_array_type[array_type_count] = {};  // the first that takes a view of such elements, whatever its rank

  constexpr Candidates(const Candidate* list, int size) : first(list), count(size) {
    for (unsigned number = 0; number < array_type_count; ++number) {
      for (int i = count - 1; i >= 0; --i) {
        const bool takes = list[i].kind == Candidate::Kind::view && (list[i].array_types >> number & 1) != 0;
        if (takes && !is_beside_bytes(i, number)) by_array_type[number] = {static_cast<short>(i), static_cast<short>(list[i].rank)};
      }
    }
  }

  // Arrays of unsigned bytes are for `unsigned char`, where that is a candidate, and not for the `char` before it.
  constexpr bool is_beside_bytes(int candidate, unsigned number) const {
    constexpr std::uint32_t unsigned_byte = 1u << 2;
    if (number != 2 || first[candidate].element->kind != ElementKind::character) return false;
    for (int i = 0; i < count; ++i) {
      const bool is_bytes = first[i].kind == Candidate::Kind::view && first[i].element->kind == ElementKind::unsigned_integer;
      if (is_bytes && (first[i].array_types & unsigned_byte) != 0) return true;
    }
    return false;
  }

  template <class Accepts>
  int find(const Accepts& accepts) const {
    for (int i = 0; i < count; ++i) {
      if (accepts(first[i])) return i;
    }
    return none;
  }
  int find(Candidate::Kind kind) const {
    return find([kind](const Candidate& candidate) { return candidate.kind == kind; });
  }
};

namespace detail {

inline Candidate::Kind kind_of_number(Ref value) noexcept {
  if (PyLong_Check(value.get())) return Candidate::Kind::integer;
  if (PyFloat_Check(value.get())) return Candidate::Kind::real;
  if (PyComplex_Check(value.get())) return Candidate::Kind::complex;
  if (PyBytes_Check(value.get())) return Candidate::Kind::chars;
  return Candidate::Kind::by_name_only;
}

// By kind, item size and number of axes; byte order and layout do not count. Looks at the first candidate for the type
// of the elements only.
KC_INLINE int choose_at_once(const ArrayPrefix& array, const Candidates& candidates) noexcept {
  const auto number = static_cast<unsigned>(array.type->number);
  if (number >= Candidates::array_type_count) return Candidates::none;
  const Candidates::ForArray entry = candidates.by_array_type[number];
  return entry.rank == array.rank ? entry.index : Candidates::none;
}

// The same, where candidates differ in their number of axes, too; one of another rank reports what is wrong.
inline int choose_by_array(const ArrayPrefix& array, const Candidates& candidates) {
  const auto number = static_cast<unsigned>(array.type->number);
  if (number >= Candidates::array_type_count) return Candidates::none;
  const int first = candidates.by_array_type[number].index;
  if (first == Candidates::none || candidates.first[first].rank == array.rank) return first;
  return candidates.find([&](const Candidate& candidate) {
    return candidate.kind == Candidate::Kind::view && candidate.rank == array.rank &&
           (candidate.array_types >> number & 1) != 0;
  });
}

// What the exporter says by other errors than those of a buffer that does not fit is for the caller.
[[gnu::noinline]] inline int choose_by_buffer(Ref exporter, const Candidates& candidates) {
  Py_buffer buffer;
  if (get_any_buffer(exporter, buffer, PyBUF_FULL_RO) < 0) {
    if (!PyErr_ExceptionMatches(PyExc_TypeError) && !PyErr_ExceptionMatches(PyExc_ValueError)) raise_set_error();
    PyErr_Clear();
    return Candidates::none;
  }
  const char* format = buffer.format ? buffer.format : "B";
  int chosen = candidates.find([&](const Candidate& candidate) {
    FormatError ignored;
    return candidate.kind == Candidate::Kind::view && candidate.rank == buffer.ndim &&
           candidate.element->size == buffer.itemsize && check_format(*candidate.element, "", format, ignored);
  });
  PyBuffer_Release(&buffer);
  return chosen;
}

// The index of the candidate that takes the value, or Candidates::none.
inline int choose_by_kind(Ref value, const Candidates& candidates, bool not_none) {
  using Kind = Candidate::Kind;
  int chosen = Candidates::none;
  Kind number = kind_of_number(value);
  if (PyBool_Check(value.get())) chosen = candidates.find(Kind::boolean);
  if (chosen == Candidates::none && number != Kind::by_name_only) chosen = candidates.find(number);
  if (chosen == Candidates::none && value.is_none() && !not_none) chosen = candidates.find(Kind::view);
  if (chosen == Candidates::none) {
    chosen = candidates.find([&](const Candidate& candidate) {
      return candidate.kind == Kind::instance && PyObject_TypeCheck(value.get(), candidate.type());
    });
  }
  if (chosen == Candidates::none && candidates.find(Kind::view) != Candidates::none) {
    chosen = choose_by_buffer(value, candidates);
  }
  return chosen == Candidates::none ? candidates.find(Kind::object) : chosen;
}

}  // namespace detail

// The same; arrays, which are neither numbers nor None, by one look into a table.
inline int choose(Ref value, const Candidates& candidates, bool not_none) {
  if (is_exact_ndarray(value)) {
    const int chosen = detail::choose_by_array(array_prefix(value), candidates);
    if (KC_LIKELY(chosen != Candidates::none)) return chosen;
  }
  return detail::choose_by_kind(value, candidates, not_none);
}

}  // namespace kc::py

#pragma GCC visibility pop

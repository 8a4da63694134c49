// The C slots of special methods of a `cdef class`, which call the compiled bodies directly:
//
//   type.slot(Py_nb_negative, kc::py::unary<kc::py::Method<Vector_neg_entry, Vector_neg_spec>>);
//   type.slot(Py_nb_add, kc::py::operation<Vector, &PyNumberMethods::nb_add, kc::py::Method<…>, kc::py::NoMethod>);
//
// CPython makes the attributes `__neg__`, `__add__` and `__radd__` of the type from them.
#pragma once

#include <kc/python/function.h>
#include <kc/python/operators.h>

#include <optional>
#include <type_traits>

#pragma GCC visibility push(hidden)

namespace kc::py {

// A special method that the class does not define.
struct NoMethod {
  static constexpr bool exists = false;
  template <class... Rest>
  static PyObject* call(PyObject*, Rest...) {
    return nullptr;
  }
};

// `pow(a, b, c)` where `__pow__` takes one operand.
[[nodiscard]] KC_COLD PyObject* refuse_modulus(const FunctionSpec& spec) noexcept {
  PyErr_Format(PyExc_TypeError, "%s() takes 3 arguments but 2 were given", spec.qualified_name);
  return nullptr;
}

// The first parameter of `__getitem__` where it is a C integer: floats are no subscripts.
inline Object as_index(Ref value) { return steal(PyNumber_Index(value)); }

// The body of a special method, called with what the slot is given. It adds itself to tracebacks.
template <auto entry, FunctionSpec& spec>
struct Method {
  static constexpr bool exists = true;

  template <class... Rest>
  static PyObject* call(PyObject* self, Rest... rest) {
    constexpr int count = decltype(count_of(entry))::value;
    static_assert(sizeof...(Rest) >= count, "a slot gives a method what it takes");
    PyObject* const values[] = {rest..., nullptr};
    if (sizeof...(Rest) > count && values[count] != Py_None) return refuse_modulus(spec);
    try {
      return entry(self, Arguments<count>(values)).release();
    } catch (Exception& exception) {
      return fail(exception, spec);
    }
  }

  // What of the value that the method returns a slot wants: -1 with the error set where it is not that.
  template <class Convert>
  static auto converted(const Convert& convert, PyObject* value) -> decltype(convert(Ref(value))) {
    if (!value) return -1;
    const Object owner = steal(value);
    try {
      return convert(owner);
    } catch (Exception& exception) {
      fail(exception, spec);
      return -1;
    }
  }

 private:
  template <int N>
  static std::integral_constant<int, N> count_of(Object (*)(Ref, const Arguments<N>&));
};

template <class M>
PyObject* unary(PyObject* self) {
  return M::call(self);
}

template <class M>
PyObject* binary(PyObject* self, PyObject* other) {
  return M::call(self, other);
}

// `**`, and `**=`, which CPython gives no third operand.
template <class M>
PyObject* ternary(PyObject* self, PyObject* other, PyObject* modulus) {
  return M::call(self, other, modulus);
}

namespace detail {

inline int truth_of_result(Ref value) { return truth(value); }

inline Py_ssize_t length_of_result(Ref value) {
  const Py_ssize_t length = to_index(value);
  if (length < 0) raise_error(PyExc_ValueError, "__len__() should return >= 0");
  return length;
}

// As CPython has it for classes: integers that are too wide are hashed themselves.
inline Py_hash_t hash_of_result(Ref value) {
  if (!PyLong_Check(value.get())) raise_error(PyExc_TypeError, "__hash__ method should return an integer");
  Py_hash_t hash = PyLong_AsSsize_t(value);
  if (hash == -1 && PyErr_Occurred()) {
    PyErr_Clear();
    hash = PyLong_Type.tp_hash(value);
  }
  return hash == -1 ? -2 : hash;
}

inline bool is_instance_of(PyObject* value, PyTypeObject* type) noexcept { return PyObject_TypeCheck(value, type); }

inline PyObject* not_implemented() noexcept { return borrow(Py_NotImplemented).release(); }

// Whether a method has answered: with a value, or by raising.
inline bool has_answered(PyObject* result) noexcept {
  if (result != Py_NotImplemented) return true;
  Py_DECREF(result);
  return false;
}

template <class Slot>
Slot inherited_number_slot(PyTypeObject* type, Slot PyNumberMethods::* place) noexcept {
  const PyNumberMethods* numbers = type->tp_base->tp_as_number;
  return numbers ? numbers->*place : nullptr;
}

[[nodiscard]] inline int refuse_item(PyObject* self, const char* what) {
  PyErr_Format(PyExc_NotImplementedError, "Subscript %s not supported by %.200s", what, Py_TYPE(self)->tp_name);
  return -1;
}

inline int status_of(PyObject* result) noexcept {
  Py_XDECREF(result);
  return result ? 0 : -1;
}

// Calls a slot that takes an object with a number instead; `failed` where there is no memory for it.
template <class Result, class Call>
Result with_number(Py_ssize_t number, Result failed, const Call& call) {
  const Object key = Object::adopt(PyLong_FromSsize_t(number));
  return key ? call(key.get()) : failed;
}

}  // namespace detail

template <class M>
int truth_slot(PyObject* self) {
  return M::converted(detail::truth_of_result, M::call(self));
}

template <class M>
int contains_slot(PyObject* self, PyObject* item) {
  return M::converted(detail::truth_of_result, M::call(self, item));
}

template <class M>
Py_ssize_t length_slot(PyObject* self) {
  return M::converted(detail::length_of_result, M::call(self));
}

template <class M>
Py_hash_t hash_slot(PyObject* self) {
  return M::converted(detail::hash_of_result, M::call(self));
}

// An operator: the method of the left operand, or what its class inherits, then that of the right one.
template <class T, auto place, class Left, class Right, class... Modulus>
PyObject* operation(PyObject* left, PyObject* right, Modulus... modulus) {
  PyTypeObject* type = T::table.type;
  const bool is_left = detail::is_instance_of(left, type);
  const auto inherited = detail::inherited_number_slot(type, place);
  if (is_left && (Left::exists || inherited)) {
    PyObject* result = Left::exists ? Left::call(left, right, modulus...) : inherited(left, right, modulus...);
    if (detail::has_answered(result)) return result;
  }
  if (Right::exists && detail::is_instance_of(right, type)) return Right::call(right, left, modulus...);
  return inherited && !is_left ? inherited(left, right, modulus...) : detail::not_implemented();
}

template <class T, class Left, class Right>
PyObject* power(PyObject* left, PyObject* right, PyObject* modulus) {
  return operation<T, &PyNumberMethods::nb_power, Left, Right>(left, right, modulus);
}

// The comparisons that a class defines; `!=` follows from `==`, the others are inherited.
template <class T, class Lt, class Le, class Eq, class Ne, class Gt, class Ge>
PyObject* comparison(PyObject* self, PyObject* other, int operation) {
  if (Lt::exists && operation == Py_LT) return Lt::call(self, other);
  if (Le::exists && operation == Py_LE) return Le::call(self, other);
  if (Eq::exists && operation == Py_EQ) return Eq::call(self, other);
  if (Ne::exists && operation == Py_NE) return Ne::call(self, other);
  if (Gt::exists && operation == Py_GT) return Gt::call(self, other);
  if (Ge::exists && operation == Py_GE) return Ge::call(self, other);
  if (Eq::exists && operation == Py_NE) {
    PyObject* equal = Eq::call(self, other);
    if (!equal || equal == Py_NotImplemented) return equal;
    const int is_equal = PyObject_IsTrue(equal);
    Py_DECREF(equal);
    return is_equal < 0 ? nullptr : PyBool_FromLong(!is_equal);
  }
  const richcmpfunc inherited = T::table.type->tp_base->tp_richcompare;
  return inherited ? inherited(self, other, operation) : detail::not_implemented();
}

// The method that stands for all comparisons: it is told which one.
template <class M>
PyObject* relation(PyObject* self, PyObject* other, int operation) {
  return detail::with_number<PyObject*>(operation, nullptr, [&](PyObject* number) { return M::call(self, other, number); });
}

namespace detail {

// What a comparison says: no or yes, -1 where it failed, 2 where it has no answer.
inline int answer_of(PyObject* result) noexcept {
  if (!result || result == Py_NotImplemented) {
    Py_XDECREF(result);
    return result ? 2 : -1;
  }
  const int answer = PyObject_IsTrue(result);
  Py_DECREF(result);
  return answer;
}

// One of `<`, `<=`, `>`, `>=`.
struct Relation {
  bool is_less, is_strict;

  // The answer to another operation that the one to this leads to; none where both operands may be equal, which then decides.
  std::optional<bool> decide(bool answer, int operation) const noexcept {
    const bool wants_less = operation == Py_LT || operation == Py_LE, wants_strict = operation == Py_LT || operation == Py_GT;
    const bool is_same_way = is_less == wants_less;
    const bool holds = is_same_way == answer, holds_strictly = is_same_way == is_strict;
    if (wants_strict == holds_strictly || holds != wants_strict) return holds;
    return std::nullopt;
  }
};

}  // namespace detail

// `@cython.total_ordering`: an order that the class lacks follows from one that it has, and from whether both are equal.
template <class T, class Lt, class Le, class Eq, class Ne, class Gt, class Ge>
PyObject* total_comparison(PyObject* self, PyObject* other, int operation) {
  constexpr bool exists[] = {Lt::exists, Le::exists, Eq::exists, Ne::exists, Gt::exists, Ge::exists};
  if (exists[operation] || operation == Py_EQ || operation == Py_NE) {
    return comparison<T, Lt, Le, Eq, Ne, Gt, Ge>(self, other, operation);
  }
  using Known = std::conditional_t<Lt::exists, Lt, std::conditional_t<Le::exists, Le, std::conditional_t<Gt::exists, Gt, Ge>>>;
  constexpr detail::Relation known{Lt::exists || Le::exists, Lt::exists || (!Le::exists && Gt::exists)};
  const int order = detail::answer_of(Known::call(self, other));
  if (order > 1) return detail::not_implemented();
  if (order < 0) return nullptr;
  if (const auto decided = known.decide(order == 1, operation)) return PyBool_FromLong(*decided);
  const int equality = detail::answer_of(Eq::exists ? Eq::call(self, other) : Ne::call(self, other));
  if (equality > 1) return detail::not_implemented();
  if (equality < 0) return nullptr;
  const bool is_equal = (equality == 1) == Eq::exists;
  return PyBool_FromLong(is_equal == (operation == Py_LE || operation == Py_GE));
}

template <class M>
PyObject* item_by_number(PyObject* self, Py_ssize_t place) {
  return detail::with_number<PyObject*>(place, nullptr, [&](PyObject* key) { return M::call(self, key); });
}

// Assigns an item, or deletes it where there is no value; what a class does not define it inherits.
template <class T, class Set, class Delete>
int assign_item(PyObject* self, PyObject* key, PyObject* value) {
  if (Set::exists && value) return detail::status_of(Set::call(self, key, value));
  if (Delete::exists && !value) return detail::status_of(Delete::call(self, key));
  const PyMappingMethods* mapping = T::table.type->tp_base->tp_as_mapping;
  if (mapping && mapping->mp_ass_subscript) return mapping->mp_ass_subscript(self, key, value);
  return detail::refuse_item(self, value ? "assignment" : "deletion");
}

template <class T, class Set, class Delete>
int assign_item_by_number(PyObject* self, Py_ssize_t place, PyObject* value) {
  return detail::with_number(place, -1, [&](PyObject* key) { return assign_item<T, Set, Delete>(self, key, value); });
}

}  // namespace kc::py

#pragma GCC visibility pop

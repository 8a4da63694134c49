// The arguments of one call, sorted into the slots of the parameters.
#pragma once

#include <kc/python/parameters.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// What a function says about its calls beyond its parameters.
enum class CallForm : unsigned char {
  any,
  positional,    // of at most one argument, which has no keyword
  class_method,  // of an extension type: messages do not count the class
};

// What a parser needs to know of the function that is called.
struct Signature {
  const char* name;  // as messages say it
  const Parameters* parameters;
  PyObject* defaults;      // a tuple, or null if the function handles absent arguments itself
  bool is_method = false;  // of an extension type: self is not among the parameters
  CallForm form = CallForm::any;
};

// The arguments of a vectorcall.
struct Given {
  PyObject* const* values;
  Py_ssize_t count;
  PyObject* keywords;  // a tuple of names, or null
};

// Arguments beyond the named ones; made only for functions that take them.
struct Rest {
  Object varargs, kwargs;
};

[[noreturn]] KC_COLD void raise_argument_count(const Signature& to, Py_ssize_t given) {
  const Parameters& p = *to.parameters;
  if (p.takes_nothing() && !to.is_method) {
    raise_error(PyExc_TypeError, "%s() takes no arguments (%zd given)", to.name, given);
  }
  bool too_few = given < p.required;
  int expected = too_few ? p.required : p.positional;
  if (to.form == CallForm::positional) raise_error(PyExc_TypeError, "%s() takes exactly one argument (%zd given)", to.name, given);
  if (to.form == CallForm::class_method && given > 0 && expected > 0) --given, --expected;
  const char* bound = p.required == p.positional && !(too_few && p.varargs) ? "exactly"
                      : too_few                                             ? "at least"
                                                                            : "at most";
  raise_error(PyExc_TypeError, "%s() takes %s %d positional argument%s (%zd given)", to.name, bound, expected,
              expected == 1 ? "" : "s", given);
}

[[noreturn]] KC_COLD void raise_unexpected_keyword(const Signature& to, PyObject* keyword) {
  bool takes_none = to.form == CallForm::positional || (to.parameters->takes_nothing() && !to.is_method);
  if (takes_none) {
    raise_error(PyExc_TypeError, "%s() takes no keyword arguments", to.name);
  }
  raise_error(PyExc_TypeError, "%s() got an unexpected keyword argument '%U'", to.name, keyword);
}

[[noreturn]] KC_COLD void raise_argument_twice(const Signature& to, PyObject* keyword) {
  raise_error(PyExc_TypeError, "%s() got multiple values for keyword argument '%U'", to.name, keyword);
}

// The slot that a keyword names, or -1. Most keywords are the interned name itself.
inline int find_slot(const Parameters& p, PyObject* keyword) {
  for (int slot = p.positional_only; slot < p.count; ++slot) {
    if (p.list[slot].name == keyword) return slot;
  }
  for (int slot = p.positional_only; slot < p.count; ++slot) {
    int equal = PyObject_RichCompareBool(p.list[slot].name, keyword, Py_EQ);
    check(equal);
    if (equal) return slot;
  }
  return -1;
}

inline void place_keyword(const Signature& to, PyObject** slots, PyObject* keyword, PyObject* value, Rest& rest) {
  if (!PyUnicode_Check(keyword)) raise_error(PyExc_TypeError, "%s() keywords must be strings", to.name);
  int slot = find_slot(*to.parameters, keyword);
  if (slot >= 0) {
    if (slots[slot]) raise_argument_twice(to, keyword);
    slots[slot] = value;
  } else if (rest.kwargs) {
    check(PyDict_SetItem(rest.kwargs.get(), keyword, value));
  } else {
    raise_unexpected_keyword(to, keyword);
  }
}

// Gives empty slots their defaults and refuses those that have none.
inline void fill_defaults(const Signature& to, PyObject** slots) {
  const Parameters& p = *to.parameters;
  for (int slot = 0; slot < p.count; ++slot) {
    if (slots[slot]) continue;
    int index = p.list[slot].default_index;
    if (index >= 0) {
      if (to.defaults) slots[slot] = PyTuple_GET_ITEM(to.defaults, index);
    } else if (slot < p.positional) {
      raise_argument_count(to, slot);
    } else {
      raise_error(PyExc_TypeError, "%s() needs keyword-only argument %U", to.name, p.list[slot].name);
    }
  }
}

inline Object pack(PyObject* const* values, Py_ssize_t count) {
  Object tuple = steal(PyTuple_New(count));
  for (Py_ssize_t i = 0; i < count; ++i) PyTuple_SET_ITEM(tuple.get(), i, borrow(values[i]).release());
  return tuple;
}

// Sorts the arguments of any call into slots, which become borrowed references.
[[gnu::noinline]] inline void sort_arguments(const Signature& to, const Given& given, PyObject** slots, Rest& rest) {
  const Parameters& p = *to.parameters;
  Py_ssize_t keywords = given.keywords ? PyTuple_GET_SIZE(given.keywords) : 0;
  bool takes_keywords = p.takes_keywords() && to.form != CallForm::positional;
  if (keywords && !takes_keywords && (p.count > 0 || p.varargs || !to.is_method)) {
    raise_unexpected_keyword(to, PyTuple_GET_ITEM(given.keywords, 0));
  }
  if (given.count > p.positional && !p.varargs) raise_argument_count(to, given.count);
  if (keywords && given.count < p.positional_only && given.count < p.required) raise_argument_count(to, given.count);

  Py_ssize_t direct = given.count < p.positional ? given.count : p.positional;
  for (Py_ssize_t slot = 0; slot < p.count; ++slot) slots[slot] = slot < direct ? given.values[slot] : nullptr;
  if (p.varargs) rest.varargs = pack(given.values + direct, given.count - direct);
  if (p.kwargs) rest.kwargs = steal(PyDict_New());
  for (Py_ssize_t i = 0; i < keywords; ++i) {
    place_keyword(to, slots, PyTuple_GET_ITEM(given.keywords, i), given.values[given.count + i], rest);
  }
  fill_defaults(to, slots);
}

// The arguments of a function with N named parameters, where they are: in the vector of the caller, or sorted into
// slots. They are borrowed; an absent one without a default is null.
template <int N>
class Arguments {
 public:
  explicit Arguments(PyObject* const* values, const Rest* rest = nullptr) noexcept : values_(values), rest_(rest) {}

  Ref operator[](int slot) const noexcept { return values_[slot]; }
  PyObject* const* values() const noexcept { return values_; }
  Ref varargs() const noexcept { return rest_ ? Ref(rest_->varargs) : nullptr; }
  Ref kwargs() const noexcept { return rest_ ? Ref(rest_->kwargs) : nullptr; }

 private:
  PyObject* const* values_;
  const Rest* rest_;
};

}  // namespace kc::py

#pragma GCC visibility pop

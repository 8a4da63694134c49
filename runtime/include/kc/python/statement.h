// What the with and class statements and `except ... as name` are lowered to.
#pragma once

#include <kc/python/class.h>
#include <kc/python/context.h>
#include <kc/python/convert.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

inline Object exit_method(Ref manager) { return special_method(manager, "__exit__"); }
inline Object enter_context(Ref manager) { return call({special_method(manager, "__enter__")}); }

// Calls the exit method with an exception.
inline Object call_exit_method(Two exit_and_exception) {
  PyObject* value = exit_and_exception.second;
  Object traceback = Object::adopt(PyException_GetTraceback(value));
  return call({exit_and_exception.first, Py_TYPE(value), value, traceback ? traceback.get() : Py_None});
}

// The same; whether the exception is to be forgotten.
inline bool exit_with_error(Two exit_and_exception) { return truth(call_exit_method(exit_and_exception)); }

// Makes the name of an exception unbound when its clause ends, however it ends.
class UnboundAtEnd {
 public:
  explicit UnboundAtEnd(Object& variable) noexcept : variable_(variable) {}
  ~UnboundAtEnd() { variable_.reset(); }
  UnboundAtEnd(const UnboundAtEnd&) = delete;
  UnboundAtEnd& operator=(const UnboundAtEnd&) = delete;

 private:
  Object& variable_;
};

// Removes a global, if it is there.
inline void forget_global(Ref name) {
  if (PyDict_DelItem(state.globals, name) == 0) return;
  if (!PyErr_ExceptionMatches(PyExc_KeyError)) raise_set_error();
  PyErr_Clear();
}

namespace detail {

// What a class statement needs before and after its body: bases, metaclass, keywords without `metaclass`.
struct ClassParts {
  Object bases, metaclass, keywords;

  ClassParts(Ref given_bases, Ref given_keywords) : bases(resolve_bases(given_bases)) {
    keywords = given_keywords.is_none() ? dict() : steal(PyDict_Copy(given_keywords));
    Object word = steal(PyUnicode_InternFromString("metaclass"));
    const Ref asked = find(keywords, word);
    metaclass = derive_metaclass(asked ? borrow(asked) : default_metaclass(bases), bases);
    if (asked) check(PyDict_DelItem(keywords.get(), word.get()));
  }
};

}  // namespace detail

// {name, bases, keywords or None}: the namespace that the body of the class fills.
inline Object prepare_class(const Three& operands) {
  const detail::ClassParts parts(operands.second, operands.third);
  Object method = find_attr({parts.metaclass, steal(PyUnicode_InternFromString("__prepare__"))});
  if (!method) return dict();
  Object made = call_star({method, tuple({operands.first, parts.bases}), parts.keywords});
  if (!PyMapping_Check(made.get())) {
    raise_error(PyExc_TypeError, "%.200s.__prepare__() must return a mapping, not %.200s",
                reinterpret_cast<PyTypeObject*>(parts.metaclass.get())->tp_name, Py_TYPE(made.get())->tp_name);
  }
  return made;
}

struct Four {
  Ref first, second, third, fourth;
};

// {name, bases, namespace, keywords or None}: the class.
inline Object make_class(const Four& operands) {
  const detail::ClassParts parts(operands.second, operands.fourth);
  Object name_space = borrow(operands.third);
  if (!parts.bases.is(operands.second))
    check(PyObject_SetItem(name_space.get(), steal(PyUnicode_InternFromString("__orig_bases__")).get(), operands.second));
  return call_star({parts.metaclass, tuple({operands.first, parts.bases, name_space}), parts.keywords});
}

}  // namespace kc::py

#pragma GCC visibility pop

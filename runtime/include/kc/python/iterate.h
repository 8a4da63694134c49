// Iteration:   py::Iterator it(iterable);   for (py::Object x; it.next(x);) …
#pragma once

#include <kc/python/raised.h>
#include <kc/python/thread_end.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// Walks lists and tuples by position, as their own iterators do, and everything else by its iterator.
class Iterator {
 public:
  Iterator() = default;
  explicit Iterator(Ref iterable) {
    if (PyList_CheckExact(iterable.get()) || PyTuple_CheckExact(iterable.get())) {
      source_ = borrow(iterable);
    } else {
      source_ = steal(PyObject_GetIter(iterable));
      advance_ = Py_TYPE(source_.get())->tp_iternext;
    }
  }

  // Whether there is another item, which replaces the one in `item`.
  KC_INLINE bool next(Object& item) {
    PyObject* found = advance_ ? next_of_iterator() : next_in_sequence();
    if (KC_UNLIKELY(!found)) return false;
    item = Object::adopt(found);
    return true;
  }

  // For the garbage collector, where the iterator lies in a frame on the heap.
  template <class Visit>
  void each(Visit& visit) {
    visit(source_);
  }

 private:
  KC_INLINE PyObject* next_in_sequence() noexcept {
    PyObject* source = source_.get();
    if (position_ >= Py_SIZE(source)) return nullptr;
    const Py_ssize_t at = position_++;
    return borrow(PyList_CheckExact(source) ? PyList_GET_ITEM(source, at) : PyTuple_GET_ITEM(source, at)).release();
  }
  KC_INLINE PyObject* next_of_iterator() {
    PyObject* found = guard_thread_end([this] { return advance_(source_.get()); });
    if (KC_UNLIKELY(!found)) end_of_iterator();
    return found;
  }
  [[gnu::noinline]] static void end_of_iterator() {
    PyObject* error = PyErr_Occurred();
    if (!error) return;
    if (!PyErr_GivenExceptionMatches(error, PyExc_StopIteration)) raise_set_error();
    PyErr_Clear();
  }

  Object source_;
  Py_ssize_t position_ = 0;
  iternextfunc advance_ = nullptr;  // none of a list or tuple
};

// `iter(iterable)` and `next(iterator)` as functions; next gives null at the end.
inline Object iter(Ref iterable) { return steal(PyObject_GetIter(iterable)); }

}  // namespace kc::py

#pragma GCC visibility pop

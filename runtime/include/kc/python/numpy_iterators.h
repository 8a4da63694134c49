// NumPy's iterators over one array and over several that are broadcast together, for C: `np.flatiter`, `np.broadcast`.
#pragma once

#include <kc/python/numpy_c_api.h>

#pragma GCC visibility push(hidden)

namespace kc::numpy {

namespace detail {

// The stable part of NumPy's structs. Its iterators have at most 32 axes in every version.
struct Iterator {
  PyObject_HEAD
  int last_axis;
  Index index, size;
  Index coordinates[32], last[32], strides[32], ways_back[32], factors[32];
  PyObject* array;
  char* data;
};
struct MultiIterator {
  PyObject_HEAD
  int count;
  Index size, index;
  int rank;
  Index shape[32];
  Iterator* iterators[1];
};

inline Iterator& iterator(PyObject* object) noexcept { return *reinterpret_cast<Iterator*>(object); }
inline MultiIterator& multi_iterator(PyObject* object) noexcept { return *reinterpret_cast<MultiIterator*>(object); }

inline void advance(Iterator& it) noexcept {
  ++it.index;
  for (int axis = it.last_axis; axis >= 0; --axis) {
    if (it.coordinates[axis] < it.last[axis]) {
      ++it.coordinates[axis];
      it.data += it.strides[axis];
      return;
    }
    it.coordinates[axis] = 0;
    it.data -= it.ways_back[axis];
  }
}
inline void restart(Iterator& it) noexcept {
  it.index = 0;
  it.data = py::array_prefix(it.array).data;
  for (int axis = 0; axis <= it.last_axis; ++axis) it.coordinates[axis] = 0;
}

// To these indices, the last one counted from the end where it is negative.
inline void go_to(Iterator& it, Index* place) noexcept {
  it.index = 0;
  it.data = py::array_prefix(it.array).data;
  Index step = 1;
  for (int axis = it.last_axis; axis >= 0; --axis) {
    const Index extent = it.last[axis] + 1;
    if (place[axis] < 0) place[axis] += extent;
    it.coordinates[axis] = place[axis];
    it.data += place[axis] * it.strides[axis];
    it.index += place[axis] * step;
    step *= extent;
  }
}
inline void go_to_index(Iterator& it, Index index) noexcept {
  if (index < 0) index += it.size;
  it.index = index;
  it.data = py::array_prefix(it.array).data;
  for (int axis = 0; axis <= it.last_axis; ++axis) {
    it.coordinates[axis] = index / it.factors[axis];
    it.data += it.coordinates[axis] * it.strides[axis];
    index %= it.factors[axis];
  }
}

enum IteratorPlace { iterator_of = 98, multi_iterator_of = 99, broadcast_iterators = 102, all_but_axis = 107, remove_smallest = 118 };

template <class... Objects>
PyObject* multi_iterator_over(Objects... objects) {
  void** functions = table ? table : load_table();
  auto make = reinterpret_cast<PyObject* (*)(int, ...)>(functions[multi_iterator_of]);
  return make(static_cast<int>(sizeof...(Objects)), objects...);
}

}  // namespace detail

inline PyObject* Array_IterNew(PyObject* array) {
  return detail::call<PyObject*, PyObject*>(static_cast<detail::Place>(detail::iterator_of), array);
}
inline PyObject* Array_IterAllButAxis(PyObject* array, int* axis) {
  return detail::call<PyObject*, PyObject*, int*>(static_cast<detail::Place>(detail::all_but_axis), array, axis);
}
inline void Array_ITER_NEXT(PyObject* it) noexcept { detail::advance(detail::iterator(it)); }
inline void Array_ITER_RESET(PyObject* it) noexcept { detail::restart(detail::iterator(it)); }
inline void Array_ITER_GOTO(PyObject* it, Index* place) noexcept { detail::go_to(detail::iterator(it), place); }
inline void Array_ITER_GOTO1D(PyObject* it, Index index) noexcept { detail::go_to_index(detail::iterator(it), index); }
inline void* Array_ITER_DATA(PyObject* it) noexcept { return detail::iterator(it).data; }
inline bool Array_ITER_NOTDONE(PyObject* it) noexcept { return detail::iterator(it).index < detail::iterator(it).size; }

inline PyObject* Array_MultiIterNew1(PyObject* a) { return detail::multi_iterator_over(a); }
inline PyObject* Array_MultiIterNew2(PyObject* a, PyObject* b) { return detail::multi_iterator_over(a, b); }
inline PyObject* Array_MultiIterNew3(PyObject* a, PyObject* b, PyObject* c) {
  return detail::multi_iterator_over(a, b, c);
}
inline PyObject* Array_MultiIterNew4(PyObject* a, PyObject* b, PyObject* c, PyObject* d) {
  return detail::multi_iterator_over(a, b, c, d);
}
inline PyObject* Array_MultiIterNew5(PyObject* a, PyObject* b, PyObject* c, PyObject* d, PyObject* e) {
  return detail::multi_iterator_over(a, b, c, d, e);
}
inline void Array_MultiIter_NEXT(PyObject* object) noexcept {
  detail::MultiIterator& it = detail::multi_iterator(object);
  ++it.index;
  for (int i = 0; i < it.count; ++i) detail::advance(*it.iterators[i]);
}
inline void Array_MultiIter_NEXTi(PyObject* object, Index which) noexcept {
  detail::advance(*detail::multi_iterator(object).iterators[which]);
}
inline void Array_MultiIter_RESET(PyObject* object) noexcept {
  detail::MultiIterator& it = detail::multi_iterator(object);
  it.index = 0;
  for (int i = 0; i < it.count; ++i) detail::restart(*it.iterators[i]);
}
inline void Array_MultiIter_GOTO(PyObject* object, Index* place) noexcept {
  detail::MultiIterator& it = detail::multi_iterator(object);
  for (int i = 0; i < it.count; ++i) detail::go_to(*it.iterators[i], place);
  it.index = it.iterators[0]->index;
}
inline void Array_MultiIter_GOTO1D(PyObject* object, Index index) noexcept {
  detail::MultiIterator& it = detail::multi_iterator(object);
  for (int i = 0; i < it.count; ++i) detail::go_to_index(*it.iterators[i], index);
  it.index = it.iterators[0]->index;
}
inline void* Array_MultiIter_DATA(PyObject* object, Index which) noexcept {
  return detail::multi_iterator(object).iterators[which]->data;
}
inline bool Array_MultiIter_NOTDONE(PyObject* object) noexcept {
  return detail::multi_iterator(object).index < detail::multi_iterator(object).size;
}
inline Index Array_MultiIter_SIZE(PyObject* object) noexcept { return detail::multi_iterator(object).size; }
inline int Array_MultiIter_NDIM(PyObject* object) noexcept { return detail::multi_iterator(object).rank; }
inline Index* Array_MultiIter_DIMS(PyObject* object) noexcept { return detail::multi_iterator(object).shape; }

inline Index Array_MultiIter_INDEX(PyObject* object) noexcept { return detail::multi_iterator(object).index; }
inline int Array_MultiIter_NUMITER(PyObject* object) noexcept { return detail::multi_iterator(object).count; }
inline void** Array_MultiIter_ITERS(PyObject* object) noexcept {
  return reinterpret_cast<void**>(detail::multi_iterator(object).iterators);
}
// The iterators of an `np.broadcast` that was filled by hand, made to fit each other.
inline int Array_Broadcast(PyObject* it) { return detail::call<int>(static_cast<detail::Place>(detail::broadcast_iterators), it); }
inline int Array_RemoveSmallest(PyObject* it) { return detail::call<int>(static_cast<detail::Place>(detail::remove_smallest), it); }
template <class... Objects>
PyObject* Array_MultiIterNew(int, Objects... arrays) {
  return detail::multi_iterator_over(static_cast<PyObject*>(static_cast<void*>(arrays))...);
}

}  // namespace kc::numpy

#pragma GCC visibility pop

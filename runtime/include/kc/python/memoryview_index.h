// Indices of a view object: integers select, slices and an ellipsis take a part.
#pragma once

#include <kc/python/integer.h>
#include <kc/python/memoryview_object.h>
#include <kc/slice.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

// One axis: an index, or what slice.indices() gives.
struct AxisIndex {
  bool is_slice;
  Index start;
  Index count;
  Index step;
};

struct RegionIndex {
  bool selects_item;  // an integer for each axis
  AxisIndex axes[max_rank];
};

[[noreturn]] KC_COLD void raise_index_type(Ref item) {
  raise_error(PyExc_TypeError, "Cannot index with type '%.200S'", reinterpret_cast<PyObject*>(Py_TYPE(item.get())));
}

// A bound of a slice, or `fallback` for None. Integers that do not fit are as far away as can be.
KC_COLD Index slice_bound(Ref bound, Index fallback) {
  if (bound.is_none()) return fallback;
  const Object integer = steal(PyNumber_Index(bound));
  const Py_ssize_t value = PyNumber_AsSsize_t(integer.get(), nullptr);
  if (value == -1 && PyErr_Occurred()) raise_set_error();
  return value;
}

KC_COLD AxisIndex slice_axis(Ref item, Index extent, int axis) {
  const PySliceObject& slice = *reinterpret_cast<PySliceObject*>(item.get());
  Index step = slice_bound(slice.step, 1);
  if (step == 0) raise_zero_step(axis);
  if (step < -PY_SSIZE_T_MAX) step = -PY_SSIZE_T_MAX;
  Py_ssize_t start = slice_bound(slice.start, step < 0 ? PY_SSIZE_T_MAX : 0);
  Py_ssize_t stop = slice_bound(slice.stop, step < 0 ? PY_SSIZE_T_MIN : PY_SSIZE_T_MAX);
  const Py_ssize_t count = PySlice_AdjustIndices(extent, &start, &stop, step);
  return {true, start, count, step};
}

// The items of an index as the user wrote it.
struct GivenIndex {
  Ref index;
  bool is_tuple;

  explicit GivenIndex(Ref given) noexcept : index(given), is_tuple(PyTuple_Check(given.get())) {}
  Py_ssize_t count() const noexcept { return is_tuple ? PyTuple_GET_SIZE(index.get()) : 1; }
  Ref operator[](Py_ssize_t k) const noexcept { return is_tuple ? Ref(PyTuple_GET_ITEM(index.get(), k)) : index; }
};

// The position of the first ellipsis, or -1; TypeError for what cannot be an index.
KC_COLD Py_ssize_t find_ellipsis(const GivenIndex& given) {
  Py_ssize_t found = -1;
  for (Py_ssize_t k = 0; k < given.count(); ++k) {
    PyObject* item = given[k];
    if (item == Py_Ellipsis)
      found = found < 0 ? k : found;
    else if (!PySlice_Check(item) && !PyIndex_Check(item))
      raise_index_type(item);
  }
  return found;
}

// The first ellipsis stands for all axes that the other items leave; a further one is a whole axis.
KC_COLD RegionIndex read_index(Ref index, const Region& region) {
  const GivenIndex given(index);
  const Py_ssize_t ellipsis = find_ellipsis(given);
  const Py_ssize_t items = given.count() - (ellipsis >= 0);
  if (items > region.rank) raise_index_error(region.rank);
  RegionIndex result{items == region.rank && ellipsis < 0, {}};
  for (int axis = 0; axis < region.rank; ++axis) {
    const Index extent = region.shape[axis];
    const Index behind = region.rank - axis;  // axes from here on
    Py_ssize_t k = axis;
    if (ellipsis >= 0 && axis >= ellipsis) k = given.count() - behind;
    const bool is_given = k < given.count() && (ellipsis < 0 || axis < ellipsis || k > ellipsis);
    Ref item = is_given ? given[k] : Ref(Py_Ellipsis);
    if (item.get() == Py_Ellipsis)
      result.axes[axis] = {true, 0, extent, 1};
    else if (PySlice_Check(item.get()))
      result.axes[axis] = slice_axis(item, extent, axis);
    else
      result.axes[axis] = {false, to_index(item), 1, 1};
    result.selects_item &= !result.axes[axis].is_slice;
  }
  return result;
}

// The place that one step along an axis leads to.
inline char* step_axis(const Region& region, char* at, int axis, Index index) noexcept {
  at += index * region.strides[axis];
  if (region.suboffsets[axis] >= 0) at = *reinterpret_cast<char**>(at) + region.suboffsets[axis];
  return at;
}

inline bool wrap_index(Index& index, Index extent) noexcept {
  if (index < 0) index += extent;
  return index >= 0 && index < extent;
}

inline char* item_at(const Region& region, const RegionIndex& indices) {
  char* at = region.data;
  for (int axis = 0; axis < region.rank; ++axis) {
    Index index = indices.axes[axis].start;
    if (!wrap_index(index, region.shape[axis])) raise_index_error(axis);
    at = step_axis(region, at, axis, index);
  }
  return at;
}

// The part of a region that an index selects, built axis by axis. Offsets go to the data as long as no kept axis leads
// through pointers, else behind the last of them.
class RegionSlice {
 public:
  [[gnu::cold]] RegionSlice(const Region& from, const RegionIndex& indices) : from_(from) {
    result_.data = from.data;
    result_.rank = 0;
    for (int axis = 0; axis < from.rank; ++axis) {
      if (indices.axes[axis].is_slice)
        keep(axis, indices.axes[axis]);
      else
        select(axis, indices.axes[axis].start);
    }
  }
  const Region& result() const { return result_; }

 private:
  void move(Index offset) {
    if (last_indirect_ >= 0)
      kc::detail::move_suboffset(result_.suboffsets, last_indirect_, offset);
    else
      result_.data += offset;
  }

  [[gnu::cold]] void keep(int axis, const AxisIndex& range) {
    const int to = result_.rank++;
    if (range.count > 0) move(range.start * from_.strides[axis]);
    if (from_.suboffsets[axis] >= 0) last_indirect_ = to;
    result_.shape[to] = range.count;
    result_.strides[to] = kc::detail::wrapping_product(from_.strides[axis], range.step);
    result_.suboffsets[to] = from_.suboffsets[axis];
  }

  [[gnu::cold]] void select(int axis, Index index) {
    if (!wrap_index(index, from_.shape[axis])) raise_slice_index_error(axis);
    move(index * from_.strides[axis]);
    if (from_.suboffsets[axis] < 0) return;
    if (result_.rank > 0)
      raise_error(PyExc_IndexError, "All dimensions preceding dimension %d must be indexed and not sliced", axis);
    result_.data = *reinterpret_cast<char**>(result_.data) + from_.suboffsets[axis];
  }

  const Region& from_;
  Region result_;
  int last_indirect_ = -1;
};

}  // namespace detail

}  // namespace kc::py

#pragma GCC visibility pop

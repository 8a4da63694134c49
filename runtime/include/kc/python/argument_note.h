// The note (PEP 678) on the error of an argument that a view refused: which argument of which function, what it takes,
// and what was given. The message itself stays the one that users know.
//
//   ValueError: Buffer dtype mismatch, expected 'double' but got 'float'
//   argument 'v' of total() is double[:, ::1], given was ndarray with dtype float32, shape (2, 3), strides (12, 4)
#pragma once

#include <kc/python/buffer_spec.h>
#include <kc/python/describe_given.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

#if PY_VERSION_HEX >= 0x030B0000

namespace detail {

KC_COLD const char* axis_text(Axis axis, Order order, bool is_end) {
  switch (axis) {
    case Axis::strided:
    case Axis::follow:
      return ":";
    case Axis::contiguous:
      return order != Order::any && is_end ? "::1" : "::contiguous";
    case Axis::generic:
      return "::generic";
    case Axis::indirect:
      return "::indirect";
    case Axis::indirect_contiguous:
      return "::indirect_contiguous";
  }
  return ":";
}

KC_COLD Object declared_type(const BufferSpec& spec, const ViewDeclaration& declared) {
  char axes[24 * max_rank + 2];
  std::size_t length = 0;
  for (int k = 0; k < spec.rank; ++k) {
    const char* text = axis_text(axis_of(spec, declared, k), spec.order, k == 0 || k == spec.rank - 1);
    length +=
        static_cast<std::size_t>(std::snprintf(axes + length, sizeof axes - length, "%s%s", k == 0 ? "[" : ", ", text));
  }
  return steal(PyUnicode_FromFormat("%s%s]", declared.type, axes));
}

KC_COLD void add_note(Ref error, Ref given, const BufferSpec& spec, const ViewDeclaration& declared) {
  const Object type = declared_type(spec, declared);
  const Object description = describe_given(given);
  const Object dtype = attribute_if_any(given, "dtype");
  const Object order = dtype ? attribute_if_any(dtype, "byteorder") : Object();
  const bool is_swapped =
      order && PyUnicode_Check(order.get()) && PyUnicode_CompareWithASCIIString(order.get(), ">") == 0;
  const Object note = steal(PyUnicode_FromFormat(
      "argument '%s' of %s() is %U, given was %U%s", declared.name, declared.function, type.get(), description.get(),
      is_swapped ? "; convert it first: array.astype(array.dtype.newbyteorder('='))" : ""));
  steal(PyObject_CallMethod(error, "add_note", "O", note.get()));
}

}  // namespace detail

// Adds the note to the error that is set; an error on the way is dropped.
KC_COLD void note_argument(Ref given, const BufferSpec& spec, const ViewDeclaration& declared) noexcept {
  if (!declared.name || !declared.function) return;
  PyObject *type, *error, *traceback;
  PyErr_Fetch(&type, &error, &traceback);
  PyErr_NormalizeException(&type, &error, &traceback);
  try {
    detail::add_note(error, given, spec, declared);
  } catch (Raised&) {
    PyErr_Clear();
  }
  PyErr_Restore(type, error, traceback);
}

#else

inline void note_argument(Ref, const BufferSpec&, const ViewDeclaration&) noexcept {}

#endif

}  // namespace kc::py

#pragma GCC visibility pop

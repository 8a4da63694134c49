// What generated code throws. Nothing here knows Python: the border turns a kc::Error into the Python error of the same
// name.
#pragma once

#include <kc/base.h>

#include <cstdarg>
#include <cstdio>

namespace kc {

enum class ErrorKind {
  arithmetic_error,
  assertion_error,
  attribute_error,
  buffer_error,
  index_error,
  key_error,
  memory_error,
  name_error,
  not_implemented_error,
  overflow_error,
  runtime_error,
  system_error,
  type_error,
  unbound_local_error,
  value_error,
  zero_division_error,
};

// One function that an exception passed through, as in a traceback. The texts are literals.
struct TracePoint {
  static constexpr int no_line = -1;  // the traceback has the function already

  const char* function;
  const char* file;
  int line;
};

// Base of everything that the runtime throws. `origin` says which of the two it is, for a catch clause that takes both.
struct Exception {
  enum class Origin {
    runtime,  // an Error: no Python error is set
    python,   // a Python error is set in this thread
  };
  static constexpr int max_points = 16;

  Origin origin;
  bool is_traced_here = false;  // the function that the exception has not left yet is in its traceback already
  int depth = 0;
  TracePoint points[max_points];

  explicit Exception(Origin where) noexcept : origin(where) {}

  // Appends the function that the exception leaves; the innermost comes first, and those beyond max_points are dropped.
  void trace(const char* function, const char* file, int line) noexcept {
    if (depth < max_points) points[depth++] = TracePoint{function, file, is_traced_here ? TracePoint::no_line : line};
    is_traced_here = false;
  }
};

// An error raised without Python. `text` is UTF-8 and cut at its capacity.
struct Error : Exception {
  static constexpr std::size_t capacity = 256;

  ErrorKind kind;
  char text[capacity];

  explicit Error(ErrorKind which) noexcept : Exception(Origin::runtime), kind(which) { text[0] = '\0'; }
};

// Throws Error with a message formatted as by printf.
[[noreturn, gnu::format(printf, 2, 3)]] KC_COLD void raise(ErrorKind kind, const char* format, ...) {
  Error error(kind);
  std::va_list arguments;
  va_start(arguments, format);
  std::vsnprintf(error.text, Error::capacity, format, arguments);
  va_end(arguments);
  throw error;
}

// An element index out of range.
[[noreturn]] KC_COLD void raise_index_error(int axis) {
  raise(ErrorKind::index_error, "Out of bounds on buffer access (axis %d)", axis);
}

// An index that selects a sub-view, out of range.
[[noreturn]] KC_COLD void raise_slice_index_error(int axis) {
  raise(ErrorKind::index_error, "Index out of bounds (axis %d)", axis);
}

[[noreturn]] KC_COLD void raise_zero_step(int axis) {
  raise(ErrorKind::value_error, "Step may not be zero (axis %d)", axis);
}

// An assignment between views that do not broadcast; the axis is numbered in the destination.
[[noreturn]] KC_COLD void raise_differing_extents(int axis, Index destination, Index source) {
  raise(ErrorKind::value_error, "got differing extents in dimension %d (got %td and %td)", axis, destination, source);
}

[[noreturn]] KC_COLD void raise_not_contiguous() {
  raise(ErrorKind::value_error, "Buffer and memoryview are not contiguous in the same dimension.");
}

[[noreturn]] KC_COLD void raise_memory_error() {
  raise(ErrorKind::memory_error, "%s", "");
}

// `/` and `//` of floating-point and complex numbers.
[[noreturn]] KC_COLD void raise_float_division() {
  raise(ErrorKind::zero_division_error, "float division");
}

// `%` of floating-point numbers.
[[noreturn]] KC_COLD void raise_float_remainder() {
  raise(ErrorKind::zero_division_error, "float divmod()");
}

// divmod of numbers.
[[noreturn]] KC_COLD void raise_division_by_zero() {
  raise(ErrorKind::zero_division_error, "division by zero");
}

// `//` and `%` of integers.
[[noreturn]] KC_COLD void raise_integer_division() {
  raise(ErrorKind::zero_division_error, "integer division or modulo by zero");
}

// The quotient of the least integer by -1.
[[noreturn]] KC_COLD void raise_division_overflow() {
  raise(ErrorKind::overflow_error, "value too large to perform division");
}

// A checked operation whose result does not fit.
[[noreturn]] KC_COLD void raise_overflow() {
  raise(ErrorKind::overflow_error, "value too large");
}

// The checked absolute value of the least integer.
[[noreturn]] KC_COLD void raise_absolute_value() {
  raise(ErrorKind::overflow_error, "Trying to take the absolute value of the most negative integer is not defined.");
}

// An integer that another C type does not hold.
[[noreturn]] KC_COLD void raise_narrowing(const char* type, bool is_sign_lost) {
  if (is_sign_lost) raise(ErrorKind::overflow_error, "can't convert negative value to %s", type);
  raise(ErrorKind::overflow_error, "value too large to convert to %s", type);
}

[[noreturn]] KC_COLD void raise_unbound_local(const char* name) {
  raise(ErrorKind::unbound_local_error, "local variable '%s' referenced before assignment", name);
}

// A view that is an attribute of an object, read before it was set.
[[noreturn]] KC_COLD void raise_view_attribute_unset() {
  raise(ErrorKind::attribute_error, "Memoryview is not initialized");
}

// The end of a function that returns a view, and that has not returned one.
[[noreturn]] KC_COLD void raise_view_result_unset() {
  raise(ErrorKind::type_error, "Memoryview return value is not initialized");
}

}  // namespace kc

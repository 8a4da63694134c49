// acquire<V>(object, declaration): a view of the memory of an object, together with the owner that keeps it. A second
// argument of the template, of BufferUse, asks for less than V says.
#pragma once

#include <kc/python/aligned_copy.h>
#include <kc/python/any_buffer.h>
#include <kc/python/argument_note.h>
#include <kc/python/array_object.h>
#include <kc/python/buffer_check.h>
#include <kc/python/memoryview_object.h>
#include <kc/python/ndarray.h>
#include <kc/python/owner.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

// Names from a format string may be cut in the middle of a character.
KC_COLD void set_value_error(const char* text) noexcept {
  PyObject* message = PyUnicode_DecodeUTF8(text, static_cast<Py_ssize_t>(std::strlen(text)), "replace");
  if (message) PyErr_SetObject(PyExc_ValueError, message);
  Py_XDECREF(message);
}

[[noreturn]] KC_COLD void refuse(Ref object, const BufferSpec& spec, const ViewDeclaration& declared) {
  note_argument(object, spec, declared);
  throw Raised();
}

[[noreturn]] KC_COLD void refuse_none(const ViewDeclaration& declared) {
  raise_error(PyExc_TypeError, "Argument '%.200s' must not be None", declared.name);
}

// Arrays of the runtime are asked for everything, as their own view objects are: what does not fit is then told by
// read_buffer().
inline void get_buffer(Ref object, Py_buffer& buffer, const BufferSpec& spec, const ViewDeclaration& declared) {
  int flags = spec.flags;
  if (Py_TYPE(object.get()) == array_type) flags = spec.writable ? PyBUF_FULL : PyBUF_FULL_RO;
  if (KC_UNLIKELY(get_any_buffer(object, buffer, flags) < 0)) refuse(object, spec, declared);
}

// The view object of a kernel, passed back: it shares the owner, so that its base is the one it had.
KC_COLD Owner share_memoryview(Ref object, const BufferSpec& spec, const ViewDeclaration& declared, ViewParts& parts) {
  MemoryView& source = memoryview_of(object);
  FormatError error;
  Py_buffer buffer;
  describe(source, buffer);
  if (spec.writable && source.is_readonly)
    error.set("Cannot create writable memory view from read-only memoryview");
  else if (read_buffer(buffer, spec, declared, parts, error))
    return source.owner;
  set_value_error(error.text);
  refuse(object, spec, declared);
}

// Fills in the view; when it throws, the buffer has been released.
KC_COLD void read_or_release(Ref object, Py_buffer& buffer, const BufferSpec& spec, const ViewDeclaration& declared,
                             ViewParts& parts) {
  FormatError error;
  if (KC_LIKELY(read_buffer(buffer, spec, declared, parts, error))) return;
  PyBuffer_Release(&buffer);
  set_value_error(error.text);
  refuse(object, spec, declared);
}

// The owner of a buffer that was got for an object; takes the buffer over, and releases it when it throws.
inline Owner own_buffer(Ref object, Py_buffer& buffer) {
  Owner owner;
  try {
    owner = own_object(object);
  } catch (Error&) {
    PyBuffer_Release(&buffer);
    throw;
  }
  move_buffer(buffer, owner.get()->buffer);
  owner.get()->format = owner.get()->buffer.format ? owner.get()->buffer.format : "B";
  return owner;
}

// For an exporter that is known to fit.
KC_COLD Owner own_by_buffer(Ref object, const BufferSpec& spec) {
  Py_buffer buffer;
  check(PyObject_GetBuffer(object.get(), &buffer, spec.flags));
  return own_buffer(object, buffer);
}

KC_COLD Owner own_aligned(Ref object, Py_buffer& buffer, const BufferSpec& spec, const ViewDeclaration& declared,
                          ViewParts& parts) {
  if (buffer.suboffsets) {
    PyBuffer_Release(&buffer);
    set_value_error("Buffer with indirect dimensions is not aligned.");
    refuse(object, spec, declared);
  }
  const Owner owner = own_buffer(object, buffer);
  align(owner, spec, parts);
  return owner;
}

[[gnu::noinline]] inline Owner acquire_owner(Ref object, const BufferSpec& spec, const ViewDeclaration& declared,
                                             ViewParts& parts) {
  if (is_exact_memoryview(object)) return share_memoryview(object, spec, declared, parts);
  Py_buffer buffer;
  get_buffer(object, buffer, spec, declared);
  if (KC_UNLIKELY(!read_usual_buffer(buffer, spec, parts))) {
    read_or_release(object, buffer, spec, declared, parts);
    if (!is_aligned(spec, parts)) return own_aligned(object, buffer, spec, declared, parts);
  }
  return own_buffer(object, buffer);
}

// True with the view filled in where an exact NumPy array is read without the buffer protocol.
template <unsigned use = as_declared, class V>
bool try_ndarray(Ref object, V& v) noexcept {
  if constexpr (has_suboffsets<V>)
    return false;
  else
    return is_exact_ndarray(object) && read_ndarray<use>(object, v);
}

template <class V>
V none_view(const ViewDeclaration& declared) {
  if (declared.not_none) refuse_none(declared);
  return V::none();
}

}  // namespace detail

template <class V, unsigned use = as_declared>
[[gnu::noinline]] Owned<V> acquire(Ref object, const ViewDeclaration& declared) {
  if (object.is_none()) return Owned<V>(detail::none_view<V>(declared), Owner());
  V view;
  if (!detail::has_structs<V> && detail::try_ndarray<use>(object, view)) return Owned<V>(view, own_object(object));
  ViewParts parts = parts_of(view);
  Owner owner = detail::acquire_owner(object, buffer_spec<V, use>, declared, parts);
  set_data(view, parts);
  return Owned<V>(view, static_cast<Owner&&>(owner));
}

}  // namespace kc::py

#pragma GCC visibility pop

// to_object(view): the Python object of a view. It is indexed, assigned, iterated and passed on as users know it, and
// keeps what the view keeps.
#pragma once

#include <kc/initialised.h>
#include <kc/unaligned.h>
#include <kc/python/acquire.h>
#include <kc/python/array_type.h>
#include <kc/python/format_text.h>
#include <kc/python/view_copy.h>
#include <kc/python/view_face.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

template <class T, class = void>
inline constexpr bool has_conversion = !std::is_class_v<T>;
template <class T>
inline constexpr bool has_conversion<T, std::void_t<decltype(sizeof(Conversion<T>))>> = true;

template <class T>
Object load_element(const char* item) {
  const T value = load_unaligned<T>(item);
  if constexpr (std::is_same_v<T, PyObject*>)
    return py::load(value);
  else
    return from(value);
}

template <class T>
void store_element(char* item, Ref value) {
  if constexpr (std::is_same_v<T, PyObject*>) {
    store(item, value);
  } else {
    const T made = to<T>(value);
    std::memcpy(item, static_cast<const void*>(&made), sizeof made);
  }
}

template <class T>
inline constexpr ItemConversion item_conversion{load_element<T>, store_element<T>};

template <class T>
constexpr ItemType item_type() {
  const ElementFormat& format = element<T>();
  if constexpr (has_conversion<T>)
    return {&format, &item_conversion<T>, format.text, format.size};
  else
    return {&format, nullptr, format.text, format.size};
}

// An array object over memory that it does not own.
KC_COLD Object array_over(const Region& region, const ItemType& type, bool fortran, const Index* strides) {
  char text[1024];
  const char* format = type.format;
  if (!format) {
    if (format_text(*type.element, text, sizeof text) >= sizeof text) {
      raise(ErrorKind::value_error, "The buffer format of '%s' is too long", type.element->name);
    }
    format = text;
  }
  const Object array = new_array(ready_array_type(), {region.rank, region.shape, type.size, format, fortran, strides});
  array_of(array).data = region.data;
  return array;
}

// Memory of the runtime is handed to an array object, which then is the base of all views on it.
KC_COLD void give_base(Ownership& owned, const ItemType& type) {
  const Block block = *static_cast<const Block*>(owned.record);
  Region region{static_cast<char*>(owned.memory), block.rank, {}, {}, {}};
  for (int k = 0; k < block.rank; ++k) region.shape[k] = block.shape[k];
  Object array = array_over(region, type, block.fortran, nullptr);
  array_of(array).free_data = true;
  owned.memory = nullptr;
  owned.finish = nullptr;
  owned.format = array_of(array).format;
  owned.base = array.release();
}

KC_COLD Owner own_foreign_memory(const Region& region, const ItemType& type) {
  const Object array = array_over(region, type, false, region.strides);
  Owner owner = own_object(array);
  owner.get()->format = array_of(array).format;
  return owner;
}

// The format that the owner's object exports, which may name another C type of the same size.
inline const char* format_of(const Owner& owner, const ItemType& type) noexcept {
  const Ownership& owned = *owner.get();
  const char* format = owned.keeper && !owned.format ? format_of_keeper(owned.keeper) : exported_format(owned);
  return format ? format : type.format;
}

// Whether the exporter refuses writing. Nothing would see what is written to a copy that is not written back.
inline bool is_readonly(const Ownership& owned) noexcept {
  if (owned.memory) return !owned.finish;
  if (owned.buffer.obj) return owned.buffer.readonly;
  return owned.base && is_exact_ndarray(owned.base) && !(static_cast<unsigned>(array_prefix(owned.base).flags) & ArrayFlag::writeable);
}

KC_COLD Object make_memoryview(Owner owner, const Region& region, ItemType type, bool is_const) {
  if (!owner) owner = own_foreign_memory(region, type);
  if (!owner.get()->base && !owner.get()->keeper) give_base(*owner.get(), type);
  type.format = format_of(owner, type);
  Object object;
  MemoryView& made = allocate_memoryview(ready_memoryview_slice_type(), object);
  made.owner = static_cast<Owner&&>(owner);
  made.item = type;
  made.is_readonly = is_const && is_readonly(*made.owner.get());
  made.is_indirect = region.is_indirect();
  made.region = region;
  return object;
}

template <class V>
Region region_of_view(const V& v) {
  Region region{
      reinterpret_cast<char*>(const_cast<std::remove_const_t<typename V::Element>*>(v.data)), V::rank, {}, {}, {}};
  for (int k = 0; k < V::rank; ++k) {
    region.shape[k] = v.shape[k];
    region.strides[k] = v.strides[k];
    if constexpr (has_suboffsets<V>)
      region.suboffsets[k] = v.suboffsets[k];
    else
      region.suboffsets[k] = -1;
  }
  return region;
}

}  // namespace detail

// None for a view that is None. The object of a view of const elements may be written where the exporter allows it.
template <class V>
Object to_object(const Owned<V>& v) {
  using T = typename V::Element;
  if (v.is_none()) return none();
  if (!v.is_initialised()) raise_view_attribute_unset();
  return detail::make_memoryview(v.owner, detail::region_of_view(v.view()), detail::item_type<std::remove_const_t<T>>(),
                                 std::is_const_v<T>);
}

// view.memoryview(object, flags) of the cython module.
inline Object memoryview(Ref object, int flags, bool dtype_is_object = false) {
  return detail::view_object(detail::ready_memoryview_type(), object, flags, dtype_is_object);
}

// The base object of a view, as `v.base` gives it; AttributeError for a view that is None.
template <class V>
Object base(const Owned<V>& v) {
  return detail::base_of(memoryview_of(to_object(kc::with_attribute(v, "base"))));
}

}  // namespace kc::py

#pragma GCC visibility pop

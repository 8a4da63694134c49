// cython.view.array for generated code.
//
//   py::Object a = py::call({py::ready_array_type(), shape, item_size, format});
//   py::Object b = py::array_from_pointer<ContigF>(pointer, n, m);   // <int[:n:1, :m]> pointer, as an object
//   py::array_of(a).callback_free_data = std::free;
#pragma once

#include <kc/python/memoryview.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// An array object over the memory behind a pointer, which nothing keeps alive.
template <class L = ContigC, class T, class... Extents>
Object array_from_pointer(T* pointer, Extents... extents) {
  const auto view = view_of<L>(pointer, extents...);
  const Region region = detail::region_of_view(view.view());
  return detail::array_over(region, detail::item_type<std::remove_const_t<T>>(), is_unit_first<sizeof...(Extents), L>,
                            nullptr);
}

}  // namespace kc::py

#pragma GCC visibility pop

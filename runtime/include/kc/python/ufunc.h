// `@cython.ufunc`: functions of C that NumPy applies to the elements of arrays.
//
//   kc::numpy::UFuncSpec scale_spec = kc::numpy::define_ufunc<kc::numpy::LoopGil::Taken, scale_float, scale_double>("scale", nullptr);
//   Object scale = kc::numpy::make_ufunc(scale_spec);
#pragma once

#include <kc/python/c_convention.h>
#include <kc/python/element.h>
#include <kc/python/ndarray.h>
#include <kc/python/numpy_ufuncs.h>
#include <kc/tuple.h>

#include <array>
#include <type_traits>
#include <utility>

#pragma GCC visibility push(hidden)

namespace kc::numpy {

// What NumPy makes a ufunc of: a loop for each list of types, and those lists one behind the other.
struct UFuncSpec {
  UFuncGenericFunction* loops;
  void** data;
  char* types;
  int count, inputs, outputs;
  const char* name;
  const char* doc;
};

// NumPy calls loops without objects after it has let go of the GIL. Functions that need it take it for a whole loop.
enum class LoopGil { Free, Taken };

namespace detail {

template <class T>
constexpr bool is_object_element = std::is_same_v<T, py::Ref> || std::is_same_v<T, py::Object>;

// NumPy's number for a C type; of several types that are alike the first. The number 0 is that of bool.
template <class T>
constexpr char type_number() {
  if constexpr (is_object_element<T>) {
    return 17;
  } else {
    const std::uint32_t numbers = py::detail::array_types_of(py::element<T>()) & ~std::uint32_t{1};
    char lowest = 1;
    while (!(numbers >> lowest & 1)) ++lowest;
    return lowest;
  }
}

template <class T>
T load_element(const char* place) noexcept {
  if constexpr (is_object_element<T>) {
    PyObject* object = *reinterpret_cast<PyObject* const*>(place);
    return object ? object : Py_None;
  } else {
    return *reinterpret_cast<const T*>(place);
  }
}

template <class T>
void store_element(char* place, T value) noexcept {
  if constexpr (is_object_element<T>) {
    PyObject* const before = std::exchange(*reinterpret_cast<PyObject**>(place), value.release());
    Py_XDECREF(before);
  } else {
    *reinterpret_cast<T*>(place) = value;
  }
}

// The elements that a result is made of.
template <class Result>
struct Outputs {
  using Indices = std::index_sequence<0>;
  static constexpr std::array<char, 1> types{type_number<Result>()};
  static void store(char** places, Result value) noexcept { store_element(places[0], std::move(value)); }
};
template <class... Items>
struct Outputs<Tuple<Items...>> {
  using Indices = std::index_sequence_for<Items...>;
  static constexpr std::array<char, sizeof...(Items)> types{type_number<Items>()...};
  static void store(char** places, const Tuple<Items...>& value) noexcept { store(places, value, Indices()); }
  template <std::size_t... I>
  static void store(char** places, const Tuple<Items...>& value, std::index_sequence<I...>) noexcept {
    (store_element(places[I], value.template get<I>()), ...);
  }
};

template <LoopGil gil, auto function>
struct UFuncLoop;

template <LoopGil gil, class Result, class... Parameters, Result (*function)(Parameters...)>
struct UFuncLoop<gil, function> {
  template <class T>
  using Element = std::remove_cv_t<std::remove_reference_t<T>>;
  static constexpr std::size_t inputs = sizeof...(Parameters);
  static constexpr std::size_t outputs = Outputs<Result>::types.size();
  static constexpr bool has_objects = is_object_element<Result> || (is_object_element<Element<Parameters>> || ...);

  static constexpr std::array<char, inputs + outputs> types() {
    std::array<char, inputs + outputs> all{type_number<Element<Parameters>>()...};
    for (std::size_t i = 0; i < outputs; ++i) all[inputs + i] = Outputs<Result>::types[i];
    return all;
  }

  static void run(char** arguments, Index* extents, Index* strides, void*) {
    py::in_c([&] {
      if constexpr (gil == LoopGil::Taken && !has_objects) {
        py::GilHeld held;
        all(arguments, extents[0], strides, std::make_index_sequence<inputs>());
      } else {
        all(arguments, extents[0], strides, std::make_index_sequence<inputs>());
      }
    });
  }

 private:
  template <std::size_t... I>
  static void all(char** arguments, Index count, const Index* strides, std::index_sequence<I...>) {
    std::array<char*, inputs + outputs> at;
    for (std::size_t k = 0; k < at.size(); ++k) at[k] = arguments[k];
    for (Index i = 0; i < count; ++i) {
      Outputs<Result>::store(at.data() + inputs, function(load_element<Element<Parameters>>(at[I])...));
      for (std::size_t k = 0; k < at.size(); ++k) at[k] += strides[k];
    }
  }
};

// The types of all loops, one behind the other.
template <class... Loops>
constexpr auto types_of_loops() {
  std::array<char, (Loops::types().size() + ...)> all{};
  std::size_t next = 0;
  const auto add = [&](const auto& types) {
    for (const char type : types) all[next++] = type;
  };
  (add(Loops::types()), ...);
  return all;
}

template <class First, class... Rest>
struct UFuncLoops {
  inline static UFuncGenericFunction loops[] = {First::run, Rest::run...};
  inline static auto types = types_of_loops<First, Rest...>();
  inline static void* data[1 + sizeof...(Rest)] = {};
};

}  // namespace detail

template <LoopGil gil, auto first, auto... rest>
UFuncSpec define_ufunc(const char* name, const char* doc) {
  using First = detail::UFuncLoop<gil, first>;
  using Loops = detail::UFuncLoops<First, detail::UFuncLoop<gil, rest>...>;
  return {Loops::loops, Loops::data, Loops::types.data(), 1 + static_cast<int>(sizeof...(rest)), static_cast<int>(First::inputs), static_cast<int>(First::outputs), name, doc};
}

// The ufunc keeps the tables of the specification.
inline py::Object make_ufunc(const UFuncSpec& spec) {
  return py::steal(UFunc_FromFuncAndData(spec.loops, spec.data, spec.types, spec.count, spec.inputs, spec.outputs, UFunc_None,
                                         const_cast<char*>(spec.name), const_cast<char*>(spec.doc), 0));
}

}  // namespace kc::numpy

#pragma GCC visibility pop

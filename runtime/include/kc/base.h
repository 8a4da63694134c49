// Words that every header of the runtime shares: the index type, the attributes and the two addresses that no data has.
#pragma once

#include <cstddef>

// On a function: always inlined, also at -O0, so that a view passed by value is taken apart into its parts.
#define KC_INLINE inline __attribute__((always_inline))
// The same for a lambda, between its parameters and its body: [&](auto a) KC_INLINE_LAMBDA { ... }
#define KC_INLINE_LAMBDA __attribute__((always_inline))
// On a function that runs only when something fails: kept out of the hot text.
#define KC_COLD [[gnu::cold, gnu::noinline]] inline
// On a pointer parameter (gcc honours it nowhere else).
#define KC_RESTRICT __restrict
#define KC_LIKELY(condition) __builtin_expect(static_cast<bool>(condition), 1)
#define KC_UNLIKELY(condition) __builtin_expect(static_cast<bool>(condition), 0)

namespace kc {

using Index = std::ptrdiff_t;

// `struct x` as one word.
template <class T>
using Type = T;

// The same floating-point number, as a value of its own from here on. One that lives across calls is kept in memory, because no
// register for such numbers survives a call, and compilers then load it in each iteration of the loops behind them, too.
template <class T>
KC_INLINE T in_register(T number) {
  [[maybe_unused]] constexpr bool has_register = sizeof(T) == sizeof(float) || sizeof(T) == sizeof(double);
#if defined(__x86_64__)
  if constexpr (has_register) asm("" : "+x"(number));
#elif defined(__aarch64__)
  if constexpr (has_register) asm("" : "+w"(number));
#endif
  return number;
}

// `data` of a view that is None. The address lies in the lowest pages, which no process can map, so reading through it
// faults.
KC_INLINE void* none_data() {
  return reinterpret_cast<void*>(0x8000);
}

// `data` for a buffer without elements whose exporter gave a null pointer: null itself means "not initialised".
KC_INLINE void* empty_data() {
  return reinterpret_cast<void*>(0xC000);
}

}  // namespace kc

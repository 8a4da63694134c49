// The widest vector unit of the processor that copies of a nest are made for (kc::Multiversion), looked at when the module
// is loaded, and the attributes of these copies. The environment variable KC_VECTOR_UNIT (baseline, avx2, avx512) asks for
// a narrower one.
//
// Results are equal in all copies to the bit: none has multiplications fused with additions, unless the module is compiled
// with -ffp-contract=fast or -ffast-math. On other architectures there is the baseline alone.
#pragma once

#include <kc/base.h>

#include <cstdlib>
#include <cstring>

#define KC_BASELINE [[gnu::noinline]]
#if !defined(__x86_64__)
#define KC_AVX2 [[gnu::noinline]]
#define KC_AVX512 [[gnu::noinline]]
#elif defined(__clang__)
#define KC_AVX2 __attribute__((noinline, target("avx2,bmi,bmi2")))
#define KC_AVX512 __attribute__((noinline, target("avx512f,avx512bw,avx512dq,avx512vl,bmi,bmi2")))
#else
// gcc fuses where AVX-512 alone is asked for, and uses half of its width.
#define KC_AVX2 __attribute__((noinline, target("avx2,bmi,bmi2"), optimize("fp-contract=off")))
#define KC_AVX512                                                                                      \
  __attribute__((noinline, target("avx512f,avx512bw,avx512dq,avx512vl,bmi,bmi2,prefer-vector-width=512"), \
                 optimize("fp-contract=off")))
#endif

namespace kc {

enum class VectorUnit { baseline, avx2, avx512 };

namespace detail {

inline VectorUnit find_vector_unit() {
#if defined(__x86_64__)
  __builtin_cpu_init();
  const char* wanted = std::getenv("KC_VECTOR_UNIT");
  if (wanted && std::strcmp(wanted, "baseline") == 0) return VectorUnit::baseline;
  const bool has_bits = __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
  const bool has_avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                          __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
  const bool may_avx512 = !wanted || std::strcmp(wanted, "avx2") != 0;
  if (has_bits && has_avx512 && may_avx512) return VectorUnit::avx512;
  if (has_bits && __builtin_cpu_supports("avx2")) return VectorUnit::avx2;
#endif
  return VectorUnit::baseline;
}

}  // namespace detail

// A template, so that only modules that ask for it look.
template <class = void>
inline const VectorUnit vector_unit = detail::find_vector_unit();

}  // namespace kc

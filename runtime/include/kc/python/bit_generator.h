// What the capsules of NumPy's bit generators hold, under NumPy's own name: functions of its headers take it. The guards are
// those of its header, so that a module which includes that one, too, has one definition.
#pragma once

#if !defined(NUMPY_CORE_INCLUDE_NUMPY_RANDOM_BITGEN_H_) && !defined(_RANDOM_BITGEN_H)
#define NUMPY_CORE_INCLUDE_NUMPY_RANDOM_BITGEN_H_
#define _RANDOM_BITGEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct bitgen {
  void* state;
  uint64_t (*next_uint64)(void* state);
  uint32_t (*next_uint32)(void* state);
  double (*next_double)(void* state);
  uint64_t (*next_raw)(void* state);
} bitgen_t;

#endif

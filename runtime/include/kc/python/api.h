// The one place that includes Python.h, with what the runtime assumes about it.
//
// Everything below kc/python has hidden visibility: each extension module carries its own copy of the runtime and of
// its state, also when several are loaded with RTLD_GLOBAL.
#pragma once

#ifndef PY_SSIZE_T_CLEAN
#define PY_SSIZE_T_CLEAN
#endif
// The header of these says only from CPython 3.13 that they are of C: declared before, they keep their names.
#include <stddef.h>
#include <stdint.h>
extern "C" __attribute__((visibility("default"))) int PyTraceMalloc_Track(unsigned int, uintptr_t, size_t);
extern "C" __attribute__((visibility("default"))) int PyTraceMalloc_Untrack(unsigned int, uintptr_t);
#include <Python.h>

#include <kc/base.h>

#if PY_VERSION_HEX < 0x03090000
#error "kernelc supports CPython 3.9 and later"
#endif

static_assert(sizeof(long) == 8 && sizeof(Py_ssize_t) == 8, "the runtime supports LP64 platforms");

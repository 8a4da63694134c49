# cython: headers_on_use=True
# The interface of NumPy's bit generators: what their capsule `BitGenerator` holds.

from libc.stdint cimport uint32_t, uint64_t

cdef extern from "kc/python/bit_generator.h":
    ctypedef struct bitgen_t:
        void* state
        uint64_t (*next_uint64)(void* state) noexcept nogil
        uint32_t (*next_uint32)(void* state) noexcept nogil
        double (*next_double)(void* state) noexcept nogil
        uint64_t (*next_raw)(void* state) noexcept nogil

from numpy.random.bit_generator cimport BitGenerator, SeedSequence

# cython: headers_on_use=True
# NumPy's bit generators and the sequences that seed them.

cimport numpy as np
from libc.stdint cimport uint32_t
from numpy.random cimport bitgen_t

cdef class BitGenerator:
    cdef readonly object _seed_seq
    cdef readonly object lock
    cdef bitgen_t _bitgen
    cdef readonly object _ctypes
    cdef readonly object _cffi
    cdef readonly object capsule

cdef class SeedSequence:
    cdef readonly object entropy
    cdef readonly tuple spawn_key
    cdef readonly Py_ssize_t pool_size
    cdef readonly object pool
    cdef readonly uint32_t n_children_spawned

    cdef mix_entropy(self, np.ndarray mixer, np.ndarray entropy_array)
    cdef get_assembled_entropy(self)

cdef class SeedlessSequence:
    pass

# cython: headers_on_use=True
# Values that threads share.

cdef extern from "<atomic>" namespace "std" nogil:
    cdef cppclass atomic[T]:
        atomic() except +
        atomic(T value) except +
        T load()
        void store(T value)
        T exchange(T value)
        bint compare_exchange_weak(T& expected, T wanted)
        bint compare_exchange_strong(T& expected, T wanted)
        T fetch_add(T value)
        T fetch_sub(T value)

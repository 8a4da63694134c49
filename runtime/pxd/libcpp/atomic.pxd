# cython: headers_on_use=True
# Values that threads share.

cdef extern from "<atomic>" namespace "std" nogil:
    enum memory_order:
        memory_order_relaxed
        memory_order_consume
        memory_order_acquire
        memory_order_release
        memory_order_acq_rel
        memory_order_seq_cst
    cdef cppclass atomic[T]:
        atomic() except +
        atomic(T value) except +
        bint is_lock_free()
        T load()
        T load(memory_order order)
        void store(T value)
        void store(T value, memory_order order)
        T exchange(T value)
        T exchange(T value, memory_order order)
        bint compare_exchange_weak(T& expected, T wanted)
        bint compare_exchange_weak(T& expected, T wanted, memory_order order)
        bint compare_exchange_weak(T& expected, T wanted, memory_order success, memory_order failure)
        bint compare_exchange_strong(T& expected, T wanted)
        bint compare_exchange_strong(T& expected, T wanted, memory_order order)
        bint compare_exchange_strong(T& expected, T wanted, memory_order success, memory_order failure)
        T fetch_add(T value)
        T fetch_add(T value, memory_order order)
        T fetch_sub(T value)
        T fetch_sub(T value, memory_order order)
        T fetch_and(T value)
        T fetch_and(T value, memory_order order)
        T fetch_or(T value)
        T fetch_or(T value, memory_order order)
        T fetch_xor(T value)
        T fetch_xor(T value, memory_order order)

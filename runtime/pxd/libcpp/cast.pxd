# cython: headers_on_use=True
# Casts of C++.

cdef extern from * nogil:
    T static_cast[T](...)
    T reinterpret_cast[T](...)
    T const_cast[T](...)
    T dynamic_cast[T](...) except +

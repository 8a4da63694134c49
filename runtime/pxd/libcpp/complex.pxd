# cython: headers_on_use=True
# Complex numbers of C++.

cdef extern from "<complex>" namespace "std" nogil:
    cdef cppclass complex[T]:
        complex() except +
        complex(T real) except +
        complex(T real, T imag) except +
        complex(complex[T]&) except +
        complex[T] operator+(complex[T]&)
        complex[T] operator-(complex[T]&)
        complex[T] operator*(complex[T]&)
        complex[T] operator/(complex[T]&)
        bint operator==(complex[T]&)
        bint operator!=(complex[T]&)
        T real()
        T imag()
        void real(T value)
        void imag(T value)
    T real[T](complex[T]& z)
    T imag[T](complex[T]& z)
    T abs[T](complex[T]& z)
    T arg[T](complex[T]& z)
    T norm[T](complex[T]& z)
    complex[T] conj[T](complex[T]& z)
    complex[T] polar[T](T& radius, T& angle)
    complex[T] exp[T](complex[T]& z)
    complex[T] log[T](complex[T]& z)
    complex[T] sqrt[T](complex[T]& z)
    complex[T] sin[T](complex[T]& z)
    complex[T] cos[T](complex[T]& z)
    complex[T] pow[T](complex[T]& base, complex[T]& exponent)

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
    complex[T] proj[T](complex[T]& z)
    complex[T] log10[T](complex[T]& z)
    complex[T] tan[T](complex[T]& z)
    complex[T] asin[T](complex[T]& z)
    complex[T] acos[T](complex[T]& z)
    complex[T] atan[T](complex[T]& z)
    complex[T] sinh[T](complex[T]& z)
    complex[T] cosh[T](complex[T]& z)
    complex[T] tanh[T](complex[T]& z)
    complex[T] asinh[T](complex[T]& z)
    complex[T] acosh[T](complex[T]& z)
    complex[T] atanh[T](complex[T]& z)

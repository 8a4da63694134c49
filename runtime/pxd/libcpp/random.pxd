# cython: headers_on_use=True
# Random numbers.

from libc.stdint cimport uint_fast32_t, uint_fast64_t

cdef extern from "<random>" namespace "std" nogil:
    cdef cppclass random_device:
        ctypedef uint_fast32_t result_type
        random_device() except +
        result_type operator()() except +
    cdef cppclass mt19937:
        ctypedef uint_fast32_t result_type
        mt19937() except +
        mt19937(result_type seed) except +
        result_type operator()()
        result_type min()
        result_type max()
        void discard(size_t count)
        void seed(result_type seed)
    cdef cppclass mt19937_64:
        ctypedef uint_fast64_t result_type
        mt19937_64() except +
        mt19937_64(result_type seed) except +
        result_type operator()()
        result_type min()
        result_type max()
        void discard(size_t count)
        void seed(result_type seed)
    cdef cppclass uniform_int_distribution[T]:
        ctypedef T result_type
        uniform_int_distribution() except +
        uniform_int_distribution(T least, T most) except +
        T operator()(mt19937& generator)
        T operator()(mt19937_64& generator)
        T operator()(random_device& generator)
        T min()
        T max()
    cdef cppclass uniform_real_distribution[T]:
        ctypedef T result_type
        uniform_real_distribution() except +
        uniform_real_distribution(T least, T most) except +
        T operator()(mt19937& generator)
        T operator()(mt19937_64& generator)
        T operator()(random_device& generator)
        T min()
        T max()
    cdef cppclass bernoulli_distribution:
        bernoulli_distribution() except +
        bernoulli_distribution(double p) except +
        bint operator()(mt19937& generator)
        bint operator()(mt19937_64& generator)
        bint operator()(random_device& generator)
    cdef cppclass binomial_distribution[T]:
        binomial_distribution() except +
        binomial_distribution(T trials, double p) except +
        T operator()(mt19937& generator)
        T operator()(mt19937_64& generator)
        T operator()(random_device& generator)
    cdef cppclass geometric_distribution[T]:
        geometric_distribution() except +
        geometric_distribution(double p) except +
        T operator()(mt19937& generator)
        T operator()(mt19937_64& generator)
        T operator()(random_device& generator)
    cdef cppclass poisson_distribution[T]:
        poisson_distribution() except +
        poisson_distribution(double mean) except +
        T operator()(mt19937& generator)
        T operator()(mt19937_64& generator)
        T operator()(random_device& generator)
    cdef cppclass exponential_distribution[T]:
        exponential_distribution() except +
        exponential_distribution(T rate) except +
        T operator()(mt19937& generator)
        T operator()(mt19937_64& generator)
        T operator()(random_device& generator)
    cdef cppclass gamma_distribution[T]:
        gamma_distribution() except +
        gamma_distribution(T shape, T scale) except +
        T operator()(mt19937& generator)
        T operator()(mt19937_64& generator)
        T operator()(random_device& generator)
    cdef cppclass weibull_distribution[T]:
        weibull_distribution() except +
        weibull_distribution(T shape, T scale) except +
        T operator()(mt19937& generator)
        T operator()(mt19937_64& generator)
        T operator()(random_device& generator)
    cdef cppclass normal_distribution[T]:
        normal_distribution() except +
        normal_distribution(T mean, T deviation) except +
        T operator()(mt19937& generator)
        T operator()(mt19937_64& generator)
        T operator()(random_device& generator)
    cdef cppclass lognormal_distribution[T]:
        lognormal_distribution() except +
        lognormal_distribution(T mean, T deviation) except +
        T operator()(mt19937& generator)
        T operator()(mt19937_64& generator)
        T operator()(random_device& generator)
    cdef cppclass cauchy_distribution[T]:
        cauchy_distribution() except +
        cauchy_distribution(T median, T scale) except +
        T operator()(mt19937& generator)
        T operator()(mt19937_64& generator)
        T operator()(random_device& generator)
    cdef cppclass chi_squared_distribution[T]:
        chi_squared_distribution() except +
        chi_squared_distribution(T degrees) except +
        T operator()(mt19937& generator)
        T operator()(mt19937_64& generator)
        T operator()(random_device& generator)
    cdef cppclass student_t_distribution[T]:
        student_t_distribution() except +
        student_t_distribution(T degrees) except +
        T operator()(mt19937& generator)
        T operator()(mt19937_64& generator)
        T operator()(random_device& generator)
    cdef cppclass discrete_distribution[T]:
        discrete_distribution() except +
        discrete_distribution(double* first, double* last) except +
        T operator()(mt19937& generator)
        T operator()(mt19937_64& generator)
        T operator()(random_device& generator)

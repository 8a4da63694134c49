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
        T operator()[Generator](Generator& generator) except +
        T min()
        T max()
    cdef cppclass uniform_real_distribution[T]:
        ctypedef T result_type
        uniform_real_distribution() except +
        uniform_real_distribution(T least, T most) except +
        T operator()[Generator](Generator& generator) except +
        T min()
        T max()
    cdef cppclass bernoulli_distribution:
        ctypedef bint result_type
        bernoulli_distribution() except +
        bernoulli_distribution(double p) except +
        bint operator()[Generator](Generator& generator) except +
        bint min()
        bint max()
    cdef cppclass binomial_distribution[T]:
        ctypedef T result_type
        binomial_distribution() except +
        binomial_distribution(T trials, double p) except +
        T operator()[Generator](Generator& generator) except +
        T min()
        T max()
    cdef cppclass geometric_distribution[T]:
        ctypedef T result_type
        geometric_distribution() except +
        geometric_distribution(double p) except +
        T operator()[Generator](Generator& generator) except +
        T min()
        T max()
    cdef cppclass poisson_distribution[T]:
        ctypedef T result_type
        poisson_distribution() except +
        poisson_distribution(double mean) except +
        T operator()[Generator](Generator& generator) except +
        T min()
        T max()
    cdef cppclass exponential_distribution[T]:
        ctypedef T result_type
        exponential_distribution() except +
        exponential_distribution(T rate) except +
        T operator()[Generator](Generator& generator) except +
        T min()
        T max()
    cdef cppclass gamma_distribution[T]:
        ctypedef T result_type
        gamma_distribution() except +
        gamma_distribution(T shape, T scale) except +
        T operator()[Generator](Generator& generator) except +
        T min()
        T max()
    cdef cppclass weibull_distribution[T]:
        ctypedef T result_type
        weibull_distribution() except +
        weibull_distribution(T shape, T scale) except +
        T operator()[Generator](Generator& generator) except +
        T min()
        T max()
    cdef cppclass normal_distribution[T]:
        ctypedef T result_type
        normal_distribution() except +
        normal_distribution(T mean, T deviation) except +
        T operator()[Generator](Generator& generator) except +
        T min()
        T max()
    cdef cppclass lognormal_distribution[T]:
        ctypedef T result_type
        lognormal_distribution() except +
        lognormal_distribution(T mean, T deviation) except +
        T operator()[Generator](Generator& generator) except +
        T min()
        T max()
    cdef cppclass cauchy_distribution[T]:
        ctypedef T result_type
        cauchy_distribution() except +
        cauchy_distribution(T median, T scale) except +
        T operator()[Generator](Generator& generator) except +
        T min()
        T max()
    cdef cppclass chi_squared_distribution[T]:
        ctypedef T result_type
        chi_squared_distribution() except +
        chi_squared_distribution(T degrees) except +
        T operator()[Generator](Generator& generator) except +
        T min()
        T max()
    cdef cppclass student_t_distribution[T]:
        ctypedef T result_type
        student_t_distribution() except +
        student_t_distribution(T degrees) except +
        T operator()[Generator](Generator& generator) except +
        T min()
        T max()
    cdef cppclass discrete_distribution[T]:
        ctypedef T result_type
        discrete_distribution() except +
        discrete_distribution(double* first, double* last) except +
        T operator()[Generator](Generator& generator) except +
        T min()
        T max()
    cdef cppclass negative_binomial_distribution[T]:
        ctypedef T result_type
        negative_binomial_distribution() except +
        negative_binomial_distribution(T successes, double p) except +
        T operator()[Generator](Generator& generator) except +
        T min()
        T max()
    cdef cppclass extreme_value_distribution[T]:
        ctypedef T result_type
        extreme_value_distribution() except +
        extreme_value_distribution(T location, T scale) except +
        T operator()[Generator](Generator& generator) except +
        T min()
        T max()
    cdef cppclass fisher_f_distribution[T]:
        ctypedef T result_type
        fisher_f_distribution() except +
        fisher_f_distribution(T degrees, T other_degrees) except +
        T operator()[Generator](Generator& generator) except +
        T min()
        T max()

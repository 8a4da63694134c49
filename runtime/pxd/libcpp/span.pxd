# cython: headers_on_use=True
# Elements in a row that belong to someone else; needs C++20.

from libcpp.vector cimport vector

cdef extern from "<span>" namespace "std" nogil:
    cdef cppclass span[T]:
        ctypedef T value_type
        ctypedef size_t size_type
        ctypedef ptrdiff_t difference_type
        size_t extent
        cppclass iterator:
            iterator() except +
            iterator(iterator&) except +
            T& operator*()
            iterator operator++()
            iterator operator--()
            iterator operator++(int)
            iterator operator--(int)
            iterator operator+(size_type)
            iterator operator-(size_type)
            difference_type operator-(iterator)
            bint operator==(iterator)
            bint operator!=(iterator)
            bint operator<(iterator)
            bint operator>(iterator)
            bint operator<=(iterator)
            bint operator>=(iterator)
        cppclass reverse_iterator:
            reverse_iterator() except +
            reverse_iterator(reverse_iterator&) except +
            T& operator*()
            reverse_iterator operator++()
            reverse_iterator operator--()
            reverse_iterator operator++(int)
            reverse_iterator operator--(int)
            reverse_iterator operator+(size_type)
            reverse_iterator operator-(size_type)
            difference_type operator-(reverse_iterator)
            bint operator==(reverse_iterator)
            bint operator!=(reverse_iterator)
            bint operator<(reverse_iterator)
            bint operator>(reverse_iterator)
            bint operator<=(reverse_iterator)
            bint operator>=(reverse_iterator)
        span()
        span(T* first, size_type count) except +
        span(T* first, T* last) except +
        span(vector[T]& elements)
        span(span& other)
        T& operator[](ssize_t at)
        T& front()
        T& back()
        T* data()
        iterator begin()
        iterator end()
        reverse_iterator rbegin()
        reverse_iterator rend()
        bint empty()
        size_type size()
        size_type size_bytes()
        span[T] first(size_type count)
        span[T] last(size_type count)
        span[T] subspan(size_type start)
        span[T] subspan(size_type start, size_type count)
    const size_t dynamic_extent

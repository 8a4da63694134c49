# cython: headers_on_use=True
# Ordered sets.

from libcpp.utility cimport pair

cdef extern from "<set>" namespace "std" nogil:
    cdef cppclass set[T]:
        ctypedef T value_type
        ctypedef T key_type
        ctypedef size_t size_type
        ctypedef ptrdiff_t difference_type
        cppclass iterator:
            iterator() except +
            iterator(iterator&) except +
            const T& operator*()
            iterator operator++()
            iterator operator++(int)
            bint operator==(iterator)
            bint operator!=(iterator)
            iterator operator--()
            iterator operator--(int)
        cppclass const_iterator:
            const_iterator() except +
            const_iterator(const_iterator&) except +
            const_iterator(iterator&) except +
            const T& operator*()
            const_iterator operator++()
            const_iterator operator++(int)
            bint operator==(const_iterator)
            bint operator!=(const_iterator)
            const_iterator operator--()
            const_iterator operator--(int)
        cppclass reverse_iterator:
            reverse_iterator() except +
            reverse_iterator(reverse_iterator&) except +
            const T& operator*()
            reverse_iterator operator++()
            reverse_iterator operator++(int)
            bint operator==(reverse_iterator)
            bint operator!=(reverse_iterator)
            reverse_iterator operator--()
            reverse_iterator operator--(int)
        cppclass const_reverse_iterator:
            const_reverse_iterator() except +
            const_reverse_iterator(const_reverse_iterator&) except +
            const_reverse_iterator(reverse_iterator&) except +
            const T& operator*()
            const_reverse_iterator operator++()
            const_reverse_iterator operator++(int)
            bint operator==(const_reverse_iterator)
            bint operator!=(const_reverse_iterator)
            const_reverse_iterator operator--()
            const_reverse_iterator operator--(int)
        set() except +
        set(set&) except +
        iterator begin()
        iterator end()
        const_iterator const_begin "begin" ()
        const_iterator const_end "end" ()
        const_iterator cbegin()
        const_iterator cend()
        reverse_iterator rbegin()
        reverse_iterator rend()
        const_reverse_iterator const_rbegin "crbegin" ()
        const_reverse_iterator const_rend "crend" ()
        const_reverse_iterator crbegin()
        const_reverse_iterator crend()
        bint empty()
        size_type size()
        size_type max_size()
        void clear()
        size_type count(const T& key)
        bint contains(const T& key)
        iterator find(const T& key)
        const_iterator const_find "find" (const T& key)
        pair[iterator, iterator] equal_range(const T& key)
        pair[const_iterator, const_iterator] const_equal_range "equal_range" (const T& key)
        pair[iterator, bint] insert(const T& value) except +
        iterator insert(const_iterator hint, const T& value) except +
        void insert[InputIt](InputIt first, InputIt last) except +
        size_type erase(const T& key)
        iterator erase(iterator position)
        iterator const_erase "erase" (const_iterator position)
        iterator erase(const_iterator first, const_iterator last)
        void swap(set&)
        iterator lower_bound(const T& key)
        const_iterator const_lower_bound "lower_bound" (const T& key)
        iterator upper_bound(const T& key)
        const_iterator const_upper_bound "upper_bound" (const T& key)
        bint operator==(set&)
        bint operator!=(set&)
        bint operator<(set&)
        bint operator>(set&)
        bint operator<=(set&)
        bint operator>=(set&)

    cdef cppclass multiset[T]:
        ctypedef T value_type
        ctypedef T key_type
        ctypedef size_t size_type
        ctypedef ptrdiff_t difference_type
        cppclass iterator:
            iterator() except +
            iterator(iterator&) except +
            const T& operator*()
            iterator operator++()
            iterator operator++(int)
            bint operator==(iterator)
            bint operator!=(iterator)
            iterator operator--()
            iterator operator--(int)
        cppclass const_iterator:
            const_iterator() except +
            const_iterator(const_iterator&) except +
            const_iterator(iterator&) except +
            const T& operator*()
            const_iterator operator++()
            const_iterator operator++(int)
            bint operator==(const_iterator)
            bint operator!=(const_iterator)
            const_iterator operator--()
            const_iterator operator--(int)
        cppclass reverse_iterator:
            reverse_iterator() except +
            reverse_iterator(reverse_iterator&) except +
            const T& operator*()
            reverse_iterator operator++()
            reverse_iterator operator++(int)
            bint operator==(reverse_iterator)
            bint operator!=(reverse_iterator)
            reverse_iterator operator--()
            reverse_iterator operator--(int)
        cppclass const_reverse_iterator:
            const_reverse_iterator() except +
            const_reverse_iterator(const_reverse_iterator&) except +
            const_reverse_iterator(reverse_iterator&) except +
            const T& operator*()
            const_reverse_iterator operator++()
            const_reverse_iterator operator++(int)
            bint operator==(const_reverse_iterator)
            bint operator!=(const_reverse_iterator)
            const_reverse_iterator operator--()
            const_reverse_iterator operator--(int)
        multiset() except +
        multiset(multiset&) except +
        iterator begin()
        iterator end()
        const_iterator const_begin "begin" ()
        const_iterator const_end "end" ()
        const_iterator cbegin()
        const_iterator cend()
        reverse_iterator rbegin()
        reverse_iterator rend()
        const_reverse_iterator const_rbegin "crbegin" ()
        const_reverse_iterator const_rend "crend" ()
        const_reverse_iterator crbegin()
        const_reverse_iterator crend()
        bint empty()
        size_type size()
        size_type max_size()
        void clear()
        size_type count(const T& key)
        bint contains(const T& key)
        iterator find(const T& key)
        const_iterator const_find "find" (const T& key)
        pair[iterator, iterator] equal_range(const T& key)
        pair[const_iterator, const_iterator] const_equal_range "equal_range" (const T& key)
        iterator insert(const T& value) except +
        iterator insert(const_iterator hint, const T& value) except +
        void insert[InputIt](InputIt first, InputIt last) except +
        size_type erase(const T& key)
        iterator erase(iterator position)
        iterator const_erase "erase" (const_iterator position)
        iterator erase(const_iterator first, const_iterator last)
        void swap(multiset&)
        iterator lower_bound(const T& key)
        const_iterator const_lower_bound "lower_bound" (const T& key)
        iterator upper_bound(const T& key)
        const_iterator const_upper_bound "upper_bound" (const T& key)
        bint operator==(multiset&)
        bint operator!=(multiset&)
        bint operator<(multiset&)
        bint operator>(multiset&)
        bint operator<=(multiset&)
        bint operator>=(multiset&)

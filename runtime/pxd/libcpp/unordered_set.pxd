# cython: headers_on_use=True
# Hashed sets.

from libcpp.utility cimport pair

cdef extern from "<unordered_set>" namespace "std" nogil:
    cdef cppclass unordered_set[T, HASH=*, PRED=*, ALLOCATOR=*]:
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
        cppclass const_iterator:
            const_iterator() except +
            const_iterator(const_iterator&) except +
            const_iterator(iterator&) except +
            const T& operator*()
            const_iterator operator++()
            const_iterator operator++(int)
            bint operator==(const_iterator)
            bint operator!=(const_iterator)
        unordered_set() except +
        unordered_set(unordered_set&) except +
        iterator begin()
        iterator end()
        const_iterator const_begin "begin" ()
        const_iterator const_end "end" ()
        const_iterator cbegin()
        const_iterator cend()
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
        void swap(unordered_set&)
        void rehash(size_type buckets) except +
        void reserve(size_type count) except +
        size_type bucket_count()
        size_type max_bucket_count()
        size_type bucket_size(size_type bucket)
        size_type bucket(const T& key)
        float load_factor()
        float max_load_factor()
        void max_load_factor(float)
        bint operator==(unordered_set&)
        bint operator!=(unordered_set&)

    cdef cppclass unordered_multiset[T, HASH=*, PRED=*, ALLOCATOR=*]:
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
        cppclass const_iterator:
            const_iterator() except +
            const_iterator(const_iterator&) except +
            const_iterator(iterator&) except +
            const T& operator*()
            const_iterator operator++()
            const_iterator operator++(int)
            bint operator==(const_iterator)
            bint operator!=(const_iterator)
        unordered_multiset() except +
        unordered_multiset(unordered_multiset&) except +
        iterator begin()
        iterator end()
        const_iterator const_begin "begin" ()
        const_iterator const_end "end" ()
        const_iterator cbegin()
        const_iterator cend()
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
        void swap(unordered_multiset&)
        void rehash(size_type buckets) except +
        void reserve(size_type count) except +
        size_type bucket_count()
        size_type max_bucket_count()
        size_type bucket_size(size_type bucket)
        size_type bucket(const T& key)
        float load_factor()
        float max_load_factor()
        void max_load_factor(float)
        bint operator==(unordered_multiset&)
        bint operator!=(unordered_multiset&)

# cython: headers_on_use=True
# Hashed maps.

from libcpp.utility cimport pair

cdef extern from "<unordered_map>" namespace "std" nogil:
    cdef cppclass unordered_map[T, U, HASH=*, PRED=*, ALLOCATOR=*]:
        ctypedef T key_type
        ctypedef U mapped_type
        ctypedef pair[const T, U] value_type
        ctypedef size_t size_type
        ctypedef ptrdiff_t difference_type
        cppclass iterator:
            iterator() except +
            iterator(iterator&) except +
            pair[T, U]& operator*()
            iterator operator++()
            iterator operator++(int)
            bint operator==(iterator)
            bint operator!=(iterator)
        cppclass const_iterator:
            const_iterator() except +
            const_iterator(const_iterator&) except +
            const_iterator(iterator&) except +
            const pair[T, U]& operator*()
            const_iterator operator++()
            const_iterator operator++(int)
            bint operator==(const_iterator)
            bint operator!=(const_iterator)
        unordered_map() except +
        unordered_map(unordered_map&) except +
        U& operator[](const T& key)
        U& at(const T& key) except +
        const U& const_at "at" (const T& key) except +
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
        size_t count(const T& key)
        bint contains(const T& key)
        iterator find(const T& key)
        const_iterator const_find "find" (const T& key)
        pair[iterator, iterator] equal_range(const T& key)
        pair[const_iterator, const_iterator] const_equal_range "equal_range" (const T& key)
        pair[iterator, bint] insert(pair[T, U]& item) except +
        iterator insert(const_iterator hint, pair[T, U]& item) except +
        void insert[InputIt](InputIt first, InputIt last) except +
        size_type erase(const T& key)
        iterator erase(iterator position)
        iterator const_erase "erase" (const_iterator position)
        iterator erase(const_iterator first, const_iterator last)
        void swap(unordered_map&)
        pair[iterator, bint] insert_or_assign(const T& key, const U& value) except +
        void rehash(size_type buckets) except +
        void reserve(size_type count) except +
        size_type bucket_count()
        size_type max_bucket_count()
        size_type bucket_size(size_type bucket)
        size_type bucket(const T& key)
        float load_factor()
        float max_load_factor()
        void max_load_factor(float)
        bint operator==(unordered_map&)
        bint operator!=(unordered_map&)

    cdef cppclass unordered_multimap[T, U, HASH=*, PRED=*, ALLOCATOR=*]:
        ctypedef T key_type
        ctypedef U mapped_type
        ctypedef pair[const T, U] value_type
        ctypedef size_t size_type
        ctypedef ptrdiff_t difference_type
        cppclass iterator:
            iterator() except +
            iterator(iterator&) except +
            pair[T, U]& operator*()
            iterator operator++()
            iterator operator++(int)
            bint operator==(iterator)
            bint operator!=(iterator)
        cppclass const_iterator:
            const_iterator() except +
            const_iterator(const_iterator&) except +
            const_iterator(iterator&) except +
            const pair[T, U]& operator*()
            const_iterator operator++()
            const_iterator operator++(int)
            bint operator==(const_iterator)
            bint operator!=(const_iterator)
        unordered_multimap() except +
        unordered_multimap(unordered_multimap&) except +
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
        size_t count(const T& key)
        bint contains(const T& key)
        iterator find(const T& key)
        const_iterator const_find "find" (const T& key)
        pair[iterator, iterator] equal_range(const T& key)
        pair[const_iterator, const_iterator] const_equal_range "equal_range" (const T& key)
        iterator insert(pair[T, U]& item) except +
        iterator insert(const_iterator hint, pair[T, U]& item) except +
        void insert[InputIt](InputIt first, InputIt last) except +
        size_type erase(const T& key)
        iterator erase(iterator position)
        iterator const_erase "erase" (const_iterator position)
        iterator erase(const_iterator first, const_iterator last)
        void swap(unordered_multimap&)
        void rehash(size_type buckets) except +
        void reserve(size_type count) except +
        size_type bucket_count()
        size_type max_bucket_count()
        size_type bucket_size(size_type bucket)
        size_type bucket(const T& key)
        float load_factor()
        float max_load_factor()
        void max_load_factor(float)
        bint operator==(unordered_multimap&)
        bint operator!=(unordered_multimap&)

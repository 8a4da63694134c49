# cython: headers_on_use=True
# Doubly linked lists.

cdef extern from "<list>" namespace "std" nogil:
    cdef cppclass list[T, ALLOCATOR=*]:
        ctypedef T value_type
        ctypedef size_t size_type
        ctypedef ptrdiff_t difference_type
        cppclass iterator:
            iterator() except +
            iterator(iterator&) except +
            T& operator*()
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
            bint operator==(iterator)
            bint operator!=(const_iterator)
            bint operator!=(iterator)
            const_iterator operator--()
            const_iterator operator--(int)
        cppclass reverse_iterator:
            reverse_iterator() except +
            reverse_iterator(reverse_iterator&) except +
            T& operator*()
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
        list() except +
        list(list&) except +
        list(size_type count) except +
        list(size_type count, T& value) except +
        void assign(size_type count, const T&) except +
        void assign[InputIt](InputIt first, InputIt last) except +
        T& front()
        T& back()
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
        iterator insert(const_iterator position, const T& value) except +
        iterator insert(const_iterator position, size_type count, const T& value) except +
        iterator insert[InputIt](const_iterator position, InputIt first, InputIt last) except +
        iterator erase(const_iterator position)
        iterator erase(const_iterator first, const_iterator last)
        void push_back(T& value) except +
        void pop_back()
        void resize(size_type count) except +
        void resize(size_type count, T& value) except +
        void swap(list&)
        void push_front(T& value) except +
        void pop_front()
        void merge(list&)
        void splice(const_iterator position, list&)
        void splice(const_iterator position, list&, iterator item)
        void splice(const_iterator position, list&, iterator first, iterator last)
        void remove(const T& value)
        void reverse()
        void unique()
        void sort()
        bint operator==(list&)
        bint operator!=(list&)
        bint operator<(list&)
        bint operator>(list&)
        bint operator<=(list&)
        bint operator>=(list&)

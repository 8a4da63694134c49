# cython: headers_on_use=True
# Arrays that grow.

cdef extern from "<vector>" namespace "std" nogil:
    cdef cppclass vector[T, ALLOCATOR=*]:
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
            iterator operator+(size_type)
            iterator operator-(size_type)
            difference_type operator-(iterator)
            bint operator<(iterator)
            bint operator>(iterator)
            bint operator<=(iterator)
            bint operator>=(iterator)
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
            const_iterator operator+(size_type)
            const_iterator operator-(size_type)
            difference_type operator-(const_iterator)
            difference_type operator-(iterator)
            bint operator<(const_iterator)
            bint operator<(iterator)
            bint operator>(const_iterator)
            bint operator>(iterator)
            bint operator<=(const_iterator)
            bint operator<=(iterator)
            bint operator>=(const_iterator)
            bint operator>=(iterator)
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
            reverse_iterator operator+(size_type)
            reverse_iterator operator-(size_type)
            difference_type operator-(reverse_iterator)
            bint operator<(reverse_iterator)
            bint operator>(reverse_iterator)
            bint operator<=(reverse_iterator)
            bint operator>=(reverse_iterator)
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
            const_reverse_iterator operator+(size_type)
            const_reverse_iterator operator-(size_type)
            difference_type operator-(const_reverse_iterator)
            bint operator<(const_reverse_iterator)
            bint operator>(const_reverse_iterator)
            bint operator<=(const_reverse_iterator)
            bint operator>=(const_reverse_iterator)
        vector() except +
        vector(vector&) except +
        vector(size_type count) except +
        vector(size_type count, T& value) except +
        void assign(size_type count, const T&) except +
        void assign[InputIt](InputIt first, InputIt last) except +
        T& front()
        T& back()
        T& operator[](size_type index)
        T& at(size_type index) except +
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
        void swap(vector&)
        T* data()
        const T* const_data "data" ()
        size_type capacity()
        void reserve(size_type count) except +
        void shrink_to_fit() except +
        iterator emplace(const_iterator position, ...) except +
        T& emplace_back(...) except +
        bint operator==(vector&)
        bint operator!=(vector&)
        bint operator<(vector&)
        bint operator>(vector&)
        bint operator<=(vector&)
        bint operator>=(vector&)

# cython: headers_on_use=True
# Singly linked lists.

cdef extern from "<forward_list>" namespace "std" nogil:
    cdef cppclass forward_list[T, ALLOCATOR=*]:
        ctypedef T value_type
        ctypedef size_t size_type
        cppclass iterator:
            iterator()
            iterator(iterator&)
            T& operator*()
            iterator operator++()
            iterator operator++(int)
            bint operator==(iterator)
            bint operator!=(iterator)
        cppclass const_iterator(iterator):
            pass
        forward_list() except +
        forward_list(forward_list&) except +
        forward_list(size_t count) except +
        forward_list(size_t count, T& value) except +
        bint operator==(forward_list&)
        bint operator!=(forward_list&)
        bint operator<(forward_list&)
        void assign(size_t count, T& value) except +
        T& front()
        iterator before_begin()
        iterator begin()
        iterator end()
        bint empty()
        size_t max_size()
        void clear()
        iterator insert_after(iterator at, T& value) except +
        iterator erase_after(iterator at)
        iterator erase_after(iterator first, iterator last)
        void push_front(T& value) except +
        void pop_front()
        void resize(size_t count) except +
        void resize(size_t count, T& value) except +
        void swap(forward_list&)
        void merge(forward_list&)
        void remove(T& value)
        void reverse()
        void sort()
        void unique()
        void splice_after(iterator at, forward_list& other)

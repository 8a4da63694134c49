# cython: headers_on_use=True
# Pointers that own.

cdef extern from "<memory>" namespace "std" nogil:
    cdef cppclass default_delete[T]:
        default_delete()
    cdef cppclass allocator[T]:
        allocator()
        T* allocate(size_t count) except +
        void deallocate(T* first, size_t count)
    cdef cppclass unique_ptr[T, DELETER=*]:
        unique_ptr() except +
        unique_ptr(T* object) except +
        T* get()
        T* release()
        void reset()
        void reset(T* object)
        void reset[U](U* object)
        void swap(unique_ptr&)
        T& operator*()
        bint operator bool()
        bint operator!()
        bint operator==(unique_ptr&)
        bint operator!=(unique_ptr&)
    cdef cppclass shared_ptr[T]:
        shared_ptr() except +
        shared_ptr(T* object) except +
        shared_ptr(shared_ptr&) except +
        T* get()
        void reset()
        void reset(T* object) except +
        void reset[U](U* object) except +
        void swap(shared_ptr&)
        long use_count()
        bint unique()
        bint owner_before[U](const shared_ptr[U]& other)
        bint owner_before[U](const weak_ptr[U]& other)
        T& operator*()
        bint operator bool()
        bint operator!()
        bint operator==(shared_ptr&)
        bint operator!=(shared_ptr&)
    cdef cppclass weak_ptr[T]:
        weak_ptr() except +
        weak_ptr(shared_ptr[T]&) except +
        shared_ptr[T] lock() except +
        bint expired()
        long use_count()
        bint owner_before[U](const shared_ptr[U]& other)
        bint owner_before[U](const weak_ptr[U]& other)
        void swap(weak_ptr& other)
        void reset()
    shared_ptr[T] static_pointer_cast[T, U](const shared_ptr[U]& other)
    shared_ptr[T] dynamic_pointer_cast[T, U](const shared_ptr[U]& other)
    shared_ptr[T] const_pointer_cast[T, U](const shared_ptr[U]& other)
    shared_ptr[T] reinterpret_pointer_cast[T, U](const shared_ptr[U]& other)
    unique_ptr[T] make_unique[T](...) except +
    shared_ptr[T] make_shared[T](...) except +

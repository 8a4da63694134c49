# cython: headers_on_use=True
# Results that another thread computes. Never wait for one while holding the GIL.

from libcpp.exception cimport exception_ptr

cdef extern from "<kc/python/cpp/futures.h>" namespace "kc::py":
    void raise_future_error() except +

cdef extern from "<kc/python/cpp/futures.h>" namespace "std" nogil:
    cdef enum class future_status:
        ready
        timeout
        deferred
    cdef enum class future_errc:
        broken_promise
        future_already_retrieved
        promise_already_satisfied
        no_state
    cdef cppclass future[T]:
        future()
        future(future& other)
        future& operator=(future& other)
        shared_future[T] share()
        T get() except +raise_future_error
        bint valid()
        void wait() except +
        future_status wait_for(...) except +
        future_status wait_until(...) except +
    cdef cppclass shared_future[T]:
        shared_future()
        shared_future(const shared_future& other)
        shared_future(future[T]& other)
        shared_future& operator=(const shared_future& other)
        shared_future& operator=(future[T]& other)
        const T& get() except +raise_future_error
        bint valid()
        void wait() except +
        future_status wait_for(...) except +
        future_status wait_until(...) except +
    cdef cppclass promise[T]:
        promise()
        promise(promise& other)
        promise& operator=(promise& other)
        void swap(promise& other)
        future[T] get_future() except +
        void set_value(T value) except +raise_future_error
        void set_value() except +raise_future_error
        void set_value_at_thread_exit(T value) except +raise_future_error
        void set_value_at_thread_exit() except +raise_future_error
        void set_exception(exception_ptr error) except +raise_future_error
        void set_exception_at_thread_exit(exception_ptr error) except +raise_future_error

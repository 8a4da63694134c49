# cython: headers_on_use=True
# Asking threads to stop; needs C++20.

cdef extern from "<stop_token>" namespace "std" nogil:
    cdef cppclass stop_token:
        stop_token()
        bint stop_requested()
        bint stop_possible()
    cdef cppclass nostopstate_t:
        pass
    const nostopstate_t nostopstate
    cdef cppclass stop_source:
        stop_source() except +
        stop_source(nostopstate_t)
        bint request_stop()
        void swap(stop_source& other)
        stop_token get_token()
        bint stop_requested()
        bint stop_possible()
    cdef cppclass stop_callback[Callback]:
        stop_callback(stop_token token, Callback function)
    cdef cppclass func_ptr_stop_callback "std::stop_callback<void (*)()>":
        func_ptr_stop_callback(stop_token token, void (*function)() noexcept nogil)

cdef extern from "<kc/python/cpp/stop_callbacks.h>" namespace "kc::py":
    cdef cppclass python_stop_callback_holder "kc::py::StopCallback":
        python_stop_callback_holder()
        python_stop_callback_holder(stop_token token, object function)
        void initialize(stop_token token, object function)

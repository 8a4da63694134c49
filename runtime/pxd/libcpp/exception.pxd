# cython: headers_on_use=True
# Exceptions of C++. `exception_ptr_error_handler` and its like make them Python exceptions.

cdef extern from "<exception>" namespace "std" nogil:
    cdef cppclass exception:
        exception() except +
        exception(const exception&) except +
        const char* what()
    cdef cppclass bad_exception(exception):
        bad_exception() except +
    cdef cppclass nested_exception:
        nested_exception()
        exception_ptr nested_ptr()
    cdef cppclass exception_ptr:
        exception_ptr()
        exception_ptr(const exception_ptr&)
        bint operator bool()
    exception_ptr make_exception_ptr[E](E error)
    exception_ptr current_exception()
    void rethrow_exception(exception_ptr error) except +
    int uncaught_exceptions()

cdef extern from "<new>" namespace "std" nogil:
    cdef cppclass bad_alloc(exception):
        bad_alloc()
    cdef cppclass bad_array_new_length(bad_alloc):
        bad_array_new_length()

cdef extern from "<typeinfo>" namespace "std" nogil:
    cdef cppclass bad_cast(exception):
        bad_cast()
    cdef cppclass bad_typeid(exception):
        bad_typeid()

cdef extern from "<stdexcept>" namespace "std" nogil:
    cdef cppclass logic_error(exception):
        logic_error(const char* text) except +
    cdef cppclass domain_error(logic_error):
        domain_error(const char* text) except +
    cdef cppclass invalid_argument(logic_error):
        invalid_argument(const char* text) except +
    cdef cppclass length_error(logic_error):
        length_error(const char* text) except +
    cdef cppclass out_of_range(logic_error):
        out_of_range(const char* text) except +
    cdef cppclass runtime_error(exception):
        runtime_error(const char* text) except +
    cdef cppclass range_error(runtime_error):
        range_error(const char* text) except +
    cdef cppclass overflow_error(runtime_error):
        overflow_error(const char* text) except +
    cdef cppclass underflow_error(runtime_error):
        underflow_error(const char* text) except +

cdef extern from "<kc/python/cpp/exception_pointers.h>" namespace "kc::py":
    void exception_ptr_error_handler "kc::py::wrap_exception" () except *
    exception_ptr wrapped_exception_ptr_from_exception "kc::py::exception_in" (object error) except +
    void delegate_to_exception_handlers "kc::py::ask_handlers" (...) except +*

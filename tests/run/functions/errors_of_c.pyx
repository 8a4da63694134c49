# Errors that C code sets without telling: a function that gives its error value then raises them.
from cpython.exc cimport PyErr_SetString, PyErr_Clear

cdef extern from *:
    """
    static double kc_test_set_error(double x) {
      PyGILState_STATE held = PyGILState_Ensure();
      if (x < 0) PyErr_SetString(PyExc_ArithmeticError, "below zero");
      PyGILState_Release(held);
      return x;
    }
    """
    double kc_test_set_error(double x) noexcept nogil

ctypedef double (*c_function)(double x) noexcept nogil


cdef int set_by_name(int x) except -1:
    if x:
        PyErr_SetString(ValueError, b"set by name")
        return -1
    return 5


cdef int cleared(int x) except? -1:
    if x:
        PyErr_SetString(ValueError, b"cleared")
        PyErr_Clear()
        return -1
    return x


cdef char* no_text(int x) except NULL:
    if x:
        PyErr_SetString(KeyError, b"no text")
        return NULL
    return b"text"


cdef double set_behind_pointer(double x, void* function) except? -1.0 nogil:
    if x == 0:
        with gil: raise ZeroDivisionError("zero")
    cdef double result = (<c_function> function)(x)
    if result < 0:
        return -1.0
    return result


cdef int computed(int x, int result) except -1:
    if x: PyErr_SetString(ValueError, b"computed")
    return result - 1


cdef double perhaps(int x, double result) except? -1.0:
    if x: PyErr_SetString(ValueError, b"perhaps")
    return result


cdef void* pointed(int x, void* result) except NULL:
    if x: PyErr_SetString(ValueError, b"pointed")
    return result


cdef void nothing(int x) except *:
    if x == 3: return
    if x: PyErr_SetString(ValueError, b"nothing")
    if x == 2: return


cdef int* at_address(int x) except <int*>-1:
    if x < 0: raise ValueError(x)
    return <int*> 8


cdef int* perhaps_at_address(int x) except? <int*>-1:
    if x < 0: raise ValueError(x)
    if x > 5: PyErr_SetString(KeyError, b"at address")
    return <int*> (-1 if x else 8)


cpdef short shared(int x, short result) except -1:
    if x: PyErr_SetString(ValueError, b"shared")
    return result


def call_computed(int x, int result): return computed(x, result)
def call_perhaps(int x, double result): return perhaps(x, result)
def call_pointed(int x): return <size_t> pointed(x, NULL if x else <void*> 8)
def call_nothing(int x): nothing(x)
def call_at_address(int x): return <size_t> at_address(x)
def call_perhaps_at_address(int x): return <size_t> perhaps_at_address(x) == <size_t> -1
def call_by_name(int x): return set_by_name(x)
def call_cleared(int x): return cleared(x)
def call_text(int x): return no_text(x)


def call_pointer(double x):
    cdef double result
    with nogil: result = set_behind_pointer(x, <void*> kc_test_set_error)
    return result


cdef char letter(x) except 'a':
    if x == 0:
        raise ValueError("no letter")
    return 'b' if x == 1 else 'a'


cdef double far(x) except 100000000000000000000000000000000:
    if x == 0:
        raise ValueError("not so far")
    return x


def call_letter(x):
    return chr(letter(x))


def call_far(x):
    return far(x)

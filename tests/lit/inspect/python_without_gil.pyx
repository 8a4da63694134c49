# C code that reaches Python's API is found in nogil functions and blocks, through the functions between; with the GIL it may.
# RUN: not %kernelc check %s --python %python 2>&1 | %FileCheck %s

cdef extern from *:
    """
    static int is_set(void) { return PyErr_Occurred() != 0; }
    static int sneaky(int x) { return is_set() ? 1 : x; }
    static int careful(int x) {
      PyGILState_STATE state = PyGILState_Ensure();
      x += is_set();
      PyGILState_Release(state);
      return x;
    }
    """
    int sneaky(int) nogil
    int careful(int) nogil

# CHECK: python_without_gil.pyx:[[@LINE+5]]:12: error: 'PyErr_Occurred' of Python's C API is reached without the GIL [PythonWithoutGil]
# CHECK-NEXT: return sneaky(x) + careful(x)
# CHECK-NEXT: ^~~~~~
# CHECK-NEXT: python_without_gil.cpp:{{[0-9]+}}:{{[0-9]+}}: note: by way of 'sneaky', 'is_set'
cdef int silent(int x) noexcept nogil:
    return sneaky(x) + careful(x)

def held(int x):
    return sneaky(x) + silent(x)

def released(int x):
    with nogil:
        x = careful(x)
        with gil:
            x += sneaky(x)
# CHECK: python_without_gil.pyx:[[@LINE+1]]:13: error: 'PyErr_Occurred' of Python's C API is reached without the GIL [PythonWithoutGil]
        x = sneaky(x)
    return x
# CHECK-NOT: error:

# What an object is can be asked without it.
cdef extern from "Python.h":
    bint PyFloat_Check(object) nogil
    bint PyLong_CheckExact(object) nogil

cdef bint is_number(object x) noexcept nogil:
    return PyFloat_Check(x) or PyLong_CheckExact(x)

def asked(x):
    return is_number(x)

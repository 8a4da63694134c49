# What declarations and statements ask for that Python or C cannot give.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
cimport numpy as np

cdef struct Held:
    double *p

cdef class Owner:
    # CHECK: [[@LINE+1]]:22: error: C attribute of type 'Held' cannot be accessed from Python [InvalidType]
    cdef public Held held
    # CHECK: [[@LINE+1]]:29: error: Buffer types only allowed as function local variables [InvalidType]
    cdef np.ndarray[double] data
    # CHECK: [[@LINE+1]]:9: error: Extension types have no __new__: use __cinit__ [MisplacedDeclaration]
    def __new__(cls):
        return 1
    @property
    def x(self):
        return 1
    # CHECK: [[@LINE+1]]:6: error: Function of property has wrong number of arguments (1 declared, 2 expected) [InvalidArgument]
    @x.setter
    def x(self):
        pass

# CHECK: [[@LINE+1]]:13: error: Function cannot return an array [InvalidType]
cdef int[3] three():
    pass

# CHECK: [[@LINE+1]]:12: error: A 'cdef' function takes no '*' or '**' parameters, and none by keyword alone [InvalidArgument]
cdef int f(*args):
    return 1

def g(double[:] v, int n):
    cdef int *p = &n
    # CHECK: [[@LINE+1]]:5: error: import * only allowed at module level [MisplacedStatement]
    from math import *
    # CHECK: [[@LINE+1]]:19: error: There is nothing to give a name to in 'with gil' and 'with nogil' [MisplacedStatement]
    with nogil as x:
        n += 1
    try:
        n += 1
    except:
        pass
    # CHECK: [[@LINE+1]]:5: error: default 'except:' must be last [MisplacedStatement]
    except ValueError:
        pass
    # CHECK: [[@LINE+1]]:8: error: Invalid types for '<' (double[:], long) [InvalidOperands]
    if v < 3:
        # CHECK: [[@LINE+1]]:16: error: Python objects cannot be cast from pointers of primitive types [InvalidConversion]
        return <object> p

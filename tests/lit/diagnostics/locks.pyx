# What locks and critical sections cannot be.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
cimport cython

cdef void take(cython.pymutex* lock):
    pass

cdef void copy(cython.pymutex lock):
    pass

# CHECK: [[@LINE+2]]:12: error: cython.pymutex cannot be copied [InvalidConversion]
cdef cython.pymutex give(cython.pymutex* lock):
    return lock[0]

def sections(x, int n):
    cdef cython.pymutex lock
    take(&lock)
    # CHECK: [[@LINE+1]]:10: error: cython.pymutex cannot be copied [InvalidConversion]
    copy(lock)
    # CHECK: [[@LINE+1]]:13: error: cython.pymutex cannot be copied [InvalidConversion]
    other = lock
    with cython.critical_section(x), cython.critical_section(lock, &lock):
        pass
    # CHECK: [[@LINE+1]]:10: error: critical_section directive accepts one or two positional arguments [InvalidArgument]
    with cython.critical_section():
        pass
    # CHECK: [[@LINE+1]]:10: error: critical_section directive accepts one or two positional arguments [InvalidArgument]
    with cython.critical_section(x, x, x):
        pass
    # CHECK: [[@LINE+1]]:34: error: Arguments to cython.critical_section must be Python objects, pymutex, or pymutex*. [InvalidArgument]
    with cython.critical_section(n):
        pass
    # CHECK: [[@LINE+1]]:10: error: Arguments to cython.critical_section must not mix objects and pymutexes. [InvalidArgument]
    with cython.critical_section(x, lock):
        pass
    with nogil:
        # CHECK: [[@LINE+1]]:14: error: Critical sections require the GIL [NeedsGil]
        with cython.critical_section(x):
            pass

# CHECK: [[@LINE+1]]:2: error: critical_section directive can only be applied to a function with one or more positional arguments [InvalidArgument]
@cython.critical_section
def nothing_to_lock(*args):
    pass

# CHECK: [[@LINE+1]]:2: error: critical_section decorator does not take arguments [InvalidArgument]
@cython.critical_section(True)
def called(x):
    pass

# CHECK: [[@LINE+1]]:2: error: Arguments to cython.critical_section must be Python objects, pymutex, or pymutex*. [InvalidArgument]
@cython.critical_section
def number(int n):
    pass

cdef class Counter:
    @cython.critical_section
    def method(self):
        pass

def generator(x):
    # CHECK: [[@LINE+1]]:10: error: Cannot yield while in a cython.critical_section. [MisplacedStatement]
    with cython.critical_section(x):
        yield x

async def waiting(x):
    # CHECK: [[@LINE+1]]:10: error: Cannot yield while in a cython.critical_section. [MisplacedStatement]
    with cython.critical_section(x):
        await x

def inner_generator(x):
    with cython.critical_section(x):
        return (lambda: (yield x))

# CHECK-NOT: error:

# cython: boundscheck=False, wraparound=False
cimport cython
cimport openmp
from cython.parallel cimport prange, parallel, threadid
from libc.stdlib cimport abort, calloc, free, malloc
from libc.math cimport sqrt

import numpy as np


def set_threads(int n):
    openmp.omp_set_num_threads(n)


# Reductions

def integer_reductions(long n):
    cdef long i, total = 5, difference = 100
    cdef unsigned long product = 1
    cdef unsigned int both = 0xffffffffu, any_bit = 0, odd = 0
    for i in prange(n, nogil=True):
        total += i * i
        product *= i % 3 + 1
        difference -= i
        both &= <unsigned int>(i | 0xf0)
        any_bit |= <unsigned int>i
        odd ^= <unsigned int>i * 2654435761u
    return total, product, difference, both, any_bit, odd


def float_reduction(double[:] v):
    cdef Py_ssize_t i
    cdef double total = 0
    for i in prange(v.shape[0], nogil=True, schedule="static", num_threads=3):
        total += v[i]
    return total


def complex_reduction(int n):
    cdef int i
    cdef long low = 0
    cdef int high = 0
    for i in prange(n, nogil=True, schedule="dynamic", chunksize=4):
        if i % 2:
            low += i
        else:
            high += 1
    return low, high


def complex_numbers(int n):
    cdef int i
    cdef double complex total = 1, product = 1, rest = 0
    cdef float complex single = 0
    for i in prange(n, nogil=True):
        total += i + 1j
        product *= 1j
        rest -= i * 2j
        single += 2 * i
    return total, product, rest, single


def nested_reduction(int n, int m):
    cdef int i, j
    cdef long total = 0
    for i in prange(n, nogil=True):
        for j in prange(m):
            total += i * j
    return total


def reduction_in_inner_loop(int n, int m):
    cdef int i, j
    cdef long total = 0
    for i in prange(n, nogil=True):
        for j in range(m):
            total += i + j
    return total, i, j


# What is private, and what remains of it

def last_values(int n):
    cdef int i = -7, square = -3
    cdef double half = 0.25
    for i in prange(n, nogil=True):
        square = i * i
        half = i / 2.0
    return i, square, half


def first_values(int n):
    cdef int i, seen = 42, result = 0
    for i in prange(n, nogil=True):
        if seen == 42:
            result = result + 0
        seen = 42
    return seen, result


def untyped_private(int n):
    cdef Py_ssize_t i
    cdef double[:] out = np.zeros(n)
    for i in prange(n, nogil=True):
        x = i * 2.0
        y = x + 1
        out[i] = y
    return np.asarray(out)


def untyped_target(int n):
    cdef long[:] out = np.zeros(n, dtype=np.int64)
    for k in prange(n, nogil=True):
        out[k] = k
    return np.asarray(out)


def changed_target(int n):
    cdef int i
    cdef long total = 0
    for i in prange(n, nogil=True):
        i = i * 10
        total += i
    return total


# Bounds

def stepped(long start, long stop, long step):
    cdef long i = -99, count = 0, total = 0
    for i in prange(start, stop, step, nogil=True):
        count += 1
        total += i
    return i, count, total


def constant_steps():
    cdef int i = 5, j = 6
    cdef long up = 0, down = 0
    for i in prange(3, 40, 7, nogil=True):
        up += i
    for j in prange(40, 3, -7, nogil=True):
        down += j
    return i, j, up, down


def unsigned_index(unsigned int n):
    cdef unsigned int i
    cdef unsigned long total = 0
    for i in prange(n, nogil=True):
        total += i
    return total


def short_index(short n):
    cdef short i
    cdef long total = 0
    for i in prange(n, nogil=True):
        total += i
    return total, i


cdef int counted = 0

cdef int next_bound() noexcept nogil:
    global counted
    counted += 1
    return 6


def bounds_once():
    global counted
    counted = 0
    cdef int i
    cdef int n = 0
    for i in prange(next_bound(), nogil=True):
        n += 1
    return n, counted


# Schedules and threads

def schedules(int n):
    cdef int i
    cdef long a = 0, b = 0, c = 0, d = 0, e = 0
    for i in prange(n, nogil=True, schedule="static"):
        a += i
    for i in prange(n, nogil=True, schedule="static", chunksize=3):
        b += i
    for i in prange(n, nogil=True, schedule="dynamic"):
        c += i
    for i in prange(n, nogil=True, schedule="guided", chunksize=2):
        d += i
    for i in prange(n, nogil=True, schedule="runtime"):
        e += i
    return a, b, c, d, e


def threads(int n, int count):
    cdef int i, most = 0
    cdef int[:] used = np.zeros(16, dtype=np.intc)
    for i in prange(n, nogil=True, num_threads=count, schedule="static", chunksize=1):
        used[threadid()] = 1
    return np.asarray(used).sum()


def threads_if(int n, bint use):
    cdef int i
    cdef int[:] used = np.zeros(16, dtype=np.intc)
    for i in prange(n, nogil=True, num_threads=2, use_threads_if=use, schedule="static", chunksize=1):
        used[threadid()] = 1
    return np.asarray(used).sum()


# Ways out

def left_by_break(int n, int at):
    cdef int i
    cdef int found = 0
    for i in prange(n, nogil=True):
        if i == at:
            found = 1
            break
    else:
        found = 2
    return found


cdef int first_at(int n, int at) noexcept nogil:
    cdef int i
    for i in prange(n):
        if i == at:
            return i
    return -1


def left_by_return(int n, int at):
    return first_at(n, at)


cdef int plain_return(int n) nogil:
    cdef int i
    for i in prange(n):
        return 7
    return 8


def returned_value(int n):
    return plain_return(n)


def continued(int n):
    cdef int i
    cdef long total = 0
    for i in prange(n, nogil=True):
        if i % 3 == 0:
            continue
        total += i
    else:
        total += 1000
    return total


def raised(int n, int at):
    cdef int i
    for i in prange(n, nogil=True):
        if i == at:
            with gil:
                raise ValueError(f"at {i}")
    return "none"


cdef int refuse(int i) except -1 nogil:
    if i == 3:
        raise KeyError(i)
    return i


def raised_by_callee(int n):
    cdef int i
    cdef long total = 0
    for i in prange(n, nogil=True):
        total += refuse(i)
    return total


def caught_inside(int n):
    cdef int i
    cdef int caught = 0
    for i in prange(n, nogil=True):
        with gil:
            try:
                if i % 2:
                    raise ValueError
            except ValueError:
                caught += 1
    return caught


def checked_elements(double[:] v, int n):
    cdef int i
    cdef double total = 0
    with cython.boundscheck(True):
        for i in prange(n, nogil=True):
            total += v[i]
    return total


def divided(int n):
    cdef int i
    cdef long total = 0
    for i in prange(n, nogil=True):
        total += 12 // (3 - i)
    return total


# Blocks that all threads run

def block_of_threads(int n):
    cdef int i
    cdef long[:] out = np.zeros(n, dtype=np.int64)
    cdef int me
    with nogil, parallel(num_threads=2):
        me = threadid()
        for i in prange(n, schedule="static"):
            out[i] = i + me * 0
    return np.asarray(out)


def block_with_buffers(int n, int width):
    cdef int i, j
    cdef double* buffer
    cdef double[:] out = np.zeros(n)
    with nogil, parallel():
        buffer = <double*>malloc(sizeof(double) * width)
        if buffer is NULL:
            abort()
        for i in prange(n):
            for j in range(width):
                buffer[j] = i * j
            for j in range(width):
                out[i] += buffer[j]
        free(buffer)
    return np.asarray(out)


def block_over_rows(int[:, :] m):
    cdef Py_ssize_t i, j
    cdef long total = 0
    cdef long* buffer
    with nogil, parallel(num_threads=2):
        buffer = <long*>malloc(sizeof(long))
        if buffer is NULL:
            abort()
        for i in prange(m.shape[0], schedule="static"):
            buffer[0] = 0
            for j in range(m.shape[1]):
                buffer[0] += m[i, j]
            total += buffer[0]
        free(buffer)
    return total


def block_with_reduction(int n):
    cdef int i
    cdef long total = 0
    with nogil, parallel():
        for i in prange(n):
            total += i
    return total


def two_loops_in_block(int n):
    cdef int i, j
    cdef long first = 0, second = 1
    with nogil, parallel(num_threads=2):
        for i in prange(n):
            first += i
        for j in prange(n):
            second += 2 * j
    return first, second


def block_count(int count):
    cdef int[:] ran = np.zeros(16, dtype=np.intc)
    cdef int me
    with nogil, parallel(num_threads=count):
        me = threadid()
        ran[me] = 1
    return np.asarray(ran).sum()


def block_raises(bint fail):
    with nogil, parallel(num_threads=2):
        if fail:
            with gil:
                raise RuntimeError("in a block")
    return "done"


# Views

def rows(double[:, :] m, double[:] out not None):
    cdef Py_ssize_t i, j
    for i in prange(m.shape[0], nogil=True):
        for j in range(m.shape[1]):
            out[i] += m[i, j]


cdef double total_of(double[:] row) noexcept nogil:
    cdef Py_ssize_t j
    cdef double total = 0
    for j in range(row.shape[0]):
        total = total + row[j]
    return total


def sliced_rows(double[:, :] m):
    cdef Py_ssize_t i
    cdef double total = 0
    cdef double[:] out = np.zeros(m.shape[0])
    for i in prange(m.shape[0], nogil=True):
        out[i] = total_of(m[i, :])
        total += total_of(m[i, ::2])
    return total, np.asarray(out)


def local_array(int n):
    cdef int i, j
    cdef long total = 0
    cdef long* parts
    for i in prange(n, nogil=True):
        parts = <long*>calloc(4, sizeof(long))
        for j in range(4):
            parts[j] = i + j
        total += parts[0] + parts[3]
        free(parts)
    return total


cdef struct Pair:
    int left
    double right


def private_struct(int n):
    cdef int i
    cdef Pair p
    p.left = 0
    p.right = 0.5
    cdef double total = 0
    for i in prange(n, nogil=True):
        p = Pair(i, i * 0.5)
        total += p.right
    return p, total


def private_complex(int n):
    cdef int i
    cdef double complex z = 1j
    cdef double total = 0
    for i in prange(n, nogil=True):
        z = i + 2j
        total += z.real * z.imag
    return z, total


ctypedef fused number:
    int
    double


def fused_total(number[:] v):
    cdef Py_ssize_t i
    cdef number total = 0
    for i in prange(v.shape[0], nogil=True):
        total += v[i]
    return total


cdef class Sums:
    cdef double[:] values
    cdef public double last

    def __init__(self, values):
        self.values = values

    def total(self, double factor):
        cdef Py_ssize_t i
        cdef double total = 0
        for i in prange(self.values.shape[0], nogil=True):
            total += self.values[i] * factor
        self.last = total
        return total


cdef double weights[5]
cdef int module_index


def module_variables(int n):
    cdef int i
    for i in prange(n, nogil=True):
        weights[i % 5] = i % 5
    return [w for w in weights]


cdef long module_total = 5, module_product = 1
cdef int module_last = -1

def reduced_module_variables(int n):
    global module_total, module_product, module_last
    cdef int i
    for i in prange(n, nogil=True):
        module_total += i
        module_product *= i % 3 + 1
        module_last = i * 2
    return module_total, module_product, module_last


def module_variable_as_target(int n):
    global module_index
    cdef int total = 0
    for module_index in prange(n, nogil=True):
        total += module_index
    return total, module_index


def last_values_in_block(int n, bint doubled):
    cdef int i = -1, last = -1, seen = -2
    with nogil, parallel():
        if doubled:
            for i in prange(n):
                last = i * 2
                seen = last + 1
        else:
            for i in prange(n, schedule="static", chunksize=3):
                last = i
    return i, last, seen


def last_values_of_module_in_block(int n):
    global module_index, module_last
    module_index = module_last = -1
    with nogil, parallel():
        for module_index in prange(n):
            module_last = module_index * 2
    return module_index, module_last


def module_variables_in_block(int n):
    global module_total
    cdef int i
    module_total = 1
    with nogil, parallel():
        for i in prange(n):
            module_total += i
    return module_total


# Blocks and generators

def block_returns(int n):
    cdef int i, total = 0
    with nogil, parallel(num_threads=1):
        for i in prange(n):
            total += i
        if n > 3:
            with gil:
                return n
    return total


cdef int first_thread() noexcept:
    with nogil, parallel(num_threads=2):
        return 7


def returned_by_all():
    return first_thread()


def loop_in_generator(int n):
    cdef int i, last = -1
    yield n
    for i in prange(n, nogil=True):
        last = i * 2
    yield last
    yield i if n else None


def generated(int n):
    return list(loop_in_generator(n))


cdef void put(int* place, int value) noexcept nogil:
    place[0] = value


def changed_through_pointers(int n, int by):
    cdef int i, found = -1, number = 1, total = 0
    cdef bint seen = False
    cdef bint* seen_place = &seen
    cdef int* number_place = &number
    for i in prange(n, nogil=True):
        if i == 2:
            put(&found, 7)
            put(&by, 3)
            seen_place[0] = True
    for i in prange(n, nogil=True, num_threads=1):
        number_place[0] = i
        total += number
    return found, seen, by, total


def changed_through_pointers_in_block(int n):
    cdef int i, found = -1
    with nogil, parallel(num_threads=1):
        put(&found, n)
        for i in prange(n):
            put(&found, 5)
    return found

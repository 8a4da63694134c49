# cython: language_level=3
"""cython.view.array: made, filled from C, freed by a callback, passed around."""
from cython cimport view
from cython.view cimport memoryview
from libc.stdlib cimport malloc, free

cdef int freed = 0


cdef void count_and_free(void* data) noexcept:
    global freed
    freed += 1
    free(data)


def made(shape, itemsize, format, mode="c", allocate_buffer=True):
    return view.array(shape, itemsize, format, mode, allocate_buffer)


def over_own_memory():
    cdef view.array a = view.array(shape=(3,), itemsize=sizeof(int), format="i", allocate_buffer=False)
    a.data = <char*> malloc(3 * sizeof(int))
    a.callback_free_data = count_and_free
    cdef int[:] v = a
    v[:] = 3
    (<int*> a.data)[1] = 4
    return [x for x in v], a[1], a.callback_free_data == count_and_free


def freed_by_library():
    cdef view.array a = view.array(shape=(2,), itemsize=sizeof(double), format="d", mode="fortran", allocate_buffer=False)
    a.data = <char*> malloc(2 * sizeof(double))
    a.callback_free_data = free
    (<double*> a.data)[0] = 1.5
    (<double*> a.data)[1] = 2.5
    cdef double[::1] v = a
    return v[0] + v[1]


def fields():
    cdef view.array a = view.array(shape=(2, 3), itemsize=sizeof(short), format="h")
    return a.ndim, a.len, a.itemsize, a.free_data, a.dtype_is_object, a.shape, a.strides


def freed_so_far(): return freed


def of_pointer(int n):
    cdef int* p = <int*> malloc(n * sizeof(int))
    cdef int i
    for i in range(n):
        p[i] = i
    cdef view.array a = <int[:n]> p
    a.callback_free_data = count_and_free
    return a


def of_c_array():
    cdef int table[2][3]
    cdef int i, j
    for i in range(2):
        for j in range(3):
            table[i][j] = 10 * i + j
    cdef view.array a = <int[:2, :3]> &table[0][0]
    cdef int[:, :] v = a
    return [[v[i, j] for j in range(3)] for i in range(2)], a.shape


def chars_are_set(n):
    a = view.array(shape=(n,), itemsize=sizeof(char), format="c")
    a[:] = b"x"
    return bytes(a)


def made_from_pointer(int fortran):
    cdef int* p = <int*> malloc(6 * sizeof(int))
    cdef view.array a = <int[:2:1, :3]> p if fortran else <int[:2, :3]> p
    a.callback_free_data = free
    return a.mode, a.format, a.ndim, a.len


def view_type_by_name(obj):
    cdef memoryview v = memoryview(obj, 0x1C)  # PyBUF_RECORDS_RO
    return v.shape, v.ndim, isinstance(v, memoryview)


def fields_of_view_object(obj):
    cdef memoryview v = memoryview(obj, 0x1C)
    cdef const char* first = <const char*> v.view.buf
    return (v.view.ndim, v.view.len, v.view.itemsize, v.view.shape[0], v.view.suboffsets == NULL, v.view.readonly, v.obj is obj,
            first[0] if v.view.len else None)

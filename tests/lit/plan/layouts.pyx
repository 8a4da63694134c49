# Which loop nests get copies for which layouts: declared ones only to run as one loop; element loops over objects get none.
# RUN: %kernelc %s --dump=plan | %FileCheck %s

def strided(double[:, :] v):
    cdef Py_ssize_t i, j
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            v[i, j] += 1

def contiguous(double[:, ::1] v):
    cdef Py_ssize_t i, j
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            v[i, j] += 1

def with_objects(double[:] v, list seen):
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        seen.append(v[i])

def along_columns(double[:, :] v):
    cdef Py_ssize_t i, j
    cdef double total = 0
    for j in range(v.shape[1]):
        for i in range(v.shape[0]):
            total += v[i, j]
    return total

def from_to(double[:, :] source, double[:, :] target):
    cdef Py_ssize_t i
    for i in range(1, source.shape[0]):
        target[i, 0] = source[i - 1, 0]

cdef void by_pointer(double[:] source, double* target):
    cdef Py_ssize_t i
    for i in range(source.shape[0]):
        source[i] = target[i]

# CHECK: layouts.pyx:36:5: by_pointer: copies for source: unit stride, strided
# CHECK: layouts.pyx:6:5: strided: copies for v: unit last, strided; one loop when contiguous
# CHECK: layouts.pyx:12:5: contiguous: copies for v: {{.*}}; one loop when contiguous
# CHECK: layouts.pyx:18:5: with_objects: no copies for v: uses Python objects
# CHECK: layouts.pyx:24:5: along_columns: copies for v: unit last, unit first, strided
# CHECK: layouts.pyx:31:5: from_to: copies for source, target: disjoint unit last, disjoint unit first, unit last, unit first, strided

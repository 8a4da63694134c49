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

# CHECK: layouts.pyx:6:5: strided: copies for v: unit last, unit first, strided; one loop when contiguous
# CHECK: layouts.pyx:12:5: contiguous: copies for v: {{.*}}; one loop when contiguous
# CHECK: layouts.pyx:18:5: with_objects: no copies for v: uses Python objects

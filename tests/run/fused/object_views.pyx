# Fused types with object among the elements of views.

ctypedef fused element:
    double
    long double
    object


def accumulate(element[:, ::1] v):
    cdef Py_ssize_t i, j
    for i in range(v.shape[0]):
        for j in range(1, v.shape[1]):
            v[i, j] = v[i, j] + v[i, j - 1]
    return v[0, 0]

def scale(double[:] v, double factor):
    """Multiplies each element."""
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        v[i] *= factor

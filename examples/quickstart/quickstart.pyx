# cython: language_level=3
"""Typed memoryviews of four kinds of memory: a NumPy array, a C array, a cython.view.array, another view."""
from cython.view cimport array as cvarray
import numpy as np

# A view of a NumPy array.
narr = np.arange(27, dtype=np.dtype("i")).reshape((3, 3, 3))
cdef int[:, :, :] narr_view = narr

# A view of a C array.
cdef int carr[3][3][3]
cdef int[:, :, :] carr_view = carr

# A view of a cython.view.array.
cyarr = cvarray(shape=(3, 3, 3), itemsize=sizeof(int), format="i")
cdef int[:, :, :] cyarr_view = cyarr

print("NumPy sum of the NumPy array before assignments:", narr.sum())

# One statement copies all elements from one view to another, by `...` or by colons.
carr_view[...] = narr_view
cyarr_view[:] = narr_view

# A single value goes to all elements, and through the view into the array.
narr_view[:, :, :] = 3

# So that the sums of the arrays differ.
carr_view[0, 0, 0] = 100
cyarr_view[0, 0, 0] = 1000

print("NumPy sum of the NumPy array after assignments:", narr.sum())


# A function that uses a view needs no GIL.
cpdef int sum3d(int[:, :, :] arr) noexcept nogil:
    cdef int total = 0
    cdef Py_ssize_t i, j, k
    for i in range(arr.shape[0]):
        for j in range(arr.shape[1]):
            for k in range(arr.shape[2]):
                total += arr[i, j, k]
    return total


# A function takes a view, and so a NumPy array, a C array, a cython.view.array, ...
print("Memoryview sum of the NumPy array is", sum3d(narr))
print("Memoryview sum of the C array is", sum3d(carr))
print("Memoryview sum of the Cython array is", sum3d(cyarr))
# ... and of course a view.
print("Memoryview sum of the C memoryview is", sum3d(carr_view))

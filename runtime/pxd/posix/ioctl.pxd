# cython: headers_on_use=True
# Requests to devices.

cdef extern from "<sys/ioctl.h>" nogil:
    int ioctl(int descriptor, unsigned long request, ...)
    const unsigned long FIONBIO

# An exporter that counts how often its buffer is acquired and released.
cdef class Counted:
    """Exports doubles in C order, or what it is told; rows behind pointers where it is indirect."""
    cdef public int acquired, released, fail_at
    cdef public bint readonly, indirect
    cdef public list flags
    cdef bytes format
    cdef double[24] data
    cdef Py_ssize_t[8] shape, strides, suboffsets
    cdef double* rows[4]
    cdef int ndim
    cdef Py_ssize_t itemsize

    def __cinit__(self, shape=(4,), format=b"d", itemsize=8, readonly=False, fail_at=0, strides=None, indirect=False):
        self.format, self.itemsize, self.readonly, self.fail_at, self.indirect = format, itemsize, readonly, fail_at, indirect
        self.flags = []
        self.ndim = len(shape)
        cdef Py_ssize_t stride = itemsize
        cdef int k
        for k in range(24):
            self.data[k] = k
        for k in range(self.ndim - 1, -1, -1):
            self.shape[k] = shape[k]
            self.strides[k] = strides[k] if strides else stride
            stride *= shape[k]
            self.suboffsets[k] = -1
        if indirect:
            self.strides[0], self.suboffsets[0] = sizeof(double*), 0
            for k in range(min(4, shape[0])):
                self.rows[k] = &self.data[(self.shape[0] - 1 - k) * self.shape[1]]

    def __getbuffer__(self, Py_buffer* buffer, int flags):
        self.flags.append(flags)
        if self.fail_at and len(self.flags) >= self.fail_at:
            raise LookupError("no buffer today")
        if flags & 1 and self.readonly:
            raise BufferError("read-only")
        self.acquired += 1
        buffer.buf = <void*>self.rows if self.indirect else <void*>self.data
        buffer.obj = self
        buffer.len = 24 * 8
        buffer.itemsize = self.itemsize
        buffer.readonly = self.readonly
        buffer.ndim = self.ndim
        buffer.format = self.format
        buffer.shape = self.shape
        buffer.strides = self.strides
        buffer.suboffsets = self.suboffsets if self.indirect else NULL
        buffer.internal = NULL

    def __releasebuffer__(self, Py_buffer* buffer):
        self.released += 1

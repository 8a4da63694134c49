# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True
"""The kernels of the suite, declared strided. The same text with `::1` in the last axis of each view is the contiguous
declaration: the benchmark makes it when it builds."""
from libc.math cimport cos, sin

ctypedef fused number:
    short
    int
    long
    float
    double

cdef packed struct Sample:
    int count
    double value

cdef packed struct Angles:
    float azimuth
    float elevation

cdef packed struct Echo:
    Angles position
    float range
    unsigned char power[4]


def sum3d(int[:, :, :] v):
    cdef long total = 0
    cdef Py_ssize_t i, j, k
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            for k in range(v.shape[2]):
                total += v[i, j, k]
    return total


def mean(double[:, :] v):
    cdef double total = 0
    cdef Py_ssize_t i, j
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            total += v[i, j]
    return total / (v.shape[0] * v.shape[1])


def generic_mean(number[:, :] v):
    cdef double total = 0
    cdef Py_ssize_t i, j
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            total += v[i, j]
    return total / (v.shape[0] * v.shape[1])


def minimum(double[:, :] v):
    """Over every second row, without the first and the last column."""
    cdef double[:, :] part = v[::2, 1:-1]
    cdef double least = part[0, 0]
    cdef Py_ssize_t i, j
    for i in range(part.shape[0]):
        for j in range(part.shape[1]):
            if part[i, j] < least:
                least = part[i, j]
    return least


def double_samples(Sample[:] samples):
    cdef Py_ssize_t i
    for i in range(samples.shape[0]):
        samples[i].count *= 2
        samples[i].value *= 2


def mean32(float[:] v):
    cdef float total = 0
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        total += v[i]
    return total / v.shape[0]


def quantise(double[:, :] book, double[:, :] vectors, Py_ssize_t[:] nearest):
    """The row of the book that is nearest to each vector."""
    cdef Py_ssize_t i, j, k
    cdef double distance, least, d
    for i in range(vectors.shape[0]):
        least = 1e300
        for j in range(book.shape[0]):
            distance = 0
            for k in range(book.shape[1]):
                d = vectors[i, k] - book[j, k]
                distance += d * d
            if distance < least:
                least = distance
                nearest[i] = j


def horizon(double[:, :, :] cube, Py_ssize_t[:, :] depth, Py_ssize_t half, double[:, :, :] window):
    """What lies around a depth that differs from trace to trace."""
    cdef Py_ssize_t i, j, k, first
    for i in range(depth.shape[0]):
        for j in range(depth.shape[1]):
            first = depth[i, j] - half
            for k in range(2 * half + 1):
                window[i, j, k] = cube[i, j, first + k]


def covariance(double[:] x, double[:] y, Py_ssize_t width, double[:] out):
    """Of each window of two series."""
    cdef Py_ssize_t i, k
    cdef double sum_x, sum_y, sum_xy
    for i in range(out.shape[0]):
        sum_x = 0
        sum_y = 0
        sum_xy = 0
        for k in range(width):
            sum_x += x[i + k]
            sum_y += y[i + k]
            sum_xy += x[i + k] * y[i + k]
        out[i] = (sum_xy - sum_x * sum_y / width) / (width - 1)


def radar(Echo[:] echoes, double[:, :] place):
    """Cartesian places of records of angles and ranges."""
    cdef Py_ssize_t i
    cdef double flat
    for i in range(echoes.shape[0]):
        flat = echoes[i].range * cos(echoes[i].position.elevation)
        place[i, 0] = flat * cos(echoes[i].position.azimuth)
        place[i, 1] = flat * sin(echoes[i].position.azimuth)
        place[i, 2] = echoes[i].range * sin(echoes[i].position.elevation)


def axpy(double a, double[:, :] x, double[:, :] y):
    cdef Py_ssize_t i, j
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            y[i, j] += a * x[i, j]


def dot(double[:] x, double[:] y):
    cdef double total = 0
    cdef Py_ssize_t i
    for i in range(x.shape[0]):
        total += x[i] * y[i]
    return total


def matmul(double[:, :] a, double[:, :] b, double[:, :] c):
    """Adds the product to c."""
    cdef Py_ssize_t i, j, k
    for i in range(a.shape[0]):
        for k in range(a.shape[1]):
            for j in range(b.shape[1]):
                c[i, j] += a[i, k] * b[k, j]


def stencil(float[:, :] source, float[:, :] target):
    cdef Py_ssize_t i, j
    for i in range(1, source.shape[0] - 1):
        for j in range(1, source.shape[1] - 1):
            target[i, j] = <float>0.2 * (source[i, j] + source[i - 1, j] + source[i + 1, j]
                                         + source[i, j - 1] + source[i, j + 1])


def pairwise(double[:, :] points, double[:, :] distances):
    """Squared distances."""
    cdef Py_ssize_t i, j, k
    cdef double total, d
    for i in range(points.shape[0]):
        for j in range(points.shape[0]):
            total = 0
            for k in range(points.shape[1]):
                d = points[i, k] - points[j, k]
                total += d * d
            distances[i, j] = total


def histogram(double[:] values, double low, double high, long[:] counts):
    cdef Py_ssize_t i, bin
    cdef double scale = counts.shape[0] / (high - low)
    for i in range(values.shape[0]):
        if low <= values[i] < high:
            bin = <Py_ssize_t>((values[i] - low) * scale)
            counts[bin] += 1


def mandelbrot(double[:] real, double[:] imaginary, int limit, int[:, :] steps):
    cdef Py_ssize_t i, j
    cdef int n
    cdef double x, y, turned
    for i in range(imaginary.shape[0]):
        for j in range(real.shape[0]):
            x = 0
            y = 0
            n = 0
            while n < limit and x * x + y * y < 4:
                turned = x * x - y * y + real[j]
                y = 2 * x * y + imaginary[i]
                x = turned
                n += 1
            steps[i, j] = n


def filtered(double[:, :] signal, double b0, double b1, double a1, double[:, :] out):
    """A recursive filter of first order along each row."""
    cdef Py_ssize_t i, j
    cdef double state
    for i in range(signal.shape[0]):
        state = 0
        for j in range(signal.shape[1]):
            out[i, j] = b0 * signal[i, j] + state
            state = b1 * signal[i, j] - a1 * out[i, j]

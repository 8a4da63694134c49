"""The kernels of the suite as loops in Python, for Numba and for Pythran, which compile the same file."""
# pythran export sum3d(int32[:, :, :])
# pythran export mean(float64[:, :])
# pythran export generic_mean(int16[:, :])
# pythran export generic_mean(int32[:, :])
# pythran export generic_mean(int64[:, :])
# pythran export generic_mean(float32[:, :])
# pythran export generic_mean(float64[:, :])
# pythran export minimum(float64[:, :])
# pythran export mean32(float32[:])
# pythran export quantise(float64[:, :], float64[:, :], int64[:])
# pythran export horizon(float64[:, :, :], int64[:, :], int64, float64[:, :, :])
# pythran export covariance(float64[:], float64[:], int64, float64[:])
# pythran export axpy(float64, float64[:, :], float64[:, :])
# pythran export dot(float64[:], float64[:])
# pythran export matmul(float64[:, :], float64[:, :], float64[:, :])
# pythran export stencil(float32[:, :], float32[:, :])
# pythran export pairwise(float64[:, :], float64[:, :])
# pythran export histogram(float64[:], float64, float64, int64[:])
# pythran export mandelbrot(float64[:], float64[:], int32, int32[:, :])
# pythran export filtered(float64[:, :], float64, float64, float64, float64[:, :])
import numpy as np


def sum3d(v):
    total = 0
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            for k in range(v.shape[2]):
                total += v[i, j, k]
    return total


def mean(v):
    total = 0.0
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            total += v[i, j]
    return total / (v.shape[0] * v.shape[1])


def generic_mean(v):
    total = 0.0
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            total += v[i, j]
    return total / (v.shape[0] * v.shape[1])


def minimum(v):
    part = v[::2, 1:-1]
    least = part[0, 0]
    for i in range(part.shape[0]):
        for j in range(part.shape[1]):
            if part[i, j] < least:
                least = part[i, j]
    return least


def mean32(v):
    total = np.float32(0)
    for i in range(v.shape[0]):
        total += v[i]
    return total / np.float32(v.shape[0])


def quantise(book, vectors, nearest):
    for i in range(vectors.shape[0]):
        least = 1e300
        for j in range(book.shape[0]):
            distance = 0.0
            for k in range(book.shape[1]):
                d = vectors[i, k] - book[j, k]
                distance += d * d
            if distance < least:
                least = distance
                nearest[i] = j


def horizon(cube, depth, half, window):
    for i in range(depth.shape[0]):
        for j in range(depth.shape[1]):
            first = depth[i, j] - half
            for k in range(2 * half + 1):
                window[i, j, k] = cube[i, j, first + k]


def covariance(x, y, width, out):
    for i in range(out.shape[0]):
        sum_x = 0.0
        sum_y = 0.0
        sum_xy = 0.0
        for k in range(width):
            sum_x += x[i + k]
            sum_y += y[i + k]
            sum_xy += x[i + k] * y[i + k]
        out[i] = (sum_xy - sum_x * sum_y / width) / (width - 1)


def axpy(a, x, y):
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            y[i, j] += a * x[i, j]


def dot(x, y):
    total = 0.0
    for i in range(x.shape[0]):
        total += x[i] * y[i]
    return total


def matmul(a, b, c):
    for i in range(a.shape[0]):
        for k in range(a.shape[1]):
            for j in range(b.shape[1]):
                c[i, j] += a[i, k] * b[k, j]


def stencil(source, target):
    fifth = np.float32(0.2)
    for i in range(1, source.shape[0] - 1):
        for j in range(1, source.shape[1] - 1):
            target[i, j] = fifth * (source[i, j] + source[i - 1, j] + source[i + 1, j]
                                    + source[i, j - 1] + source[i, j + 1])


def pairwise(points, distances):
    for i in range(points.shape[0]):
        for j in range(points.shape[0]):
            total = 0.0
            for k in range(points.shape[1]):
                d = points[i, k] - points[j, k]
                total += d * d
            distances[i, j] = total


def histogram(values, low, high, counts):
    scale = counts.shape[0] / (high - low)
    for i in range(values.shape[0]):
        if low <= values[i] and values[i] < high:
            counts[int((values[i] - low) * scale)] += 1


def mandelbrot(real, imaginary, limit, steps):
    for i in range(imaginary.shape[0]):
        for j in range(real.shape[0]):
            x = 0.0
            y = 0.0
            n = 0
            while n < limit and x * x + y * y < 4:
                turned = x * x - y * y + real[j]
                y = 2 * x * y + imaginary[i]
                x = turned
                n += 1
            steps[i, j] = n


def filtered(signal, b0, b1, a1, out):
    for i in range(signal.shape[0]):
        state = 0.0
        for j in range(signal.shape[1]):
            out[i, j] = b0 * signal[i, j] + state
            state = b1 * signal[i, j] - a1 * out[i, j]

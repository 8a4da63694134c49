"""The kernels of the suite in the words of NumPy, where it has words for them."""
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def sum3d(v):
    return v.sum(dtype=np.int64)


def mean(v):
    return v.mean()


def generic_mean(v):
    return v.mean(dtype=np.float64)


def minimum(v):
    return v[::2, 1:-1].min()


def double_samples(samples):
    samples["count"] *= 2
    samples["value"] *= 2


def mean32(v):
    return v.mean()


def quantise(book, vectors, nearest):
    nearest[:] = ((vectors[:, None, :] - book) ** 2).sum(axis=2).argmin(axis=1)


def horizon(cube, depth, half, window):
    around = depth[:, :, None] + np.arange(-half, half + 1)
    window[:] = np.take_along_axis(cube, around, axis=2)


def covariance(x, y, width, out):
    windows_x, windows_y = sliding_window_view(x, width), sliding_window_view(y, width)
    products = sliding_window_view(x * y, width).sum(axis=1)
    out[:] = (products - windows_x.sum(axis=1) * windows_y.sum(axis=1) / width) / (width - 1)


def radar(echoes, place):
    azimuth, elevation = echoes["position"]["azimuth"].astype(float), echoes["position"]["elevation"].astype(float)
    flat = echoes["range"] * np.cos(elevation)
    place[:, 0] = flat * np.cos(azimuth)
    place[:, 1] = flat * np.sin(azimuth)
    place[:, 2] = echoes["range"] * np.sin(elevation)


def axpy(a, x, y):
    y += a * x


def dot(x, y):
    return x @ y


def matmul(a, b, c):
    c += a @ b


def stencil(source, target):
    target[1:-1, 1:-1] = np.float32(0.2) * (source[1:-1, 1:-1] + source[:-2, 1:-1] + source[2:, 1:-1]
                                            + source[1:-1, :-2] + source[1:-1, 2:])


def pairwise(points, distances):
    distances[:] = ((points[:, None, :] - points) ** 2).sum(axis=2)


def histogram(values, low, high, counts):
    counts += np.histogram(values, counts.shape[0], (low, high))[0]

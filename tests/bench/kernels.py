"""The cases of the suite: for each kernel its arguments, in each layout, and those of the same loops written by hand."""
import numpy as np

SAMPLE = np.dtype([("count", "i4"), ("value", "f8")])
ECHO = np.dtype([("position", [("azimuth", "f4"), ("elevation", "f4")]), ("range", "f4"), ("power", "u1", 4)])


def spread(array):
    """Every second element of each axis of a larger array."""
    larger = np.zeros([2 * extent for extent in array.shape], array.dtype)
    part = larger[(slice(None, None, 2),) * array.ndim]
    part[...] = array
    return part


def exchanged(array):
    """The transpose of a contiguous array."""
    return np.ascontiguousarray(array.T).T


LAYOUTS = {
    "C": lambda arrays: [array.copy(order="C") for array in arrays],
    "Fortran": lambda arrays: [array.copy(order="F") for array in arrays],
    "sliced": lambda arrays: [spread(array) for array in arrays],
    "transposed": lambda arrays: [exchanged(arrays[0]), *(array.copy(order="C") for array in arrays[1:])],
}


class Case:
    """One call of a kernel: all arguments, of which the arrays change their layout. `by_hand` gives, from the arguments, the
    sizes and numbers that the function written by hand takes, with arrays standing for their addresses."""

    def __init__(self, title, function, *arguments, by_hand, hand_function=None):
        self.title = title
        self.function = function
        self.arguments = arguments
        self.hand_function = hand_function or function
        self.by_hand = by_hand

    @property
    def layouts(self):
        arrays = [one for one in self.arguments if isinstance(one, np.ndarray)]
        if all(array.ndim == 1 for array in arrays):
            return ["C", "sliced"]
        return list(LAYOUTS)

    def in_layout(self, layout):
        """Fresh arguments, with all arrays in that layout."""
        arrays = iter(LAYOUTS[layout]([one for one in self.arguments if isinstance(one, np.ndarray)]))
        return [next(arrays) if isinstance(one, np.ndarray) else one for one in self.arguments]

    def hand_arguments(self, arguments):
        return [one.ctypes.data if isinstance(one, np.ndarray) else one for one in self.by_hand(*arguments)]


def cases():
    random = np.random.default_rng(1)
    yield Case("sum3d, 64³ int", "sum3d", random.integers(0, 99, (64, 64, 64), dtype=np.intc), by_hand=lambda v: (v, *v.shape))
    grid = random.random((256, 256))
    yield Case("mean, 256² double", "mean", grid, by_hand=lambda v: (v, *v.shape))
    for dtype in (np.int16, np.float32):
        name = np.dtype(dtype).name
        yield Case(f"generic mean, 256² {name}", "generic_mean", (grid * 100).astype(dtype), hand_function="mean_" + name,
                   by_hand=lambda v: (v, *v.shape))
    yield Case("slice minimum, 256² double", "minimum", grid, by_hand=lambda v: (v, *v.shape))
    yield Case("struct doubling, 4096", "double_samples", np.zeros(4096, SAMPLE), by_hand=lambda v: (v, len(v)))
    yield Case("mean, 65536 float", "mean32", random.random(65536, np.float32), by_hand=lambda v: (v, len(v)))
    yield Case("vector quantisation, 100 × 200 × 10", "quantise", random.random((100, 10)), random.random((200, 10)),
               np.zeros(200, np.intp), by_hand=lambda book, vectors, nearest: (book, len(book), vectors, *vectors.shape, nearest))
    yield Case("horizon window, 64² × 21 of 128", "horizon", random.random((64, 64, 128)), random.integers(10, 118, (64, 64)), 10,
               np.zeros((64, 64, 21)),
               by_hand=lambda cube, depth, half, window: (cube, *cube.shape, depth, half, window))
    yield Case("sliding covariance, 4096 × 32", "covariance", random.random(4127), random.random(4127), 32, np.zeros(4096),
               by_hand=lambda x, y, width, out: (x, y, width, out, len(out)))
    echoes = np.zeros(2048, ECHO)
    echoes["position"]["azimuth"], echoes["position"]["elevation"] = random.random((2, 2048))
    echoes["range"] = 100 * random.random(2048)
    yield Case("radar records, 2048", "radar", echoes, np.zeros((2048, 3)), by_hand=lambda records, place: (records, place, len(place)))
    yield Case("axpy, 256² double", "axpy", 1e-9, grid, random.random((256, 256)), by_hand=lambda a, x, y: (a, x, y, *x.shape))
    yield Case("dot, 65536 double", "dot", random.random(65536), random.random(65536), by_hand=lambda x, y: (x, y, len(x)))
    square = random.random((96, 96))
    yield Case("matmul, 96³ double", "matmul", square, 1e-9 * random.random((96, 96)), np.zeros((96, 96)),
               by_hand=lambda a, b, c: (a, b, c, *a.shape, b.shape[1]))
    yield Case("stencil, 512² float", "stencil", random.random((512, 512), np.float32), np.zeros((512, 512), np.float32),
               by_hand=lambda source, target: (source, target, *source.shape))
    yield Case("pairwise distances, 128² × 3", "pairwise", random.random((128, 3)), np.zeros((128, 128)),
               by_hand=lambda points, distances: (points, distances, *points.shape))
    yield Case("histogram, 65536 in 100", "histogram", random.random(65536), 0.0, 1.0, np.zeros(100, np.int64),
               by_hand=lambda values, low, high, counts: (values, len(values), low, high, counts, len(counts)))
    yield Case("Mandelbrot, 64², 100 steps", "mandelbrot", np.linspace(-2, 0.5, 64), np.linspace(-1.2, 1.2, 64), 100,
               np.zeros((64, 64), np.intc),
               by_hand=lambda real, imaginary, limit, steps: (real, imaginary, limit, steps, *steps.shape))
    yield Case("recursive filter, 64 × 1024", "filtered", random.random((64, 1024)), 0.5, 0.25, -0.5, np.zeros((64, 1024)),
               by_hand=lambda signal, b0, b1, a1, out: (signal, b0, b1, a1, out, *signal.shape))

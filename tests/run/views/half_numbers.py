"""Views of float16, which Cython has not: NumPy is the oracle."""
import warnings

import numpy as np

from harness import kernelc_only, raises

half = np.float16


def every_half():
    return np.arange(65536, dtype=np.uint16).view(half)


def rounded_by_numpy(values):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return values.astype(half)


@kernelc_only("Cython has no float16")
def test_every_number_is_read(m):
    numbers = every_half()
    read = np.zeros(len(numbers), np.float32)
    m.read(numbers, read)
    same = read.view(np.uint32) == numbers.astype(np.float32).view(np.uint32)
    assert (same | np.isnan(numbers)).all() and np.isnan(read[np.isnan(numbers)]).all()


@kernelc_only("Cython has no float16")
def test_stored_numbers_are_rounded_once_to_the_nearest(m):
    numbers = every_half()
    exact = np.sort(numbers[np.isfinite(numbers)].astype(float))
    middles = (exact[:-1] + exact[1:]) / 2
    generator = np.random.default_rng(1)
    values = np.concatenate([exact, middles, np.nextafter(middles, 1e9), np.nextafter(middles, -1e9), [np.inf, -np.inf, 65519.99, 65520, -1e300],
                             *(generator.normal(size=20000) * scale for scale in (1, 1e-4, 1e-7, 1e-8, 3e4, 1e-300))])
    stored = np.zeros(len(values), half)
    m.store(values, stored)
    assert (stored.view(np.uint16) == rounded_by_numpy(values).view(np.uint16)).all()
    m.store(np.array([np.nan]), stored)
    assert np.isnan(stored[0])


@kernelc_only("Cython has no float16")
def test_arithmetic_is_that_of_float(m):
    x, y = np.array([1.5, 2, 60000], half), np.array([2, 0.1, 3], half)
    assert m.products(x, y) == (x.astype("f") * y.astype("f")).tolist()
    assert m.total(x) == 60003.5
    expected = rounded_by_numpy(y.astype(float) + 0.1 * x.astype(float))
    m.axpy(y, 0.1, x)
    assert y.tolist() == expected.tolist()
    m.change(grid := np.ones((2, 4), half), 1, 2.7)
    assert grid.tolist() == [[half(2.7), 2, 0, half(1) / half(3)]] * 2


@kernelc_only("Cython has no float16")
def test_scalars(m):
    x, y = float(half(2.1)), float(half(0.3))
    z = float(half(x + y))
    f = np.float32
    assert m.as_arguments(2.1, 0.3) == (z, float(f(z) * f(z)), -z, z, False, x, x, 2, z, float(f(z) ** 2), z ** 0.5, 1.0, z - 2, False, True)
    assert m.as_arguments(-1.5)[0] == 0
    assert (m.from_object(0.1), m.from_object(7e4), m.from_object(3)) == (float(half(0.1)), float("inf"), 3.0)
    with raises(TypeError, "must be real number, not str"):
        m.from_object("x")


@kernelc_only("Cython has no float16")
def test_fused_types_choose_it(m):
    for code, name in [("e", "float16"), ("f", "float"), ("d", "double")]:
        array = np.array([1, 2], code)
        assert m.which(array) == m.which(memoryview(array)) == name
        m.scale(array, 3.3)
        assert array.tolist() == (np.array([1, 2], code) * np.array(3.3, code)).tolist()
    with raises(TypeError, "No matching signature found"):
        m.which(np.zeros(2, "h"))


@kernelc_only("Cython has no float16")
def test_fields_of_structs(m):
    for align in (False, True):
        pixels = np.zeros(2, np.dtype([("weight", "f2"), ("place", "i4"), ("colour", "f2", 3)], align=align))
        if align:
            assert m.pixels(pixels) == (1.0, 1.0, {"weight": 1.0, "place": 0, "colour": [0.0, 0.0, 1.0]})
            assert pixels["colour"][0, 2] == 1
        else:
            with raises(ValueError, "Buffer dtype mismatch; next field is at offset 2 but 4 expected"):
                m.pixels(pixels)
    with raises(ValueError, "Buffer dtype mismatch, expected 'float16_t' but got 'short' in 'Pixel.weight'"):
        m.pixels(np.zeros(2, np.dtype([("weight", "i2"), ("place", "i4"), ("colour", "f2", 3)], align=True)))
    with raises(ValueError, "Buffer dtype mismatch, expected 'int' but got 'float16' in 'Pixel.place'"):
        m.pixels(np.zeros(2, np.dtype([("weight", "f2"), ("place", "f2"), ("colour", "f2", 3)], align=True)))


@kernelc_only("Cython has no float16")
def test_view_objects(m):
    array = np.array([1, 2, 3.3], half)
    view = m.view_object(array)
    assert view[2] == half(3.3) and list(view[::-1]) == array[::-1].tolist() and view.itemsize == 2
    assert np.asarray(view).dtype == half and memoryview(view).format == "e"
    view[0] = 5.0001
    view[1:] = np.array([7, 8], half)
    assert array.tolist() == [5, 7, 8] and m.total(view) == 20
    with raises(ValueError, "Buffer dtype mismatch, expected 'float16' but got 'double'"):
        view[1:] = np.array([7, 8.0])
    grid = np.arange(4, dtype=half).reshape(2, 2)
    for made, expected in zip(m.copied(grid), (grid, grid, grid.T)):
        assert np.asarray(made).tolist() == expected.tolist() and np.asarray(made).dtype == half


@kernelc_only("Cython has no float16")
def test_pointers_arrays_and_threads(m):
    array = np.arange(4, dtype=half)
    assert m.pointer(array) == (2, 1.0, 7.0, 8.0) and array[0] == 8
    m.doubled(array)
    assert array.tolist() == [16, 2, 4, 6]
    m.fill(array, 1e-7)
    assert array.tolist() == [half(1e-7)] * 4


@kernelc_only("Cython has no float16")
def test_other_elements_are_refused(m):
    for message, given in [
        ("Buffer dtype mismatch, expected 'const float16_t' but got 'double'", np.zeros(2)),
        ("Buffer dtype mismatch, expected 'const float16_t' but got 'short'", np.zeros(2, "i2")),
        ("Buffer dtype mismatch, expected 'const float16_t' but got 'unsigned char'", b"ab"),
        ("Big-endian buffer not supported on little-endian compiler", np.zeros(2, ">f2")),
        ("Buffer has wrong number of dimensions (expected 1, got 2)", np.zeros((2, 2), half)),
    ]:
        with raises(ValueError, message):
            m.total(given)
    with raises(ValueError, "Does not understand character buffer dtype format string ('e')"):
        m.doubles(np.zeros(2, half))

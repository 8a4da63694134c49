"""The matrix of inputs: the same values in every layout and from every exporter.

Each function gives a list of inputs, the plain one first. An input is a label and a function that makes a fresh
object, because calls may change what they are given.
"""
import array
import ctypes
from typing import Callable, NamedTuple

import numpy as np

from .normal_form import without_addresses


class Input(NamedTuple):
    label: str
    make: Callable[[], object]


class Subclass(np.ndarray):
    """Not exactly an ndarray: takes the way of the buffer protocol."""


def vector(dtype, length=5):
    return arrays(dtype, (length,))


def matrix(dtype, shape=(3, 4)):
    return arrays(dtype, shape)


def tensor(dtype, shape=(2, 3, 4)):
    return arrays(dtype, shape)


def arrays(dtype, shape):
    """All variants of an array, those that a view cannot take included."""
    return [*layouts(dtype, shape), *sizes(dtype, shape), *unusual(dtype, shape), *exporters(dtype, shape),
            *refused(dtype, shape)]


def scalars(*values):
    return [Input(without_addresses(repr(value)), lambda value=value: value) for value in values]


def without(inputs, *labels):
    """The inputs but those: where the oracle is known to be wrong, which the case says in a comment."""
    left = [one for one in inputs if one.label not in labels]
    assert len(left) == len(inputs) - len(labels), "no such label"
    return left


def values(dtype, shape):
    """Small numbers that differ from each other, negative ones among them where the type has any."""
    dtype = np.dtype(dtype)
    count = np.arange(1, int(np.prod(shape)) + 1).reshape(shape)
    if dtype.kind == "c":
        return (count * 0.5 - 1j * count).astype(dtype)
    if dtype.kind == "f":
        return (count * 0.75 - 2).astype(dtype)
    if dtype.kind == "i":
        return (count * 3 % 23 - 7).astype(dtype)
    if dtype.kind == "b":
        return count % 2 == 1
    return (count * 3 % 23).astype(dtype)


def spread(dtype, shape, factor):
    """The values at every factor-th place of a larger array, along all axes."""
    whole = np.zeros([extent * factor for extent in shape], dtype)
    part = whole[tuple(slice(None, None, factor) for _ in shape)]
    part[...] = values(dtype, shape)
    return part


def inner_block(dtype, shape):
    """Rows of a wider array: the last axis has unit stride, the others do not follow it."""
    whole = np.zeros([extent + 2 for extent in shape], dtype)
    part = whole[tuple(slice(1, -1) for _ in shape)]
    part[...] = values(dtype, shape)
    return part


def unaligned(dtype, shape):
    source = values(dtype, shape)
    raw = np.zeros(source.nbytes + 1, np.uint8)
    odd = raw[1:].view(source.dtype).reshape(shape)
    odd[...] = source
    return odd


def read_only(source):
    source.flags.writeable = False
    return source


def layouts(dtype, shape):
    backwards = tuple(slice(None, None, -1) for _ in shape)
    found = [
        Input("C order", lambda: values(dtype, shape)),
        Input("every second", lambda: spread(dtype, shape, 2)),
        Input("inner block", lambda: inner_block(dtype, shape)),
        Input("backwards", lambda: values(dtype, shape)[backwards].copy()[backwards]),
        Input("broadcast", lambda: np.broadcast_to(values(dtype, shape[-1:]), shape)),
    ]
    if len(shape) > 1:
        found += [
            Input("Fortran order", lambda: np.asfortranarray(values(dtype, shape))),
            Input("transposed block", lambda: inner_block(dtype, shape[::-1]).T),
            Input("first axis backwards", lambda: values(dtype, shape)[::-1].copy()[::-1]),
            Input("stride 0", lambda: np.lib.stride_tricks.as_strided(
                values(dtype, shape), shape, (0,) + values(dtype, shape).strides[1:])),
        ]
    return found


def sizes(dtype, shape):
    found = [Input("size one", lambda: values(dtype, (1,) * len(shape)))]
    for axis in range(len(shape)):
        empty = shape[:axis] + (0,) + shape[axis + 1:]
        found.append(Input(f"empty axis {axis}", lambda empty=empty: np.zeros(empty, dtype)))
        one = shape[:axis] + (1,) + shape[axis + 1:]
        found.append(Input(f"axis {axis} of one", lambda one=one: spread(dtype, one, 2)))
    return found


def unusual(dtype, shape):
    return [
        Input("read-only", lambda: read_only(values(dtype, shape))),
        Input("read-only slice", lambda: read_only(spread(dtype, shape, 2))),
        Input("unaligned", lambda: unaligned(dtype, shape)),
        Input("subclass", lambda: values(dtype, shape).view(Subclass)),
        Input("masked array", lambda: np.ma.masked_array(values(dtype, shape))),
    ]


def exporters(dtype, shape):
    """Buffers that are not NumPy's, as far as they can hold the type."""
    source = values(dtype, shape)
    found = [Input("memoryview", lambda: memoryview(values(dtype, shape))),
             Input("memoryview of a slice", lambda: memoryview(spread(dtype, shape, 2))),
             Input("read-only memoryview", lambda: memoryview(values(dtype, shape)).toreadonly())]
    if len(shape) == 1 and source.dtype.char in array.typecodes:
        found.append(Input("array.array", lambda: array.array(source.dtype.char, source.tolist())))
    if len(shape) == 1 and source.itemsize == 1:
        found += [Input("bytes", source.tobytes), Input("bytearray", lambda: bytearray(source.tobytes()))]
    if source.dtype.char in "bBhHiIlLqQfdg?":
        found.append(Input("ctypes array", lambda: ctypes_array(source)))
    return found


def ctypes_array(source):
    element = np.ctypeslib.as_ctypes_type(source.dtype)
    for extent in reversed(source.shape):
        element = element * extent
    return element.from_buffer_copy(source.tobytes())


def refused(dtype, shape):
    """What no view of this type and number of axes takes, and what is no buffer at all."""
    dtype = np.dtype(dtype)
    found = [
        Input("one axis too many", lambda: values(dtype, (1,) + shape)),
        Input("no axes", lambda: np.zeros((), dtype)),
        Input("strings", lambda: np.full(shape, "text")),
        Input("objects", lambda: np.full(shape, None, object)),
        Input("dates", lambda: np.zeros(shape, "M8[s]")),
        Input("a struct", lambda: np.zeros(shape, [("x", dtype), ("y", dtype)])),
        Input("None", lambda: None),
        Input("list", lambda: values(dtype, shape).tolist()),
        Input("int", lambda: 3),
        Input("str", lambda: "abc"),
    ]
    if dtype.itemsize > 1:
        found.append(Input("big-endian", lambda: values(dtype, shape).astype(dtype.newbyteorder(">"))))
        found.append(Input("bytes", lambda: bytes(4)))
    for other in "bhilqBHILQefdgFDG":
        if other != dtype.char:
            found.append(Input(f"dtype {np.dtype(other)} ({other})", lambda other=other: values(other, shape)))
    return found

# cython: language_level=3
"""Views of structs: nested, packed, with members that are arrays and complex numbers."""

cdef packed struct Packed:
    char c
    double d

cdef struct Point:
    float x
    float y

cdef struct Record:
    int number
    Point place
    short[2][3] grid
    unsigned char flag
    double complex z


def change(Record[:] records):
    cdef Py_ssize_t i
    for i in range(records.shape[0]):
        records[i].number *= 2
        records[i].place.x += 1
        records[i].place.y = records[i].place.x
        records[i].grid[1][2] = 7
        records[i].grid[0][i % 3] -= 1
    return records[0], records[-1].place


def whole(Record[:] records, Py_ssize_t i, Py_ssize_t j):
    cdef Record r = records[i]
    r.number += 100
    records[j] = r
    return records[j]


def packed_value(Packed[:, :] p):
    return p[1, 1].d


def packed_constant(const Packed[::1] p):
    return p[0]


def tail(Record[:] records):
    return records[1:]

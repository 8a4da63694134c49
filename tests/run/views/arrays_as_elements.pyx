# cython: language_level=3
ctypedef char name_t[4]
ctypedef int block_t[2][3]


def letter(name_t[:] names, Py_ssize_t i, int k):
    return names[i][k]


def set_letter(name_t[:] names, Py_ssize_t i, int k, char value):
    names[i][k] = value


def number(block_t[:] blocks, Py_ssize_t i):
    return blocks[i][1][2]

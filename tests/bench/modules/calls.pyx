# cython: language_level=3, boundscheck=False, wraparound=False
"""What a call costs: functions that do nothing but take their arguments."""
cimport cython


def no_view():
    return 0


def one_view(double[:] a):
    return a.shape[0]


def two_views(double[:] a, double[:] b):
    return a.shape[0]


def three_views(double[:] a, double[:] b, double[:] c):
    return a.shape[0]


def fused_view(cython.floating[:] a):
    return a.shape[0]

# cython: language_level=3, boundscheck=False, wraparound=False
"""What a call costs: functions that do nothing but take their arguments."""
ctypedef fused real:
    float
    double

ctypedef fused other_real:
    float
    double


def no_view():
    return 0


def scalars(double x, long n):
    return 0


def one_view(double[:] a):
    return a.shape[0]


def one_buffer(double[:] a):
    return a.shape[0]


def by_keyword(double[:] a, long n):
    return a.shape[0]


def two_views(double[:] a, double[:] b):
    return a.shape[0]


def three_views(double[:] a, double[:] b, double[:] c):
    return a.shape[0]


def four_views(double[:] a, double[:] b, double[:] c, double[:] d):
    return a.shape[0]


def fused_view(real[:] a):
    return a.shape[0]


def two_fused_views(real[:] a, other_real[:] b):
    return a.shape[0]

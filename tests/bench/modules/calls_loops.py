"""The functions of calls.pyx for Numba and for Pythran, which compile the same file."""
# pythran export no_view()
# pythran export scalars(float64, int64)
# pythran export one_view(float64[:])
# pythran export by_keyword(float64[:], int64)
# pythran export two_views(float64[:], float64[:])
# pythran export three_views(float64[:], float64[:], float64[:])
# pythran export four_views(float64[:], float64[:], float64[:], float64[:])
# pythran export fused_view(float64[:])
# pythran export fused_view(float32[:])
# pythran export two_fused_views(float64[:], float64[:])
# pythran export two_fused_views(float64[:], float32[:])
# pythran export two_fused_views(float32[:], float64[:])
# pythran export two_fused_views(float32[:], float32[:])


def no_view():
    return 0


def scalars(x, n):
    return 0


def one_view(a):
    return a.shape[0]


def by_keyword(a, n):
    return a.shape[0]


def two_views(a, b):
    return a.shape[0]


def three_views(a, b, c):
    return a.shape[0]


def four_views(a, b, c, d):
    return a.shape[0]


def fused_view(a):
    return a.shape[0]


def two_fused_views(a, b):
    return a.shape[0]

"""Sums of floats in any order: of whole numbers, so that every order gives the same."""
import numpy as np

from harness import call, matrix, scalars, vector

CALLS = [call("dot", np.arange(n) % 9.0, np.arange(n) % 5.0) for n in (0, 1, 15, 16, 17, 33, 100)] + [
    call("dot", vector("d"), np.arange(9.0)), call("dot", np.arange(9.0), vector("d")), call("dot", np.arange(40.0), np.arange(33.0)),
    call("product_between", np.arange(1, 9, dtype="f4"), scalars(0, 3, 9), scalars(-1, 2, 8)),
    call("moments", matrix("d")), call("moments", np.arange(60.0).reshape(2, 30)), call("moments", np.arange(60.0).reshape(30, 2).T),
    call("inside", np.arange(80.0).reshape(2, 40)), call("inside", np.arange(120.0).reshape(3, 40)),
    call("inside", np.asfortranarray(np.arange(120.0).reshape(3, 40))), call("caught", np.arange(20.0), scalars(0, 20, 21)),
    call("of_rows", np.arange(120.0).reshape(3, 40), np.zeros(3)),
]

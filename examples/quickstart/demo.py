"""Imports the module, which prints the six sums, and times it beside NumPy.

usage: demo.py [FOLDER]     FOLDER holds the built module
"""
import sys
import timeit

import numpy as np

if len(sys.argv) > 1:
    sys.path.insert(0, sys.argv[1])

import quickstart


def best(function, *arguments):
    """Seconds for one call: the best of several runs, which other work on the machine disturbs least."""
    timer = timeit.Timer(lambda: function(*arguments))
    count, _ = timer.autorange()
    return min(timer.repeat(7, max(1, count // 4))) / max(1, count // 4)


def show(what, array):
    ours, numpys = best(quickstart.sum3d, array), best(np.sum, array)
    assert quickstart.sum3d(array) == array.sum()
    print(f"{what:42s} {ours * 1e6:9.2f} µs    NumPy {numpys * 1e6:9.2f} µs")


def main():
    print()
    one = np.ones((1, 1, 1), dtype=np.intc)
    million = np.arange(10**6, dtype=np.intc).reshape(100, 100, 100) % 7
    show("one call (a single element):", one)
    show("one million elements, C order:", million)
    show("one million elements, every second plane:", np.repeat(million, 2, axis=0)[::2])
    show("one million elements, Fortran order:", np.asfortranarray(million))


main()

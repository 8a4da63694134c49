"""A hot spot on a cold plate, in double and in float, by rows and by columns.

usage: demo.py [FOLDER]     FOLDER holds the built module
"""
import sys

import numpy as np

if len(sys.argv) > 1:
    sys.path.insert(0, sys.argv[1])

import heat


def spread_by_numpy(plate, steps, rate):
    for _ in range(steps):
        inner = plate[1:-1, 1:-1]
        around = plate[:-2, 1:-1] + plate[2:, 1:-1] + plate[1:-1, :-2] + plate[1:-1, 2:]
        plate[1:-1, 1:-1] = inner + rate * (around - 4 * inner)


def main():
    for dtype, order in [(np.float64, "C"), (np.float64, "F"), (np.float32, "C")]:
        plate = np.zeros((65, 49), dtype=dtype, order=order)
        plate[30:35, 20:25] = 100
        reference = plate.copy()
        heat.spread(plate, 101)
        spread_by_numpy(reference, 101, dtype(0.2))
        assert np.allclose(plate, reference, rtol=1e-4)
        temperature, place = heat.hottest(plate)
        print(f"{np.dtype(dtype).name} {order}: {temperature:.3f} degrees at {place}")
    try:
        heat.spread(plate, 1, rate=0.5)
    except ValueError as error:
        print(error)


main()

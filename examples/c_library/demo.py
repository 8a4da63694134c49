"""Calls the public functions of the module in the way of C, by ctypes, and compares with what Python gets.

usage: demo.py [FOLDER]     FOLDER holds the built module and the header that kernelc wrote
"""
import ctypes
import os
import pathlib
import subprocess
import sys

import numpy as np

if len(sys.argv) > 1:
    sys.path.insert(0, sys.argv[1])

import statistics_kernels

library = ctypes.CDLL(statistics_kernels.__file__)
for function in (library.mean, library.spread):
    function.restype = ctypes.c_double
    function.argtypes = [ctypes.POINTER(ctypes.c_float), ctypes.c_int]

values = np.array([1, 2, 3, 4, 6], dtype=np.float32)
pointer = values.ctypes.data_as(ctypes.POINTER(ctypes.c_float))
mean, spread = library.mean(pointer, len(values)), library.spread(pointer, len(values))
assert (mean, spread) == statistics_kernels.describe(values)
print(f"mean {mean:.3f}, standard deviation {spread:.3f}, of nothing {library.mean(pointer, 0)}")

header = pathlib.Path(statistics_kernels.__file__).with_name("statistics_kernels.h").read_text()
print(*(line for line in header.splitlines() if "(const" in line), sep="\n")

program = pathlib.Path(statistics_kernels.__file__).with_name("statistics")
if program.exists():  # where there is a Python that programs can be linked to
    home = {**os.environ, "PYTHONHOME": sys.base_prefix}
    said = subprocess.run([program], capture_output=True, text=True, check=True, env=home).stdout
    assert said == f"mean {mean:.3f}, standard deviation {spread:.3f}\n"
    print("a C program says the same")

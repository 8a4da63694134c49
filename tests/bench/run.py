#!/usr/bin/env python3
"""kernelc beside its peers, measured in one run; prints Markdown tables.

usage: run.py [--kernelc PROGRAM] [--folder DIR] [--chart FILE.svg] [--only TEXT] [calls] [kernels] [layouts] [pairs]
              [units] [objects] [building]

calls      what it costs to call a function that does nothing, by kind of arguments
kernels    the suite on C-ordered data, kernelc and Cython once declared `[:]` and once `::1`
layouts    the suite declared `[:]` on Fortran-ordered, sliced and transposed data
pairs      layouts, checks of indices, and threads, each beside what it should equal
units      the suite with copies for vector units in a module for any processor, beside one for this processor
objects    code over Python objects: attributes, containers, integers, functions, strings, generators
building   time and size of a module with one kernel, and of one with 64 fused copies
"""
import argparse
import os
import pathlib

os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")  # one core for every peer

import pairs  # noqa: E402
import suites  # noqa: E402
from builds import Builder  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
GROUPS = {"calls": suites.calls, "kernels": suites.kernels, "layouts": suites.layouts,
          "pairs": pairs.pairs, "units": pairs.units, "objects": suites.objects,
          "building": suites.building}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("groups", nargs="*", choices=[[], *GROUPS], metavar="GROUP")
    parser.add_argument("--kernelc", default=ROOT / "build" / "bin" / "kernelc")
    parser.add_argument("--folder", default=ROOT / "build" / "bench")
    parser.add_argument("--chart", metavar="FILE.svg", help="draw the times of the kernels, too")
    parser.add_argument("--only", default="", metavar="TEXT", help="of the kernels those with TEXT in their titles")
    options = parser.parse_args()
    builder = Builder(options.kernelc, options.folder)
    for name in options.groups or GROUPS:
        GROUPS[name](builder, options)


if __name__ == "__main__":
    main()

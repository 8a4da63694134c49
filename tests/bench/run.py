#!/usr/bin/env python3
"""kernelc beside Cython and hand-written code, measured in one run; prints Markdown tables.

usage: run.py [--kernelc PROGRAM] [--folder DIR] [calls] [loops] [building]
"""
import argparse
import pathlib
import subprocess

import numpy as np

from builds import SUFFIX, Builder, run
from measure import compare, median_time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def table(title, columns, rows):
    print(f"\n| {title} | " + " | ".join(columns) + " |")
    print("| --- |" + " ---: |" * len(columns))
    for name, cells in rows:
        print(f"| {name} | " + " | ".join(cells) + " |")


def ratio(ours, theirs):
    return f"{ours / theirs:.2f}"


def calls(builder):
    """What it costs to call a function that does nothing with its arguments."""
    ours, cython, hand = builder.by_kernelc("calls"), builder.by_cython("calls"), builder.by_hand("hand_calls.c")
    arrays = [np.zeros(8) for _ in range(3)]
    rows = []
    for name, count in [("no_view", 0), ("one_view", 1), ("two_views", 2), ("three_views", 3), ("fused_view", 1)]:
        times = compare({peer: (getattr(module, name), arrays[:count])
                         for peer, module in [("ours", ours), ("cython", cython), ("hand", hand)]})
        rows.append((name.replace("_", " "),
                     [f"{times[peer] * 1e9:.0f}" for peer in ("ours", "cython", "hand")]
                     + [ratio(times["ours"], times["cython"]), ratio(times["ours"], times["hand"])]))
    table("a call, ns", ["kernelc", "Cython 3.3", "C by hand", "of Cython", "of C by hand"], rows)


def address(array):
    return array.ctypes.data


def loop_cases():
    """name, arguments of the views' functions, arguments of the one by hand"""
    cube = np.arange(40**3, dtype=np.intc).reshape(40, 40, 40)
    x, y = np.ones(4096), np.ones(4096)
    src, dst = np.ones((512, 512), np.float32), np.zeros((512, 512), np.float32)
    yield "sum3d", (cube,), (address(cube), *cube.shape)
    yield "axpy", (0.5, x, y), (0.5, address(x), address(y), 4096)
    yield "stencil", (src, dst), (address(src), address(dst), *src.shape)


def loops(builder):
    """The same kernel declared strided and declared contiguous, on contiguous data."""
    ours, cython, hand = builder.by_kernelc("loops"), builder.by_cython("loops"), builder.by_hand("hand_loops.cpp")
    rows = []
    for name, arguments, raw in loop_cases():
        times = compare({
            "ours": (getattr(ours, name), arguments), "ours ::1": (getattr(ours, name + "_contiguous"), arguments),
            "cython": (getattr(cython, name), arguments), "cython ::1": (getattr(cython, name + "_contiguous"), arguments),
            "hand": (getattr(hand, name), raw)})
        rows.append((name, [f"{value * 1e6:.2f}" for value in times.values()]
                     + [ratio(times["ours"], times["ours ::1"]), ratio(times["ours"], times["hand"])]))
    table("a kernel on contiguous data, µs",
          ["kernelc `[:]`", "kernelc `::1`", "Cython `[:]`", "Cython `::1`", "C++ by hand", "`[:]` of `::1`", "of C++ by hand"],
          rows)


def building(builder):
    """What it costs to get a module."""
    for name, what, rounds in [("five_lines", "building one five-line kernel", 3), ("fused_copies", "building 64 fused copies", 1)]:
        columns = [facts(lambda: translate(name), builder, rounds)
                   for translate in (builder.translate_by_kernelc, builder.translate_by_cython)]
        rows = [(row, [column[row] for column in columns]) for row in columns[0]]
        table(what, ["kernelc", "Cython 3.3"], rows)
    startup = median_time(lambda: run(builder.kernelc, "--version"), 20)
    print(f"\nkernelc starts in {startup * 1e3:.1f} ms.")


def facts(translate, builder, rounds):
    source = translate()
    module = source.with_name(source.stem + SUFFIX)
    found = {"translating, ms": f"{median_time(translate, rounds * 3) * 1e3:.0f}",
             "compiling at -O3, s": f"{median_time(lambda: builder.compile(source), rounds):.2f}"}
    subprocess.run(["strip", module], check=True)
    found["stripped module, KB"] = f"{module.stat().st_size / 1024:.0f}"
    found["lines of C or C++"] = f"{source.read_text().count(chr(10)):,}"
    return found


def main():
    groups = {group.__name__: group for group in (calls, loops, building)}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("groups", nargs="*", choices=[[], *groups], metavar="GROUP")
    parser.add_argument("--kernelc", default=ROOT / "build" / "bin" / "kernelc")
    parser.add_argument("--folder", default=ROOT / "build" / "bench")
    options = parser.parse_args()
    builder = Builder(options.kernelc, options.folder)
    for name in options.groups or groups:
        groups[name](builder)


if __name__ == "__main__":
    main()

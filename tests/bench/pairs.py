"""What should take as long as something else: one row for each such pair."""
import time

import numpy as np

from kernels import LAYOUTS
from measure import bound, compare
from suites import Peer, calls_that_agree, chosen_cases, microseconds, ratio, table


def grids(layout):
    random = np.random.default_rng(2)
    return LAYOUTS[layout]([random.random((256, 256)), np.zeros((256, 256))])


def cases(ours, by_hand):
    """title, what is measured, what it is compared with, and how. Both get the same arrays where they can: where those lie
    makes a difference."""
    arrays = grids("C")
    x, out = lines = [array.ravel() for array in arrays]
    addresses = [x.ctypes.data, out.ctypes.data, len(x)]
    yield "a nest over Fortran-ordered arrays, of C-ordered", bound(ours.add_scaled, *grids("Fortran")), bound(ours.add_scaled, *arrays), {}
    yield "a nest over whole arrays, of one flat loop", bound(ours.add_scaled, *arrays), bound(ours.add_scaled_line, *lines), {}
    yield "with checks of indices, of without", bound(ours.smooth_checked, *arrays), bound(ours.smooth, *arrays), {}
    # Threads wait for each other, and for other programs: the time that the clock shows, of the least disturbed round.
    in_threads = {"clock": time.perf_counter, "typical": min}
    yield "prange in two threads, of OpenMP by hand", bound(ours.series, *lines), bound(by_hand.series, *addresses), in_threads


def pairs(builder, options):
    """Layouts, checks and threads, each beside what it should equal."""
    modules = builder.by_kernelc("pairs"), builder.by_hand("kernels_by_hand.cpp")
    rows = []
    for title, measured, other, how in cases(*modules):
        times = compare({"this": measured, "that": other}, **how)
        rows.append((title, [microseconds(times, "this"), microseconds(times, "that"), ratio(*times.values())]))
    table("two that should take equally long, µs", ["this", "that", "this of that"], rows)


def units(builder, options):
    """The suite in a module for any processor that has copies for vector units, beside one for this processor alone."""
    peers = {"for any processor": Peer(builder.for_any_processor("kernels")), "for this processor": Peer(builder.by_kernelc("kernels"))}
    rows = []
    for case in chosen_cases(options):
        times = compare(calls_that_agree(peers, case, "C"))
        rows.append((case.title, [*(microseconds(times, peer) for peer in peers), ratio(*times.values())]))
    table("a kernel with `multiversion`, µs", [*peers, "of this processor's"], rows)

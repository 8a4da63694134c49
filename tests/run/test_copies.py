"""Each kind of copy of a nest is reached, and all give the same results to the bit: the module counts them."""
import ctypes
import json
import os
import pathlib
import subprocess
import sys

import numpy as np
import pytest

from harness import compilers

HERE = pathlib.Path(__file__).parent
UNITS = ("baseline", "avx2", "avx512")


class Counting(compilers.Kernelc):
    def __init__(self, kernelc):
        super().__init__(kernelc.cache, kernelc.program, "g++", "")
        self.command += ["-DKC_COUNT_COPIES", "-O2", "-fno-math-errno"]


def measure(folder):
    """In a process of its own: results of calls on random arrays, and how often which copy ran."""
    sys.path.insert(0, folder)
    import copies
    count = ctypes.CDLL(copies.__file__).kc_copy_count
    count.argtypes, count.restype = [ctypes.c_char_p], ctypes.c_long
    random = np.random.default_rng(7)
    results = []

    def run(name, *arguments):
        arguments = [np.copy(a, order="K") if isinstance(a, np.ndarray) and a.base is None else a for a in arguments]
        results.append(repr(getattr(copies, name)(*arguments)))
        results.extend(a.tobytes().hex() for a in arguments if isinstance(a, np.ndarray))

    x, y, z = random.random((3, 1003))
    a, b, c = random.random((3, 17, 17))
    for step in (1, 2):
        run("fused_multiply", x[::step].copy() if step == 1 else x[::2], y[::step], z[::step])
        run("shifted", x[::step], y[::step], 0.3)
    for order in "CF":
        run("matmul", *(np.array(v, order=order) for v in (a, b, c)))
    run("matmul", a, b.T, c[::-1])
    run("dot", x, y)
    memory = np.arange(100.0)
    run("shifted", memory[:50], memory[1:51], 0.5)
    kinds = [layout + disjoint + unit for layout in ("unit last", "unit first", "strided")
             for disjoint in ("", ", disjoint") for unit in ("", ", avx2", ", avx512")]

    def counts():
        return {kind: count(kind.encode()) for kind in kinds}

    def ran(name, *arguments):
        before = counts()
        getattr(copies, name)(*arguments)
        return [kind for kind, n in counts().items() if n > before[kind]]

    # Axes without a stride that counts: sliced to one element or to none.
    small = {
        "one element": ran("shifted", x[5:7:2], y[::1003], 0.5),
        "no element": ran("shifted", x[5:5:2], y[:0:3], 0.5),
        "one column": ran("matmul", a[:, 3:4], b[3:4, ::17], c[:, ::17]),
        "no rows": ran("matmul", a[:0, ::2], b[::2], c[:0, ::2]),
    }
    print(json.dumps({"results": results, "counts": counts(), "small": small}))


@pytest.fixture(scope="module")
def measured():
    kernelc = compilers.from_environment()[0]
    if kernelc.sanitizers:
        pytest.skip("needs a build of its own")
    folder = Counting(kernelc).build(HERE / "nests" / "copies.pyx")

    def run(unit):
        done = subprocess.run([sys.executable, __file__, folder], env={**os.environ, "KC_VECTOR_UNIT": unit},
                              capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return {unit: run(unit) for unit in UNITS}


def test_all_copies_give_the_same(measured):
    for unit in UNITS:
        assert measured[unit]["results"] == measured["baseline"]["results"]


def test_each_copy_is_reached(measured):
    counts = measured["baseline"]["counts"]
    for kind in ("unit last, disjoint", "unit first, disjoint", "unit last", "strided"):
        assert counts[kind] > 0, kind


def test_small_views_take_the_copy_for_unit_strides(measured):
    for case, kinds in measured["baseline"]["small"].items():
        assert kinds and not any(kind.startswith("strided") for kind in kinds), case


def test_the_vector_unit_is_chosen_when_the_module_is_loaded(measured):
    for unit in UNITS:
        used = {kind.rsplit(", ")[-1] for kind, count in measured[unit]["counts"].items() if count} & {"avx2", "avx512"}
        assert used <= {unit}, "no wider one than asked for"


if __name__ == "__main__":
    measure(sys.argv[1])

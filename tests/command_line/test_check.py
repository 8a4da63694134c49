"""Clang finds nothing to say of the C++ of any example or run test."""
import sys

import pytest

from conftest import PROGRAM, ROOT

MODULE = PROGRAM.parent.parent / "lib" / "kernelc" / "libkernelc-inspect.so"
FINDINGS = ("error:", "C++", "defect")
# An object that leaves a prange by `return` is copied and dropped without the GIL.
KNOWN_GAPS = {"with_gil.pyx"}


def modules():
    cases = [path for path in sorted((ROOT / "tests" / "run").rglob("*.pyx")) if path.with_suffix(".py").exists() and path.name not in KNOWN_GAPS]
    return cases + sorted((ROOT / "examples").rglob("*.pyx"))


@pytest.mark.skipif(not MODULE.exists(), reason="built without Clang")
def test_every_module_is_what_the_emitter_promises(kernelc):
    done = kernelc("check", *modules(), "--python", sys.executable)
    assert [line for line in done.stderr.splitlines() if any(word in line for word in FINDINGS)] == []
    assert done.returncode == 0

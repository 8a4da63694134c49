"""Clang finds nothing to say of the C++ of any example or run test."""
import shutil
import sys

import pytest

from conftest import PROGRAM, ROOT

MODULE = PROGRAM.parent.parent / "lib" / "kernelc" / "libkernelc-inspect.so"
FINDINGS = ("error:", "C++", "defect")


def modules():
    return sorted((ROOT / "tests" / "run").rglob("*.pyx")) + sorted((ROOT / "examples").rglob("*.pyx"))


@pytest.mark.skipif(not MODULE.exists(), reason="built without Clang")
def test_every_module_is_what_the_emitter_promises(kernelc, tmp_path):
    # the packages that modules of these folders name
    names = ("shared", "shared_cpp", "shared_declared", "shared_package", "circle")
    packages = {name: shutil.copytree(ROOT / "tests" / "run" / name, tmp_path / name / "pk") for name in names}
    for package in packages.values():
        (package / "__init__.py").touch()
    paths = [packages[path.parent.name] / path.name if path.parent.name in packages else path for path in modules()]
    done = kernelc("check", *paths, "--python", sys.executable)
    assert [line for line in done.stderr.splitlines() if any(word in line for word in FINDINGS)] == []
    assert done.returncode == 0

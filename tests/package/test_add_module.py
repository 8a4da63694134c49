"""kernelc_add_module: builds what is asked for, and again exactly when something changed."""
import os
import time

import pytest

CMAKE = """\
cmake_minimum_required(VERSION 3.22)
project(user LANGUAGES CXX)
find_package(kernelc REQUIRED)
kernelc_add_module(user SOURCES user.pyx helper.cpp INCLUDE_DIRS shared DIRECTIVES boundscheck=False)
"""
MODULE = """\
from factors cimport factor
cdef extern from "helper.h":
    double helped(double x)

def scaled(double[:] v):
    return helped(v[0]) * factor
"""


@pytest.fixture
def source(tmp_path):
    folder = tmp_path / "user"
    (folder / "shared").mkdir(parents=True)
    (folder / "CMakeLists.txt").write_text(CMAKE)
    (folder / "user.pyx").write_text(MODULE)
    (folder / "helper.h").write_text('#ifdef __cplusplus\nextern "C"\n#endif\ndouble helped(double x);\n')
    (folder / "helper.cpp").write_text('#include "helper.h"\ndouble helped(double x) { return x + 1; }\n')
    (folder / "shared" / "factors.pxd").write_text("cdef enum:\n    factor = 10\n")
    return folder


def scaled(project):
    return project.python("-c", "import array, user; print(user.scaled(array.array('d', [1])))").strip()


def rewrite(path, text):
    path.write_text(text)
    later = time.time() + 2  # whatever the resolution of the file system's clock
    os.utime(path, (later, later))


@pytest.mark.parametrize("generator", ["Ninja", "Unix Makefiles"])
def test_a_module_is_rebuilt_when_a_pxd_changes_and_only_then(project, source, generator):
    built = project(source, generator)
    assert "kernelc: user.pyx" in built.make()
    assert scaled(built) == "20.0"
    assert "kernelc: user.pyx" not in built.make()
    rewrite(built.source / "shared" / "factors.pxd", "cdef enum:\n    factor = 100\n")
    assert "kernelc: user.pyx" in built.make()
    assert scaled(built) == "200.0"

"""kernelc build where no C++ compiler is installed: Clang inside compiles. PATH holds what a test puts there, and nothing else."""
import os
import pathlib
import shutil
import subprocess
import sys
import sysconfig

import pytest

from conftest import PROGRAM

MODULE = PROGRAM.parent.parent / "lib" / "kernelc" / "libkernelc-inspect.so"
SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")
USE = "import array, kernels; v = array.array('d', [1.5, 2]); kernels.twice(v); print(v.tolist())"
TEAM = """\
from cython.parallel cimport prange
cimport openmp

def team():
    cdef int i, size = 0
    for i in prange(4, nogil=True, num_threads=2):
        size = openmp.omp_get_num_threads()
    return size

def total(double[:] v):
    cdef Py_ssize_t i
    cdef double sum = 0
    for i in prange(v.shape[0], nogil=True):
        sum += v[i]
    return sum
"""
HAS_OPENMP = pathlib.Path("/usr/lib/llvm-19/lib/libomp.so").exists()
inside = pytest.mark.skipif(not MODULE.exists(), reason="built without Clang")


@pytest.fixture
def build(folder):
    """Runs `kernelc build` with these programs on PATH alone."""

    def run(*arguments, programs=(), program=None, **variables):
        path = folder / "path"
        path.mkdir(exist_ok=True)
        for name in programs:
            (path / name).symlink_to(shutil.which(name))
        environment = {name: value for name, value in os.environ.items() if name not in ("CXX", "CXXFLAGS", "CPPFLAGS", "LDFLAGS")}
        environment.update(PATH=str(path), **variables)
        command = [program or PROGRAM, "build", *arguments, "--python", sys.executable]
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment)

    return run


def python(folder, text):
    return subprocess.run([sys.executable, "-c", text], cwd=folder, capture_output=True, text=True, check=True).stdout


@inside
def test_the_linker_of_the_system_links(build, folder, names):
    done = build("kernels.pyx", "-v", programs=["ld"])
    assert (done.returncode, done.stderr) == (0, "")
    compiles, links = done.stdout.splitlines()
    assert compiles.startswith("(Clang inside) -std=c++17 -O3 ") and links.split()[0] == str(folder / "path" / "ld")
    assert names.new() == ["kernels" + SUFFIX, "path"]
    assert python(folder, USE) == "[3.0, 4.0]\n"


@inside
def test_without_a_linker_llvms_links(build, folder):
    done = build("kernels.pyx", "-v")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[1].startswith("ld.lld ")
    assert python(folder, USE) == "[3.0, 4.0]\n"


@inside
def test_flags_of_the_environment_are_used(build, folder):
    (folder / "ext.pyx").write_text(
        'cdef extern from *:\n    int MINE\ncdef extern from "zlib.h":\n    const char* zlibVersion()\n\nprint(MINE, zlibVersion() != NULL)\n')
    done = build("ext.pyx", CXXFLAGS="-O1 -DMINE=2", LDFLAGS="-lz")
    assert (done.returncode, done.stderr) == (0, "")
    assert python(folder, "import ext") == "2 True\n"


@inside
def test_exceptions_and_objects_work(build, folder):
    (folder / "objects.pyx").write_text(
        "def f(x):\n    try:\n        return [int(x)]\n    except ValueError as error:\n        return str(error)\n")
    assert build("objects.pyx").returncode == 0
    assert python(folder, "import objects as m; print(m.f('7'), m.f('x'))") == "[7] invalid literal for int() with base 10: 'x'\n"


@inside
@pytest.mark.skipif(not HAS_OPENMP, reason="no OpenMP library of LLVM")
def test_parallel_loops_have_threads(build, folder):
    (folder / "team.pyx").write_text(TEAM)
    done = build("team.pyx")
    assert (done.returncode, done.stderr) == (0, "")
    assert python(folder, "import array, team as m; print(m.team(), m.total(array.array('d', [1, 2, 3])))") == "2 6.0\n"


@inside
def test_what_clang_says_is_told_of_the_source(build, folder, names):
    (folder / "ext.pyx").write_text('cdef extern from *:\n    int absent(int)\n\ndef f(int x):\n    return absent(x)\n')
    done = build("ext.pyx")
    assert done.returncode == 1 and names.new() == ["ext.pyx", "path"]
    assert "ext.pyx:5:12: error: C++: use of undeclared identifier 'absent' [InvalidCxx]" in done.stderr


@inside
def test_what_the_linker_says_is_shown(build, folder, names):
    for programs in [], ["ld"]:
        done = build("kernels.pyx", programs=programs, LDFLAGS="-lno-such-library")
        assert done.returncode == 1 and names.new() == ["path"]
        assert "no-such-library" in done.stderr and "kernelc: error: the linker failed: " in done.stderr


@inside
def test_headers_that_are_missing_are_named(build, folder, names):
    done = build("kernels.pyx", CXXFLAGS="-nostdinc++")
    assert done.returncode == 1 and names.new() == ["path"]
    assert "file not found" in done.stderr and "apt-get install libstdc++-12-dev" in done.stderr


@inside
@pytest.mark.parametrize("choice", [["--cxx", "no-such-c++"], []])
def test_a_compiler_that_is_named_is_the_one(build, folder, choice):
    done = build("kernels.pyx", *choice, **({} if choice else {"CXX": "no-such-c++"}))
    assert done.returncode == 1 and done.stderr == "kernelc: error: cannot run 'no-such-c++': No such file or directory\n"


@inside
def test_any_of_the_usual_names_is_a_compiler(build, folder):
    path = folder / "path"
    path.mkdir()
    (path / "clang++").write_text("#!/bin/sh\nexit 3\n")
    (path / "clang++").chmod(0o755)
    done = build("kernels.pyx", programs=["sh"])
    assert done.returncode == 1 and "the C++ compiler failed with status 3: clang++ " in done.stderr


def test_without_clang_there_is_nothing_to_compile_with(build, folder, names):
    (folder / "bin").mkdir()
    alone = shutil.copy(PROGRAM, folder / "bin")
    done = build("kernels.pyx", program=alone)
    assert done.returncode == 1 and names.new() == ["bin", "path"]
    assert done.stderr == ("kernelc: error: no C++ compiler is found (c++, g++ or clang++; --cxx and $CXX name others), and Clang is not inside: "
                           "this kernelc was built without Clang; build it where LLVM 19 is installed, with -DKERNELC_INSPECT=ON\n")


@pytest.mark.parametrize("command", [["check", "kernels.pyx"], ["report", "kernels.pyx"], ["pxd", "math.h"], ["kernels.pyx", "--format-output"]])
def test_what_needs_clang_says_so(folder, command):
    (folder / "bin").mkdir()
    alone = shutil.copy(PROGRAM, folder / "bin")
    done = subprocess.run([alone, *command, *(["--python", sys.executable] if "--format-output" not in command else [])],
                          cwd=folder, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == "kernelc: error: this kernelc was built without Clang; build it where LLVM 19 is installed, with -DKERNELC_INSPECT=ON\n"


def test_translations_do_without_clang(folder):
    (folder / "bin").mkdir()
    alone = shutil.copy(PROGRAM, folder / "bin")
    done = subprocess.run([alone, "kernels.pyx"], cwd=folder, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

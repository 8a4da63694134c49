"""Declarations that are taken from C headers: by `kernelc pxd`, for Cython as well, and by the module that names the header."""
import os
import subprocess
import sys

import pytest

from conftest import PROGRAM

MODULE = PROGRAM.parent.parent / "lib" / "kernelc" / "libkernelc-inspect.so"
pytestmark = pytest.mark.skipif(not MODULE.exists(), reason="built without Clang")

CHECKSUM = """
def checksum(const unsigned char[::1] text):
    return crc32(0, &text[0], <uInt>text.shape[0])

def round_trip(const unsigned char[::1] text):
    cdef unsigned char packed[1000]
    cdef unsigned char back[1000]
    cdef uLongf size = 1000, back_size = 1000
    if compress2(packed, &size, &text[0], text.shape[0], Z_BEST_COMPRESSION) != Z_OK:
        raise ValueError("compress2")
    if uncompress(back, &back_size, packed, size) != Z_OK:
        raise ValueError("uncompress")
    return back[:back_size], Z_DATA_ERROR

def bytes_in(const unsigned char[::1] text):
    cdef z_stream stream
    stream.avail_in = <uInt>text.shape[0]
    return stream.avail_in
"""
DOT = """
def dot(double[::1] a, double[::1] b):
    return cblas_ddot(<int>a.shape[0], &a[0], 1, &b[0], 1)

def product(double[:, ::1] a, double[:, ::1] b, double[:, ::1] c):
    cdef int n = <int>a.shape[0]
    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, n, n, n, 1.0, &a[0, 0], n, &b[0, 0], n, 0.0, &c[0, 0], n)
"""
CURVE = """
def curve(double[:] v):
    cdef Py_ssize_t i
    with nogil:
        for i in range(v.shape[0]):
            v[i] = hypot(sin(v[i]), fma(v[i], M_PI, 1.0))
    return FP_NAN
"""
RUN = {
    "zlib.h": "import zlib; text = b'kernels ' * 20; assert m.checksum(text) == zlib.crc32(text); "
              "assert m.round_trip(text) == (text, -3); assert m.bytes_in(text) == 160",
    "cblas.h": "import numpy as np; a, b, c = np.random.default_rng(1).random((3, 4, 4)); m.product(a, b, c); "
               "assert np.allclose(c, a @ b); assert np.isclose(m.dot(a[0], b[0]), a[0] @ b[0])",
    "math.h": "import array, math; v = array.array('d', [1.0, 2.0]); m.curve(v); "
              "assert abs(v[1] - math.hypot(math.sin(2), 2 * math.pi + 1)) < 1e-12",
}
BODIES = {"zlib.h": CHECKSUM, "cblas.h": DOT, "math.h": CURVE}
LIBRARIES = {"zlib.h": "-lz", "cblas.h": "-lblas", "math.h": ""}


def require(header):
    found = subprocess.run(["c++", "-x", "c", "-E", "-"], input=f"#include <{header}>", capture_output=True, text=True)
    if found.returncode:
        pytest.skip(f"no {header} here")


def build_and_run(kernelc, folder, name, header):
    done = kernelc("build", f"{name}.pyx", "--python", sys.executable,
                   env=dict(os.environ, LDFLAGS=LIBRARIES[header], CXXFLAGS="-O0 -Werror -Wall -Wextra"))
    assert (done.returncode, done.stderr) == (0, "")
    subprocess.run([sys.executable, "-c", f"import {name} as m; {RUN[header]}"], cwd=folder, check=True)


@pytest.mark.parametrize("header", RUN)
def test_all_of_a_header_by_its_name(kernelc, tmp_path, header):
    require(header)
    (tmp_path / "whole.pyx").write_text(f'cdef extern from "{header}" nogil: *\n{BODIES[header]}')
    build_and_run(kernelc, tmp_path, "whole", header)


@pytest.mark.parametrize("header, names", [
    ("zlib.h", "crc32, compress2, uncompress, uInt, uLongf, z_stream, Z_OK, Z_BEST_COMPRESSION, Z_DATA_ERROR"),
    ("math.h", "hypot, sin, fma, M_PI, FP_NAN"),
])
def test_some_of_a_header(kernelc, tmp_path, header, names):
    require(header)
    (tmp_path / "some.pyx").write_text(f'from "{header}" cimport {names}\n{BODIES[header]}')
    build_and_run(kernelc, tmp_path, "some", header)


def test_the_pxd_of_a_header_is_cythons_too(kernelc, tmp_path):
    text = ""
    for header in RUN:
        require(header)
        name = header.replace(".", "_")
        assert kernelc("pxd", header, "-o", f"{name}.pxd").returncode == 0
        text += f"from {name} cimport *\n"
    (tmp_path / "all.pyx").write_text(text + "".join(BODIES.values()))
    cython = subprocess.run([sys.executable, "-m", "cython", "-3", "--cplus", "all.pyx"], cwd=tmp_path, capture_output=True, text=True)
    assert cython.returncode == 0, cython.stderr
    include = subprocess.run([sys.executable, "-c", "import sysconfig; print(sysconfig.get_path('include'))"],
                             capture_output=True, text=True).stdout.strip()
    compiled = subprocess.run(["c++", "-fsyntax-only", "-I", include, "all.cpp"], cwd=tmp_path, capture_output=True, text=True)
    assert compiled.returncode == 0, compiled.stderr
    assert kernelc("all.pyx", "-o", "ours.cpp").returncode == 0


def test_a_header_is_a_dependency(kernelc, tmp_path):
    (tmp_path / "own.h").write_text('#include "part.h"\nstatic inline int half(int x) { return x / PARTS; }\n')
    (tmp_path / "part.h").write_text("#define PARTS 2\n")
    (tmp_path / "uses.pyx").write_text('from "own.h" cimport half, PARTS\nprint(half(3), PARTS)\n')
    assert kernelc("uses.pyx", "--depfile", "uses.d").returncode == 0
    rule = (tmp_path / "uses.d").read_text()
    assert str(tmp_path / "own.h") in rule and str(tmp_path / "part.h") in rule


OF_THE_SYSTEM = ["stdio.h", "string.h", "stdlib.h", "complex.h", "errno.h", "stdint.h", "inttypes.h", "limits.h", "float.h", "time.h", "unistd.h",
                 "pthread.h", "signal.h", "sys/stat.h", "setjmp.h", "locale.h", "wchar.h", "fenv.h", "dlfcn.h"]
LIBC = """
from "stdio.h" cimport snprintf
from "string.h" cimport strlen
from "stdlib.h" cimport qsort, strtol
from "errno.h" cimport ENOENT
from "stdint.h" cimport uint8_t, INT32_MAX
from "sys/stat.h" cimport stat, struct_stat

cdef int compare(const void* a, const void* b) noexcept nogil:
    return (<int*>a)[0] - (<int*>b)[0]

def use(bytes path):
    cdef char text[20]
    cdef int numbers[3]
    cdef uint8_t byte = 255
    cdef struct_stat status
    byte += 2
    snprintf(text, 20, b"%d-%s", 42, b"x")
    numbers[:] = [3, 1, 2]
    qsort(numbers, 3, sizeof(int), &compare)
    return (text, strlen(text), list(numbers), strtol(b"77", NULL, 10), byte, INT32_MAX, ENOENT, stat(path, &status), status.st_size)
"""


def test_headers_of_the_system(kernelc, tmp_path):
    modules = []
    for header in OF_THE_SYSTEM:
        require(header)
        modules.append(header.replace("/", "_").replace(".", "_"))
        assert kernelc("pxd", header, "-o", f"{modules[-1]}.pxd").returncode == 0
    (tmp_path / "all.pyx").write_text("cimport " + ", ".join(modules) + "\n")
    cython = subprocess.run([sys.executable, "-m", "cython", "-3", "all.pyx"], cwd=tmp_path, capture_output=True, text=True)
    assert cython.returncode == 0, cython.stderr
    assert kernelc("all.pyx", "-o", "ours.cpp").returncode == 0


def test_functions_of_the_system_run(kernelc, tmp_path):
    (tmp_path / "libc_use.pyx").write_text(LIBC)
    done = kernelc("build", "libc_use.pyx", "--python", sys.executable, env=dict(os.environ, CXXFLAGS="-O0 -Werror -Wall -Wextra"))
    assert (done.returncode, done.stderr) == (0, "")
    (tmp_path / "five").write_text("12345")
    use = "import libc_use; print(libc_use.use(b'five'))"
    result = subprocess.run([sys.executable, "-c", use], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert result == "(b'42-x', 4, [1, 2, 3], 77, 1, 2147483647, 2, 0, 5)\n"

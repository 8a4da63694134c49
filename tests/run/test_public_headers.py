"""C code, compiled as C, uses what a module declares `public` and `api` through the headers that belong to it."""
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

from harness import compilers

SOURCES = pathlib.Path(__file__).with_name("public")
REPORT = """
import ctypes, sys
sys.path.insert(0, ".")
import parts
ctypes.CDLL(parts.__file__, ctypes.RTLD_GLOBAL)
user = ctypes.PyDLL("./user.so")
text = ctypes.create_string_buffer(200)
try:
    user.report(text, ctypes.c_size_t(200))
except ValueError as error:
    print(text.value.decode(), error, parts.levels())
"""


def build(kernelc, cython, folder, builder):
    for source in SOURCES.iterdir():
        shutil.copy(source, folder)
    module = folder / ("parts" + compilers.SUFFIX)
    if builder == "kernelc":
        text = folder / "parts.cpp"
        compilers.run([kernelc.program, folder / "parts.pyx", "-o", text], folder)
        compilers.run([*kernelc.command, f"-I{kernelc.include}", compilers.PYTHON_INCLUDE, text, "-o", module], folder)
    else:
        cython.make(folder, folder / "parts.pyx", module, False)
    strictly = ["-Wall", "-Wextra", "-Werror"] if builder == "kernelc" else ["-w"]
    compilers.run(["gcc", "-std=c11", *strictly, "-fPIC", "-shared", compilers.PYTHON_INCLUDE, f"-I{folder}", folder / "user.c", "-o", folder / "user.so"],
                  folder)


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    kernelc, cython = compilers.from_environment()
    made = {}
    for builder in ("kernelc", "cython"):
        folder = tmp_path_factory.mktemp(builder)
        build(kernelc, cython, folder, builder)
        environment = {**os.environ, **(kernelc.environment() if builder == "kernelc" else {})}
        done = subprocess.run([sys.executable, "-c", REPORT], cwd=folder, capture_output=True, text=True, timeout=120, env=environment)
        assert done.returncode == 0, done.stdout + done.stderr
        made[builder] = done.stdout
    return made


def test_c_code_sees_the_same(reports):
    assert reports["kernelc"] == reports["cython"] != ""

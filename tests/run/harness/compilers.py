"""Builds the module of a case with kernelc and with Cython, once for each content."""
import functools
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import sysconfig
import tempfile

import numpy

ROOT = pathlib.Path(__file__).resolve().parents[3]
SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")
PYTHON_INCLUDE = "-I" + sysconfig.get_paths()["include"]
NUMPY_INCLUDE = "-I" + numpy.get_include()  # what Cython writes for `cimport numpy` needs it; kernelc's text does not
HELPERS = (".pyx", ".pxd", ".pxi", ".c", ".h", ".hpp")


class BuildFailure(Exception):
    """Carries what the compiler said."""


def run(command, folder):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, errors="replace", timeout=600)
    if done.returncode != 0:
        raise BuildFailure(f"{' '.join(map(str, command))}\nended with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def sources_of(case):
    """The module and the files beside it that carry its name: NAME.pyx, NAME.pxd, NAME_x.pxd, NAME_y.h, ..."""
    return sorted(p for p in case.parent.iterdir()
                  if p.suffix in HELPERS and (p.stem == case.stem or p.stem.startswith(case.stem + "_")))


def digest(*parts):
    state = hashlib.sha256()
    for part in parts:
        state.update(part if isinstance(part, bytes) else repr(part).encode())
        state.update(b"\0")
    return state.hexdigest()[:24]


class Compiler:
    """A way from a case to a folder with the built module, kept in a cache."""

    def __init__(self, cache):
        self.cache = pathlib.Path(cache)

    def build(self, case):
        with tempfile.TemporaryDirectory(prefix=f"{case.stem}-") as name:
            work = pathlib.Path(name)
            for source in sources_of(case):
                shutil.copy(source, work)
            return self.build_in(work, case)

    def cached(self, key, stem, make):
        folder = self.cache / f"{stem}-{key}"
        if not folder.exists():
            self.cache.mkdir(parents=True, exist_ok=True)
            fresh = pathlib.Path(tempfile.mkdtemp(prefix=".new-", dir=self.cache))
            try:
                make(fresh / (stem + SUFFIX))
                fresh.replace(folder)
            except OSError:
                if not folder.exists():  # else another process was first
                    raise
            finally:
                shutil.rmtree(fresh, ignore_errors=True)
        return folder


class Kernelc(Compiler):
    """Translates anew each time, which is fast, and compiles what was not compiled before. Warnings are errors."""

    name = "kernelc"

    def __init__(self, cache, program, cxx, sanitizers):
        super().__init__(cache)
        self.program = pathlib.Path(program).resolve()
        self.sanitizers = sanitizers
        flags = ["-O0", "-Wall", "-Wextra", "-Werror", "-fPIC", "-shared", "-fopenmp"]
        if sanitizers:
            flags += [f"-fsanitize={sanitizers}", "-fno-sanitize-recover=all", "-g1"]
        self.command = [*cxx.split(), "-std=c++17", *flags]

    @functools.cached_property
    def include(self):
        return run([self.program, "--include-dir"], ".").strip()

    @functools.cached_property
    def headers(self):
        return digest(*(p.read_bytes() for p in sorted(pathlib.Path(self.include).rglob("*.h"))))

    def build_in(self, work, case):
        text = work / (case.stem + ".cpp")
        run([self.program, case.name, "-o", text], work)
        key = digest(text.read_bytes(), self.headers, self.command, PYTHON_INCLUDE,
                     *(p.read_bytes() for p in sources_of(case) if p.suffix in (".c", ".h", ".hpp")))
        command = [*self.command, f"-I{self.include}", PYTHON_INCLUDE, f"-I{work}", text, "-o"]
        return self.cached(key, case.stem, lambda module: run([*command, module], work))

    def environment(self):
        """Sanitized code needs its libraries before those of Python; CPython itself never frees all it has."""
        if not self.sanitizers:
            return {}
        compiler = self.command[0]
        names = [name for name in ("asan", "ubsan") if name.rstrip("an")[0] in self.sanitizers]
        libraries = [run([compiler, f"-print-file-name=lib{name}.so"], ".").strip() for name in names]
        return {"LD_PRELOAD": " ".join(libraries), "ASAN_OPTIONS": "detect_leaks=0",
                "UBSAN_OPTIONS": "print_stacktrace=1"}


class Cython(Compiler):
    name = "cython"

    @functools.cached_property
    def version(self):
        return run([sys.executable, "-c", "import Cython; print(Cython.__version__)"], ".").strip()

    def build_in(self, work, case):
        wants_cxx = "language = c++" in case.read_text() or "libcpp" in case.read_text()
        key = digest(self.version, wants_cxx, PYTHON_INCLUDE, *((p.name + "\n" + p.read_text()) for p in sources_of(case)))
        return self.cached("cython-" + key, case.stem, lambda module: self.make(work, case, module, wants_cxx))

    def make(self, work, case, module, wants_cxx):
        text = work / (case.stem + (".cpp" if wants_cxx else ".c"))
        run([sys.executable, "-m", "cython", "-3", *(["--cplus"] if wants_cxx else []), case.name, "-o", text], work)
        compiler = ["g++"] if wants_cxx else ["gcc"]
        run([*compiler, "-O0", "-w", "-fPIC", "-shared", "-fopenmp", PYTHON_INCLUDE, NUMPY_INCLUDE, f"-I{work}", text, "-o", module], work)

    def environment(self):
        return {}


def from_environment():
    """The compilers that the tests use, as the build sets them."""
    cache = os.environ.get("KERNELC_TEST_BUILD_DIR", ROOT / "build" / "tests" / "cache")
    program = os.environ.get("KERNELC", ROOT / "build" / "bin" / "kernelc")
    return (Kernelc(cache, program, os.environ.get("KERNELC_TEST_CXX", "g++"), os.environ.get("KERNELC_SANITIZE", "")),
            Cython(cache))

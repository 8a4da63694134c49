"""Builds the modules of the benchmarks: kernelc's and Cython's of the same file, Pythran's and Numba's of loops in Python,
and those written by hand."""
import importlib.machinery
import importlib.util
import pathlib
import re
import shutil
import subprocess
import sys
import sysconfig

import numpy

MODULES = pathlib.Path(__file__).with_name("modules")
SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")


def run(*command, cwd=None):
    done = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def declared_contiguous(text):
    """The parameters of all functions with `::1` in the last axis of their views."""
    return re.sub(r"^def .*", lambda line: re.sub(r":\]", "::1]", line[0]), text, flags=re.MULTILINE)


class Builder:
    """All peers are compiled by the same compilers with the same flags, as far as they compile ahead of time."""

    def __init__(self, kernelc, folder):
        self.kernelc = pathlib.Path(kernelc).resolve()
        self.folder = pathlib.Path(folder)
        flags = [flag for flag in run(self.kernelc, "--cflags").split() if not flag.startswith("-std=")]
        self.flags = [*flags, "-march=native", "-shared"]
        self.includes = ["-I" + sysconfig.get_paths()["include"], "-I" + run(self.kernelc, "--include-dir").strip()]

    def fresh(self, name):
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def source(self, folder, name, contiguous):
        text = (MODULES / f"{name}.pyx").read_text()
        path = folder / f"{name}.pyx"
        path.write_text(declared_contiguous(text) if contiguous else text)
        return path

    def translate_by_kernelc(self, name, contiguous=False, *options):
        folder = self.fresh("_".join([f"kernelc/{name}", *(["contiguous"] if contiguous else []), *options[1:]]))
        run(self.kernelc, *options, self.source(folder, name, contiguous), "-o", folder / f"{name}.cpp")
        return folder / f"{name}.cpp"

    def translate_by_cython(self, name, contiguous=False):
        folder = self.fresh(f"cython/{name}{'_contiguous' * contiguous}")
        run(sys.executable, "-m", "cython", "-3", self.source(folder, name, contiguous), "-o", folder / f"{name}.c")
        return folder / f"{name}.c"

    def compile(self, source, *options):
        module = source.with_name(source.stem + SUFFIX)
        compiler = ["gcc", "-w"] if source.suffix == ".c" else ["g++", "-std=c++17"]
        run(*compiler, *self.flags, *self.includes, *options, source, "-o", module)
        return module

    def by_kernelc(self, name, contiguous=False):
        return load(self.compile(self.translate_by_kernelc(name, contiguous)))

    def for_any_processor(self, name):
        """kernelc's module with copies of the loops for each vector unit, for any processor of the architecture."""
        return load(self.compile(self.translate_by_kernelc(name, False, "-X", "multiversion=True"), "-march=x86-64", "-mtune=generic"))

    def by_cython(self, name, contiguous=False):
        return load(self.compile(self.translate_by_cython(name, contiguous)))

    def by_hand(self, file):
        source = self.fresh("hand/" + file.split(".")[0]) / file
        shutil.copy(MODULES / file, source)
        return load(self.compile(source, "-I" + numpy.get_include()))

    def by_nanobind(self, file):
        import nanobind
        package = pathlib.Path(nanobind.__file__).parent
        source = self.fresh("nanobind/" + file.split(".")[0]) / file
        shutil.copy(MODULES / file, source)
        return load(self.compile(source, f"-I{package}/include", f"-I{package}/ext/robin_map/include",
                                 "-fno-strict-aliasing", "-DNDEBUG", package / "src/nb_combined.cpp"))

    def by_pythran(self, name):
        module = self.fresh(f"pythran/{name}") / f"{name}{SUFFIX}"
        run(sys.executable, "-m", "pythran.run", *self.flags[:-1], MODULES / f"{name}.py", "-o", module)
        return load(module)


def by_numba(*names):
    """All functions of these modules, each compiled for the types of its arguments when it is first called."""
    import numba
    return {name: numba.njit(function) for file in names for name, function in vars(load(MODULES / f"{file}.py")).items()
            if callable(function)}


def load(path):
    """The module in that file, whatever else of its name was loaded."""
    name = path.name.split(".")[0]
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module

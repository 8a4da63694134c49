"""Builds the modules of the benchmarks: kernelc's and Cython's of the same file, and those written by hand."""
import importlib.machinery
import importlib.util
import pathlib
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


class Builder:
    """All peers are compiled by the same compilers with the same flags."""

    def __init__(self, kernelc, folder):
        self.kernelc = pathlib.Path(kernelc).resolve()
        self.folder = pathlib.Path(folder)
        flags = [flag for flag in run(self.kernelc, "--cflags").split() if not flag.startswith("-std=")]
        self.flags = [*flags, "-march=native", "-shared", "-I" + sysconfig.get_paths()["include"]]
        self.include = "-I" + run(self.kernelc, "--include-dir").strip()

    def translate_by_kernelc(self, name):
        folder = self.fresh(f"kernelc/{name}")
        run(self.kernelc, MODULES / f"{name}.pyx", "-o", folder / f"{name}.cpp")
        return folder / f"{name}.cpp"

    def translate_by_cython(self, name):
        folder = self.fresh(f"cython/{name}")
        run(sys.executable, "-m", "cython", "-3", MODULES / f"{name}.pyx", "-o", folder / f"{name}.c")
        return folder / f"{name}.c"

    def fresh(self, name):
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def compile(self, source):
        module = source.with_name(source.stem + SUFFIX)
        compiler = ["gcc", "-w"] if source.suffix == ".c" else ["g++", "-std=c++17"]
        run(*compiler, *self.flags, self.include, source, "-o", module)
        return module

    def by_hand(self, file):
        folder = self.fresh("hand/" + file.split(".")[0])
        shutil.copy(MODULES / file, folder)
        self.flags.append("-I" + numpy.get_include())
        module = self.compile(folder / file)
        self.flags.pop()
        return load(module)

    def by_kernelc(self, name):
        return load(self.compile(self.translate_by_kernelc(name)))

    def by_cython(self, name):
        return load(self.compile(self.translate_by_cython(name)))


def load(path):
    """The module in that file, whatever else of its name was loaded."""
    name = path.name.split(".")[0]
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module

import os
import pathlib
import shutil
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("KERNELC_BUILD_DIR", ROOT / "build"))


def run(*command, cwd=None):
    done = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


class Project:
    """A CMake project that finds the installed package, in a folder of its own."""

    def __init__(self, source, build, prefix, generator):
        self.source, self.build = source, build
        run("cmake", "-S", source, "-B", build, "-G", generator, "-DCMAKE_BUILD_TYPE=Release",
            f"-DCMAKE_PREFIX_PATH={prefix}", f"-DPython_EXECUTABLE={sys.executable}")

    def make(self):
        return run("cmake", "--build", self.build)

    def python(self, *arguments):
        return run(sys.executable, *arguments, cwd=self.build)


@pytest.fixture(scope="session")
def prefix(tmp_path_factory):
    """Where the build that is tested is installed."""
    prefix = tmp_path_factory.mktemp("prefix")
    run("cmake", "--install", BUILD, "--prefix", prefix)
    return prefix


@pytest.fixture
def project(tmp_path, prefix):
    def make(source, generator="Ninja"):
        copy = tmp_path / "source"
        shutil.copytree(source, copy)
        return Project(copy, tmp_path / "build", prefix, generator)

    return make

import os
import pathlib
import subprocess
import types

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("KERNELC", ROOT / "build" / "bin" / "kernelc")).resolve()

TWICE = '''\
def twice(double[:] v):
    """Doubles each element."""
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        v[i] *= 2
'''


@pytest.fixture
def kernelc(tmp_path):
    """Runs kernelc in the test's own folder."""

    def run(*arguments, **options):
        return subprocess.run([PROGRAM, *map(str, arguments)], cwd=tmp_path, capture_output=True, text=True, **options)

    return run


@pytest.fixture
def folder(tmp_path):
    """A folder with a module that is right and one that is not."""
    (tmp_path / "kernels.pyx").write_text(TWICE)
    (tmp_path / "broken.pyx").write_text("def f(:\n    pass\n")
    return tmp_path


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def names(folder):
    """What stands in the folder now, without the files that the test began with."""
    before = set(names_in(folder))
    return types.SimpleNamespace(new=lambda: [name for name in names_in(folder) if name not in before])

"""No call keeps memory or references: each call of the cases about objects is made many times, those that raise too."""
import os
import pathlib
import subprocess
import sys

import pytest

from harness import compilers, results

AREAS = ("objects", "functions", "expressions", "control")  # those where Python objects are made and passed on
CASES = sorted(path for area in AREAS for path in pathlib.Path(__file__).parent.glob(area + "/*.pyx")
               if path.with_suffix(".py").exists())
LEAKS = pathlib.Path(results.__file__).with_name("leaks.py")


@pytest.fixture(scope="session")
def kernelc():
    return compilers.from_environment()[0]


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_nothing_is_kept(kernelc, case):
    if kernelc.sanitizers:
        pytest.skip("sanitizers have an allocator of their own")
    folder = kernelc.build(case)
    environment = {**os.environ, "OMP_NUM_THREADS": "2", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run([sys.executable, LEAKS, case.with_suffix(".py"), folder], capture_output=True, text=True, errors="replace",
                          timeout=results.LONGEST_RUN, env=environment)
    assert done.returncode == 0, done.stderr[-3000:]
    assert not done.stdout, done.stdout

"""Makes pytest see the cases: NAME.pyx with NAME.py beside it, in a folder for each area."""
import concurrent.futures
import os
import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from harness import compilers, results, runner  # noqa: E402


KNOWN_GAPS = pathlib.Path(__file__).with_name("known_gaps.txt")


def known_gaps():
    """The calls that do not yet give Cython's results, as pytest prints them: AREA/NAME.py::ITEM."""
    lines = KNOWN_GAPS.read_text().splitlines() if KNOWN_GAPS.exists() else []
    return {line for line in lines if line and not line.startswith("#")}


def pytest_collection_modifyitems(items):
    gaps = known_gaps()
    for item in items:
        name = " ".join(item.name.split())
        if f"{item.path.parent.name}/{item.path.name}::{name}" in gaps:
            item.add_marker(pytest.mark.xfail(reason="a known gap"))


def is_case(path):
    return path.suffix == ".py" and path.with_suffix(".pyx").exists()


def pytest_collect_file(file_path, parent):
    return CaseFile.from_parent(parent, path=file_path) if is_case(file_path) else None


def pytest_pycollect_makemodule(module_path, parent):
    """A case that the command line names is no module of plain tests as well."""
    return NoTests.from_parent(parent, path=module_path) if is_case(module_path) else None


class NoTests(pytest.File):
    def collect(self):
        return []


class CaseFile(pytest.File):
    """Its items are the calls to compare and the test functions; both modules are built and run once."""

    ours = oracle = None

    def collect(self):
        case = runner.load_case(self.path)
        for number, one in enumerate(getattr(case, "CALLS", [])):
            yield CallItem.from_parent(self, name=str(one), number=number)
        for name, function in runner.test_functions(case).items():
            yield TestItem.from_parent(self, name=name, kernelc_only=hasattr(function, "kernelc_only"))

    def obtain_results(self, kernelc, cython):
        module = self.path.with_suffix(".pyx")
        self.ours, self.oracle = results.obtain(module, kernelc), results.obtain(module, cython)


class Failed(Exception):
    pass


class CaseItem(pytest.Item):
    def runtest(self):
        failure = self.failure()
        if failure:
            raise Failed(failure)

    def repr_failure(self, excinfo):
        return str(excinfo.value) if isinstance(excinfo.value, Failed) else super().repr_failure(excinfo)

    def reportinfo(self):
        return self.path, 0, f"{self.path.stem}: {self.name}"


class CallItem(CaseItem):
    def __init__(self, *, number, **rest):
        super().__init__(**rest)
        self.number = number

    def failure(self):
        return results.call_failure(self.number, self.parent.ours, self.parent.oracle)


class TestItem(CaseItem):
    def __init__(self, *, kernelc_only, **rest):
        super().__init__(**rest)
        self.kernelc_only = kernelc_only

    def failure(self):
        return results.test_failure(self.name, self.parent.ours, self.parent.oracle, self.kernelc_only)


def pytest_collection_finish(session):
    """All selected cases are built and run ahead, several at a time; the items only look at what came of it."""
    if session.config.option.collectonly:
        return
    cases = list(dict.fromkeys(item.parent for item in session.items if isinstance(item, CaseItem)))
    if not cases:
        return
    kernelc, cython = compilers.from_environment()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda case: case.obtain_results(kernelc, cython), cases))

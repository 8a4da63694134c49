"""Two modules share functions, variables and classes, whichever of them Cython built: each pair says the same."""
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

from harness import compilers

HERE = pathlib.Path(__file__).parent
REPORT = """
import datetime, gc, sys
sys.path.insert(0, ".")
import numpy as np
from pk import base, user

def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__, str(error)

print(user.calls(), base.count())
for shape in (base.Shape(2), user.Square(3), user.PySquare(4), type("T", (base.Shape,), {})(5)):
    print(type(shape).__name__, shape.describe(), user.shapes(shape), shape.describe())
print([user.finals(shape) for shape in (base.Shape(2), user.Square(3), user.PySquare(4))])
print(user.zone(datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)), attempt(user.zone, 3))
print(user.left_out([]), [user.grown(shape) for shape in (base.Shape(2), user.Square(3))])
values = np.arange(3.0)
print(user.has_base(values, values))
print(user.Square(2).more_of(), user.Sub(1, 2).total(), user.is_shape(user.Square()), user.is_shape(3))
print(user.length_of(3, 4), user.powers(3, 2.5))
print(sys.argv[1] == "ck" or [user.formats(v)[:2] for v in (np.zeros(3, np.int8), bytearray(3), np.zeros(3, "S1"))] == [("b", "b"), ("B", "B"), ("1s", "1s")])
print(attempt(user.check_cast, 3), attempt(user.shapes, 3))

class PyTable(user.MyTable):
    def both(self, x, y):
        return 42
    def counted(self, by=5, more=6):
        return by * more
for table in base.Table(1), base.WideTable(2), user.MyTable(3), PyTable(4):
    print([attempt(look, table) for look in (base.of_table, user.of_table, base.of_wide, user.of_wide, user.of_mine)])

print(user.of_pointers(np.arange(4.0)), attempt(user.visits, [1, 2]), attempt(user.visits, [1, -2]))
print(attempt(user.of_static, 3), attempt(user.of_static, -3))
print(user.of_provided(5), base.count_provided(3), user.of_provided(6))

types = base.Shape, user.Square, user.PySquare, user.Sub
before = [sys.getrefcount(t) for t in types]
for i in range(500):
    for t in types[:3]:
        t()
    user.Sub(1, 2)
    cycle = user.PySquare()
    cycle.me = cycle
del cycle
gc.collect()
print([sys.getrefcount(t) - b for t, b in zip(types, before)])

values, table = np.arange(6.0), np.ones((3, 4))
counts = sys.getrefcount(values), sys.getrefcount(table)
print(user.views(values, table), attempt(user.view_error, values[:0]))
table[0, 0] = 5
held = sys.getrefcount(table) > counts[1]
print(base.kept_sum(), held)
base.forget()
print(base.covered(base.Shape(2), values), base.covered(user.Square(3), values))
for held in (base.Held(values), user.HeldMore(values, np.ones(2, "f4")), type("P", (user.HeldMore,), {})(values, np.zeros(1, "f4"))):
    print(attempt(user.held_table, held), attempt(held.is_none))
    held.table = table
    print(held.table.shape, held.swap(values[::2]), attempt(held.as_object), attempt(user.held_object, held))
    if type(held) is not base.Held:
        print(held.shorten(), held.fresh(3), values)
    print(user.in_threads(held))
    print(user.held(held, values[3:]), attempt(held.is_none), attempt(held.swap, None))
    held.table = None
    print(attempt(user.held_table, held), base.Held.__basicsize__)
del held
gc.collect()
print(sys.getrefcount(values) - counts[0], sys.getrefcount(table) - counts[1])
"""
NAMES = {"k": "kernelc", "c": "Cython"}


def build(kernelc, cython, folder, sources, builders, is_cpp=False):
    """The package `pk` in a folder: its modules by name, each with the letter of its builder."""
    package = folder / "pk"
    shutil.copytree(HERE / sources, package)
    (package / "__init__.py").touch()
    for name, builder in builders.items():
        module = package / (name + compilers.SUFFIX)
        source = next(package / (name + ending) for ending in (".pyx", ".py") if (HERE / sources / (name + ending)).exists())
        if builder == "k":
            text = package / (name + ".cpp")
            compilers.run([kernelc.program, source, "-o", text], folder)
            compilers.run([*kernelc.command, f"-I{kernelc.include}", compilers.PYTHON_INCLUDE, text, "-o", module], folder)
        else:
            cython.make(package, source, module, is_cpp)


def report(folder, script, environment, *arguments):
    done = subprocess.run([sys.executable, "-c", script, *arguments], cwd=folder, capture_output=True, text=True, timeout=120, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    kernelc, cython = compilers.from_environment()
    made = {}
    for builders in ("cc", "kk", "kc", "ck"):
        folder = tmp_path_factory.mktemp(builders)
        build(kernelc, cython, folder, "shared", dict(zip(("base", "user"), builders)))
        made[builders] = report(folder, REPORT, {**os.environ, **kernelc.environment()}, builders)
    return made


@pytest.mark.parametrize("builders", ["kk", "kc", "ck"], ids=lambda pair: f"{NAMES[pair[0]]} for {NAMES[pair[1]]}")
def test_modules_share(reports, builders):
    assert reports[builders] == reports["cc"]


CPP_REPORT = """
from pk import base, user
box = base.Box(4)
print(user.use(box), user.override(box), box.look(), user.pair(3))
"""


def test_modules_share_cpp_classes(tmp_path):
    kernelc, cython = compilers.from_environment()
    said = {}
    for builders in ("cc", "kk", "kc", "ck"):
        folder = tmp_path / builders
        folder.mkdir()
        build(kernelc, cython, folder, "shared_cpp", dict(zip(("base", "user"), builders)), is_cpp=True)
        said[builders] = report(folder, CPP_REPORT, {**os.environ, **kernelc.environment()})
    assert said["kk"] == "(112, 10, 4, 3) (2007, 1) (100, 4, 101, 0.5, 3) (3, 2)\n"
    assert set(said.values()) == {said["cc"]}


def test_modules_that_cimport_each_other_load_in_the_same_order(tmp_path):
    kernelc, cython = compilers.from_environment()
    names = "kinds", "makers", "helpers", "start"
    orders = []
    for builder in "kc":
        folder = tmp_path / builder
        folder.mkdir()
        build(kernelc, cython, folder, "circle", dict.fromkeys(names, builder))
        environment = {**os.environ, **kernelc.environment()}
        orders.append([report(folder, f"from pk import {first}", environment) for first in ("start", "kinds", "helpers")])
    assert orders[0] == orders[1]
    assert orders[0][0].split("\n")[-2] == "2 15 5 100"


def reports_of_all(tmp_path, sources, names, script):
    """What a script says of a package for each way to build it: all modules with one compiler, and the last one with the other."""
    kernelc, cython = compilers.from_environment()
    said = {}
    for first, last in ("cc", "kk", "kc", "ck"):
        folder = tmp_path / (first + last)
        folder.mkdir()
        build(kernelc, cython, folder, sources, {**dict.fromkeys(names[:-1], first), names[-1]: last})
        said[first + last] = report(folder, script, {**os.environ, **kernelc.environment()})
    return said


DECLARED_REPORT = """
from pk import base, sums, user
assert not base.__file__.endswith(".py")
plain, derived = user.made()
print(user.calls(plain), user.calls(derived), user.failure(), plain.x, derived.x, hasattr(plain, "doubled"), plain.both(1.5))
print(base.plain(4), base.scaled(2, 3), hasattr(base, "plus"), type(base.scaled(2, 3.0)), base.shown(), hasattr(base, "hidden"))
print(base.Plain.__doc__, base.Derived.__doc__, base.Plain.both.__doc__, base.scaled.__doc__)
print(type("Sub", (base.Derived,), {})(5).both(2))
print(sums.hundred(), user.products(2), user.pointers())
"""


def test_the_pxd_of_a_module_makes_c_functions_and_classes_of_python(tmp_path):
    said = reports_of_all(tmp_path, "shared_declared", ("base", "sums", "user"), DECLARED_REPORT)
    assert set(said.values()) == {said["cc"]}


PACKAGE_REPORT = """
import warnings
import pk
from pk import kinds, user
print(pk.report(), kinds.get(), user.enums(), user.calls(5), pk.NAMELESS, [list(pk.Kind), list(kinds.Kind)])
print(user.names())
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(user.lost(), [str(warning.message)[:50] for warning in caught])
"""


def test_packages_that_are_modules_and_their_enums(tmp_path):
    said = reports_of_all(tmp_path, "shared_package", ("__init__", "kinds", "user"), PACKAGE_REPORT)
    assert set(said.values()) == {said["cc"]}

"""The C++ of every case compiles without a warning under each compiler that is promised; gcc has to optimise to warn."""
import pathlib
import shutil
import tempfile

import pytest

from harness import compilers

CASES = sorted(path for path in pathlib.Path(__file__).parent.glob("*/*.pyx") if path.with_suffix(".py").exists())
COMMANDS = {
    "gcc -O1": ["g++", "-O1", "-c", "-o", "/dev/null"],  # inlines least of what has to be inlined
    "gcc": ["g++", "-O2", "-c", "-o", "/dev/null"],
    "clang 14": ["clang++-14", "-fsyntax-only"],
    "clang 19": ["clang++-19", "-fsyntax-only"],
}


@pytest.fixture(scope="session")
def kernelc():
    return compilers.from_environment()[0]


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
@pytest.mark.parametrize("compiler", COMMANDS)
def test_no_warning(kernelc, case, compiler):
    if kernelc.sanitizers:
        pytest.skip("sanitizers change nothing here")
    if compiler == "gcc -O1" and case.parent.name != "objects":
        pytest.skip("what could be left alone are methods in slots")
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        for source in compilers.sources_of(case):
            shutil.copy(source, work)
        text = work / (case.stem + ".cpp")
        compilers.run([kernelc.program, case.name, "-o", text], work)
        command = [*COMMANDS[compiler], "-std=c++17", "-Wall", "-Wextra", "-Werror", f"-I{kernelc.include}",
                   compilers.PYTHON_INCLUDE, f"-I{work}"]
        key = compilers.digest(text.read_bytes(), kernelc.headers, command[:-1])
        kernelc.cached(key, case.stem + "-checked", lambda marker: (compilers.run([*command, text], work), marker.touch()))

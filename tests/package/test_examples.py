"""Every example is built as a user would, and runs."""
import pathlib

import pytest

EXAMPLES = sorted((pathlib.Path(__file__).resolve().parents[2] / "examples").glob("*/CMakeLists.txt"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.parent.name)
def test_the_example_runs(project, example):
    built = project(example.parent)
    built.make()
    output = built.python(built.source / "demo.py", built.build)
    expected = built.source / "expected.txt"
    assert output.startswith(expected.read_text())

"""The lit files keep the rules that readers count on."""
import pathlib
import re

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIT = ROOT / "tests" / "lit"
FILES = sorted(path for path in LIT.rglob("*") if path.suffix in (".pyx", ".test") and "inputs" not in path.parts)


def diagnostic_kinds():
    table = (ROOT / "compiler" / "support" / "diagnostic_kinds.def").read_text()
    return re.findall(r"^KERNELC_DIAGNOSTIC\((\w+)\)", table, re.M)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(LIT)))
def test_the_first_line_says_why(path):
    first = path.read_text().splitlines()[0]
    assert re.match(r"# \w.*\.$", first) and "RUN:" not in first


@pytest.mark.parametrize("kind", diagnostic_kinds())
def test_every_kind_of_diagnostic_is_expected_somewhere(kind):
    assert any(re.search(rf"# *CHECK[\w-]*:.*\[{kind}\]", path.read_text()) for path in FILES)

"""The page that `kernelc report` writes is well-formed, needs nothing else, and shows the source as it is."""
import html.parser
import json
import sys

import pytest

from conftest import PROGRAM, ROOT

MODULE = PROGRAM.parent.parent / "lib" / "kernelc" / "libkernelc-inspect.so"
pytestmark = pytest.mark.skipif(not MODULE.exists(), reason="built without Clang")
HEAT = ROOT / "examples" / "heat" / "heat.pyx"
VOID = {"meta"}


class Page(html.parser.HTMLParser):
    """Keeps the open elements, and what stands in the elements that show the source."""

    def __init__(self):
        super().__init__()
        self.open, self.lines, self.names, self.references = [], [], set(), []

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.references += [value for name, value in attrs if name in ("src", "href")]
        if tag not in VOID:
            self.open.append((tag, dict(attrs).get("class", "")))
        if tag == "summary" or (tag, "line") == (tag, dict(attrs).get("class")):
            self.lines.append("")

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        shows = [one for one in self.open if one[0] == "summary" or one[1] == "line"]
        if shows and self.open[-1] == shows[-1]:
            self.lines[-1] += data


def test_the_page_shows_every_line(kernelc, tmp_path):
    done = kernelc("report", HEAT, "-o", "heat.html", "--python", sys.executable)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    page = Page()
    page.feed((tmp_path / "heat.html").read_text())
    assert page.open == [] and page.references == [] and "script" not in page.names
    assert page.lines == HEAT.read_text().splitlines()


def test_programs_get_the_same(kernelc):
    done = kernelc("report", HEAT, "--format=json", "--python", sys.executable)
    lines = json.loads(done.stdout)["lines"]
    assert [line["source"] for line in lines] == HEAT.read_text().splitlines()
    stencil = [loop for line in lines for loop in line["loops"] if loop["function"] == "step_double"]
    assert ("unit last", True) in {(loop["layout"], loop["vectorised"]) for loop in stencil}
    assert all(loop["vectorised"] or loop["reason"] for loop in stencil)


@pytest.mark.parametrize("arguments, message", [
    (["--format=pdf"], "--format takes html, json or text, not 'pdf'"),
    (["--outdir", "x"], "--outdir and --cxx belong to 'kernelc build'"),
])
def test_wrong_usage(kernelc, arguments, message):
    done = kernelc("report", HEAT, *arguments)
    assert done.returncode == 2 and message in done.stderr

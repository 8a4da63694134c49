"""The page of `kernelc report` in a real browser, without a window: light and dark, wide and narrow."""
import json
import re
import shutil
import subprocess
import sys

import pytest

from conftest import PROGRAM, ROOT

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
MODULE = PROGRAM.parent.parent / "lib" / "kernelc" / "libkernelc-inspect.so"
pytestmark = [pytest.mark.skipif(not MODULE.exists(), reason="built without Clang"),
              pytest.mark.skipif(BROWSER is None, reason="no Chromium")]

EXAMPLES = ["heat/heat.pyx", "quickstart/quickstart.pyx", "c_library/statistics_kernels.pyx"]
DARK = {"light": 1, "dark": 0}

# What a reader does and sees, written into the page for --dump-dom. The page itself has no script.
PROBE = """
<script>
function channels(colour) { return colour.match(/[\\d.]+/g).map(Number); }
function over(front, back) {
  const alpha = front.length > 3 ? front[3] : 1;
  return [0, 1, 2].map(i => front[i] * alpha + back[i] * (1 - alpha));
}
function paper(element) {
  const behind = element.parentElement ? paper(element.parentElement) : [255, 255, 255];
  return over(channels(getComputedStyle(element).backgroundColor), behind);
}
function luminance(colour) {
  const [r, g, b] = colour.map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(element) {
  const back = paper(element), front = over(channels(getComputedStyle(element).color), back);
  const [low, high] = [luminance(front), luminance(back)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
function holds_text(element) { return [...element.childNodes].some(node => node.nodeType == 3 && node.data.trim()); }

addEventListener("load", () => {
  const found = {dark: matchMedia("(prefers-color-scheme: dark)").matches};
  const lines = [...document.querySelectorAll("details")];
  const height = line => line.getBoundingClientRect().height;
  const folded = lines.map(height);
  found.folds = lines.length;
  found.open_at_first = lines.filter(line => line.open).length;
  for (const line of lines) line.firstElementChild.click();
  found.unfolded = lines.filter((line, i) => line.open && height(line) > folded[i] && line.querySelector("pre").innerText.trim()).length;
  const texts = [...document.querySelectorAll("body *")].filter(holds_text).filter(one => one.tagName != "SCRIPT");
  found.unreadable = texts.filter(one => contrast(one) < 4.5).map(one => one.tagName + ": " + one.textContent.slice(0, 60));
  found.overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const notes = [...document.querySelectorAll("li")];
  found.notes = notes.length;
  found.cut_notes = notes.filter(note => note.scrollWidth > note.clientWidth + 1).length;
  for (const line of lines) line.firstElementChild.click();
  found.folded_again = lines.filter((line, i) => !line.open && height(line) == folded[i]).length;
  found.requests = performance.getEntriesByType("resource").map(one => one.name);
  const result = document.createElement("textarea");
  result.id = "found";
  result.textContent = JSON.stringify(found);
  document.body.append(result);
});
</script>
"""


def look(folder, page, theme, width):
    (folder / "probed.html").write_text(page.replace("</body>", PROBE + "</body>"))
    done = subprocess.run(
        [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
         f"--user-data-dir={folder / 'profile'}", f"--window-size={width},900", f"--blink-settings=preferredColorScheme={DARK[theme]}",
         *(["--force-dark-mode"] if theme == "dark" else []), "--enable-logging=stderr", "--dump-dom", (folder / "probed.html").as_uri()],
        capture_output=True, text=True, timeout=300)
    found = re.search(r'<textarea id="found">(.*?)</textarea>', done.stdout, re.S)
    assert found, done.stderr
    said = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
    return json.loads(found[1].replace("&quot;", '"').replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")), said


@pytest.mark.parametrize("theme, width", [("light", 1200), ("dark", 500)])
@pytest.mark.parametrize("example", EXAMPLES)
def test_readers_see_and_unfold_every_line(kernelc, tmp_path, example, theme, width):
    done = kernelc("report", ROOT / "examples" / example, "-o", "page.html", "--python", sys.executable)
    assert (done.returncode, done.stderr) == (0, "")
    found, said = look(tmp_path, (tmp_path / "page.html").read_text(), theme, width)
    assert found["dark"] == (theme == "dark")
    assert found["folds"] > 5 and found["open_at_first"] == 0
    assert found["unfolded"] == found["folded_again"] == found["folds"]
    assert found["unreadable"] == [] and found["overflow"] == 0
    assert found["notes"] > 0 and found["cut_notes"] == 0
    assert found["requests"] == [] and said == []

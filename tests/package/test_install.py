"""What is installed works without the source tree."""
import subprocess
import sys

import pytest

from conftest import BUILD, run


def test_the_program_finds_the_installed_files(prefix):
    include = run(prefix / "bin" / "kernelc", "--include-dir").strip()
    assert include == str(prefix / "include" / "kernelc")
    assert (prefix / "include" / "kernelc" / "kc" / "python.h").exists()


def test_the_declarations_are_installed(prefix, tmp_path):
    (tmp_path / "root.pyx").write_text("from libc.math cimport sqrt\n\ndef root(double x):\n    return sqrt(x)\n")
    run(prefix / "bin" / "kernelc", tmp_path / "root.pyx")
    assert (tmp_path / "root.cpp").exists()


@pytest.mark.skipif(not (BUILD / "lib" / "kernelc" / "libkernelc-inspect.so").exists(), reason="built without Clang")
def test_clang_is_found_from_any_folder(prefix, tmp_path):
    (tmp_path / "path").mkdir()
    (tmp_path / "root.pyx").write_text('from "math.h" cimport sqrt\n\ndef root(double x):\n    return sqrt(x)\n')
    for command in ["check root.pyx", "report root.pyx -o root.html", "build root.pyx", "pxd math.h -o math_h.pxd"]:
        done = subprocess.run([prefix / "bin" / "kernelc", *command.split(), *([] if "pxd" in command else ["--python", sys.executable])],
                              cwd=tmp_path, env={"PATH": str(tmp_path / "path")}, capture_output=True, text=True, timeout=600)
        assert (done.returncode, done.stderr) == (0, ""), command
    assert (tmp_path / "root.html").exists() and (tmp_path / "math_h.pxd").exists()
    assert run(sys.executable, "-c", "import root; print(root.root(9))", cwd=tmp_path) == "3.0\n"

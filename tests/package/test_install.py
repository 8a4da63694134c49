"""What is installed works without the source tree."""
from conftest import run


def test_the_program_finds_the_installed_files(prefix):
    include = run(prefix / "bin" / "kernelc", "--include-dir").strip()
    assert include == str(prefix / "include" / "kernelc")
    assert (prefix / "include" / "kernelc" / "kc" / "python.h").exists()


def test_the_declarations_are_installed(prefix, tmp_path):
    (tmp_path / "root.pyx").write_text("from libc.math cimport sqrt\n\ndef root(double x):\n    return sqrt(x)\n")
    run(prefix / "bin" / "kernelc", tmp_path / "root.pyx")
    assert (tmp_path / "root.cpp").exists()

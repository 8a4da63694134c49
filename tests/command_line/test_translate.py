"""kernelc FILE.pyx: what is written where, and what is left when something is wrong."""
import os
import shutil
import subprocess
import sysconfig

import pytest


def test_the_text_stands_beside_the_module(kernelc, folder, names):
    assert kernelc("kernels.pyx").returncode == 0
    assert names.new() == ["kernels.cpp"]
    assert "twice" in (folder / "kernels.cpp").read_text()


def test_the_text_stands_where_o_says(kernelc, folder, names):
    (folder / "out").mkdir()
    assert kernelc("kernels.pyx", "-o", "out/other.cpp").returncode == 0
    assert names.new() == ["out"]
    assert (folder / "out" / "other.cpp").exists()


def test_dash_is_standard_output(kernelc, folder, names):
    result = kernelc("kernels.pyx", "-o", "-")
    assert result.returncode == 0 and "twice" in result.stdout and names.new() == []


def test_the_same_module_gives_the_same_text(kernelc, folder):
    first = kernelc("kernels.pyx", "-o", "-").stdout
    assert first == kernelc("kernels.pyx", "-o", "-").stdout
    assert str(folder) not in first


def test_a_second_translation_replaces_the_first(kernelc, folder):
    assert kernelc("kernels.pyx").returncode == 0
    (folder / "kernels.pyx").write_text("def thrice(int n):\n    return 3 * n\n")
    assert kernelc("kernels.pyx").returncode == 0
    text = (folder / "kernels.cpp").read_text()
    assert "thrice" in text and "twice" not in text


def test_an_error_removes_what_an_earlier_success_left(kernelc, folder, names):
    assert kernelc("kernels.pyx").returncode == 0
    shutil.copy(folder / "broken.pyx", folder / "kernels.pyx")
    result = kernelc("kernels.pyx")
    assert result.returncode == 1 and names.new() == []


def test_an_error_leaves_a_foreign_file_alone(kernelc, folder):
    (folder / "mine.cpp").write_text("int by_hand;\n")
    assert kernelc("broken.pyx", "-o", "mine.cpp").returncode == 1
    assert (folder / "mine.cpp").read_text() == "int by_hand;\n"


def test_a_folder_that_is_not_there(kernelc, folder, names):
    result = kernelc("kernels.pyx", "-o", "absent/k.cpp")
    assert result.returncode == 1
    assert result.stderr == "kernelc: error: cannot write 'absent/k.cpp': No such file or directory\n"
    assert names.new() == []


def test_a_folder_is_no_module(kernelc, folder):
    (folder / "dir.pyx").mkdir()
    result = kernelc("dir.pyx")
    assert result.returncode == 2 and "cannot read 'dir.pyx': Is a directory" in result.stderr


def test_the_mode_of_the_text_is_an_ordinary_one(kernelc, folder):
    (folder / "plain").write_text("")
    assert kernelc("kernels.pyx").returncode == 0
    assert (folder / "kernels.cpp").stat().st_mode == (folder / "plain").stat().st_mode


def test_the_depfile_names_every_file_that_was_read(kernelc, folder):
    (folder / "my types.pxd").write_text("")
    (folder / "shapes.pxd").write_text("ctypedef double real\n")
    (folder / "part.pxi").write_text("cdef int answer = 42\n")
    (folder / "user.pyx").write_text(
        'from shapes cimport real\ninclude "part.pxi"\n\ndef f(real x):\n    return x + answer\n')
    result = kernelc("user.pyx", "-o", "user.cpp", "--depfile", "user.d")
    assert result.returncode == 0, result.stderr
    rule = (folder / "user.d").read_text().replace("\\\n", " ").splitlines()[0]
    target, files = rule.split(":")
    assert target == "user.cpp"
    assert {os.path.basename(name) for name in files.split()} == {"user.pyx", "shapes.pxd", "part.pxi"}


def test_make_and_ninja_can_read_a_depfile_with_blanks(kernelc, folder):
    spaced = folder / "a b"
    spaced.mkdir()
    shutil.copy(folder / "kernels.pyx", spaced)
    assert kernelc("a b/kernels.pyx", "-o", "a b/k$.cpp", "--depfile", "k.d").returncode == 0
    (folder / "Makefile").write_text("include k.d\na\\ b/k$$.cpp:\n\t@echo needs $<\n")
    made = subprocess.run(["make", "-s", "-B"], cwd=folder, capture_output=True, text=True)
    assert made.stdout == "needs a b/kernels.pyx\n", made.stderr


def test_directives_come_from_the_command_line(kernelc, folder):
    (folder / "at.pyx").write_text("def at(double[:] v, int i):\n    return v[i]\n")
    checked = kernelc("at.pyx", "-o", "-").stdout
    bare = kernelc("at.pyx", "-o", "-", "-X", "boundscheck=False,wraparound=False").stdout
    assert "kc::checked" in checked and "kc::checked" not in bare and bare


def test_an_unknown_directive_is_an_error(kernelc, folder):
    result = kernelc("kernels.pyx", "-X", "boundschek=False")
    assert result.returncode == 1 and "boundschek" in result.stderr


@pytest.mark.parametrize("stage", ["tokens", "ast", "ir", "plan"])
def test_a_dump_prints_and_writes_nothing(kernelc, folder, names, stage):
    result = kernelc("kernels.pyx", f"--dump={stage}")
    assert result.returncode == 0 and result.stdout and names.new() == []


@pytest.mark.parametrize("compiler", ["g++", "clang++-14", "clang++-19"])
def test_the_text_compiles_without_a_warning(kernelc, folder, compiler):
    if not shutil.which(compiler):
        pytest.fail(f"{compiler} is not installed")
    assert kernelc("kernels.pyx").returncode == 0
    include = kernelc("--include-dir").stdout.strip()
    done = subprocess.run([compiler, "-std=c++17", "-Wall", "-Wextra", f"-I{include}",
                           "-I" + sysconfig.get_paths()["include"], "-fsyntax-only", "kernels.cpp"],
                          cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0 and done.stderr == ""

"""kernelc build FILE.pyx: an importable module, or nothing and the reason."""
import os
import subprocess
import sys
import sysconfig

SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")
USE = "import array, kernels; v = array.array('d', [1.5, 2]); kernels.twice(v); print(v.tolist())"


def use(folder):
    done = subprocess.run([sys.executable, "-c", USE], cwd=folder, capture_output=True, text=True)
    assert done.stderr == ""
    return done.stdout


def build(kernelc, *arguments, **options):
    return kernelc("build", *arguments, "--python", sys.executable, **options)


def test_the_module_is_importable(kernelc, folder, names):
    result = build(kernelc, "kernels.pyx")
    assert result.returncode == 0, result.stderr
    assert (result.stdout, result.stderr) == ("", "")
    assert names.new() == ["kernels" + SUFFIX]
    assert use(folder) == "[3.0, 4.0]\n"


def test_outdir_is_made(kernelc, folder, names):
    assert build(kernelc, "kernels.pyx", "--outdir", "deep/er").returncode == 0
    assert names.new() == ["deep"]
    assert use(folder / "deep" / "er") == "[3.0, 4.0]\n"


def test_v_shows_the_command(kernelc, folder):
    result = build(kernelc, "kernels.pyx", "-v", "--cxx", "g++ -Wall")
    assert result.returncode == 0
    assert result.stdout.startswith("g++ -Wall -std=c++17 -O3 ")


def test_the_depfile_is_the_modules(kernelc, folder):
    assert build(kernelc, "kernels.pyx", "--depfile", "k.d").returncode == 0
    assert (folder / "k.d").read_text().startswith(f"kernels{SUFFIX}: \\\n  kernels.pyx\n")


def test_a_broken_module_leaves_nothing(kernelc, folder, names):
    result = build(kernelc, "broken.pyx")
    assert result.returncode == 1 and "broken.pyx:1:" in result.stderr and names.new() == []


def test_why_the_cxx_compiler_failed_is_shown(kernelc, folder, names):
    (folder / "ext.pyx").write_text('cdef extern from "absent_header.h":\n    int nine()\n\ndef f():\n    return nine()\n')
    result = build(kernelc, "ext.pyx")
    assert result.returncode == 1 and names.new() == ["ext.pyx"]
    assert "absent_header.h" in result.stderr
    assert "kernelc: error: the C++ compiler failed with status 1: " in result.stderr


def test_a_failed_build_keeps_the_module_of_an_earlier_one(kernelc, folder):
    assert build(kernelc, "kernels.pyx").returncode == 0
    assert build(kernelc, "kernels.pyx", "--cxx", "false").returncode == 1
    assert use(folder) == "[3.0, 4.0]\n"


def test_headers_beside_the_module_are_found(kernelc, folder):
    sub = folder / "sub"
    sub.mkdir()
    (sub / "nine.h").write_text("static inline int nine() { return 9; }\n")
    (sub / "ext.pyx").write_text('cdef extern from "nine.h":\n    int nine()\n\ndef f():\n    return nine()\n')
    result = build(kernelc, "sub/ext.pyx")
    assert result.returncode == 0, result.stderr
    done = subprocess.run([sys.executable, "-c", "import ext; print(ext.f())"], cwd=sub, capture_output=True, text=True)
    assert done.stdout == "9\n"


def test_a_compiler_that_is_not_there(kernelc, folder, names):
    result = build(kernelc, "kernels.pyx", "--cxx", "no-such-c++")
    assert result.returncode == 1 and names.new() == []
    assert result.stderr == "kernelc: error: cannot run 'no-such-c++': No such file or directory\n"


def test_a_python_that_is_none(kernelc, folder, names):
    missing = kernelc("build", "kernels.pyx", "--python", "no-such-python")
    assert missing.returncode == 1 and names.new() == []
    assert missing.stderr == "kernelc: error: cannot run 'no-such-python': No such file or directory\n"
    wrong = kernelc("build", "kernels.pyx", "--python", "true")
    assert wrong.returncode == 1 and wrong.stderr == "kernelc: error: 'true' does not answer as a Python does\n"


def test_flags_of_the_environment_are_used(kernelc, folder):
    result = build(kernelc, "kernels.pyx", "-v", env={**os.environ, "CXX": "g++", "CXXFLAGS": "-O1 -DMINE=2"})
    assert result.returncode == 0 and "-O1 -DMINE=2" in result.stdout and result.stdout.startswith("g++ ")


def test_packages_of_that_python_may_be_cimported(kernelc, folder):
    package = folder / "site" / "units"
    package.mkdir(parents=True)
    (package / "__init__.pxd").write_text("")
    (package / "length.pxd").write_text("ctypedef double metre\n")
    (folder / "user.pyx").write_text("from units.length cimport metre\n\ndef f(metre x):\n    return x * 2\n")
    assert build(kernelc, "user.pyx").returncode == 1
    result = build(kernelc, "user.pyx", env={**os.environ, "PYTHONPATH": str(folder / "site")})
    assert result.returncode == 0, result.stderr

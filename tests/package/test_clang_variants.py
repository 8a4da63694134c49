"""KERNELC_INSPECT: with Clang, without it, and what CMake says where it is missing."""
import subprocess

import pytest

from conftest import ROOT

MISSING = "need LLVM, Clang and lld"
HINT = "apt-get install llvm-19-dev libclang-19-dev liblld-19-dev"


def configure(folder, *options):
    done = subprocess.run(["cmake", "-S", ROOT, "-B", folder / "build", "-DBUILD_TESTING=OFF", "-Wno-dev", *options],
                          capture_output=True, text=True, timeout=300)
    return done.returncode, " ".join(done.stderr.split()), folder / "build"


def test_on_asks_for_llvm(tmp_path):
    status, said, _ = configure(tmp_path, "-DKERNELC_INSPECT=ON", "-DKERNELC_LLVM_PREFIX=/nowhere")
    assert status != 0 and "CMake Error" in said
    assert MISSING in said and HINT in said and "KERNELC_LLVM_INCLUDE_DIR" in said and "-DKERNELC_INSPECT=OFF" in said


@pytest.mark.parametrize("variant, warns", [("AUTO", True), ("OFF", False)])
def test_without_llvm_the_rest_is_built(tmp_path, variant, warns):
    status, said, build = configure(tmp_path, f"-DKERNELC_INSPECT={variant}", "-DKERNELC_LLVM_PREFIX=/nowhere", "-G", "Ninja")
    assert status == 0 and (MISSING in said and HINT in said) == warns
    targets = subprocess.run(["cmake", "--build", build, "--target", "help"], capture_output=True, text=True, check=True).stdout
    assert "\nkernelc: phony" in targets and "kernelc-inspect" not in targets

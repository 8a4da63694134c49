"""lit files: a module and what kernelc says or writes about it, one folder for each stage.

The first line of each file says why the test is there, the RUN lines follow it. Substitutions beside lit's own:
%kernelc  the program that was built      %FileCheck  LLVM's checker      %python  the Python of the tests
"""
import os
import pathlib

import lit.formats

SETTINGS = {}
exec(pathlib.Path(os.environ["KERNELC_LIT_SETTINGS"]).read_text())

config.name = "kernelc"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".pyx", ".test"]
config.excludes = ["inputs"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = SETTINGS["work"]
config.environment["NO_COLOR"] = "1"
config.environment["LC_ALL"] = "C.UTF-8"
# The programs that tests run, by the names that their RUN lines use.
config.substitutions += [
    ("%kernelc", SETTINGS["kernelc"]),
    ("%FileCheck", SETTINGS["filecheck"]),
    ("%python", SETTINGS["python"]),
]

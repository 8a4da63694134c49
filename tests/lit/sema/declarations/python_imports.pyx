# An import of Python's reads no declarations: faults in those of the package do not matter.
# RUN: %kernelc %s -I %S/inputs -o %t.cpp && %FileCheck %s < %t.cpp
from faulty import name
import faulty.part as part
# CHECK: import_from(constants.faulty
# CHECK: import_leaf(

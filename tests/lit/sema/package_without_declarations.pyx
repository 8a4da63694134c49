# A package of Python's may be cimported: without a `.pxd` it declares nothing.
# RUN: rm -rf %t && mkdir -p %t/kc_package %t/kc_folder && touch %t/kc_package/__init__.py && echo 'cdef struct Part:' > %t/kc_package/parts.pxd
# RUN: echo '    int a' >> %t/kc_package/parts.pxd
# RUN: %kernelc %s -I %t -o %t.cpp && %FileCheck %s < %t.cpp
# RUN: sed 's/kc_package cimport \*/kc_folder cimport */' %s > %t/wrong.pyx
# RUN: not %kernelc %t/wrong.pyx -I %t -o %t.cpp 2>&1 | %FileCheck %s --check-prefix=WRONG
# RUN: sed 's/kc_package cimport parts/kc_package cimport pieces/' %s > %t/missing.pyx
# RUN: not %kernelc %t/missing.pyx -I %t -o %t.cpp 2>&1 | %FileCheck %s --check-prefix=MISSING

cimport kc_package
from kc_package cimport *
from kc_package cimport parts


def size():
    return sizeof(parts.Part)

# CHECK: sizeof(Part)
# WRONG: wrong.pyx:11:{{[0-9]+}}: error: 'kc_folder.pxd' not found [UnknownModule]
# MISSING: missing.pyx:12:25: error: 'pieces' is not declared in module 'kc_package' [UnknownMember]

# An include file that is not there is reported at the include statement.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

include "no_such_file.pxi"

# CHECK: file_not_found.pyx:4:9: error: cannot find 'no_such_file.pxi' [FileNotFound]
# CHECK-NOT: {{error:|warning:}}

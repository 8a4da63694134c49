# Clang lays the text out on request: long lines are broken, and it stays the same program.
# RUN: %kernelc %s -o %t.cpp && %kernelc %s --format-output -o %t.formatted.cpp
# RUN: %python -c "import sys; a, b = [max(map(len, open(f).read().splitlines())) for f in sys.argv[1:]]; sys.exit(not (a > 120 >= b))" %t.cpp %t.formatted.cpp
# RUN: not %kernelc %s --format-output --line-directives -o - 2>&1 | %FileCheck %s
# CHECK: not with --line-directives

def long_line(double[:] first, double[:] second, double[:] third):
    cdef Py_ssize_t i
    for i in range(first.shape[0]):
        first[i] = first[i] * second[i] + second[i] * third[i] + third[i] * first[i] + first[i] * first[i] + second[i] * second[i]

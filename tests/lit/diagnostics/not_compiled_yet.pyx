# What parses and has no code yet is refused by name, and leaves nothing behind.
# RUN: rm -f %t.cpp
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
# RUN: not test -e %t.cpp

async def later():
    return 1

# CHECK: not_compiled_yet.pyx:6:{{[0-9]+}}: error: 'async def' is not supported yet [Unsupported]

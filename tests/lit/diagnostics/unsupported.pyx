# What parses and is not compiled is named, and no text is written.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

async def f():
    await g()

# CHECK: unsupported.pyx:4:7: error: 'async def' is not supported yet [Unsupported]
# CHECK-NOT: {{error:|warning:}}

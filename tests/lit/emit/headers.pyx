# The headers of the runtime are those that the text needs, whatever else the module does or does not do.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp

# CHECK-DAG: #include <kc/initialised.h>
# CHECK-DAG: #include <kc/python/statement.h>

cimport cython

@cython.nonecheck(True)
def first(double[:] v):
    return v[0]

async def entered(manager):
    async with manager:
        pass

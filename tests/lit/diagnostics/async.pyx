# What waits stands in async functions alone, and an async generator returns nothing.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def waits(x):
    await x

# CHECK: async.pyx:5:5: error: 'await' outside async function [MisplacedStatement]

def loops(x):
    async for i in x:
        pass

# CHECK: async.pyx:10:11: error: 'async for' outside async function [MisplacedStatement]

def enters(x):
    async with x:
        pass

# CHECK: async.pyx:16:11: error: 'async with' outside async function [MisplacedStatement]

async def returns():
    yield 1
    return 2

# CHECK: async.pyx:23:5: error: Return with value in async generator [MisplacedStatement]

async def delegates(x):
    yield from x

# CHECK: async.pyx:28:5: error: 'yield from' not supported here [MisplacedStatement]
# CHECK-NOT: {{error:|warning:}}

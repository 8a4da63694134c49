# cython: language_level=3
"""async def, async for and with, async generators and comprehensions."""
import asyncio

LOG = []

async def add(a, b):
    await asyncio.sleep(0)
    return a + b
async def main(n):
    t = 0
    for i in range(n):
        t += await add(i, 1)
    return t
async def agen(int n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            x = yield i
            if x: LOG.append(("got", x))
    finally:
        LOG.append("closed")
async def collect(n):
    r = []
    async for v in agen(n):
        if v == 3: continue
        if v == 6: break
        r.append(v)
    else:
        r.append("else")
    return r
async def comps(n):
    a = [v async for v in agen(n) if v % 2]
    b = {v: await add(v, v) async for v in agen(n)}
    c = [await add(i, 1) for i in range(3)]
    g = (await add(i, 2) for i in range(3))
    d = [x async for x in g]
    e = {v async for v in agen(2)}
    return a, b, c, d, e
class CM:
    def __init__(self, swallow=False): self.s = swallow; self.log = []
    async def __aenter__(self):
        await asyncio.sleep(0)
        self.log.append("enter"); return self
    async def __aexit__(self, *a):
        await asyncio.sleep(0)
        self.log.append(("exit", a[0] and a[0].__name__)); return self.s
async def withs(swallow):
    c = CM(swallow)
    try:
        async with c as d, CM() as e:
            assert c is d
            raise ValueError(1)
    except ValueError as e:
        c.log.append("caught")
    async with c:
        pass
    return c.log
async def ret_in_with():
    async with CM() as c:
        return c
async def fails():
    await asyncio.sleep(0)
    raise KeyError("x")
async def tryit():
    try:
        await fails()
    except KeyError as e:
        return "caught", str(e)
    finally:
        await asyncio.sleep(0)
async def stop():
    raise StopIteration(3)
async def manual():
    g = agen(5)
    r = [await g.__anext__(), await g.asend("hello"), await g.asend(None)]
    try:
        await g.athrow(ValueError("in"))
    except ValueError as e:
        r.append(str(e))
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        r.append("stopped")
    h = agen(4)
    await h.__anext__()
    await h.aclose()
    return r
cdef class C:
    async def meth(self, x):
        return await add(x, 1)
    async def __aenter__(self): return 5
    async def __aexit__(self, *a): return True
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return 7
async def usec():
    c = C()
    async with c as v:
        raise TypeError
    return await c.meth(3), v, await c
async def bad():
    await 5
async def badfor():
    y = 5
    async for x in [y]: pass
async def gather():
    return await asyncio.gather(*[add(i, i) for i in range(5)])
def closure(k):
    async def inner(x):
        return x * k + await add(k, k)
    return inner
async def ab():
    yield 1
    yield 2
    raise StopAsyncIteration
async def useab():
    return [x async for x in ab()]
async def wait_cancel():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "cancelled"
async def cancel():
    t = asyncio.ensure_future(wait_cancel())
    await asyncio.sleep(0)
    t.cancel()
    return await t

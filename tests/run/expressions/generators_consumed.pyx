# cython: language_level=3

def some(x):
    return any(a > 2 for a in x), all(a > 2 for a in x)

def pairs(x, y):
    return any(a == b for a in x for b in y if b is not None)

def first_decides(x):
    seen = []
    found = any(seen.append(a) or a for a in x)
    return found, seen

def consumed(x):
    return sum(a * 2 for a in x), ",".join(str(a) for a in x), sorted(-a for a in x), list(a for a in x if a), max(a for a in x)

def counted(int n):
    cdef int i
    return any(i > 3 for i in range(n)), sum(i * i for i in range(n))

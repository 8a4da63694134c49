# cython: language_level=3
"""Items of bytes, bytearray and str by indices of C."""
cimport cython


def get(bytearray a, Py_ssize_t i):
    x = a[i]
    return cython.typeof(a[i]), cython.typeof(x), x


def setv(bytearray a, Py_ssize_t i, v):
    a[i] = v
    return a


def seti(bytearray a, Py_ssize_t i, int v):
    a[i] = v
    return a


def setc(bytearray a, int i, char v):
    a[i] = v
    return a


def setlit(bytearray a, int i):
    a[i] = 'x'
    a[i+1] = b'y'
    a[i+2] = c'z'
    return a


def aug(bytearray a, int i, int v):
    a[i] += v
    return a


def gets(str s, Py_ssize_t i):
    x = s[i]
    return cython.typeof(s[i]), x


def getsu(str s, unsigned int i):
    return s[i]


def getb(bytes s, Py_ssize_t i):
    x = s[i]
    return cython.typeof(s[i]), x


def getbu(bytes s, Py_ssize_t i):
    cdef unsigned char c = s[i]
    return c


def getbc(bytes s, Py_ssize_t i):
    cdef char c = s[i]
    return c


def getbi(bytes s, Py_ssize_t i):
    cdef int c = s[i]
    return c


def getbn(bytes s, Py_ssize_t i):
    cdef unsigned char c
    with nogil:
        c = s[i]
    return c


def getbn2(bytes s, Py_ssize_t i):
    cdef Py_ssize_t k = 0
    with nogil:
        if s[i] == c'a': k += 1
    return k


def cc(str s, int i, int j):
    return s[i] + s[j]


def cs(str s, int i, x):
    return s[i] + "x", "x" + s[i], x + s[i], s[i] * 2, s[i] % 3 if False else 0


def cmps(str s, int i, str t):
    return s[i] == 'a', s[i] == t, s[i] == t[0], s[i] < 'b', s[i] in 'abc', s[i] in t, s[i] != 'a', s[i] == u'ab', 'a' <= s[i] <= 'z'


def meths(str s, int i):
    return s[i].isdigit(), s[i].upper(), s[i].lower(), ord(s[i]), len(s[i]), str(s[i]), repr(s[i]), s[i].encode("utf8"), s[i].isalpha(), s[i].join(["1","2"]), f"{s[i]}", "%s" % s[i], "{}".format(s[i]), int(s[i]) if s[i].isdigit() else -1, hash(s[i]) == hash(str(s[i]))


def dct(str s, int i, d):
    d[s[i]] = d.get(s[i], 0) + 1
    return d, [s[i]], (s[i],), {s[i]}, {s[i]: s[i]}


def truth(str s, int i):
    if s[i]: return 1
    return 0


def unt(str s, int i):
    x = s[i]
    y = x + "a"
    return x, y


def aug(str s, int n):
    r = ""
    for i in range(n):
        r += s[i]
    return r


def aug2(str s, int n):
    cdef str r = ""
    cdef int i
    for i in range(n):
        r = r + s[i]
    return r


def ret(str s, int i) -> str:
    return s[i]


cdef str cret(str s, int i):
    return s[i]


def callc(str s, int i):
    return cret(s, i), cret(s[i], 0)


def bcmp(bytes s, int i, x):
    return s[i] == b'a', s[i] == 'a', s[i] == 97, s[i] == c'a', s[i] == x, s[i] in b'abc', s[i] < 98, s[i] != b'a'


def barith(bytes s, int i, x):
    return s[i] + 1, s[i] * 2, s[i] << 20, s[i] / 2, s[i] // 2, s[i] ** 2, -s[i], ~s[i], s[i] + x, s[i] & 0xf, bool(s[i]), int(s[i]), chr(s[i]), float(s[i])


def bunt(bytes s, int i):
    x = s[i]
    y = x * 1000000
    z = s[i]
    z += 1
    return x, y, z


def bap(bytes s, int n):
    r = []
    for i in range(n):
        r.append(s[i])
    return r, bytes([s[0], s[1]]), bytearray([s[0]])


def blit(int i):
    return b"abc"[i], "abc"[i]


def tern(str s, int i, b):
    return s[i] if b else None, s[i] or "x", s[i] and "y", not s[i]


def slc(str s, bytes b, bytearray a, int i):
    return s[i:], b[i:], a[i:], s[i:i+1], b[:i], s[::-1]


def lst(str s, int i):
    cdef list l = [s[i]]
    l.append(s[i])
    cdef str c = s[i]
    cdef object o = s[i]
    cdef Py_UCS4 u = s[i]
    cdef int k = ord(s[i])
    return l, c, o, u, k


def isn(str s, int i):
    return s[i] is None, s[i] is not None


def nested(list l, dict d, int i):
    return [x[i] for x in l], {k[i]: v for k, v in d.items()}


def typed(list words, int i):
    cdef str w
    cdef bytes b
    out = []
    for w in words:
        out.append(w[i])
        b = w.encode()
        out.append(b[i])
    return out


@cython.boundscheck(False)
@cython.wraparound(False)
def unchecked(bytes b, bytearray a, str s):
    cdef Py_ssize_t i, total = 0
    for i in range(len(b)):
        total += b[i] * 2
        if b[i] == c"b" or s[i] == u"ä":
            a[i] = c"x"
        else:
            a[i] += 1
    return total, a


def without_gil(bytes b, bytearray a, str s, Py_ssize_t i, int value):
    cdef Py_UCS4 character
    cdef int byte
    with nogil:
        a[i] = value
        byte = b[i] + a[i]
        character = s[i]
    return byte, character, a


def evaluated_once(bytearray a, list calls):
    def at(i):
        calls.append(i)
        return i
    a[<int> at(1)] += at(2)
    return a, calls


def of_temporary(bytes b, int i):
    return (b + b"xy")[i], bytes(b)[i], (b.decode("latin-1") + "xy")[i], bytearray(b)[i]


def numbers(str s, int i, first):
    return int(s[i]) if s[i].isdigit() else -1, float(s[i]) if s[i].isdigit() else None, s[i] if first else -1

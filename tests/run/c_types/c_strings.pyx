from libc.string cimport memcpy, strlen, strcpy
from libc.stdio cimport snprintf
def copied_by_names(bytes b):
    cdef char target[8]
    memcpy(target, pfrom=<char*>b, size=3)
    memcpy(size=2, pfrom=<char*>b, pto=target + 3)
    return target[:5]
def sliced(bytes b):
    cdef char *p = b
    cdef const char *q = b
    cdef Py_ssize_t n = len(b)
    return p, p[:n], p[:2], p[1:n], p[:n].decode(), p.decode('utf-8'), p[:2].decode('ascii'), q.decode(), p[1:].decode("UTF-8"), (<char*>p)[:n]
def converted(bytes b):
    cdef char *p = b
    cdef bytes c = p
    cdef object o = p
    s = <bytes>p
    t = str(p[:2], 'ascii')
    return c, o, s, t, p == b, p == b"abc", p[0] == c'a', p[0], chr(p[0]), len(p), strlen(p)
def formatted():
    cdef const char *s = "hello"
    cdef char buf[20]
    strcpy(buf, s)
    buf[0] = c'J'
    n = snprintf(buf, 20, "%d %ld %s %.2f", 5, <long>7, s, 1.5)
    return buf, n, buf[:3], buf.decode(), buf[:n].decode('ascii')
def iterated(bytes b):
    cdef char *p = b
    cdef char c
    r = []
    for c in p[:3]: r.append(c)
    return r
def null():
    cdef char *p = NULL
    if p is NULL: return 1
    if not p: return 2
    return p
def operands(bytes b):
    cdef char* p = b
    return b"x" + p, p + b"y", {p: 1}, [p], (p, 2), "%s" % p, f"{p}"
def unsigned_chars(bytes b):
    cdef unsigned char *p = b
    cdef const unsigned char* q = p
    return p, p[0], p[:2], q[:1], p[:2].decode()
def argument(o):
    cdef char *p = o
    return p
def several():
    cdef char* a[2]
    a[0] = "x"; a[1] = "yz"
    cdef list r = [a[i] for i in range(2)]
    return r
cdef char* ret(): return b"static"
cdef const char* names[3]
names[0] = "a"
names[1] = b"b"
names[2] = NULL
def of_module():
    x = ret()
    return x, names[0], names[1].decode(), ret().decode(), ret()[:3]
def characters(int i):
    cdef char c = 65
    return f"{c}", c, <object>c, chr(c)


def with_defaults(char* text="ascii", const char* other=b"y", int n=2):
    return text, other, n


cdef int first(char* text="abc"):
    return text[0]


def firsts():
    return first(), first(b"zz")


def copied(bytes given):
    cdef char[8] target
    memcpy(target, b"abcdefg", 8)
    memcpy(target, "xy", 2)
    cdef const void *p = b"constant"
    return target[:7], (<const char *> p)[0]


cdef extern from *:
    """
    extern const char version[];
    const char version[] = "1.2 of";
    """
    const char version[]


def of_unknown_length():
    return version, version.decode(), <bytes> version, version[:3], version[0]


def decoded_slices(bytes text, Py_ssize_t start, Py_ssize_t stop):
    cdef const char* p = text
    return p[start:stop].decode(), p[start:].decode("ascii"), p[:stop].decode("ascii", "strict")


def decoded_as_said(bytes text, bytes encoding):
    cdef const char* given = text
    cdef const char* name = encoding
    cdef const char* handling = "replace"
    return given.decode(name), given[:2].decode(name, handling)


def bytes_with_signs(bytes b, bytearray a):
    cdef char c
    cdef signed char s
    cdef unsigned char u
    found = []
    for c in b:
        found.append(c)
    for s in a:
        found.append(s)
    for i, u in enumerate(b):
        found.append((i, u))
    s = b[0]
    c = a[0]
    u = b[1]
    return found, s, c, u, [c for c in b if c < 0]


def bytes_of_objects(b):
    cdef char c
    found = []
    for c in b:
        found.append(c)
    return found


# The characters of slices are bytes, unless a C number takes them.
def bytes_of_slices(bytes text):
    cdef char* s = text
    cdef const char* constant = s
    cdef signed char* with_sign = <signed char*> s
    cdef char c
    cdef int i
    cdef object o
    found = []
    for x in s[:2]:
        found.append(x)
    for x in constant[1:3]:
        found.append(x)
    for y in with_sign[:2]:
        found.append(y)
    for o in s[:2]:
        found.append(o)
    for c in s[:2]:
        found.append(c)
    for i in s[:2]:
        found.append(i)
    return found, [z for z in s[:3]], list(z for z in s[:2]), [(n, z) for n, z in enumerate(s[:2])]

# NULL as a default: no object gives it.
def null_default(char* s=NULL, const char* t=NULL, int n=3):
    return (None if s == NULL else <bytes> s), (None if t is NULL else <bytes> t), n

cpdef is_null(char* s=NULL):
    return s == NULL

cdef class WithText:
    cdef bint has_text
    def __init__(self, char* s=NULL):
        self.has_text = s != NULL
    def given(self, char* s=NULL):
        return s != NULL, self.has_text

def null_defaults(value):
    return (null_default(), null_default(value), null_default(t=value), null_default(value, value, 4), null_default(n=5), is_null(), is_null(value),
            WithText().given(), WithText(value).given(value))


def declared_bytes(const char* s):
    cdef bytes b
    cdef const unsigned char* u = <const unsigned char*>s
    found = []
    for b in s[:2]:
        found.append(b)
    for b in u[1:2]:
        found.append(b)
    return found


def as_in_python(bint first):
    cdef char *a = "spam%s"
    cdef const char *b = "eggs"
    cdef char chosen[5]
    cdef char *literal = b"abc" if first else b"def"
    chosen[:] = [c"x", c"y", c"z", 0, 0]
    return a % b, a + b, a % (1,), literal, chosen + b


def stepped_by_objects(step):
    cdef char *s = "abcdef"
    s += 1
    s += 2 * step
    s -= 1
    s -= step
    return s


def one_byte(int number):
    cdef bytes kept = number
    return <bytes> number, kept


def one_character(char a, unsigned char b, Py_UCS4 c):
    return <bytes> a, <bytes> b, <str> c


def no_list(int number):
    return <list> number

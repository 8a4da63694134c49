# cython: language_level=3
"""Loops over ranges of every kind, over objects, and what leaves them."""
cimport cython


def by_stop(int n):
    cdef int i
    seen = []
    for i in range(n):
        seen.append(i)
    return seen


def by_start(int a, int b):
    cdef int i
    seen = []
    for i in range(a, b):
        seen.append(i)
    return seen


def by_step(int a, int b, int step):
    cdef int i = -100
    seen = []
    for i in range(a, b, step):
        seen.append(i)
    return seen, i


def by_two(int a, int b):
    cdef int i
    seen = []
    for i in range(a, b, 2):
        seen.append(i)
    for i in range(b, a, -3):
        seen.append(i)
    for i in range(b - 1, -1, -1):
        seen.append(i)
    return seen


def index_after(int n):
    cdef int i = -7
    for i in range(n):
        pass
    return i


def untyped(n):
    seen = []
    for i in range(n):
        seen.append(i)
    return seen


def untyped_c(int n):
    total = 0
    for i in range(n):
        total += i * i
    return total


def unsigned_index(unsigned char n):
    cdef unsigned char i
    cdef int count = 0
    for i in range(n):
        count += 1
    return count


def bound_is_taken_once(int n):
    cdef int i, count = 0
    for i in range(n):
        n = 0
        count += 1
    return count


def index_is_changed(int n):
    cdef int i
    seen = []
    for i in range(n):
        seen.append(i)
        i += 5
        seen.append(i)
    return seen


def while_else(int n, int stop):
    cdef int i = 0
    while i < n:
        if i == stop:
            break
        i += 1
    else:
        return "ran out", i
    return "broke", i


def for_else(int n, int stop):
    cdef int i
    for i in range(n):
        if i == stop:
            break
    else:
        return "ran out"
    return "broke", i


def skipping(int n):
    cdef int i, total = 0
    for i in range(n):
        if i % 3 == 0:
            continue
        if i > 20:
            break
        total += i
    return total


def nested(int n, int stop):
    cdef int i, j
    seen = []
    for i in range(n):
        for j in range(i, n):
            if i * j == stop:
                break
            seen.append((i, j))
        else:
            continue
        break
    return seen


def returns_from_inside(int n, int wanted):
    cdef int i, j
    for i in range(n):
        for j in range(n):
            if i * n + j == wanted:
                return i, j


def over_object(items):
    seen = []
    for item in items:
        seen.append(item)
    return seen


def over_pairs(items):
    return [a + b for a, b in items]


def over_dict(dict d):
    seen = []
    for key in d:
        seen.append(key)
    for key, value in d.items():
        seen.append((key, value))
    return seen


def over_enumerate(items):
    seen = []
    for i, item in enumerate(items):
        seen.append((i, item))
    for i, item in enumerate(items, 5):
        seen.append((i, item))
    return seen


def over_zip(a, b):
    return [(x, y) for x, y in zip(a, b)]


def over_c_values(items):
    cdef int i
    cdef long total = 0
    for i in items:
        total += i
    return total


def old_style_objects(n):
    found = []
    for i from 0 <= i < n:
        found.append(i)
    for j from n > j >= 0 by 2:
        found.append(j * 2.5)
    return found


def old_style(int n):
    cdef int i
    seen = []
    for i from 0 <= i < n:
        seen.append(i)
    for i from n > i >= 0 by 2:
        seen.append(i)
    return seen


def branches(int n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        word = "small"
    else:
        word = "large"
    return word


def over_string(str text):
    return [letter for letter in text]


def over_bytes(bytes text):
    return [letter for letter in text]


def counted_in_fractions(double start, double stop, double step):
    cdef double x
    cdef float y
    seen = []
    for x from start <= x < stop by step:
        seen.append(x)
    for y from stop >= y > start:
        seen.append(y)
    for x from 0 <= x <= 1 by 0.5:
        seen.append(x)
    return seen, x, y


def between_bounds(int n, m):
    cdef int i, j
    seen = []
    for 0 <= i < n:
        seen.append(i)
    for n + 1 >= j > 0 by 2:
        seen.append(j)
    for k from 0 <= k < m:
        seen.append(k)
    else:
        seen.append("end")
    return seen, i, j, k


def left_early(m):
    for k from m >= k > 0:
        if k == 2:
            break
    return k


def comprehended_bounds(int n):
    cdef int i
    lists = [i * 2 for i from 0 <= i < n], [j for 0 <= j < n]
    others = {i for i from 0 <= i < n if i > 1}, {i: -i for i from n > i >= 0 by 2}
    return lists, others, sum(k for k from 1 < k <= n), list(k for k from n > k > 0 by 2)


def word_parameters(int short, double unsigned):
    cdef unsigned unsigned char signed = 200
    return short + unsigned + signed


def unequal(a, b):
    return a <> b


def fractions_for_objects(a, b, double step):
    seen = []
    cdef object x
    for x from a <= x < b by step:
        seen.append(x)
    for c from 0 <= c < 2 by .5:
        seen.append(c)
    return seen, x, c, cython.typeof(c)


counted = 0


def counts():
    global counted
    counted = counted * 3


def from_what_is_assigned_globally(int n, int factor, bint calls):
    global counted
    seen = []
    for counted from 0 <= counted < n:
        seen.append(counted)
        if calls:
            counts()
        else:
            counted *= factor
    return seen, counted


def from_what_the_body_assigns(n, step):
    seen = []
    for k from 0 <= k < n by 2:
        seen.append(k)
        if k == 2:
            k = k + step
            continue
        k += 1
        if k > 20:
            break
    else:
        seen.append("end")
    cdef object d
    for d from n >= d > 0:
        seen.append(d)
        d = d - 1
    return seen, k, d


def down_to_zero(size_t n, unsigned char m):
    cdef size_t i = 77
    cdef unsigned char j = 77
    met = []
    for i from n > i >= 0:
        if i == 3:
            continue
        met.append(i)
    else:
        met.append("all")
    for j from m >= j > 0 by 2:
        met.append(j)
        if len(met) > 20:
            break
    return met, i, j


def by_signed_step(unsigned int start, unsigned int stop, int step):
    cdef int i
    met = []
    for i in range(start, stop, step):
        met.append(i)
    for other in range(start, stop, step):
        met.append(other)
    return met


def by_long_step(size_t start, size_t stop, long step):
    cdef size_t i
    return [i for i in range(start, stop, step)]

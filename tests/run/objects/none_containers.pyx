# None in place of what is declared as a list, a dict or a set.


def set_in_list(list x, i, Py_ssize_t j):
    if i is None:
        x[j] = "c"
    else:
        x[i] = "object"
    return x


def set_slice(list x): x[0:1] = [1, 2]


def add_to_item(list x, Py_ssize_t i):
    x[i] += 1
    return x


def delete_from_list(list x, i):
    del x[i]
    return x


def set_in_dict(dict x, key):
    x[key] = 1
    return x


def delete_from_dict(dict x, key):
    del x[key]
    return x


def is_in_dict(dict x, key): return key in x, key not in x


def is_in_set(set x, key): return key not in x, key in x


def is_in_list(list x, key): return key in x


def is_in_tuple(tuple x, key): return key in x


def in_condition(dict x, set y, key):
    if key in x and key not in y:
        return "only"
    return "other"


def read(list x, dict y, i): return x[i], y[i]


def set_in_object(x, i): x[i] = 1


def is_in_object(x, key): return key in x


def of_list(list x): return x.count(1), x.index(1), x.copy()
def of_list_ends(list x): return x.pop(), x.reverse()
def of_list_object(list x, name): return x.nothing
def of_tuple(tuple x): return x.count(1)
def of_dict(dict x): return x.popitem()
def of_dict_items(dict x): return list(x.items()), x.get(1), x.setdefault(1, 2), x.pop(1)
def of_text(str x): return x.upper()
def of_text_strip(str x): return x.strip("a ")
def of_text_keyword(str x): return x.expandtabs(tabsize=2)
def of_text_find(str x): return x.find("a"), x.replace("a", "b"), x.isalpha(), x.split()
def of_bytes(bytes x): return x.upper()
def of_bytes_decode(bytes x): return x.decode(), x.startswith(b"a")
def of_frozen(frozenset x): return x.copy()
def of_bytearray(bytearray x): return x.strip()


cdef class Holder:
    cdef str text

    def upper(self):
        return self.text.upper()


def of_attribute():
    return Holder().upper()


def mapping_none(x): return dict(**x)
def mapping_none_typed(dict x): return dict(a=1, **x)
def mapping_in_display(dict x): return {"a": 1, **x}
def mapping_in_call(dict x): return max([1], **x)


def new_tuple(tuple x): return x.__new__(x)


def items_of_text(str x): return [c for c in x]
def items_of_bytes(bytes x): return [c for c in x]


def items_of_bytearray(bytearray x):
    for c in x:
        return c


def truth_without_gil(list a, tuple b, dict c, set d, frozenset e, str f, bytes g, bytearray h):
    cdef int n = 0
    with nogil:
        if a: n += 1
        if b: n += 2
        if c: n += 4
        if d: n += 8
        if e: n += 16
        if not f: n += 32
        n += 64 if g else 0
        while h and n < 500: n += 128
    return n, bool(a), not c, d and f

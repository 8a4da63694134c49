"""C integers as keys, characters of strings, and handlers that unbind their names."""

def beyond(container, unsigned long i, Py_ssize_t k, size_t z):
    """Indices beyond Py_ssize_t are keys."""
    return container[i], container[k], container[z]

def stored(dict container, unsigned long i):
    container[i] = True
    return container

def stored_in_any(container, unsigned long i):
    container[i] = True
    return container

def code(x):
    return ord(x)

def unicode_characters(str text):
    cdef Py_UNICODE c
    found = []
    for c in text:
        found.append(c)
    return found, len(found)

def one_character(x):
    cdef Py_UNICODE c = x
    return c, <int>c

def handler_twice(fails):
    try:
        raise ValueError("outer")
    except ValueError as error:
        try:
            if fails:
                raise TypeError("inner")
        except TypeError as error:
            pass
        return "left"

def handler_that_unbinds(error, kind):
    try:
        raise error
    except kind as caught:
        del caught
    return 5

class Described:
    "The documentation."
    text = __doc__
    name = __qualname__
    module = __module__.split("_")[0]

def described():
    return Described.text, Described.name

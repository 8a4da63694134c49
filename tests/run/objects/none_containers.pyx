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

# cython: language_level=3
"""Raising, catching, and what runs whatever happens."""


def raises(kind, message):
    raise kind(message)


def raises_formatted(int n):
    raise ValueError(f"bad value: {n}")


def raises_class():
    raise KeyError


def raises_from(a):
    try:
        raise ValueError("inner")
    except ValueError as e:
        raise RuntimeError("outer") from e


def asserts(a):
    assert a, "must hold"
    return "held"


def asserts_bare(a):
    assert a > 0


def unbound_local(flag):
    if flag:
        x = "bound"
    return x


def catches(f, *args):
    try:
        result = f(*args)
    except (ValueError, TypeError) as error:
        return "caught", type(error).__name__, str(error)
    except KeyError:
        return "key"
    else:
        return "fine", result
    finally:
        args = None


def always(flag):
    seen = []
    try:
        try:
            seen.append(1)
            if flag == 1:
                raise ValueError
            if flag == 2:
                return seen
        finally:
            seen.append(2)
    except ValueError:
        seen.append(3)
    return seen


def leaving_loops(n):
    seen = []
    for i in range(n):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            seen.append(i)
        finally:
            seen.append(-i)
    return seen


def nested_errors():
    try:
        try:
            {}[1]
        except KeyError:
            int("x")
    except ValueError as e:
        return type(e.__context__).__name__, str(e)


def reraised(f):
    try:
        f()
    except Exception:
        raise


def managed(manager):
    with manager as value:
        return value


class Manager:
    def __init__(self, swallow=False):
        self.seen, self.swallow = [], swallow
    def __enter__(self):
        self.seen.append("enter")
        return self
    def __exit__(self, kind, value, trace):
        self.seen.append(kind and kind.__name__)
        return self.swallow


def managing(swallow, fails):
    m = Manager(swallow)
    with m as inside:
        if fails:
            raise ValueError("inside")
    return m.seen, inside is m


def raises_with_value(kind, value):
    raise kind, value

def raises_with_values():
    raise OSError, (2, "no file")

def else_without_except(value):
    seen = []
    try:
        seen.append(len(value))
    else:
        seen.append("done")
    return seen


def caught_in_item(fails):
    seen = [None, 1]
    try:
        if fails:
            raise ValueError("text")
    except (ValueError, KeyError), seen[0]:
        seen.append("handled")
    return repr(seen)


def caught_in_attribute(holder):
    try:
        raise KeyError("key")
    except KeyError, holder.error:
        pass
    return repr(holder.error)



# Each over several lines; what fails is on one of them.
def in_list(v):
    return [
        1 // x
        for x
        in v
    ]


def in_nested_set(v):
    return {
        1 // x
        for y in v
        for x
        in y
        if x
        is not None
    }


def in_generator(v):
    return list(
        1 // x
        for x
        in v)


def raised_with(kind, value, traceback=None):
    raise kind, value, traceback


def raised_of_two(kind, value):
    raise kind, value


def raised_with_instance(kind, other, value):
    raise kind, other(value)


def raised_of_instance(kind, value):
    raise kind(1), value


def length_of_traceback(n):
    try:
        raise KeyError(n)
    except KeyError as error:
        first = error.__traceback__
    try:
        raise ValueError, "text", first
    except ValueError as error:
        following = error.__traceback__
    return following.tb_next is not None and following.tb_next.tb_next is first or following.tb_next is first


class Kept:
    pass


class Swallowing:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return True


def is_gone_after_handler():
    import weakref

    def fails(value):
        raise KeyError(value)
    value = Kept()
    kept = weakref.ref(value)
    holder = Kept()
    try:
        fails(value)
    except KeyError as error:
        seen = len(error.args)
    try:
        fails(value)
    except KeyError, holder.error:
        holder.error = None
    with Swallowing():
        fails(value)
    value = None
    return seen, kept() is None


def passes_clauses(text):
    try:
        try:
            number = int(text)
        except (KeyError, IndexError):
            number = 1
    except TypeError:
        number = 2
    return number


class Passing:
    def method(self, text):
        for i in range(2):
            try:
                passes_clauses(text)
            except KeyError:
                continue

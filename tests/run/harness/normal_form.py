"""What a call did, in a form that can be compared between compilers: result or exception, and what became of the
arguments."""
import array
import contextlib
import io
import re

import numpy as np

ADDRESS = re.compile(r"0x[0-9a-f]{4,}")
OWN_BUFFERS = (bytes, bytearray, memoryview, array.array, np.ndarray, np.generic)
LONGEST = 1000


def outcome(function, arguments, keywords):
    """Calls the function; arguments and keywords hold the objects themselves."""
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            result = ["returned", normal(function(*arguments, **keywords))]
    except Exception as error:
        result = ["raised", type(error).__name__, without_addresses(str(error))]
    return {"outcome": [*result, printed.getvalue()], "arguments": [normal(a) for a in [*arguments, *keywords.values()]]}


def without_addresses(text):
    return ADDRESS.sub("0x...", text)


def normal(value):
    kind = type(value).__name__
    if isinstance(value, (bool, int, str, bytes, type(None))):
        return [kind, without_addresses(repr(value))]
    if isinstance(value, (float, complex)):
        return [kind, repr(value)]
    if isinstance(value, (tuple, list)):
        return [kind, [normal(item) for item in value]]
    if isinstance(value, dict):
        return [kind, [[normal(key), normal(item)] for key, item in value.items()]]
    if isinstance(value, (set, frozenset)):
        return [kind, sorted((normal(item) for item in value), key=repr)]
    if isinstance(value, np.ndarray):
        return [kind, value.dtype.str, list(value.shape), elements(value)]
    if exports_buffer(value):
        return view(kind if is_own_buffer(value) else "view object", value)
    if hasattr(value, "__next__"):
        return [kind, [normal(item) for _, item in zip(range(LONGEST), value)]]
    return [kind, without_addresses(repr(value))]


def is_own_buffer(value):
    return isinstance(value, OWN_BUFFERS) or type(value).__module__ in ("ctypes", "_ctypes", "harness.inputs")


def exports_buffer(value):
    try:
        memoryview(value).release()
    except (TypeError, ValueError, BufferError):
        return False
    return True


def view(kind, value):
    """Byte order is named in several ways that mean ours; where there are no elements, strides mean nothing."""
    with memoryview(value) as buffer:
        strides = list(buffer.strides or ()) if buffer.nbytes else []
        facts = [buffer.format.lstrip("=<@"), list(buffer.shape), strides, buffer.readonly]
        return [kind, *facts, elements(np.asarray(buffer))]


def elements(values):
    """repr keeps what == would lose: the sign of zero, and nan."""
    return repr(values.tolist())

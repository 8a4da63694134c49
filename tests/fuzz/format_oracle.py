"""Buffer formats against NumPy's own reading of them.

Random types are described to the parser of the runtime, and given formats: the one that NumPy writes for the type, those
of similar types, and texts that were changed at random. What NumPy writes for a type has to be accepted for it. What is
accepted at all has to have the same elements at the same places where NumPy reads it.

usage: format_oracle.py [--seconds N] [--seed N]
"""
import argparse
import collections
import ctypes
import pathlib
import random
import subprocess
import sys
import tempfile
import time
import warnings

import numpy as np
from numpy._core._internal import _dtype_from_pep3118

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCALARS = ["b", "B", "?", "h", "H", "i", "I", "l", "L", "q", "Q", "e", "f", "d", "g", "F", "D", "G", "O", "S1"]
KINDS = {"i": 0, "u": 1, "b": 1, "S": 2, "f": 3, "c": 4, "V": 5, "O": 6}  # of ElementKind


class Field(ctypes.Structure):
    pass


class Element(ctypes.Structure):
    _fields_ = [("kind", ctypes.c_ubyte), ("size", ctypes.c_ssize_t), ("alignment", ctypes.c_ssize_t), ("name", ctypes.c_char_p),
                ("text", ctypes.c_char_p), ("fields", ctypes.POINTER(Field)), ("field_count", ctypes.c_int)]


Field._fields_ = [("name", ctypes.c_char_p), ("type_name", ctypes.c_char_p), ("element", ctypes.POINTER(Element)),
                  ("offset", ctypes.c_size_t), ("extents", ctypes.c_ssize_t * 9)]


def build_parser(folder):
    library = pathlib.Path(folder) / "format_check.so"
    subprocess.run(["g++", "-std=c++17", "-O1", "-g", "-fPIC", "-shared", "-fsanitize=undefined", "-fno-sanitize-recover=all",
                    f"-I{ROOT / 'runtime' / 'include'}", ROOT / "tests" / "fuzz" / "format_check.cpp", "-o", library], check=True)
    return ctypes.CDLL(str(library)).check_format


class Types:
    """Random types of NumPy. Char arrays are `S`."""

    def __init__(self, source):
        self.random = source

    def scalar(self):
        return np.dtype(self.random.choice(SCALARS))

    def member(self, depth):
        base = self.struct(depth - 1) if depth > 0 and self.random.random() < 0.3 else self.scalar()
        if self.random.random() < 0.1:
            base = np.dtype(f"S{self.random.randint(2, 5)}")
        if self.random.random() < 0.25:
            base = np.dtype((base, tuple(self.random.randint(1, 3) for _ in range(self.random.randint(1, 3)))))
        return base

    def struct(self, depth):
        members = [self.member(depth) for _ in range(self.random.randint(1, 4))]
        names = [f"m{k}" for k in range(len(members))]
        style = self.random.random()
        if style < 0.75 or depth < 2:  # of those inside of others, NumPy writes modes that do not fit
            return np.dtype(list(zip(names, members)), align=style < 0.4)
        offsets, end = [], 0
        for member in members:
            offsets.append(end + self.random.choice([0, 0, 1, 3, 8]))
            end = offsets[-1] + member.itemsize
        return np.dtype({"names": names, "formats": members, "offsets": offsets, "itemsize": end + self.random.choice([0, 0, 4])})

    def any(self):
        return self.struct(2) if self.random.random() < 0.8 else self.scalar()


class Descriptions:
    """Types of NumPy as the parser knows them. They hold what they refer to."""

    def __init__(self):
        self.kept = []

    def keep(self, value):
        self.kept.append(value)
        return value

    def element(self, dtype):
        if dtype.kind == "S":
            return self.keep(Element(2, 1, 1, b"char", b"c"))
        if dtype.kind != "V":
            alignment = dtype.alignment
            text = memoryview(np.zeros(1, dtype)).format.encode() if dtype.kind != "O" else b"O"
            return self.keep(Element(KINDS[dtype.kind], dtype.itemsize, alignment, str(dtype).encode(), text))
        fields = self.keep((Field * len(dtype.names))())
        for field, name in zip(fields, dtype.names):
            member, offset = dtype.fields[name][:2]
            base, extents = member.subdtype or (member, ())
            if base.kind == "S" and base.itemsize > 1:
                extents = (*extents, base.itemsize)
            field.name, field.type_name, field.offset = name.encode(), str(base).encode(), offset
            field.element = ctypes.pointer(self.element(base))
            field.extents[:] = [*extents, *[0] * (9 - len(extents))]
        return self.keep(Element(5, dtype.itemsize, dtype.alignment, b"Struct", None, fields, len(fields)))


def leaves(dtype, offset=0):
    """The scalars of a type: offset, kind and size. Bytes of any kind are alike, complex numbers are two."""
    if dtype.subdtype:
        base, extents = dtype.subdtype
        for k in range(int(np.prod(extents))):
            yield from leaves(base, offset + k * base.itemsize)
    elif dtype.names is not None:
        for name in sorted(dtype.names, key=lambda name: dtype.fields[name][1]):
            yield from leaves(dtype.fields[name][0], offset + dtype.fields[name][1])
    elif dtype.kind == "c":
        yield (offset, "f", dtype.itemsize // 2)
        yield (offset + dtype.itemsize // 2, "f", dtype.itemsize // 2)
    elif dtype.kind == "V":
        return  # padding
    elif dtype.kind == "S" or dtype.itemsize == 1:
        for k in range(dtype.itemsize):
            yield (offset + k, "byte", 1)
    else:
        yield (offset, dtype.kind, dtype.itemsize)


def read_by_numpy(text):
    """The type; None where NumPy does not read the format, or reads it with another byte order."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = _dtype_from_pep3118(text)
    except Exception:
        return None
    return found


def changed(text, source):
    """The format with a few characters changed."""
    letters = list(text)
    for _ in range(source.randint(1, 3)):
        at = source.randrange(len(letters) + 1)
        action = source.random()
        if action < 0.4:
            letters.insert(at, source.choice("bBhHiIlLqQefdgZZxxTs{}(),:@=<^>!0123 ?cO"))
        elif letters and action < 0.7:
            del letters[min(at, len(letters) - 1)]
        elif letters:
            letters[min(at, len(letters) - 1)] = source.choice("bBhHiIlLqQefdgx@=<^2345s?")
    return "".join(letters)


class Run:
    def __init__(self, parser, seed):
        self.parser = parser
        self.random = random.Random(seed)
        self.types = Types(self.random)
        self.message = ctypes.create_string_buffer(512)
        self.counts = collections.Counter()
        self.findings = []

    def accepts(self, element, text):
        return bool(self.parser(ctypes.byref(element), text.encode(), self.message))

    def own_format(self, dtype, element):
        """None where NumPy itself reads something else than it wrote: it does not always write the mode that it needs."""
        text = memoryview(np.zeros(1, dtype)).format
        found = read_by_numpy(text)
        if found is None or list(leaves(found)) != list(leaves(dtype)):
            self.counts["own formats that NumPy does not read"] += 1
            return None
        self.counts["own formats"] += 1
        if not self.accepts(element, text):
            self.findings.append(f"{dtype} refuses its own format {text}: {self.message.value.decode()}")
        return text

    def other_format(self, dtype, element, text):
        if "\0" in text or not self.accepts(element, text):
            self.counts["refused"] += 1
            return
        found = read_by_numpy(text)
        if found is None:
            self.counts["accepted, not read by NumPy"] += 1
        elif not self.same(list(leaves(found)), list(leaves(dtype)), text):
            self.findings.append(f"{dtype} accepts {text}, which is {found}")
        else:
            self.counts["accepted"] += 1

    @staticmethod
    def same(found, expected, text):
        """Inside of structs, trailing padding counts as far as it is written or needed, and objects need no alignment:
        exporters differ there."""
        nested = not text.startswith("T{") or text.index("}") + 1 < len(text) or "O" in text
        return [leaf[nested:] for leaf in found] == [leaf[nested:] for leaf in expected]

    def step(self):
        dtype = self.types.any()
        element = Descriptions()
        described = element.element(dtype)
        text = self.own_format(dtype, described)
        if text is None:
            return
        similar = np.dtype(dtype.descr) if dtype.names and self.random.random() < 0.5 else self.types.any()
        written = memoryview(np.zeros(1, similar)).format
        if list(leaves(similar)) != list(leaves(dtype)):
            self.other_format(dtype, described, written)
        for _ in range(8):
            self.other_format(dtype, described, changed(text, self.random))


def run(seconds, seed, most_findings=10):
    with tempfile.TemporaryDirectory() as folder:
        one = Run(build_parser(folder), seed)
        end = time.monotonic() + seconds
        while time.monotonic() < end and len(one.findings) < most_findings:
            one.step()
    return one


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--seconds", type=float, default=5)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    done = run(given.seconds, given.seed)
    print(", ".join(f"{name} {count}" for name, count in done.counts.items()))
    print("\n".join(done.findings))
    return 1 if done.findings else 0


if __name__ == "__main__":
    sys.exit(main())

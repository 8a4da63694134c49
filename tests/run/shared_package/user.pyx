# Enums of one name of two modules, and what a package declares itself.
cimport pk
from . cimport Kind, NAMELESS, of_package
from . cimport kinds
from .unbuilt cimport Lost


def enums():
    cdef Kind kind = Kind.ROUND
    cdef kinds.Kind other = kinds.Kind.COLD
    return kind, other, Kind.FLAT, kinds.Kind.WARM, NAMELESS, type(kind).__module__, type(other).__module__


def names():
    return [name for name in ("Kind", "NAMELESS", "Lost") if name in globals()]


def lost():
    cdef Lost value = Lost.NOWHERE
    return value


def calls(long n):
    return of_package(n), pk.of_package(n + 1)

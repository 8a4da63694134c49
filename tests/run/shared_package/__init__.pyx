from .kinds cimport Kind as OtherKind, count_t


cdef count_t of_package(count_t n) except? -1:
    return n + 1


class Named:
    def __set_name__(self, owner, name):
        self.told = owner.__name__, name


cdef class Holder:
    named = Named()


def report():
    return __name__, __package__, [type(__path__).__name__], of_package(4), Holder.named.told, OtherKind.WARM, Kind.FLAT

# cython: headers_on_use=True
# The C interface of Python. Each part has a file of its own; here all of them are one.

from cpython.bool cimport bool

from cpython.object cimport *
from cpython.ref cimport *
from cpython.mem cimport *
from cpython.exc cimport *
from cpython.bytes cimport *
from cpython.list cimport *
from cpython.tuple cimport *
from cpython.dict cimport *
from cpython.buffer cimport *
from cpython.pycapsule cimport *
from cpython.long cimport *
from cpython.int cimport *
from cpython.float cimport *
from cpython.bool cimport *
from cpython.complex cimport *
from cpython.unicode cimport *
from cpython.set cimport *
from cpython.sequence cimport *
from cpython.mapping cimport *
from cpython.number cimport *
from cpython.iterator cimport *
from cpython.type cimport *
from cpython.module cimport *
from cpython.slice cimport *
from cpython.weakref cimport *
from cpython.method cimport *
from cpython.function cimport *
from cpython.getargs cimport *
from cpython.pythread cimport *
from cpython.pystate cimport *
from cpython.version cimport *
from cpython.bytearray cimport *
from cpython.memoryview cimport *

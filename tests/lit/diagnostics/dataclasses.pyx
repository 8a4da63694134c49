# What extension classes that are dataclasses cannot be.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
cimport cython
from dataclasses import dataclass, field

@dataclass(orders=True)
cdef class Option:
    pass
# CHECK: dataclasses.pyx:[[#@LINE-3]]:19: error: cython.dataclasses.dataclass() got an unexpected keyword argument 'orders' [InvalidDirective]

@dataclass(order=1 + 1)
cdef class Truth:
    pass
# CHECK: dataclasses.pyx:[[#@LINE-3]]:18: error: Arguments passed to cython.dataclasses.dataclass must be True or False [InvalidDirective]

@dataclass
cdef class Fields:
    a: list = []
    b: list = field(list)
    c: list = field(default=None, default_factory=list)
    d: list = field(default=None, init=1 + 1)
    e: list = field(default=None, other=1)
# CHECK: dataclasses.pyx:[[#@LINE-5]]:15: error: mutable default <class 'list'> for field a is not allowed: use default_factory [InvalidDirective]
# CHECK: dataclasses.pyx:[[#@LINE-5]]:5: error: non-default argument 'b' follows default argument in dataclass __init__ [MisplacedDeclaration]
# CHECK: dataclasses.pyx:[[#@LINE-6]]:15: error: Call to 'cython.dataclasses.field' must only consist of compile-time keyword arguments [InvalidDirective]
# CHECK: dataclasses.pyx:[[#@LINE-6]]:15: error: cannot specify both default and default_factory [InvalidDirective]
# CHECK: dataclasses.pyx:[[#@LINE-6]]:40: error: cython.dataclasses.field parameter 'init' must be a literal value [InvalidDirective]
# CHECK: dataclasses.pyx:[[#@LINE-6]]:41: error: cython.dataclasses.field() got an unexpected keyword argument 'other' [InvalidDirective]

@dataclass
cdef class Order:
    a: int = 1
    b: int
# CHECK: dataclasses.pyx:[[#@LINE-1]]:5: error: non-default argument 'b' follows default argument in dataclass __init__ [MisplacedDeclaration]

@dataclass(unsafe_hash=True)
cdef class Hash:
    def __hash__(self): return 1
# CHECK: dataclasses.pyx:[[#@LINE-2]]:1: error: Cannot overwrite attribute __hash__ in class Hash [Redeclared]

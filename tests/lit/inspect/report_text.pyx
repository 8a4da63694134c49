# What each line costs: calls of Python, copies of loops, checks that remain, and what became of the loops, in words of the source.
# RUN: %kernelc report %s --format=text --python %python | %FileCheck %s
# RUN: %kernelc report %s --format=json --python %python > %t.json
# RUN: %python -c "import json, sys; print([l['loops'] for l in json.load(open(sys.argv[1]))['lines'] if '# scale' in l['source'] and l['loops']])" %t.json | %FileCheck %s --check-prefix=JSON
# JSON: 'function': 'scale', 'layout': 'contiguous', 'disjoint': False, 'vector_unit': '', 'vectorised': True, 'width': {{[248]}}
from libc.math cimport exp

# CHECK: {{^ +[0-9]+ +[1-9] +}}def scale
def scale(double[:] v, double factor):
    cdef Py_ssize_t i
# CHECK: {{^ +[0-9]+ +}}for i in range(v.shape[0]):  # scale
# CHECK-NEXT: {{^ +\|}} copies for 2 layouts of its views: contiguous; strided
# CHECK-NEXT: {{^ +\|}} scale, contiguous: vectorised, {{[248]}} at once
# CHECK-NEXT: {{^ +\|}} scale, strided: not vectorised: strides are unknown in this copy: declare `::1`, or pass contiguous data
    for i in range(v.shape[0]):  # scale
        v[i] *= factor

def grow(double[::1] v):
    cdef Py_ssize_t i
# CHECK: {{^ +\|}} grow: vectorised, {{[248]}} at once, but call to `exp` has no vector version and is made for each element
    for i in range(v.shape[0]):
        v[i] = exp(v[i])

def total(double[::1] v):
    cdef Py_ssize_t i
    cdef double sum = 0
# CHECK: {{^ +\|}} total: not vectorised: sums of floating-point numbers are added in order
    for i in range(v.shape[0]):
        sum += v[i]
    return sum

def pick(double[:] v, int i):
# CHECK: {{^ +[0-9]+ +[1-9] +}}return v[i]
# CHECK-NEXT: {{^ +\|}} bounds check: v[i]
    return v[i]

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
# CHECK-NEXT: {{^ +\|}} bounds checks: v[i]
    return v[i]

# The copy that knows of no overlap needs no reason; what all copies have in common is said once; what only follows a pointer is no call.
cdef class Kept:
    cdef double factor

# CHECK: {{^ +[0-9]+ +[1-9] +}}def shift
def shift(double[:] a, double[:] out, Kept kept):
    cdef Py_ssize_t i, j
# CHECK: {{^ +[0-9]+  +}}cdef double factor = kept.factor
    cdef double factor = kept.factor
# CHECK: {{^ +\|}} copies for 2 layouts of its views: contiguous, disjoint; contiguous; strided
# CHECK: {{^ +\|}} shift, contiguous{{.*}}, disjoint: vectorised
    for i in range(1, out.shape[0]):
        out[i] = factor * a[i - 1]

def partial_sums(double[:, :] a):
    cdef Py_ssize_t i, j
# CHECK: {{^ +[0-9]+ +}}for i in range(a.shape[0]):  # outer
# CHECK-NOT: partial_sums{{.*}}vectorised
# CHECK: {{^ +[0-9]+ +}}for j in range(1, a.shape[1]):
# CHECK: {{^ +\|}} partial_sums, unit last: not vectorised: {{.*}}an earlier one stored in `a`
    for i in range(a.shape[0]):  # outer
        for j in range(1, a.shape[1]):
            a[i, j] += a[i, j - 1]

def texts(list names):
    cdef Py_ssize_t i
# CHECK: {{^ +\|}} texts: not vectorised: it calls the Python runtime
    for i in range(3):
        names.append(str(i))
        names.append(names[i])

# Operators bind as in Python: powers to the right and above signs, comparisons chained, `not` below them.
# RUN: %kernelc %s --dump=ast | %FileCheck %s

a = -b ** -c ** d
a = b + c * d // e - f
a = not b < c <= d and e or f
a = b if c else d if e else f
a = lambda x: x or y
a = b | c ^ d & e << f
a = <double>b * &c[0]

#      CHECK: a = (- (** b (- (** c d))))
# CHECK-NEXT: a = (- (+ b (// (* c d) e)) f)
# CHECK-NEXT: a = (or (and (not (compare b < c <= d)) e) f)
# CHECK-NEXT: a = (if c b (if e d f))
# CHECK-NEXT: a = (lambda (x) (or x y))
# CHECK-NEXT: a = (| b (^ c (& d (<< e f))))
# CHECK-NEXT: a = (* (cast double b) (address (index c 0)))

from pk.base cimport Plain, Derived, scaled, plus
from pk.sums cimport product, both_products, from_header, Square


def calls(Plain plain):
    cdef double total = plus(4)
    return plain.doubled(), plain.both(2.5), scaled(4, 5), total, plus(4, 7)


def failure():
    try:
        return scaled(3, 0)
    except ValueError as error:
        return str(error)


def made():
    return Plain(3), Derived(4)


def products(int x):
    return product(left=x, right=3), both_products(x), both_products[double](x + 0.5), both_products(x + 0.5), Square(x).area()


def pointers():
    cdef Square square = Square(3)
    cdef double (*chosen)(Square, double)
    cdef int (*of_object)(Square, int)
    chosen = square.scaled
    of_object = square.scaled
    cdef double by_double = chosen(square, 1.5)
    cdef int by_int = of_object(square, 2)
    cdef int by_index = square.scaled[int](4)
    return by_double, by_int, by_index, from_header(3)

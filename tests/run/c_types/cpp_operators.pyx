# distutils: language = c++
# cython: language_level=3
"""Operators that C++ classes overload, as methods and as functions, and what they raise."""
import cython
cimport cython.operator
from cython.operator cimport dereference, preincrement, typeid
from libcpp cimport bool as cpp_bool
from libcpp.string cimport string
from libcpp.vector cimport vector
from libcpp.unordered_set cimport unordered_set

cdef extern from "cpp_operators_part.h" nogil:
    cppclass Length:
        double metres
        Length()
        Length(double metres)
        Length operator+(const Length&) except +
        Length operator*(double)
        Length operator!() except +
        double operator,(int) except +
        double operator&() except +OverflowError
        Length& operator=(const Length&) except +ArithmeticError
        const char* operator++()

    Length operator*(double, const Length&) except +
    Length operator-(const Length&)
    double operator,(double, const Length&)

    cppclass Grid[T]:
        enum Kind:
            PLAIN
            STAGGERED
        struct Cell:
            int index
            T value
        union Bits:
            T value
            int index

    cppclass Base:
        pass
    cppclass Derived(Base):
        pass


def scaled(double factor, double metres):
    cdef Length length = Length(metres)
    return (factor * length).metres, (length * factor).metres


def opposite(double metres):
    cdef Length length = Length(metres)
    return (not length).metres, (-length).metres, not not metres


def after_comma(double metres, int n):
    cdef Length length = Length(metres)
    return cython.operator.comma(length, n), cython.operator.comma(2.0, length)


def place_of(double metres):
    cdef Length length = Length(metres)
    return &length


def stepped(double metres):
    cdef Length length = Length(metres)
    text = preincrement(length)
    return text


def assigned(double first, double second):
    cdef Length length = Length(first)
    cdef Length other = Length(second)
    length = other
    return length.metres


def assigned_item(double first, double second):
    cdef vector[Length] lengths
    lengths.resize(1)
    lengths[0] = Length(first)
    lengths[0] = lengths[0] + Length(second)
    return lengths[0].metres


def cells(int index, double value):
    cdef Grid[double].Cell cell
    cdef Grid[int].Cell whole
    cdef Grid[double].Bits bits
    cell.index = index
    cell.value = value
    whole.index = index
    whole.value = <int> value
    bits.value = value
    return cell.index, cell.value, whole.index, whole.value, bits.value


def kind(Grid[double].Kind kind):
    return kind == 1


def emptied(list items):
    cdef unordered_set[int] left = items
    left.erase(unordered_set[int].const_iterator(left.begin()), unordered_set[int].const_iterator(left.end()))
    return left.size()


def type_of(bint is_null):
    cdef Base* base = <Base*> 0 if is_null else new Derived()
    try:
        return typeid(dereference(base)) == typeid(Derived)
    finally:
        del base


def words(bint first):
    cdef string word = "first" if first else "second"
    cdef string end = b"!\0?"
    return word + end

from libcpp.deque cimport deque

cdef extern from "cpp_headers_part.hpp" namespace "parts" nogil:
    ctypedef enum Colour "parts::Colour":
        red "parts::Colour::red"
        blue "parts::Colour::blue"
    cdef cppclass Base:
        int value()
    cdef cppclass Derived(Base):
        Derived()
        Derived(int)
        int own()
    cdef cppclass Queue[T](deque):
        Queue()
    cdef cppclass Storage[T]:
        Storage(T)
    double read_storage[T](const Storage* s)
    T combined[T](int a, T b)
    cdef cppclass Factory:
        @staticmethod
        T scaled[T](T x)
    cdef cppclass Text:
        Text()
        Text(const char*)
        bint operator==(const char*)
    int takes_pointer(const void* p)
    int which "parts::which_first" ()

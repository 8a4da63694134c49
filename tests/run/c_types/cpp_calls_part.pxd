cdef extern from "cpp_calls_part.hpp":
    cdef cppclass KcTestQueue:
        KcTestQueue(...) except +
    int kc_test_size(KcTestQueue& q)
    int kc_test_pointed(KcTestQueue* q)

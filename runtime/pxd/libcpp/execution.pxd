# cython: headers_on_use=True
# Policies for libcpp.algorithm and libcpp.numeric. GCC's library runs `par` by TBB, which has to be linked (-ltbb).

cdef extern from "<execution>" namespace "std::execution" nogil:
    cdef cppclass sequenced_policy:
        pass
    cdef cppclass parallel_policy:
        pass
    cdef cppclass parallel_unsequenced_policy:
        pass
    cdef cppclass unsequenced_policy:
        pass
    const sequenced_policy seq
    const parallel_policy par
    const parallel_unsequenced_policy par_unseq
    const unsequenced_policy unseq

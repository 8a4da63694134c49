ctypedef Py_ssize_t index_t
ctypedef unsigned char flag_t
ctypedef bint chosen(double*, double*)

ctypedef Py_ssize_t index_t
ctypedef unsigned char flag_t

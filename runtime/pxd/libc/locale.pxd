# cython: headers_on_use=True
# The habits of languages and countries.

cdef extern from "<clocale>" nogil:
    ctypedef struct lconv:
        char* decimal_point
        char* thousands_sep
        char* grouping
        char* int_curr_symbol
        char* currency_symbol

    const int LC_ALL
    const int LC_COLLATE
    const int LC_CTYPE
    const int LC_MONETARY
    const int LC_NUMERIC
    const int LC_TIME

    char* setlocale(int category, const char* locale)
    lconv* localeconv()

# cython: headers_on_use=True
# The habits of languages and countries.

from libc.string cimport const_char

cdef extern from "<clocale>" nogil:
    ctypedef struct lconv:
        char* decimal_point
        char* thousands_sep
        char* grouping
        char* int_curr_symbol
        char* currency_symbol
        char* mon_decimal_point
        char* mon_thousands_sep
        char* mon_grouping
        char* positive_sign
        char* negative_sign
        char frac_digits
        char p_cs_precedes
        char n_cs_precedes
        char p_sep_by_space
        char n_sep_by_space
        char p_sign_posn
        char n_sign_posn
        char int_frac_digits
        char int_p_cs_precedes
        char int_n_cs_precedes
        char int_p_sep_by_space
        char int_n_sep_by_space
        char int_p_sign_posn
        char int_n_sign_posn

    const int LC_ALL
    const int LC_COLLATE
    const int LC_CTYPE
    const int LC_MONETARY
    const int LC_NUMERIC
    const int LC_TIME

    char* setlocale(int category, const char* locale)
    lconv* localeconv()

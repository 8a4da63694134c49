# cython: headers_on_use=True
# Pairs of values.

from libcpp.utility cimport pair

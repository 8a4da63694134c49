"""Calls each function of the module, which print what they show.

usage: demo.py [FOLDER]     FOLDER holds the built module
"""
import sys

import numpy as np

if len(sys.argv) > 1:
    sys.path.insert(0, sys.argv[1])

import memoryviews

memoryviews.indexing()
memoryviews.copying()
memoryviews.transposing()
memoryviews.new_axes()
memoryviews.old_syntax(np.arange(24, dtype=np.intc).reshape(2, 3, 4))
memoryviews.contiguous_only()
memoryviews.general_layouts()
memoryviews.view_objects()
memoryviews.cython_arrays()
memoryviews.python_arrays()
memoryviews.perhaps()
memoryviews.perhaps(np.zeros(1))
memoryviews.surely(np.zeros(2))
try:
    memoryviews.surely(None)
except TypeError as error:
    print("TypeError:", error)

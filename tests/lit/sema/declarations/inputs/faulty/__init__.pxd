from .nothing cimport x  # does not exist

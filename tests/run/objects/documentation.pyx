# Attributes named __doc__, in classes with and without documentation of their own.
cdef class Plain:
    cdef public object __doc__
    cdef public object __name__
    def __cinit__(self, f):
        self.__doc__ = f
        self.__name__ = "n"
    def show(self):
        return self.__doc__, self.__name__

cdef class Documented:
    """docs"""
    cdef public object __doc__
    def __init__(self, doc): self.__doc__ = doc

cdef class Fixed:
    """fixed"""
    cdef readonly object __doc__
    def __init__(self, doc): self.__doc__ = doc

cdef class Computed:
    """computed"""
    cdef object text
    def __init__(self, text): self.text = text
    @property
    def __doc__(self):
        if self.text is None: raise ValueError("no text")
        return self.text

cdef class Derived(Documented):
    """derived"""

class Python(Documented):
    """python"""

def of_objects(doc):
    return Plain(doc).show(), Plain(doc).__doc__, Documented(doc).__doc__, Fixed(doc).__doc__, Computed(doc).__doc__

def of_classes():
    return Documented.__doc__, Fixed.__doc__, Computed.__doc__, Derived.__doc__, Python.__doc__, Derived(4).__doc__, Python(5).__doc__

def changed(cls, doc):
    made = cls(doc)
    made.__doc__ = (doc, doc)
    return made.__doc__

def removed(cls, doc):
    made = cls(doc)
    del made.__doc__
    return made.__doc__

classes = [Plain, Documented, Fixed, Computed, Derived, Python]
def change(int k, doc): return changed(classes[k], doc)
def remove(int k, doc): return removed(classes[k], doc)

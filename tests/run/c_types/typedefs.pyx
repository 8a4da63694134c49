# Typedefs of another module's typedefs, under the same name and under another.
cimport typedefs_helper as helper

ctypedef helper.index_t index_t
ctypedef helper.flag_t mark_t


cdef class Counter:
    cdef index_t count
    cdef mark_t mark

    def add(self, index_t n):
        self.count += n
        self.mark = <mark_t>self.count
        return self.count, self.mark


def run(n):
    counter = Counter()
    return counter.add(n), counter.add(n)

cimport cython
from cython.parallel cimport prange

cdef cython.pymutex lock
cdef cython.pythread_type_lock other

cdef class Counter:
    cdef cython.pymutex own
    cdef int count

    def up(self, int times):
        cdef int i
        for i in prange(times, nogil=True, num_threads=4):
            with self.own:
                self.count = self.count + 1
        return self.count

    def up_once(self):
        with self.own, other:
            self.count += 1
            return self.count

def states():
    before = lock.locked()
    with lock:
        inside = lock.locked()
    lock.acquire()
    held = lock.locked()
    lock.release()
    return before, inside, held, lock.locked()

def left(how):
    for i in range(3):
        with lock:
            if how == "break": break
            if how == "continue": continue
            if how == "return": return lock.locked()
            if how == "raise": raise ValueError(how)
    return lock.locked(), i

def is_locked():
    return lock.locked()

def local():
    cdef cython.pymutex mine
    with nogil:
        with mine:
            with gil:
                held = mine.locked()
    return held

def counts():
    counter = Counter()
    return counter.up(100), counter.up_once(), counter.up_once()

def in_turn(list log, name, pause):
    with lock:
        log.append((name, "in"))
        pause()
        log.append((name, "out"))

def sections(x):
    with cython.critical_section(x):
        a = len(x)
    with cython.critical_section(x, x):
        a += len(x)
    return a

@cython.critical_section
def section(x):
    return len(x)

cdef extern from *:
    """
    #ifndef KC_TEST_QUEUE
    #define KC_TEST_QUEUE
    struct KcTestQueue {
      int n;
      KcTestQueue(int n = 0) : n(n) {}
      struct place { int at; };
      place begin() const { return {n}; }
    };
    inline int kc_test_size(KcTestQueue& q) { return q.n; }
    inline int kc_test_pointed(KcTestQueue* q) { return q->n + 1; }
    #endif
    """
    cdef cppclass KcTestQueue:
        KcTestQueue(...) except +
    int kc_test_size(KcTestQueue& q)
    int kc_test_pointed(KcTestQueue* q)

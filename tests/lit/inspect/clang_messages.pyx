# What Clang says of the C++ is told of the line and the word of the source; inside of headers, of what uses them.
# RUN: not %kernelc check %s --python %python 2>&1 | %FileCheck %s

cdef extern from *:
    """
    static int known(int x) { return x; }
    template <class T> int through(T x) { return x.size; }
    """
    int absent(int)
    int known(int)
    int through(int)

def use(int x):
# CHECK: clang_messages.pyx:[[@LINE+4]]:23: error: C++: use of undeclared identifier 'absent' [InvalidCxx]
# CHECK-NEXT: return known(x) + absent(x)
# CHECK-NEXT: ^~~~~~
# CHECK-NEXT: clang_messages.cpp:{{.*}}: note: in this line of C++
    return known(x) + absent(x)

cdef extern from *:
    """
    #define SIGN_OF(x) ((x) < 2u)
    """
    bint SIGN_OF(int)

def sign(int x):
# CHECK: clang_messages.pyx:[[@LINE+1]]:{{[0-9]+}}: warning: C++: comparison of integers of different signs: 'int' and 'unsigned int' [CxxWarning]
    return SIGN_OF(x)

# Classes that C code sees have names there, others have none; what a declaration declares has a name.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
# CHECK: [[@LINE+2]]:19: error: Object struct name specification required for 'public' C class [InvalidType]
# CHECK: [[@LINE+1]]:19: error: Type object name specification required for 'public' C class [InvalidType]
cdef public class Nameless:
    pass

# CHECK: [[@LINE+1]]:16: error: Type object name specification required for 'api' C class [InvalidType]
cdef api class Typeless [object TypelessObject]:
    pass

cdef public class Named [object NamedObject, type NamedType]:
    pass

# CHECK: [[@LINE+1]]:20: error: Name options only allowed for 'public', 'api', or 'extern' C class [InvalidType]
cdef class Private [object PrivateObject]:
    pass

cdef extern from "shapes.h":
    # CHECK: [[@LINE+1]]:23: error: Type object name specification not allowed for 'extern' C class [InvalidType]
    cdef class shapes.Round [object RoundObject, type RoundType]:
        pass

cdef extern:
    ctypedef class shapes.Square [object SquareObject]:
        pass

# CHECK: [[@LINE+1]]:62: error: Expected one of ignore, warn or error, found 'never' [SyntaxError]
cdef extern class shapes.Flat [object FlatObject, check_size never]:
    pass

# CHECK: [[@LINE+1]]:10: error: expected a name after the type 'void' [SyntaxError]
cdef void
# CHECK-NOT: error:

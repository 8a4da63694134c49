# cython: headers_on_use=True
# Capsules: C pointers that travel as objects.

cdef extern from "Python.h":
    ctypedef void (*PyCapsule_Destructor)(object) noexcept

    bint PyCapsule_CheckExact(object value)
    bint PyCapsule_IsValid(object value, const char* name)
    object PyCapsule_New(void* pointer, const char* name, PyCapsule_Destructor destructor)
    void* PyCapsule_GetPointer(object value, const char* name) except? NULL
    PyCapsule_Destructor PyCapsule_GetDestructor(object value) except? NULL
    const char* PyCapsule_GetName(object value) except? NULL
    void* PyCapsule_GetContext(object value) except? NULL
    int PyCapsule_SetPointer(object value, void* pointer) except -1
    int PyCapsule_SetDestructor(object value, PyCapsule_Destructor destructor) except -1
    int PyCapsule_SetName(object value, const char* name) except -1
    int PyCapsule_SetContext(object value, void* context) except -1
    void* PyCapsule_Import(const char* name, bint no_block) except? NULL

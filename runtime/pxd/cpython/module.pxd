# cython: headers_on_use=True
# Modules.

from cpython.object cimport PyObject

cdef extern from "Python.h":
    object PyImport_ImportModule(const char* name)
    object PyImport_Import(object name)
    object PyImport_ReloadModule(object module)
    PyObject* PyImport_AddModule(const char* name) except NULL
    PyObject* PyImport_GetModuleDict()
    bint PyModule_Check(object value)
    bint PyModule_CheckExact(object value)
    object PyModule_NewObject(object name)
    PyObject* PyModule_GetDict(object module)
    object PyModule_GetNameObject(object module)
    int PyModule_AddIntConstant(object module, const char* name, long value) except -1
    int PyModule_AddStringConstant(object module, const char* name, const char* value) except -1
    object PyModule_New(const char* name)
    const char* PyModule_GetName(object module) except NULL
    object PyImport_ImportModuleLevel(const char* name, object globals, object locals, object names, int level)
    object PyImport_ExecCodeModule(const char* name, object code)
    long PyImport_GetMagicNumber() except? -1
    object PyImport_ImportModuleEx(const char* name, object globals, object locals, object names)
    object PyModule_GetFilenameObject(object module)
    void* PyModule_GetState(object module)
    int PyModule_AddObject(object module, const char* name, object value) except -1
    char* PyModule_GetFilename(object module) except NULL
    int PyImport_ImportFrozenModule(const char* name) except -1

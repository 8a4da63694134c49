# What the methods of extension classes that are dataclasses call.
cdef extern from "Python.h":
    int enter "Py_ReprEnter" (object) except -1
    void leave "Py_ReprLeave" (object)

# The default of a parameter whose field has a factory.
cdef inline object no_value():
    return __import__("dataclasses")._HAS_DEFAULT_FACTORY

# Calls a function of `dataclasses` with those of the arguments that its version of Python knows.
cdef inline object call_known(object function, dict arguments):
    known = __import__("inspect").signature(function).parameters
    return function(**{name: value for name, value in arguments.items() if name in known})

cdef inline object parameters(dict options):
    return call_known(__import__("dataclasses")._DataclassParams, options)

cdef inline object record(str name, object type, bint is_for_init, dict arguments):
    dataclasses = __import__("dataclasses")
    field = call_known(dataclasses.field, arguments)
    field.name = name
    field.type = type
    field._field_type = dataclasses._FIELD_INITVAR if is_for_init else dataclasses._FIELD
    return field

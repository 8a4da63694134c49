/* A C program around the module: the C++ that kernelc wrote is linked into it, and the header says what it can call. */
#include "statistics_kernels.h"

#include <stdio.h>

int main(void) {
    const float values[] = {1, 2, 3, 4, 6};
    const int count = sizeof values / sizeof *values;

    /* What the functions need of Python, such as exceptions and objects, is there when the module has been imported. */
    if (PyImport_AppendInittab("statistics_kernels", PyInit_statistics_kernels) < 0) {
        return 1;
    }
    Py_Initialize();
    PyObject* module = PyImport_ImportModule("statistics_kernels");
    if (module == NULL) {
        PyErr_Print();
        return 1;
    }
    printf("mean %.3f, standard deviation %.3f\n", mean(values, count), spread(values, count));
    Py_DECREF(module);
    return Py_FinalizeEx() < 0;
}

"""What happens to whoever uses a view that is not initialised, or None."""
import numpy as np

from harness import call, matrix, scalars, vector

METHODS = ["element", "shape", "as_object", "length", "is_none", "part", "fill", "copy", "transposed", "numbers", "base",
           "items", "local", "whole_total", "shape_unchecked"]
WITH_NUMBER = [(name, n) for name in ("total", "unchecked_total", "write") for n in (0, 2)]
MODULE = ["module_element", "module_shape", "module_object", "module_fill", "module_is_none", "module_items"]
CHECKED = ["element", "slice", "whole", "new axis", "row", "set", "add", "fill", "fill row", "set 2d", "assign", "shapes", "shape", "stride", "suboffset",
           "transposed", "copy", "copy_fortran", "is_c_contig", "is_f_contig", "ndim", "size", "nbytes", "itemsize", "base", "length", "items", "object"]

CALLS = [
    *[call("on_holder", n, name) for n in (0, 3) for name in METHODS],
    *[call("on_holder", n, name, k) for n in (0, 3) for name, k in WITH_NUMBER],
    *[call("on_none", name) for name in METHODS],
    call("on_none", "total", 0), call("on_none", "total", 2), call("on_none", "write", 0),
    *[call(name) for name in MODULE], call("module_total", 0), call("module_total", 2),
    call("set_module_view", np.ones(3)), *[call(name) for name in MODULE], call("module_total", 3), call("module_total", 4),
    call("set_module_view", None), *[call(name) for name in MODULE], call("module_total", 0), call("module_total", 2),
    call("local_element", scalars(0, 1)), call("local_total", 0, scalars(0, 2)), call("local_total", 1, scalars(0, 2, 4)),
    call("local_object", scalars(0, 1)), call("deleted"),
    call("copy_of_none", vector("d")), call("assign_none", vector("d"), vector("d")),
    call("assign_none_row", matrix("d"), vector("d")), call("suboffset", None), call("suboffset", np.ones(2)),
    *[call(name, vector("d"), scalars(0, 1, 2)) for name in ("result_of", "result_without_gil", "chosen_by_python")],
    *[call("checked", which) for which in CHECKED], call("checked_argument", matrix("d"), vector("d")), call("checked_argument", None, np.ones(2)),
]

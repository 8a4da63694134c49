"""Calls of C++: static methods, call operators, method templates, templates chosen by arguments, dict literals as structs."""
import numpy as np

from harness import call, scalars

CALLS = [
    call("declared_twice", 3),
    call("limits"), call("static_methods", 5), call("called", 0.5), call("method_templates"), call("chosen_types"),
    call("dict_literals"), call("algorithms", [3, 4, 1, 5]), call("algorithms", []), call("certain_types", 0.1),
    call("const_arrays"), call("from_pointer"), call("released_in_function", 100), call("struct_of_literal", 3),
    call("references", 5), call("references_of_python", scalars([1, 2], [], "a", None)), call("template_of_declarator", 5),
    call("iterated_by_pointers"), call("deduced_arguments", np.arange(3.0) + 1, [4, 5]), call("filled_by_thread", np.arange(3.0)), call("atomic_orders", 5),
    call("errors_of_python", scalars(False, True)), call("errors_without_exceptions", scalars(False, True)),
    call("literals_as_c_text"), call("types_of_bases"), call("named_arguments", 1, 2), call("deduced_from_bases", 1.5, 3),
    call("thrown_by_operators", scalars(2, 13, 3, 50, 99), scalars(4, 1, -7, 13)), call("thrown_by_truth", scalars(0, 1, 7)),
    call("sorted_array", [3, 1, 2, 5, 4]),
]

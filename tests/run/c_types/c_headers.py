"""Functions and structs of C headers that are declared with less precise types than they have."""
from harness import call, scalars

CALLS = [
    call("opaque_values"), call("characters", scalars(0, 1)), call("truths_of_callbacks"), call("code_points", scalars("é", "\U0001f600x")), call("narrow_addresses"),
    call("raised", scalars(0, -5)), call("names_of_headers"), call("hidden_by_variable", scalars(100, "x")), call("squared_in_c", scalars(1 - 2j, 3)),
    call("untyped_pointers", scalars(2, -1)), call("repeated_constants"), call("checked", scalars(0, 1)),
    call("complex_functions", scalars(3 + 4j, 0j)), call("cut_literals"), call("kept_once", scalars("ab c", 3)),
    call("cython_macros", scalars(7, -2, -7)), call("complex_pointers", scalars(3 + 4j, -1j)), call("callbacks"), call("macros", 4), call("lengths_of_header"),
    call("assigned_properties", scalars(4, -1, "y", None)),
    call("wider_than_declared", scalars(2, -3, 2**62, -2**63), scalars(5, 2**61 + 1, -7, -2**63)),
]

"""C++ classes that the module itself defines: attributes, initialisers, destructors, inheritance, templates, nested ones."""
import numpy as np

from harness import call, scalars, vector

CALLS = [call("documentation"), call("polygon", 4), call("polygon", 3, scalars(10.0, -1)), call("same_name"), call("counter", scalars(3, 0, -1), "o"),
    call("derived", 3, scalars(4, 13)), call("noisy", scalars("n", None)), call("stack", scalars(5, 1)), call("grid", vector("d"), 3),
    call("moved"), call("derived_from_template", [4, 5], 6), call("kept_without_gil", "text"), call("nested", 5), call("made_in_vector", 3), call("initialiser_raises", 7), call("inferred_base", scalars(0, 1, 2)),
    call("defaults", scalars(1, -4), scalars("v", None)), call("static_of_template"),
]

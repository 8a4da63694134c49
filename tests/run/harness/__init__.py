"""What a case of tests/run is written with; see tests/run/README.md."""
from .calls import call
from .expectations import kernelc_only, raises
from .inputs import arrays, matrix, scalars, tensor, vector, without

__all__ = ["arrays", "call", "kernelc_only", "matrix", "raises", "scalars", "tensor", "vector", "without"]

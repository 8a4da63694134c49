"""legacy_implicit_noexcept: C functions whose exceptions callers see, and those that only report them."""
from harness import call, scalars, vector

CALLS = [call(name, scalars(-1, 2)) for name in ("silently", "tell", "make", "both")]
CALLS += [call(name, vector("d"), scalars(-1, 2)) for name in ("view", "rest")]

"""Uses a function first; still the class of another module is there before it."""
print(__name__, "begins")
from pk.helpers cimport helped, limit
from pk.makers cimport made
from pk.kinds cimport Kind, wide


def doubled(Kind kind):
    return kind.doubled()


print(helped(1), made(7), wide, limit)

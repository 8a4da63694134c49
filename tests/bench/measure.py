"""Times peers against each other: they take turns, so that what else the machine does hits all of them."""
import itertools
import statistics
import time

ROUNDS = 15
ROUND_SECONDS = 0.02


def seconds(function, arguments, count):
    """Time of one call, out of count calls in a row."""
    repeat = itertools.repeat(None, count)
    start = time.perf_counter()
    for _ in repeat:
        function(*arguments)
    return (time.perf_counter() - start) / count


def calls_per_round(function, arguments):
    count = 1
    while seconds(function, arguments, count) * count < ROUND_SECONDS / 4:
        count *= 2
    return max(1, int(ROUND_SECONDS / max(seconds(function, arguments, count), 1e-9)))


def compare(peers):
    """peers: name → (function, arguments). Gives name → median seconds of one call."""
    counts = {name: calls_per_round(*peer) for name, peer in peers.items()}
    times = {name: [] for name in peers}
    for _ in range(ROUNDS):
        for name, (function, arguments) in peers.items():
            times[name].append(seconds(function, arguments, counts[name]))
    return {name: statistics.median(values) for name, values in times.items()}


def median_time(action, rounds):
    """Median seconds of an action that is measured as a whole."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)

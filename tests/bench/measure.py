"""Times peers against each other: they take turns, so that what else the machine does hits all of them. What counts is
the processor's time for this thread: waiting for other programs is left out."""
import itertools
import resource
import statistics
import time

ROUNDS = 15
ROUND_SECONDS = 0.02


def seconds(function, arguments, count):
    """Time of one call, out of count calls in a row."""
    repeat = itertools.repeat(None, count)
    start = time.thread_time()
    for _ in repeat:
        function(*arguments)
    return (time.thread_time() - start) / count


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


def processor_time_of_children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def median_time(action, rounds):
    """Median processor seconds of the programs that an action runs."""
    times = []
    for _ in range(rounds):
        start = processor_time_of_children()
        action()
        times.append(processor_time_of_children() - start)
    return statistics.median(times)

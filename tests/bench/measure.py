"""Times peers against each other: they take turns, so that what else the machine does hits all of them. What counts is
the processor's time for this thread: waiting for other programs is left out."""
import functools
import itertools
import resource
import statistics
import threading
import time

ROUNDS = 15
ROUND_SECONDS = 0.02


def seconds(call, count, clock=time.thread_time):
    """Time of one call, out of count calls in a row."""
    repeat = itertools.repeat(None, count)
    start = clock()
    for _ in repeat:
        call()
    return (clock() - start) / count


def calls_per_round(call):
    count = 1
    while seconds(call, count) * count < ROUND_SECONDS / 4:
        count *= 2
    return max(1, int(ROUND_SECONDS / max(seconds(call, count), 1e-9)))


def compare(peers, clock=time.thread_time, typical=statistics.median):
    """peers: name → what is called. Gives name → typical seconds of one call, in the same order."""
    counts = {name: calls_per_round(call) for name, call in peers.items()}
    times = {name: [] for name in peers}
    for _ in range(ROUNDS):
        for name, call in peers.items():
            times[name].append(seconds(call, counts[name], clock))
    return {name: typical(values) for name, values in times.items()}


def bound(function, *arguments):
    """A call of no arguments that costs little more than the function."""
    return functools.partial(function, *arguments)


def in_threads(call, threads, count):
    """Does that many calls in each of some threads at once."""
    def many():
        for _ in range(count):
            call()
    team = [threading.Thread(target=many) for _ in range(threads)]
    start = time.process_time()
    for one in team:
        one.start()
    for one in team:
        one.join()
    return (time.process_time() - start) / (threads * count)


def compare_in_threads(peers, threads=4, count=20000, rounds=5):
    """Median processor seconds of one call, of many that several threads make at once."""
    times = {name: [] for name in peers}
    for _ in range(rounds):
        for name, call in peers.items():
            times[name].append(in_threads(call, threads, count))
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

"""Calls every site of a case again and again, in a process of its own, and prints those after which memory is missing.

usage: leaks.py CASE.py MODULE_FOLDER     one line per site that keeps memory or references
"""
import copy
import gc
import importlib
import os
import pathlib
import sys
import time
import warnings

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from harness.calls import sites  # noqa: E402
from harness.runner import load_case  # noqa: E402

ROUND = 50  # calls
ROUNDS = 40  # enough for the caches and free lists of the interpreter and of NumPy, which fill more slowly from round to round
LONGEST_CALL = 0.001  # seconds; what takes longer, such as a team of threads, is not called hundreds of times
CONSTANTS = (None, True, False, (), "", b"", NotImplemented, Ellipsis, 0, 1, int, object, ValueError)


def held():
    """Blocks of memory in use, and references to objects that are never freed."""
    return [sys.getallocatedblocks(), *(sys.getrefcount(one) for one in CONSTANTS)]


def fresh(made):
    """A value of its own for each call, which may change it; those of the input matrix are made anew anyway."""
    value = made.make()
    if made.label:
        return value
    try:
        return copy.deepcopy(value)
    except Exception:
        return value


def call_once(function, site):
    arguments = [fresh(made) for made in site.arguments]
    keywords = {name: fresh(made) for name, made in site.keywords.items()}
    try:
        result = function(*arguments, **keywords)
        if hasattr(result, "close"):  # a generator: left where it is after its first value
            next(iter(result), None)
    except Exception:
        pass


def growth(function, site):
    gc.collect()
    before = held()
    for _ in range(ROUND):
        call_once(function, site)
    gc.collect()
    return [new - old for new, old in zip(held(), before)]


def is_slow(function, site):
    call_once(function, site)
    begin = time.perf_counter()
    call_once(function, site)
    return time.perf_counter() - begin > LONGEST_CALL


def leaks(function, site):
    """Something kept in each call of all rounds; what fills a cache of the interpreter or of a library does not go on."""
    if is_slow(function, site):
        return False
    growth(function, site)
    kept = [True] * len(held())
    for _ in range(ROUNDS):
        kept = [before and now > ROUND // 2 for before, now in zip(kept, growth(function, site))]
        if not any(kept):
            return False
    return True


def main(case_path, folder):
    warnings.simplefilter("ignore")
    report = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what the calls print
    case = load_case(pathlib.Path(case_path))
    sys.path.insert(0, folder)
    module = importlib.import_module(pathlib.Path(case_path).stem)
    for one in getattr(case, "CALLS", []):
        for site in sites(one):
            if leaks(getattr(module, one.function), site):
                print(f"{one} with {site.label}", file=report, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

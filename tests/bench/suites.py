"""What is measured, and the tables of it."""
import array
import copy
import subprocess

import numpy as np

import chart
from builds import MODULES, SUFFIX, by_numba, load, run
from kernels import cases
from measure import bound, compare, compare_in_threads, median_time


def table(title, columns, rows):
    print(f"\n| {title} | " + " | ".join(columns) + " |")
    print("| --- |" + " ---: |" * len(columns))
    for name, cells in rows:
        print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


def ratio(ours, theirs):
    return f"{ours / theirs:.2f}" if theirs else "–"


def call_cases():
    """title, function, what makes a call of no arguments of it"""
    arrays = [np.zeros(8) for _ in range(4)]
    single = np.zeros(8, np.float32)
    yield "no argument", "no_view", bound
    yield "a double and a long", "scalars", lambda function: bound(function, 1.5, 3)
    for count, name in enumerate(("one", "two", "three", "four"), 1):
        plural = "s" * (count > 1)
        yield f"{name} view{plural}", f"{name}_view{plural}", lambda function, views=arrays[:count]: bound(function, *views)
    yield "one view of an array.array", "one_buffer", lambda function, a=array.array("d", 8 * [0]): bound(function, a)
    yield "view and number by keyword", "by_keyword", lambda function, a=arrays[0]: lambda: function(a=a, n=3)
    yield "fused view", "fused_view", lambda function: bound(function, arrays[0])
    yield "two fused views", "two_fused_views", lambda function: bound(function, arrays[0], single)


def calls(builder, options):
    """What it costs to call a function that does nothing with its arguments."""
    peers = {"kernelc": builder.by_kernelc("calls"), "Cython 3.3": builder.by_cython("calls"), "Numba": by_numba("calls_loops"),
             "Pythran": builder.by_pythran("calls_loops"), "nanobind": builder.by_nanobind("calls_by_nanobind.cpp"),
             "C by hand": builder.by_hand("calls_by_hand.c")}
    rows = []
    for title, name, call_of in call_cases():
        functions = {peer: found(module, name) for peer, module in peers.items()}
        calls_of = {peer: call_of(function) for peer, function in functions.items() if function}
        for call in calls_of.values():
            call()
        rows.append(row_of_calls(title, peers, compare(calls_of)))
        if name == "one_view":
            rows.append(row_of_calls("the same in four threads", peers, compare_in_threads(calls_of)))
    table("a call, ns", [*peers, "of Cython", "of C by hand"], rows)


def row_of_calls(title, peers, times):
    return title, [*(f"{times[peer] * 1e9:.0f}" if peer in times else "–" for peer in peers),
                   ratio(times["kernelc"], times["Cython 3.3"]), ratio(times["kernelc"], times["C by hand"])]


def found(module, name):
    """The function of that name, or None where a peer has no such thing."""
    return module.get(name) if isinstance(module, dict) else getattr(module, name, None)


class Peer:
    """One way to run the kernels; `by_hand` ones take addresses and sizes."""

    def __init__(self, module, by_hand=False):
        self.module = module
        self.by_hand = by_hand

    def call(self, case, layout):
        """A call with arguments of its own, or nothing where the peer does not have the kernel."""
        function = found(self.module, case.hand_function if self.by_hand else case.function)
        if function is None:
            return None
        arguments = case.in_layout(layout)
        call = bound(function, *(case.hand_arguments(arguments) if self.by_hand else arguments))
        call.kept = arguments
        return call


def same(expected, value):
    if expected is None:
        return True
    if isinstance(expected, np.ndarray) and expected.dtype.names:
        return all(same(expected[name], value[name]) for name in expected.dtype.names)
    return np.allclose(expected, value, rtol=1e-4, atol=1e-6)


def calls_that_agree(peers, case, layout):
    """The calls of all peers that have the kernel, once all of them have given the same."""
    made = {name: peer.call(case, layout) for name, peer in peers.items()}
    made = {name: call for name, call in made.items() if call}
    expected = None
    for name, call in made.items():
        result = [call(), *copy.deepcopy(call.kept)]
        expected = expected or result
        if not all(map(same, expected, result)):
            raise SystemExit(f"{case.title}: {name} gives something else than the others")
    return made


def microseconds(times, name):
    return f"{times[name] * 1e6:.1f}" if name in times else "–"


def chosen_cases(options):
    return [case for case in cases() if options.only in case.title]


def kernels(builder, options):
    """The suite on C-ordered data."""
    peers = {"kernelc `[:]`": Peer(builder.by_kernelc("kernels")), "kernelc `::1`": Peer(builder.by_kernelc("kernels", contiguous=True)),
             "Cython `[:]`": Peer(builder.by_cython("kernels")), "Cython `::1`": Peer(builder.by_cython("kernels", contiguous=True)),
             "Numba": Peer(by_numba("kernels_loops", "records_loops")), "Pythran": Peer(builder.by_pythran("kernels_loops")),
             "NumPy": Peer(load(MODULES / "kernels_numpy.py")), "C++ by hand": Peer(builder.by_hand("kernels_by_hand.cpp"), by_hand=True)}
    times = {case.title: compare(calls_that_agree(peers, case, "C")) for case in chosen_cases(options)}
    rows = [(title, [*(microseconds(one, peer) for peer in peers), ratio(one["kernelc `[:]`"], one["kernelc `::1`"]),
                     ratio(one["kernelc `[:]`"], one["C++ by hand"])]) for title, one in times.items()]
    table("a kernel on C-ordered data, µs", [*peers, "`[:]` of `::1`", "of C++ by hand"], rows)
    if options.chart:
        chart.draw(times, "C++ by hand", options.chart)


def layouts(builder, options):
    """The suite on data that is not C-ordered."""
    peers = {"kernelc": Peer(builder.by_kernelc("kernels")), "Cython": Peer(builder.by_cython("kernels")),
             "Numba": Peer(by_numba("kernels_loops", "records_loops")), "NumPy": Peer(load(MODULES / "kernels_numpy.py"))}
    rows = []
    for case in chosen_cases(options):
        calls_of = {"kernelc, C": Peer(peers["kernelc"].module).call(case, "C")}
        for layout in case.layouts[1:]:
            times = compare({**calls_of, **calls_that_agree(peers, case, layout)})
            rows.append((f"{case.title}, {layout}", [*(microseconds(times, peer) for peer in peers),
                                                     ratio(times["kernelc"], times["kernelc, C"])]))
    table("a kernel declared `[:]`, µs", [*peers, "of C-ordered"], rows)


def objects(builder, options):
    """Code over Python objects: attributes, containers, integers, functions, strings, generators."""
    peers = {"kernelc": builder.by_kernelc("object_code"), "Cython 3.3": builder.by_cython("object_code")}
    rows = []
    for name in ("attributes", "containers", "integers", "functions", "strings", "generators"):
        functions = {peer: getattr(module, name) for peer, module in peers.items()}
        if len({repr(function(2000)) for function in functions.values()}) > 1:
            raise SystemExit(f"{name}: kernelc gives something else than Cython")
        times = compare({peer: bound(function, 2000) for peer, function in functions.items()})
        rows.append((functions["kernelc"].__doc__, [*(microseconds(times, peer) for peer in peers),
                                                    ratio(times["kernelc"], times["Cython 3.3"])]))
    table("2,000 rounds of object code, µs", [*peers, "of Cython"], rows)


def building(builder, options):
    """What it costs to get a module."""
    for name, what, rounds in [("five_lines", "building one five-line kernel", 3), ("fused_copies", "building 64 fused copies", 1)]:
        columns = [facts(lambda: translate(name), builder, rounds)
                   for translate in (builder.translate_by_kernelc, builder.translate_by_cython)]
        rows = [(row, [column[row] for column in columns]) for row in columns[0]]
        table(what, ["kernelc", "Cython 3.3"], rows)
    startup = median_time(lambda: run(builder.kernelc, "--version"), 20)
    print(f"\nkernelc starts in {startup * 1e3:.1f} ms.")


def facts(translate, builder, rounds):
    source = translate()
    module = source.with_name(source.stem + SUFFIX)
    measured = {"translating, ms": f"{median_time(translate, rounds * 3) * 1e3:.0f}",
                "compiling at -O3, s": f"{median_time(lambda: builder.compile(source), rounds):.2f}"}
    subprocess.run(["strip", module], check=True)
    measured["stripped module, KB"] = f"{module.stat().st_size / 1024:.0f}"
    measured["lines of C or C++"] = f"{source.read_text().count(chr(10)):,}"
    return measured

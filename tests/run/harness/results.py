"""Builds and runs a case with both compilers, and reads what came of it."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from .compilers import BuildFailure

RUNNER = pathlib.Path(__file__).with_name("runner.py")
LONGEST_RUN = 300


class Results:
    """What one compiler's module did: outcomes by call number and site, failures by test name."""

    def __init__(self):
        self.calls = {}
        self.tests = {}
        self.problem = None  # why there is not everything: a failed build, a crash
        self.explained = False

    def explanation(self):
        """The whole problem the first time, then what suffices to recognise it."""
        if self.problem is None:
            return ""
        text = self.problem if not self.explained else self.problem.splitlines()[0] + " (shown before)"
        self.explained = True
        return text


def obtain(case, compiler):
    results = Results()
    try:
        folder = compiler.build(case)
        read_run(case, compiler, folder, results)
    except (BuildFailure, subprocess.TimeoutExpired) as failure:
        results.problem = f"{compiler.name}: {failure}"
    return results


def read_run(case, compiler, folder, results):
    with tempfile.NamedTemporaryFile(prefix=case.stem, suffix=".jsonl") as output:
        command = [sys.executable, str(RUNNER), str(case.with_suffix(".py")), str(folder), compiler.name, output.name]
        environment = {**os.environ, "OMP_NUM_THREADS": "2", "PYTHONDONTWRITEBYTECODE": "1", **compiler.environment()}
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=LONGEST_RUN,
                              env=environment)
        last = None
        for line in output:
            last = json.loads(line)
            take(last, results)
    if done.returncode != 0 or last is None or last["kind"] != "end":
        where = last.get("what", "the end") if last else "the start"
        results.problem = f"{compiler.name}: died with {done.returncode} in: {where}\n{done.stderr[-6000:]}"


def take(entry, results):
    if entry["kind"] == "call":
        results.calls.setdefault(entry["number"], {})[entry["label"]] = {
            "outcome": entry["outcome"], "arguments": entry["arguments"]}
    elif entry["kind"] == "test":
        results.tests[entry["name"]] = entry["failure"]


def call_failure(number, ours, oracle):
    """How the two differ in one call, or None."""
    theirs = oracle.calls.get(number, {})
    mine = ours.calls.get(number, {})
    differences = []
    for label, expected in theirs.items():
        if label not in mine:
            differences.append(f"{label}: not reached\n{ours.explanation()}")
            break
        if mine[label] != expected:
            differences.append(describe(label, mine[label], expected))
    if not theirs or (oracle.problem and not differences):
        differences.append(f"no comparison: {oracle.explanation() or ours.explanation()}")
    return "\n".join(differences[:12]) or None


def describe(label, mine, expected):
    lines = [f"{label}:"]
    for part in ("outcome", "arguments"):
        if mine[part] != expected[part]:
            lines += [f"  kernelc {part}: {mine[part]}", f"  cython  {part}: {expected[part]}"]
    return "\n".join(lines)


def test_failure(name, ours, oracle, kernelc_only):
    """Why a test function does not count as passed, or None."""
    if name not in ours.tests:
        return f"not reached\n{ours.explanation()}"
    if ours.tests[name]:
        return ours.tests[name]
    if kernelc_only:
        return None
    if name not in oracle.tests:
        return f"the oracle did not reach it\n{oracle.explanation()}"
    return f"the oracle fails this test\n{oracle.tests[name]}" if oracle.tests[name] else None

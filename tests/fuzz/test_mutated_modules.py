"""kernelc answers every text with C++ or with errors: it never crashes, hangs or fails without a word.

    python tests/fuzz/test_mutated_modules.py KERNELC --seconds 600 [--seed N] [--compile CXX] [--keep FOLDER]

With --compile, what was accepted must be C++ that compiles, too.
"""
import argparse
import os
import pathlib
import random
import re
import subprocess
import sys
import sysconfig
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from mutations import Mutator  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
LONGEST = 12000  # characters of a module that is worth changing: short ones are translated faster


def modules():
    """The cases of the run tests that need no files beside them."""
    paths = sorted(ROOT.glob("tests/run/*/*.pyx"))
    texts = [path.read_text() for path in paths if not list(path.parent.glob(path.stem + "[._]*[dih]"))]
    return [text for text in texts if len(text) < LONGEST]


def part_of(choice, text):
    """Some of the functions of a module, with all that stands before the first of them."""
    blocks = re.split(r"\n(?=(?:@|c?p?def |class )[^\n]*)", text)
    count = min(len(blocks) - 1, 6)
    start = choice.randrange(1, max(2, len(blocks) - count + 1))
    return "\n".join(blocks[:1] + blocks[start:start + count]) if count > 0 else text


class Translator:
    def __init__(self, program, folder, compiler=""):
        self.program, self.folder, self.compiler = program, pathlib.Path(folder), compiler

    def complaint(self, text):
        """What is wrong with the answer, or nothing."""
        source, target = self.folder / "mutated.pyx", self.folder / "mutated.cpp"
        source.write_text(text)
        try:
            done = subprocess.run([self.program, source, "-o", target], capture_output=True, text=True, errors="replace", timeout=60)
        except subprocess.TimeoutExpired:
            return "takes more than a minute"
        if done.returncode not in (0, 1):
            return f"ended with {done.returncode}\n{done.stderr[-2000:]}"
        if done.returncode == 1:
            return "" if "error:" in done.stdout + done.stderr else "fails without a word"
        return self.compiler and self.refusal(target)

    def refusal(self, target):
        include = subprocess.run([self.program, "--include-dir"], capture_output=True, text=True, check=True).stdout.strip()
        command = [self.compiler, "-std=c++17", "-fsyntax-only", "-w", f"-I{include}", "-I" + sysconfig.get_paths()["include"], target]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=300)
        return "" if done.returncode == 0 else f"does not compile\n{done.stderr[:2000]}"


def mutants(seed):
    choice = random.Random(seed)
    texts = modules()
    mutator = Mutator(choice, texts)
    while True:
        yield mutator.mutated(part_of(choice, choice.choice(texts)))


def test_mutants_are_translated_or_refused():
    program = os.environ.get("KERNELC", ROOT / "build" / "bin" / "kernelc")
    with tempfile.TemporaryDirectory() as folder:
        translator = Translator(program, folder)
        for number, text in zip(range(100), mutants(1)):
            complaint = translator.complaint(text)
            assert not complaint, f"mutant {number} {complaint}\n{text}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kernelc", type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--compile", default="", metavar="CXX")
    parser.add_argument("--keep", type=pathlib.Path, default=pathlib.Path("."))
    arguments = parser.parse_args()
    end, failures = time.monotonic() + arguments.seconds, 0
    arguments.keep.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        translator = Translator(arguments.kernelc.resolve(), folder, arguments.compile)
        for number, text in enumerate(mutants(arguments.seed)):
            if time.monotonic() > end:
                break
            complaint = translator.complaint(text)
            if complaint:
                failures += 1
                kept = arguments.keep / f"mutant_{arguments.seed}_{number}.pyx"
                kept.write_text(text)
                print(f"{kept}: {complaint.strip()}\n", flush=True)
    print(f"{number} mutants, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

"""Runs a case on one built module, in a process of its own: a crash shows which call it was.

usage: runner.py CASE.py MODULE_FOLDER COMPILER RESULTS     one JSON object per line goes to RESULTS
"""
import importlib
import importlib.util
import json
import pathlib
import sys
import traceback

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from harness.calls import sites  # noqa: E402
from harness.normal_form import outcome  # noqa: E402


def load_case(path):
    spec = importlib.util.spec_from_file_location("case_" + path.stem, path)
    case = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(case)
    return case


def test_functions(case):
    return {name: value for name, value in vars(case).items() if name.startswith("test_") and callable(value)}


def run_calls(case, module, report):
    for number, one in enumerate(getattr(case, "CALLS", [])):
        for site in sites(one):
            report(kind="start", what=f"{one} with {site.label}")
            arguments = [made.make() for made in site.arguments]
            keywords = {name: made.make() for name, made in site.keywords.items()}
            function = getattr(module, one.function)
            report(kind="call", number=number, label=site.label, **outcome(function, arguments, keywords))


def run_tests(case, module, compiler, report):
    for name, function in test_functions(case).items():
        if compiler != "kernelc" and hasattr(function, "kernelc_only"):
            continue
        report(kind="start", what=name)
        try:
            function(module)
            failure = None
        except BaseException:
            failure = traceback.format_exc()
        report(kind="test", name=name, failure=failure)


def main(case_path, folder, compiler, results):
    with open(results, "w") as stream:
        def report(**entry):
            print(json.dumps(entry), file=stream, flush=True)

        case = load_case(pathlib.Path(case_path))
        sys.path.insert(0, folder)
        report(kind="start", what="import")
        module = importlib.import_module(pathlib.Path(case_path).stem)
        run_calls(case, module, report)
        run_tests(case, module, compiler, report)
        report(kind="end")


if __name__ == "__main__":
    main(*sys.argv[1:])

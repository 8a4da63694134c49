#!/usr/bin/env python3
"""Checks that the includes of the source tree follow the arrows of the design.

usage: include_rules.py ROOT     prints one line per broken rule; exit status 1 if there is one
"""
import pathlib
import re
import sys

# folder: the folders that it may include directly; what those may include, it may as well.
ARROWS = {
    "support": [],
    "ast": ["support"],
    "syntax": ["ast"],
    "ir": ["support"],
    "sema": ["ast", "ir"],
    "analysis": ["ir"],
    "emit": ["ir", "analysis"],
    "inspect": ["emit"],
    "driver": ["support", "ast", "syntax", "ir", "sema", "analysis", "emit", "inspect"],
}

# (what the include looks like, the only folder that may have it)
FOREIGN = [
    (re.compile(r"^(antlr4-runtime|Kernel(Lexer|Parser))"), "syntax"),
    (re.compile(r"^(clang|clang-c|lld|llvm)/"), "inspect"),
    (re.compile(r"^(iostream|print)$"), "driver"),
]

# Printing and exiting is for the driver alone; std::snprintf makes text and is not meant.
PRINTS = re.compile(r"\bstd::(cout|cerr|clog)\b|(?<![\w.>])(?:std::)?(v?f?printf|f?puts|putchar|fwrite|_?[eE]xit|quick_exit)\s*\(")

INCLUDE = re.compile(r'^\s*#\s*include\s*(<|")([^>"]+)[>"]')
COMMENT_OR_STRING = re.compile(r'//[^\n]*|/\*.*?\*/|R"\((?:.|\n)*?\)"|"(?:\\.|[^"\\\n])*"', re.S)


def reachable(folder):
    found = {folder}
    for other in ARROWS[folder]:
        found |= reachable(other)
    return found


def without_comments_and_strings(text):
    return COMMENT_OR_STRING.sub(lambda m: "\n" * m.group().count("\n"), text)


def includes(text):
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if match:
            yield number, match.group(1) == '"', match.group(2)


def compiler_include_problem(folder, quoted, name):
    for pattern, only in FOREIGN:
        if pattern.match(name):
            return None if folder == only else f"only {only} may include {name}"
    if name.startswith("kc/") or name == "Python.h":
        return "the compiler does not include the runtime or Python"
    if not quoted:
        return None
    target = name.split("/")[0]
    if target not in ARROWS or "/" not in name:
        return f'"{name}" is not of the form "folder/file.h"'
    if target not in reachable(folder):
        return f"{folder} may not include {target}"
    return None


def compiler_problems(path, folder, text):
    for number, quoted, name in includes(text):
        problem = compiler_include_problem(folder, quoted, name)
        if problem:
            yield number, problem
    if folder != "driver":
        for number, line in enumerate(without_comments_and_strings(text).splitlines(), 1):
            match = PRINTS.search(line)
            if match:
                yield number, f"only driver prints or exits ({match.group().rstrip('( ')})"


def runtime_problems(relative, text):
    knows_python = relative.parts[:2] == ("kc", "python") or relative == pathlib.Path("kc/python.h")
    for number, quoted, name in includes(text):
        if name.split("/")[0] in ARROWS and quoted:
            yield number, "the runtime does not include the compiler"
        if name in ("Python.h", "structmember.h") or name.startswith(("numpy/", "kc/python")):
            if name.startswith("numpy/"):
                yield number, "NumPy's headers are never included"
            elif not knows_python:
                yield number, "only kc/python knows Python"


def sources(folder):
    return sorted(p for p in folder.rglob("*") if p.suffix in (".h", ".cpp", ".def", ".inc"))


def problems(root):
    for path in sources(root / "compiler"):
        folder = path.relative_to(root / "compiler").parts[0]
        if folder not in ARROWS:
            yield path, 1, f"{folder} is not a folder of the design"
            continue
        for number, problem in compiler_problems(path, folder, path.read_text()):
            yield path, number, problem
    include = root / "runtime" / "include"
    for path in sources(include):
        for number, problem in runtime_problems(path.relative_to(include), path.read_text()):
            yield path, number, problem


def main(root):
    found = list(problems(root))
    for path, number, problem in found:
        print(f"{path.relative_to(root)}:{number}: {problem}")
    return 1 if found else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))

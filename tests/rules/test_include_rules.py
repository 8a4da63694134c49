"""The include rules find what they are there to find."""
import pathlib

import pytest

import include_rules

ROOT = pathlib.Path(__file__).resolve().parents[2]


def found_in(tmp_path, name, text):
    path = tmp_path / name
    path.parent.mkdir(parents=True)
    path.write_text(text)
    return [problem for _, _, problem in include_rules.problems(tmp_path)]


@pytest.mark.parametrize("name, text", [
    ("compiler/ast/expr.h", '#include "syntax/parse.h"'),
    ("compiler/syntax/parse.h", '#include "ir/type.h"'),
    ("compiler/emit/emit.cpp", '#include "sema/sema.h"'),
    ("compiler/sema/names.cpp", '#include "names.h"'),
    ("compiler/sema/names.cpp", "#include <antlr4-runtime.h>"),
    ("compiler/sema/names.cpp", '#include "KernelParser.h"'),
    ("compiler/emit/emit.cpp", '#include "clang/Tooling/Tooling.h"'),
    ("compiler/ir/verify.cpp", "#include <iostream>"),
    ("compiler/ir/verify.cpp", 'void f() { std::printf("x"); }'),
    ("compiler/ir/verify.cpp", "void f() { exit(1); }"),
    ("compiler/ir/verify.cpp", "void f() { std::cerr << 1; }"),
    ("compiler/emit/emit.cpp", "#include <kc/view.h>"),
    ("compiler/oracle/a.h", ""),
    ("runtime/include/kc/view.h", "#include <Python.h>"),
    ("runtime/include/kc/view.h", "#include <kc/python/object.h>"),
    ("runtime/include/kc/view.h", '#include "support/ids.h"'),
    ("runtime/include/kc/python/buffer.h", "#include <numpy/arrayobject.h>"),
])
def test_a_broken_rule_is_reported(tmp_path, name, text):
    assert len(found_in(tmp_path, name, text)) == 1


@pytest.mark.parametrize("name, text", [
    ("compiler/syntax/parse.cpp", '#include "antlr4-runtime.h"\n#include "KernelParser.h"\n#include "support/ids.h"'),
    ("compiler/driver/main.cpp", '#include <iostream>\n#include "emit/emit.h"\nint main() { exit(1); }'),
    ("compiler/ir/verify.cpp", '// exit(1) and printf()\nauto s = "std::cout << exit(1)"; int n = std::snprintf(b, 3, "");'),
    ("compiler/emit/print.cpp", "void f() { writer.puts(1); printer->printf(2); reexit(3); }"),
    ("runtime/include/kc/python.h", "#include <Python.h>"),
    ("runtime/include/kc/python/object.h", "#include <Python.h>\n#include <kc/error.h>"),
])
def test_what_the_design_allows_is_allowed(tmp_path, name, text):
    assert found_in(tmp_path, name, text) == []


def test_the_source_tree_follows_the_rules():
    assert list(include_rules.problems(ROOT)) == []

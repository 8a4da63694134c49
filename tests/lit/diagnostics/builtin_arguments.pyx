# How many arguments builtin functions and the methods of builtin types take is known when compiling.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
def functions(x, *rest):
    # CHECK: [[@LINE+1]]:5: error: Call of len() with wrong number of arguments (expected 1, got 0) [InvalidCall]
    len()
    # CHECK: [[@LINE+1]]:9: error: Call of abs() with wrong number of arguments (expected 1, got 2) [InvalidCall]
    x = abs(1, 2)
    # CHECK: [[@LINE+1]]:5: error: Call of getattr() with wrong number of arguments (expected 2 or 3, got 1) [InvalidCall]
    getattr(x)
    # CHECK: [[@LINE+1]]:5: error: Call of slice() with wrong number of arguments (expected 1 to 3, got 4) [InvalidCall]
    slice(1, 2, 3, 4)
    # CHECK: [[@LINE+1]]:5: error: isinstance() takes no keyword arguments [InvalidCall]
    isinstance(x, type=int)
    # CHECK: [[@LINE+2]]:5: error: Call of hash() with wrong number of arguments (expected 1, got 2) [InvalidCall]
    # CHECK: [[@LINE+1]]:10: error: undeclared name not builtin: unknown [UndeclaredName]
    hash(unknown, x)
    len(*rest), pow(2, exp=3), abs(-1), next(x, None)

def methods(list items, dict table, set names, str text, bytes raw, *rest):
    # CHECK: [[@LINE+1]]:5: error: Call of list.append() with wrong number of arguments (expected 1, got 2) [InvalidCall]
    items.append(1, 2)
    # CHECK: [[@LINE+1]]:5: error: list.append() takes no keyword arguments [InvalidCall]
    items.append(item=1)
    # CHECK: [[@LINE+1]]:5: error: Call of dict.get() with wrong number of arguments (expected 1 or 2, got 0) [InvalidCall]
    table.get()
    # CHECK: [[@LINE+1]]:5: error: Call of set.pop() with wrong number of arguments (expected 0, got 1) [InvalidCall]
    names.pop(1)
    # CHECK: [[@LINE+1]]:5: error: Call of str.split() with wrong number of arguments (expected 0 to 2, got 3) [InvalidCall]
    text.split(",", 1, 2)
    # CHECK: [[@LINE+1]]:5: error: Call of bytes.decode() with wrong number of arguments (expected 0 to 2, got 3) [InvalidCall]
    raw.decode("ascii", "strict", 1)
    items.append(*rest), text.split(maxsplit=1), raw.decode(encoding="ascii"), table.update(a=1)

def hidden(x):
    len = x
    return len()

# CHECK-NOT: error:

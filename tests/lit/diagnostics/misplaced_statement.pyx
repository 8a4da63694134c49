# Statements outside of what they belong to.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

break
return 1

def f():
    continue

# CHECK: misplaced_statement.pyx:4:1: error: break statement not inside loop [MisplacedStatement]
# CHECK: misplaced_statement.pyx:5:1: error: Return not inside a function body [MisplacedStatement]
# CHECK: misplaced_statement.pyx:8:5: error: continue statement not inside loop [MisplacedStatement]
# CHECK-NOT: {{error:|warning:}}

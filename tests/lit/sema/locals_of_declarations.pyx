# A declaration without a body may name types of locals; they are no part of what it promises.
# RUN: %kernelc %s -I %S/inputs -o %t.cpp && %FileCheck %s < %t.cpp
from declared_with_locals cimport summed

def f(double[:] values):
    # CHECK: double summed(
    return summed(values)

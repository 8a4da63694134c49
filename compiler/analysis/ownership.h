#pragma once

#include "analysis/facts.h"

namespace kernelc::analysis {

/// Decides how each local of a view type holds its memory. A view that needs no reference of its own is plain:
///
///   def f(double[:, :] a):          # Argument: acquired at the border for the whole call
///       for i in range(n):
///           row = a[i]              # Borrowed: slices a, which outlives it
///
/// It owns where it takes a view from an object, call, copy, global or attribute; where it is returned, stored, converted to
/// an object, captured by an inner function, or passed to a parameter that owns; and where what it slices is rebound before
/// it is read again. What an owner slices has to be able to give an owner, so it owns too. A parameter that is rebound to
/// slices of arguments only stays plain and is called Borrowed. Overriding methods agree on their parameters, and functions
/// that are called through pointers own all of theirs.
void decide_view_storage(const ir::Module& module, Facts& facts);

}  // namespace kernelc::analysis

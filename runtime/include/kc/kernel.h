// All of the runtime that knows no Python and costs little to read. Complex numbers (kc/complex.h), shared loops
// (kc/parallel.h) and indirect axes (kc/indirect.h) are included by the modules that have them.
//
//   base        index type, attributes           arith       operators with Python's meaning
//   error       what is thrown                   loop        trips of a range with any step
//   layout      promises about strides           flow        `return` out of a nest
//   view        windows on memory                specialise  copies of a nest by layout
//   index       checked elements                 copy        assignment and filling
//   slice       sub-views                        contiguous  contiguity and changes of layout
//   overlap     shared bytes                     for_each    all elements in order
//   initialised views that are unset or None
#pragma once

#include <kc/arith.h>
#include <kc/copy.h>
#include <kc/flow.h>
#include <kc/for_each.h>
#include <kc/initialised.h>
#include <kc/loop.h>
#include <kc/slice.h>
#include <kc/specialise.h>

// py::finally(line, body, clause): kc/finally.h for code that holds the GIL. While the clause runs because of an exception, that
// is the one which sys.exc_info() tells and which becomes the context of another.
#pragma once

#include <kc/finally.h>
#include <kc/python/exceptions.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

template <class Body, class Clause>
auto finally(int& line, Body body, Clause clause) {
  return kc::detail::finally<Handler>(line, body, clause);
}

template <class Body, class Clause>
auto finally(Body body, Clause clause) {
  int line = 0;
  return finally(line, body, clause);
}

}  // namespace kc::py

#pragma GCC visibility pop

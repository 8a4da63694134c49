// py::finally(line, body, clause): kc/finally.h for code that holds the GIL. While the clause runs because of an exception, that
// is the one which sys.exc_info() tells and which becomes the context of another.
#pragma once

#include <kc/finally.h>
#include <kc/python/exceptions.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

template <class Body, class Clause>
auto finally(int& line, Body body, Clause clause) {
  using Result = decltype(body());
  if constexpr (std::is_void_v<Result>) {
    try {
      body();
    } catch (Exception& exception) {
      const int raised_at = line;
      Handler handler(exception);
      clause();
      line = raised_at;
      handler.reraise();
    }
    clause();
  } else {
    Result flow = fall_through;
    try {
      flow = body();
    } catch (Exception& exception) {
      const int raised_at = line;
      Handler handler(exception);
      if (kc::detail::run_clause(clause, flow)) return flow;
      line = raised_at;
      handler.reraise();
    }
    kc::detail::run_clause(clause, flow);
    return flow;
  }
}

template <class Body, class Clause>
auto finally(Body body, Clause clause) {
  int line = 0;
  return finally(line, body, clause);
}

}  // namespace kc::py

#pragma GCC visibility pop

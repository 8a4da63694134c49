// The finally clause: finally(line, body, clause) runs the clause once, however the body ends. Both are lambdas that
// give nothing, or both give a Flow (flow.h); where the clause leaves by itself, by `return` or `break`, what the body
// did is forgotten. `line` says where the function is: an exception that goes on keeps the line at which it arose.
//
// This one knows no Python; py::finally of kc/python/finally.h makes the exception the one that is handled.
#pragma once

#include <kc/error.h>
#include <kc/flow.h>

#include <type_traits>

namespace kc {

namespace detail {

// Runs the clause while an exception waits; true if the clause leaves by itself, as `flow` then says.
template <class Clause, class FlowType>
bool run_clause(Clause& clause, FlowType& flow) {
  FlowType own = clause();
  if (own.falls_through()) return false;
  flow = static_cast<FlowType&&>(own);
  return true;
}

// What is done about an exception while the clause runs: nothing. Others keep it apart, and let it go on in their way.
struct PassedOn {
  explicit PassedOn(const Exception&) noexcept {}
  [[noreturn]] void reraise() const { throw; }
};

template <class Waiting, class Body, class Clause>
auto finally(int& line, Body& body, Clause& clause) {
  using Result = decltype(body());
  if constexpr (std::is_void_v<Result>) {
    try {
      body();
    } catch (Exception& exception) {
      const int raised_at = line;
      Waiting waiting(exception);
      clause();
      line = raised_at;
      waiting.reraise();
    }
    clause();
  } else {
    Result flow = fall_through;
    try {
      flow = body();
    } catch (Exception& exception) {
      const int raised_at = line;
      Waiting waiting(exception);
      if (run_clause(clause, flow)) return flow;
      line = raised_at;
      waiting.reraise();
    }
    run_clause(clause, flow);
    return flow;
  }
}

}  // namespace detail

template <class Body, class Clause>
auto finally(int& line, Body body, Clause clause) {
  return detail::finally<detail::PassedOn>(line, body, clause);
}

// For functions that record no line.
template <class Body, class Clause>
auto finally(Body body, Clause clause) {
  int line = 0;
  return finally(line, body, clause);
}

}  // namespace kc

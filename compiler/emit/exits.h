#pragma once

#include "emit/body.h"

// How control leaves parts of a function whose text is a lambda: the lambda gives a kc::Flow<T>, and what
// stands behind it acts on it.
namespace kernelc::emit {

/// The ways in which statements leave the block that holds them, exceptions aside.
struct Exits {
  bool returns = false;
  bool breaks = false;
  bool continues = false;
  bool any() const { return returns || breaks || continues; }
  friend Exits operator|(Exits a, Exits b) {
    return {a.returns || b.returns, a.breaks || b.breaks, a.continues || b.continues};
  }
};
Exits exits_of(const ir::Module& module, const ir::Block& block);

void write_break(Body& body);
void write_continue(Body& body);
/// Whether the value may be the one that tells of an error, where C code may have set it.
bool returns_error_of_c(Body& body, const ir::Return& node);
/// At the end of a function without a result (`except *`): throws the error that C code may have set.
void write_end_of_c_errors(Body& body);
void write_return(Body& body, const ir::Return& node);
/// Leaves the function with a value that was computed already, or without one.
void write_return_of(Body& body, const std::string& value);

std::string open_lambda_call(Body& body, const std::string& head, Exits exits);
void close_lambda_call(Body& body, const std::string& tail, const std::string& flow, Exits exits);

/// A lambda as an argument: `[&](auto v) KC_INLINE_LAMBDA { … }`. Written in steps, since a call can have several.
struct LambdaCall {
  Exits exits;
  std::string flow;  ///< the variable that holds what the call gives; empty where an `if` around it does
  std::string end = ")";  ///< of the callee's arguments
};
/// Writes `callee(before [&](parameters) specifiers {`.
LambdaCall open_lambda_call(Body& body, const std::string& callee_and_arguments, const std::string& lambda, Exits exits);
/// Ends the lambda and begins the next one of the same call.
void next_lambda(Body& body, const LambdaCall& call, const std::string& lambda);
/// Ends the last lambda and the call, and acts on its exits.
void close_lambda_call(Body& body, const LambdaCall& call);

}  // namespace kernelc::emit

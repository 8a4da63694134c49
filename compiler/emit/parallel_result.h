#pragma once

#include <string>

#include "emit/exits.h"
#include "emit/outlined_function.h"

namespace kernelc::emit {

/// What a `return` in a part that threads share hands to the function around it.
class ParallelResult {
 public:
  ParallelResult(Body& outer, OutlinedFunction& function, Exits exits, bool tells_breaks)
      : outer_(outer), function_(function), exits_(exits), tells_exit_(exits.returns || tells_breaks) {}

  /// Adds the parameter that takes the value; before the function's head is written.
  void pass();

  bool tells_exit() const { return tells_exit_; }

  /// The call, and the return that follows from it; the name of the variable that holds how the part was left, if it tells.
  std::string write_call();

 private:
  bool is_void() const;
  bool carries_object() const;

  Body& outer_;
  OutlinedFunction& function_;
  Exits exits_;
  bool tells_exit_;
  std::string result_;
};

}  // namespace kernelc::emit

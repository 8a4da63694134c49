#include "emit/parallel_result.h"

#include "emit/statements.h"

namespace kernelc::emit {

bool ParallelResult::is_void() const { return outer_.types.is<ir::VoidType>(outer_.function.result); }
bool ParallelResult::carries_object() const { return exits_.returns && outer_.types.is_object(outer_.function.result); }

void ParallelResult::pass() {
  if (!exits_.returns) return;
  Body& body = function_.text();
  body.parallel_result = body.temporary("result");
  result_ = outer_.temporary("result");
  if (carries_object()) return function_.pass_carried(body.parallel_result, result_);
  if (!is_void()) function_.pass_out(outer_.function.result, body.parallel_result, result_);
}

std::string ParallelResult::write_call() {
  if (!tells_exit_) {
    outer_.out.line(function_.call() + ";");
    return "";
  }
  if (carries_object()) outer_.out.line("kc::py::CarriedObject " + result_ + ";");
  else if (exits_.returns && !is_void()) outer_.out.line(outer_.file.types.declaration(outer_.types.strip(outer_.function.result), result_) + "{};");
  const std::string exit = outer_.temporary("exit");
  outer_.out.line("const kc::Exit " + exit + " = " + function_.call() + ";");
  const std::string value = is_void() ? "" : carries_object() ? result_ + ".take()" : result_;
  if (exits_.returns) outer_.out.block("if (" + exit + " == kc::Exit::returned)", [&] { write_return_of(outer_, value); });
  return exit;
}

}  // namespace kernelc::emit

#include "inspect/loop_reasons.h"

#include <algorithm>
#include <cctype>

namespace kernelc::inspect {

namespace {

std::string quoted_list(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) text += (i == 0 ? "`" : i + 1 == names.size() ? " and `" : ", `") + names[i] + "`";
  return text;
}

/// The function that is called where the remark points to.
std::string callee(const LoopRemark& remark, const std::string& line) {
  const std::size_t begin = std::min(static_cast<std::size_t>(std::max(remark.place.column - 1, 0)), line.size());
  std::size_t end = begin;
  while (end < line.size() && (std::isalnum(static_cast<unsigned char>(line[end])) != 0 || line[end] == '_' || line[end] == ':')) ++end;
  std::string name = line.substr(begin, end - begin);
  const std::size_t colon = name.rfind(':');
  return colon == std::string::npos ? name : name.substr(colon + 1);
}

bool is_one_of(const std::string& name, std::initializer_list<const char*> names) {
  return std::any_of(names.begin(), names.end(), [&](const char* one) { return name == one; });
}

std::string overlap(const LoopSurroundings& around) {
  const std::string stored = "an iteration may need what an earlier one stored" + (around.stored.empty() ? "" : " in " + quoted_list(around.stored));
  if (around.views.size() < 2 || around.is_disjoint) return stored;
  return "possible overlap of " + quoted_list(around.views) + "; or " + stored;
}

}  // namespace

std::string loop_reason(const LoopRemark& remark, const LoopSurroundings& around) {
  const std::string& name = remark.name;
  if (around.calls_python) return "it calls the Python runtime";
  if (name.rfind("CantVectorize", 0) == 0 && remark.message.find("call") != std::string::npos) {
    const std::string function = callee(remark, around.line);
    return (function.empty() ? "a call" : "call to `" + function + "`") + " has no vector version";
  }
  if (is_one_of(name, {"CantReorderFPOps", "CantVectorizeOrderedReduction"}))
    return "sums of floating-point numbers are added in order, and would round otherwise if they were not";
  const bool is_dependence = is_one_of(name, {"UnsafeDep", "CantIdentifyArrayBounds", "CantReorderMemOps", "UnsafeMemDep", "TooManyRuntimeChecks"});
  const bool is_no_gain = is_one_of(name, {"VectorizationNotBeneficial", "InterleavingNotBeneficialAndDisabled"});
  if (around.layout == "strided" && (is_dependence || is_no_gain))
    return "strides are unknown in this copy: declare `::1`, or pass contiguous data, which runs another copy";
  if (is_dependence) return overlap(around);
  if (is_no_gain) {
    if (around.layout == "unit first") return "the innermost loop does not run along the axis with unit stride";
    return "by LLVM's estimate vector code would not be faster";
  }
  if (is_one_of(name, {"CantComputeNumberOfIterations", "UnsupportedUncountableLoop", "CantComputeExitCount"}))
    return "how often the loop runs is not known when it begins";
  if (is_one_of(name, {"CFGNotUnderstood", "IfConversionFailed", "NoCFGForSelect", "EarlyExitNotLatch", "NotInnermostLoop"}))
    return "the loop can be left from its middle, as by a bounds check, `break` or an exception";
  if (is_one_of(name, {"NonReductionValueUsedOutsideLoop", "UnsupportedPhi", "NoInductionVariable"}))
    return "a value goes from one iteration to the next, or out of the loop";
  if (is_one_of(name, {"LoopContainsSwitch", "LoopContainsUnsupportedSwitch"})) return "it chooses between many cases, as a chain of `if` and `elif` does";
  if (name == "CantVectorizeInstruction") return "an operation in this line has no vector version, such as one on `long double` or on a struct";
  if (name == "NoIntegerInductionVariable") return "it does not count by an integer";
  if (name == "CantVectorizeStoreToLoopInvariantAddress") return "each iteration stores into the same place";
  if (is_one_of(name, {"MissedDetails", "Vectorized", "Interleaved"}) || name.rfind("Interleav", 0) == 0) return "";
  const std::string prefix = "loop not vectorized: ";
  return remark.message.rfind(prefix, 0) == 0 ? remark.message.substr(prefix.size()) : remark.message;
}

}  // namespace kernelc::inspect

#pragma once

#include <string_view>

namespace kernelc::ir {

enum class RuntimeFunction {
#define KERNELC_RUNTIME(name, cpp_name, form, effects) name,
#include "ir/runtime_functions.def"
#undef KERNELC_RUNTIME
};

enum class CallForm { Plain, Braced };
enum class Effects { Pure, Raises, Python };

struct RuntimeFunctionInfo {
  std::string_view cpp_name;
  CallForm form;
  Effects effects;
};

const RuntimeFunctionInfo& info_of(RuntimeFunction function);

}  // namespace kernelc::ir

#include "ir/runtime_functions.h"

namespace kernelc::ir {

namespace {

constexpr RuntimeFunctionInfo table[] = {
#define KERNELC_RUNTIME(name, cpp_name, form, effects) {cpp_name, CallForm::form, Effects::effects},
#include "ir/runtime_functions.def"
#undef KERNELC_RUNTIME
};

}  // namespace

const RuntimeFunctionInfo& info_of(RuntimeFunction function) { return table[static_cast<int>(function)]; }

}  // namespace kernelc::ir

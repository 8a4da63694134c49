#include "inspect/clang/objects.h"

#include "clang/CodeGen/CodeGenAction.h"
#include "inspect/clang/run_clang.h"
#include "llvm/Support/TargetSelect.h"

namespace kernelc::inspect {

CompiledObject compile_object(const CxxText& text, const std::string& object) {
  llvm::InitializeNativeTarget();
  llvm::InitializeNativeTargetAsmPrinter();
  llvm::InitializeNativeTargetAsmParser();
  CompiledObject result;
  clang::EmitObjAction action;
  result.is_compiled = run_clang(text, action, result.messages, object);
  return result;
}

}  // namespace kernelc::inspect

#include "inspect/clang/linking.h"

#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Basic/DiagnosticOptions.h"
#include "clang/Driver/Compilation.h"
#include "clang/Driver/Driver.h"
#include "clang/Frontend/CompilerInstance.h"
#include "lld/Common/Driver.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/TargetParser/Host.h"

LLD_HAS_DRIVER(elf)

namespace kernelc::inspect {

namespace {

/// Clang finds what comes with LLVM, such as its OpenMP library, by the place of the program.
constexpr const char* clang_program = KERNELC_LLVM_PREFIX "/bin/clang++";

}  // namespace

LinkCommand link_command(const std::vector<std::string>& flags) {
  auto diagnostics = clang::CompilerInstance::createDiagnostics(new clang::DiagnosticOptions, new clang::IgnoringDiagConsumer);
  clang::driver::Driver driver(clang_program, llvm::sys::getDefaultTargetTriple(), *diagnostics);
  driver.setCheckInputsExist(false);
  std::vector<const char*> words{clang_program};
  for (const std::string& flag : flags) words.push_back(flag.c_str());
  const std::unique_ptr<clang::driver::Compilation> plan(driver.BuildCompilation(words));
  LinkCommand command;
  if (!plan || plan->getJobs().empty()) return command;
  const clang::driver::Command& job = *plan->getJobs().begin();
  if (llvm::sys::path::is_absolute(job.getExecutable())) command.program = job.getExecutable();
  for (const char* argument : job.getArguments()) command.arguments.emplace_back(argument);
  return command;
}

bool link(const std::vector<std::string>& arguments) {
  std::vector<const char*> words{"ld.lld"};
  for (const std::string& argument : arguments) words.push_back(argument.c_str());
  const lld::Result result = lld::lldMain(words, llvm::outs(), llvm::errs(), {{lld::Gnu, &lld::elf::link}});
  return result.retCode == 0;
}

bool has_openmp() {
  return llvm::sys::fs::exists(KERNELC_LLVM_PREFIX "/lib/libomp.so") && llvm::sys::fs::exists(KERNELC_CLANG_RESOURCE_DIR "/include/omp.h");
}

}  // namespace kernelc::inspect

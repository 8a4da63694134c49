#include "inspect/clang/remarks.h"

#include <cxxabi.h>

#include <cstdlib>
#include <memory>

#include "clang/CodeGen/CodeGenAction.h"
#include "inspect/clang/run_clang.h"
#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/DiagnosticHandler.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"

namespace kernelc::inspect {

namespace {

constexpr llvm::StringRef vectoriser = "loop-vectorize";

/// Where a remark points to, from the loop itself out through the functions that it was inlined into.
std::vector<const llvm::DILocation*> places_of(const llvm::DiagnosticInfoOptimizationBase& remark) {
  const auto* in_text = llvm::dyn_cast<llvm::DiagnosticInfoIROptimization>(&remark);
  const auto* block = in_text ? llvm::dyn_cast_or_null<llvm::BasicBlock>(in_text->getCodeRegion()) : nullptr;
  const auto* instruction = in_text ? llvm::dyn_cast_or_null<llvm::Instruction>(in_text->getCodeRegion()) : nullptr;
  if (!block && instruction) block = instruction->getParent();
  std::vector<const llvm::DILocation*> places;
  if (!block) return places;
  const auto location = remark.getLocation();
  const auto matches = [&](const llvm::DILocation* place) { return place && place->getLine() == location.getLine() && place->getColumn() == location.getColumn(); };
  const llvm::DILocation* found = instruction && matches(instruction->getDebugLoc().get()) ? instruction->getDebugLoc().get() : nullptr;
  for (const llvm::Instruction& one : *block)
    if (!found && matches(one.getDebugLoc().get())) found = one.getDebugLoc().get();
  for (const llvm::Instruction& one : *block)
    if (!found && one.getDebugLoc()) found = one.getDebugLoc().get();
  for (; found; found = found->getInlinedAt()) places.push_back(found);
  return places;
}

std::string function_of(const llvm::DILocation& place) {
  const llvm::DISubprogram* function = place.getScope()->getSubprogram();
  if (!function) return "";
  // LLVM's own demangler does not know lambdas.
  const std::unique_ptr<char, decltype(&std::free)> name(abi::__cxa_demangle(function->getLinkageName().str().c_str(), nullptr, nullptr, nullptr), &std::free);
  return name ? name.get() : function->getName().str();
}

/// Names of files may be given relative to a folder that they share with others.
bool is_in(const llvm::DILocation& place, const std::string& path) {
  return place.getFilename() == path || (llvm::Twine(place.getDirectory()) + "/" + place.getFilename()).str() == path;
}

class Handler : public llvm::DiagnosticHandler {
 public:
  Handler(std::string path, std::vector<LoopRemark>& remarks) : path_(std::move(path)), remarks_(remarks) {}

  bool isAnalysisRemarkEnabled(llvm::StringRef pass) const override { return pass == vectoriser; }
  bool isMissedOptRemarkEnabled(llvm::StringRef pass) const override { return pass == vectoriser; }
  bool isPassedOptRemarkEnabled(llvm::StringRef pass) const override { return pass == vectoriser; }
  bool isAnyRemarkEnabled() const override { return true; }

  bool handleDiagnostics(const llvm::DiagnosticInfo& info) override {
    const auto* remark = llvm::dyn_cast<llvm::DiagnosticInfoOptimizationBase>(&info);
    if (remark && remark->getPassName() == vectoriser) add(*remark);
    return true;
  }

 private:
  void add(const llvm::DiagnosticInfoOptimizationBase& remark) {
    LoopRemark made;
    for (const llvm::DILocation* place : places_of(remark)) {
      if (!is_in(*place, path_)) {
        const std::string name = function_of(*place);
        if (made.separate_copy.empty() && name.find("kc::detail::SeparateCopy<") != std::string::npos) made.separate_copy = name;
        continue;
      }
      if (made.place.line == 0) made.place = {path_, static_cast<int>(place->getLine()), static_cast<int>(place->getColumn())};
      made.functions.push_back(function_of(*place));
    }
    if (made.place.line == 0) return;
    made.name = remark.getRemarkName().str();
    made.message = remark.getMsg();
    for (const auto& argument : remark.getArgs()) {
      if (argument.Key == "VectorizationFactor") made.width = std::atoi(argument.Val.c_str());
      if (argument.Key == "InterleaveCount") made.interleaved = std::atoi(argument.Val.c_str());
    }
    remarks_.push_back(std::move(made));
  }

  std::string path_;
  std::vector<LoopRemark>& remarks_;
};

std::unique_ptr<llvm::TargetMachine> machine_for(const llvm::Module& module) {
  std::string error;
  const llvm::Target* target = llvm::TargetRegistry::lookupTarget(module.getTargetTriple(), error);
  if (!target) return nullptr;
  return std::unique_ptr<llvm::TargetMachine>(target->createTargetMachine(module.getTargetTriple(), "", "", {}, llvm::Reloc::PIC_));
}

void optimise(llvm::Module& module) {
  const auto machine = machine_for(module);
  llvm::PipelineTuningOptions tuning;
  tuning.LoopVectorization = tuning.SLPVectorization = tuning.LoopInterleaving = true;
  llvm::PassBuilder builder(machine.get(), tuning);
  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager components;
  llvm::ModuleAnalysisManager modules;
  builder.registerModuleAnalyses(modules);
  builder.registerCGSCCAnalyses(components);
  builder.registerFunctionAnalyses(functions);
  builder.registerLoopAnalyses(loops);
  builder.crossRegisterProxies(loops, functions, components, modules);
  builder.buildPerModuleDefaultPipeline(llvm::OptimizationLevel::O3).run(module, modules);
}

}  // namespace

CompiledLoops compile_loops(const CxxText& text) {
  llvm::InitializeNativeTarget();
  CompiledLoops result;
  llvm::LLVMContext context;
  // The passes run below, where the remarks can be asked which copy of a loop they are about.
  CxxText marked = text;
  marked.flags.insert(marked.flags.end(), {"-gline-tables-only", "-fdebug-info-for-profiling", "-Xclang", "-disable-llvm-passes"});
  clang::EmitLLVMOnlyAction action(&context);
  if (!run_clang(marked, action, result.messages)) return result;
  const std::unique_ptr<llvm::Module> module = action.takeModule();
  if (!module) return result;
  context.setDiagnosticHandler(std::make_unique<Handler>(text.path, result.remarks), true);
  optimise(*module);
  result.is_compiled = true;
  return result;
}

}  // namespace kernelc::inspect

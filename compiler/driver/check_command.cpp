#include <algorithm>

#include "driver/commands.h"
#include "driver/inspection.h"
#include "driver/messages.h"
#include "inspect/report_facts.h"

namespace kernelc::driver {

namespace {

ExitStatus check_one(const Options& options, const PythonConfig& python, inspect::Inspector& clang) {
  std::optional<Request> request = read_request(options);
  if (!request) return ExitStatus::Usage;
  request->search_dirs.insert(request->search_dirs.end(), python.package_dirs.begin(), python.package_dirs.end());
  Translation translation = translate(*request);
  std::vector<std::string> defects = translation.defects;
  if (!translation.diagnostics.has_errors()) {
    const inspect::CxxText text = cxx_text(options, translation, python);
    const inspect::CxxFacts facts = clang.parse(text, translation.promises.nogil_functions);
    inspect::SourcePlaces places(text, translation.line_map, translation.files);
    for (std::string& defect : inspect::report_facts(facts, translation.promises, places, translation.diagnostics))
      defects.push_back(options.input + ": " + defect);
  }
  print_diagnostics(translation);
  for (const std::string& defect : defects) print_error("defect of kernelc: " + defect);
  return translation.diagnostics.has_errors() || !defects.empty() ? ExitStatus::Failure : ExitStatus::Success;
}

}  // namespace

ExitStatus run_check(const Options& options) {
  const std::optional<PythonConfig> python = ask_python(options.python);
  inspect::Inspector* clang = python ? inspector() : nullptr;
  if (!clang) return ExitStatus::Failure;
  std::vector<std::string> inputs{options.input};
  inputs.insert(inputs.end(), options.more_inputs.begin(), options.more_inputs.end());
  ExitStatus worst = ExitStatus::Success;
  for (const std::string& input : inputs) {
    Options one = options;
    one.input = input;
    worst = std::max(worst, check_one(one, *python, *clang));
  }
  return worst;
}

}  // namespace kernelc::driver

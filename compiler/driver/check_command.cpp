#include <algorithm>
#include <filesystem>

#include "driver/commands.h"
#include "driver/inspection.h"
#include "driver/installation.h"
#include "driver/messages.h"
#include "inspect/declared_types.h"
#include "inspect/report_facts.h"

namespace kernelc::driver {

namespace {

/// The declarations that users write: not those that come with kernelc, and not what was taken from a header.
void keep_users_declarations(Translation& translation) {
  const std::string own = find_installation().declarations_dir.string();
  std::erase_if(translation.promises.foreign, [&](const emit::Promises::Foreign& one) {
    const std::string path = one.span.file.valid() ? translation.files[one.span.file].path() : "";
    const std::string ending = std::filesystem::path(path).extension().string();
    return path.starts_with(own) || (ending != ".pyx" && ending != ".pxd" && ending != ".pxi" && ending != ".py");
  });
}

std::vector<std::string> look_at(const Options& options, const PythonConfig& python, inspect::Inspector& clang, Translation& translation) {
  keep_users_declarations(translation);
  const std::vector<inspect::DeclaredForeign> declared = inspect::declared_foreign(translation.promises);
  inspect::CxxText text = cxx_text(options, translation, python);
  const std::vector<std::size_t> lines = inspect::add_declared_types(text, declared);
  const inspect::CxxFacts facts = clang.parse(text, translation.promises.nogil_functions, declared);
  inspect::SourcePlaces places(text, translation.line_map, translation.files);
  return inspect::report_facts(facts, translation.promises, places, lines, translation.diagnostics);
}

ExitStatus check_one(const Options& options, const PythonConfig& python, inspect::Inspector& clang) {
  std::optional<Request> request = read_request(options, python);
  if (!request) return ExitStatus::Usage;
  Translation translation = translate(*request);
  std::vector<std::string> defects = translation.defects;
  if (!translation.diagnostics.has_errors()) {
    for (const std::string& defect : look_at(options, python, clang, translation)) defects.push_back(options.input + ": " + defect);
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

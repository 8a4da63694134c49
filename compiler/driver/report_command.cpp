#include "driver/commands.h"
#include "driver/inspection.h"
#include "driver/messages.h"
#include "driver/module_flags.h"
#include "driver/process.h"
#include "inspect/cost_report.h"

namespace kernelc::driver {

namespace {

std::string formatted(const inspect::CostReport& report, ReportFormat format) {
  switch (format) {
    case ReportFormat::Html:
      return inspect::html_of(report);
    case ReportFormat::Json:
      return inspect::json_of(report);
    case ReportFormat::Text:
      return inspect::text_of(report);
  }
  return "";
}

}  // namespace

ExitStatus run_report(const Options& options) {
  const std::optional<PythonConfig> python = ask_python(options.python);
  inspect::Inspector* clang = python ? inspector() : nullptr;
  if (!clang) return ExitStatus::Failure;
  std::optional<Request> request = read_request(options, *python);
  if (!request) return ExitStatus::Usage;
  const Translation translation = translate(*request);
  print_diagnostics(translation);
  if (translation.diagnostics.has_errors()) return ExitStatus::Failure;

  inspect::CxxText text = cxx_text(options, translation, *python);
  append(text.flags, environment_words("CXXFLAGS"));
  const inspect::CompiledLoops compiled = clang->compile_loops(text);
  for (const inspect::CxxMessage& message : compiled.messages)
    if (message.is_error) print_error("C++: " + message.message + "; see 'kernelc check'");
  if (!compiled.is_compiled) return ExitStatus::Failure;
  const FileId file = translation.files.all().id_at(0);
  const inspect::CostReport report =
      inspect::cost_report(translation.files[file], file, text, translation.line_map, translation.promises, compiled.remarks);
  return deliver(options.output, formatted(report, options.format)) ? ExitStatus::Success : ExitStatus::Failure;
}

}  // namespace kernelc::driver

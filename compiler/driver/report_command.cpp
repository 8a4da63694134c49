#include "driver/commands.h"
#include "driver/file_access.h"
#include "driver/inspection.h"
#include "driver/messages.h"
#include "driver/module_flags.h"
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

ExitStatus write_report(const std::string& path, const std::string& text) {
  if (path.empty() || path == "-") return print_output(text) ? ExitStatus::Success : ExitStatus::Failure;
  const auto written = write_file(path, text);
  if (const auto* error = std::get_if<FileError>(&written)) return print_error(*error, "write"), ExitStatus::Failure;
  return ExitStatus::Success;
}

}  // namespace

ExitStatus run_report(const Options& options) {
  const std::optional<PythonConfig> python = ask_python(options.python);
  inspect::Inspector* clang = python ? inspector() : nullptr;
  if (!clang) return ExitStatus::Failure;
  std::optional<Request> request = read_request(options);
  if (!request) return ExitStatus::Usage;
  request->search_dirs.insert(request->search_dirs.end(), python->package_dirs.begin(), python->package_dirs.end());
  const Translation translation = translate(*request);
  print_diagnostics(translation);
  if (translation.diagnostics.has_errors()) return ExitStatus::Failure;

  inspect::CxxText text = cxx_text(options, translation, *python);
  const std::vector<std::string> more = environment_words("CXXFLAGS");
  text.flags.insert(text.flags.end(), more.begin(), more.end());
  const inspect::CompiledLoops compiled = clang->compile_loops(text);
  for (const inspect::CxxMessage& message : compiled.messages)
    if (message.is_error) print_error("C++: " + message.message + "; see 'kernelc check'");
  if (!compiled.is_compiled) return ExitStatus::Failure;
  const FileId file = translation.files.all().id_at(0);
  const inspect::CostReport report =
      inspect::cost_report(translation.files[file], file, text, translation.line_map, translation.promises, compiled.remarks);
  return write_report(options.output, formatted(report, options.format));
}

}  // namespace kernelc::driver

#include <filesystem>

#include "driver/commands.h"
#include "driver/file_access.h"
#include "driver/inspection.h"
#include "driver/messages.h"
#include "driver/python_config.h"

namespace kernelc::driver {

namespace fs = std::filesystem;

namespace {

/// Our files say so in their first line.
bool is_written_by_kernelc(const fs::path& path) {
  const auto text = read_file(path);
  if (!std::holds_alternative<std::string>(text)) return false;
  const std::string_view content = std::get<std::string>(text);
  return content.substr(0, content.find('\n')).find("kernelc") != std::string_view::npos;
}

/// The place for the C++ text. A file of that name beside the input may be someone's own source: it is
/// overwritten only when we wrote it, or when -o names it.
std::optional<fs::path> output_path(const Options& options) {
  if (!options.output.empty()) return options.output;
  const fs::path path = fs::path(options.input).replace_extension(".cpp");
  std::error_code failure;
  if (fs::exists(path, failure) && !is_written_by_kernelc(path)) {
    print_error("'" + path.string() + "' is there and was not written by kernelc; name the output with -o");
    return {};
  }
  return path;
}

/// An earlier result must not be taken for the result of a translation that failed.
void remove_stale_output(const fs::path& path) {
  std::error_code failure;
  if (fs::is_regular_file(path, failure) && is_written_by_kernelc(path)) fs::remove(path, failure);
}

}  // namespace

ExitStatus run_translate(const Options& options) {
  std::optional<Request> request = read_request(options);
  if (request) request->more_dirs = [&options] { return ask_package_dirs(options.python); };
  const std::optional<fs::path> path = request && !options.dump ? output_path(options) : fs::path("-");
  if (!request || !path) return ExitStatus::Usage;

  Translation translation = translate(*request);
  print_diagnostics(translation);
  for (const std::string& defect : translation.defects) print_error("defect of kernelc: " + defect);
  if (translation.diagnostics.has_errors()) {
    remove_stale_output(*path);
    return ExitStatus::Failure;
  }
  if (options.format_output) {
    inspect::Inspector* clang = inspector();
    if (!clang) return ExitStatus::Failure;
    translation.text = clang->format(translation.text);
  }
  if (!deliver(path->string(), translation.text)) return ExitStatus::Failure;
  if (*path != "-" && !write_headers(options.input, path->parent_path().string(), translation)) return ExitStatus::Failure;
  return write_depfile(options, path->string(), translation) ? ExitStatus::Success : ExitStatus::Failure;
}

}  // namespace kernelc::driver

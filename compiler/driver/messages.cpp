#include "driver/messages.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace kernelc::driver {

namespace {

bool wants_colour() {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  if (no_colour != nullptr && *no_colour != '\0') return false;
  if (terminal == nullptr || std::string_view(terminal) == "dumb") return false;
  return ::isatty(STDERR_FILENO) != 0;
}

}  // namespace

void print_error(const std::string& message) { std::fprintf(stderr, "kernelc: error: %s\n", message.c_str()); }

void print_error(const FileError& error, const char* action) {
  print_error(std::string("cannot ") + action + " '" + error.path.string() + "': " + error.reason);
}

void print_warning(const std::string& message) { std::fprintf(stderr, "kernelc: warning: %s\n", message.c_str()); }

void print_diagnostics(const Translation& translation) { print_diagnostics(translation.diagnostics, translation.files); }

void print_diagnostics(const Diagnostics& diagnostics, const SourceFiles& files) {
  const std::string text = render(diagnostics, files, wants_colour());
  std::fwrite(text.data(), 1, text.size(), stderr);
}

bool print_output(const std::string& text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

bool save(const std::filesystem::path& path, const std::string& text) {
  const auto written = write_file(path, text);
  const auto* error = std::get_if<FileError>(&written);
  if (error) print_error(*error, "write");
  return error == nullptr;
}

bool deliver(const std::string& path, const std::string& text) {
  return path.empty() || path == "-" ? print_output(text) : save(path, text);
}

}  // namespace kernelc::driver

#include "driver/commands.h"
#include "driver/cxx_flags.h"
#include "driver/installation.h"
#include "driver/messages.h"
#include "driver/process.h"

namespace {

using namespace kernelc::driver;

ExitStatus print(const std::string& text) {
  return print_output(text) ? ExitStatus::Success : ExitStatus::Failure;
}

ExitStatus run(const Options& options) {
  switch (options.command) {
    case Command::Translate:
      return run_translate(options);
    case Command::Build:
      return run_build(options);
    case Command::Check:
      return run_check(options);
    case Command::Pxd:
      return run_pxd(options);
    case Command::Report:
      return run_report(options);
    case Command::PrintIncludeDir:
      return print(find_installation().include_dir.string() + "\n");
    case Command::PrintFlags:
      return print(shell_text(recommended_flags()) + "\n");
    case Command::PrintVersion:
      return print("kernelc " KERNELC_VERSION "\n");
    case Command::PrintHelp:
      return print(help_text());
  }
  return ExitStatus::Usage;
}

}  // namespace

int main(int argc, char** argv) {
  const auto parsed = parse_options({argv + 1, argv + argc});
  if (const auto* error = std::get_if<UsageError>(&parsed)) {
    print_error(error->message + " (kernelc --help tells more)");
    return static_cast<int>(ExitStatus::Usage);
  }
  return static_cast<int>(run(std::get<Options>(parsed)));
}

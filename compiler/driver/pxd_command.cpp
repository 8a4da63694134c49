#include "driver/commands.h"
#include "driver/inspection.h"
#include "driver/messages.h"

namespace kernelc::driver {

ExitStatus run_pxd(const Options& options) {
  const inspect::Header header = read_header(options, options.input);
  for (const inspect::CxxMessage& message : header.messages) {
    const std::string place = message.place.line == 0 || message.place.file.starts_with("/kernelc/") ? "" : message.place.file + ":" + std::to_string(message.place.line) + ": ";
    if (message.is_error) print_error(place + message.message);
  }
  if (!header.is_read) return ExitStatus::Failure;
  return deliver(options.output, header.pxd) ? ExitStatus::Success : ExitStatus::Failure;
}

}  // namespace kernelc::driver

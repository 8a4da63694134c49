#include "driver/pipeline.h"

namespace kernelc::driver {

Translation translate(const Request& request) {
  Translation result;
  const FileId file = result.files.add(request.path, request.text);
  result.diagnostics.error(DiagnosticKind::Unsupported, {file, 0, 0}, "nothing is compiled yet");
  return result;
}

}  // namespace kernelc::driver

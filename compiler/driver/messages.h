#pragma once

#include <string>

#include "driver/file_access.h"
#include "driver/pipeline.h"

namespace kernelc::driver {

/// `kernelc: error: MESSAGE` on standard error.
void print_error(const std::string& message);
void print_error(const FileError& error, const char* action);

/// The diagnostics on standard error, in colour on a terminal.
void print_diagnostics(const Translation& translation);

/// Text on standard output; false when that fails.
bool print_output(const std::string& text);

}  // namespace kernelc::driver

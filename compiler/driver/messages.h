#pragma once

#include <string>

#include "driver/file_access.h"
#include "driver/pipeline.h"

namespace kernelc::driver {

/// `kernelc: error: MESSAGE` on standard error.
void print_error(const std::string& message);
void print_error(const FileError& error, const char* action);

/// `kernelc: warning: MESSAGE`
void print_warning(const std::string& message);

/// The diagnostics on standard error, in colour on a terminal.
void print_diagnostics(const Translation& translation);
void print_diagnostics(const Diagnostics& diagnostics, const SourceFiles& files);

/// Text on standard output; false when that fails.
bool print_output(const std::string& text);

/// Writes a file; false, after a message, when that fails.
bool save(const std::filesystem::path& path, const std::string& text);

/// Text to where -o says: a file, or standard output for `-` and where nothing is said.
bool deliver(const std::string& path, const std::string& text);

}  // namespace kernelc::driver

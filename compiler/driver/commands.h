#pragma once

#include <optional>

#include "driver/options.h"
#include "driver/pipeline.h"
#include "driver/python_config.h"

namespace kernelc::driver {

/// What the program returns to its caller.
enum class ExitStatus { Success = 0, Failure = 1, Usage = 2 };

/// `kernelc FILE.pyx`: writes the C++ file, or prints a dump.
ExitStatus run_translate(const Options& options);

/// `kernelc build FILE.pyx`: leaves an importable module.
ExitStatus run_build(const Options& options);

/// `kernelc check FILE.pyx...`: what Clang sees in the C++ text.
ExitStatus run_check(const Options& options);

/// `kernelc pxd x.h`: the declarations of a C header as a `.pxd`.
ExitStatus run_pxd(const Options& options);

/// `kernelc report FILE.pyx`: what each line costs.
ExitStatus run_report(const Options& options);

/// Reads the input file and says what to do with it. Nothing, after a message, where that is not possible.
std::optional<Request> read_request(const Options& options);

/// The same, and declarations are looked for in the packages of that Python, too.
std::optional<Request> read_request(const Options& options, const PythonConfig& python);

/// Writes NAME.h and NAME_api.h into a folder, where the module has public functions.
bool write_headers(const std::string& input, const std::string& folder, const Translation& translation);

/// Writes the rule that `--depfile` asks for, after a successful translation into `target`.
bool write_depfile(const Options& options, const std::string& target, const Translation& translation);

}  // namespace kernelc::driver

#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kernelc::driver {

enum class Command { Translate, Build, Check, Pxd, Report, PrintIncludeDir, PrintFlags, PrintVersion, PrintHelp };

enum class Dump { Tokens, Ast, Ir, Plan };

enum class ReportFormat { Html, Json, Text };

/// -X name=value or -E name=value, as written; what the names mean is for sema to say.
struct DirectiveOption {
  std::string name;
  std::string value;
};

/// The command line, as read. Empty strings stand for what was not given.
struct Options {
  Command command = Command::Translate;
  std::string input;
  std::vector<std::string> more_inputs;  ///< of commands that take several files
  std::string output;
  std::vector<std::string> search_dirs;
  std::vector<DirectiveOption> directives;
  std::vector<DirectiveOption> compile_time_names;
  std::string depfile;
  std::optional<Dump> dump;
  bool line_directives = false;
  bool format_output = false;
  ReportFormat format = ReportFormat::Html;

  std::string out_dir;
  std::string python = "python3";
  std::string cxx;
  bool verbose = false;
};

struct UsageError {
  std::string message;
};

/// Reads the arguments after the name of the program.
std::variant<Options, UsageError> parse_options(const std::vector<std::string>& arguments);

/// What --help prints.
std::string help_text();

}  // namespace kernelc::driver

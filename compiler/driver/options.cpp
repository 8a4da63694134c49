#include "driver/options.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kernelc::driver {

namespace {

/// Arguments that were not looked at yet.
class ArgumentReader {
 public:
  explicit ArgumentReader(const std::vector<std::string>& arguments) : arguments_(arguments) {}

  bool at_end() const { return next_ == arguments_.size(); }
  const std::string& take() { return arguments_[next_++]; }

 private:
  const std::vector<std::string>& arguments_;
  std::size_t next_ = 0;
};

using Outcome = std::optional<UsageError>;

Outcome set_command(Options& options, Command command) {
  options.command = command;
  return {};
}

/// name=value[,name=value...]
Outcome add_pairs(std::vector<DirectiveOption>& pairs, std::string_view option, std::string_view text) {
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::string_view one = text.substr(0, comma);
    const std::size_t equals = one.find('=');
    if (equals == std::string_view::npos || equals == 0)
      return UsageError{std::string(option) + " takes NAME=VALUE, not '" + std::string(one) + "'"};
    pairs.push_back({std::string(one.substr(0, equals)), std::string(one.substr(equals + 1))});
    text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
  }
  return {};
}

Outcome set_dump(Options& options, std::string_view stage) {
  constexpr std::array<std::pair<std::string_view, Dump>, 4> stages{
      {{"tokens", Dump::Tokens}, {"ast", Dump::Ast}, {"ir", Dump::Ir}, {"plan", Dump::Plan}}};
  for (const auto& [name, dump] : stages) {
    if (name != stage) continue;
    options.dump = dump;
    return {};
  }
  return UsageError{"--dump takes tokens, ast, ir or plan, not '" + std::string(stage) + "'"};
}

Outcome set_format(Options& options, std::string_view format) {
  constexpr std::array<std::pair<std::string_view, ReportFormat>, 3> formats{
      {{"html", ReportFormat::Html}, {"json", ReportFormat::Json}, {"text", ReportFormat::Text}}};
  for (const auto& [name, value] : formats)
    if (name == format) return options.format = value, Outcome();
  return UsageError{"--format takes html, json or text, not '" + std::string(format) + "'"};
}

struct Flag {
  std::string_view name;
  Outcome (*apply)(Options&);
};

constexpr std::array<Flag, 10> flags{{
    {"--format-output", [](Options& o) { return o.format_output = true, Outcome(); }},
    {"--help", [](Options& o) { return set_command(o, Command::PrintHelp); }},
    {"-h", [](Options& o) { return set_command(o, Command::PrintHelp); }},
    {"--version", [](Options& o) { return set_command(o, Command::PrintVersion); }},
    {"--include-dir", [](Options& o) { return set_command(o, Command::PrintIncludeDir); }},
    {"--cflags", [](Options& o) { return set_command(o, Command::PrintFlags); }},
    {"--line-directives", [](Options& o) { return o.line_directives = true, Outcome(); }},
    {"-v", [](Options& o) { return o.verbose = true, Outcome(); }},
    {"--verbose", [](Options& o) { return o.verbose = true, Outcome(); }},
    {"-3", [](Options&) { return Outcome(); }},  // language level 3, the only one
}};

struct ValueOption {
  std::string_view name;
  Outcome (*apply)(Options&, std::string);
};

constexpr std::array<ValueOption, 11> value_options{{
    {"--format", [](Options& o, std::string value) { return set_format(o, value); }},
    {"-o", [](Options& o, std::string value) { return o.output = std::move(value), Outcome(); }},
    {"-I", [](Options& o, std::string value) { return o.search_dirs.push_back(std::move(value)), Outcome(); }},
    {"-X", [](Options& o, std::string value) { return add_pairs(o.directives, "-X", value); }},
    {"-E", [](Options& o, std::string value) { return add_pairs(o.compile_time_names, "-E", value); }},
    {"--depfile", [](Options& o, std::string value) { return o.depfile = std::move(value), Outcome(); }},
    {"--dump", [](Options& o, std::string value) { return set_dump(o, value); }},
    {"--outdir", [](Options& o, std::string value) { return o.out_dir = std::move(value), Outcome(); }},
    {"--python", [](Options& o, std::string value) { return o.python = std::move(value), Outcome(); }},
    {"--cxx", [](Options& o, std::string value) { return o.cxx = std::move(value), Outcome(); }},
    {"--output", [](Options& o, std::string value) { return o.output = std::move(value), Outcome(); }},
}};

/// The value that is attached to the option's name: --name=value or -nvalue.
std::optional<std::string> attached_value(std::string_view argument, std::string_view name) {
  if (!argument.starts_with(name) || argument.size() == name.size()) return {};
  const bool is_long = name.starts_with("--");
  if (is_long && argument[name.size()] != '=') return {};
  return std::string(argument.substr(name.size() + (is_long ? 1 : 0)));
}

Outcome apply_option(Options& options, const std::string& argument, ArgumentReader& rest) {
  for (const Flag& flag : flags)
    if (argument == flag.name) return flag.apply(options);
  for (const ValueOption& option : value_options) {
    if (argument == option.name) {
      if (rest.at_end()) return UsageError{"option '" + argument + "' needs a value"};
      return option.apply(options, rest.take());
    }
    if (auto value = attached_value(argument, option.name)) return option.apply(options, std::move(*value));
  }
  return UsageError{"unknown option '" + argument + "'"};
}

constexpr std::array<std::pair<std::string_view, Command>, 4> commands{
    {{"build", Command::Build}, {"check", Command::Check}, {"pxd", Command::Pxd}, {"report", Command::Report}}};

Outcome add_operand(Options& options, std::string operand, bool& command_given) {
  const bool may_be_command = !command_given && options.input.empty();
  for (const auto& [name, command] : commands) {
    if (!may_be_command || operand != name) continue;
    command_given = true;
    return set_command(options, command);
  }
  if (options.input.empty()) return options.input = std::move(operand), Outcome();
  if (options.command != Command::Check) return UsageError{"one file at a time: '" + options.input + "' and '" + operand + "'"};
  options.more_inputs.push_back(std::move(operand));
  return {};
}

bool takes_files(Command command) {
  return command == Command::Translate || std::any_of(commands.begin(), commands.end(), [&](const auto& one) { return one.second == command; });
}

Outcome check_combination(const Options& options) {
  const bool builds = options.command == Command::Build;
  if (!takes_files(options.command)) return {};
  if (options.input.empty()) return UsageError{"no input file"};
  if (builds && !options.output.empty()) return UsageError{"build takes --outdir, not -o"};
  if (options.command == Command::Check && !options.output.empty()) return UsageError{"check writes no file, and takes no -o"};
  if (options.command != Command::Translate && options.dump) return UsageError{"--dump is for translations alone"};
  if (options.format_output && (options.command != Command::Translate || options.dump || options.line_directives))
    return UsageError{"--format-output is for the C++ file of a translation, and moves lines: not with --line-directives"};
  if (!builds && (!options.out_dir.empty() || !options.cxx.empty()))
    return UsageError{"--outdir and --cxx belong to 'kernelc build'"};
  return {};
}

}  // namespace

std::variant<Options, UsageError> parse_options(const std::vector<std::string>& arguments) {
  Options options;
  ArgumentReader reader(arguments);
  bool only_operands = false;
  bool command_given = false;
  while (!reader.at_end()) {
    const std::string& argument = reader.take();
    Outcome failure;
    if (!only_operands && argument == "--") {
      only_operands = true;
    } else if (!only_operands && argument.size() > 1 && argument[0] == '-') {
      failure = apply_option(options, argument, reader);
    } else {
      failure = add_operand(options, argument, command_given);
    }
    if (failure) return *failure;
  }
  if (auto failure = check_combination(options)) return *failure;
  return options;
}

std::string help_text() {
  return R"(kernelc translates a Cython-compatible kernel module into one C++17 file.

usage:
  kernelc FILE.pyx [-o FILE.cpp]
      translate; FILE.cpp stands beside FILE.pyx unless -o names another place ('-': standard output)
  kernelc build FILE.pyx [--outdir DIR] [--python PYTHON] [--cxx CXX] [-v]
      translate, compile, and leave an importable module in DIR, or else beside FILE.pyx
  kernelc check FILE.pyx... [--python PYTHON]
      translate and let Clang read the C++: what it says is told of the lines of FILE.pyx; so is C code that reaches
      Python's API without the GIL, and numbers that become smaller where the source does not say so
  kernelc report FILE.pyx [-o FILE.html] [--format=html|json|text] [--python PYTHON]
      what each line costs: calls of Python, bounds checks, copies of loops, and which loops are vectorised, or why not
      (without -o: to standard output); $CXXFLAGS such as -march=native count
  kernelc pxd HEADER.h [-o FILE.pxd]
      write the declarations of a C header as Cython reads them, too (without -o: to standard output)

options:
  -I DIR               look for .pxd and include files in DIR, too
  -X NAME=VALUE        set a directive for the whole file, such as boundscheck=False
  -E NAME=VALUE        give IF and DEF statements a name
  --depfile FILE       write the files that were read as a Make rule
  --dump=STAGE         print tokens, ast, ir or plan, and translate no further
  --line-directives    put #line directives into the C++ text, for debuggers and profilers
  --format-output      let Clang lay the C++ text out
  --outdir DIR         where 'build' leaves the module
  --python PYTHON      the Python to build for (default: python3)
  --cxx CXX            the C++ compiler (default: $CXX, or c++, g++, clang++; where there is none, Clang inside of kernelc)
  -v                   show the commands that are run

  --include-dir        print the folder to give to the C++ compiler with -I
  --cflags             print the flags that we recommend for the C++ compiler
  --version            print the version
  --help               print this text

exit status: 0 success, 1 errors in what was translated or compiled, 2 wrong usage or unreadable files
)";
}

}  // namespace kernelc::driver

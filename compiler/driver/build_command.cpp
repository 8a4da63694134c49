#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "driver/commands.h"
#include "driver/cxx_flags.h"
#include "driver/file_access.h"
#include "driver/installation.h"
#include "driver/messages.h"
#include "driver/process.h"
#include "driver/python_config.h"

namespace kernelc::driver {

namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

void append(Words& words, const Words& more) { words.insert(words.end(), more.begin(), more.end()); }

Words split_words(const std::string& text) {
  std::istringstream stream(text);
  Words words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

Words environment_words(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? Words() : split_words(value);
}

/// --cxx, else $CXX, else c++; each may hold a launcher and flags as well.
Words compiler_words(const Options& options) {
  Words words = options.cxx.empty() ? environment_words("CXX") : split_words(options.cxx);
  return words.empty() ? Words{"c++"} : words;
}

/// -fopenmp is for text with parallel loops: elsewhere it would only make the module load a library.
Words flags_for(const std::string& text) {
  Words flags;
  const bool parallel = text.find("#pragma omp") != std::string::npos;
  for (const std::string& flag : recommended_flags())
    if (parallel || flag != "-fopenmp") flags.push_back(flag);
  return flags;
}

/// Headers that the module names are looked for beside it and in the -I folders.
Words include_flags(const Options& options, const PythonConfig& python) {
  const fs::path folder = fs::path(options.input).parent_path();
  Words flags{"-I" + find_installation().include_dir.string()};
  for (const std::string& dir : python.include_dirs) flags.push_back("-I" + dir);
  flags.push_back("-I" + (folder.empty() ? std::string(".") : folder.string()));
  for (const std::string& dir : options.search_dirs) flags.push_back("-I" + dir);
  return flags;
}

/// A folder that is gone with everything in it at the end.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::error_code failure;
    std::string name = (fs::temp_directory_path(failure) / "kernelc-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() {
    std::error_code failure;
    if (!path_.empty()) fs::remove_all(path_, failure);
  }

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

bool compile(const Words& command, bool verbose) {
  if (verbose) print_output(shell_text(command) + "\n");
  const ProcessResult result = run_process(command, Output::Inherited);
  if (result.succeeded()) return true;
  if (!result.started)
    print_error("cannot run '" + command[0] + "': " + result.reason);
  else
    print_error("the C++ compiler failed with status " + std::to_string(result.exit_status) + ": " +
                shell_text(command));
  return false;
}

/// text → scratch/NAME.cpp → the module under a temporary name → its name.
bool make_module(const Options& options, const Translation& translation, const PythonConfig& python,
                 const fs::path& target) {
  const ScratchFolder scratch;
  const fs::path source = scratch.path() / fs::path(options.input).filename().replace_extension(".cpp");
  const auto written = write_file(source, translation.text);
  if (const auto* error = std::get_if<FileError>(&written)) return print_error(*error, "write"), false;
  PendingFile module(target);
  if (module.temporary_path().empty()) return print_error(module.error(), "write"), false;

  Words command = compiler_words(options);
  append(command, flags_for(translation.text));
  append(command, include_flags(options, python));
  append(command, environment_words("CPPFLAGS"));
  append(command, environment_words("CXXFLAGS"));
  append(command, {"-shared", source.string(), "-o", module.temporary_path().string()});
  append(command, environment_words("LDFLAGS"));
  if (!compile(command, options.verbose)) return false;
  if (!module.publish()) return print_error(module.error(), "write"), false;
  return true;
}

}  // namespace

ExitStatus run_build(const Options& options) {
  std::optional<Request> request = read_request(options);
  if (!request) return ExitStatus::Usage;
  const std::optional<PythonConfig> python = ask_python(options.python);
  if (!python) return ExitStatus::Failure;
  request->search_dirs.insert(request->search_dirs.end(), python->package_dirs.begin(), python->package_dirs.end());
  const Translation translation = translate(*request);
  print_diagnostics(translation);
  if (translation.diagnostics.has_errors()) return ExitStatus::Failure;

  const fs::path folder = options.out_dir.empty() ? fs::path(options.input).parent_path() : fs::path(options.out_dir);
  std::error_code failure;
  if (!folder.empty()) fs::create_directories(folder, failure);
  const fs::path target = folder / (fs::path(options.input).stem().string() + python->extension_suffix);
  if (!make_module(options, translation, *python, target)) return ExitStatus::Failure;
  if (!write_headers(options.input, folder.string(), translation)) return ExitStatus::Failure;
  return write_depfile(options, target.string(), translation) ? ExitStatus::Success : ExitStatus::Failure;
}

}  // namespace kernelc::driver

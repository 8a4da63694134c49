#include <cstdlib>
#include <filesystem>

#include "driver/commands.h"
#include "driver/compile_inside.h"
#include "driver/file_access.h"
#include "driver/messages.h"
#include "driver/module_flags.h"
#include "driver/process.h"
#include "driver/python_config.h"

namespace kernelc::driver {

namespace fs = std::filesystem;

namespace {

/// --cxx, else $CXX, each of which may hold a launcher and flags as well; else the first of the usual names that is there. Empty
/// where there is none.
Words compiler_words(const Options& options) {
  Words words = options.cxx.empty() ? environment_words("CXX") : split_words(options.cxx);
  if (!words.empty()) return words;
  for (const char* name : {"c++", "g++", "clang++"})
    if (is_on_path(name)) return {name};
  return {};
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

/// text → scratch/NAME.cpp → the module, by another program.
bool compile_by(Words command, const Options& options, const std::string& text, const PythonConfig& python, const ModuleFiles& files) {
  const fs::path source = fs::path(files.scratch) / fs::path(options.input).filename().replace_extension(".cpp");
  if (!save(source, text)) return false;
  append(command, flags_for(text));
  append(command, include_flags(options, python, "-I"));
  append(command, environment_words("CXXFLAGS"));
  append(command, {"-shared", source.string(), "-o", files.module});
  append(command, environment_words("LDFLAGS"));
  return compile(command, options.verbose);
}

/// text → the module under a temporary name → its name.
bool make_module(const Options& options, Translation& translation, const PythonConfig& python, const fs::path& target) {
  const ScratchFolder scratch;
  PendingFile module(target);
  if (module.temporary_path().empty()) return print_error(module.error(), "write"), false;
  const ModuleFiles files{scratch.path().string(), module.temporary_path().string()};
  const Words compiler = compiler_words(options);
  const bool is_made = compiler.empty() ? compile_inside(options, translation, python, files)
                                        : compile_by(compiler, options, translation.text, python, files);
  if (!is_made) return false;
  if (!module.publish()) return print_error(module.error(), "write"), false;
  return true;
}

}  // namespace

ExitStatus run_build(const Options& options) {
  const std::optional<PythonConfig> python = ask_python(options.python);
  if (!python) return ExitStatus::Failure;
  const std::optional<Request> request = read_request(options, *python);
  if (!request) return ExitStatus::Usage;
  Translation translation = translate(*request);
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

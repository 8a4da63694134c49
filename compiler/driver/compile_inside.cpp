#include "driver/compile_inside.h"

#include <algorithm>
#include <filesystem>

#include "driver/inspection.h"
#include "driver/messages.h"
#include "driver/module_flags.h"
#include "driver/process.h"
#include "inspect/report_facts.h"

namespace kernelc::driver {

namespace {

inspect::Inspector* find_clang() {
  const auto found = find_inspector();
  if (const auto* reason = std::get_if<std::string>(&found)) {
    print_error("no C++ compiler is found (c++, g++ or clang++; --cxx and $CXX name others), and Clang is not inside: " + *reason);
    return nullptr;
  }
  return std::get<inspect::Inspector*>(found);
}

/// What `-fopenmp` makes of parallel loops needs LLVM's library; without it they are compiled as plain loops.
Words usable_flags(const std::string& text, inspect::Inspector& clang) {
  Words flags = flags_for(text);
  const auto openmp = std::find(flags.begin(), flags.end(), "-fopenmp");
  if (openmp == flags.end() || clang.has_openmp()) return flags;
  print_warning("parallel loops will run on one thread: LLVM's OpenMP library is missing (on Debian: apt-get install libomp-19-dev)");
  *openmp = "-Wno-#pragma-messages";  // the runtime would say the same
  return flags;
}

/// Headers that no module names itself are the system's.
void explain_missing_headers(const std::vector<inspect::CxxMessage>& messages, const inspect::CxxText& text) {
  for (const inspect::CxxMessage& heard : messages) {
    if (!heard.message.ends_with("file not found") || heard.place.file == text.path) continue;
    print_error("headers of the system are missing; those of C++ and C are needed without a compiler as well (on Debian: "
                "apt-get install libstdc++-12-dev)");
    return;
  }
}

void print_messages(const std::vector<inspect::CxxMessage>& messages, const inspect::CxxText& text, Translation& translation) {
  Diagnostics heard;
  inspect::SourcePlaces places(text, translation.line_map, translation.files);
  inspect::report_messages(messages, translation.promises, places, {}, heard);
  print_diagnostics(heard, translation.files);
}

bool link(inspect::Inspector& clang, const Words& flags, bool verbose) {
  const inspect::LinkCommand command = clang.link_command(flags);
  Words words{command.program.empty() ? "ld.lld" : command.program};
  append(words, command.arguments);
  if (verbose) print_output(shell_text(words) + "\n");
  const bool is_linked = command.program.empty() ? clang.link(command.arguments) : run_process(words, Output::Inherited).succeeded();
  if (!is_linked) print_error("the linker failed: " + shell_text(words));
  return is_linked;
}

}  // namespace

bool compile_inside(const Options& options, Translation& translation, const PythonConfig& python, const ModuleFiles& files) {
  inspect::Inspector* clang = find_clang();
  if (!clang) return false;
  inspect::CxxText text = cxx_text(options, translation, python);
  text.flags = usable_flags(translation.text, *clang);
  Words link_flags = text.flags;
  append(text.flags, include_flags(options, python, "-I"));
  append(text.flags, environment_words("CXXFLAGS"));
  const std::string object = (std::filesystem::path(files.scratch) / "module.o").string();
  if (options.verbose) print_output("(Clang inside) " + shell_text(text.flags) + " -c -o " + object + "\n");
  const inspect::CompiledObject compiled = clang->compile_object(text, object);
  print_messages(compiled.messages, text, translation);
  if (!compiled.is_compiled) return explain_missing_headers(compiled.messages, text), false;

  append(link_flags, {"-shared", object, "-o", files.module});
  append(link_flags, environment_words("LDFLAGS"));
  return link(*clang, link_flags, options.verbose);
}

}  // namespace kernelc::driver

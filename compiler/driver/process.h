#pragma once

#include <string>
#include <vector>

namespace kernelc::driver {

/// A command line, or a part of one.
using Words = std::vector<std::string>;

inline void append(Words& words, const Words& more) { words.insert(words.end(), more.begin(), more.end()); }

/// How another program ended.
struct ProcessResult {
  bool started = false;
  int exit_status = -1;  ///< 128 + number of the signal that ended it, as shells count
  std::string output;    ///< what it wrote to its standard output, when that was asked for
  std::string reason;    ///< why it could not be started

  bool succeeded() const { return started && exit_status == 0; }
};

enum class Output { Inherited, Captured };

/// Runs a program, found on PATH, and waits for its end. Its standard error is ours.
ProcessResult run_process(const std::vector<std::string>& command, Output output);

/// Is there a program of that name on PATH?
bool is_on_path(const std::string& program);

/// What stands between the blanks of a text.
std::vector<std::string> split_words(const std::string& text);

/// The command as one would type it into a shell.
std::string shell_text(const std::vector<std::string>& command);

}  // namespace kernelc::driver

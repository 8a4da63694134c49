#include "driver/depfile.h"

namespace kernelc::driver {

namespace {

/// Blanks, `#` and `$` as Make and Ninja want them in a rule.
std::string escape(const std::string& path) {
  std::string out;
  for (const char c : path) {
    if (c == ' ' || c == '\t' || c == '#') out += '\\';
    if (c == '$') out += '$';
    out += c;
  }
  return out;
}

}  // namespace

std::string depfile_text(const std::string& target, const std::vector<std::string>& files) {
  std::string out = escape(target) + ":";
  for (const std::string& file : files) out += " \\\n  " + escape(file);
  out += "\n";
  for (std::size_t i = 1; i < files.size(); ++i) out += "\n" + escape(files[i]) + ":\n";
  return out;
}

}  // namespace kernelc::driver

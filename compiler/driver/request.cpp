#include <cctype>
#include <filesystem>

#include "driver/commands.h"
#include "driver/depfile.h"
#include "driver/file_access.h"
#include "driver/installation.h"
#include "driver/messages.h"

namespace kernelc::driver {

namespace fs = std::filesystem;

namespace {

/// Letters, digits and underscores; letters beyond ASCII are Python's to judge.
bool is_module_name(const std::string& name) {
  if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return false;
  for (const unsigned char c : name)
    if (c < 0x80 && std::isalnum(c) == 0 && c != '_') return false;
  return true;
}

/// The folder that holds the outermost package that the file is in.
fs::path package_root(const fs::path& file) {
  std::error_code failure;
  fs::path folder = fs::absolute(file, failure).lexically_normal().parent_path();
  while (folder.has_relative_path() && fs::exists(folder / "__init__.py", failure)) folder = folder.parent_path();
  return folder;
}

}  // namespace

std::optional<Request> read_request(const Options& options) {
  const fs::path path = options.input;
  if (!is_module_name(path.stem().string())) {
    print_error("'" + path.stem().string() + "' cannot be the name of a module");
    return {};
  }
  auto text = read_file(path);
  if (const auto* error = std::get_if<FileError>(&text)) {
    print_error(*error, "read");
    return {};
  }

  Request request;
  request.path = options.input;
  request.text = std::move(std::get<std::string>(text));
  request.module_name = path.stem().string();
  request.search_dirs.push_back(package_root(path));
  request.search_dirs.insert(request.search_dirs.end(), options.search_dirs.begin(), options.search_dirs.end());
  request.search_dirs.push_back(find_installation().declarations_dir);
  request.directives = options.directives;
  request.dump = options.dump;
  request.line_directives = options.line_directives;
  return request;
}

bool write_depfile(const Options& options, const std::string& target, const Translation& translation) {
  if (options.depfile.empty()) return true;
  std::vector<std::string> files;
  for (const SourceFile& file : translation.files.all()) files.push_back(file.path());
  const auto written = write_file(options.depfile, depfile_text(target, files));
  if (const auto* error = std::get_if<FileError>(&written)) {
    print_error(*error, "write");
    return false;
  }
  return true;
}

}  // namespace kernelc::driver

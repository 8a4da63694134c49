#include <cctype>
#include <filesystem>

#include "driver/commands.h"
#include "driver/depfile.h"
#include "driver/file_access.h"
#include "driver/inspection.h"
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

/// Where a module stands among packages: the folder that holds the outermost one, and the dotted name from there.
struct ModulePlace {
  fs::path root;
  std::string dotted_name;
};

bool is_package(const fs::path& folder) {
  std::error_code failure;
  for (const char* name : {"__init__.py", "__init__.pxd", "__init__.pyx"})
    if (fs::exists(folder / name, failure)) return true;
  return false;
}

ModulePlace find_place(const fs::path& file) {
  std::error_code failure;
  ModulePlace place{fs::absolute(file, failure).lexically_normal().parent_path(), file.stem().string()};
  while (place.root.has_relative_path() && is_package(place.root)) {
    place.dotted_name = place.root.filename().string() + "." + place.dotted_name;
    place.root = place.root.parent_path();
  }
  // The file of a package itself: pkg/__init__.pyx is the module pkg.
  const std::string own_file = ".__init__";
  if (place.dotted_name.ends_with(own_file)) place.dotted_name.resize(place.dotted_name.size() - own_file.size());
  return place;
}

/// Our own declarations come first: site-packages hold a numpy/__init__.pxd as well, which is not made for us.
std::vector<fs::path> search_path(const fs::path& root, const Options& options) {
  std::vector<fs::path> dirs{find_installation().declarations_dir, root};
  dirs.insert(dirs.end(), options.search_dirs.begin(), options.search_dirs.end());
  return dirs;
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

  const ModulePlace place = find_place(path);
  Request request;
  request.path = options.input;
  request.text = std::move(std::get<std::string>(text));
  request.module_name = place.dotted_name;
  request.search_dirs = search_path(place.root, options);
  request.read_header = [&options](const std::string& name) { return read_header(options, name); };
  request.directives = options.directives;
  request.compile_time_names = options.compile_time_names;
  request.dump = options.dump;
  request.line_directives = options.line_directives;
  return request;
}

std::optional<Request> read_request(const Options& options, const PythonConfig& python) {
  std::optional<Request> request = read_request(options);
  if (request) request->search_dirs.insert(request->search_dirs.end(), python.package_dirs.begin(), python.package_dirs.end());
  return request;
}

bool write_headers(const std::string& input, const std::string& folder, const Translation& translation) {
  const std::string stem = (fs::path(folder) / fs::path(input).stem()).string();
  for (const auto& [name, text] : {std::pair(stem + ".h", &translation.header), std::pair(stem + "_api.h", &translation.api_header)}) {
    if (!text->empty() && !save(name, *text)) return false;
  }
  return true;
}

bool write_depfile(const Options& options, const std::string& target, const Translation& translation) {
  if (options.depfile.empty()) return true;
  std::vector<std::string> files;
  for (const SourceFile& file : translation.files.all()) files.push_back(file.path());
  return save(options.depfile, depfile_text(target, files));
}

}  // namespace kernelc::driver

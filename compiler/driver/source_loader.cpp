#include "driver/source_loader.h"

#include <algorithm>
#include <charconv>

#include "driver/file_access.h"

namespace kernelc::driver {

namespace fs = std::filesystem;

namespace {

bool is_file(const fs::path& path) {
  std::error_code failure;
  return fs::is_regular_file(path, failure);
}

/// a.b.c as a/b/c
std::string path_of(const std::string& dotted_name) {
  std::string path = dotted_name;
  std::replace(path.begin(), path.end(), '.', '/');
  return path;
}

/// The number in name.cython-30.pxd, as long as that version of the language is ours or an earlier one.
std::optional<int> version_of(const fs::path& file, const std::string& beginning) {
  constexpr int own_version = 33;
  const std::string name = file.filename().string(), ending = ".pxd";
  if (!name.starts_with(beginning) || !name.ends_with(ending) || name.size() <= beginning.size() + ending.size()) return {};
  int version = 0;
  const char* const end = name.data() + name.size() - ending.size();
  const auto [stopped, failure] = std::from_chars(name.data() + beginning.size(), end, version);
  return stopped == end && failure == std::errc() && version <= own_version ? std::optional(version) : std::nullopt;
}

/// path.cython-30.pxd where there is one, rather than path.pxd.
fs::path newest_version(const fs::path& path) {
  fs::path found = path.string() + ".pxd";
  std::error_code failure;
  int newest = -1;
  for (const fs::directory_entry& entry : fs::directory_iterator(path.parent_path(), failure)) {
    const std::optional<int> version = version_of(entry.path(), path.filename().string() + ".cython-");
    if (version && *version > newest) newest = *version, found = entry.path();
  }
  return found;
}

}  // namespace

std::optional<FileId> SourceLoader::read(const fs::path& path) {
  if (!is_file(path)) return {};
  auto text = read_file(path);
  if (!std::holds_alternative<std::string>(text)) return {};
  return files_.add(path.string(), std::move(std::get<std::string>(text)));
}

std::optional<FileId> SourceLoader::load_include(const std::string& name, Span place) {
  if (auto file = read(fs::path(files_[place.file].path()).parent_path() / name)) return file;
  for (const fs::path& dir : places_.search_dirs)
    if (auto file = read(dir / name)) return file;
  return {};
}

void SourceLoader::report(const std::string& header, const inspect::CxxMessage& message) {
  if (!message.is_error) return;
  const bool is_place_known = message.place.line > 0 && !message.place.file.starts_with("/kernelc/");
  const bool names_header = message.message.find(header) != std::string::npos;
  const std::string before = is_place_known ? message.place.file + ":" + std::to_string(message.place.line) + ": " : names_header ? "" : header + ": ";
  const bool is_missing = message.message.ends_with("file not found");
  diagnostics_.error(is_missing ? DiagnosticKind::FileNotFound : DiagnosticKind::InvalidCxx, {}, before + message.message);
}

// The text stands for the header under its name. The other files of it are only what the result depends on.
std::optional<FileId> SourceLoader::read_header(const std::string& name) {
  if (!places_.read_header) return {};
  inspect::Header header = places_.read_header(name);
  for (const inspect::CxxMessage& message : header.messages) report(name, message);
  if (!header.is_read) return {};
  for (const std::string& file : header.files)
    if (file != header.path) files_.add(file, "");
  return files_.add(header.path, std::move(header.pxd));
}

std::optional<FileId> SourceLoader::find_pxd(const std::string& dotted_name) {
  if (dotted_name.front() == '"') return dotted_name.back() == '"' ? read_header(dotted_name.substr(1, dotted_name.size() - 2)) : std::nullopt;
  if (auto file = find_pxd_in(places_.search_dirs, dotted_name)) return file;
  const bool is_built_in = dotted_name == "cython" || dotted_name.starts_with("cython.");
  if (!places_.more_dirs || is_built_in || dotted_name == places_.own_module) return {};
  if (!found_dirs_) found_dirs_ = places_.more_dirs();
  return find_pxd_in(*found_dirs_, dotted_name);
}

std::optional<FileId> SourceLoader::find_pxd_in(const std::vector<fs::path>& dirs, const std::string& dotted_name) {
  const std::string name = path_of(dotted_name);
  for (const fs::path& dir : dirs) {
    if (auto file = read(dir / (dotted_name + ".pxd"))) return file;
    if (auto file = read(newest_version(dir / name))) return file;
    if (auto file = read(newest_version(dir / name / "__init__"))) return file;
  }
  return {};
}

std::optional<FileId> SourceLoader::find_declarations(const std::string& dotted_name) {
  if (const auto file = find_pxd(dotted_name)) return file;
  const std::string name = path_of(dotted_name);
  for (const fs::path& dir : places_.search_dirs)
    if (const fs::path package = dir / name / "__init__.py"; is_file(package)) return files_.add(package.string(), "");
  return {};
}

const ast::Module* SourceLoader::load_pxd(const std::string& dotted_name) {
  const auto [entry, is_new] = modules_.try_emplace(dotted_name);
  if (is_new) {
    if (const std::optional<FileId> file = find_declarations(dotted_name))
      entry->second = std::make_unique<ast::Module>(syntax::parse(*file, files_, *this, tree_, diagnostics_));
  }
  return entry->second.get();
}

}  // namespace kernelc::driver

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

namespace kernelc::driver {

/// Why a file could not be read or written, in the words of the system.
struct FileError {
  std::filesystem::path path;
  std::string reason;
};

std::variant<std::string, FileError> read_file(const std::filesystem::path& path);

/// A file under a temporary name in the folder of its final name, which it gets by `publish`. Without that,
/// the destructor removes it: whoever looks at the final name sees the whole file or none.
class PendingFile {
 public:
  /// Makes the temporary file; `error()` is set where that fails.
  explicit PendingFile(std::filesystem::path final_path);
  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;
  ~PendingFile();

  const std::filesystem::path& temporary_path() const { return temporary_path_; }
  bool write(std::string_view text);
  bool publish();
  const FileError& error() const { return error_; }

 private:
  bool fail();

  std::filesystem::path final_path_;
  std::filesystem::path temporary_path_;
  int descriptor_ = -1;
  FileError error_;
};

/// Writes the whole file or nothing. What is there and is not a regular file (a device, a pipe) is written in place.
std::variant<std::monostate, FileError> write_file(const std::filesystem::path& path, std::string_view text);

}  // namespace kernelc::driver

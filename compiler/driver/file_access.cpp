#include "driver/file_access.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace kernelc::driver {

namespace fs = std::filesystem;

namespace {

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

/// The mode that a file gets which is made in the ordinary way.
mode_t ordinary_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

std::variant<std::monostate, FileError> write_in_place(const fs::path& path, std::string_view text) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  const bool written = descriptor >= 0 && write_all(descriptor, text);
  const int reason = errno;
  if (descriptor >= 0) ::close(descriptor);
  if (written) return std::monostate{};
  return FileError{path, std::strerror(reason)};
}

}  // namespace

std::variant<std::string, FileError> read_file(const fs::path& path) {
  std::error_code failure;
  if (fs::is_directory(path, failure)) return FileError{path, std::strerror(EISDIR)};
  errno = 0;
  std::ifstream stream(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!stream.is_open() || stream.bad()) return FileError{path, std::strerror(errno)};
  return text;
}

PendingFile::PendingFile(fs::path final_path) : final_path_(std::move(final_path)) {
  std::string name = (final_path_.parent_path() / ("." + final_path_.filename().string() + ".XXXXXX")).string();
  descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);
  if (descriptor_ < 0) {
    fail();
    return;
  }
  temporary_path_ = name;
  ::fchmod(descriptor_, ordinary_mode());
}

PendingFile::~PendingFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!temporary_path_.empty()) ::unlink(temporary_path_.c_str());
}

bool PendingFile::fail() {
  error_ = {final_path_, std::strerror(errno)};
  return false;
}

bool PendingFile::write(std::string_view text) {
  if (descriptor_ < 0) return false;
  return write_all(descriptor_, text) || fail();
}

bool PendingFile::publish() {
  if (descriptor_ < 0) return false;
  const int closed = ::close(descriptor_);
  descriptor_ = -1;
  if (closed != 0) return fail();
  if (::rename(temporary_path_.c_str(), final_path_.c_str()) != 0) return fail();
  temporary_path_.clear();
  return true;
}

std::variant<std::monostate, FileError> write_file(const fs::path& path, std::string_view text) {
  std::error_code failure;
  if (fs::exists(path, failure) && !fs::is_regular_file(path, failure)) return write_in_place(path, text);
  PendingFile file(path);
  if (file.write(text) && file.publish()) return std::monostate{};
  return file.error();
}

}  // namespace kernelc::driver

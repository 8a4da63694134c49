#include "driver/installation.h"

namespace kernelc::driver {

namespace fs = std::filesystem;

namespace {

fs::path program_path() {
  std::error_code failure;
  fs::path path = fs::read_symlink("/proc/self/exe", failure);
  return failure ? fs::path() : path;
}

}  // namespace

fs::path installation_prefix() { return program_path().parent_path().parent_path(); }

Installation find_installation() {
  const fs::path prefix = installation_prefix();
  std::error_code failure;
  const fs::path installed = prefix / KERNELC_INSTALLED_INCLUDE_DIR;
  if (fs::exists(installed / "kc", failure)) return {installed, prefix / KERNELC_INSTALLED_DECLARATIONS_DIR};
  const fs::path source = KERNELC_SOURCE_RUNTIME_DIR;
  return {source / "include", source / "pxd"};
}

}  // namespace kernelc::driver

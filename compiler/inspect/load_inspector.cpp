#include "inspect/load_inspector.h"

#include <dlfcn.h>

namespace kernelc::inspect {

std::variant<std::unique_ptr<Inspector>, std::string> load_inspector(const std::filesystem::path& prefix) {
  const std::filesystem::path path = prefix / KERNELC_INSPECT_MODULE;
  std::error_code failure;
  if (!std::filesystem::exists(path, failure))
    return "this kernelc was built without Clang; build it where LLVM 19 is installed, with -DKERNELC_INSPECT=ON";
  void* module = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (module == nullptr) return std::string(::dlerror());
  using Make = Inspector* (*)();
  const auto make = reinterpret_cast<Make>(::dlsym(module, "kernelc_make_inspector"));
  if (make == nullptr) return std::string(::dlerror());
  return std::unique_ptr<Inspector>(make());
}

}  // namespace kernelc::inspect

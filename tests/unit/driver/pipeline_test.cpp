#include "driver/pipeline.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "driver/commands.h"

namespace kernelc::driver {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> sources_below(const fs::path& folder) {
  std::vector<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".pyx") found.push_back(entry.path().string());
  return found;
}

class Pipeline : public testing::TestWithParam<std::string> {};

TEST_P(Pipeline, sema_hands_on_a_module_without_defects) {
  Options options;
  options.input = GetParam();
  std::optional<Request> request = read_request(options);
  ASSERT_TRUE(request);
  request->verify = true;
  EXPECT_EQ(translate(*request).defects, std::vector<std::string>{});
}

INSTANTIATE_TEST_SUITE_P(Run, Pipeline, testing::ValuesIn(sources_below(KERNELC_RUN_TESTS_DIR)));

}  // namespace
}  // namespace kernelc::driver

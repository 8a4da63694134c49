#include "driver/process.h"

#include <gtest/gtest.h>

namespace kernelc::driver {
namespace {

TEST(Process, OutputAndStatusAreTold) {
  const ProcessResult result = run_process({"sh", "-c", "echo out; exit 3"}, Output::Captured);
  EXPECT_TRUE(result.started);
  EXPECT_FALSE(result.succeeded());
  EXPECT_EQ(result.exit_status, 3);
  EXPECT_EQ(result.output, "out\n");
}

TEST(Process, MuchOutputDoesNotBlock) {
  const ProcessResult result = run_process({"sh", "-c", "yes | head -c 300000"}, Output::Captured);
  EXPECT_EQ(result.output.size(), 300000u);
}

TEST(Process, ASignalCountsAsShellsCount) {
  EXPECT_EQ(run_process({"sh", "-c", "kill -TERM $$"}, Output::Captured).exit_status, 128 + 15);
}

TEST(Process, AnInterruptEndsTheOtherProgramAlone) {
  EXPECT_EQ(run_process({"sh", "-c", "kill -INT $PPID; kill -INT $$"}, Output::Captured).exit_status, 128 + 2);
}

TEST(Process, WhyAProgramDoesNotStartIsTold) {
  const ProcessResult result = run_process({"no-such-program"}, Output::Captured);
  EXPECT_FALSE(result.started);
  EXPECT_EQ(result.reason, "No such file or directory");
}

TEST(Process, ACommandIsShownAsAShellTakesIt) {
  EXPECT_EQ(shell_text({"c++", "-DA=\"x y\"", "it's", ""}), "c++ '-DA=\"x y\"' 'it'\\''s' ''");
}

}  // namespace
}  // namespace kernelc::driver

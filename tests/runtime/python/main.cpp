// The tests run inside a Python that is the one of the build's test environment, with its packages.

#include <Python.h>
#include <gtest/gtest.h>

#include <cstdio>

namespace {

bool start_python() {
  PyConfig config;
  PyConfig_InitPythonConfig(&config);
  config.install_signal_handlers = 0;
  PyStatus status = PyConfig_SetBytesString(&config, &config.program_name, KERNELC_TEST_PYTHON);
  if (!PyStatus_Exception(status)) status = Py_InitializeFromConfig(&config);
  PyConfig_Clear(&config);
  if (!PyStatus_Exception(status)) return true;
  std::fprintf(stderr, "Python does not start: %s\n", status.err_msg);
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (!start_python()) return 1;
  const int failed = RUN_ALL_TESTS();
  return Py_FinalizeEx() < 0 ? 1 : failed;
}

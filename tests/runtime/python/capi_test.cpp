// C functions, variables and types of other modules.

#include <kc/python/capi.h>

#include "module_state.h"

namespace {

namespace py = kc::py;
using interpreter::error_of;
using interpreter::run;
using interpreter::show;

void import_void(const char* module, const char* name, const char* signature) {
  void (*pointer)() = nullptr;
  py::import_function(pointer, module, name, signature);
}

double half(double x) { return x / 2; }
int counter = 3;

class CapiTest : public module_state::PythonTest {
 protected:
  static void SetUpTestSuite() {
    PythonTest::SetUpTestSuite();
    py::export_function("half", "double (double)", half);
    py::export_variable("counter", "int", counter);
    run("import types\n"
        "shared = types.ModuleType('shared')\n"
        "shared.__pyx_capi__, shared.number = __pyx_capi__, 5\n"
        "sys.modules['shared'] = shared");
  }
  static void TearDownTestSuite() { run("del sys.modules['shared'], __pyx_capi__"); }
};

TEST_F(CapiTest, FunctionsAndVariablesComeBack) {
  EXPECT_EQ(show("sorted(__pyx_capi__)"), "['counter', 'half']");
  double (*imported)(double) = nullptr;
  py::import_function(imported, "shared", "half", "double (double)");
  EXPECT_EQ(imported(3), 1.5);
  int* variable = nullptr;
  py::import_variable(variable, "shared", "counter", "int");
  *variable = 8;
  EXPECT_EQ(counter, 8);
}

TEST_F(CapiTest, SignaturesHaveToAgree) {
  EXPECT_EQ(error_of([] { import_void("shared", "half", "void (void)"); }),
            "TypeError: C function shared.half has wrong signature (expected void (void), got double (double))");
  EXPECT_EQ(error_of([] { import_void("shared", "whole", "void (void)"); }),
            "ImportError: shared does not export expected C function whole");
  EXPECT_EQ(error_of([] {
              int* none = nullptr;
              py::import_variable(none, "sys", "x", "int");
            }),
            "ImportError: sys does not export expected C variable x");
}

TEST_F(CapiTest, Types) {
  EXPECT_EQ(py::import_type("builtins", "float", sizeof(PyFloatObject)), &PyFloat_Type);
  EXPECT_EQ(
      error_of([] { py::import_type("builtins", "float", 4000); }),
      "ValueError: builtins.float size changed, may indicate binary incompatibility. Expected 4000 from C header, "
      "got 24 from PyObject");
  EXPECT_EQ(error_of([] { py::import_type("shared", "number", 1); }), "TypeError: shared.number is not a type object");
}

}  // namespace

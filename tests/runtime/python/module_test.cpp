// Extension modules as the import machinery sees them. The modules are built beside the tests; KERNELC_TEST_MODULES is
// their folder.

#include "module_state.h"

#include <cstdlib>

namespace {

using interpreter::error_of;
using interpreter::run;
using interpreter::show;

class ModuleTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    run("import traceback, subprocess, importlib\nsys.path.insert(0, '" KERNELC_TEST_MODULES "')");
    run("def python(code):\n"
        "  code = 'import sys; sys.path.insert(0, "
        "\"" KERNELC_TEST_MODULES
        "\""
        ")\\n' + code\n"
        "  done = subprocess.run([sys.executable, '-c', code], capture_output=True, text=True, timeout=60)\n"
        "  return done.returncode, done.stdout.strip(), done.stderr.strip()\n");
  }
};

TEST_F(ModuleTest, TheHandmadeKernelRuns) {
  run("import handmade_module as m\nx, y = np.arange(3.0), np.ones(3)");
  EXPECT_EQ(show("m.axpy(2, x, y), y.tolist()"), "(None, [1.0, 3.0, 5.0])");
  EXPECT_EQ(show("m.axpy(alpha=1, x=x, y=y[::-1], shift=2), y.tolist()"), "(None, [5.0, 6.0, 7.0])");
  EXPECT_EQ(show("m.axpy.__doc__, m.ORIGIN.tolist(), m.np is np"), "('y += alpha * x + shift', [0.0, 0.0, 0.0], True)");
  EXPECT_EQ(error_of("m.axpy(1, x, y[:1])"), "IndexError: Out of bounds on buffer access (axis 0)");
  EXPECT_EQ(error_of("m.axpy(1, x, [1])"), "TypeError: a bytes-like object is required, not 'list'");
  EXPECT_EQ(error_of("m.axpy(1, x)"), "TypeError: axpy() takes exactly 3 positional arguments (2 given)");
}

TEST_F(ModuleTest, TheHandmadeExceptClauseMatches) {
  run("import handmade_module as m");
  EXPECT_EQ(show("m.lookup({1: 2}, 1), m.lookup({}, 'x')"), "(2, \"no 'x'\")");
  EXPECT_EQ(error_of("m.lookup([], 'x')"), "TypeError: list indices must be integers or slices, not str");
}

TEST_F(ModuleTest, AttributesOfTheModule) {
  run("import probing_module as p");
  EXPECT_EQ(show("p.__name__, p.__doc__, p.__file__.startswith('" KERNELC_TEST_MODULES "'), p.__spec__.name"),
            "('probing_module', 'Probed.\\nBy tests.', True, 'probing_module')");
  EXPECT_EQ(show("hasattr(p, '__test__'), p.released.__module__"), "(False, 'probing_module')");
  EXPECT_EQ(show("__import__('handmade_module').__doc__"), "None");
}

TEST_F(ModuleTest, Constants) {
  run("import probing_module as p");
  EXPECT_EQ(show("ascii(p.constants)"),
            "['a\\x00\\xe9\\ud800', b'a\\x00\\xff', ('first', 'second'), -7, 295147905179352825855, 0.001, 2.5j, (-7, "
            "0.001)]");
}

TEST_F(ModuleTest, ImportingAgainGivesTheSameModule) {
  EXPECT_EQ(show("python('import probing_module as a; del sys.modules[\"probing_module\"]; import probing_module as b;"
                 " print(a is b, sys.runs)')"),
            "(0, 'True 1', '')");
}

TEST_F(ModuleTest, AFailedImportCanBeRepeated) {
  EXPECT_EQ(show("python('sys.fail_import = 1\\ntry: import probing_module\\nexcept RuntimeError as e: print(e)\\n"
                 "del sys.fail_import; import probing_module; print(probing_module.constants[3])')"),
            "(0, 'asked to fail\\n-7', '')");
}

TEST_F(ModuleTest, ErrorsOfTheModuleCodeAreTraced) {
  run("sys.fail_import = 1\n_, _, report = python('sys.fail_import = 1; import probing_module')\ndel sys.fail_import");
  EXPECT_EQ(show("report.splitlines()[-2:]"),
            "['  File \"probing_module.pyx\", line 1, in init probing_module', 'RuntimeError: asked to fail']");
}

TEST_F(ModuleTest, AnotherInterpreterIsRefused) {
  run("code = '''\n"
      "import probing_module\n"
      "try: import _interpreters as i\n"
      "except ImportError: import _xxsubinterpreters as i\n"
      "inner = \"import sys; sys.path = \" + repr(sys.path) + chr(10) + \"try: import probing_module\" + chr(10)"
      " + \"except ImportError as e: print(e)\"\n"
      "i.run_string(i.create(), inner)\n'''\n"
      "code, out, err = python(code)");
  EXPECT_EQ(show("code"), "0") << show("err");
#if PY_VERSION_HEX < 0x030C0000
  EXPECT_EQ(show("out"), "module 'probing_module' can be loaded into one interpreter per process only");
#else
  EXPECT_EQ(show("out"), "module probing_module does not support loading in subinterpreters");
#endif
}

// CPython ends daemon threads when they want the lock back; that must not crash the process.
TEST_F(ModuleTest, ThreadsMayRunWhileTheInterpreterShutsDown) {
  for (const char* function : {"released", "calling", "handling"}) {
    interpreter::set("function", kc::py::text_from(function));
    run("code = 'import probing_module as p, threading, time\\n' + \\\n"
        "  'for i in range(3): threading.Thread(target=p.' + function + ', args=([i],), daemon=True).start()\\n' + \\\n"
        "  'time.sleep(0.01)'\n"
        "results = {python(code) for _ in range(5)}");
    EXPECT_EQ(show("results"), "{(0, '', '')}") << function;
  }
}

}  // namespace

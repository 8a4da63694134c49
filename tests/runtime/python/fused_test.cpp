// Functions with fused types: what selects a specialisation, by call and by name.

#include <kc/python/fused_function.h>

#include "module_state.h"

namespace {

namespace py = kc::py;
using interpreter::error_of;
using interpreter::run;
using interpreter::show;

template <int number>
py::Object which(const py::Arguments<1>&) {
  return py::from(number);
}
template <int number>
py::Object which_of_three(const py::Arguments<3>&) {
  return py::from(number);
}
template <int number>
py::Object which_method(py::Ref, const py::Arguments<1>&) {
  return py::from(number);
}

constexpr py::Candidate views[] = {py::takes_view<float>(1, "float"), py::takes_view<double>(1, "double")};
constexpr py::FusedType mean_types[] = {{0, views}};
constexpr py::Runner mean_runs[] = {py::run<which<0>>, py::run<which<1>>};
py::FusedSpec mean_spec = py::define_fused<mean_types>(py::define<which<0>>("mean", "x", 1, "The mean."), mean_runs);

constexpr py::FusedType strict_types[] = {{0, views, true}};
py::FusedSpec strict_spec = py::define_fused<strict_types>(py::define<which<0>>("mean", "x", 1, "The mean."), mean_runs);

constexpr py::Candidate integers[] = {py::by_name_only("short"), py::takes_integer("long")};
constexpr py::FusedType scale_types[] = {{0, views}, {1, integers}};
constexpr py::Runner scale_runs[] = {py::run<which_of_three<0>>, py::run<which_of_three<1>>, py::run<which_of_three<2>>, py::run<which_of_three<3>>};
py::FusedSpec scale_spec = py::define_fused<scale_types>(py::define<which_of_three<0>>("scale", "x, k, mode=", 1), scale_runs);

constexpr py::Candidate scalars[] = {
    py::by_name_only("int"),  py::takes_integer("long"),           py::by_name_only("float"),
    py::takes_real("double"), py::takes_complex("double complex"), py::takes_chars("char *")};
constexpr py::FusedType kind_types[] = {{0, scalars}};
constexpr py::Runner kind_runs[] = {py::run<which<0>>, py::run<which<1>>, py::run<which<2>>, py::run<which<3>>, py::run<which<4>>, py::run<which<5>>};
py::FusedSpec kind_spec = py::define_fused<kind_types>(py::define<which<0>>("kind", "x=", 1), kind_runs);

constexpr py::Candidate shapes[] = {py::takes_instance([] { return &PyList_Type; }, "list"),
                                    py::takes_view<double>(2, "double[:, :]"), py::takes_view<char>(1, "char[:]"),
                                    py::takes_object("object")};
constexpr py::FusedType shape_types[] = {{0, shapes}};
constexpr py::Runner shape_runs[] = {py::run<which<0>>, py::run<which<1>>, py::run<which<2>>, py::run<which<3>>};
py::FusedSpec shape_spec = py::define_fused<shape_types>(py::define<which<0>>("shape", "*, x", 1), shape_runs);

constexpr py::Runner method_runs[] = {py::run<which_method<0>>, py::run<which_method<1>>};
py::FusedSpec method_spec = py::define_fused<mean_types>(py::define_method<which_method<0>>("Owner.method", "x", 1), method_runs);

class FusedTest : public module_state::PythonTest {
 protected:
  static void SetUpTestSuite() {
    PythonTest::SetUpTestSuite();
    interpreter::set("mean", py::fused_function(mean_spec));
    interpreter::set("strict", py::fused_function(strict_spec));
    interpreter::set("scale", py::fused_function(scale_spec, interpreter::eval("('m',)")));
    interpreter::set("kind", py::fused_function(kind_spec, interpreter::eval("(1.5,)")));
    interpreter::set("shape", py::fused_function(shape_spec));
    interpreter::set("method", py::fused_function(method_spec));
    run("f4, f8, i8 = np.zeros(2, 'f4'), np.zeros(2), np.zeros(2, int)\n"
        "class Owner:\n  method = method\n  plain = mean");
  }
};

const char* const no_match = "TypeError: No matching signature found";
const char* const ambiguous = "TypeError: Function call with ambiguous argument types";

TEST_F(FusedTest, ArraysSelectByKindSizeAndAxes) {
  EXPECT_EQ(show("mean(f4), mean(f8), mean(x=f4), mean(f8[::-1]), mean(np.zeros(2, '>f8'))"), "(0, 1, 0, 1, 1)");
  EXPECT_EQ(error_of("mean(i8)"), no_match);
  EXPECT_EQ(error_of("mean(np.zeros((2, 2)))"), no_match);
  EXPECT_EQ(show("shape(x=np.zeros((2, 2))), shape(x=np.zeros(2, 'i1')), shape(x=np.zeros(2, 'u1')), shape(x=f8)"),
            "(1, 2, 2, 3)");
}

TEST_F(FusedTest, OtherExportersSelectByTheirFormat) {
  EXPECT_EQ(show("mean(array.array('f', [1])), mean(memoryview(f8)), mean((ctypes.c_double * 2)())"), "(0, 1, 1)");
  EXPECT_EQ(show("shape(x=b'abc'), shape(x=type('A', (np.ndarray,), {})((2, 2)))"), "(2, 1)");
  EXPECT_EQ(error_of("mean(array.array('i', [1]))"), no_match);
  EXPECT_EQ(error_of("mean([1.0])"), no_match);
}

TEST_F(FusedTest, NoneIsTheFirstView) {
  EXPECT_EQ(show("mean(None), shape(x=None)"), "(0, 1)");
  EXPECT_EQ(error_of("strict(None)"), no_match);
  EXPECT_EQ(error_of("kind(None)"), no_match);
}

TEST_F(FusedTest, NumbersSelectTheWidestTypeOfTheirKind) {
  EXPECT_EQ(show("kind(3), kind(True), kind(2.5), kind(1j), kind(b'a'), kind(np.float64(1)), kind(np.complex128(1))"),
            "(1, 1, 3, 4, 5, 3, 4)");
  for (const char* other : {"kind('a')", "kind(np.float32(1))", "kind(np.int64(1))", "kind([])"}) {
    EXPECT_EQ(error_of(other), no_match) << other;
  }
}

TEST_F(FusedTest, InstancesThenViewsThenObject) {
  EXPECT_EQ(show("shape(x=[1]), shape(x=()), shape(x=3)"), "(0, 3, 3)");
}

TEST_F(FusedTest, AbsentArguments) {
  EXPECT_EQ(show("kind()"), "3");
  EXPECT_EQ(error_of("mean()"), "TypeError: Expected at least 1 argument, got 0");
  EXPECT_EQ(error_of("mean(y=f4)"), "TypeError: Expected at least 1 argument, got 0");
  EXPECT_EQ(error_of("scale(f4)"), "TypeError: Expected at least 2 arguments, got 1");
  EXPECT_EQ(error_of("shape()"), "TypeError: Missing keyword-only argument: 'x'");
}

TEST_F(FusedTest, TheSpecialisationChecksTheOtherArguments) {
  EXPECT_EQ(error_of("mean(f4, 1)"), "TypeError: mean() takes exactly 1 positional argument (2 given)");
  EXPECT_EQ(error_of("scale(f4, 1, made=2)"), "TypeError: scale() got an unexpected keyword argument 'made'");
}

TEST_F(FusedTest, TwoFusedTypesMakeAllCombinations) {
  EXPECT_EQ(show("scale(f4, 1), scale(f8, k=True), scale['float', 'short'](1, 2), scale['double', 'short'](1, 2)"),
            "(1, 3, 0, 2)");
  EXPECT_EQ(error_of("scale(f4, 'k')"), ambiguous);
  EXPECT_EQ(error_of("scale(i8, 1)"), ambiguous);
  EXPECT_EQ(error_of("scale(i8, 'k')"), ambiguous);
}

TEST_F(FusedTest, Signatures) {
  EXPECT_EQ(show("list(mean.__signatures__), list(scale.__signatures__)"),
            "(['float', 'double'], ['float|short', 'float|long', 'double|short', 'double|long'])");
  EXPECT_EQ(show("type(mean.__signatures__).__name__, list(shape.__signatures__)[1:3]"),
            "('mappingproxy', ['double[:, :]', 'char[:]'])");
}

TEST_F(FusedTest, SpecialisationsByName) {
  EXPECT_EQ(show("mean['double'](0), mean[float](0), mean[('float',)](0), scale['double|long'](1, 2)"), "(1, 0, 0, 3)");
  EXPECT_EQ(show("mean['double'] is mean['double']"), "True");
  EXPECT_EQ(error_of("mean['int']"), "KeyError: 'int'");
  EXPECT_EQ(error_of("mean['double', 'int']"), "KeyError: 'double|int'");
  EXPECT_EQ(error_of("mean[np.float64]"), "KeyError: 'float64'");
}

TEST_F(FusedTest, AttributesOfAFunction) {
  EXPECT_EQ(show("mean.__name__, mean.__doc__, mean.__module__, kind.__defaults__"),
            "('mean', 'The mean.', 'test_module', (1.5,))");
  EXPECT_EQ(show("str(__import__('inspect').signature(scale))"), "(x, k, mode='m')");
  run("mean.note = 4");
  EXPECT_EQ(show("mean.note"), "4");
}

TEST_F(FusedTest, BindsAsAMethodWithItsSpecialisations) {
  EXPECT_EQ(show("Owner().method(f4), Owner().method(f8), Owner.method(Owner(), f8)"), "(0, 1, 1)");
  EXPECT_EQ(show("Owner().method['double'](3), (lambda m: m(f8))(Owner().method)"), "(1, 1)");
  EXPECT_EQ(error_of("Owner().method()"), "TypeError: Expected at least 2 arguments, got 1");
  EXPECT_EQ(error_of("Owner.method()"), "TypeError: Expected at least 2 arguments, got 0");
  EXPECT_EQ(error_of("Owner().plain()"), no_match);
  EXPECT_EQ(show("Owner().plain['float']()"), "0");
}

#if PY_VERSION_HEX >= 0x030B0000
TEST_F(FusedTest, RefusalsNoteWhatWouldBeAccepted) {
  EXPECT_EQ(
      error_of([] { run("mean(3)"); }, true),
      "TypeError: No matching signature found\nmean(): argument 'x' is of type int, and selects one of: float, double");
}
#endif

}  // namespace

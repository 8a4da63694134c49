// Operators and comparisons, on the fast paths and off them.

#include "module_state.h"

namespace {

namespace py = kc::py;
using interpreter::error_of;
using interpreter::eval;
using interpreter::text;

class OperatorsTest : public module_state::PythonTest {};

using Operation = py::Object (*)(py::Two);
std::string apply(Operation operation, const char* a, const char* b) {
  return text(py::repr(operation({eval(a), eval(b)})));
}

TEST_F(OperatorsTest, SumsAndDifferencesOfIntegersOfAnySize) {
  EXPECT_EQ(apply(py::add, "3", "-5"), "-2");
  EXPECT_EQ(apply(py::add, "2**30 - 1", "2**30 - 1"), "2147483646");
  EXPECT_EQ(apply(py::add, "2**62", "2**62"), "9223372036854775808");
  EXPECT_EQ(apply(py::sub, "-2**63", "1"), "-9223372036854775809");
  EXPECT_EQ(apply(py::sub, "5", "True"), "4");
}

// Zero, one digit of an int, two and more, each with either sign.
const char* const integers[] = {"0", "1", "7", "-1", "-7", "2**30 - 1", "1 - 2**30", "2**30", "-2**30", "2**60 - 1", "1 - 2**60", "2**60", "-2**62"};

std::string in_python(const char* a, const std::string& operation, const char* b) {
  return text(py::repr(eval(("(" + std::string(a) + ")" + operation + "(" + b + ")").c_str())));
}

TEST_F(OperatorsTest, IntegersOfEverySizeAndSign) {
  for (const char* a : integers) {
    for (const char* b : integers) {
      EXPECT_EQ(apply(py::add, a, b) + apply(py::iadd, a, b), in_python(a, "+", b) + in_python(a, "+", b)) << a << b;
      EXPECT_EQ(apply(py::sub, a, b) + apply(py::isub, a, b), in_python(a, "-", b) + in_python(a, "-", b)) << a << b;
      EXPECT_EQ(apply(py::mul, a, b) + apply(py::imul, a, b), in_python(a, "*", b) + in_python(a, "*", b)) << a << b;
      EXPECT_EQ(apply(py::and_, a, b) + apply(py::or_, a, b) + apply(py::xor_, a, b),
                in_python(a, "&", b) + in_python(a, "|", b) + in_python(a, "^", b)) << a << b;
      EXPECT_EQ(apply(py::lt, a, b) + apply(py::eq, a, b), in_python(a, "<", b) + in_python(a, "==", b)) << a << b;
      EXPECT_EQ(py::compare<Py_GE>({eval(a), eval(b)}), in_python(a, ">=", b) == "True") << a << b;
      if (std::string(b) == "0") continue;
      EXPECT_EQ(apply(py::mod, a, b) + apply(py::imod, a, b), in_python(a, "%", b) + in_python(a, "%", b)) << a << b;
      EXPECT_EQ(apply(py::floordiv, a, b), in_python(a, "//", b)) << a << b;
    }
  }
}

TEST_F(OperatorsTest, IntegersAndWhatTheSourceSpellsOut) {
  for (const char* a : integers) {
    EXPECT_EQ(apply(py::add<7>, a, "7") + apply(py::iadd<-7>, a, "-7"), in_python(a, "+", "7") + in_python(a, "-", "7")) << a;
    EXPECT_EQ(apply(py::sub<7>, a, "7") + apply(py::isub<-7>, a, "-7"), in_python(a, "-", "7") + in_python(a, "+", "7")) << a;
    EXPECT_EQ(apply(py::mul<-7>, a, "-7") + apply(py::and_<7>, a, "7"), in_python(a, "*", "-7") + in_python(a, "&", "7")) << a;
    EXPECT_EQ(apply(py::mod<7>, a, "7") + apply(py::floordiv<7>, a, "7"), in_python(a, "%", "7") + in_python(a, "//", "7")) << a;
    EXPECT_EQ((py::compare<Py_LT, 7>({eval(a), eval("7")})), in_python(a, "<", "7") == "True") << a;
  }
}

TEST_F(OperatorsTest, ShiftsOfAnyWidth) {
  for (const char* a : {"0", "5", "-5", "2**30 - 1", "2**70"}) {
    for (const char* b : {"0", "3", "31", "32", "63", "64", "100"}) {
      EXPECT_EQ(apply(py::lshift, a, b) + apply(py::rshift, a, b), in_python(a, "<<", b) + in_python(a, ">>", b)) << a << b;
      EXPECT_EQ(apply(py::ilshift, a, b) + apply(py::irshift, a, b), in_python(a, "<<", b) + in_python(a, ">>", b)) << a << b;
    }
  }
}

TEST_F(OperatorsTest, SubclassesKeepTheirOperators) {
  interpreter::run(
      "class Odd(int):\n  def __add__(self, other): return 'odd'\n  def __eq__(self, other): return False");
  EXPECT_EQ(apply(py::add, "Odd(1)", "2"), "'odd'");
  py::Object odd = eval("Odd(1)");
  EXPECT_FALSE(py::compare<Py_EQ>({odd, odd}));
}

TEST_F(OperatorsTest, EveryBinaryOperator) {
  EXPECT_EQ(apply(py::mul, "'ab'", "2"), "'abab'");
  EXPECT_EQ(apply(py::matmul, "np.eye(2)", "np.ones(2)"), "array([1., 1.])");
  EXPECT_EQ(apply(py::truediv, "7", "2"), "3.5");
  EXPECT_EQ(apply(py::floordiv, "-7", "2"), "-4");
  EXPECT_EQ(apply(py::mod, "'%d!'", "3"), "'3!'");
  EXPECT_EQ(apply(py::divmod, "-7", "2"), "(-4, 1)");
  EXPECT_EQ(apply(py::pow, "2", "-1"), "0.5");
  EXPECT_EQ(apply(py::lshift, "1", "70"), "1180591620717411303424");
  EXPECT_EQ(apply(py::rshift, "-5", "1"), "-3");
  EXPECT_EQ(apply(py::and_, "{1, 2}", "{2}"), "{2}");
  EXPECT_EQ(apply(py::or_, "4", "1"), "5");
  EXPECT_EQ(apply(py::xor_, "6", "3"), "5");
  EXPECT_EQ(text(py::pow_mod({eval("3"), eval("4"), eval("5")})), "1");
  EXPECT_EQ(text(py::neg(eval("2"))) + text(py::pos(eval("-2"))) + text(py::invert(eval("2"))), "-2-2-3");
}

TEST_F(OperatorsTest, InPlaceOperatorsChangeWhatCanBeChanged) {
  py::Object list = eval("[1]");
  py::Object same = py::iadd({list, eval("(2,)")});
  EXPECT_TRUE(same.is(list.get()));
  EXPECT_EQ(text(list), "[1, 2]");
  EXPECT_EQ(apply(py::isub, "5", "2") + apply(py::imul, "5", "2") + apply(py::ifloordiv, "5", "2"), "3102");
  EXPECT_EQ(apply(py::ipow, "5", "2") + apply(py::imod, "5", "2") + apply(py::itruediv, "5", "2"), "2512.5");
  EXPECT_EQ(apply(py::ilshift, "5", "2") + apply(py::irshift, "5", "2") + apply(py::iand, "5", "4"), "2014");
  EXPECT_EQ(apply(py::ior, "5", "2") + apply(py::ixor, "5", "4"), "71");
}

TEST_F(OperatorsTest, ErrorsAreThoseOfPython) {
  EXPECT_EQ(error_of([] { apply(py::add, "1", "'a'"); }),
            "TypeError: unsupported operand type(s) for +: 'int' and 'str'");
  EXPECT_EQ(error_of([] { apply(py::floordiv, "1", "0"); }), "ZeroDivisionError: integer division or modulo by zero");
  EXPECT_EQ(error_of([] {
              py::compare<Py_LT>({eval("1"), eval("'a'")});
            }),
            "TypeError: '<' not supported between instances of 'int' and 'str'");
}

TEST_F(OperatorsTest, ComparisonsAsConditions) {
  EXPECT_TRUE(py::compare<Py_LT>({eval("1"), eval("2")}));
  EXPECT_FALSE(py::compare<Py_GE>({eval("1.5"), eval("2.5")}));
  EXPECT_TRUE(py::compare<Py_EQ>({eval("''.join(['a', 'b'])"), eval("'ab'")}));
  EXPECT_TRUE(py::compare<Py_NE>({eval("'a'"), eval("'b'")}));
  EXPECT_TRUE(py::compare<Py_LE>({eval("2**70"), eval("2**70")}));
  EXPECT_TRUE(py::compare<Py_GT>({eval("2"), eval("1.5")}));
}

TEST_F(OperatorsTest, AnObjectNeedNotEqualItself) {
  py::Object nan = eval("float('nan')"), array = eval("np.array([1, 2])");
  EXPECT_FALSE(py::compare<Py_EQ>({nan, nan}));
  EXPECT_TRUE(py::compare<Py_NE>({nan, nan}));
  EXPECT_NE(error_of([&] { py::compare<Py_EQ>({array, array}); }).find("truth value of an array"), std::string::npos);
  EXPECT_EQ(text(py::eq({array, array})), "[ True  True]");
}

TEST_F(OperatorsTest, MembershipAndLength) {
  EXPECT_TRUE(py::contains({eval("1"), eval("[1]")}));
  EXPECT_FALSE(py::contains({eval("'x'"), eval("{'y': 1}")}));
  EXPECT_EQ(error_of([] {
              py::contains({eval("1"), eval("2")});
            }),
            "TypeError: argument of type 'int' is not iterable");
  EXPECT_EQ(py::length(eval("'abc'")), 3);
  EXPECT_EQ(error_of([] { py::length(Py_None); }), "TypeError: object of type 'NoneType' has no len()");
  EXPECT_EQ(error_of([] { py::hash(eval("[]")); }), "TypeError: unhashable type: 'list'");
}

}  // namespace

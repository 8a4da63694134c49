// Objects as C values and back: what is accepted, and the messages of what is not.

#include <kc/python/aggregate.h>
#include <kc/python/complex.h>
#include <kc/python/tuple.h>

#include <climits>
#include <cmath>

#include "module_state.h"

struct Sample {
  double mass;
  int cell[2];
  char tag[4];
};
using Pair = kc::Tuple<int, double>;

template <>
struct kc::py::Conversion<Sample> : kc::py::StructConversion<Sample> {
  template <class S, class Visit>
  static void each(S& s, Visit visit) {
    visit("mass", s.mass), visit("cell", s.cell), visit("tag", s.tag);
  }
};
namespace {

namespace py = kc::py;
using interpreter::eval;
using interpreter::text;

class ConvertTest : public module_state::PythonTest {
 protected:
  static void SetUpTestSuite() {
    PythonTest::SetUpTestSuite();
    interpreter::run(
        "class Index:\n"
        "  def __init__(self, value): self.value = value\n"
        "  def __index__(self): return self.value\n"
        "class Int:\n"
        "  def __int__(self): return 5\n"
        "class Float:\n"
        "  def __float__(self): return 2.5\n");
  }
};

// The value of an expression as a T and back again, as text.
template <class T>
std::string through(const char* code, const char* type = nullptr) {
  return text(py::repr(py::from(py::to<T>(eval(code), type))));
}
template <class T>
std::string refusal(const char* code, const char* type = nullptr) {
  return interpreter::error_of([&] { py::to<T>(eval(code), type); });
}

template <class T>
void expect_limits(const char* least, const char* greatest) {
  EXPECT_EQ(through<T>(least), text(eval(least)));
  EXPECT_EQ(through<T>(greatest), text(eval(greatest)));
}

TEST_F(ConvertTest, IntegersOfEveryTypeKeepTheirLimits) {
  expect_limits<signed char>("-128", "127");
  expect_limits<char>("-128", "127");
  expect_limits<unsigned char>("0", "255");
  expect_limits<short>("-2**15", "2**15 - 1");
  expect_limits<unsigned short>("0", "2**16 - 1");
  expect_limits<int>("-2**31", "2**31 - 1");
  expect_limits<unsigned>("0", "2**32 - 1");
  expect_limits<long>("-2**63", "2**63 - 1");
  expect_limits<unsigned long>("0", "2**64 - 1");
  expect_limits<long long>("-2**63", "2**63 - 1");
  expect_limits<unsigned long long>("0", "2**64 - 1");
}

TEST_F(ConvertTest, IntegersBeyondTheLimitsAreRefusedByTheNameOfTheType) {
  EXPECT_EQ(refusal<char>("128"), "OverflowError: value too large to convert to char");
  EXPECT_EQ(refusal<signed char>("-129"), "OverflowError: value too large to convert to signed char");
  EXPECT_EQ(refusal<unsigned char>("256"), "OverflowError: value too large to convert to unsigned char");
  EXPECT_EQ(refusal<unsigned char>("-1"), "OverflowError: can't convert negative value to unsigned char");
  EXPECT_EQ(refusal<short>("2**15"), "OverflowError: value too large to convert to short");
  EXPECT_EQ(refusal<int>("2**31"), "OverflowError: value too large to convert to int");
  EXPECT_EQ(refusal<int>("-2**31 - 1"), "OverflowError: value too large to convert to int");
  EXPECT_EQ(refusal<int>("2**63"), "OverflowError: Python int too large to convert to C long");
  EXPECT_EQ(refusal<unsigned>("2**32"), "OverflowError: value too large to convert to unsigned int");
  EXPECT_EQ(refusal<unsigned>("2**63"), "OverflowError: value too large to convert to unsigned int");
  EXPECT_EQ(refusal<unsigned>("-1"), "OverflowError: can't convert negative value to unsigned int");
  EXPECT_EQ(refusal<unsigned>("-2**70"), "OverflowError: can't convert negative value to unsigned int");
  EXPECT_EQ(refusal<long>("2**63"), "OverflowError: Python int too large to convert to C long");
  EXPECT_EQ(refusal<long>("-2**63 - 1"), "OverflowError: Python int too large to convert to C long");
  EXPECT_EQ(refusal<unsigned long>("2**64"), "OverflowError: Python int too large to convert to C unsigned long");
  EXPECT_EQ(refusal<unsigned long>("-1"), "OverflowError: can't convert negative value to unsigned long");
  EXPECT_EQ(refusal<unsigned long long>("-1"), "OverflowError: can't convert negative value to unsigned PY_LONG_LONG");
  EXPECT_EQ(refusal<unsigned char>("-1", "uint8_t"), "OverflowError: can't convert negative value to uint8_t");
}

TEST_F(ConvertTest, NumbersBecomeIntegersByTheirIntMethod) {
  EXPECT_EQ(through<int>("True"), "1");
  EXPECT_EQ(through<int>("-1.9"), "-1");
  EXPECT_EQ(through<int>("Int()"), "5");
  EXPECT_EQ(through<int>("np.int8(-3)"), "-3");
  EXPECT_EQ(through<unsigned long>("np.uint64(2**64 - 1)"), "18446744073709551615");
  EXPECT_EQ(through<int>("np.array(7)"), "7");
  EXPECT_EQ(refusal<int>("1e400"), "OverflowError: cannot convert float infinity to integer");
  for (const char* other : {"'1'", "b'1'", "None", "[]", "Index(3)"}) {
    EXPECT_EQ(refusal<int>(other), "TypeError: an integer is required") << other;
  }
}

TEST_F(ConvertTest, IndicesNeedAnIndexMethod) {
  auto index = [](const char* code) { return py::to_index(eval(code)); };
  EXPECT_EQ(index("-4"), -4);
  EXPECT_EQ(index("Index(2**40)"), kc::Index{1} << 40);
  EXPECT_EQ(index("np.int16(9)"), 9);
  EXPECT_EQ(interpreter::error_of([&] { index("1.0"); }),
            "TypeError: 'float' object cannot be interpreted as an integer");
  EXPECT_EQ(interpreter::error_of([&] { index("2**63"); }),
            "OverflowError: Python int too large to convert to C ssize_t");
}

TEST_F(ConvertTest, RealNumbers) {
  EXPECT_EQ(py::to<double>(eval("1")), 1.0);
  EXPECT_EQ(py::to<double>(eval("Float()")), 2.5);
  EXPECT_EQ(py::to<double>(eval("Index(3)")), 3.0);
  EXPECT_EQ(py::to<float>(eval("0.1")), 0.1f);
  EXPECT_TRUE(std::isinf(py::to<float>(eval("1e40"))));
  EXPECT_EQ(py::to<long double>(eval("np.float32(0.5)")), 0.5L);
  EXPECT_EQ(refusal<double>("'1'"), "TypeError: must be real number, not str");
  EXPECT_EQ(refusal<double>("10**400"), "OverflowError: int too large to convert to float");
  EXPECT_EQ(text(py::from(0.1f)), "0.10000000149011612");
}

TEST_F(ConvertTest, MinusOneIsNoError) {
  EXPECT_EQ(py::to<int>(eval("-1")), -1);
  EXPECT_EQ(py::to<long>(eval("np.int64(-1)")), -1);
  EXPECT_EQ(py::to<double>(eval("np.float32(-1)")), -1.0);
  EXPECT_EQ(py::to<std::complex<double>>(eval("np.complex64(-1)")), std::complex<double>(-1.0));
  EXPECT_EQ(py::to_index(eval("Index(-1)")), -1);
}

TEST_F(ConvertTest, ComplexNumbers) {
  EXPECT_EQ(py::to<std::complex<double>>(eval("1 - 2j")), std::complex<double>(1, -2));
  EXPECT_EQ(py::to<std::complex<float>>(eval("0.5")), std::complex<float>(0.5f));
  EXPECT_EQ(text(py::from(std::complex<float>(1, 2))), "(1+2j)");
  EXPECT_EQ(refusal<std::complex<double>>("'1'"), "TypeError: must be real number, not str");
}

TEST_F(ConvertTest, TruthAndItsErrors) {
  EXPECT_TRUE(py::to<bool>(eval("[0]")));
  EXPECT_FALSE(py::to<bool>(eval("None")));
  EXPECT_EQ(text(py::from(true)), "True");
  EXPECT_NE(refusal<bool>("np.zeros(2)").find("truth value of an array"), std::string::npos);
}

TEST_F(ConvertTest, CharactersOfOneElementStrings) {
  EXPECT_EQ(py::to_character(eval("'\\U0001F600'")), 0x1F600u);
  EXPECT_EQ(py::to_character(eval("65")), 65u);
  EXPECT_EQ(text(py::from_character(0x20AC)), "€");
  auto refused = [](const char* code) { return interpreter::error_of([&] { py::to_character(eval(code)); }); };
  EXPECT_EQ(refused("'ab'"),
            "ValueError: only single character unicode strings can be converted to Py_UCS4, got length 2");
  EXPECT_EQ(refused("-1"), "OverflowError: cannot convert negative value to Py_UCS4");
  EXPECT_EQ(refused("0x110000"), "OverflowError: value too large to convert to Py_UCS4");
}

TEST_F(ConvertTest, CharPointersAreBytes) {
  py::Object bytes = eval("b'ab\\0c'");
  EXPECT_STREQ(py::to<const char*>(bytes), "ab");
  EXPECT_EQ(text(py::from(py::to<unsigned char*>(bytes))), "b'ab'");
  EXPECT_EQ(refusal<char*>("'text'"), "TypeError: expected bytes, str found");
}

TEST_F(ConvertTest, EnumsAreIntegers) {
  enum Color : int { red = -1, green = 4 };
  EXPECT_EQ(py::to<Color>(eval("4")), green);
  EXPECT_EQ(text(py::from(red)), "-1");
  EXPECT_EQ(refusal<Color>("2**40", "enum Color"), "OverflowError: value too large to convert to enum Color");
}

TEST_F(ConvertTest, StructsAreMappings) {
  EXPECT_EQ(through<Sample>("{'mass': 1, 'cell': (2, 3), 'tag': b'ABCD', 'more': 4}"),
            "{'mass': 1.0, 'cell': [2, 3], 'tag': b'ABCD'}");
  EXPECT_EQ(refusal<Sample>("{'mass': 1}"), "ValueError: No value specified for struct attribute 'cell'");
  EXPECT_EQ(refusal<Sample>("5"), "TypeError: Expected a mapping, got int");
  EXPECT_EQ(refusal<Sample>("{'mass': 'x'}"), "TypeError: must be real number, not str");
}

TEST_F(ConvertTest, ArraysTakeAsManyValuesAsTheyHave) {
  int values[2][2];
  py::read_value(eval("[(1, 2), iter([3, 4])]"), values);
  EXPECT_EQ(text(py::write_value(values)), "[[1, 2], [3, 4]]");
  auto refused = [&](const char* code) { return interpreter::error_of([&] { py::read_value(eval(code), values); }); };
  EXPECT_EQ(refused("[(1, 2)]"), "IndexError: not enough values found during array assignment, expected 2, got 1");
  EXPECT_EQ(refused("[(1, 2, 3), (4, 5)]"), "IndexError: too many values found during array assignment, expected 2");
  EXPECT_EQ(refused("3"), "TypeError: 'int' object is not iterable");
}

TEST_F(ConvertTest, CtuplesAreSequencesOfTheirSize) {
  EXPECT_EQ(through<Pair>("[1, 2]"), "(1, 2.0)");
  EXPECT_EQ(refusal<Pair>("(1,)"), "TypeError: Expected a sequence of size 2, got size 1");
  EXPECT_EQ(refusal<Pair>("{1: 2, 3: 4}"), "TypeError: Expected a sequence of size 2, got dict");
}

TEST_F(ConvertTest, DeclaredTypes) {
  const py::TypeTest list{&PyList_Type, true}, exception{reinterpret_cast<PyTypeObject*>(PyExc_LookupError), false};
  auto argument = [](const char* code, const py::TypeTest& test) {
    return interpreter::error_of([&] { py::check_argument(eval(code), test, "a"); });
  };
  auto assigned = [](const char* code, const py::TypeTest& test) {
    return interpreter::error_of([&] { py::check_type(eval(code), test); });
  };
  EXPECT_EQ(argument("[1]", list), "no error");
  EXPECT_EQ(argument("None", list), "no error");
  EXPECT_EQ(argument("(1,)", list), "TypeError: Argument 'a' has incorrect type (expected list, got tuple)");
  EXPECT_EQ(argument("type('L', (list,), {})()", list),
            "TypeError: Argument 'a' has incorrect type (expected list, got L)");
  EXPECT_EQ(argument("None", {&PyList_Type, true, py::Nullable::no}),
            "TypeError: Argument 'a' has incorrect type (expected list, got NoneType)");
  EXPECT_EQ(argument("KeyError()", exception), "no error");
  EXPECT_EQ(assigned("(1,)", list), "TypeError: Expected list, got tuple");
  EXPECT_EQ(assigned("1", exception), "TypeError: Cannot convert int to LookupError");
  EXPECT_EQ(interpreter::error_of([] { py::check_argument_not_none(Py_None, "a"); }),
            "TypeError: Argument 'a' must not be None");
}

}  // namespace

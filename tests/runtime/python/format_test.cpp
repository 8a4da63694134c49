// Format strings against C types: what exporters really write, and the message of everything that is refused.

#include <kc/python/format.h>
#include <kc/python/format_text.h>
#include <kc/python/half.h>

#include <gtest/gtest.h>

#include <complex>
#include <cstddef>
#include <string>

namespace {

using kc::py::Element;
using kc::py::element;
using kc::py::ElementField;
using kc::py::ElementFormat;
using kc::Half;
using kc::py::structure;

struct Point {
  double x;
  int y;
};
struct Pair {
  double re;
  double im;
};
struct Inner {
  char a;
  double b;
};
struct Outer {
  Inner p;
  int q;
};
struct [[gnu::packed]] PackedObject {
  char tag;
  _object* object;
};
struct [[gnu::packed]] Packed {
  char a;
  double b;
};
struct Arrays {
  int a[2][3];
  char s[4];
};
struct Table {
  Pair rows[3];
  Outer cells[2];
};
struct Tail {
  double d;
  char c;
};
struct TailThenByte {
  Tail t;
  char q;
};
enum Colour : unsigned short { red };

}  // namespace

#define KC_FORMAT(TYPE, ...)                                                \
  template <>                                                               \
  struct kc::py::Element<TYPE> {                                            \
    static constexpr ElementField fields[] = {__VA_ARGS__};                 \
    static constexpr ElementFormat format = structure<TYPE>(#TYPE, fields); \
  }

KC_FORMAT(Point, {"x", "double", &element<double>(), offsetof(Point, x)},
          {"y", "int", &element<int>(), offsetof(Point, y)});
KC_FORMAT(Pair, {"re", "double", &element<double>(), offsetof(Pair, re)},
          {"im", "double", &element<double>(), offsetof(Pair, im)});
KC_FORMAT(Inner, {"a", "char", &element<char>(), offsetof(Inner, a)},
          {"b", "double", &element<double>(), offsetof(Inner, b)});
KC_FORMAT(Outer, {"p", "Inner", &element<Inner>(), offsetof(Outer, p)},
          {"q", "int", &element<int>(), offsetof(Outer, q)});
KC_FORMAT(Packed, {"a", "char", &element<char>(), offsetof(Packed, a)},
          {"b", "double", &element<double>(), offsetof(Packed, b)});
KC_FORMAT(Arrays, {"a", "int", &element<int>(), offsetof(Arrays, a), {2, 3}},
          {"s", "char", &element<char>(), offsetof(Arrays, s), {4}});
KC_FORMAT(Table, {"rows", "Pair", &element<Pair>(), offsetof(Table, rows), {3}},
          {"cells", "Outer", &element<Outer>(), offsetof(Table, cells), {2}});
KC_FORMAT(Tail, {"d", "double", &element<double>(), offsetof(Tail, d)},
          {"c", "char", &element<char>(), offsetof(Tail, c)});
KC_FORMAT(TailThenByte, {"t", "Tail", &element<Tail>(), offsetof(TailThenByte, t)},
          {"q", "char", &element<char>(), offsetof(TailThenByte, q)});

struct TaggedName {
  char tag;
  char name[2];
};
struct Tails {
  Tail tails[2];
};
struct [[gnu::packed]] PackedRows {
  int first;
  Packed rows[2];
};
KC_FORMAT(PackedObject, {"tag", "char", &element<char>(), offsetof(PackedObject, tag)},
          {"object", "object", &element<_object*>(), offsetof(PackedObject, object)});
KC_FORMAT(TaggedName, {"tag", "char", &element<char>(), offsetof(TaggedName, tag)},
          {"name", "char", &element<char>(), offsetof(TaggedName, name), {2}});
KC_FORMAT(Tails, {"tails", "Tail", &element<Tail>(), offsetof(Tails, tails), {2}});
KC_FORMAT(PackedRows, {"first", "int", &element<int>(), offsetof(PackedRows, first)},
          {"rows", "Packed", &element<Packed>(), offsetof(PackedRows, rows), {2}});

namespace {

// Empty when the format is accepted, else the message.
template <class T>
std::string refusal(const char* format, const char* type_name = element<T>().name) {
  kc::py::FormatError error;
  const bool accepted = kc::py::check_format(element<T>(), type_name, format, error);
  EXPECT_EQ(accepted, error.text[0] == '\0');
  return error.text;
}

std::string mismatch(const std::string& expected, const std::string& got) {
  return "Buffer dtype mismatch, expected " + expected + " but got " + got;
}

template <class T>
std::string text_of() {
  char text[200];
  const std::size_t length = kc::py::format_text(element<T>(), text, sizeof text);
  EXPECT_EQ(length, std::string(text).size());
  return text;
}

TEST(Format, IntegersMatchByKindAndSize) {
  for (const char* format : {"l", "q", "<q", "=q", "@l", "^l", "^q", " q", "q ", "\n=\tq"}) {
    EXPECT_EQ(refusal<long>(format), "") << format;
    EXPECT_EQ(refusal<long long>(format), "") << format;
  }
  EXPECT_EQ(refusal<int>("i"), "");
  EXPECT_EQ(refusal<int>("<l"), "");
  EXPECT_EQ(refusal<unsigned short>("=H"), "");
  EXPECT_EQ(refusal<long>("<l"), mismatch("'long'", "'long'"));
  EXPECT_EQ(refusal<int>("I"), mismatch("'int'", "'unsigned int'"));
  EXPECT_EQ(refusal<unsigned long>("q"), mismatch("'unsigned long'", "'long long'"));
  EXPECT_EQ(refusal<short>("Q"), mismatch("'short'", "'unsigned long long'"));
  EXPECT_EQ(refusal<long>("L"), mismatch("'long'", "'unsigned long'"));
}

TEST(Format, EnumsMatchTheirUnderlyingType) {
  EXPECT_EQ(refusal<Colour>("H", "Colour"), "");
  EXPECT_EQ(refusal<Colour>("h", "Colour"), mismatch("'Colour'", "'short'"));
}

TEST(Format, CharMatchesEveryIntegerOfOneByte) {
  for (const char* format : {"c", "b", "B", "?", "s", "1s", "p"}) {
    EXPECT_EQ(refusal<char>(format), "") << format;
    EXPECT_EQ(refusal<const char>(format), "") << format;
  }
  EXPECT_EQ(refusal<unsigned char>("c"), "");
  EXPECT_EQ(refusal<unsigned char>("?"), "");
  EXPECT_EQ(refusal<bool>("?"), "");
  EXPECT_EQ(refusal<bool>("B"), "");
  EXPECT_EQ(refusal<signed char>("1s"), "");
  EXPECT_EQ(refusal<signed char>("B"), mismatch("'signed char'", "'unsigned char'"));
  EXPECT_EQ(refusal<unsigned char>("1s"), mismatch("'unsigned char'", "a string"));
  EXPECT_EQ(refusal<char>("2s"), mismatch("end", "a string"));
  EXPECT_EQ(refusal<char>("h"), mismatch("'char'", "'short'"));
}

TEST(Format, RealNumbers) {
  EXPECT_EQ(refusal<double>("d"), "");
  EXPECT_EQ(refusal<double>("=d"), "");
  EXPECT_EQ(refusal<double>("1d"), "");
  EXPECT_EQ(refusal<long double>("g"), "");
  EXPECT_EQ(refusal<long double>("<g"), "");
  EXPECT_EQ(refusal<double>("f", "const td_double"), mismatch("'const td_double'", "'float'"));
  EXPECT_EQ(refusal<float>("g"), mismatch("'float'", "'long double'"));
  EXPECT_EQ(refusal<double>("?"), mismatch("'double'", "'bool'"));
  EXPECT_EQ(refusal<double>("O"), mismatch("'double'", "Python object"));
  EXPECT_EQ(refusal<double>("8s"), mismatch("'double'", "a string"));
}

TEST(Format, ComplexNumbersAreNoPairs) {
  EXPECT_EQ(refusal<std::complex<double>>("Zd"), "");
  EXPECT_EQ(refusal<std::complex<float>>("=Zf"), "");
  EXPECT_EQ(refusal<std::complex<double>>("Zf"), mismatch("'double complex'", "'complex float'"));
  EXPECT_EQ(refusal<double>("Zd"), mismatch("'double'", "'complex double'"));
  EXPECT_EQ(refusal<std::complex<double>>("dd"), mismatch("'double complex'", "'double'"));
  EXPECT_EQ(refusal<std::complex<double>>("g"), mismatch("'double complex'", "'long double'"));
  EXPECT_EQ(refusal<std::complex<double>>("Zi"), "Unexpected format string character: 'Z'");
  EXPECT_EQ(refusal<std::complex<double>>("Z"), "Unexpected format string character: 'Z'");
}

TEST(Format, ObjectsAreOnlyObjects) {
  EXPECT_EQ(refusal<_object*>("O"), "");
  EXPECT_EQ(refusal<_object*>("l"), mismatch("'Python object'", "'long'"));
  EXPECT_EQ(refusal<long>("O"), mismatch("'long'", "Python object"));
}

TEST(Format, NumberOfItems) {
  EXPECT_EQ(refusal<double>(""), mismatch("'double'", "end"));
  EXPECT_EQ(refusal<double>("dd"), mismatch("end", "'double'"));
  EXPECT_EQ(refusal<double>("2d"), mismatch("end", "'double'"));
  EXPECT_EQ(refusal<double>("di"), mismatch("end", "'int'"));
  EXPECT_EQ(refusal<double>("dif"), mismatch("end", "'int'"));
  EXPECT_EQ(refusal<double>("99999999999999999999d"), mismatch("end", "'double'"));
  EXPECT_EQ(refusal<double>("0id"), "");
  EXPECT_EQ(refusal<double>("(3)d"), "Expected 0 dimension(s), got 1");
  EXPECT_EQ(refusal<double>("(1,2)T{d}"), "Expected 0 dimension(s), got 2");
}

TEST(Format, WhatCannotBeRead) {
  const std::string refused = "Does not understand character buffer dtype format string ";
  EXPECT_EQ(refusal<double>("$"), refused + "('$')");
  EXPECT_EQ(refusal<float>("e"), refused + "('e')");
  EXPECT_EQ(refusal<long>("n"), refused + "('n')");
  EXPECT_EQ(refusal<long>("P"), refused + "('P')");
  EXPECT_EQ(refusal<int>("i$"), refused + "('$')");
  EXPECT_EQ(refusal<int>("d$"), refused + "('$')");
  EXPECT_EQ(refusal<int>(">i"), "Big-endian buffer not supported on little-endian compiler");
  EXPECT_EQ(refusal<int>("!i"), "Big-endian buffer not supported on little-endian compiler");
  EXPECT_EQ(refusal<int>("Ti"), "Buffer acquisition: Expected '{' after 'T'");
  EXPECT_EQ(refusal<int>("T{i"), "Unexpected end of format string, expected '}'");
  EXPECT_EQ(refusal<int>("i}"), "Unexpected format string character: '}'");
  EXPECT_EQ(refusal<int>("i:name"), "Unexpected end of format string, expected ':'");
  EXPECT_EQ(refusal<int>("(2"), "Unexpected end of format string, expected ')'");
  EXPECT_EQ(refusal<int>("(a)i"), refused + "('a')");
  EXPECT_EQ(refusal<int>("(2;3)i"), "Expected a comma in format string, got ';'");
  EXPECT_EQ(refusal<int>("2(3)i"), "Cannot handle repeated arrays in format string");
  EXPECT_EQ(refusal<int>("(3)2i"), "Cannot handle repeated arrays in format string");
  EXPECT_NE(refusal<int>(std::string(100, 'T').insert(1, 99, '{').c_str()), "");
  std::string deep;
  for (int k = 0; k < 100; ++k) deep += "T{";
  EXPECT_EQ(refusal<int>(deep.c_str()), "Structs in format string are nested too deeply");
}

TEST(Format, StructsAreTheirMembers) {
  for (const char* format : {"T{d:x:i:y:}", "di", "T{d:x:i:y:xxxx}", "T{d:x:i:y:4x}", "d:x: i:y:", "T{T{d}T{i}}", "<di",
                             "T{<d:x:<i:y:}", "T{=d:x:@i:y:}"})
    EXPECT_EQ(refusal<Point>(format), "") << format;
  EXPECT_EQ(refusal<Point>("T{d:x:}"), mismatch("'int'", "end in 'Point.y'"));
  EXPECT_EQ(refusal<Point>("d", "const Point"), mismatch("'int'", "end in 'const Point.y'"));
  EXPECT_EQ(refusal<Point>("T{d:x:f:y:}"), mismatch("'int'", "'float' in 'Point.y'"));
  EXPECT_EQ(refusal<Point>("f"), mismatch("'double'", "'float' in 'Point.x'"));
  EXPECT_EQ(refusal<Point>("T{d:x:i:y:i:z:}"), mismatch("end", "'int'"));
  EXPECT_EQ(refusal<Point>("T{d:x:xi:y:}"), "Buffer dtype mismatch; next field is at offset 12 but 8 expected");
  EXPECT_EQ(refusal<double>("T{d:x:i:y:}"), mismatch("end", "'int'"));
}

TEST(Format, OffsetsFollowTheMode) {
  EXPECT_EQ(refusal<Inner>("T{b:a:xxxxxxxd:b:}"), "");
  EXPECT_EQ(refusal<Inner>("T{b:a:d:b:}"), "");
  EXPECT_EQ(refusal<Inner>("T{B:a:=d:b:}"), "Buffer dtype mismatch; next field is at offset 1 but 8 expected");
  EXPECT_EQ(refusal<Inner>("T{<b:a:<d:b:}"), "Buffer dtype mismatch; next field is at offset 1 but 8 expected");
  EXPECT_EQ(refusal<Packed>("T{B:a:=d:b:}"), "");
  EXPECT_EQ(refusal<Packed>("^bd"), "");
  EXPECT_EQ(refusal<Packed>("T{b:a:xxxxxxxd:b:}"), "Buffer dtype mismatch; next field is at offset 8 but 1 expected");
}

TEST(Format, NestedStructs) {
  EXPECT_EQ(refusal<Outer>("T{T{b:a:xxxxxxxd:b:}:p:i:q:}"), "");
  EXPECT_EQ(refusal<Outer>("T{T{b:a:d:b:}:p:i:q:}"), "");
  EXPECT_EQ(refusal<Outer>("T{T{b:a:xxxxxxxf:b:}:p:i:q:}"), mismatch("'double'", "'float' in 'Inner.b'"));
  EXPECT_EQ(refusal<Outer>("T{T{b:a:xxxxxxxd:b:}:p:f:q:}"), mismatch("'int'", "'float' in 'Outer.q'"));
}

TEST(Format, PaddingBehindANestedStructIsWrittenOrImplied) {
  EXPECT_EQ(refusal<TailThenByte>("T{T{d:d:b:c:}:t:xxxxxxxb:q:}"), "");
  EXPECT_EQ(refusal<TailThenByte>("T{T{d:d:b:c:7x}:t:b:q:}"), "");
  EXPECT_EQ(refusal<TailThenByte>("T{T{d:d:b:c:}:t:b:q:}"), "");
  EXPECT_EQ(refusal<TailThenByte>("T{=T{d:d:b:c:}:t:b:q:}"),
            "Buffer dtype mismatch; next field is at offset 9 but 16 expected");
}

TEST(Format, MembersThatAreArrays) {
  for (const char* format :
       {"T{(2,3)i:a:4s:s:}", "T{(2, 3)=i:a:4s:s:}", "T{( 2,\t3 )i:a:(4)b:s:}", "(2,3)i(4)B", "(2,3)i(4)c"})
    EXPECT_EQ(refusal<Arrays>(format), "") << format;
  EXPECT_EQ(refusal<Arrays>("(2,4)i4s"), "Expected a dimension of size 3, got 4");
  EXPECT_EQ(refusal<Arrays>("(6)i4s"), "Expected a dimension of size 2, got 6");
  EXPECT_EQ(refusal<Arrays>("(2)i4s"), "Expected 2 dimension(s), got 1");
  EXPECT_EQ(refusal<Arrays>("(2,3,1)i4s"), "Expected 2 dimension(s), got 3");
  EXPECT_EQ(refusal<Arrays>("(2,3)i5s"), "Expected a dimension of size 4, got 5");
  EXPECT_EQ(refusal<Arrays>("6i4s"), "Expected 2 dimensions, got 0");
  EXPECT_EQ(refusal<Arrays>("2s"), "Expected 2 dimensions, got 1");
  EXPECT_EQ(refusal<Arrays>("(2,3)i4b"), "Expected 1 dimensions, got 0");
  EXPECT_EQ(refusal<Arrays>("(2,3)f4s"), mismatch("'int'", "'float' in 'Arrays.a'"));
}

TEST(Format, PairsOfRealsAreComplexToo) {
  for (const char* format : {"Zd", "T{d:re:d:im:}", "dd", "2d"}) EXPECT_EQ(refusal<Pair>(format), "") << format;
  EXPECT_EQ(refusal<Pair>("Zf"), mismatch("'double'", "'complex float' in 'Pair.re'"));
  EXPECT_EQ(refusal<Pair>("d"), mismatch("'double'", "end in 'Pair.im'"));
  EXPECT_EQ(refusal<Point>("Zd"), mismatch("'double'", "'complex double' in 'Point.x'"));
}

TEST(Format, ArraysOfStructs) {
  EXPECT_EQ(refusal<Table>("T{(3)T{d:re:d:im:}:rows:(2)T{T{b:a:7xd:b:}:p:i:q:4x}:cells:}"), "");
  EXPECT_EQ(refusal<Table>("T{(3)Zd:rows:(2)T{T{b:a:7xd:b:}:p:i:q:}:cells:}"), "");
  EXPECT_EQ(refusal<Table>("3T{dd}2T{T{bd}i}"), "");
  EXPECT_EQ(refusal<Table>("(2)T{dd}"), "Expected a dimension of size 3, got 2");
  EXPECT_EQ(refusal<Table>("(3,1)T{dd}"), "Expected 1 dimension(s), got 2");
  EXPECT_EQ(refusal<Table>("3T{dd}1T{T{bd}i}"), mismatch("'Inner'", "end in 'Outer.p'"));
}

TEST(Format, WhatNumPyLeavesOut) {
  EXPECT_EQ(refusal<PackedObject>("T{b:tag:O:object:}"), "");
  EXPECT_EQ(refusal<Tails>("T{(2)T{d:d:b:c:}:tails:}"), "");
  EXPECT_EQ(refusal<PackedRows>("T{i:first:(2)T{b:a:=d:b:}:rows:}"), "");
  EXPECT_EQ(refusal<Arrays>("T{(2,3)i:a:(4)1s:s:}"), "");
  EXPECT_EQ(refusal<Arrays>("T{(2,3)i:a:(4)2s:s:}"), "Expected 1 dimension(s), got 2");
}

TEST(Format, AStringIsOneArrayOrCharacters) {
  EXPECT_EQ(refusal<TaggedName>("T{c:tag:2s:name:}"), "");
  EXPECT_EQ(refusal<TaggedName>("T{1s:tag:2s:name:}"), "");
  EXPECT_EQ(refusal<TaggedName>("T{2s:name:}"), "Expected a dimension of size 2, got 1");
}

TEST(Format, StructsCannotBeAbsent) {
  EXPECT_EQ(refusal<Point>("0T{d:x:i:y:}"), "Cannot handle structs that are repeated 0 times in format string");
}

TEST(Format, Float16IsOnlyReadWhereItIsExpected) {
  EXPECT_EQ(refusal<double>("e"), "Does not understand character buffer dtype format string ('e')");
  EXPECT_EQ(refusal<Half>("e"), "");
  EXPECT_EQ(refusal<Half>("<e"), "");
  EXPECT_EQ(refusal<Half>("f"), mismatch("'float16'", "'float'"));
}

TEST(Format, RepeatedGroupsWithoutMembersEnd) {
  EXPECT_EQ(refusal<int>("2000000000T{}i"), "");
  EXPECT_EQ(refusal<int>("2000000000T{2000000000T{xx}}"), mismatch("'int'", "end"));
}

TEST(Format, TextThatIsWrittenMatchesItsType) {
  EXPECT_EQ(text_of<double>(), "d");
  EXPECT_EQ(text_of<std::complex<float>>(), "Zf");
  EXPECT_EQ(text_of<Point>(), "T{d:x:i:y:4x}");
  EXPECT_EQ(text_of<Inner>(), "T{c:a:7xd:b:}");
  EXPECT_EQ(text_of<Packed>(), "^T{c:a:d:b:}");
  EXPECT_EQ(text_of<Arrays>(), "T{(2,3)i:a:(4)c:s:}");
  EXPECT_EQ(text_of<Table>(), "T{(3)T{d:re:d:im:}:rows:(2)T{T{c:a:7xd:b:}:p:i:q:4x}:cells:}");
  EXPECT_EQ(refusal<Inner>(text_of<Inner>().c_str()), "");
  EXPECT_EQ(refusal<Packed>(text_of<Packed>().c_str()), "");
  EXPECT_EQ(refusal<Arrays>(text_of<Arrays>().c_str()), "");
  EXPECT_EQ(refusal<Table>(text_of<Table>().c_str()), "");
  EXPECT_EQ(refusal<TailThenByte>(text_of<TailThenByte>().c_str()), "");
}

TEST(Format, TextIsCutAtItsCapacity) {
  char text[4];
  EXPECT_EQ(kc::py::format_text(element<Point>(), text, sizeof text), 13u);
  EXPECT_STREQ(text, "T{d");
}

}  // namespace

// Any text as a buffer format, against descriptions of every kind. The parser may refuse it, with a message; it may not
// read outside the text, overflow, or go on for long.
//
//   clang++-19 -std=c++17 -g -fsanitize=fuzzer,address,undefined -I runtime/include tests/fuzz/format_fuzz.cpp -o
//   format_fuzz

#include <kc/python/format.h>
#include <kc/python/format_text.h>

#include <complex>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace {

using kc::py::element;
using kc::py::ElementField;
using kc::py::ElementFormat;
using kc::py::structure;

struct Pair {
  double re;
  double im;
};
struct Inner {
  char tag;
  Pair pairs[2];
};
struct [[gnu::packed]] Packed {
  char tag;
  long double value;
};
struct Outer {
  Inner inner[3];
  int numbers[2][3];
  char name[4];
  Packed packed;
};

}  // namespace

template <>
struct kc::py::Element<Pair> {
  static constexpr ElementField fields[] = {{"re", "double", &element<double>(), offsetof(Pair, re)},
                                            {"im", "double", &element<double>(), offsetof(Pair, im)}};
  static constexpr ElementFormat format = structure<Pair>("Pair", fields);
};
template <>
struct kc::py::Element<Inner> {
  static constexpr ElementField fields[] = {{"tag", "char", &element<char>(), offsetof(Inner, tag)},
                                            {"pairs", "Pair", &element<Pair>(), offsetof(Inner, pairs), {2}}};
  static constexpr ElementFormat format = structure<Inner>("Inner", fields);
};
template <>
struct kc::py::Element<Packed> {
  static constexpr ElementField fields[] = {{"tag", "char", &element<char>(), offsetof(Packed, tag)},
                                            {"value", "long double", &element<long double>(), offsetof(Packed, value)}};
  static constexpr ElementFormat format = structure<Packed>("Packed", fields);
};
template <>
struct kc::py::Element<Outer> {
  static constexpr ElementField fields[] = {{"inner", "Inner", &element<Inner>(), offsetof(Outer, inner), {3}},
                                            {"numbers", "int", &element<int>(), offsetof(Outer, numbers), {2, 3}},
                                            {"name", "char", &element<char>(), offsetof(Outer, name), {4}},
                                            {"packed", "Packed", &element<Packed>(), offsetof(Outer, packed)}};
  static constexpr ElementFormat format = structure<Outer>("Outer", fields);
};

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

// Either accepted without a message, or refused with one.
void check(const ElementFormat& expected, const char* text) {
  kc::py::FormatError error;
  const bool accepted = kc::py::check_format(expected, expected.name, text, error);
  require(accepted == (error.text[0] == '\0'));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // A copy of its own, with nothing behind the final 0 that could be read unnoticed.
  char* text = static_cast<char*>(std::malloc(size + 1));
  std::memcpy(text, data, size);
  text[size] = '\0';
  for (const ElementFormat* expected :
       {&element<double>(), &element<char>(), &element<unsigned long>(), &element<std::complex<float>>(),
        &element<_object*>(), &element<Pair>(), &element<Inner>(), &element<Packed>(), &element<Outer>()})
    check(*expected, text);
  std::free(text);
  return 0;
}

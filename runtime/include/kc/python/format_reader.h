// Reads a PEP 3118 format string item by item. Nothing here knows what is expected; see format.h for that.
//
//   T{b:a:xxx(2,3)=d:b:}   →   `{`, b, x, d with extents 2 and 3, `}`, end
#pragma once

#include <kc/python/element.h>

#include <cstdarg>
#include <cstdio>

#pragma GCC visibility push(hidden)

namespace kc::py {

// Why a format is refused: the text of a ValueError, cut at its capacity.
struct FormatError {
  static constexpr std::size_t capacity = 512;
  char text[capacity];

  FormatError() { text[0] = '\0'; }

  // Always false, so that a function can fail by `return error.set(...)`.
  [[gnu::format(printf, 2, 3), gnu::cold, gnu::noinline]] bool set(const char* format, ...) {
    std::va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(text, capacity, format, arguments);
    va_end(arguments);
    return false;
  }
};

struct FormatItem {
  char code = 0;  // of the struct module, or `{`, `}`, or 0 at the end
  bool is_complex = false;
  bool native_size = true;  // else the standard sizes of the struct module
  bool aligned = true;      // at a multiple of its alignment
  Index count = 1;          // written before the code
  int rank = 0;             // of a sub-array
  Index extents[ElementField::max_rank] = {};
};

struct CodeInfo {
  ElementKind kind;
  unsigned char native_size;  // 0: not a code of an element
  unsigned char standard_size;
  unsigned char alignment;
  const char* description;  // as messages show it
};

// `s` and `p` are strings of one-byte elements.
[[gnu::noinline]] constexpr CodeInfo code_info(char code) {
  using K = ElementKind;
  switch (code) {
    case '?': return {K::unsigned_integer, 1, 1, 1, "'bool'"};
    case 'c': return {K::character, 1, 1, 1, "'char'"};
    case 'b': return {K::signed_integer, 1, 1, 1, "'signed char'"};
    case 'B': return {K::unsigned_integer, 1, 1, 1, "'unsigned char'"};
    case 'h': return {K::signed_integer, 2, 2, alignof(short), "'short'"};
    case 'H': return {K::unsigned_integer, 2, 2, alignof(short), "'unsigned short'"};
    case 'i': return {K::signed_integer, sizeof(int), 4, alignof(int), "'int'"};
    case 'I': return {K::unsigned_integer, sizeof(int), 4, alignof(int), "'unsigned int'"};
    case 'l': return {K::signed_integer, sizeof(long), 4, alignof(long), "'long'"};
    case 'L': return {K::unsigned_integer, sizeof(long), 4, alignof(long), "'unsigned long'"};
    case 'q': return {K::signed_integer, 8, 8, alignof(long long), "'long long'"};
    case 'Q': return {K::unsigned_integer, 8, 8, alignof(long long), "'unsigned long long'"};
    case 'e': return {K::real, 2, 2, 2, "'float16'"};
    case 'f': return {K::real, 4, 4, alignof(float), "'float'"};
    case 'd': return {K::real, 8, 8, alignof(double), "'double'"};
    // The struct module has no size for it; ctypes and NumPy mean the native one.
    case 'g': return {K::real, sizeof(long double), sizeof(long double), alignof(long double), "'long double'"};
    case 's':
    case 'p': return {K::signed_integer, 1, 1, 1, "a string"};
    case 'O': return {K::object, sizeof(void*), sizeof(void*), alignof(void*), "Python object"};
    case 0: return {K::object, 0, 0, 1, "end"};
    default: return {K::object, 0, 0, 1, "unparsable format string"};
  }
}

constexpr Index item_size(const FormatItem& item) {
  const CodeInfo info = code_info(item.code);
  const Index size = item.native_size ? info.native_size : info.standard_size;
  return item.is_complex ? 2 * size : size;
}

class FormatReader {
 public:
  FormatReader(const char* text, FormatError& error) : at_(text), error_(error) {}

  // False if the text cannot be understood; the error says why. Names, blanks and modes go by without an item.
  bool next(FormatItem& item) {
    item = FormatItem();
    while (true) {
      if (is_digit(*at_)) {
        item.count = read_number();
      } else if (*at_ == '(') {
        if (!read_extents(item)) return false;
      } else if (*at_ == ':') {
        if (!skip_name()) return false;
      } else if (!skip_blank_or_mode()) {
        return error_.text[0] == '\0' && read_code(item);
      }
    }
  }

  // The position, to read a struct that is repeated once more.
  struct Place {
    const char* at;
    char mode;
  };
  Place place() const { return {at_, mode_}; }
  void return_to(Place place) { at_ = place.at, mode_ = place.mode; }

 private:
  static constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
  static constexpr bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

  // Beyond the largest number the value stays there: no buffer has so many elements, and sums of such numbers still
  // fit.
  Index read_number() {
    constexpr Index largest = 0x7FFFFFFF;
    Index number = 0;
    for (; is_digit(*at_); ++at_) number = number > largest / 10 ? largest : number * 10 + (*at_ - '0');
    return number < largest ? number : largest;
  }

  void skip_blanks() {
    while (is_blank(*at_)) ++at_;
  }

  bool refuse_character() {
    return error_.set("Does not understand character buffer dtype format string ('%c')", *at_);
  }

  bool read_extents(FormatItem& item) {
    if (item.count != 1) return error_.set("Cannot handle repeated arrays in format string");
    item.rank = 0;
    ++at_;
    for (skip_blanks(); *at_ && *at_ != ')'; skip_blanks()) {
      if (!is_digit(*at_)) return refuse_character();
      const Index extent = read_number();
      if (item.rank == ElementField::max_rank)
        return error_.set("Cannot handle arrays of so many dimensions in format string");
      item.extents[item.rank++] = extent;
      skip_blanks();
      if (*at_ == ',')
        ++at_;
      else if (*at_ && *at_ != ')')
        return error_.set("Expected a comma in format string, got '%c'", *at_);
    }
    if (!*at_) return error_.set("Unexpected end of format string, expected ')'");
    ++at_;
    return true;
  }

  bool skip_name() {
    for (++at_; *at_ && *at_ != ':';) ++at_;
    if (!*at_) return error_.set("Unexpected end of format string, expected ':'");
    ++at_;
    return true;
  }

  // False at anything else, and, with an error, at a byte order that is not the one of this machine.
  bool skip_blank_or_mode() {
    const char c = *at_;
    if (c == '>' || c == '!') return error_.set("Big-endian buffer not supported on little-endian compiler");
    if (c == '@' || c == '^' || c == '=' || c == '<')
      mode_ = c;
    else if (!is_blank(c))
      return false;
    ++at_;
    return true;
  }

  bool read_code(FormatItem& item) {
    item.native_size = mode_ == '@' || mode_ == '^';
    item.aligned = mode_ == '@';
    if (!*at_) return item.code = 0, true;
    if (*at_ == '}') return item.code = *at_++, true;
    if (*at_ == 'T') return read_brace(item);
    if (*at_ == 'Z') {
      if (at_[1] != 'f' && at_[1] != 'd' && at_[1] != 'g') return error_.set("Unexpected format string character: 'Z'");
      item.is_complex = true;
      ++at_;
    }
    if (*at_ != 'x' && code_info(*at_).native_size == 0) return refuse_character();
    if (item.rank > 0 && item.count != 1 && *at_ != 's' && *at_ != 'p')
      return error_.set("Cannot handle repeated arrays in format string");
    item.code = *at_++;
    return true;
  }

  bool read_brace(FormatItem& item) {
    if (*++at_ != '{') return error_.set("Buffer acquisition: Expected '{' after 'T'");
    if (item.rank > 0 && item.count != 1) return error_.set("Cannot handle repeated arrays in format string");
    item.code = *at_++;
    return true;
  }

  const char* at_;
  char mode_ = '@';
  FormatError& error_;
};

}  // namespace kc::py

#pragma GCC visibility pop

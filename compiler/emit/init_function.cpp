#include "emit/names.h"
#include "support/utf8.h"

#include <algorithm>
#include <vector>

namespace kernelc::emit {

namespace {

// The numbers of RFC 3492.
constexpr unsigned base = 36, least_threshold = 1, most_threshold = 26, skew = 38, damp = 700, first_bias = 72, first_code = 0x80;

unsigned adapted_bias(unsigned delta, unsigned count, bool is_first) {
  delta = is_first ? delta / damp : delta / 2;
  delta += delta / count;
  unsigned steps = 0;
  for (; delta > (base - least_threshold) * most_threshold / 2; steps += base) delta /= base - least_threshold;
  return steps + (base - least_threshold + 1) * delta / (delta + skew);
}

char digit(unsigned value) { return static_cast<char>(value < 26 ? 'a' + value : '0' + value - 26); }

void add_number(std::string& text, unsigned number, unsigned bias) {
  for (unsigned k = base;; k += base) {
    const unsigned threshold = k <= bias ? least_threshold : std::min(k - bias, most_threshold);
    if (number < threshold) break;
    text += digit(threshold + (number - threshold) % (base - threshold));
    number = (number - threshold) / (base - threshold);
  }
  text += digit(number);
}

/// The ASCII characters, then where and which the others are.
std::string punycode(const std::vector<char32_t>& codes) {
  std::string text;
  for (const char32_t code : codes)
    if (code < first_code) text += static_cast<char>(code);
  const unsigned plain = static_cast<unsigned>(text.size());
  if (plain > 0) text += '-';
  unsigned written = plain, delta = 0, bias = first_bias;
  for (char32_t next = first_code; written < codes.size(); ++next) {
    char32_t least = 0x10FFFF;
    for (const char32_t code : codes)
      if (code >= next) least = std::min(least, code);
    delta += static_cast<unsigned>(least - next) * (written + 1);
    next = least;
    for (const char32_t code : codes) {
      if (code < next) ++delta;
      if (code != next) continue;
      add_number(text, delta, bias);
      bias = adapted_bias(delta, written + 1, written == plain);
      delta = 0;
      ++written;
    }
    ++delta;
  }
  return text;
}

}  // namespace

std::string init_function(std::string_view module) {
  std::vector<char32_t> codes;
  for (CodePoint point; !module.empty(); module.remove_prefix(std::max<std::size_t>(point.length, 1))) {
    point = decode_utf8(module);
    codes.push_back(point.code);
  }
  if (std::all_of(codes.begin(), codes.end(), [](char32_t code) { return code < first_code; }))
    return "PyInit_" + std::string(codes.begin(), codes.end());
  std::string name = punycode(codes);
  std::replace(name.begin(), name.end(), '-', '_');
  return "PyInitU_" + name;
}

}  // namespace kernelc::emit

#include "syntax/literals.h"

#include <algorithm>
#include <optional>

#include "syntax/unicode.h"

namespace kernelc::syntax {

namespace {

void append_utf8(std::string& out, char32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | code >> 6);
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | code >> 12);
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | code >> 18);
    out += static_cast<char>(0x80 | (code >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 16;
}

/// Decodes one literal from its beginning to its end.
class StringDecoder {
 public:
  StringDecoder(std::string_view content, ast::StringExpr::Kind kind, bool is_raw)
      : content_(content),
        is_bytes_(kind == ast::StringExpr::Kind::Bytes || kind == ast::StringExpr::Kind::Char),
        is_raw_(is_raw) {}

  std::variant<std::string, LiteralError> decode() {
    while (at_ < content_.size() && !error_) step();
    if (error_) return std::move(*error_);
    return std::move(value_);
  }

 private:
  void step() {
    const char c = content_[at_];
    if (c == '\r') {
      append_line_end(at_);
    } else if (c == '\\' && !is_raw_ && at_ + 1 < content_.size()) {
      escape(content_[at_ + 1]);
    } else if (is_bytes_ && static_cast<unsigned char>(c) >= 0x80) {
      fail(1, "bytes can hold only ASCII characters; use an escape such as '\\xe9'");
    } else {
      value_ += c;
      ++at_;
    }
  }

  void append_line_end(std::size_t at) {
    value_ += '\n';
    at_ = at + (content_.substr(at, 2) == "\r\n" ? 2 : 1);
  }

  /// `c` follows the backslash at `at_`.
  void escape(char c) {
    switch (c) {
      case '\n': at_ += 2; return;
      case '\r': at_ += content_.substr(at_ + 1, 2) == "\r\n" ? 3 : 2; return;
      case '\\': return simple('\\');
      case '\'': return simple('\'');
      case '"': return simple('"');
      case 'a': return simple('\a');
      case 'b': return simple('\b');
      case 'f': return simple('\f');
      case 'n': return simple('\n');
      case 'r': return simple('\r');
      case 't': return simple('\t');
      case 'v': return simple('\v');
      case 'x': return numeric(2);
      case 'u': return is_bytes_ ? keep() : numeric(4);
      case 'U': return is_bytes_ ? keep() : numeric(8);
      case 'N': return is_bytes_ ? keep() : named();
      default: return c >= '0' && c <= '7' ? octal() : keep();
    }
  }

  void simple(char c) {
    value_ += c;
    at_ += 2;
  }

  /// An escape that is none: the backslash stands for itself.
  void keep() {
    value_ += '\\';
    ++at_;
  }

  void octal() {
    char32_t code = 0;
    std::size_t i = at_ + 1;
    for (; i < at_ + 4 && i < content_.size() && digit_value(content_[i]) < 8; ++i)
      code = code * 8 + static_cast<char32_t>(digit_value(content_[i]));
    at_ = i;
    append(code);
  }

  void numeric(std::size_t digits) {
    char32_t code = 0;
    for (std::size_t i = at_ + 2; i < at_ + 2 + digits; ++i) {
      if (i >= content_.size() || digit_value(content_[i]) > 15)
        return fail(std::min(i, content_.size()) - at_,
                    std::string("'\\") + content_[at_ + 1] + "' needs " + std::to_string(digits) + " hexadecimal digits");
      code = code * 16 + static_cast<char32_t>(digit_value(content_[i]));
    }
    if (code > 0x10FFFF) return fail(digits + 2, "there is no such character");
    at_ += digits + 2;
    append(code);
  }

  /// \N{NAME}
  void named() {
    const std::size_t close = content_.find('}', at_);
    const bool is_named = content_.substr(at_ + 2, 1) == "{" && close != std::string_view::npos && close > at_ + 3;
    if (!is_named) return fail(2, "'\\N' needs the name of a character in braces");
    const std::string_view name = content_.substr(at_ + 3, close - at_ - 3);
    const auto character = character_named(name);
    if (!character) return fail(close + 1 - at_, "there is no character named '" + std::string(name) + "'");
    append(*character);
    at_ = close + 1;
  }

  void append(char32_t code) {
    if (is_bytes_)
      value_ += static_cast<char>(code);
    else
      append_utf8(value_, code);
  }

  void fail(std::size_t length, std::string message) { error_ = LiteralError{at_, length, std::move(message)}; }

  std::string_view content_;
  bool is_bytes_;
  bool is_raw_;
  std::size_t at_ = 0;
  std::string value_;
  std::optional<LiteralError> error_;
};

}  // namespace

IntegerParts split_integer(std::string_view literal) {
  const std::size_t suffix = literal.find_last_not_of("uUlL") + 1;
  return {without_underscores(literal.substr(0, suffix)), std::string(literal.substr(suffix))};
}

std::string without_underscores(std::string_view literal) {
  std::string digits(literal);
  digits.erase(std::remove(digits.begin(), digits.end(), '_'), digits.end());
  return digits;
}

StringForm string_form(std::string_view literal) {
  StringForm form;
  const std::size_t quotes = literal.find_first_of("\"'");
  for (const char c : literal.substr(0, quotes)) {
    switch (c) {
      case 'r':
      case 'R': form.is_raw = true; break;
      case 'b':
      case 'B': form.kind = ast::StringExpr::Kind::Bytes; break;
      case 'c':
      case 'C': form.kind = ast::StringExpr::Kind::Char; break;
      default: form.kind = ast::StringExpr::Kind::Unicode;
    }
  }
  const std::string_view quoted = literal.substr(quotes);
  const std::size_t width = quoted.size() >= 3 && quoted[1] == quoted[0] && quoted[2] == quoted[0] ? 3 : 1;
  form.begin = quotes + width;
  const bool is_closed = literal.size() >= form.begin + width && literal.ends_with(quoted.substr(0, width));
  form.end = is_closed ? literal.size() - width : literal.size();
  return form;
}

std::variant<std::string, LiteralError> decode_string(std::string_view content, ast::StringExpr::Kind kind, bool is_raw) {
  return StringDecoder(content, kind, is_raw).decode();
}

std::string undouble_braces(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    result += text[i];
    const bool is_brace = text[i] == '{' || text[i] == '}';
    if (is_brace && i + 1 < text.size() && text[i + 1] == text[i]) ++i;
  }
  return result;
}

}  // namespace kernelc::syntax

#include "syntax/byte_stream.h"

namespace kernelc::syntax {

size_t ByteStream::LA(ssize_t distance) {
  // As ANTLR counts: 1 is the next character, -1 the previous one.
  const ssize_t at = static_cast<ssize_t>(index_) + (distance > 0 ? distance - 1 : distance);
  if (distance == 0 || at < 0 || at >= static_cast<ssize_t>(text_.size())) return antlr4::Token::EOF;
  return static_cast<unsigned char>(text_[static_cast<size_t>(at)]);
}

std::string ByteStream::getText(const antlr4::misc::Interval& interval) {
  const auto begin = static_cast<size_t>(interval.a);
  const auto end = std::min(static_cast<size_t>(interval.b) + 1, text_.size());
  return begin < end ? std::string(text_.substr(begin, end - begin)) : std::string();
}

}  // namespace kernelc::syntax

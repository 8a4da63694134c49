#pragma once

#include <string_view>

#include "antlr4-runtime.h"

namespace kernelc::syntax {

/// Gives the lexer one character per byte, so that token places are byte offsets of the file. Bytes above 0x7F read
/// as letters; the token source checks what they spell.
class ByteStream final : public antlr4::CharStream {
 public:
  explicit ByteStream(std::string_view text) : text_(text) {}

  void consume() override { ++index_; }
  size_t LA(ssize_t distance) override;
  ssize_t mark() override { return 0; }
  void release(ssize_t) override {}
  size_t index() override { return index_; }
  void seek(size_t index) override { index_ = index; }
  size_t size() override { return text_.size(); }
  std::string getSourceName() const override { return {}; }
  std::string getText(const antlr4::misc::Interval& interval) override;
  std::string toString() const override { return std::string(text_); }

 private:
  std::string_view text_;
  size_t index_ = 0;
};

}  // namespace kernelc::syntax

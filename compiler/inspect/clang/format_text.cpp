#include "inspect/clang/format_text.h"

#include "clang/Format/Format.h"

namespace kernelc::inspect {

std::string format_text(const std::string& text) {
  clang::format::FormatStyle style = clang::format::getGoogleStyle(clang::format::FormatStyle::LK_Cpp);
  style.ColumnLimit = 120;
  const clang::tooling::Range whole(0, static_cast<unsigned>(text.size()));
  const auto changes = clang::format::reformat(style, text, {whole}, "module.cpp");
  llvm::Expected<std::string> formatted = clang::tooling::applyAllReplacements(text, changes);
  if (formatted) return *formatted;
  llvm::consumeError(formatted.takeError());
  return text;
}

}  // namespace kernelc::inspect

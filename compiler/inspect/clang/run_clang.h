#pragma once

#include <string>
#include <vector>

#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "inspect/inspector.h"

// Clang on text in memory.
namespace kernelc::inspect {

/// Runs the action over the text, as `clang FLAGS PATH` would. Diagnostics of Clang are added to `messages`. False when Clang
/// does not come so far as to parse it, or finds errors. `output` is for actions that write a file.
bool run_clang(const CxxText& text, clang::FrontendAction& action, std::vector<CxxMessage>& messages, const std::string& output = "");

/// The place of a location, where macros are expanded.
CxxPlace place_of(const clang::SourceManager& sources, clang::SourceLocation location);

/// The identifier or literal that begins there.
std::string word_at(const clang::SourceManager& sources, clang::SourceLocation location, const clang::LangOptions& language);

}  // namespace kernelc::inspect

#pragma once

#include "emit/body.h"

// The source line that a traceback shows: functions that may raise keep it in the variable `line`.
namespace kernelc::emit {

/// `line = 12` if the statement there has to record it, else empty.
std::string line_mark(Body& body, Span span);

/// Puts the mark in front of what is written next, if the statement may raise.
void mark_line(Body& body, Span span, bool may_raise);

}  // namespace kernelc::emit

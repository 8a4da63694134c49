#pragma once

#include <variant>
#include <vector>

#include "ast/expr.h"

// The patterns of `case`, as they were written. Each node has its source form above it.
namespace kernelc::ast {

struct Pattern;

// 1   -2.5   "text"   None   Kind.circle   NULL
struct ValuePattern {
  ExprId value;
};

// _
struct WildcardPattern {};

// x   pattern as x
struct CapturePattern {
  Identifier name;
  std::vector<Pattern> pattern;  ///< one, or none
};

// *rest   *_
struct StarPattern {
  Identifier name;  ///< empty for *_
};

// [a, *b]   (a, b)   a, b
struct SequencePattern {
  std::vector<Pattern> items;
};

// {"key": a, **rest}
struct MappingPattern {
  std::vector<ExprId> keys;
  std::vector<Pattern> values;
  Identifier rest;  ///< empty when there is none
};

// Point(a, y=b)
struct ClassPattern {
  ExprId type;
  std::vector<Pattern> positional;
  std::vector<Identifier> names;
  std::vector<Pattern> named;
};

// 1 | 2 | 3
struct OrPattern {
  std::vector<Pattern> alternatives;
};

struct Pattern {
  Span span;
  std::variant<ValuePattern, WildcardPattern, CapturePattern, StarPattern, SequencePattern, MappingPattern, ClassPattern, OrPattern> node;
};

/// The name or the wildcard for which a pattern fits whatever comes; null where there is none.
const Pattern* irrefutable_part(const Pattern& pattern);

/// The names that a pattern assigns, in the order of the text; those of alternatives once.
std::vector<Identifier> names_in(const Pattern& pattern);

}  // namespace kernelc::ast

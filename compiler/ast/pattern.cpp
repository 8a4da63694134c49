#include "ast/pattern.h"

#include "support/match.h"

namespace kernelc::ast {

namespace {

using Names = std::vector<Identifier>;

void add_names(const Pattern& pattern, Names& names);

void add_names(const std::vector<Pattern>& patterns, Names& names) {
  for (const Pattern& pattern : patterns) add_names(pattern, names);
}

void add_name(const Identifier& name, Names& names) {
  if (!name.text.empty()) names.push_back(name);
}

void add_names(const Pattern& pattern, Names& names) {
  match(
      pattern.node, [](const ValuePattern&) {}, [](const WildcardPattern&) {},
      [&](const CapturePattern& p) {
        add_names(p.pattern, names);
        add_name(p.name, names);
      },
      [&](const StarPattern& p) { add_name(p.name, names); }, [&](const SequencePattern& p) { add_names(p.items, names); },
      [&](const MappingPattern& p) {
        add_names(p.values, names);
        add_name(p.rest, names);
      },
      [&](const ClassPattern& p) {
        add_names(p.positional, names);
        add_names(p.named, names);
      },
      [&](const OrPattern& p) { add_names(p.alternatives.front(), names); });
}

}  // namespace

const Pattern* irrefutable_part(const Pattern& pattern) {
  if (std::holds_alternative<WildcardPattern>(pattern.node)) return &pattern;
  if (const auto* capture = std::get_if<CapturePattern>(&pattern.node))
    return capture->pattern.empty() ? &pattern : irrefutable_part(capture->pattern.front());
  if (const auto* choice = std::get_if<OrPattern>(&pattern.node)) {
    for (const Pattern& alternative : choice->alternatives)
      if (const Pattern* found = irrefutable_part(alternative)) return found;
  }
  return nullptr;
}

std::vector<Identifier> names_in(const Pattern& pattern) {
  Names names;
  add_names(pattern, names);
  return names;
}

}  // namespace kernelc::ast

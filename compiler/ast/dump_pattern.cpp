// Patterns: what is a value stands as an expression, names and the rest as in the source

#include "ast/dump.h"
#include "ast/dump_parts.h"
#include "support/match.h"

namespace kernelc::ast {

namespace {

std::string listed(const std::vector<Pattern>& patterns, const char* between, const Tree& tree) {
  std::string out;
  for (const Pattern& pattern : patterns) out += (out.empty() ? "" : between) + dump_pattern(pattern, tree);
  return out;
}

std::string dump_mapping(const MappingPattern& pattern, const Tree& tree) {
  std::string out;
  for (std::size_t i = 0; i < pattern.keys.size(); ++i)
    out += (i ? ", " : "") + dump(pattern.keys[i], tree) + ": " + dump_pattern(pattern.values[i], tree);
  if (!pattern.rest.text.empty()) out += (out.empty() ? "**" : ", **") + pattern.rest.text;
  return "{" + out + "}";
}

std::string dump_class(const ClassPattern& pattern, const Tree& tree) {
  std::string out = listed(pattern.positional, ", ", tree);
  for (std::size_t i = 0; i < pattern.names.size(); ++i)
    out += (out.empty() ? "" : ", ") + pattern.names[i].text + "=" + dump_pattern(pattern.named[i], tree);
  return dump(pattern.type, tree) + "(" + out + ")";
}

}  // namespace

std::string dump_pattern(const Pattern& pattern, const Tree& tree) {
  return match(
      pattern.node, [&](const ValuePattern& p) { return dump(p.value, tree); }, [](const WildcardPattern&) { return std::string("_"); },
      [&](const CapturePattern& p) {
        return p.pattern.empty() ? p.name.text : "(" + dump_pattern(p.pattern.front(), tree) + " as " + p.name.text + ")";
      },
      [](const StarPattern& p) { return "*" + (p.name.text.empty() ? "_" : p.name.text); },
      [&](const SequencePattern& p) { return "[" + listed(p.items, ", ", tree) + "]"; },
      [&](const MappingPattern& p) { return dump_mapping(p, tree); }, [&](const ClassPattern& p) { return dump_class(p, tree); },
      [&](const OrPattern& p) { return "(" + listed(p.alternatives, " | ", tree) + ")"; });
}

}  // namespace kernelc::ast

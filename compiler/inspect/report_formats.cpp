#include <algorithm>
#include <cstdio>

#include "inspect/cost_report.h"

namespace kernelc::inspect {

namespace {

std::string json_string(const std::string& text) {
  std::string out = "\"";
  for (const unsigned char c : text) {
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", c);
    if (c == '"' || c == '\\') out += std::string("\\") + static_cast<char>(c);
    else if (c < 0x20) out += escape;
    else out += static_cast<char>(c);
  }
  return out + "\"";
}

template <class List, class Print>
std::string json_list(const List& list, Print print) {
  std::string text;
  for (const auto& one : list) text += (text.empty() ? "" : ", ") + print(one);
  return "[" + text + "]";
}

std::string json_loop(const LoopOutcome& loop) {
  return "{\"function\": " + json_string(loop.copy.function) + ", \"layout\": " + json_string(loop.copy.layout) + ", \"disjoint\": " +
         (loop.copy.is_disjoint ? "true" : "false") + ", \"vector_unit\": " + json_string(vector_unit_name(loop.copy.vector_unit)) + ", \"vectorised\": " +
         (loop.is_vectorised ? "true" : "false") + ", \"width\": " + std::to_string(loop.width) + ", \"interleaved\": " +
         std::to_string(loop.interleaved) + ", \"reason\": " + json_string(loop.reason) + "}";
}

std::string json_line(const LineCost& line) {
  return "  {\"line\": " + std::to_string(line.number) + ", \"source\": " + json_string(line.source) + ", \"python_calls\": " +
         std::to_string(line.python_calls) + ", \"copies\": " + json_list(line.copy_names, json_string) + ", \"checks\": " +
         json_list(line.checks, json_string) + ", \"loops\": " + json_list(line.loops, json_loop) + ", \"cxx\": " +
         json_list(line.cxx, json_string) + "}";
}

std::string copies_text(const LineCost& line) {
  std::string text = line.copies == 1 ? "copies: " : "copies for " + std::to_string(line.copies) + " layouts of its views: ";
  for (const std::string& name : line.copy_names) text += (&name == line.copy_names.data() ? "" : "; ") + name;
  return text;
}

/// Those of one kind together: `bounds checks: v[i], w[j]`
std::vector<std::string> check_lines(const std::vector<std::string>& checks) {
  std::vector<std::string> kinds, lines;
  for (const std::string& check : checks) {
    const std::size_t blank = check.find("] (");
    const std::string what = blank == std::string::npos ? check : check.substr(0, blank + 1);
    const std::string kind = blank == std::string::npos ? "" : check.substr(blank + 1);
    const auto known = std::find(kinds.begin(), kinds.end(), kind);
    if (known != kinds.end()) {
      lines[static_cast<std::size_t>(known - kinds.begin())] += ", " + what;
      continue;
    }
    kinds.push_back(kind);
    lines.push_back("bounds checks: " + what);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) lines[i] += kinds[i];
  return lines;
}

std::vector<std::string> notes_of(const LineCost& line) {
  std::vector<std::string> notes;
  if (line.copies > 0) notes.push_back(copies_text(line));
  for (const LoopLine& loop : loop_lines(line.loops)) notes.push_back(loop.text);
  for (const std::string& checks : check_lines(line.checks)) notes.push_back(checks);
  return notes;
}

std::string html_text(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '"') out += "&quot;";
    else out += c;
  }
  return out;
}

constexpr const char* style = R"(
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1c1c1e; --faint: #6b7280; --rule: #e5e7eb; --hot: 255 193 7; --code: #f6f7f9; --good: #14713a; --bad: #a3400a; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181c; --ink: #e6e6e6; --faint: #9aa1ac; --rule: #2b2f36; --hot: 176 100 0; --code: #1e2127; --good: #6fd79a; --bad: #f0a878; } }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.2rem; margin: 0 0 .25rem; } p { color: var(--faint); margin: 0 0 1rem; }
pre, summary, .line { font: 13px/1.6 ui-monospace, "DejaVu Sans Mono", monospace; white-space: pre-wrap; tab-size: 4; }
details, .line { border-left: 4px solid transparent; } details[open] { border-left-color: var(--rule); }
summary { cursor: pointer; list-style: none; position: relative; } summary::-webkit-details-marker { display: none; }
summary::before { content: "\25B8"; position: absolute; left: .4em; color: var(--faint); } details[open] > summary::before { content: "\25BE"; }
summary:hover { outline: 1px solid var(--rule); } summary:focus-visible { outline: 2px solid var(--faint); }
.number { display: inline-block; width: 3.5em; padding-right: 1em; text-align: right; color: var(--faint); user-select: none; }
.calls { float: right; padding: 0 .5em; } summary[style] .number { color: inherit; }
ul { margin: .1rem 0 .3rem 5.5em; padding: 0 0 0 1em; color: var(--faint); font-size: 13px; }
.good { color: var(--good); } .bad { color: var(--bad); }
pre { margin: .2rem 0 .6rem 4.5em; padding: .4rem .8rem; background: var(--code); overflow-x: auto; }
)";

std::string html_notes(const LineCost& line) {
  std::string items;
  if (line.copies > 0) items += "<li>" + html_text(copies_text(line)) + "</li>";
  for (const LoopLine& loop : loop_lines(line.loops))
    items += std::string("<li class=\"") + (loop.is_vectorised ? "good" : "bad") + "\">" + html_text(loop.text) + "</li>";
  for (const std::string& checks : check_lines(line.checks)) items += "<li class=\"bad\">" + html_text(checks) + "</li>";
  return items.empty() ? "" : "<ul>" + items + "</ul>\n";
}

std::string html_line(const LineCost& line) {
  const double heat = line.python_calls == 0 ? 0 : std::min(0.15 + 0.1 * line.python_calls, 0.75);
  char colour[64] = "";
  if (heat > 0) std::snprintf(colour, sizeof colour, " style=\"background: rgb(var(--hot) / %.2f)\"", heat);
  const std::string calls = line.python_calls == 0 ? "" : "<span class=\"calls\">" + std::to_string(line.python_calls) + (line.python_calls == 1 ? " Python call" : " Python calls") + "</span>";
  const std::string head = calls + "<span class=\"number\">" + std::to_string(line.number) + "</span>" + html_text(line.source);
  if (line.cxx.empty()) return "<div class=\"line\">" + head + "</div>\n" + html_notes(line);
  std::string cxx;
  for (const std::string& text : line.cxx) cxx += html_text(text) + "\n";
  return "<details><summary" + std::string(colour) + ">" + head + "</summary>\n<pre>" + cxx + "</pre></details>\n" + html_notes(line);
}

}  // namespace

std::string text_of(const CostReport& report) {
  std::string text = report.title + "\n";
  for (const LineCost& line : report.lines) {
    char head[40];
    std::snprintf(head, sizeof head, "%5d %4s  ", line.number, line.python_calls == 0 ? "" : std::to_string(line.python_calls).c_str());
    text += head + line.source + "\n";
    for (const std::string& note : notes_of(line)) text += "              | " + note + "\n";
  }
  return text + "The second column counts calls of the Python runtime each time that the line runs.\n";
}

std::string json_of(const CostReport& report) {
  std::string lines;
  for (const LineCost& line : report.lines) lines += (lines.empty() ? "" : ",\n") + json_line(line);
  return "{\"file\": " + json_string(report.title) + ", \"lines\": [\n" + lines + "\n]}\n";
}

std::string html_of(const CostReport& report) {
  std::string body;
  for (const LineCost& line : report.lines) body += html_line(line);
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
         html_text(report.title) + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n<h1>" + html_text(report.title) +
         "</h1>\n<p>Coloured lines call the Python runtime; open a line to see its C++.</p>\n<main>\n" + body + "</main>\n</body>\n</html>\n";
}

}  // namespace kernelc::inspect

#include "inspect/cost_report.h"

#include <algorithm>
#include <map>
#include <regex>

#include "inspect/loop_reasons.h"

namespace kernelc::inspect {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

int count_of(const std::string& line, const std::regex& what) {
  return static_cast<int>(std::distance(std::sregex_iterator(line.begin(), line.end(), what), std::sregex_iterator()));
}

// What makes no call when a line runs: constants, what is done once for a module, and what only follows pointers.
int python_calls(const std::string& line) {
  static const std::regex call("kc::py::(?!(none|define|table|name|text|detail|initialise|instance|methods_of|borrow|is_none|"
                               "array_data|numpy_shape|numpy_strides|numpy_ndim|numpy_data|call_virtual|pointer|load|in_c|from_c|read_only|takes_view)\\b|define_)[a-z][a-z_0-9]*(<[^()]*>)?\\(");
  static const std::regex acquired("\\.get<kc::");
  return line.starts_with("struct") || line.find("kc::py::FunctionSpec ") != std::string::npos ? 0 : count_of(line, call) + count_of(line, acquired);
}

/// `v, i, j` → `v[i, j]`
std::string subscript(const std::string& arguments) {
  const std::size_t comma = arguments.find(", ");
  return comma == std::string::npos ? arguments : arguments.substr(0, comma) + "[" + arguments.substr(comma + 2) + "]";
}

std::vector<std::string> checks_in(const std::string& line) {
  static const std::regex check("(kc::(checked|bounded|wrapped)|checks\\w*\\.(all|bounds|wraparound))\\(([^()]*(\\([^()]*\\)[^()]*)*)\\)");
  std::vector<std::string> found;
  for (std::sregex_iterator at(line.begin(), line.end(), check), end; at != end; ++at) {
    const std::string kind = (*at)[2].matched ? (*at)[2].str() : "guarded";
    found.push_back(subscript((*at)[4].str()) + (kind == "guarded" ? " (tested before the loop; the strided copy checks each)" : kind == "wrapped" ? " (wraparound)" : ""));
  }
  return found;
}

/// The layout that the first view of a lambda was compiled for.
std::string layout_of(const std::string& function) {
  static const std::regex view("operator\\(\\)<.*?kc::View<[^<>]*>");
  std::smatch found;
  if (!std::regex_search(function, found, view)) return "";
  const std::string text = found.str();
  for (const auto& [tag, name] : {std::pair("kc::UnitLast", "unit last"), std::pair("kc::UnitFirst", "unit first"),
                                  std::pair("kc::ContigC", "contiguous"), std::pair("kc::ContigF", "contiguous")})
    if (text.find(tag) != std::string::npos) return name;
  return "strided";
}

/// `kc::detail::SeparateCopy<...>::run_avx2<...>(...)` → 1
int vector_unit_of(const std::string& separate_copy) {
  if (separate_copy.find(">::run_avx512<") != std::string::npos) return 2;
  return separate_copy.find(">::run_avx2<") != std::string::npos ? 1 : 0;
}

/// `kernels::(anonymous namespace)::scale(...)::...` → scale
std::string function_name(const std::vector<std::string>& functions) {
  static const std::regex name("kernels::\\(anonymous namespace\\)::([A-Za-z_0-9]+)");
  std::smatch found;
  for (const std::string& function : functions)
    if (std::regex_search(function, found, name)) return found[1].str();
  return "";
}

/// The views of the call of kc::specialise that stands above a line.
std::vector<std::string> views_above(const std::vector<std::string>& lines, int number) {
  static const std::regex parameter("auto (?!checks)([A-Za-z_0-9]+)");
  for (std::size_t i = std::min(static_cast<std::size_t>(number), lines.size()); i-- > 0;) {
    if (lines[i].find("kc::specialise") == std::string::npos) continue;
    std::vector<std::string> views;
    for (std::sregex_iterator at(lines[i].begin(), lines[i].end(), parameter), end; at != end; ++at) views.push_back((*at)[1].str());
    return views;
  }
  return {};
}

class Collector {
 public:
  Collector(const SourceFile& source, FileId file, const std::vector<std::string>& text, const std::vector<emit::SourceLine>& line_map)
      : file_(file), text_(text), line_map_(line_map) {
    for (int i = 1; i <= source.line_count(); ++i) report_.lines.push_back({i, std::string(source.line(i)), 0, {}, {}, 0, {}, {}});
    if (!report_.lines.empty() && report_.lines.back().source.empty()) report_.lines.pop_back();
    report_.title = source.path();
  }

  /// A fused function is there once for each binding: what counts is the text of one of them.
  void text() {
    std::map<int, int> calls;  // by line, in the function that is being read
    const auto end_function = [&] {
      for (const auto& [number, count] : calls) {
        int& most = report_.lines[static_cast<std::size_t>(number - 1)].python_calls;
        most = std::max(most, count);
      }
      calls.clear();
    };
    for (std::size_t i = 0; i < std::min(text_.size(), line_map_.size()); ++i) {
      if (!text_[i].empty() && text_[i][0] != ' ' && text_[i][0] != '}') end_function();
      LineCost* line = at(line_map_[i]);
      if (!line || text_[i].find_first_not_of(" }") == std::string::npos) continue;
      line->cxx.push_back(text_[i]);
      calls[line->number] += python_calls(text_[i]);
      for (std::string& check : checks_in(text_[i]))
        if (std::find(line->checks.begin(), line->checks.end(), check) == line->checks.end()) line->checks.push_back(std::move(check));
    }
    end_function();
  }

  void nests(const emit::Promises& promises) {
    for (const emit::Promises::Nest& nest : promises.nests)
      if (LineCost* line = at(nest.loop); line && (line->copies < nest.copies || line->copy_names.size() < nest.names.size())) {
        line->copies = nest.copies;
        line->copy_names = nest.names;
      }
  }

  void loops(const std::vector<LoopRemark>& remarks) {
    std::vector<Seen> seen;
    for (const LoopRemark& remark : remarks) {
      const auto number = static_cast<std::size_t>(loop_line(remark));
      if (number == 0 || number > line_map_.size() || !at(line_map_[number - 1])) continue;
      seen.push_back({static_cast<int>(number), body_end(static_cast<int>(number)), outcome(remark, static_cast<int>(number))});
    }
    std::map<std::pair<int, NestCopy>, LoopOutcome> outcomes;
    for (const Seen& one : seen) {
      if (holds_another(one, seen)) continue;
      const int line = line_map_[static_cast<std::size_t>(one.head) - 1].line;
      LoopOutcome& known = outcomes.try_emplace({line, one.outcome.copy}, one.outcome).first->second;
      if (one.outcome.is_vectorised || (!known.is_vectorised && known.reason.empty())) known = one.outcome;
    }
    for (auto& [key, loop] : outcomes) {
      if (!loop.is_vectorised && loop.reason.empty()) loop.reason = "LLVM tells no reason";
      report_.lines[static_cast<std::size_t>(key.first - 1)].loops.push_back(loop);
    }
  }

  CostReport take() { return std::move(report_); }

 private:
  struct Seen {
    int head, end;  ///< lines of the text
    LoopOutcome outcome;
  };

  /// LLVM looks at innermost loops. What it says of others is about versions of them in which the inner loops never run.
  static bool holds_another(const Seen& one, const std::vector<Seen>& seen) {
    return std::any_of(seen.begin(), seen.end(), [&](const Seen& other) {
      return other.head > one.head && other.head < one.end && other.outcome.copy == one.outcome.copy;
    });
  }

  LineCost* at(const emit::SourceLine& place) {
    const bool is_here = place.line > 0 && place.file == file_ && static_cast<std::size_t>(place.line) <= report_.lines.size();
    return is_here ? &report_.lines[static_cast<std::size_t>(place.line - 1)] : nullptr;
  }

  /// A remark may point into the body: the innermost loop around is the nearest head above.
  int loop_line(const LoopRemark& remark) const {
    const auto indent = [&](std::size_t i) { return text_[i].find_first_not_of(' '); };
    auto number = static_cast<std::size_t>(remark.place.line);
    if (number == 0 || number > text_.size()) return 0;
    std::size_t depth = indent(number - 1);
    for (std::size_t i = number; i-- > 0;) {
      if (indent(i) == std::string::npos || (i + 1 != number && indent(i) >= depth)) continue;
      depth = indent(i);
      if (text_[i].compare(depth, 5, "for (") == 0 || text_[i].compare(depth, 7, "while (") == 0) return static_cast<int>(i + 1);
    }
    return 0;
  }

  /// The line behind the body of a loop.
  int body_end(int loop) const {
    const auto head = static_cast<std::size_t>(loop - 1);
    const std::size_t depth = text_[head].find_first_not_of(' ');
    std::size_t end = head + 1;
    while (end < text_.size() && (text_[end].find_first_not_of(' ') > depth || text_[end][0] == '#')) ++end;
    return static_cast<int>(end + 1);
  }

  /// Functions of libm in the body of a loop: its vector code still calls them for one element after the other.
  std::string library_call(int loop) const {
    static const std::regex call("\\b(a?(sin|cos|tan)h?|exp2?|expm1|log(2|10|1p)?|pow|atan2|hypot|cbrt|erfc?|[tl]gamma)\\(");
    std::smatch found;
    for (int i = loop + 1; i < body_end(loop); ++i)
      if (std::regex_search(text_[static_cast<std::size_t>(i - 1)], found, call)) return found[1].str();
    return "";
  }

  LoopSurroundings surroundings(const LoopRemark& remark, int loop, const NestCopy& copy) const {
    LoopSurroundings around{copy.layout, copy.is_disjoint, text_[static_cast<std::size_t>(remark.place.line - 1)], {}, {}, false};
    std::string body;
    for (int i = loop; i < body_end(loop); ++i) {
      body += text_[static_cast<std::size_t>(i - 1)] + "\n";
      around.calls_python |= python_calls(text_[static_cast<std::size_t>(i - 1)]) > 0;
    }
    for (const std::string& view : views_above(text_, remark.place.line)) {
      if (std::regex_search(body, std::regex("\\b" + view + "\\b"))) around.views.push_back(view);
      if (std::regex_search(body, std::regex("\\b" + view + "\\([^;]*\\) [-+*/%&|^]?=[^=]"))) around.stored.push_back(view);
    }
    return around;
  }

  LoopOutcome outcome(const LoopRemark& remark, int loop) const {
    LoopOutcome made;
    made.copy.function = function_name(remark.functions);
    for (const std::string& function : remark.functions)
      if (made.copy.layout.empty()) made.copy.layout = layout_of(function);
    made.copy.is_disjoint = remark.separate_copy.find("SeparateCopy<kc::Disjoint<") != std::string::npos;
    made.copy.vector_unit = vector_unit_of(remark.separate_copy);
    made.is_vectorised = remark.name == "Vectorized";
    made.width = remark.width;
    made.interleaved = remark.interleaved;
    if (!made.is_vectorised) made.reason = loop_reason(remark, surroundings(remark, loop, made.copy));
    const std::string call = made.is_vectorised ? library_call(loop) : "";
    if (!call.empty()) made.reason = "call to `" + call + "` has no vector version and is made for each element";
    return made;
  }

  FileId file_;
  const std::vector<std::string>& text_;
  const std::vector<emit::SourceLine>& line_map_;
  CostReport report_;
};

}  // namespace

CostReport cost_report(const SourceFile& source, FileId file, const CxxText& text, const std::vector<emit::SourceLine>& line_map,
                       const emit::Promises& promises, const std::vector<LoopRemark>& remarks) {
  const std::vector<std::string> lines = lines_of(text.text);
  Collector collector(source, file, lines, line_map);
  collector.text();
  collector.nests(promises);
  collector.loops(remarks);
  return collector.take();
}

}  // namespace kernelc::inspect

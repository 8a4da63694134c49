#include "emit/generator_lowering.h"

#include "emit/exits.h"
#include "emit/lines.h"
#include "emit/objects.h"
#include "emit/statements.h"

namespace kernelc::emit {

namespace {

std::string number(int value) { return std::to_string(value); }

}  // namespace

void GeneratorLowering::try_statement(const ir::Try& node) {
  if (node.has_finally) try_finally(node);
  else try_except(node);
  body_.recorded_line = 0;
}

// The handlers stand behind `if (false)`: only an error leads there.
void GeneratorLowering::try_except(const ir::Try& node) {
  const int outer = region_;
  const std::string handling = frame_.add("kc::py::Handling", "handling");
  const int region = frame_.add_region("");
  const int handler_region = frame_.add_region(handling + ".end(e); frame.region = " + number(outer) + "; break;");
  const int handler_place = frame_.add_place();
  frame_.set_dispatch(region, handling + ".begin(e); frame.region = " + number(handler_region) + "; generator.place = " + number(handler_place) + "; goto resume;");
  set_region(region);
  around_.push_back({Around::Kind::Try, outer, "", "", 0, nullptr});
  block(node.body);
  around_.pop_back();
  set_region(outer);
  block(node.otherwise);
  body_.out.open("if (false)");
  place(handler_place);
  region_ = handler_region;
  const Around around{Around::Kind::Handler, outer, handling, "", 0, nullptr};
  around_.push_back(around);
  handlers(node, around);
  around_.pop_back();
  body_.out.line(handling + ".end();");
  set_region(outer);
  body_.out.close();
}

void GeneratorLowering::handlers(const ir::Try& node, const Around& around) {
  bool is_first = true, takes_all = false;
  for (const ir::Try::Handler& handler : node.handlers) {
    std::vector<std::string> tests;
    body_.recorded_line = 0;
    const std::string mark = handler.types.empty() ? "" : line_mark(body_, handler.span);
    for (const ir::ExprId type : handler.types) tests.push_back(around.handling + ".matches(" + reference(body_, type).text + ")");
    takes_all = handler.types.empty();
    const std::string test = takes_all ? "" : "if (" + (mark.empty() ? "" : mark + ", ") + join(tests, " || ") + ") ";
    if (is_first) body_.out.open(takes_all ? "" : test.substr(0, test.size() - 1));
    else body_.out.close("} else " + test + "{"), body_.out.indent();
    is_first = false;
    if (handler.name.valid()) body_.out.line(local_text(body_, handler.name).text + " = " + around.handling + ".value();");
    block(handler.body);
    if (takes_all) break;
  }
  if (!takes_all) {
    body_.out.close("} else {");
    body_.out.indent();
    body_.out.line(around.handling + ".reraise();");
  }
  body_.out.close();
  body_.recorded_line = 0;
}

void GeneratorLowering::try_finally(const ir::Try& node) {
  const int outer = region_;
  const std::string handling = frame_.add("kc::py::Handling", "handling");
  const std::string exit = frame_.add(std::string("int"), "exit");
  const int region = frame_.add_region("");
  const int final_region = frame_.add_region("if (" + exit + " == " + number(raised) + ") " + handling + ".end(e); frame.region = " + number(outer) + "; break;");
  const int final_place = frame_.add_place();
  frame_.set_dispatch(region, exit + " = " + number(raised) + "; " + handling + ".begin(e); generator.place = " + number(final_place) + "; goto resume;");
  std::set<int> exits;
  set_region(region);
  around_.push_back({Around::Kind::Guarded, outer, "", exit, final_place, &exits});
  if (node.handlers.empty()) {
    block(node.body);
    block(node.otherwise);
  } else {
    try_except(node);
  }
  around_.pop_back();
  body_.out.line(exit + " = " + number(completed) + ";");
  place(final_place);
  set_region(final_region);
  const Around clause{Around::Kind::Finally, outer, handling, exit, 0, nullptr};
  around_.push_back(clause);
  block(node.final_body);
  body_.out.line("if (" + exit + " == " + number(raised) + ") " + handling + ".reraise();");
  around_.pop_back();
  set_region(outer);
  after_finally(clause, exits);
}

void GeneratorLowering::after_finally(const Around& clause, const std::set<int>& exits) {
  for (const int kind : exits)
    body_.out.block("if (" + clause.exit + " == " + number(kind) + ")", [&] { jump(static_cast<Exit>(kind)); });
}

}  // namespace kernelc::emit

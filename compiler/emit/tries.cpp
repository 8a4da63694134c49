#include "emit/tries.h"

#include "emit/exits.h"
#include "emit/functions.h"
#include "emit/lines.h"
#include "emit/objects.h"
#include "emit/statements.h"

namespace kernelc::emit {

namespace {

void handler_body(Body& body, const ir::Try::Handler& handler, const std::string& name) {
  body.recorded_line = 0;
  if (handler.name.valid()) body.out.line(local_text(body, handler.name).text + " = " + name + ".value();");
  statements(body, handler.body);
}

std::string matches(Body& body, const ir::Try::Handler& handler, const std::string& name) {
  std::vector<std::string> tests;
  for (const ir::ExprId type : handler.types) tests.push_back(name + ".matches(" + reference(body, type).text + ")");
  return join(tests, " || ");
}

// The clauses as a chain of ifs; without a clause that takes everything, what is left goes on.
void handlers(Body& body, const std::vector<ir::Try::Handler>& clauses) {
  const std::string name = body.temporary("handler");
  body.out.line("kc::py::Handler " + name + "(" + body.caught + ");");
  bool is_first = true;
  for (const ir::Try::Handler& clause : clauses) {
    if (clause.types.empty()) {
      if (is_first) return handler_body(body, clause, name);
      body.out.close("} else {");
      body.out.indent();
      handler_body(body, clause, name);
      return body.out.close();
    }
    if (!is_first) body.out.outdent();
    body.recorded_line = 0;
    const std::string mark = line_mark(body, clause.span);
    const std::string test = matches(body, clause, name);
    body.out.open(std::string(is_first ? "" : "} else ") + "if (" + (mark.empty() ? test : mark + ", " + test) + ")");
    handler_body(body, clause, name);
    is_first = false;
  }
  body.out.close("} else {");
  body.out.indent();
  body.out.line(name + (body.records_line ? ".reraise_traced();" : ".reraise();"));
  body.out.close();
}

void try_except(Body& body, const ir::Try& node) {
  const std::string completed = node.otherwise.empty() ? "" : body.temporary("completed");
  if (!completed.empty()) body.out.line("bool " + completed + " = false;");
  body.out.open("try");
  statements(body, node.body);
  if (!completed.empty()) body.out.line(completed + " = true;");
  const std::string before = std::exchange(body.caught, body.temporary("e"));
  body.out.close("} catch (kc::Exception& " + body.caught + ") {");
  body.out.indent();
  write_trace(body);
  handlers(body, node.handlers);
  body.out.close();
  body.caught = before;
  body.recorded_line = 0;
  if (!completed.empty()) body.out.block("if (" + completed + ")", [&] { statements(body, node.otherwise); });
  body.recorded_line = 0;
}

void protected_part(Body& body, const ir::Try& node) {
  if (!node.handlers.empty()) return try_except(body, node);
  statements(body, node.body);
  statements(body, node.otherwise);
}

// kc::py::finally([&] { … }, [&] { … }); with the line between, which the clause must not lose.
void try_finally(Body& body, const ir::Try& node) {
  ir::Block guarded = node.body;
  for (const ir::Try::Handler& handler : node.handlers) guarded.insert(guarded.end(), handler.body.begin(), handler.body.end());
  guarded.insert(guarded.end(), node.otherwise.begin(), node.otherwise.end());
  const Exits exits = exits_of(body.module, guarded) | exits_of(body.module, node.final_body);
  const std::string without_gil = body.facts.uses_python ? "kc::py::finally_without_gil" : "kc::finally";
  const std::string function = body.has_gil ? "kc::py::finally" : without_gil;
  const std::string line = body.records_line ? "line, " : "";
  const LambdaCall call = open_lambda_call(body, function + "(" + line, "[&]", exits);
  protected_part(body, node);
  next_lambda(body, call, "[&]");
  statements(body, node.final_body);
  close_lambda_call(body, call);
}

}  // namespace

void try_statement(Body& body, const ir::Try& node) {
  if (node.has_finally) try_finally(body, node);
  else try_except(body, node);
}

}  // namespace kernelc::emit

#include "emit/parallel_text.h"

#include "emit/functions.h"
#include "emit/statements.h"

namespace kernelc::emit {

namespace {

std::string_view reduction_text(ir::ArithOp op) {
  switch (op) {
    case ir::ArithOp::Multiply: return "*";
    case ir::ArithOp::BitAnd: return "&";
    case ir::ArithOp::BitOr: return "|";
    case ir::ArithOp::BitXor: return "^";
    default: return "+";  // a sum of differences is a sum
  }
}

}  // namespace

std::vector<std::string> names_of(const Body& body, const std::vector<ir::LocalId>& locals) {
  std::vector<std::string> names;
  for (const ir::LocalId local : locals) names.push_back(body.name(local));
  return names;
}

std::string clause(const std::string& name, const std::vector<std::string>& variables) {
  return variables.empty() ? "" : " " + name + "(" + join(variables) + ")";
}

std::string reduction_clauses(const Body& body, const ir::ParallelFor& loop) {
  std::string text;
  for (const auto& reduction : loop.reductions)
    text += " reduction(" + std::string(reduction_text(reduction.op)) + " : " + body.name(reduction.local) + ")";
  return text;
}

void write_pragma(Writer& out, const std::string& text) {
  out.raw("#ifdef _OPENMP");
  out.raw("#pragma omp " + text);
  out.raw("#endif");
}

void declare_inside(Body& body, const std::vector<ir::LocalId>& locals) {
  for (const ir::LocalId local : locals) body.out.line(variable_declaration(body, local) + ";");
}

void write_iteration(Body& body, const ir::Block& block, const std::string& region, bool is_team) {
  body.iterations.push_back({region, body.temporary(is_team ? "end" : "next"), false, is_team});
  body.enclosures.push_back({Enclosure::Kind::Iteration, ""});
  statements(body, block);
  body.enclosures.pop_back();
  if (body.iterations.back().is_label_used) body.out.line(body.iterations.back().label + ":;");
  body.iterations.pop_back();
}

void close_try(Body& body, const std::string& region) {
  body.out.close("} catch (...) {");
  body.out.indent();
  body.out.line(region + ".capture();");
  body.out.close();
}

}  // namespace kernelc::emit

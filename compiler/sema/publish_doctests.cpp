#include "sema/publish_doctests.h"

#include <algorithm>

#include "sema/body.h"

namespace kernelc::sema {

namespace {

bool is_special(const std::string& name) { return name.size() > 4 && name.starts_with("__") && name.ends_with("__"); }

/// What can be looked up by its qualified name, and has an example.
bool is_tested(const ir::PyFunction& function) {
  if (!function.has_doc || function.doc.find(">>>") == std::string::npos) return false;
  if (function.qualified_name.find('<') != std::string::npos) return false;
  return !function.class_id || !is_special(function.name);
}

/// In the order of the file.
std::vector<const ir::PyFunction*> tested_functions(const ir::Module& module) {
  std::vector<const ir::PyFunction*> functions;
  for (const ir::PyFunction& function : module.py_functions)
    if (is_tested(function)) functions.push_back(&function);
  std::stable_sort(functions.begin(), functions.end(), [](const auto* a, const auto* b) { return a->span.begin < b->span.begin; });
  return functions;
}

std::string key(const Context& context, const ir::PyFunction& function) {
  const auto line = context.files[function.span.file].position(function.span.begin).line;
  return function.qualified_name + " (line " + std::to_string(line) + ")";
}

}  // namespace

void publish_doctests(Context& context) {
  Body body(context, context.module.body, {}, nullptr);
  std::vector<ir::ExprId> entries;
  const Span span = body.function().span;
  for (const ir::PyFunction* function : tested_functions(context.module)) {
    entries.push_back(body.object_const(span, {ir::Constant::Kind::Str, key(context, *function), {}}));
    entries.push_back(body.object_const(span, {ir::Constant::Kind::Str, function->doc, {}}));
  }
  if (entries.empty()) return;
  const ir::ExprId tests = body.object_call(span, ir::RuntimeFunction::MakeDict, entries);
  const ir::ExprId added = body.call(span, body.types().void_type, ir::RuntimeFunction::AddDoctests, {tests});
  body.function().body.push_back(body.make(span, ir::ExprStmt{added}));
}

}  // namespace kernelc::sema

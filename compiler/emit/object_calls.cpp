#include "emit/object_calls.h"

#include <algorithm>
#include <string_view>

#include "emit/expressions.h"
#include "emit/objects.h"
#include "emit/sequence.h"

namespace kernelc::emit {

namespace {

using Kind = ir::CallArgument::Kind;
using Arguments = std::vector<ir::CallArgument>;

std::vector<ir::ExprId> operands(ir::ExprId first, const Arguments& arguments) {
  std::vector<ir::ExprId> all = {first};
  for (const ir::CallArgument& argument : arguments) all.push_back(argument.value);
  return all;
}

// The tuple of names, behind a comma; empty without keywords.
std::string keywords(Body& body, const Arguments& arguments) {
  std::vector<ir::ConstantId> names;
  for (const ir::CallArgument& argument : arguments)
    if (argument.kind == Kind::Keyword) names.push_back(argument.name);
  return names.empty() ? "" : ", " + body.file.constants.use_keywords(names);
}

// Positional arguments in parts that are tuples or become ones: `f(a, *b, c)` gives {tuple({a}), b, tuple({c})}.
std::string positional(Body& body, const Arguments& arguments) {
  std::vector<std::string> parts, run;
  const auto end_run = [&] {
    if (!run.empty()) parts.push_back("kc::py::tuple(" + braced(run) + ")");
    run.clear();
  };
  for (const ir::CallArgument& argument : arguments) {
    if (argument.kind == Kind::Positional) run.push_back(reference(body, argument.value).text);
    if (argument.kind != Kind::Star) continue;
    end_run();
    parts.push_back(reference(body, argument.value).text);
  }
  end_run();
  return parts.empty() ? "kc::py::tuple()" : "kc::py::star_arguments(" + braced(parts) + ")";
}

// The same for keywords: parts that are mappings.
std::string named(Body& body, const std::string& callee, const Arguments& arguments) {
  std::vector<std::string> parts, run;
  const auto end_run = [&] {
    if (!run.empty()) parts.push_back("kc::py::dict(" + braced(run) + ")");
    run.clear();
  };
  for (const ir::CallArgument& argument : arguments) {
    if (argument.kind == Kind::Keyword) {
      run.push_back(body.file.constants.use(argument.name));
      run.push_back(reference(body, argument.value).text);
    }
    if (argument.kind != Kind::DoubleStar) continue;
    end_run();
    parts.push_back(reference(body, argument.value).text);
  }
  end_run();
  return parts.empty() ? "nullptr" : "kc::py::star_keywords(" + callee + ", " + braced(parts) + ")";
}

// The callee is named twice, so it is a variable.
Text star_call(Body& body, const std::string& callee, const Arguments& arguments) {
  const std::string name = body.temporary("callee");
  body.out.line("const kc::py::Object " + name + " = " + callee + ";");
  const std::string tuple = positional(body, arguments);
  return call_text("kc::py::call_star", {braced({name, tuple, named(body, name, arguments)})});
}

std::string vector_of(Body& body, ir::ExprId first, const Arguments& arguments) {
  std::vector<std::string> values = {reference(body, first).text};
  for (const ir::CallArgument& argument : arguments) values.push_back(reference(body, argument.value).text);
  return braced(values);
}

/// Methods of builtin types that the runtime knows by name; objects of other types take the usual way.
std::string_view known_method(const std::string& name, const Arguments& arguments) {
  const std::size_t count = arguments.size();
  const bool is_positional = std::all_of(arguments.begin(), arguments.end(), [](const auto& a) { return a.kind == Kind::Positional; });
  if (!is_positional || count == 0 || count > 2) return "kc::py::call_method";
  if (name == "get") return "kc::py::call_get";
  if (count == 1 && name == "endswith") return "kc::py::call_affix<1>";
  if (count == 1 && name == "startswith") return "kc::py::call_affix<-1>";
  if (count == 1 && name == "join") return "kc::py::call_join";
  return "kc::py::call_method";
}

}  // namespace

bool has_stars(const std::vector<ir::CallArgument>& arguments) {
  return std::any_of(arguments.begin(), arguments.end(), [](const ir::CallArgument& argument) {
    return argument.kind == Kind::Star || argument.kind == Kind::DoubleStar;
  });
}

Text object_call(Body& body, const ir::ObjectCall& node) {
  Sequenced order(body, operands(node.callee, node.arguments), Order::LeftToRight);
  if (has_stars(node.arguments)) return star_call(body, object(body, node.callee).text, node.arguments);
  return {"kc::py::call(" + vector_of(body, node.callee, node.arguments) + keywords(body, node.arguments) + ")"};
}

Text method_call(Body& body, const ir::MethodCall& node) {
  Sequenced order(body, operands(node.object, node.arguments), Order::LeftToRight);
  const std::string name = body.file.constants.use(node.name);
  if (has_stars(node.arguments))
    return star_call(body, call_text("kc::py::attr", {braced({reference(body, node.object).text, name})}).text, node.arguments);
  const std::string method(known_method(body.module.constants[node.name].value, node.arguments));
  return {method + "(" + name + ", " + vector_of(body, node.object, node.arguments) + keywords(body, node.arguments) + ")"};
}

}  // namespace kernelc::emit

#include "emit/object_calls.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

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

/// Methods whose objects Cython looks at before it calls them: None has no such attribute. All others are those of the type.
bool is_attribute_of_object(ir::ObjectType::Kind type, std::string_view name) {
  using Type = ir::ObjectType::Kind;
  constexpr std::pair<Type, std::string_view> methods[] = {
      {Type::List, "append"},      {Type::List, "extend"},     {Type::List, "insert"},      {Type::List, "pop"},        {Type::List, "reverse"},
      {Type::List, "sort"},        {Type::Dict, "clear"},      {Type::Dict, "copy"},        {Type::Dict, "get"},        {Type::Dict, "items"},
      {Type::Dict, "keys"},        {Type::Dict, "pop"},        {Type::Dict, "setdefault"},  {Type::Dict, "values"},     {Type::Dict, "update"},
      {Type::Set, "add"},          {Type::Set, "clear"},       {Type::Set, "discard"},      {Type::Set, "pop"},         {Type::Set, "remove"},
      {Type::Bytes, "decode"},     {Type::Bytes, "endswith"},  {Type::Bytes, "join"},       {Type::Bytes, "startswith"}, {Type::ByteArray, "append"},
      {Type::ByteArray, "extend"}, {Type::ByteArray, "decode"}, {Type::Str, "count"},       {Type::Str, "encode"},      {Type::Str, "endswith"},
      {Type::Str, "find"},         {Type::Str, "join"},        {Type::Str, "replace"},      {Type::Str, "rfind"},       {Type::Str, "split"},
      {Type::Str, "splitlines"},   {Type::Str, "startswith"}};
  if (type == Type::Str && name.substr(0, 2) == "is") return true;
  return std::find(std::begin(methods), std::end(methods), std::pair(type, name)) != std::end(methods);
}

/// The builtin type that a variable holds an object of, or None: what is called then is a method of the type.
std::string type_of_method(Body& body, const ir::MethodCall& node) {
  using Type = ir::ObjectType::Kind;
  constexpr Type types[] = {Type::Str, Type::Bytes, Type::ByteArray, Type::List, Type::Tuple, Type::Dict, Type::Set, Type::FrozenSet};
  const bool has_keywords = std::any_of(node.arguments.begin(), node.arguments.end(), [](const auto& a) { return a.kind != Kind::Positional; });
  const bool is_variable = body.node<ir::LocalRef>(node.object) || body.node<ir::GlobalRef>(node.object) || body.node<ir::Member>(node.object);
  const auto* object = is_variable && !has_keywords ? body.types.as<ir::ObjectType>(body.type_of(node.object)) : nullptr;
  if (!object || std::find(std::begin(types), std::end(types), object->kind) == std::end(types)) return "";
  const std::string& name = body.module.constants[node.name].value;
  return name.substr(0, 2) == "__" || is_attribute_of_object(object->kind, name) ? "" : type_object(body.file, body.type_of(node.object));
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
  if (const std::string type = type_of_method(body, node); !type.empty())
    return {"kc::py::call_method_of(" + type + ", " + name + ", " + vector_of(body, node.object, node.arguments) + ")"};
  const std::string method(known_method(body.module.constants[node.name].value, node.arguments));
  return {method + "(" + name + ", " + vector_of(body, node.object, node.arguments) + keywords(body, node.arguments) + ")"};
}

}  // namespace kernelc::emit

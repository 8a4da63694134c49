#include "emit/constants.h"

#include <algorithm>

#include "emit/foreign_names.h"
#include "emit/literals.h"
#include "emit/text.h"

namespace kernelc::emit {

namespace {

using Kind = ir::Constant::Kind;

constexpr std::size_t name_limit = 24;

std::string_view maker(Kind kind) {
  switch (kind) {
    case Kind::Name: return "name";
    case Kind::Str: return "text";
    case Kind::Bytes: return "bytes";
    case Kind::Int: return "integer";
    case Kind::Float: return "real";
    case Kind::Imaginary: return "imaginary";
    case Kind::Tuple: return "tuple";
  }
  return "";
}

// A name that says what the constant is: names keep theirs, the others begin with their kind.
std::string wanted_name(const ir::Constant& constant) {
  if (constant.kind == Kind::Name) return identifier(constant.value);
  if (constant.kind == Kind::Tuple) return "tuple";
  std::string value = constant.value;
  if (constant.kind == Kind::Int && value.starts_with('-')) value.replace(0, 1, "minus_");
  if (value.empty()) return std::string(maker(constant.kind)) + "_empty";
  return identifier(std::string(maker(constant.kind)) + "_" + value, name_limit);
}

}  // namespace

// What a header of the user declares may be a macro.
ConstantPool::ConstantPool(const ir::Module& module) : module_(module) {
  if (!includes_headers(module)) return;
  scope_.reserve_capitals();
  for (const ForeignName& name : foreign_names(module))
    if (!name.is_member) scope_.reserve(name.text);
}

std::string ConstantPool::add(const std::string& wanted, const std::string& initial) {
  members_.push_back({scope_.declare(wanted), initial});
  return "constants." + members_.back().name;
}

std::string ConstantPool::make_tuple(const ir::Constant& constant) {
  const bool is_names = !constant.items.empty() && std::all_of(constant.items.begin(), constant.items.end(), [&](ir::ConstantId item) {
    return module_.constants[item].kind == Kind::Name;
  });
  if (is_names) return use_keywords(constant.items);
  Tuple tuple;
  for (const ir::ConstantId item : constant.items) tuple.items.push_back(use(item));
  tuple.name = add(wanted_name(constant), "");
  tuples_.push_back(tuple);
  return tuple.name;
}

std::string ConstantPool::make(const ir::Constant& constant) {
  if (constant.kind == Kind::Tuple) return make_tuple(constant);
  return add(wanted_name(constant),
             "kc::py::" + std::string(maker(constant.kind)) + "(" + string_literal(constant.value) + ")");
}

std::string ConstantPool::use(ir::ConstantId id) {
  if (const auto known = known_.find(id); known != known_.end()) return known->second;
  const ir::Constant& constant = module_.constants[id];
  const auto same = by_value_.find(constant);
  const std::string name = same != by_value_.end() ? same->second : make(constant);
  by_value_.emplace(constant, name);
  known_.emplace(id, name);
  return name;
}

std::string ConstantPool::use_name(const std::string& name) {
  const ir::Constant constant{Kind::Name, name, {}};
  const auto same = by_value_.find(constant);
  if (same != by_value_.end()) return same->second;
  return by_value_.emplace(constant, make(constant)).first->second;
}

std::string ConstantPool::use_keywords(const std::vector<ir::ConstantId>& names) {
  std::vector<std::string> words;
  for (const ir::ConstantId id : names) words.push_back(module_.constants[id].value);
  const std::string joined = join(words, " ");
  auto [place, is_new] = keywords_.try_emplace(joined);
  if (is_new) place->second = add(identifier("names_" + joined, name_limit), "kc::py::keywords(" + string_literal(joined) + ")");
  return place->second;
}

void ConstantPool::write(Writer& out) const {
  constexpr std::size_t line_limit = 110;
  out.block("struct", [&] {
    std::string line;
    for (const Member& member : members_) {
      const std::string text = member.name + (member.initial.empty() ? "" : " = " + member.initial);
      const bool fits = line.size() + text.size() < line_limit;
      if (!line.empty() && !fits) out.line(line + ";");
      line = line.empty() || !fits ? "kc::py::Constant " + text : line + ", " + text;
    }
    if (!line.empty()) out.line(line + ";");
  }, "} constants;");
}

void ConstantPool::write_tuples(Writer& out) const {
  for (const Tuple& tuple : tuples_)
    out.line(tuple.name + ".set(kc::py::tuple(" + (tuple.items.empty() ? "" : "{" + join(tuple.items) + "}") + "));");
}

}  // namespace kernelc::emit

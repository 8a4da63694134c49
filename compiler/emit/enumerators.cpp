#include "emit/enumerators.h"

namespace kernelc::emit {

namespace {

/// The members of an `enum class` do not become numbers by themselves, and a header's declaration does not tell what it is.
std::string as_number(const std::string& type, const std::string& value, bool in_c) {
  return in_c ? "(" + type + ")" + value : "static_cast<" + type + ">(" + value + ")";
}

std::string value_text(const File& file, ir::ExprId value, bool in_c) {
  const ir::Module& module = file.module;
  if (const auto* literal = ir::node_as<ir::IntConst>(module, value)) return literal->text;
  if (const auto* cast = ir::node_as<ir::Cast>(module, value)) return as_number(file.types(module[value].type), value_text(file, cast->value, in_c), in_c);
  const auto& member = *ir::node_as<ir::EnumeratorRef>(module, value);
  const std::string name = file.names.enumerator(member.id, static_cast<std::size_t>(member.member));
  return module.enums[member.id].is_extern ? as_number("long long", name, in_c) : name;
}

}  // namespace

std::string enumerator_value(const File& file, ir::ExprId value, bool in_c) {
  return value.valid() ? " = " + value_text(file, value, in_c) : "";
}

}  // namespace kernelc::emit

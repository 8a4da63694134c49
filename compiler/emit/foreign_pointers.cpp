#include "emit/foreign_pointers.h"

#include <algorithm>
#include <array>

#include "emit/expressions.h"
#include "emit/text.h"

namespace kernelc::emit {

namespace {

ir::TypeId target_of(const Body& body, ir::TypeId type) {
  const auto* pointer = body.types.as<ir::PointerType>(type);
  return pointer ? pointer->target : ir::TypeId{};
}

bool is_void_pointer(const Body& body, ir::TypeId type) {
  const ir::TypeId target = target_of(body, type);
  return target.valid() && body.types.is<ir::VoidType>(target);
}

// What a cast to `void*` is of, where C++ converts it without the cast.
ir::ExprId without_void_cast(const Body& body, ir::ExprId value) {
  const auto* cast = body.node<ir::Cast>(value);
  if (!cast || !is_void_pointer(body, body.type_of(value)) || body.held.contains(value)) return {};
  const ir::TypeId from = body.type_of(cast->value);
  const auto* array = body.types.as<ir::ArrayType>(from);
  const ir::TypeId target = array ? array->element : target_of(body, from);
  if (!target.valid() || body.types.is<ir::FunctionType>(target)) return {};
  return body.types.is_const(target) && !body.types.is_const(target_of(body, body.type_of(value))) ? ir::ExprId{} : cast->value;
}

Text any_pointer(const Text& pointer) { return call_text("kc::any_pointer", {pointer.text}); }

// The headers of C itself and of Python say what everybody knows, and templates need the types as they are.
bool is_well_known(const std::string& name) {
  static constexpr std::array c_functions = {"free", "realloc", "memcpy", "memmove", "memset", "memcmp", "memchr", "qsort", "bsearch", "fread",
                                             "fwrite", "setvbuf"};
  return name.starts_with("Py") || name.starts_with("_Py") || name.find("::") != std::string::npos ||
         std::find(c_functions.begin(), c_functions.end(), name) != c_functions.end();
}

}  // namespace

std::optional<Text> pointer_argument(Body& body, const ir::Extern& callee, ir::ExprId argument, ir::TypeId declared) {
  if (!is_void_pointer(body, declared) || !callee.templates.empty() || body.node<ir::NullConst>(argument)) return std::nullopt;
  if (const ir::ExprId own = without_void_cast(body, argument)) return lent(body, own);
  if (is_well_known(callee.cpp_name)) return std::nullopt;
  return any_pointer(lent(body, argument));
}

std::optional<Text> pointer_for_field(Body& body, ir::ExprId value, ir::TypeId declared) {
  const ir::TypeId target = target_of(body, declared);
  if (!target.valid() || body.node<ir::NullConst>(value)) return std::nullopt;
  if (const ir::ExprId own = without_void_cast(body, value)) return lent(body, own);
  if (!body.types.is<ir::VoidType>(target) && !body.types.is_const(target)) return std::nullopt;
  return any_pointer(lent(body, value));
}

bool is_foreign_struct(const Body& body, ir::TypeId type) {
  const auto* structure = type.valid() ? body.types.as<ir::StructType>(type) : nullptr;
  return structure && body.module.structs[structure->id].is_extern;
}

std::optional<Text> pointer_for_member(Body& body, const ir::Assign& node) {
  const auto* member = body.node<ir::Member>(node.target);
  if (!member) return std::nullopt;
  const ir::TypeId base = body.type_of(member->base);
  if (!is_foreign_struct(body, member->through_pointer ? target_of(body, base) : base)) return std::nullopt;
  return pointer_for_field(body, node.value, body.type_of(node.target));
}

}  // namespace kernelc::emit

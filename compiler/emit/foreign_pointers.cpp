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

// C's functions may write to what C++ has classes for; GCC warns unless a cast says that it is meant.
bool is_class_in_cpp(const Body& body, ir::TypeId type) {
  const ir::TypeId plain = body.types.strip(type);
  return body.types.is<ir::ComplexType>(plain) || body.types.is<ir::TupleType>(plain) || body.types.is<ir::CppClassType>(plain);
}

// What a cast to `void*` is of, where C++ converts it without the cast.
ir::ExprId without_void_cast(const Body& body, ir::ExprId value) {
  const auto* cast = body.node<ir::Cast>(value);
  if (!cast || !is_void_pointer(body, body.type_of(value)) || body.held.contains(value)) return {};
  const ir::TypeId from = body.type_of(cast->value);
  const auto* array = body.types.as<ir::ArrayType>(from);
  const ir::TypeId target = array ? array->element : target_of(body, from);
  if (!target.valid() || body.types.is<ir::FunctionType>(target) || is_class_in_cpp(body, target)) return {};
  return body.types.is_const(target) && !body.types.is_const(target_of(body, body.type_of(value))) ? ir::ExprId{} : cast->value;
}

bool is_function_pointer(const Body& body, ir::TypeId type) {
  const ir::TypeId target = target_of(body, type);
  return target.valid() && body.types.is<ir::FunctionType>(target);
}

// As the headers of C declare their callbacks: nothing behind the pointers is written.
bool reads_only(const Body& body, ir::TypeId callback) {
  const auto& parameters = body.types.as<ir::FunctionType>(target_of(body, callback))->parameters;
  return std::all_of(parameters.begin(), parameters.end(), [&](ir::TypeId type) {
    const ir::TypeId target = target_of(body, type);
    return !target.valid() || body.types.is_const(target);
  });
}

Text any_pointer(const Text& pointer) { return call_text("kc::any_pointer", {pointer.text}); }

// The headers of C itself and of Python say what everybody knows, and templates need the types as they are.
bool is_well_known(const std::string& name) {
  static constexpr std::array c_functions = {"free", "realloc", "memcpy", "memmove", "memset", "memcmp", "memchr", "qsort", "bsearch", "fread",
                                             "fwrite", "setvbuf", "signal", "atexit", "at_quick_exit"};
  return name.starts_with("Py") || name.starts_with("_Py") || name.find("::") != std::string::npos ||
         std::find(c_functions.begin(), c_functions.end(), name) != c_functions.end();
}

}  // namespace

std::optional<Text> pointer_argument(Body& body, const ir::Extern& callee, ir::ExprId argument, ir::TypeId declared) {
  if (is_function_pointer(body, declared)) {
    const bool is_exact = is_well_known(callee.cpp_name) && (reads_only(body, declared) || callee.cpp_name.find("::") != std::string::npos);
    if (is_exact || !callee.templates.empty() || body.node<ir::NullConst>(argument)) return std::nullopt;
    return any_pointer(expression(body, argument));
  }
  if (!is_void_pointer(body, declared) || body.node<ir::NullConst>(argument)) return std::nullopt;
  if (const ir::ExprId own = without_void_cast(body, argument)) return lent(body, own);
  if (!callee.templates.empty() || is_well_known(callee.cpp_name)) return std::nullopt;
  return any_pointer(lent(body, argument));
}

std::optional<Text> pointer_for_field(Body& body, ir::ExprId value, ir::TypeId declared) {
  const ir::TypeId target = target_of(body, declared);
  if (!target.valid() || body.node<ir::NullConst>(value)) return std::nullopt;
  if (body.types.is<ir::FunctionType>(target)) return any_pointer(expression(body, value));
  if (const ir::ExprId own = without_void_cast(body, value)) return lent(body, own);
  if (!body.types.is<ir::VoidType>(target) && !body.types.is_const(target)) return std::nullopt;
  return any_pointer(lent(body, value));
}

bool is_foreign_struct(const Body& body, ir::TypeId type) {
  const auto* structure = type.valid() ? body.types.as<ir::StructType>(type) : nullptr;
  return structure && body.module.structs[structure->id].is_extern;
}

// A variable whose type is what a header calls the pointers to its callbacks.
bool is_foreign_callback(const Body& body, const ir::Assign& node) {
  const ir::TypeId declared = body.type_of(node.target);
  const auto* alias = std::get_if<ir::AliasType>(&body.types[declared]);
  return alias && !alias->cpp_name.empty() && is_function_pointer(body, declared) && body.type_of(node.value) != declared &&
         !body.node<ir::NullConst>(node.value);
}

std::optional<Text> pointer_for_member(Body& body, const ir::Assign& node) {
  if (is_foreign_callback(body, node)) return any_pointer(expression(body, node.value));
  const auto* member = body.node<ir::Member>(node.target);
  if (!member) return std::nullopt;
  const ir::TypeId base = body.type_of(member->base);
  if (!is_foreign_struct(body, member->through_pointer ? target_of(body, base) : base)) return std::nullopt;
  return pointer_for_field(body, node.value, body.type_of(node.target));
}

}  // namespace kernelc::emit

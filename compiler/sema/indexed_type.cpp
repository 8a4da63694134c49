#include "sema/indexed_type.h"

#include <algorithm>
#include <map>
#include <string>

#include "sema/constant_arithmetic.h"
#include "sema/lookup.h"
#include "sema/templates.h"
#include "sema/type_resolution.h"
#include "sema/view_type.h"

namespace kernelc::sema {

namespace {

using ir::TypeId;

bool is_axis(const Context& context, const ast::Argument& item) {
  return std::holds_alternative<ast::SliceExpr>(context.tree[item.value].node);
}

TypeId report(Context& context, Span span, const std::string& message) {
  context.error(DiagnosticKind::InvalidType, span, message);
  return context.types().error_type;
}

std::string extent_of_header(Context& context, const Scope& scope, ast::ExprId expr);

/// (SIZE + 1)
std::string extent_of_operation(Context& context, const Scope& scope, const ast::BinaryExpr& expr) {
  using Op = ast::BinaryOp;
  static const std::map<Op, std::string> symbols = {{Op::Add, " + "}, {Op::Subtract, " - "}, {Op::Multiply, " * "}, {Op::FloorDivide, " / "}, {Op::Divide, " / "}};
  const auto symbol = symbols.find(expr.op);
  if (symbol == symbols.end()) return "";
  const std::string left = extent_of_header(context, scope, expr.left), right = extent_of_header(context, scope, expr.right);
  return left.empty() || right.empty() ? "" : "(" + left + symbol->second + right + ")";
}

/// What an extent that no constant gives is in C++: constants and enumerators of headers, and what is reckoned with them.
std::string extent_of_header(Context& context, const Scope& scope, ast::ExprId expr) {
  if (const auto value = evaluate_constant(context, scope, expr)) {
    const auto count = as_integer(*value);
    return count ? std::to_string(*count) : "";
  }
  if (const auto* operation = std::get_if<ast::BinaryExpr>(&context.tree[expr].node)) return extent_of_operation(context, scope, *operation);
  if (const auto* cast = std::get_if<ast::CastExpr>(&context.tree[expr].node)) {
    const bool is_integer = context.types().is_integer(resolve_type(context, scope, cast->type, {}));
    return is_integer ? extent_of_header(context, scope, cast->value) : "";
  }
  const auto symbol = lookup(context, scope, expr);
  if (!symbol) return "";
  if (const auto* foreign = std::get_if<ExternSymbol>(&*symbol)) {
    const ir::Extern& declared = context.module.externs[foreign->overloads.front()];
    return context.types().is_integer(declared.type) ? declared.cpp_name : "";
  }
  if (const auto* member = std::get_if<EnumeratorSymbol>(&*symbol)) {
    const ir::Enum& enumeration = context.module.enums[member->id];
    return enumeration.is_extern ? enumeration.members[static_cast<std::size_t>(member->member)].cpp_name : "";
  }
  return "";
}

// int[2][3] declares what `int x[2][3]` does: the extent written last is the innermost.
TypeId append_extent(ir::Types& types, TypeId base, TypeId innermost) {
  const auto* outer = std::get_if<ir::ArrayType>(&types[base]);
  if (!outer) return innermost;
  const ir::ArrayType copy = *outer;
  return types.intern(ir::ArrayType{append_extent(types, copy.element, innermost), copy.extent, copy.cpp_extent});
}

TypeId innermost_element(const ir::Types& types, TypeId type) {
  while (const auto* array = std::get_if<ir::ArrayType>(&types[type])) type = array->element;
  return type;
}

bool takes_buffer_options(ir::ObjectType::Kind kind) {
  using Kind = ir::ObjectType::Kind;
  return kind == Kind::Any || kind == Kind::NumpyArray || kind == Kind::PythonArray || kind == Kind::CythonArray || kind == Kind::Class;
}

TypeId template_instance(Context& context, const Scope& scope, const ir::CppClassType& base,
                         const std::vector<ast::Argument>& items, Span span, const FusedBinding& binding) {
  const ir::CppClass& declared = context.module.cpp_classes[base.id];
  ir::CppClassType instance{base.id, {}};
  const std::size_t outer = all_templates(context.module, base.id).size() - declared.templates.size();
  for (std::size_t i = 0; i < std::min(outer, base.arguments.size()); ++i) instance.arguments.push_back(base.arguments[i]);
  for (const ast::Argument& item : items) {
    const auto argument = type_spelled_by(context, scope, item.value, binding);
    const Span place = context.tree[item.value].span;
    if (!argument) return report(context, place, "Template parameter is not a type");
    if (context.types().is_object(*argument))
      return report(context, place, "Python object type '" + context.display(*argument) + "' cannot be used as a template argument");
    if (context.types().is_view(*argument))
      return report(context, place, "Reference-counted type '" + context.display(*argument) + "' cannot be used as a template argument");
    instance.arguments.push_back(*argument);
  }
  if (instance.arguments.size() > outer + declared.templates.size() || instance.arguments.size() < outer + declared.needed_templates)
    return report(context, span, declared.name + " templated type receives " + std::to_string(declared.templates.size()) +
                                     " arguments, got " + std::to_string(items.size()));
  return context.types().intern(std::move(instance));
}

}  // namespace

TypeId array_type(Context& context, const Scope& scope, TypeId element, ast::ExprId extent, Span span) {
  ir::Types& types = context.types();
  if (types.is_error(element)) return element;
  if (types.is_object(element)) return report(context, span, "Array element cannot be a Python object");
  if (types.is_view(element)) return report(context, span, "Array element cannot be a memoryview");
  if (is_incomplete(context.module, element)) return report(context, span, "Array element type '" + context.display(element) + "' is incomplete");
  if (types.is<ir::FunctionType>(element)) return report(context, span, "Array element cannot be a function");
  if (!extent.valid()) return types.intern(ir::ArrayType{element, -1, ""});
  const Span place = context.tree[extent].span;
  if (const auto value = evaluate_constant(context, scope, extent)) {
    const auto count = as_integer(*value);
    if (!count) return report(context, place, "Array dimension not integer");
    if (*count < 0) return report(context, place, "Array dimension is negative");
    return types.intern(ir::ArrayType{element, *count, ""});
  }
  const std::string name = extent_of_header(context, scope, extent);
  if (!name.empty()) return types.intern(ir::ArrayType{element, -1, name});
  context.error(DiagnosticKind::ConstantExpected, place, "Not allowed in a constant expression");
  return types.error_type;
}

TypeId indexed_type(Context& context, const Scope& scope, TypeId base, const std::vector<ast::Argument>& items, Span span,
                    const FusedBinding& binding) {
  ir::Types& types = context.types();
  if (types.is_error(base)) return base;
  if (std::any_of(items.begin(), items.end(), [&](const auto& item) { return is_axis(context, item); })) {
    std::vector<ast::ExprId> axes;
    for (const ast::Argument& item : items) axes.push_back(item.value);
    return view_type(context, scope, base, axes, span);
  }
  if (const auto* object = types.as<ir::ObjectType>(base)) {
    if (!takes_buffer_options(object->kind)) return base;  // list[int] is a list
    return buffer_type(context, scope, *object, items, span, binding);
  }
  if (const auto* cpp_class = types.as<ir::CppClassType>(base))
    return template_instance(context, scope, *cpp_class, items, span, binding);
  if (items.size() != 1 || items[0].kind != ast::Argument::Kind::Positional)
    return report(context, span, "'" + context.display(base) + "' is not a template or buffer type");
  const TypeId last = array_type(context, scope, innermost_element(types, base), items[0].value, span);
  return types.is_error(last) ? last : append_extent(types, base, last);
}

}  // namespace kernelc::sema

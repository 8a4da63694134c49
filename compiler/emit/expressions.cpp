#include "emit/expressions.h"

#include "emit/arithmetic.h"
#include "emit/calls.h"
#include "emit/conversions.h"
#include "emit/foreign_pointers.h"
#include "emit/function_pointers.h"
#include "emit/literals.h"
#include "emit/objects.h"
#include "emit/operands.h"
#include "emit/optional_places.h"
#include "emit/reference_arguments.h"
#include "emit/sequence.h"
#include "emit/statements.h"
#include "emit/views.h"
#include "ir/optional_place.h"
#include "support/match.h"

namespace kernelc::emit {

using ir::ExprId;
using ir::TypeId;

Text call_text(std::string_view function, const std::vector<std::string>& arguments) {
  return {std::string(function) + "(" + join(arguments) + ")"};
}

namespace {

bool is_address(const ir::Types& types, TypeId type) {
  return types.is_pointer(type) || types.is<ir::ArrayType>(type) || types.is<ir::FunctionType>(type) || types.is<ir::VoidType>(type);
}

// Whether the number of an address is wanted in a type that may be narrower, which C++ makes of numbers only.
bool narrows_address(const ir::Types& types, TypeId from, TypeId to) {
  const auto* integer = types.as<ir::IntType>(to);
  return integer && (integer->is_extern || integer->size < 8) && is_address(types, from) && !types.is<ir::VoidType>(from);
}

// T{} of the type as a call can be written: `int*` needs an alias or a cast, and so does the number of an address.
Text cast_text(Body& body, TypeId from, TypeId to, const Text& value) {
  const bool is_known_to_header = body.types.is<ir::StructType>(to) && !body.types.is<ir::StructType>(from);
  if (body.types.is_pointer(to) || body.types.is<ir::ReferenceType>(to) || is_address(body.types, from) || is_known_to_header) {
    const std::string by_number = narrows_address(body.types, from, to) ? "(intptr_t)" : "";
    return {"(" + body.file.types(to) + ")" + by_number + operand(value, Precedence::Prefix), Precedence::Prefix};
  }
  return {"static_cast<" + body.file.types(body.types.strip(to)) + ">(" + value.text + ")"};
}

Text truth_of_number(Body& body, ExprId value) {
  const TypeId type = body.type_of(value);
  const std::string zero = body.types.is_pointer(type) ? "nullptr" : body.types.is_float(type) ? "0.0" : "0";
  return {operand(number(body, value).text, Precedence::Equality) + " != " + zero, Precedence::Equality};
}

Text cast(Body& body, const ir::Expr& expr, const ir::Cast& node) {
  const TypeId from = body.type_of(node.value);
  if (body.types.is<ir::VoidType>(expr.type)) return {"(void)" + operand(expression(body, node.value), Precedence::Prefix), Precedence::Prefix};
  if (body.types.is_object(expr.type)) return object(body, node.value);
  if (std::holds_alternative<ir::ReferenceType>(body.types[expr.type]) && body.types.is<ir::CppClassType>(expr.type))
    return call_text("static_cast<" + body.file.types(expr.type) + ">", {expression(body, node.value).text});
  if (body.types.strip(from) == body.types.strip(expr.type)) return expression(body, node.value);
  if (body.types.is<ir::BoolType>(expr.type) && body.types.is<ir::CppClassType>(from)) return call_text("static_cast<bool>", {expression(body, node.value).text});
  if (body.types.is<ir::BoolType>(expr.type)) return truth_of_number(body, node.value);
  const auto* literal = body.node<ir::IntConst>(node.value);
  if (const auto* to = body.types.as<ir::FloatType>(expr.type); to && literal && literal->text.find_first_not_of("0123456789") == std::string::npos)
    return float_literal(literal->text, to->width);
  if (literal && body.types.is<ir::IntType>(expr.type)) {
    const IntegerLiteral made = integer_literal(literal->text, expr.type, body.types);
    if (number_class(body.types, made.natural) == number_class(body.types, expr.type)) return made.text;
  }
  return cast_text(body, from, expr.type, expression(body, node.value));
}

// An integer literal with exactly its type; where no suffix makes it, a cast does.
Text exact_integer(Body& body, const ir::Expr& expr, const ir::IntConst& node) {
  const IntegerLiteral literal = integer_literal(node.text, expr.type, body.types);
  const auto* type = body.types.as<ir::IntType>(expr.type);
  const bool is_narrow = type && (type->size < 4 || type->is_extern) && !type->is_character;
  const bool is_other = body.types.is<ir::EnumType>(expr.type) || body.types.is<ir::CodePointType>(expr.type);
  if (is_narrow || is_other) return cast_text(body, expr.type, expr.type, literal.text);
  if (body.types.is_float(expr.type)) return float_literal(node.text, body.types.as<ir::FloatType>(expr.type)->width);
  return literal.exact;
}

Text unary(Body& body, const ir::Expr& expr, const ir::Unary& node) {
  if (node.op == ir::UnaryOp::Not) return {"!" + operand(expression(body, node.operand), Precedence::Prefix), Precedence::Prefix};
  const Number value = number(body, node.operand);
  const auto* cast = body.node<ir::Cast>(node.operand);
  const bool inverts_truth = node.op == ir::UnaryOp::Invert && cast && body.types.is<ir::BoolType>(body.type_of(cast->value));  // a warning
  const bool converts = !inverts_truth && promoted(value.natural) == number_class(body.types, expr.type);
  const std::string text = operand(converts ? value.text : expression(body, node.operand), Precedence::Prefix);
  const char op = node.op == ir::UnaryOp::Negate ? '-' : node.op == ir::UnaryOp::Plus ? '+' : '~';
  const Text made{(text[0] == op ? std::string(1, op) + " " : std::string(1, op)) + text, Precedence::Prefix};
  return fit(body, expr.type, made, promoted(number_class(body.types, expr.type)));
}

/// A variable that holds one side; where that is such an operation itself, the variable which it ends in.
std::string held_side(Body& body, ExprId side) {
  const auto* inner = body.node<ir::Logical>(side);
  const std::string text = expression(body, side).text;
  if (inner && needs_statements(body, inner->right)) return text;
  const std::string name = body.temporary();
  body.out.line("bool " + name + " = " + text + ";");
  return name;
}

Text logical(Body& body, const ir::Logical& node) {
  const Precedence own = node.is_and ? Precedence::LogicalAnd : Precedence::LogicalOr;
  if (needs_statements(body, node.right)) {
    const std::string name = held_side(body, node.left);
    body.out.block("if (" + std::string(node.is_and ? "" : "!") + name + ")", [&] {
      const std::string right = expression(body, node.right).text;
      if (right != (node.is_and ? "true" : "false")) body.out.line(name + " = " + right + ";");
    });
    return {name};
  }
  const auto side = [&](ExprId id) {
    const Text text = expression(body, id);
    const bool mixes = text.precedence == Precedence::LogicalAnd && own == Precedence::LogicalOr;
    return mixes ? "(" + text.text + ")" : operand(text, own);
  };
  const std::string left = side(node.left);
  return {left + (node.is_and ? " && " : " || ") + side(node.right), own};
}

// A choice between views that nobody has to keep is such a view, too.
bool lends(const Body& body, const ir::Conditional& node) {
  return body.is_view(node.then) && !is_owned(body, node.then) && !is_owned(body, node.otherwise);
}

Text branch(Body& body, const ir::Conditional& node, ExprId value) {
  if (lends(body, node)) return borrowed_view(body, value);
  return body.is_view(value) ? owned_view(body, value) : body.is_object(value) ? object(body, value) : expression(body, value);
}

Text conditional(Body& body, const ir::Expr& expr, const ir::Conditional& node) {
  const std::string condition = operand(expression(body, node.condition), Precedence::LogicalOr);
  if (needs_statements(body, node.then) || needs_statements(body, node.otherwise)) {
    const std::string name = body.temporary();
    const std::string type = lends(body, node)         ? body.file.types.plain_view(expr.type, false) + " " + name
                             : body.is_view(node.then) ? body.file.types.owned_view(expr.type) + " " + name
                                                     : body.file.types.declaration(body.types.strip(expr.type), name);
    body.out.line(type + "{};");
    body.out.open("if (" + condition + ")");
    body.out.line(name + " = " + branch(body, node, node.then).text + ";");
    body.out.close("} else {");
    body.out.indent();
    body.out.line(name + " = " + branch(body, node, node.otherwise).text + ";");
    body.out.close();
    return {name};
  }
  return {condition + " ? " + operand(branch(body, node, node.then), Precedence::Assignment) + " : " +
              operand(branch(body, node, node.otherwise), Precedence::Assignment),
          Precedence::Assignment};
}

Text dereference(Body& body, const ir::Dereference& node) {
  if (const auto* address = body.node<ir::AddressOf>(node.pointer)) return place(body, address->operand);
  return {"*" + operand(expression(body, node.pointer), Precedence::Prefix), Precedence::Prefix};
}

Text address_of(Body& body, const ir::AddressOf& node) {
  if (const auto* pointee = body.node<ir::Dereference>(node.operand)) return expression(body, pointee->pointer);
  if (body.node<ir::FunctionRef>(node.operand)) return expression(body, node.operand);
  return {"&" + operand(place(body, node.operand), Precedence::Prefix), Precedence::Prefix};
}

// A pointer takes integers of all types, so a cast that changes nothing but the type need not be written.
Text index_text(Body& body, ExprId index) {
  const auto* cast = body.node<ir::Cast>(index);
  const NumberClass to = number_class(body.types, body.type_of(index));
  const NumberClass from = cast ? number_class(body.types, body.type_of(cast->value)) : to;
  const bool keeps_value = from.kind == to.kind && from.size <= to.size && (from.is_signed == to.is_signed || from.size < to.size);
  return keeps_value ? number(body, index).text : expression(body, index);
}

Text element_of(Body& body, const ir::ElementOf& node) {
  Sequenced order(body, {node.base, node.index}, Order::Open);
  const std::string base = operand(expression(body, node.base), Precedence::Postfix);
  return {base + "[" + index_text(body, node.index).text + "]"};
}

Text member(Body& body, const ir::Member& node) {
  if (body.is_object(node.base)) return instance_member(body, node);
  const bool is_tuple = body.types.is<ir::TupleType>(body.type_of(node.base));
  const std::string base = operand(node.through_pointer ? expression(body, node.base) : place(body, node.base), Precedence::Postfix);
  if (is_tuple) return {base + ".get<" + node.field + ">()"};
  const bool is_exact = node.method.valid() && node.field.starts_with("::");
  if (is_exact) return {base + "->" + body.file.names.cpp_class(body.module.functions[node.method].cpp_class) + node.field};
  std::vector<std::string> templates;
  for (const TypeId type : node.templates) templates.push_back(body.file.types.stored(type));
  const std::string field = templates.empty() ? node.field : "template " + node.field + "<" + join(templates) + ">";
  return {base + (node.through_pointer ? "->" : ".") + field};
}

bool is_zero(const Body& body, ExprId value) {
  const auto* made = body.node<ir::Construct>(value);
  return made && made->arguments.empty();
}

// A union holds the last member that is given a value.
Text construct_union(Body& body, const ir::Expr& expr, const ir::Construct& node, const ir::Struct& declared) {
  const std::string type = body.file.types.simple(body.types.strip(expr.type));
  for (std::size_t i = node.arguments.size(); i-- > 0;) {
    if (is_zero(body, node.arguments[i])) continue;
    const Text value = expression(body, node.arguments[i]);
    return call_text("kc::union_of", {"&" + type + "::" + declared.fields[i].cpp_name, value.text});
  }
  return {type + "{}"};
}

// In braces, numbers for a constructor would be the items of a container.
Text construct(Body& body, const ir::Expr& expr, const ir::Construct& node) {
  if (body.types.is<ir::ArrayType>(expr.type)) return {"{}"};  // of a struct
  const auto* made = body.types.as<ir::StructType>(expr.type);
  if (made && body.module.structs[made->id].is_union) return construct_union(body, expr, node, body.module.structs[made->id]);
  const bool is_call = calls_constructor(body, expr.type, node);
  const bool is_all_zero = std::all_of(node.arguments.begin(), node.arguments.end(), [&](ExprId argument) { return is_zero(body, argument); });
  if (!is_call && is_all_zero) return {body.file.types.simple(body.types.strip(expr.type)) + "{}"};
  Sequenced order(body, node.arguments, is_call ? Order::Open : Order::LeftToRight);
  std::vector<std::string> arguments;
  const auto* structure = is_foreign_struct(body, expr.type) ? body.types.as<ir::StructType>(expr.type) : nullptr;
  for (std::size_t i = 0; i < node.arguments.size(); ++i) {
    if (!is_call && is_zero(body, node.arguments[i])) {
      arguments.push_back("{}");
      continue;
    }
    const bool is_field = structure && i < body.module.structs[structure->id].fields.size();
    const auto pointer = is_field ? pointer_for_field(body, node.arguments[i], body.module.structs[structure->id].fields[i].type) : std::nullopt;
    const bool is_class_argument = is_call && (body.is_object(node.arguments[i]) || body.is_view(node.arguments[i]));
    const Text text = pointer ? *pointer : is_class_argument ? argument_in_c(body, node.arguments[i]) : expression(body, node.arguments[i]);
    arguments.push_back(constructor_argument(body, expr.type, node.arguments, i, text).text);
  }
  const Text text{body.file.types.simple(body.types.strip(expr.type)) + (is_call ? "(" : "{") + join(arguments) + (is_call ? ")" : "}")};
  return is_call ? told(body, node.constructor, text) : text;
}

Text new_object(Body& body, const ir::New& node) {
  Sequenced order(body, node.arguments, Order::Open);
  std::vector<std::string> arguments;
  for (std::size_t i = 0; i < node.arguments.size(); ++i)
    arguments.push_back(constructor_argument(body, node.allocated, node.arguments, i, argument_in_c(body, node.arguments[i])).text);
  return told(body, node.constructor, {"new " + body.file.types(node.allocated) + "(" + join(arguments) + ")", Precedence::Prefix});
}

Text stmt_expr(Body& body, const ir::StmtExpr& node) {
  statements(body, node.body);
  return expression(body, node.result);
}

// A header of C may put macros in the place of functions of C's mathematics, as in `#define expm1 my_expm1`; these are no members of std.
bool may_be_redefined(const Body& body, const ir::Extern& callee) {
  const auto* type = body.types.as<ir::FunctionType>(callee.type);
  const auto is_real = [&](ir::TypeId parameter) { return !body.types.is<ir::ComplexType>(parameter); };
  return type && body.types.is_float(type->result) && std::all_of(type->parameters.begin(), type->parameters.end(), is_real) && callee.templates.empty() && callee.cpp_name.starts_with("std::") && !body.file.is_cpp &&
         includes_headers(body.module);
}

Text extern_ref(Body& body, const ir::ExternRef& node) {
  const ir::Extern& e = body.module.externs[node.id];
  std::vector<std::string> arguments;
  for (const TypeId argument : node.arguments) arguments.push_back(body.file.types.stored(argument));
  const std::string scope = node.scope.valid() ? body.file.types(node.scope) + "::" : "";
  const std::string name = e.cpp_name.empty() ? e.name : may_be_redefined(body, e) ? e.cpp_name.substr(3) : e.cpp_name;
  return {scope + name + (arguments.empty() ? "" : "<" + join(arguments) + ">")};
}

// Literals are const in C++.
Text chars_literal(Body& body, const ir::Expr& expr, const ir::CharsConst& node) {
  const Text text{string_literal(node.bytes)};
  const auto* pointer = body.types.as<ir::PointerType>(expr.type);
  if (!pointer) return text;
  const auto* target = body.types.as<ir::IntType>(pointer->target);
  if (target && target->is_character && body.types.is_const(pointer->target)) return text;
  return {"(" + body.file.types(body.types.strip_alias(expr.type)) + ")" + text.text, Precedence::Prefix};
}

// A C value that is read where it may not be set yet only occurs for objects and views.
Text c_expression(Body& body, ExprId id) {
  const ir::Expr& expr = body[id];
  return match(
      expr.node, [&](const ir::IntConst& n) { return exact_integer(body, expr, n); },
      [&](const ir::FloatConst& n) { return float_literal(n.text, body.types.as<ir::FloatType>(expr.type)->width); },
      [&](const ir::BoolConst& n) { return Text{n.value ? "true" : "false"}; },
      [&](const ir::CharsConst& n) { return chars_literal(body, expr, n); },
      [&](const ir::NullConst&) { return Text{"nullptr"}; },
      [&](const ir::LocalRef& n) { return local_text(body, n.id); },
      [&](const ir::GlobalRef& n) { return Text{body.file.names.global(n.id)}; },
      [&](const ir::FunctionRef& n) { return Text{function_address(body.file, n.id, n.as_virtual)}; },
      [&](const ir::ExternRef& n) { return extern_ref(body, n); },
      [&](const ir::EnumeratorRef& n) { return Text{body.file.names.enumerator(n.id, static_cast<std::size_t>(n.member))}; },
      [&](const ir::Unary& n) { return unary(body, expr, n); },
      [&](const ir::Arith& n) { return fit(body, expr.type, arith(body, expr, n), arith_class(body, expr, n)); },
      [&](const ir::Compare& n) { return compare(body, n); }, [&](const ir::Logical& n) { return logical(body, n); },
      [&](const ir::Conditional& n) { return conditional(body, expr, n); },
      [&](const ir::Cast& n) { return cast(body, expr, n); },
      [&](const ir::AddressOf& n) { return address_of(body, n); },
      [&](const ir::Dereference& n) { return dereference(body, n); },
      [&](const ir::ElementOf& n) { return element_of(body, n); }, [&](const ir::Member& n) { return member(body, n); },
      [&](const ir::SizeOf& n) { return Text{"sizeof(" + body.file.types.stored(n.measured) + ")"}; },
      [&](const ir::Call& n) { return call(body, n); },
      [&](const ir::Construct& n) { return construct(body, expr, n); },
      [&](const ir::CppOperator& n) { return cpp_operator(body, n); },
      [&](const ir::New& n) { return new_object(body, n); },
      [&](const ir::RuntimeCall& n) { return runtime_call(body, n); },
      [&](const ir::FromObject& n) { return from_object(body, expr, n); },
      [&](const ir::ViewElement& n) { return element(body, id, n); },
      [&](const ir::ViewExtent& n) { return extent(body, n); },
      [&](const ir::StmtExpr& n) { return stmt_expr(body, n); },
      // Objects and views have their own printers.
      [&](const ir::ObjectConst&) { return object(body, id); }, [&](const ir::SingletonConst&) { return object(body, id); },
      [&](const ir::PyGlobalRef&) { return object(body, id); }, [&](const ir::BuiltinRef&) { return object(body, id); },
      [&](const ir::TypeObject&) { return object(body, id); }, [&](const ir::ObjectCall&) { return object(body, id); },
      [&](const ir::MethodCall&) { return object(body, id); }, [&](const ir::MakeFunction&) { return object(body, id); },
      [&](const ir::ToObject&) { return object(body, id); }, [&](const ir::CheckedObject&) { return object(body, id); },
      [&](const ir::ViewToObject&) { return object(body, id); }, [&](const ir::Yield&) { return object(body, id); },
      [&](const ir::ViewSlice&) { return borrowed_view(body, id); }, [&](const ir::ViewTranspose&) { return borrowed_view(body, id); },
      [&](const ir::ViewConvert&) { return borrowed_view(body, id); }, [&](const ir::ViewFromObject&) { return borrowed_view(body, id); },
      [&](const ir::ViewCopy&) { return borrowed_view(body, id); }, [&](const ir::ViewFromPointer&) { return borrowed_view(body, id); },
      [&](const ir::NoneView&) { return borrowed_view(body, id); });
}

}  // namespace

Text c_conditional(Body& body, ExprId expr) { return conditional(body, body[expr], *body.node<ir::Conditional>(expr)); }

Text expression(Body& body, ExprId expr) {
  if (const auto held = body.held.find(expr); held != body.held.end()) return {held->second};
  if (body.is_object(expr)) return object(body, expr);
  if (body.is_view(expr)) return borrowed_view(body, expr);
  const Text text = place(body, expr);
  const bool is_aggregate = body.types.is<ir::ComplexType>(body.types.strip(body.type_of(expr))) || body.types.is<ir::StructType>(body.types.strip(body.type_of(expr)));
  if (!is_aggregate || !is_packed(body, expr)) return text;
  return call_text("kc::load_unaligned<decltype(" + text.text + ")>", {"&" + text.text});
}

namespace {

// A literal without a suffix; anything else with exactly its type.
Number without_cast(Body& body, ExprId id) {
  const TypeId type = body.type_of(id);
  const auto* node = body.node<ir::IntConst>(id);
  if (!node || body.types.is_float(type) || body.held.contains(id)) return {expression(body, id), number_class(body.types, type)};
  const IntegerLiteral literal = integer_literal(node->text, type, body.types);
  return {literal.text, number_class(body.types, literal.natural)};
}

// <unsigned char>300
bool is_changed_by_cast(const Body& body, const ir::Cast& cast, TypeId target) {
  const auto* literal = body.node<ir::IntConst>(cast.value);
  const auto* to = body.types.as<ir::IntType>(target);
  if (!literal || !to || to->size > 2) return false;
  const long long value = std::strtoll(literal->text.c_str(), nullptr, 0);
  const long long limit = 1LL << (8 * to->size - (to->is_signed ? 1 : 0));
  return value >= limit || value < (to->is_signed ? -limit : 0);
}

}  // namespace

Number number(Body& body, ExprId id) {
  const ir::Expr& expr = body[id];
  if (body.held.contains(id)) return {expression(body, id), number_class(body.types, expr.type)};
  if (const auto* node = std::get_if<ir::Cast>(&expr.node)) {
    const bool between_numbers = number_class(body.types, expr.type).kind != NumberClass::Kind::Other &&
                                 number_class(body.types, body.type_of(node->value)).kind != NumberClass::Kind::Other;
    if (between_numbers && !body.types.is<ir::BoolType>(expr.type)) return without_cast(body, node->value);
  }
  return without_cast(body, id);
}

Text converted(Body& body, ExprId expr, TypeId target) {
  if (body.types.is_object(target) || body.types.is_view(target)) return expression(body, expr);
  const NumberClass wanted = number_class(body.types, target);
  const bool same = wanted.kind != NumberClass::Kind::Other && wanted == number_class(body.types, body.type_of(expr));
  if (!same || body.types.is<ir::BoolType>(target)) return expression(body, expr);
  if (const auto* node = body.node<ir::Arith>(expr); node && !body.held.contains(expr)) return arith(body, body[expr], *node);
  // Only the outermost cast is one that the target makes again.
  const auto* node = body.node<ir::Cast>(expr);
  if (!node) return without_cast(body, expr).text;
  if (number_class(body.types, body.type_of(node->value)).kind == NumberClass::Kind::Other || body.held.contains(expr))
    return expression(body, expr);
  if (is_changed_by_cast(body, *node, target)) return expression(body, expr);  // C++ compilers warn unless the cast is written
  return without_cast(body, node->value).text;
}

Text place(Body& body, ExprId expr) {
  const Text text = c_expression(body, expr);
  return ir::is_optional_place(body.module, body.function, expr) ? optional_value(body, expr, text) : text;
}

Text assigned_place(Body& body, ExprId expr) { return c_expression(body, expr); }

Text lent(Body& body, ExprId expr) {
  if (body.is_object(expr)) return reference(body, expr);
  return expression(body, expr);
}

std::vector<std::string> lent(Body& body, const std::vector<ExprId>& exprs) {
  std::vector<std::string> texts;
  for (const ExprId expr : exprs) texts.push_back(lent(body, expr).text);
  return texts;
}

}  // namespace kernelc::emit

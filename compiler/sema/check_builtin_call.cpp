#include <algorithm>
#include <functional>
#include <map>

#include "sema/c_arrays.h"
#include "sema/closures.h"
#include "sema/c_strings.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/literals.h"
#include "sema/local_names.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;
using Kind = ir::ObjectType::Kind;

/// One call of a builtin: the arguments are positional and few.
struct Call {
  Body& body;
  std::string name;
  const ast::CallExpr& expr;
  Span span;

  std::size_t count() const { return expr.arguments.size(); }
  ast::ExprId argument(std::size_t i) const { return expr.arguments[i].value; }
  ir::Types& types() const { return body.types(); }
};

using Result = std::optional<ir::ExprId>;

bool is_all_positional(const ast::CallExpr& expr) {
  for (const ast::Argument& argument : expr.arguments) {
    if (argument.kind != ast::Argument::Kind::Positional) return false;
  }
  return true;
}

Result check_consumer(const Call& call);

/// An object call of the builtin on an argument that is checked already.
ir::ExprId call_builtin(const Call& call, std::vector<ir::ExprId> arguments, ir::TypeId type) {
  Body& body = call.body;
  body.require_gil(call.span, "Calling gil-requiring function not allowed without gil");
  std::vector<ir::CallArgument> objects;
  for (const ir::ExprId argument : arguments) {
    objects.push_back({ir::CallArgument::Kind::Positional, {}, to_object(body, argument)});
  }
  const ir::ExprId callee = body.add(call.span, body.types().object_type, ir::BuiltinRef{body.name_constant(call.name)});
  return body.add(call.span, type, ir::ObjectCall{callee, std::move(objects)});
}

Result check_len(const Call& call) {
  if (call.count() != 1) return std::nullopt;
  Body& body = call.body;
  const ir::ExprId value = check(body, call.argument(0));
  const ir::TypeId type = body.type_of(value);
  if (body.types().is_error(type)) return body.add(call.span, body.types().ssize, ir::NullConst{});
  if (body.types().is_view(type)) {
    const ir::ExprId axis = body.int_const(call.span, 0, body.types().int_type);
    return body.add(call.span, body.types().ssize, ir::ViewExtent{ir::ViewExtent::Field::Shape, value, axis, false});
  }
  if (body.types().is<ir::ArrayType>(type)) return array_extent(body, type, call.span);
  body.require_gil(call.span, "Calling gil-requiring function not allowed without gil");
  return body.call(call.span, body.types().ssize, Runtime::Length, {to_object(body, value)});
}

Result check_abs(const Call& call) {
  if (call.count() != 1) return std::nullopt;
  Body& body = call.body;
  ir::Types& types = body.types();
  const ir::ExprId value = check(body, call.argument(0));
  const ir::TypeId type = types.strip(body.type_of(value));
  if (types.is_error(type)) return value;
  if (const auto* number = types.as<ir::ComplexType>(type)) {
    return body.call(call.span, types.intern(ir::FloatType{number->width}), Runtime::Absolute, {value});
  }
  if (!types.is_number(type)) return call_builtin(call, {value}, types.object_type);
  const ir::TypeId result = *common_number(body, value, value);
  const bool checked = body.directives.overflowcheck && types.is_integer(result);
  return body.call(call.span, result, checked ? Runtime::AbsoluteChecked : Runtime::Absolute, {convert(body, value, result, call.span)});
}

/// What C divides two numbers as in divmod: doubles, or the wider type of integer, the first of two that are as wide.
ir::TypeId divided_type(Body& body, ir::ExprId left, ir::ExprId right) {
  const ir::Types& types = body.types();
  if (types.is_float(body.type_of(left)) || types.is_float(body.type_of(right))) return types.double_type;
  const ir::TypeId a = *common_number(body, left, left), b = *common_number(body, right, right);
  const auto* first = types.as<ir::IntType>(a);
  const auto* second = types.as<ir::IntType>(b);
  return first && second && first->rank >= second->rank ? a : b;
}

/// divmod(a, b): on C numbers a pair of these.
Result check_divmod(const Call& call) {
  if (call.count() != 2) return std::nullopt;
  Body& body = call.body;
  ir::Types& types = body.types();
  const ir::ExprId left = check(body, call.argument(0)), right = check(body, call.argument(1));
  if (body.is_error(left) || body.is_error(right)) return body.is_error(left) ? left : right;
  const auto is_real = [&](ir::ExprId value) {
    const ir::TypeId type = types.strip(body.type_of(value));
    return types.is<ir::IntType>(type) || types.is<ir::BoolType>(type) || types.is_float(type);
  };
  if (!is_real(left) || !is_real(right)) return call_builtin(call, {left, right}, types.object_type);
  const ir::TypeId number = divided_type(body, left, right);
  const ir::ExprId a = cast(body, left, number, false, call.span), b = cast(body, right, number, false, call.span);
  return body.call(call.span, types.intern(ir::TupleType{{number, number}}), Runtime::DivMod, {a, b});
}

bool is_bool(Body& body, ir::ExprId value) { return body.types().is<ir::BoolType>(body.type_of(value)); }

/// The smaller or larger one of a truth value or character and a number: as an object it is what it was.
ir::ExprId choose_extreme(const Call& call, ir::ExprId left, ir::ExprId right, ir::TypeId type) {
  Body& body = call.body;
  return with_statements(body, call.span, [&] {
    const ir::ExprId first = body.hold(left), second = body.hold(right);
    const ast::CompareOp takes_second = call.name == "min" ? ast::CompareOp::Less : ast::CompareOp::Greater;
    const ir::ExprId condition = compare(body, takes_second, second, first, call.span);
    return body.add(call.span, type, ir::Conditional{condition, joined(body, second, type, call.span), joined(body, first, type, call.span)});
  });
}

/// What min() and max() choose between: the arguments, or the items of the only one where that is written as a list or tuple.
std::vector<ast::ExprId> extreme_operands(const Call& call) {
  std::vector<ast::ExprId> operands;
  for (std::size_t i = 0; i < call.count(); ++i) operands.push_back(call.argument(i));
  if (operands.size() != 1) return operands;
  const ast::Expr& only = call.body.ast(operands[0]);
  if (const auto* list = std::get_if<ast::ListExpr>(&only.node)) operands = list->items;
  if (const auto* tuple = std::get_if<ast::TupleExpr>(&only.node)) operands = tuple->items;
  const auto is_starred = [&](ast::ExprId item) { return std::holds_alternative<ast::StarredExpr>(call.body.ast(item).node); };
  return std::any_of(operands.begin(), operands.end(), is_starred) ? std::vector<ast::ExprId>{} : operands;
}

/// min(a, b, …) and max(a, b, …): on C numbers by comparison, otherwise Python's own with the arguments in order.
Result check_extreme(const Call& call) {
  const std::vector<ast::ExprId> operands = extreme_operands(call);
  if (operands.size() < 2) return check_consumer(call);
  Body& body = call.body;
  const bool is_min = call.name == "min";
  std::vector<ir::ExprId> values;
  bool all_numbers = true;
  std::size_t characters = 0;
  for (const ast::ExprId operand : operands) {
    values.push_back(check(body, operand));
    if (body.is_error(values.back())) return values.back();
    if (body.types().strip(body.type_of(values.back())) == body.types().soft_complex) values.back() = convert(body, values.back(), body.types().double_type, call.span);
    const ir::TypeId type = body.type_of(values.back());
    all_numbers = all_numbers && body.types().is_number(type) && !body.types().is<ir::ComplexType>(type);
    characters += body.types().is<ir::CodePointType>(body.types().strip(type)) ? 1 : 0;
  }
  const bool is_mixed = characters != 0 && characters != values.size();
  if (!all_numbers || (is_mixed && values.size() > 2)) return call_builtin(call, values, body.types().object_type);
  ir::ExprId result = values[0];
  for (std::size_t i = 1; i < values.size(); ++i) {
    const ir::TypeId type = common_type(body, result, values[i]);
    if (is_mixed || is_bool(body, result) != is_bool(body, values[i])) {
      result = choose_extreme(call, result, values[i], type);
      continue;
    }
    const ir::ExprId left = convert(body, result, type, call.span);
    const ir::ExprId right = convert(body, values[i], type, call.span);
    result = body.call(call.span, type, is_min ? Runtime::Minimum : Runtime::Maximum, {left, right});
  }
  return result;
}

Result check_int(const Call& call) {
  if (call.count() != 1) return std::nullopt;
  Body& body = call.body;
  ir::Types& types = body.types();
  const ir::ExprId value = check(body, call.argument(0));
  if (body.is_error(value)) return value;
  const ir::TypeId type = types.strip(body.type_of(value));
  if (types.is<ir::BoolType>(type)) return convert(body, value, types.int_type, call.span);
  if (types.is<ir::EnumType>(type)) return body.add(call.span, types.long_type, ir::Cast{value});
  if (types.is_integer(type) && !types.is<ir::CodePointType>(type)) return value;
  const bool is_c_number = types.is_float(type);
  if (is_c_number && !body.has_gil) return cast(body, value, types.long_type, false, call.span);
  return call_builtin(call, {value}, types.object(Kind::Int));
}

Result check_float(const Call& call) {
  if (call.count() != 1) return std::nullopt;
  Body& body = call.body;
  ir::Types& types = body.types();
  const ir::ExprId value = check(body, call.argument(0));
  if (body.is_error(value)) return body.add(call.span, types.double_type, ir::NullConst{});
  const ir::TypeId type = types.strip(body.type_of(value));
  if ((types.is_integer(type) || types.is_float(type)) && !types.is<ir::CodePointType>(type)) {
    return types.is_float(type) ? convert(body, value, types.double_type, call.span) : cast(body, value, types.double_type, false, call.span);
  }
  return convert(body, call_builtin(call, {value}, types.object(Kind::Float)), types.double_type, call.span);
}

Result check_bool_call(const Call& call) {
  if (call.count() != 1) return std::nullopt;
  const ir::ExprId value = check(call.body, call.argument(0));
  const ir::TypeId type = call.body.type_of(value);
  const bool is_container = call.types().is<ir::CppClassType>(type) && !cpp_unary(call.body, " bool", value, call.span) && has_object_form(call.body, type);
  const bool is_empty_false = is_container || is_string_of_c(call.types(), type);
  return truth(call.body, is_empty_false ? to_object(call.body, value) : value, call.span);
}

Result check_isinstance(const Call& call) {
  if (call.count() != 2) return std::nullopt;
  Body& body = call.body;
  body.require_gil(call.span, "Calling gil-requiring function not allowed without gil");
  const ir::ExprId object = check_object(body, call.argument(0));
  return body.call(call.span, body.types().bool_type, Runtime::IsInstance, {object, check_object(body, call.argument(1))});
}

Result check_unary_object(const Call& call, Runtime function, ir::TypeId type) {
  if (call.count() != 1) return std::nullopt;
  call.body.require_gil(call.span, "Calling gil-requiring function not allowed without gil");
  return call.body.call(call.span, type, function, {check_object(call.body, call.argument(0))});
}

Result check_type(const Call& call) { return check_unary_object(call, Runtime::TypeOf, call.types().object(Kind::Type)); }
Result check_hash(const Call& call) {
  return check_unary_object(call, Runtime::Hash, std::get<TypeSymbol>(*call.body.context.builtins->find_own("Py_hash_t")).type);
}
Result check_str(const Call& call) { return check_unary_object(call, Runtime::ToStr, call.types().object(Kind::Str)); }
Result check_repr(const Call& call) { return check_unary_object(call, Runtime::ToRepr, call.types().object(Kind::Str)); }
Result check_intern(const Call& call) { return check_unary_object(call, Runtime::Intern, call.types().object(Kind::Str)); }
Result check_ascii(const Call& call) { return check_unary_object(call, Runtime::ToAscii, call.types().object(Kind::Str)); }

/// pow(a, b) is Python's, of C numbers too; without the GIL it is what `a ** b` is.
Result check_pow(const Call& call) {
  if (call.count() != 2) return std::nullopt;
  Body& body = call.body;
  ir::ExprId left = check(body, call.argument(0)), right = check(body, call.argument(1));
  if (body.is_error(left) || body.is_error(right)) return body.is_error(left) ? left : right;
  if (body.has_gil) left = to_object(body, left);
  return binary(body, ast::BinaryOp::Power, left, right, call.span);
}

/// What ord() takes as a character: one of a str, or a byte of C.
bool is_character(Body& body, ir::ExprId value) {
  const auto* number = body.types().as<ir::IntType>(body.type_of(value));
  return body.types().is<ir::CodePointType>(body.types().strip(body.type_of(value))) || (number && number->size == 1);
}

/// ord(c) of a character, chr(i), round(x) of C numbers: chr and round stay Python's.
Result check_ord(const Call& call) {
  if (call.count() != 1) return std::nullopt;
  Body& body = call.body;
  const ir::ExprId value = check(body, call.argument(0));
  if (is_character(body, value)) {
    const bool is_byte = body.types().is<ir::IntType>(body.type_of(value)) && !literal_integer(body, value);
    return convert(body, is_byte ? cast(body, value, body.types().unsigned_char, false, call.span) : value, body.types().long_type, call.span);
  }
  if (const auto* constant = body.node<ir::ObjectConst>(value)) {
    const ir::Constant& text = body.module().constants[constant->id];
    if (text.value.size() == 1) return body.int_const(call.span, static_cast<unsigned char>(text.value[0]), body.types().long_type);
  }
  body.require_gil(call.span, "Calling gil-requiring function not allowed without gil");
  return body.call(call.span, body.types().long_type, ir::RuntimeFunction::Ord, {to_object(body, value)});
}

const ast::ComprehensionExpr* generator_argument(const Call& call) {
  if (call.count() != 1) return nullptr;
  const auto* found = std::get_if<ast::ComprehensionExpr>(&call.body.ast(call.argument(0)).node);
  return found && found->kind == ast::ComprehensionExpr::Kind::Generator ? found : nullptr;
}

/// sum, sorted, list, … of a generator expression use up all of it: a list does the same without a frame.
Result check_consumer(const Call& call) {
  const ast::ComprehensionExpr* generator = generator_argument(call);
  if (!generator) return std::nullopt;
  const ir::ExprId items = check_used_up(call.body, *generator, call.span);
  if (call.name == "list") return items;
  const Kind kind = call.name == "tuple" ? Kind::Tuple : call.name == "set" ? Kind::Set : call.name == "sorted" ? Kind::List : Kind::Any;
  return call_builtin(call, {items}, call.types().object(kind));
}

Result check_any_all(const Call& call) {
  const ast::ComprehensionExpr* generator = generator_argument(call);
  return generator ? Result(check_quantifier(call.body, *generator, call.name == "any", call.span)) : std::nullopt;
}

Result check_container(const Call& call) {
  if (call.count() == 0) {
    if (call.name == "list") return check_list(call.body, {}, call.span);
    if (call.name == "dict") return check_dict(call.body, {}, call.span);
    if (call.name == "tuple") return check_tuple(call.body, {}, call.span);
    if (call.name == "set") return call_builtin(call, {}, call.types().object(Kind::Set));
  }
  if (const Result consumed = check_consumer(call)) return consumed;
  if (call.count() != 1) return std::nullopt;
  const Kind kind = call.name == "list" ? Kind::List : call.name == "dict" ? Kind::Dict : call.name == "tuple" ? Kind::Tuple
                    : call.name == "set" ? Kind::Set : call.name == "sorted" ? Kind::List : Kind::Any;
  return call_builtin(call, {check(call.body, call.argument(0))}, call.types().object(kind));
}

/// The class around the method, and what the method calls its first parameter.
Result check_super(const Call& call) {
  Body& body = call.body;
  if (call.count() != 0 || body.function().parameters.empty()) return std::nullopt;
  ir::ExprId type;
  ir::ClassId id = body.function().class_id;
  for (const Body* around = body.outer; around && !id; around = around->outer) id = around->context.module.functions[around->function_id].class_id;
  if (const auto local = captured_local(body, "__class__")) {
    type = body.local_ref(call.span, *local);
  } else if (id) {
    type = body.add(call.span, call.types().object(Kind::Type), ir::TypeObject{call.types().intern(ir::ObjectType{Kind::Class, id})});
  } else {
    return std::nullopt;
  }
  body.require_gil(call.span, "Calling gil-requiring function not allowed without gil");
  return body.object_call(call.span, Runtime::SuperObject, {type, body.local_ref(call.span, body.function().parameters[0])});
}

Result check_globals(const Call& call) { return call.count() == 0 ? Result(global_names(call.body, call.span)) : std::nullopt; }
Result check_locals(const Call& call) { return call.count() == 0 ? Result(local_names(call.body, call.span)) : std::nullopt; }

/// dir(): the names alone, sorted.
Result check_dir(const Call& call) {
  if (call.count() != 0) return std::nullopt;
  const Call sorted{call.body, "sorted", call.expr, call.span};
  return call_builtin(sorted, {local_names(call.body, call.span)}, call.types().object(Kind::List));
}

/// eval(code) and exec(code) see the names of the place where they stand.
Result check_evaluation(const Call& call) {
  if (call.count() != 1) return std::nullopt;
  const ir::ExprId code = check_object(call.body, call.argument(0));
  return call_builtin(call, {code, global_names(call.body, call.span), local_names(call.body, call.span)}, call.types().object_type);
}

const std::map<std::string, std::function<Result(const Call&)>>& table() {
  static const std::map<std::string, std::function<Result(const Call&)>> known = {
      {"len", check_len},         {"abs", check_abs},       {"min", check_extreme},     {"max", check_extreme},
      {"int", check_int},         {"float", check_float},   {"bool", check_bool_call},  {"isinstance", check_isinstance},
      {"type", check_type},       {"str", check_str},       {"repr", check_repr},       {"ascii", check_ascii},
      {"pow", check_pow},         {"ord", check_ord},       {"hash", check_hash},       {"list", check_container},  {"dict", check_container},
      {"tuple", check_container}, {"set", check_container}, {"sorted", check_container}, {"sum", check_consumer},
      {"frozenset", check_consumer}, {"any", check_any_all}, {"all", check_any_all}, {"super", check_super},
      {"intern", check_intern},   {"globals", check_globals}, {"locals", check_locals}, {"vars", check_locals}, {"dir", check_dir},
      {"divmod", check_divmod}, {"eval", check_evaluation}, {"exec", check_evaluation},
  };
  return known;
}

}  // namespace

std::optional<ir::ExprId> check_builtin_call(Body& body, const std::string& name, const ast::CallExpr& expr, Span span) {
  const auto found = table().find(name);
  if (found == table().end() || !is_all_positional(expr)) return std::nullopt;
  return found->second(Call{body, name, expr, span});
}

}  // namespace kernelc::sema

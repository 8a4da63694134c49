#include "ast/spelling.h"
#include "sema/c_strings.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/literals.h"
#include "support/match.h"

namespace kernelc::sema {

namespace {

using Op = ast::BinaryOp;
using Runtime = ir::RuntimeFunction;

/// With two objects, and where the left one may be changed.
struct ObjectOperations {
  Runtime object;
  Runtime in_place;
};

ObjectOperations object_operations(Op op) {
  switch (op) {
    case Op::Add: return {Runtime::ObjectAdd, Runtime::InplaceAdd};
    case Op::Subtract: return {Runtime::ObjectSubtract, Runtime::InplaceSubtract};
    case Op::Multiply: return {Runtime::ObjectMultiply, Runtime::InplaceMultiply};
    case Op::MatMultiply: return {Runtime::ObjectMatMultiply, Runtime::InplaceMatMultiply};
    case Op::Divide: return {Runtime::ObjectDivide, Runtime::InplaceDivide};
    case Op::FloorDivide: return {Runtime::ObjectFloorDivide, Runtime::InplaceFloorDivide};
    case Op::Modulo: return {Runtime::ObjectModulo, Runtime::InplaceModulo};
    case Op::Power: return {Runtime::ObjectPower, Runtime::InplacePower};
    case Op::ShiftLeft: return {Runtime::ObjectShiftLeft, Runtime::InplaceShiftLeft};
    case Op::ShiftRight: return {Runtime::ObjectShiftRight, Runtime::InplaceShiftRight};
    case Op::BitAnd: return {Runtime::ObjectBitAnd, Runtime::InplaceBitAnd};
    case Op::BitOr: return {Runtime::ObjectBitOr, Runtime::InplaceBitOr};
    case Op::BitXor: return {Runtime::ObjectBitXor, Runtime::InplaceBitXor};
  }
  unreachable();
}

ir::ArithOp arith_op(Op op) {
  switch (op) {
    case Op::Add: return ir::ArithOp::Add;
    case Op::Subtract: return ir::ArithOp::Subtract;
    case Op::Multiply: return ir::ArithOp::Multiply;
    case Op::Divide: return ir::ArithOp::Divide;
    case Op::FloorDivide: return ir::ArithOp::FloorDivide;
    case Op::Modulo: return ir::ArithOp::Modulo;
    case Op::Power: return ir::ArithOp::Power;
    case Op::ShiftLeft: return ir::ArithOp::ShiftLeft;
    case Op::ShiftRight: return ir::ArithOp::ShiftRight;
    case Op::BitAnd: return ir::ArithOp::BitAnd;
    case Op::BitOr: return ir::ArithOp::BitOr;
    case Op::BitXor: return ir::ArithOp::BitXor;
    case Op::MatMultiply: break;
  }
  unreachable();
}

bool is_bitwise(Op op) { return op == Op::BitAnd || op == Op::BitOr || op == Op::BitXor || op == Op::ShiftLeft || op == Op::ShiftRight; }
bool is_division(Op op) { return op == Op::Divide || op == Op::FloorDivide || op == Op::Modulo; }

ir::ExprId invalid(Body& body, Op op, ir::ExprId left, ir::ExprId right, Span span) {
  body.error(DiagnosticKind::InvalidOperands, span,
             std::string("Invalid operand types for '") + ast::spelling(op) + "' (" + body.display(body.type_of(left)) + "; " +
                 body.display(body.type_of(right)) + ")");
  return body.error_expr(span);
}

std::optional<long long> fold_power(long long base, long long exponent) {
  if (exponent < 0 || exponent > 64) return std::nullopt;
  long long result = 1;
  for (; exponent > 0; --exponent)
    if (__builtin_mul_overflow(result, base, &result)) return std::nullopt;
  return result;
}

bool is_checked_for_overflow(Op op) { return op == Op::Add || op == Op::Subtract || op == Op::Multiply || op == Op::ShiftLeft; }

/// Whether literal integers give an integer that may be too large for C.
bool can_grow(Op op, long long right) {
  return op == Op::Add || op == Op::Subtract || op == Op::Multiply || ((op == Op::ShiftLeft || op == Op::Power) && right >= 0);
}

/// Two literal integers: their exact value when C's long holds it.
std::optional<long long> fold(Op op, long long a, long long b) {
  long long result = 0;
  switch (op) {
    case Op::Add: return __builtin_add_overflow(a, b, &result) ? std::nullopt : std::optional(result);
    case Op::Subtract: return __builtin_sub_overflow(a, b, &result) ? std::nullopt : std::optional(result);
    case Op::Multiply: return __builtin_mul_overflow(a, b, &result) ? std::nullopt : std::optional(result);
    case Op::ShiftLeft: return b < 0 || b > 62 || a < 0 || a > (0x7fffffffffffffffLL >> b) ? std::nullopt : std::optional(a << b);
    case Op::ShiftRight: return b < 0 || b > 63 ? std::nullopt : std::optional(a >> b);
    case Op::BitAnd: return a & b;
    case Op::BitOr: return a | b;
    case Op::BitXor: return a ^ b;
    case Op::Power: return fold_power(a, b);
    case Op::FloorDivide: return b == 0 || b == -1 ? std::nullopt : std::optional(a / b - (a % b != 0 && (a < 0) != (b < 0)));
    case Op::Modulo: return b == 0 || b == -1 ? std::nullopt : std::optional(a % b + (a % b != 0 && (a < 0) != (b < 0) ? b : 0));
    default: return std::nullopt;
  }
}

ir::ExprId object_binary(Body& body, Op op, ir::ExprId left, ir::ExprId right, Span span, bool in_place) {
  body.require_gil(span, "Operation not allowed without gil");
  left = to_object(body, left);
  right = to_object(body, right);
  const ir::ExprId result = body.object_call(span, in_place ? object_operations(op).in_place : object_operations(op).object, {left, right});
  if (op == Op::Modulo && body.types().is_object(body.type_of(left), ir::ObjectType::Kind::Str)) return result;
  return result;
}

ir::ExprId pointer_arith(Body& body, Op op, ir::ExprId left, ir::ExprId right, Span span) {
  ir::Types& types = body.types();
  const auto decay = [&](ir::ExprId value) {
    const auto* array = types.as<ir::ArrayType>(body.type_of(value));
    return array ? convert(body, value, types.pointer_to(array->element), span) : value;
  };
  left = decay(left);
  right = decay(right);
  const bool left_pointer = types.is_pointer(body.type_of(left));
  const bool right_pointer = types.is_pointer(body.type_of(right));
  if (left_pointer && right_pointer && op == Op::Subtract) {
    return body.add(span, types.intptr, ir::Arith{ir::ArithOp::Subtract, left, right});
  }
  if (left_pointer == right_pointer || (op != Op::Add && !(op == Op::Subtract && left_pointer))) return invalid(body, op, left, right, span);
  const ir::ExprId offset = left_pointer ? right : left;
  if (!types.is_integer(body.type_of(offset))) return invalid(body, op, left, right, span);
  const ir::TypeId type = types.strip(body.type_of(left_pointer ? left : right));
  return body.add(span, type, ir::Arith{arith_op(op), left, right});
}

class NumberArith {
 public:
  NumberArith(Body& body, Op op, ir::ExprId left, ir::ExprId right, Span span)
      : body_(body), types_(body.types()), op_(op), left_(left), right_(right), span_(span) {}

  ir::ExprId run() {
    const auto a = literal_integer(body_, left_);
    const auto b = literal_integer(body_, right_);
    if (is_classic_division()) op_ = Op::FloorDivide;
    if (a && b) {
      if (const auto value = fold(op_, *a, *b)) return body_.int_const(span_, *value, types_.long_type);
      if (can_grow(op_, *b) && body_.has_gil) return object_binary(body_, op_, left_, right_, span_, false);
    }
    if (op_ == Op::Power) return power(b);
    ir::TypeId type = common();
    if (is_bitwise(op_) && !types_.is_integer(type)) return invalid(body_, op_, left_, right_, span_);
    if (op_ == Op::ShiftLeft || op_ == Op::ShiftRight) return shift();
    if (type == types_.soft_complex && (op_ == Op::FloorDivide || op_ == Op::Modulo)) type = types_.double_type;
    if (types_.is<ir::ComplexType>(type) && (op_ == Op::FloorDivide || op_ == Op::Modulo)) return invalid(body_, op_, left_, right_, span_);
    if (is_boolean_bits()) return arith(types_.bool_type, left_, right_);
    if (op_ == Op::Divide && types_.is_integer(type) && !body_.directives.cdivision) type = types_.double_type;
    return arith(type, convert(body_, left_, type, span_), convert(body_, right_, type, span_));
  }

 private:
  /// Where overflow is checked, a literal is a `long`, as its type says: then `i + 1` overflows only what holds the sum.
  ir::TypeId common() {
    const bool are_integers = types_.is_integer(body_.type_of(left_)) && types_.is_integer(body_.type_of(right_));
    if (body_.directives.overflowcheck && are_integers) return common_integer(body_, body_.type_of(left_), body_.type_of(right_));
    return *common_number(body_, left_, right_);
  }

  /// `/` of integers before Python 3.
  bool is_classic_division() {
    const bool are_integers = types_.is_integer(body_.type_of(left_)) && types_.is_integer(body_.type_of(right_));
    return op_ == Op::Divide && body_.directives.classic_division && are_integers;
  }

  bool is_boolean_bits() {
    const bool bits = op_ == Op::BitAnd || op_ == Op::BitOr || op_ == Op::BitXor;
    return bits && types_.is<ir::BoolType>(body_.type_of(left_)) && types_.is<ir::BoolType>(body_.type_of(right_));
  }

  ir::ExprId arith(ir::TypeId type, ir::ExprId left, ir::ExprId right) {
    const ir::TypeId in_c = is_division(op_) && body_.directives.cdivision ? type_in_c(body_, type, left_, right_) : type;
    if (in_c == type) return arith_in(type, left, right);
    return convert(body_, arith_in(in_c, convert(body_, left, in_c, span_), convert(body_, right, in_c, span_)), type, span_);
  }

  ir::ExprId arith_in(ir::TypeId type, ir::ExprId left, ir::ExprId right) {
    ir::Arith node{arith_op(op_), left, right};
    if (is_division(op_) && !body_.directives.cdivision) {
      node.python_signs = op_ != Op::Divide;
      node.zero_check = !is_nonzero_constant(right_);
    }
    node.overflow_check = body_.directives.overflowcheck && types_.is_integer(type) && is_checked_for_overflow(op_);
    return body_.add(span_, type, node);
  }

  bool is_nonzero_constant(ir::ExprId value) const {
    if (const auto literal = literal_integer(body_, value)) return *literal != 0;
    const auto* number = body_.node<ir::FloatConst>(value);
    return number && std::stod(number->text) != 0;
  }

  /// The left operand alone decides in which type C shifts; what comes out has the type of both.
  ir::ExprId shift() {
    const ir::TypeId both = common();
    ir::TypeId type = *common_number(body_, left_, left_);
    if (literal_integer(body_, left_) || (op_ == Op::ShiftLeft && body_.directives.overflowcheck)) type = both;
    const ir::ExprId left = convert(body_, left_, type, span_);
    const ir::ExprId right = types_.is<ir::BoolType>(body_.type_of(right_)) ? convert(body_, right_, types_.int_type, span_) : right_;
    return convert(body_, arith(type, left, right), both, span_);
  }

  ir::ExprId power(std::optional<long long> exponent) {
    const ir::TypeId common = *common_number(body_, left_, right_);
    if (types_.is<ir::ComplexType>(common)) return runtime(common, Runtime::ComplexPower);
    if (types_.is_integer(common)) {
      const bool has_literal = exponent || literal_integer(body_, left_);
      return integer_power(has_literal ? common_integer(body_, common, types_.long_type) : common, exponent);
    }
    const bool safe = body_.directives.cpow || exponent || is_whole_or_base_positive();
    if (safe) return runtime(may_be_fraction(exponent) ? at_least_double(common) : common, Runtime::FloatPower);
    return body_.call(span_, types_.soft_complex, Runtime::SoftPower, {convert(body_, left_, common, span_), convert(body_, right_, common, span_)});
  }

  /// A literal counts as the `long` that it is, so that `i ** 2` does not leave the range of `int`.
  ir::ExprId integer_power(ir::TypeId common, std::optional<long long> exponent) {
    const auto* type = types_.as<ir::IntType>(body_.type_of(right_));
    const bool is_unsigned = type && !type->is_signed;
    if (body_.directives.cpow || is_unsigned || (exponent && *exponent >= 0)) {
      ir::ExprId left = convert(body_, left_, common, span_);
      return body_.call(span_, common, Runtime::IntegerPower, {left, is_unsigned ? convert(body_, right_, common, span_) : right_});
    }
    return runtime(types_.double_type, Runtime::FloatPower);
  }

  /// A constant exponent that is a whole number, or a constant base that is positive, keeps the result real.
  bool is_whole_or_base_positive() const {
    if (const auto* number = body_.node<ir::FloatConst>(right_)) {
      const double value = std::stod(number->text);
      if (value == static_cast<long long>(value)) return true;
    }
    if (const auto* base = body_.node<ir::FloatConst>(left_)) return std::stod(base->text) >= 0;
    if (const auto base = literal_integer(body_, left_)) return *base >= 0;
    const auto* base = types_.as<ir::IntType>(body_.type_of(left_));
    return types_.is_integer(body_.type_of(right_)) || (base && !base->is_signed);
  }

  /// Whether the exponent is an integer that may be negative.
  bool may_be_fraction(std::optional<long long> exponent) const {
    const auto* type = types_.as<ir::IntType>(body_.type_of(right_));
    return !body_.directives.cpow && type && (exponent ? *exponent < 0 : type->is_signed);
  }

  ir::TypeId at_least_double(ir::TypeId type) const { return types_.strip(type) == types_.float_type ? types_.double_type : type; }

  ir::ExprId runtime(ir::TypeId type, Runtime function) {
    return body_.call(span_, type, function, {convert(body_, left_, type, span_), convert(body_, right_, type, span_)});
  }

  Body& body_;
  ir::Types& types_;
  Op op_;
  ir::ExprId left_;
  ir::ExprId right_;
  Span span_;
};

/// Whether values of C are combined as what they are in Python: C tuples, strings put together or
/// formatted, characters of a str, which are strings of length one.
bool is_of_python(const ir::Types& types, Op op, ir::TypeId a, ir::TypeId b) {
  const auto is_tuple_or_character = [&](ir::TypeId type) {
    return types.is<ir::TupleType>(type) || types.is<ir::CodePointType>(types.strip(type));
  };
  if (is_tuple_or_character(a) || is_tuple_or_character(b)) return true;
  const bool string_left = is_string_of_c(types, a), string_right = is_string_of_c(types, b);
  if (op == Op::Add) return string_left && string_right;
  return op == Op::Modulo && (string_left || string_right);
}

/// What a literal counts as where it is chosen: a `long`, unless a suffix says more.
ir::TypeId literal_type(Body& body, ir::ExprId literal) {
  return body.node<ir::IntConst>(literal)->keeps_type ? body.type_of(literal) : body.types().long_type;
}

}  // namespace

ir::TypeId common_type(Body& body, ir::ExprId left, ir::ExprId right) {
  ir::Types& types = body.types();
  const ir::TypeId a = types.strip(value_type(body, left));
  const ir::TypeId b = types.strip(value_type(body, right));
  if (a == b) return types.is<ir::FunctionType>(a) ? types.pointer_to(a) : a;
  if (types.is_error(a) || types.is_error(b)) return types.error_type;
  const bool none_left = body.node<ir::SingletonConst>(left) != nullptr;
  const bool none_right = body.node<ir::SingletonConst>(right) != nullptr;
  if (types.is_view(a) && none_right) return a;
  if (types.is_view(b) && none_left) return b;
  if (types.is_object(a) || types.is_object(b)) return types.object_type;
  if (types.is<ir::CodePointType>(a) || types.is<ir::CodePointType>(b)) return types.object_type;
  const auto keeps_type = [&](ir::TypeId type) { return types.is<ir::IntType>(type) || types.is<ir::EnumType>(type); };
  if (keeps_type(a) && literal_integer(body, right)) return common_integer(body, a, literal_type(body, right));
  if (keeps_type(b) && literal_integer(body, left)) return common_integer(body, literal_type(body, left), b);
  if (const auto number = common_number(body, left, right)) return *number;
  const auto decayed = [&](ir::TypeId type) {
    const auto* array = types.as<ir::ArrayType>(type);
    return array ? types.pointer_to(array->element) : type;
  };
  if (body.node<ir::NullConst>(left)) return decayed(b);
  if (body.node<ir::NullConst>(right)) return decayed(a);
  if (types.is<ir::ArrayType>(a) && types.is_pointer(b)) return b;
  if (types.is<ir::ArrayType>(b) && types.is_pointer(a)) return a;
  if (is_assignable(body, a, b) && !types.is_object(b)) return b;
  if (is_assignable(body, b, a) && !types.is_object(a)) return a;
  const bool are_strings = is_char_pointer(types, decayed(a)) && is_char_pointer(types, decayed(b));
  const bool are_addresses = types.is_pointer(decayed(a)) && types.is_pointer(decayed(b)) && !are_strings;
  return are_addresses ? types.pointer_to(types.void_type) : types.object_type;
}

ir::ExprId joined(Body& body, ir::ExprId side, ir::TypeId type, Span span) {
  ir::Types& types = body.types();
  const ir::TypeId own = types.strip(body.type_of(side)), common = types.strip(type);
  const bool differs = own != common && types.is_number(own) && types.is_number(common);
  const auto* from = types.as<ir::IntType>(own);
  const auto* to = types.as<ir::IntType>(common);
  const bool stays_integer = from && (types.is_float(common) || (to && from->is_signed && !to->is_signed && !literal_integer(body, side)));
  const bool stays_itself = types.is<ir::BoolType>(own) || types.is<ir::EnumType>(own);
  const bool stays_real = types.is<ir::ComplexType>(common) && common != types.soft_complex && !types.is<ir::ComplexType>(own);
  return differs && (stays_integer || stays_itself || stays_real) ? body.add(span, common, ir::Cast{side, true}) : convert(body, side, type, span);
}

ir::ExprId binary(Body& body, Op op, ir::ExprId left, ir::ExprId right, Span span, bool in_place) {
  ir::Types& types = body.types();
  if (body.is_error(left) || body.is_error(right)) return body.error_expr(span);
  const ir::TypeId a = body.type_of(left);
  const ir::TypeId b = body.type_of(right);
  if (types.is_object(a) || types.is_object(b) || is_of_python(types, op, a, b)) return object_binary(body, op, left, right, span, in_place);
  if (types.is<ir::CppClassType>(a) || types.is<ir::CppClassType>(b)) {
    if (const ir::ExprId result = cpp_binary(body, ast::spelling(op), left, right, span)) return result;
    return invalid(body, op, left, right, span);
  }
  const auto is_address = [&](ir::TypeId type) { return types.is_pointer(type) || types.is<ir::ArrayType>(type); };
  if (is_address(a) || is_address(b)) return pointer_arith(body, op, left, right, span);
  if (!types.is_number(a) || !types.is_number(b) || op == Op::MatMultiply) return invalid(body, op, left, right, span);
  return NumberArith(body, op, left, right, span).run();
}

/// An operand; `int(x)` of a C integer is one of Python's where the result may leave the range of C.
ir::ExprId check_operand(Body& body, Op op, ast::ExprId operand) {
  const ir::ExprId value = check(body, operand);
  const bool grows = op == Op::Add || op == Op::Subtract || op == Op::Multiply || op == Op::Power || op == Op::ShiftLeft;
  const auto* call = std::get_if<ast::CallExpr>(&body.ast(operand).node);
  const bool is_int = call && builtin_name(body, call->callee) == "int";
  return grows && is_int && body.has_gil && body.types().is_integer(body.type_of(value)) ? to_object(body, value) : value;
}

ir::ExprId check_binary(Body& body, const ast::BinaryExpr& expr, Span span) {
  const ir::ExprId left = check_operand(body, expr.op, expr.left);
  const ir::ExprId right = check_operand(body, expr.op, expr.right);
  return binary(body, expr.op, left, right, span);
}

}  // namespace kernelc::sema

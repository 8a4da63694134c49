#include "sema/convert.h"

#include <algorithm>
#include <cstdlib>

#include "sema/c_strings.h"
#include "sema/c_types.h"
#include "sema/choices.h"
#include "sema/cpp_conversion.h"
#include "sema/function_types.h"
#include "sema/known_object.h"
#include "sema/literals.h"
#include "sema/locks.h"
#include "sema/templates.h"
#include "sema/view_conversion.h"
#include "support/match.h"

namespace kernelc::sema {

namespace {

using ObjectKind = ir::ObjectType::Kind;

void report(Body& body, ir::ExprId value, ir::TypeId to, Span span) {
  body.error(DiagnosticKind::InvalidConversion, span,
             "Cannot assign type '" + body.display(body.type_of(value)) + "' to '" + body.display(to) + "'");
}

/// Two declarations of one struct of a header, as the name says; where that is wrong, C++ says so.
bool is_same_header_struct(Body& body, ir::TypeId a, ir::TypeId b) {
  const auto* left = body.types().as<ir::StructType>(a);
  const auto* right = body.types().as<ir::StructType>(b);
  if (!left || !right) return false;
  const ir::Struct& one = body.module().structs[left->id];
  const ir::Struct& other = body.module().structs[right->id];
  return one.is_extern && other.is_extern && one.name == other.name;
}

bool pointers_convert(Body& body, ir::TypeId from, ir::TypeId to) {
  const ir::Types& types = body.types();
  const auto& source = *types.as<ir::PointerType>(from);
  const auto& target = *types.as<ir::PointerType>(to);
  if (is_same_header_struct(body, source.target, target.target) || is_same_header_class(body.module(), source.target, target.target)) return true;
  if (is_same_c_type(types, source.target, target.target) || stands_for_same(types, source.target, target.target)) return true;
  if (types.is<ir::VoidType>(target.target)) return true;
  const auto* source_function = types.as<ir::FunctionType>(source.target);
  const auto* target_function = types.as<ir::FunctionType>(target.target);
  if (source_function && target_function) return functions_agree(types, *source_function, *target_function);
  const bool both_pointers = types.is_pointer(source.target) && types.is_pointer(target.target);
  return both_pointers && pointers_convert(body, source.target, target.target);
}

bool numbers_convert(const ir::Types& types, ir::TypeId from, ir::TypeId to) {
  if (types.is<ir::ComplexType>(to)) return true;
  if (types.strip(from) == types.soft_complex && types.is_float(to)) return true;
  if (types.is<ir::ComplexType>(from)) return false;
  return types.is_float(to) || !types.is_float(from);
}

class Converter {
 public:
  Converter(Body& body, ir::ExprId value, ir::TypeId to, Span span)
      : body_(body), types_(body.types()), value_(value), from_(body.type_of(value)), to_(to), span_(span) {}

  ir::ExprId run() {
    if (types_.is_error(from_) || types_.is_error(to_)) return retype(body_, value_, to_);
    const ir::TypeId from = types_.strip(from_);
    const ir::TypeId to = types_.strip(to_);
    const bool by_reference = std::holds_alternative<ir::ReferenceType>(types_[to_]);
    if (is_lock(body_.module(), from) && !by_reference) return failed("cython.pymutex cannot be copied");
    if (from == to) return value_;
    if (types_.is<ir::TemplateParameterType>(to_)) return value_;  // C++ deduces it
    if (types_.is_object(to_)) return object_target();
    if (types_.is_view(to_)) return convert_to_view(body_, value_, to_, span_);
    if (types_.is_object(from_)) return from_object();
    if (types_.is_number(from_) && types_.is_number(to_)) return number();
    if (types_.is_pointer(to_)) return pointer();
    if (types_.is<ir::TupleType>(to_) && types_.is<ir::TupleType>(from_)) return tuple();
    if (types_.is<ir::ArrayType>(to_) && types_.is_pointer(from_)) return pointed_array(value_);
    if (is_longer_field()) return pointed_array(body_.add(span_, types_.pointer_to(types_.as<ir::ArrayType>(from_)->element), ir::Cast{value_}));
    if (is_other_class_of_container(body_, from, to)) return failed();
    if (by_reference && is_object_of_cpp(body_, from, to)) return value_;
    if (!by_reference && is_no_value_of_class(body_, from, to)) return failed();
    if (may_become_cpp(body_, from, to) || is_same_header_struct(body_, from, to)) return body_.add(span_, to, ir::Cast{value_});
    return failed();
  }

 private:
  ir::ExprId failed() {
    report(body_, value_, to_, span_);
    return body_.error_expr(span_);
  }

  /// The array that a pointer to its first element points to.
  ir::ExprId pointed_array(ir::ExprId first) {
    const ir::TypeId element = types_.as<ir::ArrayType>(to_)->element;
    if (!is_same_c_type(types_, types_.as<ir::PointerType>(body_.type_of(first))->target, element)) return failed();
    const ir::ExprId pointer = body_.add(span_, types_.pointer_to(types_.strip(to_)), ir::Cast{first});
    return body_.add(span_, types_.strip(to_), ir::Dereference{pointer});
  }

  /// An array in a struct that has more elements than wanted: the first of them are taken.
  bool is_longer_field() const {
    const auto* given = types_.as<ir::ArrayType>(from_);
    const auto* wanted = types_.as<ir::ArrayType>(to_);
    return given && wanted && body_.node<ir::Member>(value_) && wanted->extent >= 0 && given->extent > wanted->extent;
  }

  /// Bytes and text become each other only by an encoding.
  ir::ExprId never_fits() {
    if (types_.is_object(from_, ObjectKind::Bytes) && types_.is_object(to_, ObjectKind::Str))
      return failed("Cannot convert 'bytes' object to str implicitly, decoding required");
    if (types_.is_object(from_, ObjectKind::Str) && types_.is_object(to_, ObjectKind::Bytes))
      return failed("Cannot convert Unicode string to 'bytes' implicitly, encoding required.");
    return failed();
  }

  ir::ExprId failed(const char* message) {
    body_.error(DiagnosticKind::InvalidConversion, span_, message);
    return body_.error_expr(span_);
  }

  ir::ExprId exceptions_differ() {
    const std::string types = "Cannot assign type '" + body_.display(from_) + "' to '" + body_.display(to_) + "'";
    const auto* named = body_.node<ir::FunctionRef>(value_);
    const auto* wanted = types_.as<ir::FunctionType>(types_.as<ir::PointerType>(to_)->target);
    const bool takes_none = named && wanted->exceptions == ir::ExceptionKind::Never;
    const std::string advice = takes_none ? " Suggest adding 'noexcept' to the type of '" + body_.module().functions[named->id].name + "'." : "";
    return failed((types + ". Exception values are incompatible." + advice).c_str());
  }

  ir::ExprId object_target() {
    if (const ir::ExprId made = chars_as(body_, value_, to_, span_)) return made;
    if (types_.is_object(from_)) return checked_object();
    if (is_char_pointer(types_, from_) && types_.is_object(to_, ObjectKind::Str) && c_string_object(body_) != ObjectKind::Str)
      return failed("Cannot convert 'char*' to unicode implicitly, decoding required");
    const ir::ExprId object = to_object(body_, value_);
    if (is_array_as_tuple() && types_.is_object(body_.type_of(object)))
      return body_.call(span_, types_.strip(to_), ir::RuntimeFunction::ListToTuple, {object});
    return types_.is_object(to_, ObjectKind::Any) ? object : convert(body_, object, to_, span_);
  }

  bool is_array_as_tuple() const {
    const auto* array = types_.as<ir::ArrayType>(from_);
    const auto* item = array ? types_.as<ir::IntType>(array->element) : nullptr;
    return array && types_.is_object(to_, ObjectKind::Tuple) && !(item && item->size == 1);
  }

  ir::ExprId checked_object() {
    if (types_.is_object(to_, ObjectKind::Any) || body_.node<ir::SingletonConst>(value_)) return retype(body_, value_, to_);
    if (derives_from(types_.as<ir::ObjectType>(from_), types_.as<ir::ObjectType>(to_))) return value_;
    body_.require_gil(span_, "Type test of a Python object not allowed without gil");
    if (!types_.is_object(from_, ObjectKind::Any) && builtin_never(from_, to_)) return never_fits();
    return body_.add(span_, types_.strip(to_), ir::CheckedObject{value_, types_.strip(to_)});
  }

  bool derives_from(const ir::ObjectType* from, const ir::ObjectType* to) const {
    if (from->kind != ObjectKind::Class || to->kind != ObjectKind::Class) return false;
    for (ir::ClassId id = from->class_id; id; id = body_.module().classes[id].base) {
      if (id == to->class_id) return true;
    }
    return false;
  }

  /// Whether the module defines the class, on top of no builtin type.
  bool is_class_of_module(const ir::ObjectType& type) const {
    if (type.kind != ObjectKind::Class) return false;
    for (ir::ClassId id = type.class_id; id; id = body_.module().classes[id].base) {
      const ir::Class& declared = body_.module().classes[id];
      if (declared.is_extern || declared.extern_base) return false;
    }
    return true;
  }

  /// Text, bytes or a list as written, which is not None as a variable may be.
  bool is_written() const {
    const auto* call = body_.node<ir::RuntimeCall>(value_);
    return body_.node<ir::ObjectConst>(value_) || (call && call->function == ir::RuntimeFunction::MakeList);
  }

  /// A builtin type and one that is not related: the assignment can never succeed.
  bool builtin_never(ir::TypeId from, ir::TypeId to) const {
    const auto literal = [](ObjectKind kind) {
      return kind == ObjectKind::List || kind == ObjectKind::Dict || kind == ObjectKind::Tuple || kind == ObjectKind::Set ||
             kind == ObjectKind::FrozenSet || kind == ObjectKind::Str || kind == ObjectKind::Bytes ||
             kind == ObjectKind::ByteArray;
    };
    const ir::ObjectType& wanted = *types_.as<ir::ObjectType>(to);
    return literal(types_.as<ir::ObjectType>(from)->kind) && (literal(wanted.kind) || (is_written() && is_class_of_module(wanted)));
  }

  ir::ExprId from_object() {
    if (const ir::ExprId known = convert_known_object(body_, value_, to_, span_)) return known;
    if (types_.is<ir::BoolType>(to_)) return truth(body_, value_, span_);
    if (types_.is_pointer(to_)) return object_as_pointer();
    if (types_.is<ir::FunctionType>(to_) || types_.is<ir::VoidType>(to_)) return failed();
    if (types_.is<ir::CppClassType>(to_) && !has_object_form(body_, to_)) return failed();
    body_.require_gil(span_, "Coercion from Python not allowed without the GIL");
    return body_.add(span_, types_.is_integer(to_) ? to_ : types_.strip_alias(to_), ir::FromObject{value_});
  }

  /// Text has no bytes of its own, unless the module says how it is encoded.
  bool is_text_as_characters() const {
    const auto* pointer = std::get_if<ir::PointerType>(&types_[to_]);
    const bool is_plain = pointer && std::holds_alternative<ir::IntType>(types_[pointer->target]);
    return is_plain && types_.is_object(from_, ObjectKind::Str) && body_.context.module.directives.c_string_encoding.empty();
  }

  ir::ExprId object_as_pointer() {
    if (!is_char_pointer(types_, to_)) return failed();
    if (is_text_as_characters()) return failed("Cannot convert Unicode string to 'char*' implicitly, encoding required");
    body_.require_gil(span_, "Coercion from Python not allowed without the GIL");
    const ir::TypeId chars = types_.pointer_to(types_.const_of(types_.char_type));
    const ir::ExprId bytes = body_.call(span_, chars, ir::RuntimeFunction::BytesPointer, {value_});
    return body_.add(span_, types_.strip(to_), ir::Cast{bytes});
  }

  /// A power that is wanted as a C number is C's: an integer one of integers, a real one of reals, and a complex one for complex numbers.
  ir::ExprId power_as_number() {
    const auto* call = body_.node<ir::RuntimeCall>(value_);
    if (!call) return {};
    const std::vector<ir::ExprId> operands = call->arguments;
    const bool wants_real = types_.is_float(to_) || types_.is_integer(to_);
    if (wants_real && body_.directives.cpow_off) return {};
    if (call->function == ir::RuntimeFunction::SoftPower && types_.is_float(to_)) {
      const ir::ExprId power = body_.call(span_, body_.type_of(operands[0]), ir::RuntimeFunction::FloatPower, operands);
      return convert(body_, power, to_, span_);
    }
    if (call->function == ir::RuntimeFunction::SoftPower && types_.is<ir::ComplexType>(to_) && types_.strip(to_) != types_.soft_complex) {
      const ir::TypeId type = types_.strip(to_);
      return body_.call(span_, type, ir::RuntimeFunction::ComplexPower, {convert(body_, operands[0], type, span_), convert(body_, operands[1], type, span_)});
    }
    if (call->function != ir::RuntimeFunction::FloatPower || !types_.is<ir::IntType>(types_.strip(to_))) return {};
    const auto* base = body_.node<ir::Cast>(operands[0]);
    const auto* exponent = body_.node<ir::Cast>(operands[1]);
    const bool literal_base = body_.node<ir::FloatConst>(operands[0]) && exponent && types_.is_integer(body_.type_of(exponent->value));
    const bool integers = base && exponent && types_.is_integer(body_.type_of(base->value)) && types_.is_integer(body_.type_of(exponent->value));
    if (!literal_base && !integers) return {};
    const ir::TypeId type = types_.strip(to_);
    const ir::ExprId left = literal_base ? cast(body_, operands[0], type, false, span_) : convert(body_, base->value, type, span_);
    return body_.call(span_, type, ir::RuntimeFunction::IntegerPower, {left, exponent->value});
  }

  ir::ExprId number() {
    if (const ir::ExprId power = power_as_number()) return power;
    if (const ir::ExprId choice = choice_in_own_type(body_, value_, span_)) return convert(body_, choice, to_, span_);
    if (!numbers_convert(types_, from_, to_)) return failed();
    if (types_.is<ir::BoolType>(to_)) return truth(body_, value_, span_);
    const ir::TypeId to = types_.strip(to_);
    if (types_.strip(from_) == types_.soft_complex && types_.is_float(to))
      return convert(body_, body_.call(span_, types_.double_type, ir::RuntimeFunction::RealValue, {value_}), to_, span_);
    if (literal_integer(body_, value_) && types_.is_integer(to)) return retype(body_, value_, to);
    if (body_.node<ir::FloatConst>(value_) && types_.is_float(to)) return retype(body_, value_, to);
    if (const auto literal = literal_integer(body_, value_); literal && types_.is_float(to) && std::abs(*literal) < (1LL << 24)) {
      return body_.add(span_, to, ir::FloatConst{std::to_string(*literal) + ".0"});
    }
    return body_.add(span_, to, ir::Cast{value_});
  }

  ir::ExprId pointer() {
    const ir::TypeId to = types_.strip(to_);
    const auto& target = *types_.as<ir::PointerType>(to);
    if (body_.node<ir::NullConst>(value_)) return retype(body_, value_, to);
    if (const auto literal = literal_integer(body_, value_); literal && *literal == 0) {
      return body_.add(span_, to, ir::NullConst{});
    }
    if (const auto* array = types_.as<ir::ArrayType>(from_)) {
      const ir::TypeId decayed = types_.pointer_to(array->element);
      if (decayed == to || pointers_convert(body_, decayed, to)) return body_.add(span_, to, ir::Cast{value_});
      return failed();
    }
    if (const auto* function = types_.as<ir::FunctionType>(from_)) {
      const auto* wanted = types_.as<ir::FunctionType>(target.target);
      if (!wanted || !functions_agree(types_, *function, *wanted)) return failed();
      return exceptions_agree(types_, *function, *wanted) ? body_.add(span_, to, ir::Cast{value_}) : exceptions_differ();
    }
    if (is_nullptr(body_, from_)) return body_.add(span_, to, ir::NullConst{});
    if (!types_.is_pointer(from_)) return failed();
    const auto* source = types_.as<ir::FunctionType>(types_.as<ir::PointerType>(from_)->target);
    const auto* wanted = types_.as<ir::FunctionType>(target.target);
    if (source && wanted && functions_agree(types_, *source, *wanted) && !exceptions_agree(types_, *source, *wanted)) return exceptions_differ();
    if (is_open_template(body_, types_.as<ir::PointerType>(from_)->target, target.target)) return value_;
    const bool to_base = derives_from_cpp(body_, types_.as<ir::PointerType>(from_)->target, target.target);
    return to_base || pointers_convert(body_, from_, to) ? body_.add(span_, to, ir::Cast{value_}) : failed();
  }

  ir::ExprId tuple() {
    const auto from = *types_.as<ir::TupleType>(from_);
    const auto to = *types_.as<ir::TupleType>(to_);
    if (from.items.size() != to.items.size()) return failed();
    std::vector<ir::ExprId> items;
    const auto* made = body_.node<ir::Construct>(value_);
    for (std::size_t i = 0; i < to.items.size(); ++i) {
      const ir::ExprId item = made ? made->arguments[i]
                                   : body_.add(span_, from.items[i], ir::Member{value_, std::to_string(i), false});
      items.push_back(convert(body_, item, to.items[i], span_));
    }
    return body_.add(span_, types_.strip(to_), ir::Construct{items});
  }

  Body& body_;
  ir::Types& types_;
  ir::ExprId value_;
  ir::TypeId from_;
  ir::TypeId to_;
  Span span_;
};

// Items and attributes are held by what they are taken from.
bool is_part_of_another(ir::RuntimeFunction function) {
  using Function = ir::RuntimeFunction;
  return function == Function::GetItem || function == Function::GetItemAt || function == Function::GetAttribute ||
         function == Function::TupleItem || function == Function::LoadObject;
}

// s[1:3] is an object of its own.
bool is_slice_of_object(const Body& body, const ir::RuntimeCall& call) {
  const auto* key = call.function == ir::RuntimeFunction::GetItem ? body.node<ir::RuntimeCall>(call.arguments[1]) : nullptr;
  return key && key->function == ir::RuntimeFunction::MakeSlice;
}

}  // namespace

ir::ExprId retype(Body& body, ir::ExprId value, ir::TypeId to) {
  ir::Expr copy = body[value];
  copy.type = to;
  return body.module().exprs.add(std::move(copy));
}

bool is_temporary_object(const Body& body, ir::ExprId value) {
  const bool is_named = body.node<ir::LocalRef>(value) || body.node<ir::GlobalRef>(value) || body.node<ir::ExternRef>(value) ||
                        body.node<ir::Member>(value) || body.node<ir::PyGlobalRef>(value) || body.node<ir::BuiltinRef>(value);
  const bool is_constant = body.node<ir::ObjectConst>(value) || body.node<ir::SingletonConst>(value) || body.node<ir::TypeObject>(value);
  if (const auto* checked = body.node<ir::CheckedObject>(value)) return is_temporary_object(body, checked->value);
  if (const auto* choice = body.node<ir::Conditional>(value)) return is_temporary_object(body, choice->then) || is_temporary_object(body, choice->otherwise);
  if (const auto* call = body.node<ir::RuntimeCall>(value); call && is_part_of_another(call->function)) return is_slice_of_object(body, *call);
  return !is_named && !is_constant && !body.node<ir::ElementOf>(value) && !body.node<ir::ViewElement>(value);
}

ir::ObjectType::Kind c_string_object(const Body& body) {
  using Type = ir::Directives::CStringType;
  const Type type = body.context.module.directives.c_string_type;
  return type == Type::Str ? ObjectKind::Str : type == Type::ByteArray ? ObjectKind::ByteArray : ObjectKind::Bytes;
}

ir::ExprId convert(Body& body, ir::ExprId value, ir::TypeId to, Span span) { return Converter(body, value, to, span).run(); }

bool is_nullptr(const Body& body, ir::TypeId type) {
  const auto* structure = body.context.module.types.as<ir::StructType>(type);
  return structure && body.context.module.structs[structure->id].cpp_name == "std::nullptr_t";
}

bool is_assignable(Body& body, ir::TypeId from, ir::TypeId to) {
  ir::Types& types = body.types();
  if (types.strip(from) == types.strip(to) || types.is_error(from) || types.is_error(to)) return true;
  if (types.is_object(to)) return types.is_object(from) || has_object_form(body, from);
  if (types.is_object(from)) return !types.is_pointer(to) || is_char_pointer(types, to);
  if (types.is_number(from) && types.is_number(to)) return numbers_convert(types, from, to);
  if (types.is_pointer(to) && is_nullptr(body, from)) return true;
  if (types.is_pointer(from) && types.is_pointer(to)) {
    const ir::TypeId given = types.as<ir::PointerType>(from)->target, wanted = types.as<ir::PointerType>(to)->target;
    return pointers_convert(body, from, to) || is_open_template(body, given, wanted) || derives_from_cpp(body, given, wanted);
  }
  const auto* function = types.as<ir::FunctionType>(from);
  const auto* wanted = types.is_function_pointer(to) ? types.as<ir::FunctionType>(types.as<ir::PointerType>(to)->target) : nullptr;
  if (function && wanted) return functions_agree(types, *function, *wanted) && exceptions_agree(types, *function, *wanted);
  return types.is<ir::ArrayType>(from) && (types.is_pointer(to) || types.is_view(to));
}

std::optional<long long> literal_integer(const Body& body, ir::ExprId value) {
  const auto* constant = body.node<ir::IntConst>(value);
  if (!constant || constant->text.empty()) return std::nullopt;
  errno = 0;
  char* end = nullptr;
  const long long number = std::strtoll(constant->text.c_str(), &end, 0);
  if (errno != 0 || *end != 0) return std::nullopt;
  return number;
}

ir::TypeId value_type(Body& body, ir::ExprId value) {
  ir::TypeId type = body.type_of(value);
  if (const auto* reference = std::get_if<ir::ReferenceType>(&body.types()[type])) type = reference->target;
  if (const auto* constant = std::get_if<ir::ConstType>(&body.types()[type])) type = constant->target;
  return type;
}

ir::ExprId to_index(Body& body, ir::ExprId value, Span span) {
  ir::Types& types = body.types();
  if (types.is_integer(body.type_of(value)) || body.is_error(value)) return value;
  if (types.is_object(body.type_of(value))) return convert(body, value, types.ssize, span);
  body.error(DiagnosticKind::InvalidIndex, span, "Invalid index type '" + body.display(body.type_of(value)) + "'");
  return body.error_expr(span);
}

}  // namespace kernelc::sema

#include "sema/known_object.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "sema/c_strings.h"
#include "sema/convert.h"
#include "support/utf8.h"

namespace kernelc::sema {

namespace {

constexpr const char* no_c_text =
    "Unicode literals do not support coercion to C types other than Py_UCS4/Py_UNICODE (for characters), Py_UNICODE* (for "
    "strings) or char*/void* (for auto-encoded strings).";

bool is_ascii(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 128; });
}

std::optional<long long> single_code_point(const std::string& utf8) {
  const CodePoint point = utf8.empty() ? CodePoint{} : decode_utf8(utf8);
  return point.length == utf8.size() && point.length > 0 ? std::optional<long long>(point.code) : std::nullopt;
}

class KnownObject {
 public:
  KnownObject(Body& body, ir::ExprId value, ir::TypeId to, Span span)
      : body_(body), types_(body.types()), value_(value), to_(to), span_(span) {}

  ir::ExprId run() {
    if (const auto* constant = body_.node<ir::ObjectConst>(value_)) return of_constant(body_.module().constants[constant->id]);
    if (const auto* singleton = body_.node<ir::SingletonConst>(value_)) return of_singleton(singleton->value);
    if (const auto* choice = body_.node<ir::Conditional>(value_)) return of_choice(*choice);
    const auto* call = body_.node<ir::RuntimeCall>(value_);
    if (call && call->function == ir::RuntimeFunction::MakeTuple) return items(call->arguments.size());
    const bool is_list = call && call->function == ir::RuntimeFunction::MakeList;
    if (is_list && (types_.is_number(to_) || types_.is_view(to_))) return failed("Cannot coerce list to type '" + body_.display(to_) + "'");
    return {};
  }

 private:
  ir::ExprId failed(const std::string& message) {
    body_.error(DiagnosticKind::InvalidConversion, span_, message);
    return body_.error_expr(span_);
  }

  ir::ExprId of_singleton(ir::Singleton value) {
    const bool is_of_c = types_.is_number(to_) || types_.is_pointer(to_) || types_.is<ir::StructType>(to_);
    if (value != ir::Singleton::None || !is_of_c) return {};
    return failed("Cannot assign None to " + body_.display(to_));
  }

  /// `"yes" if x else "no"`, where each constant becomes a value of C by itself.
  ir::ExprId of_choice(ir::Conditional choice) {
    if (!body_.node<ir::ObjectConst>(choice.then) || !body_.node<ir::ObjectConst>(choice.otherwise)) return {};
    choice.then = convert_known_object(body_, choice.then, to_, span_);
    choice.otherwise = convert_known_object(body_, choice.otherwise, to_, span_);
    if (!choice.then || !choice.otherwise) return {};
    if (!body_.node<ir::IntConst>(choice.then)) return body_.add(span_, types_.strip_alias(to_), choice);
    choice.then = retype(body_, choice.then, types_.int_type);
    choice.otherwise = retype(body_, choice.otherwise, types_.int_type);
    return body_.add(span_, types_.strip(to_), ir::Cast{body_.add(span_, types_.int_type, choice)});
  }

  ir::ExprId of_constant(const ir::Constant& constant) {
    if (constant.kind == ir::Constant::Kind::Bytes) return bytes(constant.value);
    if (constant.kind == ir::Constant::Kind::Tuple) return items(constant.items.size());
    const bool is_text = constant.kind == ir::Constant::Kind::Str || constant.kind == ir::Constant::Kind::Name;
    return is_text ? text(constant.value) : ir::ExprId{};
  }

  /// A tuple of Python that is written out, for one of C.
  ir::ExprId items(std::size_t count) {
    const auto* wanted = types_.as<ir::TupleType>(to_);
    if (!wanted || wanted->items.size() == count) return {};
    return failed("trying to coerce sequence to ctuple of wrong length, expected " + std::to_string(wanted->items.size()) + ", got " + std::to_string(count));
  }

  bool takes_characters() const {
    const auto* pointer = types_.as<ir::PointerType>(to_);
    return is_char_pointer(types_, to_) || (pointer && types_.is<ir::VoidType>(pointer->target));
  }

  ir::ExprId character(long long code) { return body_.int_const(span_, code, types_.strip(to_)); }

  ir::ExprId truth_of_character(std::size_t length, bool is_nonzero) {
    return length == 1 ? body_.add(span_, types_.bool_type, ir::BoolConst{is_nonzero}) : not_one_character();
  }

  ir::ExprId bytes(const std::string& value) {
    if (types_.is<ir::BoolType>(to_)) return truth_of_character(value.size(), value != std::string(1, 0));
    if (is_cpp_text()) return cpp_text(value);
    if (takes_characters()) return body_.add(span_, types_.strip(to_), ir::CharsConst{value});
    if (types_.is<ir::CodePointType>(to_)) return failed("Bytes literals cannot coerce to Py_UNICODE/Py_UCS4, use a unicode literal instead.");
    const auto* integer = types_.as<ir::IntType>(to_);
    if (!integer) return {};
    if (value.size() != 1) return not_one_character();
    return character(integer->is_signed ? static_cast<signed char>(value[0]) : static_cast<unsigned char>(value[0]));
  }

  bool is_cpp_text() const { return is_string_of_cpp(body_, to_); }

  ir::ExprId cpp_text(const std::string& value) {
    std::vector<ir::ExprId> arguments = {body_.add(span_, types_.pointer_to(types_.const_of(types_.char_type)), ir::CharsConst{value})};
    if (value.find('\0') != std::string::npos) arguments.push_back(body_.int_const(span_, static_cast<long long>(value.size()), types_.size));
    return body_.add(span_, types_.strip_alias(to_), ir::Construct{std::move(arguments)});
  }

  ir::ExprId text(const std::string& value) {
    if (is_cpp_text() && is_ascii(value)) return cpp_text(value);  // the same bytes in all encodings
    if (takes_characters() && is_ascii(value)) return body_.add(span_, types_.strip(to_), ir::CharsConst{value});
    const auto point = single_code_point(value);
    if (types_.is<ir::BoolType>(to_)) return truth_of_character(point ? 1 : 0, point != 0);
    if (types_.is<ir::CodePointType>(to_)) {
      if (point) return character(*point);
      return failed("Only single-character Unicode string literals or surrogate pairs can be coerced into Py_UCS4/Py_UNICODE.");
    }
    if (types_.is<ir::IntType>(to_)) return text_as_integer(point);
    const bool has_no_text = takes_characters() || types_.is_float(to_) || types_.is<ir::ComplexType>(to_) || types_.is_view(to_);
    return has_no_text ? failed(no_c_text) : ir::ExprId{};
  }

  // A letter beyond ASCII has no one value as a `char`.
  ir::ExprId text_as_integer(std::optional<long long> point) {
    if (!point) return not_one_character();
    return *point < 128 ? character(*point) : failed(no_c_text);
  }

  ir::ExprId not_one_character() { return failed("Only single-character string literals can be coerced into ints."); }

  Body& body_;
  ir::Types& types_;
  ir::ExprId value_;
  ir::TypeId to_;
  Span span_;
};

}  // namespace

ir::ExprId convert_known_object(Body& body, ir::ExprId value, ir::TypeId to, Span span) {
  return KnownObject(body, value, to, span).run();
}

ir::TypeId type_for_variadic(Body& body, ir::ExprId value) {
  using Kind = ir::ObjectType::Kind;
  ir::Types& types = body.types();
  switch (types.as<ir::ObjectType>(body.type_of(value))->kind) {
    case Kind::Bytes:
    case Kind::ByteArray: return types.pointer_to(types.const_of(types.char_type));
    case Kind::Float: return types.double_type;
    default: return body.node<ir::ObjectConst>(value) ? types.pointer_to(types.const_of(types.char_type)) : ir::TypeId{};
  }
}

bool is_asked_as_dict(Body& body, ir::TypeId type, const std::string& name) {
  static const std::set<std::string_view> methods = {"copy", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values"};
  const auto* structure = body.types().as<ir::StructType>(type);
  if (!structure || !methods.contains(name)) return false;
  const ir::Struct& declared = body.module().structs[structure->id];
  const bool is_field = std::any_of(declared.fields.begin(), declared.fields.end(), [&](const ir::Field& field) { return field.name == name; });
  return !is_field && !declared.is_union && has_object_form(body, type);
}

bool has_python_attributes(Body& body, ir::TypeId type) {
  return body.types().is<ir::CppClassType>(type) ? is_string_of_cpp(body, type) : has_object_form(body, type);
}

}  // namespace kernelc::sema

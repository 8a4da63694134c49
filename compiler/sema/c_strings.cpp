#include "sema/c_strings.h"

#include <optional>

#include "sema/convert.h"

namespace kernelc::sema {

namespace {

using Kind = ir::ObjectType::Kind;
using Runtime = ir::RuntimeFunction;

std::optional<Runtime> maker(const Body& body, Kind kind) {
  if (kind == Kind::Bytes) return Runtime::CharsAsBytes;
  if (kind == Kind::ByteArray) return Runtime::CharsAsByteArray;
  if (kind == Kind::Str && !body.context.module.directives.c_string_encoding.empty()) return Runtime::CharsAsText;
  return std::nullopt;
}

/// The characters and their bounds; nothing if the value is no string of C.
std::vector<ir::ExprId> characters(Body& body, ir::ExprId value) {
  const ir::Types& types = body.types();
  const auto* call = body.node<ir::RuntimeCall>(value);
  if (call && call->function == Runtime::CharsToBytes) return call->arguments;
  const bool is_string = is_string_of_c(types, body.type_of(value)) && !ir::is_open_string(types, body.type_of(value));
  return is_string || is_string_of_cpp(body, body.type_of(value)) ? std::vector{value} : std::vector<ir::ExprId>{};
}

ir::ExprId byte(Body& body, ir::ExprId value, ir::TypeId to, Span span) {
  body.require_gil(span, "Converting to Python object not allowed without gil");
  return body.call(span, body.types().strip(to), Runtime::ByteAsBytes, {value});
}

}  // namespace

bool is_string_of_c(const ir::Types& types, ir::TypeId type) {
  const auto* array = types.as<ir::ArrayType>(type);
  const auto* element = array ? types.as<ir::IntType>(array->element) : nullptr;
  return is_char_pointer(types, type) || (element && element->size == 1);
}

bool is_string_of_cpp(Body& body, ir::TypeId type) {
  const auto* cpp = body.types().as<ir::CppClassType>(type);
  return cpp && body.module().cpp_classes[cpp->id].cpp_name.starts_with("std::string");
}

ir::ExprId chars_as(Body& body, ir::ExprId value, ir::TypeId to, Span span) {
  const auto* object = body.types().as<ir::ObjectType>(to);
  if (!object) return {};
  if (object->kind == Kind::Bytes && body.types().is<ir::IntType>(body.type_of(value))) return byte(body, value, to, span);
  if (object->kind == c_string_object(body)) return {};
  const auto function = maker(body, object->kind);
  const std::vector<ir::ExprId> arguments = function ? characters(body, value) : std::vector<ir::ExprId>{};
  if (arguments.empty()) return {};
  body.require_gil(span, "Converting to Python object not allowed without gil");
  return body.call(span, body.types().strip(to), *function, arguments);
}

}  // namespace kernelc::sema

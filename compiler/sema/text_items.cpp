#include "sema/text_items.h"

#include "sema/convert.h"

namespace kernelc::sema {

namespace {

using Kind = ir::ObjectType::Kind;
using Runtime = ir::RuntimeFunction;

bool is_array_item(Runtime function) { return function == Runtime::ByteArrayItem || function == Runtime::ByteArrayItemUnchecked; }
bool is_bytes_item(Runtime function) { return function == Runtime::BytesItem || function == Runtime::BytesItemUnchecked; }

}  // namespace

ir::ExprId text_item(Body& body, ir::ExprId base, ir::ExprId index, Span span) {
  ir::Types& types = body.types();
  const auto* object = types.as<ir::ObjectType>(body.type_of(base));
  if (!object || !types.is<ir::IntType>(body.type_of(index))) return {};
  const bool is_unchecked = !body.directives.boundscheck && !body.directives.wraparound;
  if (object->kind == Kind::Bytes) return body.call(span, types.int_type, is_unchecked ? Runtime::BytesItemUnchecked : Runtime::BytesItem, {base, index});
  if (object->kind == Kind::ByteArray)
    return body.call(span, types.int_type, is_unchecked ? Runtime::ByteArrayItemUnchecked : Runtime::ByteArrayItem, {base, index});
  if (object->kind == Kind::Str) return body.call(span, types.code_point, Runtime::CharacterItem, {base, index});
  return {};
}

bool is_byte_item(const Body& body, ir::ExprId value) {
  const auto* call = body.node<ir::RuntimeCall>(value);
  return call && (is_bytes_item(call->function) || is_array_item(call->function));
}

bool is_array_byte(const Body& body, ir::ExprId value) {
  const auto* call = body.node<ir::RuntimeCall>(value);
  return call && is_array_item(call->function);
}

void assign_array_byte(Body& body, ir::ExprId item, ir::ExprId value, Span span) {
  const std::vector<ir::ExprId> place = body.node<ir::RuntimeCall>(item)->arguments;
  const bool is_number = body.types().is_integer(body.type_of(value));
  const ir::ExprId byte = is_number ? value : convert(body, value, body.types().unsigned_char, body.span_of(value));
  body.evaluate(span, body.call(span, body.types().void_type, Runtime::SetByteArrayItem, {place[0], place[1], byte}));
}

}  // namespace kernelc::sema
